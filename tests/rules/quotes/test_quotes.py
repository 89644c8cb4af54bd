"""Quotes as their page tells them: the states, and how long a price can be promised."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.changing.changing import Ordering
from tenure.rules.decision import Refused
from tenure.rules.policy import default_policy
from tenure.rules.quotes.lines import buyings, partner_of
from tenure.rules.quotes.pricing import reckon
from tenure.rules.quotes.quote import (
    TRANSITIONS,
    Line,
    Quote,
    Quoting,
    Source,
    State,
    in_reach,
    line_kept,
    line_of,
    may_become,
    source_now,
)
from tests.rules import values as v
from tests.rules.domain_tables import table


def quote(state: str = "sent", **changed: object) -> Quote:
    made = Quote(
        id=1,
        number="Q2025-000001",
        version=1,
        first_id=1,
        customer_id=3,
        partner_id=None,
        user_id=7,
        source="self-service",
        state=state,
        revision=1,
        currency="SEK",
        time_zone="Europe/Stockholm",
        wanted=(),
        recipients=(),
        note="",
        net_minor=0,
        tax_minor=0,
        total_minor=0,
    )
    return replace(made, **changed)  # type: ignore[arg-type]


@pytest.mark.rule("QUO-15", "QUO-08", "QUO-10", "QUO-11", "CHK-11")
def test_the_page_tells_every_transition() -> None:
    told = {
        (row["before"], row["after"]): row["rule"]
        for row in table("quotes.md", first="before", second="after")
    }
    assert told == {(str(a), str(b)): rule for (a, b), rule in TRANSITIONS.items()}


@pytest.mark.rule("QUO-15")
@pytest.mark.parametrize("before", list(State))
@pytest.mark.parametrize("after", list(State))
def test_what_isnt_in_the_table_is_refused_with_where_it_stands(
    before: State, after: State
) -> None:
    refused = may_become(quote(before), after)
    if (before, after) in TRANSITIONS:
        assert refused is None
    else:
        assert isinstance(refused, Refused)
        assert refused.code == f"quote-{before}"


@pytest.mark.rule("QUO-08", "QUO-13", "QUO-14")
@pytest.mark.parametrize(
    "row",
    table("quotes.md", first="line", second="sent on"),
    ids=lambda row: " ".join(row.values()),
)
def test_the_last_day(row: dict[str, str]) -> None:
    buying = v.buying(row["sent on"])
    line = Line(action=row["line"], offering_id=v.offer().offering_id, quantity=2)
    orderings = {}
    if row["renews on"]:
        line = Line(action=row["line"], subscription_id=5, quantity=2)
        late = row["sent on"] > row["renews on"]
        known = v.subscription(
            id=5,
            renews_on=row["renews on"],
            auto_renew=row["auto-renewal"] == "on",
            state="suspended" if late else "active",
            state_since_on="2025-06-26" if late else "2024-06-10",
        )
        orderings[5] = Ordering(
            buying=buying,
            subscription=known,
            periods=(v.period("2024-06-10", "2025-06-10"),),
            current=v.offer(),
            renewed_as=v.offer(),
            contract=default_policy(),
            owed_invoices=(),
        )
    facts = Quoting(
        buying=buying,
        source=Source.SALES,
        partner_id=None,
        offers={v.offer().offering_id: v.offer()},
        orderings=orderings,
    )
    reckoned = reckon([line], facts=facts)
    assert not isinstance(reckoned, Refused)
    assert reckoned.faults == ()
    assert reckoned.last_on == v.day(row["last day"])


def late(term: str, *, on: str, renews: str, since: str, **changed: Any) -> Quoting:
    """A subscription of a term that wasn't renewed, and what quoting it on a day needs."""
    buying = v.buying(on)
    sold = v.offer(term=term)
    known = v.subscription(
        id=5,
        term=term,
        renews_on=renews,
        auto_renew=False,
        state="suspended",
        state_since_on=since,
        **changed,
    )
    ordering = Ordering(
        buying=buying,
        subscription=known,
        periods=(),
        current=sold,
        renewed_as=sold,
        contract=default_policy(),
        owed_invoices=(),
    )
    return Quoting(buying=buying, source=Source.SALES, partner_id=None, orderings={5: ordering})


@pytest.mark.rule("QUO-08", "REN-07")
@pytest.mark.parametrize(
    ("on", "terms", "last"),
    [
        # The term that is charged late covers the day only to its own end.
        ("2025-02-27", 1, "2025-02-28"),
        # From then on two are charged, and day 30 is the last on which one can renew.
        ("2025-03-01", 2, "2025-03-03"),
        ("2025-03-03", 2, "2025-03-03"),
        # No run has ended it for days: today it can be renewed still.
        ("2025-03-08", 2, "2025-03-08"),
    ],
)
def test_the_last_day_of_late_months(on: str, terms: int, last: str) -> None:
    facts = late("P1M", on=on, renews="2025-02-01", since="2025-02-17", anchor_day=1)
    reckoned = reckon([Line(action="renewal", subscription_id=5)], facts=facts)
    assert not isinstance(reckoned, Refused)
    assert [one.position for one in reckoned.promises] == [1] * terms
    assert reckoned.last_on == v.day(last)


@pytest.mark.rule("QUO-08", "COT-05")
def test_seats_are_promised_to_the_end_of_the_running_term() -> None:
    """The next one is bought too, to 2026-06-09, but nobody pays for days that are over."""
    made = late("P1Y", on="2025-05-25", renews="2026-06-10", since="2024-06-10")
    known = replace(made.orderings[5].subscription, state="active", auto_renew=True)
    periods = (v.period("2024-06-10", "2025-06-10"), v.period("2025-06-10", "2026-06-10"))
    ordering = replace(made.orderings[5], subscription=known, periods=periods)
    line = Line(action="seats", subscription_id=5, quantity=2)
    reckoned = reckon([line], facts=replace(made, orderings={5: ordering}))
    assert not isinstance(reckoned, Refused)
    assert [one.priced.wanted.kind for one in reckoned.promises] == ["seats", "seats-next"]
    assert reckoned.last_on == v.day("2025-06-09")


@pytest.mark.rule("QUO-05", "MOD-05")
@pytest.mark.parametrize(
    ("source", "partners", "expected"),
    [
        ("sales", (4, 4), ["", ""]),
        ("sales", (4, 5), ["", "quote-other-partner"]),
        ("sales", (4, None), ["", "quote-other-partner"]),
        ("self-service", (None, 5), ["", "quote-other-partner"]),
        # What a partner quotes becomes its own, whosever it was.
        ("partner", (4, 5), ["", ""]),
    ],
)
def test_a_quote_has_one_partner(
    source: str, partners: tuple[int | None, int | None], expected: list[str]
) -> None:
    made = late("P1Y", on="2025-06-20", renews="2025-06-10", since="2025-06-10")
    orderings = {
        key: replace(
            made.orderings[5],
            subscription=v.subscription(id=key, renews_on="2025-06-10", partner_id=partner),
        )
        for key, partner in enumerate(partners, start=5)
    }
    facts = replace(made, source=source, partner_id=9, orderings=orderings)
    lines = [Line(action="renewal", subscription_id=key) for key in (7, 5, 6)]
    found = [one.code if isinstance(one, Refused) else "" for one in buyings(lines, facts=facts)]
    assert found == ["not-found", *expected]


@pytest.mark.rule("QUO-05")
@pytest.mark.parametrize(
    ("source", "partner", "of_record", "expected"),
    [
        ("self-service", 4, 7, 4),
        ("self-service", None, 7, 7),
        ("self-service", None, None, None),
        ("sales", 4, 7, 4),
        ("automatic", None, 7, 7),
        ("partner", 4, 7, 9),
    ],
)
def test_whose_business_a_quote_is(
    source: str, partner: int | None, of_record: int | None, expected: int | None
) -> None:
    made = late("P1Y", on="2025-06-20", renews="2025-06-10", since="2025-06-10")
    known = v.subscription(id=5, renews_on="2025-06-10", partner_id=partner)
    facts = replace(
        made,
        source=source,
        partner_id=9,
        orderings={5: replace(made.orderings[5], subscription=known)},
        buying=replace(made.buying, buyer=replace(made.buying.buyer, partner_id=of_record)),
    )
    # What isn't there is nobody's.
    lines = [Line(action="renewal", subscription_id=key) for key in (8, 5)]
    assert partner_of(lines, facts=facts) == expected


@pytest.mark.rule("QUO-06", "QUO-10")
@pytest.mark.parametrize(
    ("source", "by", "anew", "expected"),
    [
        ("automatic", "self-service", False, "self-service"),
        ("automatic", "self-service", True, "self-service"),
        ("automatic", "automatic", False, "automatic"),
        ("automatic", "sales", False, "automatic"),
        ("automatic", "sales", True, "sales"),
        ("self-service", "sales", True, "sales"),
        ("self-service", "sales", False, "self-service"),
        ("partner", "sales", True, "partner"),
    ],
)
def test_by_whose_rules_it_is_made_anew(source: str, by: str, anew: bool, expected: str) -> None:
    assert source_now(quote(source=source), by=by, anew=anew) == expected


@pytest.mark.rule("PAR-01", "QUO-15")
@pytest.mark.parametrize(
    ("source", "partner", "of", "expected"),
    [
        ("partner", 4, {"source": "partner", "partner_id": 4}, None),
        ("partner", 5, {"source": "partner", "partner_id": 4}, "not-found"),
        ("partner", 4, {"source": "sales", "partner_id": 4}, "not-found"),
        ("sales", None, {"source": "partner", "partner_id": 4}, None),
        ("self-service", None, {}, None),
        ("self-service", None, {"source": "automatic"}, None),
        ("self-service", None, {"source": "partner", "partner_id": 4}, "quote-of-another"),
        (
            "self-service",
            None,
            {"source": "partner", "partner_id": 4, "state": "draft"},
            "not-found",
        ),
    ],
)
def test_whose_quote_it_is(
    source: str, partner: int | None, of: dict[str, object], expected: str | None
) -> None:
    known = replace(quote(), **of)  # type: ignore[arg-type]
    refused = in_reach(known, source=source, partner_id=partner)
    assert (refused.code if refused else None) == expected


@pytest.mark.parametrize(
    "line",
    [
        Line(action="new", offering_id=1, quantity=2),
        Line(action="renewal", subscription_id=5, quantity=3, auto_renew=False, keep_roles=False),
        Line(action="aligned", offering_id=1, quantity=1, target_id=9),
        Line(action="new", offering_id=1, quantity=1, starts_on=v.day("2025-07-01")),
    ],
)
def test_a_line_is_kept_and_read_back(line: Line) -> None:
    assert line_of(line_kept(line)) == line
