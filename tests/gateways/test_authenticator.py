"""Codes as the standard has them, with a step of patience, and the picture to scan."""

from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest

from tenure.gateways.authenticator import address_of, new_secret, picture_of, step_of

# The key and the codes of RFC 6238, appendix B, cut to six digits.
SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"


@pytest.mark.rule("ACC-02")
@pytest.mark.parametrize(
    ("seconds", "code", "step"),
    [
        (59, "287082", 1),
        (1111111109, "081804", 37037036),
        (1111111111, "050471", 37037037),
        (1234567890, "005924", 41152263),
        (20000000000, "353130", 666666666),
        (1111111050, "081804", 37037036),
        (1111111049, "081804", None),
        (1111111139, "081804", 37037036),
        (1111111140, "081804", None),
        (1111111109, "081805", None),
        (1111111109, "", None),
    ],
)
def test_a_code_belongs_to_a_step(seconds: int, code: str, step: int | None) -> None:
    assert step_of(code, secret=SECRET, at=datetime.fromtimestamp(seconds, UTC)) == step


def test_keys_differ_and_are_long_enough() -> None:
    keys = {new_secret() for _ in range(50)}
    assert len(keys) == 50
    assert {len(key) for key in keys} == {32}


def test_the_picture_is_one_that_our_pages_may_show() -> None:
    address = address_of(SECRET, email="eva@nordfab.example", issuer="North & West")
    assert address == (
        "otpauth://totp/North%20%26%20West:eva%40nordfab.example"
        f"?secret={SECRET}&issuer=North%20%26%20West"
    )
    picture = picture_of(address)
    assert ElementTree.fromstring(picture).tag == "{http://www.w3.org/2000/svg}svg"
    assert b"style" not in picture
    assert b"script" not in picture
