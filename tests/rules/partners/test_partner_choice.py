"""Choosing a partner and bringing a customer, told as tables."""

from dataclasses import replace

import pytest

from tenure.rules.changes import (
    CustomerFounded,
    MailRequested,
    PartnerChosen,
    PartnerOfRecordBegan,
    PartnerOfRecordEnded,
    SubscriptionChanged,
)
from tenure.rules.companies.customers import Details, Market
from tenure.rules.decision import Decided, Decision, Refused
from tenure.rules.parties import Contact
from tenure.rules.partners.partner_choice import Choosing, Introducing, Partner, choose, introduce
from tests.builders import NOW
from tests.rules import values as v
from tests.rules.domain_tables import table

ON = v.day("2026-01-15")
NEW = Partner(2, "P-2", "Southled", Contact("mia@south.example", "en", 9, "Mia"))


def choosing(
    *held: tuple[int | None, int | None], now: int | None = 1, record: int | None = 50
) -> Choosing:
    """A customer with subscriptions of these partners (present, chosen for the renewal)."""
    return Choosing(
        customer_id=10,
        company="Nordfab",
        number="5500001",
        partner_id=now,
        record_id=record,
        founded_on=v.day("2024-06-10"),
        wanted=NEW,
        subscriptions=tuple(
            replace(v.subscription(), id=100 + i, partner_id=present, next_partner_id=then)
            for i, (present, then) in enumerate(held)
        ),
        chosen_by="Eva",
        on=ON,
        at=NOW,
    )


def told(decision: Decision) -> list[str]:
    """What came of it, a line a change."""
    if isinstance(decision, Refused):
        return [decision.code]
    assert isinstance(decision, Decided)
    lines = []
    for one in decision.changes:
        match one:
            case PartnerChosen():
                lines.append(f"customer: {one.partner_id}")
            case PartnerOfRecordBegan():
                lines.append(f"record +{one.partner_id} {one.from_on}..{one.to_on or ''}")
            case PartnerOfRecordEnded():
                lines.append(f"record -{one.id} {one.to_on}")
            case SubscriptionChanged():
                lines.append(f"{one.after.id}: {one.after.partner_id}, {one.after.next_partner_id}")
            case MailRequested():
                lines.append(f"mail {one.to}")
    return lines


CHOSEN = [
    "customer: 2",
    "record -50 2026-01-15",
    "record +2 2026-01-15..",
    "mail mia@south.example",
]


@pytest.mark.rule("MOD-05")
@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        pytest.param(choosing(), CHOSEN, id="has nothing yet"),
        pytest.param(choosing((1, None)), [*CHOSEN, "100: 1, 2"], id="runs on with the former"),
        pytest.param(choosing((None, None)), [*CHOSEN, "100: 1, 2"], id="none named: the former's"),
        pytest.param(choosing((2, None)), CHOSEN, id="is the new one's already"),
        pytest.param(choosing((2, 1)), [*CHOSEN, "100: 2, None"], id="comes back"),
        pytest.param(choosing((3, 1)), [*CHOSEN, "100: 3, 2"], id="a third one's, chosen anew"),
        pytest.param(
            choosing((None, None), now=None, record=None),
            ["customer: 2", "record +2 2026-01-15..", "mail mia@south.example", "100: 2, None"],
            id="had none: what it has is the new one's at once",
        ),
        pytest.param(
            choosing(record=None),
            [
                "customer: 2",
                "record +1 2024-06-10..2026-01-15",
                "record +2 2026-01-15..",
                "mail mia@south.example",
            ],
            id="came with an import, without a record",
        ),
        pytest.param(choosing((2, None), now=2), [], id="twice is once"),
        pytest.param(replace(choosing(), wanted=None), ["not-found"], id="no such partner"),
        pytest.param(
            replace(choosing(now=1), wanted=replace(NEW, manager=None)),
            CHOSEN[:3],
            id="nobody to write to",
        ),
    ],
)
def test_choosing_another_partner(facts: Choosing, wanted: list[str]) -> None:
    assert told(choose(facts)) == wanted


SWEDEN = Market("SE", "SEK", 3, "Europe/Stockholm", "sv")
DETAILS = Details(
    "Broar AB", {"line1": "a", "postal_code": "b", "city": "c"}, vat_number="", vat_fits=True
)


@pytest.mark.rule("PAR-01")
@pytest.mark.parametrize(
    ("details", "kind", "language", "facts", "code"),
    [
        (DETAILS, "business", "sv", Introducing(None, 1, None, ON, NOW), "market-not-served"),
        (DETAILS, "business", "sv", Introducing(SWEDEN, None, None, ON, NOW), "not-found"),
        (DETAILS, "club", "sv", Introducing(SWEDEN, 1, None, ON, NOW), "customer-kind-unknown"),
        (DETAILS, "business", "xx", Introducing(SWEDEN, 1, None, ON, NOW), "language-unknown"),
        (
            replace(DETAILS, address={}),
            "business",
            "sv",
            Introducing(SWEDEN, 1, None, ON, NOW),
            "address-incomplete",
        ),
    ],
)
def test_who_cannot_be_introduced(
    details: Details, kind: str, language: str, facts: Introducing, code: str
) -> None:
    found = introduce(details, country="SE", kind=kind, language=language, facts=facts)
    assert isinstance(found, Refused)
    assert found.code == code


@pytest.mark.rule("PAR-01", "MOD-05")
def test_who_brings_a_customer_is_its_partner_of_record() -> None:
    facts = Introducing(SWEDEN, 1, None, ON, NOW)
    found = introduce(DETAILS, country="SE", kind="business", language="sv", facts=facts)
    assert isinstance(found, Decided)
    founded, _, record = found.changes
    assert isinstance(founded, CustomerFounded)
    assert (founded.partner_id, founded.currency, founded.language) == (1, "SEK", "sv")
    assert isinstance(record, PartnerOfRecordBegan)
    assert (record.customer_id, record.partner_id, record.from_on) == (founded.id, 1, ON)
    again = introduce(
        DETAILS,
        country="SE",
        kind="business",
        language="sv",
        facts=replace(facts, brought_before=77),
    )
    assert again == Decided((), None, {"customer_id": 77})


LETTERS = {"": None, "A": 1, "B": 2, "C": 3}


@pytest.mark.rule("MOD-05")
@pytest.mark.parametrize(
    "row", table("partners.md", first="partner of record", second="of the subscription"), ids=str
)
def test_the_page_says_whose_a_subscription_is(row: dict[str, str]) -> None:
    now, then = LETTERS[row["of the subscription"]], LETTERS[row["chosen before"]]
    facts = choosing((now, then), now=LETTERS[row["partner of record"]])
    wanted = LETTERS[row["the customer chooses"]]
    assert wanted is not None
    found = choose(replace(facts, wanted=replace(NEW, id=wanted)))
    assert isinstance(found, Decided)
    moved = [one.after for one in found.changes if isinstance(one, SubscriptionChanged)]
    after = moved[0] if moved else facts.subscriptions[0]
    assert after.partner_id == LETTERS[row["until the renewal"]]
    assert (after.next_partner_id or after.partner_id) == LETTERS[row["from then on"]]
