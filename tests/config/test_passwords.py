"""Django's forms ask our password rule and its list of common passwords."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils import translation


@pytest.mark.rule("ACC-02")
@pytest.mark.parametrize(
    ("language", "password", "messages"),
    [
        ("en", "harbour", ["Use at least 8 characters.", "Use at least one digit."]),
        ("sv", "harbour", ["Använd minst 8 tecken.", "Använd minst en siffra."]),
        ("da", "harbour", ["Brug mindst 8 tegn.", "Brug mindst ét ciffer."]),
    ],
)
def test_shortcomings_are_told_in_the_readers_language(
    language: str, password: str, messages: list[str]
) -> None:
    with translation.override(language), pytest.raises(ValidationError) as refused:
        validate_password(password)
    assert [m.replace("\u2068", "").replace("\u2069", "") for m in refused.value.messages] == (
        messages
    )


@pytest.mark.rule("ACC-02")
def test_a_common_password_is_refused_and_a_long_one_is_not() -> None:
    with pytest.raises(ValidationError) as refused:
        validate_password("password123")
    assert [error.code for error in refused.value.error_list] == ["password_too_common"]
    validate_password("x1y" * 40)
