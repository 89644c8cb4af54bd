"""Renewal settings: what may be set until when, what it comes to, and which price is a ceiling."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.changes import MailRequested, SubscriptionChanged
from tenure.rules.decision import Decided, Decision, Refused
from tenure.rules.renewals.renewal_settings import Setting, Wanted, change
from tenure.rules.subscriptions import Subscription
from tests.rules import values as v
from tests.rules.telling import told, why

MONTHLY = v.offer("SEK 188.50", term="P1M", offering_id=6)


def setting(on: str = "2025-05-01", /, **changed: Any) -> Setting:
    known = changed.pop("known", {})
    subscription = known if isinstance(known, Subscription) else v.subscription(**known)
    offer = changed.pop("offer", v.offer())
    made = Setting(
        renewing=v.renewing(on, known=subscription, offer=offer, card_label="Visa 4242"),
        before=v.offer(),
        card=None,
        held=0,
        bought_to_come_on=None,
        changed_by="Eva",
    )
    return replace(made, **changed)


def after(decision: Decision) -> Subscription:
    assert isinstance(decision, Decided), decision
    return next(one.after for one in decision.changes if isinstance(one, SubscriptionChanged))


def mail(decision: Decision) -> dict[str, Any]:
    assert isinstance(decision, Decided), decision
    found = [dict(one.values) for one in decision.changes if isinstance(one, MailRequested)]
    assert len(found) == 1
    return found[0]


@pytest.mark.rule("REN-05", "REN-16", "REN-17")
@pytest.mark.parametrize(
    ("name", "facts", "wanted", "expected", "total"),
    [
        ("fewer seats", setting(), Wanted(quantity=3), {"next_quantity": 3, "quantity": 5},
         706_875),
        ("more seats", setting(), Wanted(quantity=9), {"next_quantity": 9, "quantity": 5},
         2_120_625),
        ("another term", setting(offer=MONTHLY), Wanted(),
         {"next_offering_id": 6, "offering_id": 5, "term": "P1Y"}, 117_813),
        ("another card", setting(card=replace(v.card("Master 1"), id=72)),
         Wanted(payment_method_id=72), {"payment_method_id": 72}, 1_178_125),
        ("details of its invoice", setting(), Wanted(po_number="PO 7", note="Floor 3"),
         {"next_po_number": "PO 7", "next_note": "Floor 3"}, 1_178_125),
        ("taken out again", setting(known={"next_po_number": "PO 7"}), Wanted(po_number=""),
         {"next_po_number": ""}, 1_178_125),
        ("in arrears, before the renewal date",
         setting(known={"state": "expired", "unpaid_due_on": "2025-04-20"}), Wanted(quantity=3),
         {"next_quantity": 3, "state": "expired"}, 706_875),
        ("while it doesn't renew by itself", setting(known={"auto_renew": False}),
         Wanted(quantity=3), {"next_quantity": 3, "auto_renew": False}, 706_875),
        ("on the last day", setting("2025-06-09"), Wanted(quantity=3), {"next_quantity": 3},
         706_875),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_what_is_set(
    name: str, facts: Setting, wanted: Wanted, expected: dict[str, object], total: int
) -> None:
    decision = change(facts, wanted=wanted)
    known = after(decision)
    assert {key: getattr(known, key) for key in expected} == expected
    assert mail(decision)["total"] == {"minor": total, "currency": "SEK"}
    assert why(decision) == "REN-05 renewal-set subscription"


def test_the_run_is_told_nothing_new_by_other_seats() -> None:
    assert told(change(setting(), wanted=Wanted(quantity=3)), only="subscription") == [
        "subscription renewal-set on 2025-05-01: active since 2024-06-10, 5 seats, "
        "P1Y to 2025-06-10, then 3; next remind 2025-03-12"
    ]


def test_the_same_again_changes_nothing() -> None:
    decision = change(setting(), wanted=Wanted(quantity=5, po_number="", note=""))
    assert decision == Decided((), None, {"changed": False})


REMINDED = {"reminded_on": "2025-04-11", "reminded_minor": 180_000}


@pytest.mark.rule("REN-04")
@pytest.mark.parametrize(
    ("name", "facts", "wanted", "ceiling"),
    [
        ("other seats: the price told per seat holds", setting(known=REMINDED),
         Wanted(quantity=3), ("2025-04-11", 180_000)),
        ("another term: its own price was told instead", setting(known=REMINDED, offer=MONTHLY),
         Wanted(), ("2025-05-01", 18_850)),
        ("another term before any reminder", setting(offer=MONTHLY), Wanted(), (None, None)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_which_price_is_the_ceiling(
    name: str, facts: Setting, wanted: Wanted, ceiling: tuple[str | None, int | None]
) -> None:
    decision = change(facts, wanted=wanted)
    known = after(decision)
    assert (known.reminded_on, known.reminded_minor) == (v.maybe(ceiling[0]), ceiling[1])
    assert mail(decision)["retermed"] == (ceiling[1] == 18_850)


@pytest.mark.rule("REN-04", "REN-05")
def test_the_mail_says_what_will_be_charged_under_the_ceiling() -> None:
    said = mail(change(setting(known=REMINDED), wanted=Wanted(quantity=3)))
    assert said["unit_price"] == {"minor": 180_000, "currency": "SEK"}
    assert said["total"] == {"minor": 675_000, "currency": "SEK"}


@pytest.mark.rule("REN-05", "SUB-14")
@pytest.mark.parametrize(("held", "quantity", "said"), [(4, 3, 4), (3, 3, None), (4, 4, None)])
def test_more_handed_out_than_there_will_be(held: int, quantity: int, said: int | None) -> None:
    assert mail(change(setting(held=held), wanted=Wanted(quantity=quantity)))["held"] == said


@pytest.mark.rule("SUB-14")
@pytest.mark.parametrize(
    ("name", "facts", "quantity", "to"),
    [
        ("who manages seats and isn't purchaser", setting(held=4, admins=(v.EVA, v.OLA)), 3,
         [("eva@example.com", "renewal-set"), ("ola@example.com", "seats-to-choose")]),
        ("a purchaser is told by the confirmation", setting(held=4, admins=(v.EVA,)), 3,
         [("eva@example.com", "renewal-set")]),
        ("enough seats", setting(held=4, admins=(v.OLA,)), 4,
         [("eva@example.com", "renewal-set")]),
        ("more than were set before", setting(held=5, admins=(v.OLA,), known={"next_quantity": 2}),
         3, [("eva@example.com", "renewal-set")]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_who_may_choose_whose_seat_it_is(
    name: str, facts: Setting, quantity: int, to: list[tuple[str, str]]
) -> None:
    decision = change(facts, wanted=Wanted(quantity=quantity))
    assert isinstance(decision, Decided)
    mails = [one for one in decision.changes if isinstance(one, MailRequested)]
    assert [(one.to, one.template) for one in mails] == to


OTHER_PRODUCT = replace(MONTHLY, product_id=44)
FIXED = replace(MONTHLY, self_service_term_change=False)
UNPRICED = replace(MONTHLY, srp=None, missing="no-price")


@pytest.mark.rule("REN-05", "REN-16", "PAY-05", "SUB-08")
@pytest.mark.parametrize(
    ("name", "facts", "wanted", "code"),
    [
        ("on the renewal date", setting("2025-06-10"), Wanted(quantity=3), "renewal-date-passed"),
        ("after it", setting("2025-07-01", known={"state": "suspended"}), Wanted(quantity=3),
         "renewal-date-passed"),
        ("terminated", setting(known={"state": "terminated"}), Wanted(), "not-renewable"),
        ("returned", setting(known={"state": "ended"}), Wanted(), "not-renewable"),
        ("a pack", setting(known={"pack": True}), Wanted(quantity=3), "flex-buys-anew"),
        ("the next term waits with changes",
         setting(known={"begins_on": "2025-06-10", "begins_quantity": 3,
                        "renews_on": "2026-06-10"}), Wanted(quantity=3), "renewal-bought"),
        ("renewed ahead as it is",
         setting(known={"renews_on": "2026-06-10"}, bought_to_come_on=v.day("2025-06-10")),
         Wanted(quantity=3), "renewal-bought"),
        ("bought once", setting(before=v.offer(kind="service")), Wanted(), "kind-does-not-renew"),
        ("no seats", setting(), Wanted(quantity=0), "quantity-out-of-range"),
        ("too many seats", setting(), Wanted(quantity=1_000_001), "quantity-out-of-range"),
        ("by invoice", setting(), Wanted(by_invoice=True), "credit-line-missing"),
        ("a card of somebody else", setting(), Wanted(payment_method_id=72), "card-missing"),
        ("a removed card", setting(card=v.card(removed=True)), Wanted(payment_method_id=71),
         "card-missing"),
        ("an expired card", setting(card=v.card(until="2025-04-30")),
         Wanted(payment_method_id=71), "card-expired"),
        ("another product", setting(offer=OTHER_PRODUCT), Wanted(), "term-not-changeable"),
        ("another licence", setting(offer=replace(MONTHLY, licence_type="education")), Wanted(),
         "term-not-changeable"),
        ("another market", setting(offer=replace(MONTHLY, country="DK")), Wanted(),
         "renewal-other-market"),
        ("another product of another market",
         setting(offer=replace(OTHER_PRODUCT, country="DK")), Wanted(), "renewal-other-market"),
        ("not in self-service", setting(offer=FIXED), Wanted(), "term-not-changeable"),
        ("not from here in self-service",
         setting(offer=MONTHLY, before=v.offer(self_service_term_change=False)), Wanted(),
         "term-not-changeable"),
        ("not sold in the store", setting(offer=replace(MONTHLY, channels=("partner",))),
         Wanted(), "not-sold-here"),
        ("more of what sales sells", setting(offer=v.offer(channels=("sales",))),
         Wanted(quantity=9), "not-sold-here"),
        ("another term without a price", setting(offer=UNPRICED), Wanted(), "no-price"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_refusals(name: str, facts: Setting, wanted: Wanted, code: str) -> None:
    decision = change(facts, wanted=wanted)
    assert isinstance(decision, Refused)
    assert decision.code == code


@pytest.mark.rule("REN-17")
def test_details_can_be_noted_while_no_price_is_known() -> None:
    unpriced = replace(v.offer(), srp=None, missing="fx-missing")
    decision = change(setting(offer=unpriced, before=unpriced), wanted=Wanted(po_number="PO 7"))
    assert after(decision).next_po_number == "PO 7"
    assert mail(decision)["total"] is None


@pytest.mark.rule("REN-05")
def test_back_to_what_it_is_always_can() -> None:
    """Set to the month and back to the year, though the year doesn't allow leaving it here."""
    year = v.offer(self_service_term_change=False)
    known = v.subscription(next_offering_id=6)
    decision = change(setting(known=known, offer=year, before=MONTHLY), wanted=Wanted())
    assert after(decision).next_offering_id == 5
