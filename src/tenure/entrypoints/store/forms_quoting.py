"""The form of a quote made in the store; its words are `store-quote-…`."""

import re
from typing import Any

from django import forms

from tenure.presentation.forms import KitForm


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


class QuoteForm(KitForm):
    """Whom a quote goes to and what is written with it (QUO-02)."""

    words = "store-quote"
    shown = forms.CharField(label="", max_length=400, widget=forms.HiddenInput)
    intent = forms.CharField(label="", max_length=40, widget=forms.HiddenInput)
    recipients = AddressesField(
        max_length=1_400,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off", "spellcheck": "false"}),
    )
    note = forms.CharField(max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2}))
