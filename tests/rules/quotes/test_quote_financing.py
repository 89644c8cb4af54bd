"""From what on a quote can be financed (QUO-17)."""

import pytest

from tenure.rules.quotes.financing import offered

LEAST = 450_000


@pytest.mark.rule("QUO-17")
@pytest.mark.parametrize(
    ("total", "least", "terms", "expected"),
    [
        pytest.param(450_000, LEAST, ["P1Y"], True, id="exactly enough, a year"),
        pytest.param(449_999, LEAST, ["P1Y"], False, id="a cent less"),
        pytest.param(900_000, LEAST, ["P3Y"], True, id="three years"),
        pytest.param(900_000, LEAST, ["P1M"], False, id="months only"),
        pytest.param(900_000, LEAST, ["P1M", "P1Y"], True, id="a month beside a year"),
        pytest.param(900_000, None, ["P1Y"], False, id="no rate known"),
        pytest.param(900_000, LEAST, [], False, id="nothing"),
    ],
)
def test_from_what_on(total: int, least: int | None, terms: list[str], expected: bool) -> None:
    assert offered(total_minor=total, least_minor=least, terms=terms) is expected
