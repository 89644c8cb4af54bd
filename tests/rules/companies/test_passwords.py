"""Passwords: length, letter, digit, different characters."""

import pytest

from tenure.rules.companies.passwords import password_shortcomings
from tenure.rules.policy import PasswordPolicy, default_policy

SHORT, LETTER = "password-too-short", "password-without-letter"
DIGIT, UNIFORM = "password-without-digit", "password-too-uniform"


@pytest.mark.rule("ACC-02")
@pytest.mark.parametrize(
    ("password", "lacks"),
    [
        pytest.param("harbour7", (), id="just enough"),
        pytest.param("harbou7", (SHORT,), id="one short"),
        pytest.param("harbours", (DIGIT,), id="no digit"),
        pytest.param("20261121", (LETTER,), id="no letter"),
        pytest.param("aaaaaaa1", (UNIFORM,), id="two different ones"),
        pytest.param("aaaaaab1", (), id="three different ones"),
        pytest.param("aaaaaaa", (SHORT, DIGIT, UNIFORM), id="everything is told at once"),
        pytest.param("", (SHORT, LETTER, DIGIT, UNIFORM), id="empty"),
        pytest.param("smörgås1", (), id="letters of any language"),
        pytest.param("ключ٣٤٥٦", (), id="letters and digits of any script"),
        pytest.param("correct horse battery staple 1 " * 8, (), id="no upper limit"),
    ],
)
def test_what_a_password_lacks(password: str, lacks: tuple[str, ...]) -> None:
    assert password_shortcomings(password, policy=default_policy().password) == lacks


@pytest.mark.rule("ACC-02")
def test_the_numbers_are_the_policys() -> None:
    strict = PasswordPolicy(min_length=12, min_distinct=7)
    assert password_shortcomings("harbour7", policy=strict) == (SHORT,)
    assert password_shortcomings("harbour7harb", policy=strict) == ()
    assert password_shortcomings("abcabcabc123", policy=strict) == (UNIFORM,)
