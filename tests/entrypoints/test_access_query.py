"""The parameters of an access check are read as those of any other request (SUB-12)."""

from urllib.parse import parse_qs

import pytest

from tenure.entrypoints.api.access import named


@pytest.mark.rule("SUB-12")
@pytest.mark.parametrize(
    "query",
    [
        "user=%65va%40fj%C3%A4ll.example&product=at+las",
        "user=&product=&user",
        "us%65r=a&product=b&product=c&other=d&&=e",
        "user=a%2540b%%40%4&product=%FF;x=y=%26%3d",
    ],
)
def test_a_query_is_read_as_any_other(query: str) -> None:
    wanted = parse_qs(query)
    assert named(query) == (wanted.get("user", []), wanted.get("product", []))
