"""Whom a quote of one's own goes to and what it says; its words are `own-quote-…` (QUO-02)."""

import re
from typing import Any

from django import forms

from tenure.presentation.forms import KitForm
from tenure.rules.decision import Refused
from tenure.rules.quotes.quote import Recipient
from tenure.texts import say


class AddressesField(forms.CharField):
    """Mail addresses, one a line or with commas between; each once."""

    def to_python(self, value: Any) -> Any:
        """Return them in small letters, in the order in which they were written."""
        text = super().to_python(value) or ""
        found = (one.strip().lower() for one in re.split(r"[\s,;]+", text))
        return list(dict.fromkeys(one for one in found if one))

    def prepare_value(self, value: Any) -> Any:
        """Show them a line each."""
        return "\n".join(value) if isinstance(value, list) else value


class OwnQuoteForm(KitForm):
    """The form of a quote that a purchaser makes: of the cart, or of renewals."""

    words = "own-quote"
    shown = forms.CharField(label="", max_length=8_000, widget=forms.HiddenInput)
    intent = forms.SlugField(label="", min_length=8, max_length=40, widget=forms.HiddenInput)
    recipients = AddressesField(
        max_length=1_400,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off", "spellcheck": "false"}),
    )
    note = forms.CharField(max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2}))

    @property
    def named(self) -> tuple[Recipient, ...]:
        """Return who shall get it, once the form is valid."""
        return tuple(Recipient(email=one) for one in self.cleaned_data["recipients"])


# Where on the same page a refusal of it is mended: what was entered stays.
_MENDED_AT = {
    "human-check-missing": ("#human-check", "kit-human-check-go"),
    "too-many-recipients": ("#id_recipients", "own-quote-recipients"),
    "email-invalid": ("#id_recipients", "own-quote-recipients"),
    "renewals-need-hold": ("#hold", "quote-renewals-hold-title"),
}


def mended_below(refused: Refused | None, *, language: str) -> dict[str, str]:
    """Return address and words of the button where a refusal is mended further down the page."""
    url, message_id = _MENDED_AT.get(refused.code if refused else "", ("", ""))
    return {"mend_url": url, "mend_label": say(language, message_id) if message_id else ""}
