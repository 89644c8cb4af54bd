"""The forms of price lists: a file of rates, an enterprise agreement, and its end."""

from typing import Any

from django import forms

from tenure.gateways.rate_file import MOST_BYTES
from tenure.presentation.forms import KitForm
from tenure.presentation.languages import reader_language
from tenure.texts import say


class DayInput(forms.DateInput):
    """A day, chosen in the browser's own calendar."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d", attrs={"data-size": "short"})


class RatesForm(KitForm):
    """The file as the central bank hands it out."""

    words = "office-rates"
    file = forms.FileField(
        widget=forms.ClearableFileInput(attrs={"accept": ".zip,.csv,.xml"}), max_length=200
    )

    def clean_file(self) -> Any:
        """Refuse what is larger than any history before it is read."""
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(say(reader_language(), "office-rates-too-large"))
        return file


class AgreementForm(KitForm):
    """Whose agreement it is, its days, and the day whose rates it keeps."""

    words = "office-agreement"
    customer = forms.CharField(
        max_length=20, widget=forms.TextInput(attrs={"inputmode": "numeric", "data-size": "short"})
    )
    reference = forms.CharField(max_length=80)
    from_on = forms.DateField(widget=DayInput())
    last_on = forms.DateField(widget=DayInput(), required=False)
    rates_on = forms.DateField(widget=DayInput())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="agreement_%s", **kwargs)


class AgreementEndForm(KitForm):
    """The last day of an agreement."""

    words = "office-agreement-end"
    last_on = forms.DateField(widget=DayInput())
