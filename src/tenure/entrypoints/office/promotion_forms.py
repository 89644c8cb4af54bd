"""The forms of promotions: one entered ahead, and an earlier end."""

from collections.abc import Collection, Mapping
from typing import Any, cast

from django import forms
from django.http import QueryDict

from tenure.actions.entering.enter_promotion import EnterPromotion
from tenure.presentation.forms import KitForm
from tenure.rules.entering.promotion_entry import Place, Wanted
from tenure.rules.entering.sheets import CellFault, decimal
from tenure.rules.money import minor_from_text
from tenure.rules.pricing.promotions import NEW, OCCASIONS
from tenure.texts import say
from tenure.texts.formats import country_text, term_text


class Ticks(forms.CheckboxSelectMultiple):
    """Many choices beside each other."""

    def __init__(self) -> None:
        super().__init__(attrs={"data-size": "many"})


_MOST_SEATS = 1_000_000


class DayInput(forms.DateInput):
    """A day, chosen in the browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d", attrs={"data-size": "short"})


class PromotionForm(KitForm):
    """What a promotion takes off, from what, for whom and when; in that order on the page."""

    words = "office-promotion"
    code = forms.CharField(
        max_length=40, widget=forms.TextInput(attrs={"autocapitalize": "characters"})
    )
    name = forms.CharField(max_length=80)
    percent = forms.CharField(
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "data-size": "short"}),
    )
    amount = forms.CharField(
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "data-size": "short"}),
    )
    currency = forms.ChoiceField(required=False, widget=forms.Select(attrs={"data-size": "short"}))
    products = forms.MultipleChoiceField(widget=Ticks(), required=False)
    terms = forms.MultipleChoiceField(widget=Ticks(), required=False)
    licence_types = forms.MultipleChoiceField(widget=Ticks(), required=False)
    countries = forms.MultipleChoiceField(widget=Ticks(), required=False)
    occasions = forms.MultipleChoiceField(widget=Ticks(), initial=[NEW])
    minimum = forms.IntegerField(
        min_value=1,
        max_value=_MOST_SEATS,
        initial=1,
        widget=forms.NumberInput(attrs={"data-size": "short"}),
    )
    maximum = forms.IntegerField(
        min_value=1,
        max_value=_MOST_SEATS,
        required=False,
        widget=forms.NumberInput(attrs={"data-size": "short"}),
    )
    from_on = forms.DateField(widget=DayInput())
    until_on = forms.DateField(widget=DayInput(), required=False)
    stackable = forms.BooleanField(required=False)
    supersede = forms.BooleanField(required=False)

    def __init__(
        self,
        *args: Any,
        sold: Collection[Place],
        names: Mapping[str, str],
        language: str,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, auto_id="promotion_%s", **kwargs)
        countries = sorted(
            ((code, country_text(code, language=language)) for code in _of(sold, "country")),
            key=lambda one: one[1],
        )
        self._choose("products", [(code, names.get(code, code)) for code in _of(sold, "product")])
        self._choose(
            "terms", [(one, term_text(one, language=language)) for one in _of(sold, "term")]
        )
        self._choose("licence_types", [(one, one) for one in _of(sold, "licence_type")])
        self._choose("countries", countries)
        self._choose("currency", [("", "–"), *((one, one) for one in _of(sold, "currency"))])
        self._choose(
            "occasions",
            [(one, say(language, f"office-promotion-occasion-{one}")) for one in OCCASIONS],
        )
        if len(_of(sold, "licence_type")) < 2:
            del self.fields["licence_types"]
        self._language = language

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    def clean(self) -> dict[str, Any]:
        """Read the amount in its currency; both or neither."""
        found = super().clean() or self.cleaned_data
        text, currency = found.get("amount", ""), found.get("currency", "")
        found["amount_minor"] = 0
        if text and not currency:
            self.refuse(say(self._language, "office-promotion-currency-missing"), field="currency")
        elif text:
            try:
                found["amount_minor"] = minor_from_text(decimal(text), currency=currency)
            except (ValueError, CellFault):
                self.refuse(say(self._language, "office-promotion-amount-wrong"), field="amount")
        return found

    def typed(self) -> dict[str, Any]:
        """Return what was typed, to begin a new form with."""
        data = cast("QueryDict", self.data)
        return {
            name: data.getlist(name)
            if isinstance(field, forms.MultipleChoiceField)
            else data.get(name)
            for name, field in self.fields.items()
        }

    def hidden(self) -> list[str]:
        """Return every entry as hidden fields, for the page that shows what would happen."""
        return [bound.as_hidden() for bound in self]

    def as_wanted(self) -> Wanted:
        """Return what was typed as the rule takes it; the form is valid."""
        return Wanted(**self._values())

    def wanted(self) -> EnterPromotion:
        """Return what was typed as the action takes it; the form is valid."""
        return EnterPromotion(**self._values(), supersede=self.cleaned_data["supersede"])

    def _values(self) -> dict[str, Any]:
        found = self.cleaned_data
        plain = (
            "code",
            "name",
            "percent",
            "amount_minor",
            "minimum",
            "maximum",
            "from_on",
            "until_on",
        )
        several = ("products", "terms", "licence_types", "countries", "occasions")
        return {
            **{name: found[name] for name in plain},
            **{name: tuple(found.get(name, ())) for name in several},
            "currency": found["currency"] if found["amount_minor"] else "",
            "stackable": found["stackable"],
        }


class EndForm(KitForm):
    """The last day of a promotion; none means as soon as it can be."""

    words = "office-promotion-end"
    last_on = forms.DateField(widget=DayInput(), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="end_%s", **kwargs)


def _of(sold: Collection[Place], name: str) -> list[str]:
    return sorted({found for one in sold if (found := getattr(one, name))})
