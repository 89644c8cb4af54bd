"""The forms of the account; their words come from texts."""

from collections.abc import Sequence
from typing import Any

from django import forms

from tenure.presentation.forms import KitForm


class InviteForm(KitForm):
    """Who is invited as what; the team is asked only where there are several."""

    words = "account-invite"

    email = forms.EmailField(max_length=254)
    role = forms.ChoiceField()
    team = forms.ChoiceField(required=False)

    def __init__(
        self,
        *args: Any,
        roles: Sequence[tuple[str, str]] = (),
        teams: Sequence[tuple[str, str]] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = list(roles)  # type: ignore[attr-defined]
        if len(teams) > 1:
            self.fields["team"].choices = list(teams)  # type: ignore[attr-defined]
        else:
            del self.fields["team"]


class CompanyForm(KitForm):
    """The company's details as they stand on invoices."""

    words = "account-company"

    name = forms.CharField(max_length=120)
    line1 = forms.CharField(max_length=120)
    line2 = forms.CharField(max_length=120, required=False)
    postal_code = forms.CharField(
        max_length=20, widget=forms.TextInput(attrs={"data-size": "short"})
    )
    city = forms.CharField(max_length=80)
    region = forms.CharField(max_length=80, required=False)
    vat_number = forms.CharField(max_length=40, required=False)
    same_owner = forms.BooleanField()


def _day() -> forms.DateInput:
    return forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "data-size": "short"})


class CertificateForm(KitForm):
    """An exemption certificate with its file."""

    words = "tax-hand-in"

    jurisdiction = forms.CharField(max_length=40)
    number = forms.CharField(max_length=60)
    from_on = forms.DateField(widget=_day(), input_formats=["%Y-%m-%d"])
    last_on = forms.DateField(widget=_day(), input_formats=["%Y-%m-%d"], required=False)
    file = forms.FileField(
        max_length=120,
        widget=forms.FileInput(attrs={"accept": ".pdf,.png,.jpg,.jpeg"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="certificate_%s", **kwargs)


class CardForm(KitForm):
    """A stored card's expiry and the address that the bank has."""

    words = "card-edit"

    expires_month = forms.IntegerField(
        min_value=1,
        max_value=12,
        widget=forms.NumberInput(attrs={"data-size": "short", "autocomplete": "cc-exp-month"}),
    )
    expires_year = forms.IntegerField(
        min_value=2000,
        max_value=2100,
        widget=forms.NumberInput(attrs={"data-size": "short", "autocomplete": "cc-exp-year"}),
    )
    line1 = forms.CharField(max_length=120, required=False)
    line2 = forms.CharField(max_length=120, required=False)
    postal_code = forms.CharField(
        max_length=20, required=False, widget=forms.TextInput(attrs={"data-size": "short"})
    )
    city = forms.CharField(max_length=80, required=False)
    region = forms.CharField(max_length=80, required=False)
    country = forms.ChoiceField(required=False)

    def __init__(self, *args: Any, countries: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["country"].choices = [("", "–"), *countries]  # type: ignore[attr-defined]


class VendorRequestForm(KitForm):
    """What procurement misses in the vendor set-up pack."""

    words = "vendor-pack-ask"

    wanted = forms.CharField(max_length=400, widget=forms.Textarea(attrs={"rows": 4}))


class EitherCodeForm(KitForm):
    """A code of the authenticator app, or a recovery code."""

    words = "security"

    code = forms.CharField(
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "autocapitalize": "off"}),
    )
