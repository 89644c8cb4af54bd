"""The forms of the store; their words are `sign-…`, `company-…`, `checkout-…` in `store.ftl`."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.contrib.auth.password_validation import (
    get_default_password_validators,
    validate_password,
)
from django.core.exceptions import ValidationError

from tenure.presentation.forms import KitForm
from tenure.presentation.languages import reader_language
from tenure.questions.ordering.checkout import Company, StoredCard, TeamChoice
from tenure.rules.attachments import LARGEST_BYTES
from tenure.rules.companies.customers import KINDS
from tenure.texts import say
from tenure.texts.formats import country_text, day_text
from tenure.texts.refusals import refusal_text

# Beside which entry a refusal of a company's details is told (the part of an address names itself).
FIELD_OF = {"company-name-missing": "name", "vat-number-invalid": "vat_number"}


def _entry(autocomplete: str, **attributes: Any) -> forms.TextInput:
    return forms.TextInput(attrs={"autocomplete": autocomplete, **attributes})


class EmailField(forms.EmailField):
    """An e-mail address as accounts keep it."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            widget=forms.EmailInput(attrs={"autocomplete": "username"}), max_length=254, **options
        )
        self.error_messages["invalid"] = say(reader_language(), "sign-email-invalid")

    def to_python(self, value: Any) -> Any:
        """Return it without blanks around it, in small letters."""
        return str(super().to_python(value)).strip().lower()


class NewPasswordForm(KitForm):
    """A new password, judged by the password rules (ACC-02)."""

    words = "sign"
    password = forms.CharField(
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rules = get_default_password_validators()
        self.fields["password"].help_text = rules[0].get_help_text() if rules else ""

    def clean_password(self) -> str:
        """Tell everything that the password lacks."""
        password = str(self.cleaned_data["password"])
        try:
            validate_password(password)
        except ValidationError as lacking:
            raise ValidationError(lacking.messages) from lacking
        return password


class SignUpForm(NewPasswordForm):
    """Who one is, and a password."""

    name = forms.CharField(max_length=120, widget=_entry("name"))
    email = EmailField()
    field_order = ("name", "email", "password")


class SignInForm(KitForm):
    """E-mail and password."""

    words = "sign"
    email = EmailField()
    password = forms.CharField(
        strip=False,
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class ForgotForm(KitForm):
    """The address whose password was forgotten."""

    words = "sign"
    email = EmailField()


class AddressForm(KitForm):
    """A company's name, address and tax number (ACC-08)."""

    words = "company"
    name = forms.CharField(max_length=120, widget=_entry("organization"))
    line1 = forms.CharField(max_length=120, widget=_entry("address-line1"))
    line2 = forms.CharField(max_length=120, required=False, widget=_entry("address-line2"))
    postal_code = forms.CharField(
        max_length=20, widget=_entry("postal-code", **{"data-size": "short"})
    )
    city = forms.CharField(max_length=80, widget=_entry("address-level2"))
    region = forms.CharField(max_length=80, required=False, widget=_entry("address-level1"))
    vat_number = forms.CharField(max_length=40, required=False, widget=_entry("off"))

    def address(self) -> dict[str, str]:
        """Return the parts of the address that were given."""
        parts = ("line1", "line2", "postal_code", "city", "region")
        return {part: self.cleaned_data[part] for part in parts if self.cleaned_data[part]}


class NewCompanyForm(AddressForm):
    """A company that buys here for the first time; its details become its default (ACC-09)."""

    country = forms.ChoiceField(widget=forms.Select(attrs={"autocomplete": "country"}))
    kind = forms.ChoiceField(widget=forms.RadioSelect, initial="business")
    field_order = ("name", "country", "kind")

    def __init__(self, *args: Any, countries: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = reader_language()
        self.fields["country"].choices = [  # type: ignore[attr-defined]
            (code, country_text(code, language=language)) for code in countries
        ]
        self.fields["kind"].choices = [  # type: ignore[attr-defined]
            (kind, say(language, f"company-kind-{kind}")) for kind in KINDS
        ]


class EditCompanyForm(AddressForm):
    """Other details of a company; who edits confirms that it still has the same owner (ACC-08)."""

    ownership_unchanged = forms.BooleanField()


class ChooseCompanyForm(KitForm):
    """For which of one's companies to buy (ACC-10)."""

    words = "checkout"
    company = forms.ChoiceField(widget=forms.RadioSelect)

    def __init__(self, *args: Any, companies: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["company"].choices = companies  # type: ignore[attr-defined]


class ChoosePaymentForm(KitForm):
    """With which stored card to pay, or by invoice; what is closed can't be chosen (CHK-05)."""

    words = "checkout"
    method = forms.ChoiceField(widget=forms.RadioSelect)

    def __init__(
        self, *args: Any, cards: Sequence[StoredCard], by_invoice: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        ways = [(str(card.id), card_words(card)) for card in cards]
        if by_invoice:
            ways.append(("invoice", say(reader_language(), "checkout-method-invoice")))
        self.fields["method"].choices = ways  # type: ignore[attr-defined]


class FilesInput(forms.ClearableFileInput):
    """An entry for several files."""

    template_name = "django/forms/widgets/file.html"
    allow_multiple_selected = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[Any]:
        """Return all of them, not only the last."""
        return list(files.getlist(name)) if hasattr(files, "getlist") else []


class FilesField(forms.FileField):
    """Several files, none of them too large to be looked at."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """Return the files that were sent."""
        sent = data if isinstance(data, list | tuple) else [data]
        files = [forms.FileField.clean(self, one, initial) for one in sent if one]
        for one in files:
            if one.size > LARGEST_BYTES:
                about = {"name": one.name[:120], "most": LARGEST_BYTES // 1_000_000}
                raise ValidationError(
                    " ".join(refusal_text(reader_language(), "document-large", about))
                )
        return files


class ReviewForm(KitForm):
    """What is decided with the button: team, own reference, renewal, terms (ACC-06, MOD-06)."""

    words = "review"
    cart = forms.CharField(label="", max_length=40, widget=forms.HiddenInput)
    shown = forms.CharField(label="", max_length=64, widget=forms.HiddenInput)
    team = forms.TypedChoiceField(coerce=int)
    new_team = forms.CharField(max_length=80, required=False, widget=_entry("off"))
    po_number = forms.CharField(max_length=60, required=False, widget=_entry("off"))
    note = forms.CharField(max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2}))
    documents = FilesField(
        required=False,
        widget=FilesInput(attrs={"accept": ".pdf,.png,.jpg,.jpeg", "multiple": True}),
    )
    payers = forms.CharField(
        max_length=2_700,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "autocomplete": "off", "spellcheck": "false"}),
    )
    auto_renew = forms.BooleanField(required=False)
    terms = forms.BooleanField()

    def __init__(self, *args: Any, teams: Sequence[TeamChoice], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["team"].choices = [(team.id, team.name) for team in teams]  # type: ignore[attr-defined]
        if len(teams) == 1:
            self.fields["team"].widget = forms.HiddenInput()


def company_words(company: Company) -> str:
    """Return what people tell their companies apart by."""
    city = company.address.get("city", "")
    country = country_text(company.country, language=reader_language())
    place = f"{city}, {country}" if city else country
    return f"{company.name} · {place} · {company.number}"


def card_words(card: StoredCard) -> str:
    """Return a card's label with its last day."""
    if card.expires_on is None:
        return card.label
    language = reader_language()
    until = day_text(card.expires_on, language=language)
    return say(language, "checkout-card-choice", card=card.label, until=until)
