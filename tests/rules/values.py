"""Makes the values that rules work with, as a person writes them; what matters is said in the test.

Unless told otherwise: a Swedish company buys Atlas for SEK 1885.00 a seat and year, has five seats
from 2024-06-10 to 2025-06-09, renews by itself, and pays by Visa 4242.
"""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from tenure.rules.changing.changing import Period
from tenure.rules.dates import Term, day_after
from tenure.rules.lifecycle.agenda import reschedule
from tenure.rules.money import parse_money
from tenure.rules.ordering.order_lines import Fulfilling, OrderedLine
from tenure.rules.ordering.order_pricing import Buying, Wanted
from tenure.rules.ordering.placed import Placed
from tenure.rules.parties import Buyer, Contact, DatedRate, Seller
from tenure.rules.payments.cards import Card
from tenure.rules.payments.relief import Covered
from tenure.rules.payments.settling import Asked, Owed, Settling
from tenure.rules.policy import Policy, default_policy, policy_as_mapping, policy_from
from tenure.rules.pricing.catalogue import Offer
from tenure.rules.pricing.instalments import bill_plan
from tenure.rules.pricing.prices import plain
from tenure.rules.renewals.renewing import Renewing
from tenure.rules.subscriptions import Subscription
from tenure.rules.taxes.tax import Tax

EVA = Contact("eva@example.com", "sv", 7, "Eva")
OLA = Contact("ola@example.com", "en", 8, "Ola")
BOOKS = Contact("books@example.com", "sv")
CARD = 71


def day(text: str) -> date:
    """A day: day("2026-01-31")."""
    return date.fromisoformat(text)


def maybe(text: str | None) -> date | None:
    """A day, or None for nothing or an empty text."""
    return date.fromisoformat(text) if text else None


def at(text: str) -> datetime:
    """An instant in UTC: at("2026-01-31 09:00"); a day alone is its noon."""
    return datetime.fromisoformat(text if len(text) > 10 else f"{text} 12:00").replace(tzinfo=UTC)


def minor(text: str) -> int:
    """Minor units of an amount: minor("SEK 1885.00") = 188_500."""
    return parse_money(text).minor


def policy(**changed: Any) -> Policy:
    """The policy as delivered but for some numbers: policy(lifecycle__warn_days=5)."""
    tables = policy_as_mapping(default_policy())
    for key, value in changed.items():
        table, _, name = key.partition("__")
        tables[table][name] = value
    return policy_from(tables)


def rates(*rows: str) -> tuple[DatedRate, ...]:
    """Dated tax rates: rates("SE 2020-01-01 25")."""
    split = [row.split() for row in rows]
    return tuple(DatedRate(country, day(since), int(rate) * 100) for country, since, rate in split)


def seller(country: str = "SE") -> Seller:
    """A legal entity of the vendor."""
    return Seller(
        id=2,
        code=f"V{country}",
        name="Vendor AB",
        country=country,
        time_zone="Europe/Stockholm",
        registration_number="556000-0001",
        vat_number="SE556000000101",
        address={"line1": "Kungsgatan 1", "city": "Stockholm"},
        bank={"iban": "SE3550000000054910000003"},
        email="billing@vendor.example",
        number_prefix=country,
    )


def buyer(country: str = "SE", *, sold_by: str = "SE", **changed: Any) -> Buyer:
    """A company that buys; Eva is its purchaser, and VAT is 25 % in Sweden and in Denmark."""
    made = Buyer(
        id=3,
        number="C-1003",
        name="Byggbolaget",
        country=country,
        currency="SEK",
        time_zone="Europe/Stockholm",
        language="sv",
        kind="business",
        address={"line1": "Storgatan 1", "city": "Umeå"},
        vat_number="",
        vat_number_valid=False,
        partner_id=None,
        seller=seller(sold_by),
        purchasers=(EVA,),
        rates=rates("SE 2020-01-01 25", "DK 2020-01-01 25", "DE 2020-01-01 19"),
    )
    return replace(made, **changed)


def offer(price: str | None = "SEK 1885.00", *, term: str = "P1Y", **changed: Any) -> Offer:
    """Atlas for a term, at a price or (None) without one in force."""
    made = Offer(
        offering_id=5,
        product_id=4,
        product_code="atlas",
        product_name="Atlas",
        kind="seat",
        term=term,
        licence_type="commercial",
        country="SE",
        channels=("store", "partner"),
        early_renewal=True,
        self_service_term_change=True,
        access_url="https://atlas.example/",
        srp=parse_money(price) if price else None,
    )
    return replace(made, **changed)


def period(starts: str, ends: str, *, cause: str = "purchase", of: Offer | None = None) -> Period:
    """A paid period of a subscription: period("2024-06-10", "2025-06-10")."""
    return Period(day(starts), day(ends), cause, of or offer())


def subscription(*, planned: bool = True, by: Policy | None = None, **changed: Any) -> Subscription:
    """Five seats of Atlas to 2025-06-09; fields that end in `_on` may be texts.

    With `planned` its boundaries and what is due next are worked out.
    """
    quantity = changed.pop("quantity", 5)
    made: dict[str, Any] = {
        "id": 1,
        "customer_id": 3,
        "team_id": 9,
        "product_id": 4,
        "offering_id": 5,
        "purchaser_id": 7,
        "partner_id": None,
        "policy_id": 11,
        "term": "P1Y",
        "currency": "SEK",
        "time_zone": "Europe/Stockholm",
        "quantity": quantity,
        "state": "active",
        "state_since_on": "2024-06-10",
        "started_on": "2024-06-10",
        "renews_on": "2025-06-10",
        "next_quantity": quantity,
        "next_offering_id": 5,
        "payment_method_id": CARD,
    } | changed
    days = {key: maybe(value) for key, value in made.items() if _is_day(key, value)}
    made |= days
    made.setdefault("anchor_day", made["started_on"].day)
    result = Subscription(**made)
    return reschedule(result, policy=by or default_policy()) if planned else result


def card(
    label: str = "Visa 4242", *, until: str | None = "2030-12-31", removed: bool = False
) -> Card:
    """A stored card."""
    return Card(CARD, label, maybe(until), removed)


def buying(on: str, /, *wanted: Wanted, **changed: Any) -> Buying:
    """What confirming an order on a day knows."""
    made = Buying(
        buyer=buyer(),
        wanted=wanted,
        card=card(),
        policy=default_policy(),
        policy_id=12,
        on=day(on),
        at=at(on),
        user_id=7,
        team_id=9,
    )
    return replace(made, **changed)


def renewing(on: str, /, *, known: Subscription | None = None, **changed: Any) -> Renewing:
    """What renewing, reminding and billing know on a day."""
    made = Renewing(
        subscription=known or subscription(),
        offer=offer(),
        buyer=buyer(),
        policy=default_policy(),
        policy_id=12,
        on=day(on),
        at=at(on),
        card_label="Visa 4242",
    )
    return replace(made, **changed)


def owed(amount: str, *, due: str, of: str = "", **changed: Any) -> Owed:
    """An open invoice: so much is left of `of`, due on a day."""
    left = parse_money(amount)
    made = Owed(
        id=41,
        number="SE-2025-000041",
        due_on=day(due),
        currency=left.currency,
        total_minor=minor(of or amount),
        open_minor=left.minor,
        state="open" if left.minor else "paid",
        attempts=1,
        next_due_on=None,
        payment_method_id=CARD,
    )
    return replace(made, **changed)


PENDING = Placed(61, "O-61", "pending", 7, "SEK", 471_250, at("2025-06-10"), 81, None)


def asked(amount: str, *, kind: str = "charge", state: str = "requested", **changed: Any) -> Asked:
    """A payment as it was asked of the provider."""
    money = parse_money(amount)
    made = Asked(
        id=51,
        customer_id=3,
        kind=kind,
        order_id=None,
        invoice_id=41,
        attempt=1,
        amount_minor=money.minor,
        currency=money.currency,
        state=state,
        provider_ref="pi_1",
        payment_method_id=CARD,
    )
    return replace(made, **changed)


def covered(known: Subscription, *, others_due: str | None = None) -> Covered:
    """A subscription that an invoice is about."""
    return Covered(known, default_policy(), maybe(others_due), "Atlas")


def settling(on: str, what: Owed, /, *subscriptions: Covered, **changed: Any) -> Settling:
    """What settling an invoice knows on a day."""
    made = Settling(
        buyer=buyer(),
        owed=what,
        covered=subscriptions,
        policy=default_policy(),
        on=day(on),
        at=at(on),
        card="Visa 4242",
    )
    return replace(made, **changed)


def line(
    kind: str,
    quantity: int,
    first: str,
    *,
    begins: str = "",
    term: str = "P1Y",
    price: str = "SEK 1885.00",
    known: Subscription | None = None,
    **changed: Any,
) -> OrderedLine:
    """A line of an order as it was priced on confirming: line("new", 2, "2025-06-10")."""
    sold = offer(price, term=term)
    assert sold.srp is not None
    starts = day(begins or first)
    bills = bill_plan(
        price=plain(sold.srp),
        quantity=quantity,
        starts_on=starts,
        term=Term(term),
        policy=default_policy(),
        added_on=day(first),
    )
    assert isinstance(bills, tuple)
    made = OrderedLine(
        kind=kind,
        offer=sold,
        quantity=quantity,
        first_on=day(first),
        renews_on=day_after(bills[-1].last),
        srp_minor=sold.srp.minor,
        net_minor=bills[0].amount.minor,
        derivation=bills[0].derivation,
        bills=tuple(
            {
                "due_on": bill.due_on.isoformat(),
                "covers_to_on": day_after(bill.last).isoformat(),
                "net_minor": bill.amount.minor,
                "derivation": bill.derivation,
            }
            for bill in bills[1:]
        ),
        auto_renew=True,
        subscription=known,
        term_id=21 if kind.startswith("seats") else None,
    )
    return replace(made, **changed)


def fulfilling(on: str, /, *lines: OrderedLine, **changed: Any) -> Fulfilling:
    """What fulfilling an order on a day knows; Eva ordered, Ola is a purchaser too."""
    made = Fulfilling(
        order=PENDING,
        lines=lines,
        buyer=buyer(purchasers=(OLA, EVA)),
        tax=Tax(2_500, "domestic"),
        policy=default_policy(),
        policy_id=12,
        team_id=9,
        partner_id=None,
        payment_method_id=71,
        card_label="Visa 4242",
        po_number="PO 7",
        on=day(on),
        at=at(on),
        ordered_by=EVA,
        asked=asked("SEK 4712.50", kind="authorise", order_id=61, invoice_id=None),
    )
    return replace(made, **changed)


def _is_day(key: str, value: object) -> bool:
    return key.endswith("_on") and (value is None or isinstance(value, str))
