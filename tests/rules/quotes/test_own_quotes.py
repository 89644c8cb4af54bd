"""What a purchaser's own quote may hold: one kind of new lines; renewals may mix (CHK-02)."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.decision import Decided, Refused
from tenure.rules.quotes.lines import buyings
from tenure.rules.quotes.quote import Line, Quoting, Source
from tenure.rules.quotes.renewing import quote_renewals
from tests.rules import values as v
from tests.rules.quotes.test_quote_renewing import chosen, drafts, one

YEAR, MONTH, OTHER = 1, 2, 3
OFFERS = {
    YEAR: replace(v.offer(), offering_id=YEAR),
    MONTH: replace(v.offer(), offering_id=MONTH, term="P1M"),
    OTHER: replace(v.offer(), offering_id=OTHER, licence_type="floating"),
}


def codes(source: Source, *offerings: int) -> list[str]:
    """Return per line of new ones why it can't be in a quote, "" where it can."""
    facts = Quoting(v.buying("2025-05-01"), source, None, offers=OFFERS)
    lines = [Line(action="new", offering_id=key, quantity=2) for key in offerings]
    found = buyings(lines, facts=facts)
    return [one.code if isinstance(one, Refused) else "" for one in found]


@pytest.mark.rule("CHK-02", "QUO-04")
@pytest.mark.parametrize(
    ("source", "offerings", "expected"),
    [
        (Source.SELF_SERVICE, (YEAR, YEAR), ["", ""]),
        (Source.SELF_SERVICE, (YEAR, MONTH), ["quote-one-kind"] * 2),
        (Source.SELF_SERVICE, (YEAR, OTHER), ["quote-one-kind"] * 2),
        (Source.PARTNER, (YEAR, MONTH), ["", ""]),
        (Source.SALES, (YEAR, MONTH, OTHER), ["", "", ""]),
    ],
)
def test_new_lines_are_of_one_kind(
    source: Source, offerings: tuple[int, ...], expected: list[str]
) -> None:
    assert codes(source, *offerings) == expected


@pytest.mark.rule("REN-09", "QUO-14")
def test_one_of_many_renews_otherwise_than_it_is_set() -> None:
    """Five and three of them at 1 885.00 and 25 % tax; only the changed one has to wait."""
    made = quote_renewals(
        chosen(one(1), one(2), source=Source.SELF_SERVICE),
        intent="go",
        otherwise=[Line(action="renewal", subscription_id=2, quantity=3)],
    )
    assert drafts(made) == ["[1, 2] go/1: 1885000"]
    assert isinstance(made, Decided)
    drafted: Any = made.answer["drafts"]
    assert [one["holding"] for one in drafted] == [(2,)]
