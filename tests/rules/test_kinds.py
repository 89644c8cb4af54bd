"""Kinds of products: what may be done with each, who sells it to whom, and why not."""

from dataclasses import replace

import pytest

from tenure.rules.decision import Refused
from tenure.rules.kinds import CHANNELS, FORMER, KINDS, counted, kind_of, sold_in
from tenure.rules.pricing.catalogue import Holdings, sellable
from tests.rules.domain_tables import table
from tests.rules.values import offer, policy

# kind: unit, channels, assigned, grows, alignable, renews, refundable, needs
TABLE = """
seat          seat  store,sales,partner  yes  yes  yes  yes  yes  nothing
capacity      unit  store,sales,partner  no   yes  yes  yes  yes  subscription
flex          pack  store,sales,partner  no   no   no   no   yes  nothing
success_plan  plan  sales,partner        no   no   yes  yes  no   eligible-seats
addon         unit  store,sales,partner  no   yes  yes  yes  no   subscription
service       unit  sales,partner        no   no   no   no   no   nothing
"""
ROWS = [line.split() for line in TABLE.strip().splitlines()]

EVERYTHING = Holdings(50, frozenset({"atlas", "beam"}), frozenset({"hydraulics"}))
EVERYWHERE = CHANNELS


@pytest.mark.rule("CAT-02", "RET-05")
@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_what_may_be_done_with_a_kind(row: list[str]) -> None:
    name, unit, channels, *may, needs = row
    kind = kind_of(name)
    done = (kind.assigned, kind.grows, kind.alignable, kind.renews, kind.refundable)
    assert (kind.unit, kind.channels, kind.needs) == (unit, tuple(channels.split(",")), needs)
    assert done == tuple(word == "yes" for word in may)
    assert kind.self_service == ("store" in channels)


@pytest.mark.rule("CAT-02")
def test_the_table_has_every_kind_and_former_names_lead_to_one() -> None:
    assert [row[0] for row in ROWS] == list(KINDS)
    assert set(FORMER.values()) <= set(KINDS)
    assert not set(FORMER) & set(KINDS)


@pytest.mark.rule("CAT-02", "CAT-03", "CAT-04", "CAT-05")
@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_kind_by_channel(row: list[str], channel: str) -> None:
    """Whoever has all that is needed buys every kind wherever its kind is sold, nowhere else."""
    sold = offer(kind=row[0], channels=EVERYWHERE, for_products=("atlas",))
    refused = sellable(sold, channel=channel, holdings=EVERYTHING, policy=policy())
    if channel in row[2].split(","):
        assert refused is None
        assert row[0] in sold_in(channel)
        return
    assert refused is not None
    assert refused.code == "kind-not-self-service"
    assert refused.about["channels"] == "sales, partner"
    assert row[0] not in sold_in(channel)


@pytest.mark.rule("CAT-03")
@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("listed", [("store",), ("sales",), ("partner",), ("sales", "partner")])
def test_what_is_not_listed_in_a_channel_is_refused_there(
    channel: str, listed: tuple[str, ...]
) -> None:
    refused = sellable(offer(channels=listed), channel=channel)
    about = {"product": "Atlas", "channels": ", ".join(listed)}
    expected = None if channel in listed else Refused("not-sold-here", about, "store:contact")
    assert refused == expected


@pytest.mark.rule("CAT-03")
@pytest.mark.parametrize(
    ("name", "channel", "held", "code"),
    [
        ("the partner has it", "partner", {"hydraulics"}, None),
        ("the partner has another", "partner", {"acoustics"}, "specialisation-missing"),
        ("the partner has none", "partner", set(), "specialisation-missing"),
        ("no partner is known", "partner", None, "specialisation-missing"),
        ("the vendor's sales need none", "sales", set(), None),
        ("nor does the store", "store", set(), None),
    ],
)
def test_a_partner_may_need_a_specialisation(
    name: str, channel: str, held: set[str] | None, code: str | None
) -> None:
    sold = offer(channels=EVERYWHERE, specialisation="hydraulics")
    holdings = None if held is None else Holdings(specialisations=frozenset(held))
    refused = sellable(sold, channel=channel, holdings=holdings, policy=policy())
    assert (refused and refused.code) == code, name


@pytest.mark.rule("CAT-03")
@pytest.mark.parametrize("begins", [True, False])
def test_more_through_a_partner_needs_the_specialisation_too(begins: bool) -> None:
    sold = offer(channels=EVERYWHERE, specialisation="hydraulics")
    refused = sellable(sold, channel="partner", holdings=Holdings(), policy=policy(), begins=begins)
    assert refused is not None
    assert refused.code == "specialisation-missing"


@pytest.mark.rule("CAT-04")
@pytest.mark.parametrize("channel", ["sales", "partner"])
@pytest.mark.parametrize("held", [0, 40, 49, 50, 51])
def test_a_success_plan_needs_fifty_eligible_seats(channel: str, held: int) -> None:
    plan = offer(kind="success_plan", product_name="Business Success", channels=EVERYWHERE)
    refused = sellable(plan, channel=channel, holdings=Holdings(held), policy=policy())
    about: dict[str, str | int] = {"product": "Business Success", "held": held, "needed": 50}
    too_small = Refused("success-plan-too-small", about, "store:success-plans")
    assert refused == (None if held >= 50 else too_small)


@pytest.mark.rule("CAT-04")
def test_the_number_of_seats_is_the_policys() -> None:
    plan = offer(kind="success_plan", channels=EVERYWHERE)
    ten = policy(success_plan__min_seats=10)
    assert sellable(plan, channel="sales", holdings=Holdings(10), policy=ten) is None
    refused = sellable(plan, channel="sales", holdings=Holdings(9), policy=ten)
    assert refused is not None
    assert refused.about["needed"] == 10


@pytest.mark.rule("CAT-04")
@pytest.mark.parametrize("held", [None, 40, 5_000])
def test_a_success_plan_is_never_self_service_whatever_it_lists(held: int | None) -> None:
    plan = offer(kind="success_plan", product_name="Business Success", channels=EVERYWHERE)
    holdings = None if held is None else Holdings(held)
    assert sellable(plan, channel="store", holdings=holdings, policy=policy()) == Refused(
        "kind-not-self-service",
        {
            "product": "Business Success",
            "kind": "success_plan",
            "channels": "sales, partner",
            "needed": 50,
            "held": "unknown" if held is None else held,
        },
        "store:success-plans",
    )


@pytest.mark.rule("CAT-05")
@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("kind", ["capacity", "addon"])
@pytest.mark.parametrize(
    ("name", "added_to", "held", "begins", "refused"),
    [
        ("what it is added to", ("atlas",), {"atlas"}, True, False),
        ("one of them", ("atlas", "flux"), {"flux", "beam"}, True, False),
        ("something else", ("atlas",), {"beam"}, True, True),
        ("nothing", ("atlas",), set(), True, True),
        ("anything will do", (), {"beam"}, True, False),
        ("anything, but nothing is there", (), set(), True, True),
        ("more of it in mid-term", ("atlas",), set(), False, False),
    ],
)
def test_capacity_is_added_to_an_active_subscription(
    channel: str,
    kind: str,
    name: str,
    added_to: tuple[str, ...],
    held: set[str],
    begins: bool,
    refused: bool,
) -> None:
    sold = offer(
        kind=kind,
        product_name="Flow",
        channels=EVERYWHERE,
        for_products=added_to,
        for_names=tuple(name.title() for name in added_to),
    )
    found = sellable(
        sold,
        channel=channel,
        holdings=Holdings(products=frozenset(held)),
        policy=policy(),
        begins=begins,
    )
    about = {"product": "Flow", "products": ", ".join(sold.for_names) or "none"}
    wanted = Refused("nothing-to-add-to", about, "store:products") if refused else None
    assert found == wanted, name


@pytest.mark.rule("CAT-05")
def test_whom_one_does_not_know_may_still_look_and_choose() -> None:
    assert sellable(offer(kind="capacity", channels=EVERYWHERE), channel="store") is None


@pytest.mark.rule("CAT-02")
def test_what_a_customer_holds_is_not_judged_without_a_policy() -> None:
    with pytest.raises(ValueError, match="policy"):
        sellable(offer(channels=EVERYWHERE), channel="store", holdings=Holdings())


@pytest.mark.rule("CAT-02")
def test_a_kind_that_there_is_not_is_a_fault() -> None:
    with pytest.raises(LookupError):
        sellable(offer(kind="gadget"), channel="store")


@pytest.mark.rule("CAT-05")
@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("seat", 3),
        ("capacity", {"count": 3, "unit": "unit"}),
        ("flex", {"count": 3, "unit": "pack"}),
        ("success_plan", {"count": 3, "unit": "plan"}),
    ],
)
def test_so_many_of_a_kind(kind: str, expected: int | dict[str, int | str]) -> None:
    assert counted(3, kind=kind) == expected


@pytest.mark.rule("CAT-06")
def test_a_price_is_still_needed() -> None:
    sold = replace(offer(None, kind="capacity", channels=EVERYWHERE), missing="no-price")
    refused = sellable(sold, channel="store", holdings=EVERYTHING, policy=policy())
    assert refused is not None
    assert refused.code == "no-price"


@pytest.mark.rule("CAT-02")
def test_the_page_of_kinds_says_the_same() -> None:
    told = [
        [row["kind"], row["one of it"], row["sold in"].replace(", ", ","), *list(row.values())[3:]]
        for row in table("catalogue.md", first="kind", second="one of it")
    ]
    assert told == ROWS
