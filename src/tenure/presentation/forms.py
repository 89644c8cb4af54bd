"""The base of all forms: labels and help from texts, errors in place and in a summary on top."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.forms.renderers import DjangoTemplates

from tenure.presentation.languages import reader_language
from tenure.texts import has_text, say


class KitBoundField(BoundField):
    """A field with its entry, as `kit/field.html` draws it."""

    @property
    def is_tick(self) -> bool:
        """Whether the box stands before its words."""
        return isinstance(self.field.widget, forms.CheckboxInput)

    def css_classes(self, extra_classes: str | Iterable[str] | None = None) -> str:
        """Add the class of a single tick box, and of a field with an error."""
        own = ["field"]
        if self.is_tick:
            own.append("tick")
        if self.errors:
            own.append("wrong")
        extra = extra_classes.split() if isinstance(extra_classes, str) else extra_classes or []
        size = self.field.widget.attrs.get("data-size", "")
        return " ".join([*own, *([size] if size else []), *extra])


class KitRenderer(DjangoTemplates):
    """Draws forms and fields with the kit's templates, widgets with Django's own."""

    form_template_name = "kit/form.html"
    field_template_name = "kit/field.html"
    bound_field_class = KitBoundField


class KitForm(forms.Form):
    """A form whose words come from texts: with `words = "sign-up"` the field `email` takes its
    label from `sign-up-email`, and help, placeholder-free, from `sign-up-email.help`; a missing
    entry is told by `sign-up-email.required`, where that exists.

    Write `{{ form }}` between the form tags, or `{{ form.email.as_field_group }}` one by one.
    """

    default_renderer = KitRenderer()
    required_css_class = "required"
    words = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = reader_language()
        for name, field in self.fields.items():
            _word(field, f"{self.words}-{name.replace('_', '-')}" if self.words else "", language)

    def refuse(self, message: str, *, field: str | None = None) -> None:
        """Put a sentence of ours beside a field, or above the form."""
        self.add_error(field, message)

    def problems(self) -> list[tuple[str, str]]:
        """Return all that is wrong: (id of the entry, or "" for the whole form; sentence)."""
        whole = [("", str(error)) for error in self.non_field_errors()]
        return whole + [
            ("" if bound.is_hidden else bound.id_for_label or bound.auto_id, str(error))
            for bound in self
            for error in bound.errors
        ]


def _word(field: forms.Field, message_id: str, language: str) -> None:
    """Give a field its words: those the form's class says itself stay."""
    required = f"{message_id}.required"
    if message_id:
        if field.label is None:
            field.label = say(language, message_id)
        if not field.help_text and _has(language, f"{message_id}.help"):
            field.help_text = say(language, f"{message_id}.help")
    if message_id and _has(language, required):
        field.error_messages["required"] = say(language, required)
    elif field.error_messages.get("required") == forms.Field.default_error_messages["required"]:
        field.error_messages["required"] = say(language, "kit-required", label=str(field.label))


def _has(language: str, message_id: str) -> bool:
    return has_text(language, message_id) or has_text("en", message_id)
