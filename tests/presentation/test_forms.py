"""Forms draw label, help and error in order, in the reader's words, also for those who listen."""

from collections.abc import Callable

import pytest
from django import forms
from django.utils import translation

from tenure.presentation import forms as kit_forms
from tenure.presentation.forms import KitForm
from tenure.texts import say as texts_say


class Sample(KitForm):
    """A form with a field of each kind that is drawn differently."""

    email = forms.EmailField(label="Work e-mail", help_text="Mail goes <here>.")
    note = forms.CharField(label="Note", required=False)
    term = forms.ChoiceField(
        label="Term", choices=[("P1M", "1 month")], widget=forms.RadioSelect, required=False
    )
    agreed = forms.BooleanField(label="I agree")
    secret = forms.CharField(label="Hidden", widget=forms.HiddenInput, required=False)


@pytest.fixture
def words(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    texts: dict[str, str] = {}
    say: Callable[..., str] = texts_say

    def told(language: str, message_id: str, /, **values: object) -> str:
        return texts[message_id] if message_id in texts else say(language, message_id, **values)

    monkeypatch.setattr(kit_forms, "say", told)
    monkeypatch.setattr(kit_forms, "has_text", lambda language, name: name in texts)
    return texts


def test_a_field_has_its_label_help_and_entry() -> None:
    html = str(Sample())
    assert '<label for="id_email">Work e-mail</label>' in html
    assert "Mail goes &lt;here&gt;." in html
    assert 'aria-describedby="id_email_helptext"' in html
    assert "(optional)" in html
    assert html.count("<legend>") == 1
    assert "problems" not in html


def test_a_tick_box_stands_before_its_words() -> None:
    html = str(Sample()["agreed"].as_field_group())
    assert html.index("<input") < html.index("<label")


def test_errors_stand_above_the_form_and_beside_the_field() -> None:
    html = str(Sample({"email": "anna@", "agreed": ""}))
    assert "There are 2 problems" in html
    assert '<a href="#id_email">' in html
    assert 'id="id_email_error"' in html
    assert 'aria-invalid="true"' in html
    assert 'aria-describedby="id_email_helptext id_email_error"' in html
    assert html.count("Fill in “I agree”") == 2


def test_errors_come_in_the_readers_language() -> None:
    with translation.override("sv"):
        html = str(Sample({"email": "a@b.se"}))
    assert "Det finns ett problem" in html
    assert "Fyll i ”I agree”" in html


def test_a_refusal_of_ours_stands_where_it_belongs() -> None:
    form = Sample({"email": "a@b.se", "agreed": "on"})
    form.refuse("This address <b>is taken</b>.", field="email")
    form.refuse("Try again tomorrow.")
    assert form.problems() == [
        ("", "Try again tomorrow."),
        ("id_email", "This address <b>is taken</b>."),
    ]
    assert "<b>" not in str(form)


def test_words_come_from_texts(words: dict[str, str]) -> None:
    class SignUp(KitForm):
        words = "sign-up"
        work_email = forms.EmailField()

    words["sign-up-work-email"] = "Your e-mail"
    words["sign-up-work-email.help"] = "We write there."
    words["sign-up-work-email.required"] = "Write your e-mail address"
    html = str(SignUp({}))
    for text in words.values():
        assert text in html


def test_what_the_form_says_itself_stays() -> None:
    class Own(KitForm):
        name = forms.CharField(label="Name", error_messages={"required": "Who are you?"})

    assert Own({}).problems() == [("id_name", "Who are you?")]
