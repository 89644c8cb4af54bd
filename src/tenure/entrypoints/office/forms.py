"""The forms of the office; their words come from texts."""

from typing import Any

from django import forms

from tenure.presentation.forms import KitForm
from tenure.presentation.languages import reader_language
from tenure.rules.payments.credit_lines import MOST_DAYS
from tenure.rules.rights import REASON_LEAST
from tenure.texts import say

_LONGEST = 200


def _reason() -> forms.CharField:
    return forms.CharField(min_length=REASON_LEAST, max_length=_LONGEST)


class ReasonForm(KitForm):
    """Why the account of a customer is opened."""

    words = "office-open"
    reason = _reason()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="open_%s", **kwargs)
        _too_short(self.fields["reason"])


class BrakeForm(KitForm):
    """Why runs may go on after the brake was pulled."""

    words = "office-brake"
    reason = forms.CharField(min_length=REASON_LEAST, max_length=_LONGEST)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="brake_%s", **kwargs)
        _too_short(self.fields["reason"])


class SellForm(KitForm):
    """Why sales orders for a customer."""

    words = "office-sell"
    reason = _reason()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="sell_%s", **kwargs)
        _too_short(self.fields["reason"])


class GrantForm(KitForm):
    """Who becomes purchaser of a customer, and why."""

    words = "office-grant"
    email = forms.EmailField(max_length=254)
    reason = _reason()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="grant_%s", **kwargs)
        _too_short(self.fields["reason"])


class PrepaymentForm(KitForm):
    """Why a customer has to pay in advance, or no longer."""

    words = "office-prepayment"
    reason = _reason()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="prepayment_%s", **kwargs)
        _too_short(self.fields["reason"])


class CreditLineForm(KitForm):
    """How much on invoices, in how many days they are to be paid, and why."""

    words = "office-credit"
    amount = forms.CharField(max_length=20, widget=forms.TextInput(attrs={"inputmode": "decimal"}))
    net_days = forms.IntegerField(required=False, min_value=0, max_value=MOST_DAYS)
    reason = _reason()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="credit_%s", **kwargs)
        _too_short(self.fields["reason"])


class CertificateDecisionForm(KitForm):
    """Why an exemption certificate is approved or rejected."""

    words = "office-certificate"
    reason = _reason()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _too_short(self.fields["reason"])


class VendorAnswerForm(KitForm):
    """What the vendor answers to procurement."""

    words = "office-vendor-request"
    answer = forms.CharField(max_length=400, widget=forms.Textarea(attrs={"rows": 3}))


class EntityDocumentForm(KitForm):
    """A document of a legal entity, under the title that procurement knows."""

    words = "office-vendor-document"
    title = forms.CharField(max_length=80)
    file = forms.FileField(
        max_length=120,
        widget=forms.FileInput(attrs={"accept": ".pdf,.png,.jpg,.jpeg"}),
    )


def _too_short(field: forms.Field) -> None:
    sentence = say(reader_language(), "office-reason-short", least=REASON_LEAST)
    for validator in field.validators:
        if getattr(validator, "code", "") == "min_length":
            validator.message = sentence  # type: ignore[attr-defined]
