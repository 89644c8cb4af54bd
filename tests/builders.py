"""The one place that makes example data: a vendor, people, companies, cards, subscriptions.

Everything comes about by real actions through the engine, as it would in the product. Amounts are
those of the rule book's examples where there are any: Atlas costs 1 885.00 a seat and year.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from tenure.actions.companies.found_customer import FOUND_CUSTOMER, FoundCustomer
from tenure.actions.companies.register_user import REGISTER_USER, RegisterUser
from tenure.actions.entering.enter_catalogue import ENTER_CATALOGUE, EnterCatalogue
from tenure.actions.ordering.change_cart import CHANGE_CART, ChangeCart
from tenure.actions.ordering.confirm_order import CONFIRM_ORDER, ConfirmOrder
from tenure.actions.ordering.order_for_customer import (
    ORDER_FOR_CUSTOMER,
    LineWanted,
    OrderForCustomer,
)
from tenure.actions.partners.admit_partner_user import ADMIT_PARTNER_USER, AdmitPartnerUser
from tenure.actions.payments.decide_credit_line import DECIDE_CREDIT_LINE, DecideCreditLine
from tenure.actions.payments.store_payment_method import STORE_PAYMENT_METHOD, StorePaymentMethod
from tenure.engine.action import Action
from tenure.engine.actor import Actor, anonymous, system
from tenure.engine.outcome import Done
from tenure.engine.perform import perform
from tenure.gateways.payment.port import CardStored
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.rules.decision import Refused
from tests.example_catalogue import kinds_sheet, sheet

NOW = datetime(2026, 1, 15, 9, tzinfo=UTC)
"""When everything happens unless a test says otherwise: a Thursday, 10:00 in Stockholm."""

COUNTRIES = ("SE", "DK", "DE", "US")
PRODUCTS = ("atlas", "beam", "flux")
TERMS = ("P1M", "P1Y", "P3Y")
CURRENCY = {"SE": "SEK", "DK": "DKK", "DE": "EUR", "US": "USD"}

_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account."""

    id: int
    email: str
    name: str


@dataclass(frozen=True, slots=True)
class Company:
    """A customer with its first team; `purchaser` founded it."""

    id: int
    number: str
    team_id: int
    country: str
    purchaser: Person


def at(text: str) -> datetime:
    """Return an instant in UTC: at("2026-02-01 10:00") or at("2026-02-01"), which is noon."""
    moment = datetime.fromisoformat(text if len(text) > 10 else f"{text} 12:00")
    return moment.replace(tzinfo=UTC)


def day(text: str) -> date:
    """Return a day: day("2026-02-01")."""
    return date.fromisoformat(text)


def do[Input, Facts](
    action: Action[Input, Facts], wanted: Input, *, actor: Actor, at: datetime = NOW
) -> dict[str, Any]:
    """Perform an action that has to succeed, and return its answer."""
    outcome = perform(action, wanted, actor=actor, at=at)
    assert isinstance(outcome, Done), outcome
    return dict(outcome.answer)


def refused[Input, Facts](
    action: Action[Input, Facts], wanted: Input, *, actor: Actor, at: datetime = NOW
) -> str:
    """Perform an action that has to be refused, and return the refusal's code."""
    outcome = perform(action, wanted, actor=actor, at=at)
    assert isinstance(outcome, Refused), outcome
    return outcome.code


def vendor(at: datetime = NOW) -> None:
    """Enter the vendor: four legal entities and markets, three products, prices since 2020."""
    do(ENTER_CATALOGUE, EnterCatalogue(sheet=sheet()), actor=system("test"), at=at)


def every_kind(at: datetime = NOW) -> None:
    """Enter a product of every other kind in Sweden, and what counts for a success plan."""
    do(ENTER_CATALOGUE, EnterCatalogue(sheet=kinds_sheet()), actor=system("test"), at=at)


def person(email: str = "", *, name: str = "", language: str = "en", at: datetime = NOW) -> Person:
    """Register somebody; without an e-mail address somebody new."""
    address = email or f"person{next(_numbers)}@example.com"
    called = name or address.partition("@")[0].replace(".", " ").title()
    user_id = do(
        REGISTER_USER,
        RegisterUser(email=address, name=called, language=language, password_hash="!none"),
        actor=anonymous("test"),
        at=at,
    )["user_id"]
    return Person(user_id, address, called)


def actor(person: Person, *, source: str = "account") -> Actor:
    """Return the actor that a signed-in person is."""
    return Actor(kind="user", source=source, user_id=person.id, name=person.name)


def staff(role: str = "support", *, reason: str = "asked by telephone") -> Actor:
    """Return somebody of the vendor's: support, operations, finance, sales."""
    return Actor(
        kind="staff", source="office", name=f"{role} person", staff_role=role, reason=reason
    )


def partner(
    number: str = "", *, name: str = "", country: str = "SE", specialisations: str = ""
) -> int:
    """Enter a partner of the vendor; return its key."""
    code = number or f"P-{next(_numbers)}"
    do(
        ENTER_CATALOGUE,
        EnterCatalogue(
            sheet="record,number,name,country,manager_name,manager_email,specialisations\n"
            f"partner,{code},{name or code},{country},Mia Manager,mia@partner.example,"
            f"{specialisations}\n"
        ),
        actor=system("test"),
    )
    key = first("SELECT id FROM partner WHERE number = %s", code)[0]
    assert isinstance(key, int)
    return key


def acts_for(partner_id: int, who: Person | None = None, *, role: str = "account_manager") -> Actor:
    """Let somebody act for a partner; return the actor that they then are."""
    somebody = who or person()
    wanted = AdmitPartnerUser(partner_id=partner_id, email=somebody.email, role=role)
    do(ADMIT_PARTNER_USER, wanted, actor=staff("sales"))
    return replace(actor(somebody, source="partner"), partner_id=partner_id)


def company(
    purchaser: Person | None = None,
    *,
    country: str = "SE",
    name: str = "",
    vat_number: str = "",
    kind: str = "business",
    at: datetime = NOW,
) -> Company:
    """Found a customer; its purchaser is also primary admin of the first team."""
    founder = purchaser or person(at=at)
    key = do(
        FOUND_CUSTOMER,
        FoundCustomer(
            name=name or f"Company {next(_numbers)}",
            country=country,
            address=ADDRESSES[country],
            vat_number=vat_number,
            kind=kind,
        ),
        actor=actor(founder),
        at=at,
    )["customer_id"]
    number, team = first(
        "SELECT c.number, t.id FROM customer c JOIN team t ON t.customer_id = c.id AND t.is_first "
        "WHERE c.id = %s",
        key,
    )
    return Company(key, number, team, country, founder)


def card(company: Company, *, last4: str = "4242", at: datetime = NOW) -> int:
    """Store a card that is good until the end of 2035; return its key."""
    key = do(
        STORE_PAYMENT_METHOD,
        StorePaymentMethod(
            customer_id=company.id,
            token=f"tok_test_{next(_numbers)}",
            brand="Visa",
            last4=last4,
            holder=company.purchaser.name,
            expires_month=12,
            expires_year=2035,
        ),
        actor=actor(company.purchaser),
        at=at,
    )["payment_method_id"]
    assert isinstance(key, int)
    return key


def real_card(
    company: Company, world: Outside, *, expires: tuple[int, int] = (12, 2035), at: datetime = NOW
) -> int:
    """Store a card that the payment simulator knows and that succeeds; return its key.

    It is good to the end of a month and year.
    """
    assert isinstance(world.payment, InProcessProvider)
    card = world.payment.simulator.store_card("4242424242424242", holder=company.purchaser.name)
    return stored(company, card, expires=expires, at=at)


def stored(
    company: Company, card: CardStored, *, expires: tuple[int, int] = (12, 2035), at: datetime = NOW
) -> int:
    """Store a card that a provider knows; return its key."""
    key = do(
        STORE_PAYMENT_METHOD,
        StorePaymentMethod(
            customer_id=company.id,
            token=card.token,
            brand=card.brand,
            last4=card.last4,
            holder=card.holder,
            expires_month=expires[0],
            expires_year=expires[1],
        ),
        actor=actor(company.purchaser),
        at=at,
    )["payment_method_id"]
    assert isinstance(key, int)
    return key


def buy(
    company: Company,
    *,
    product: str = "atlas",
    term: str = "P1Y",
    quantity: int = 5,
    card: int,
    auto_renew: bool = True,
    at: datetime = NOW,
) -> int:
    """Buy in the store and have it paid; return the key of the subscription."""
    order(
        company,
        product=product,
        term=term,
        quantity=quantity,
        card=card,
        auto_renew=auto_renew,
        at=at,
    )
    drain(at=at)
    key = first("SELECT max(id) FROM subscription WHERE customer_id = %s", company.id)[0]
    assert isinstance(key, int)
    return key


def credit(
    company: Company, amount: int, *, net_days: int | None = None, at: datetime = NOW
) -> None:
    """Give a company a credit line of so many minor units, as finance does."""
    wanted = DecideCreditLine(
        customer_id=company.id, verdict="approve", amount_minor=amount, net_days=net_days
    )
    do(DECIDE_CREDIT_LINE, wanted, actor=staff("finance"), at=at)


def sold(
    company: Company,
    *,
    product: str = "atlas",
    term: str = "P1Y",
    quantity: int = 5,
    at: datetime = NOW,
) -> int:
    """Let sales sell something on an invoice; return the key of the subscription."""
    wanted = OrderForCustomer(
        customer_id=company.id,
        lines=(
            LineWanted(
                offering_id=offering(product, term=term, country=company.country),
                quantity=quantity,
            ),
        ),
        payment_method_id=None,
        pays_by="invoice",
        intent=f"sold-{next(_numbers)}",
    )
    do(ORDER_FOR_CUSTOMER, wanted, actor=staff("sales"), at=at)
    key = first("SELECT max(id) FROM subscription WHERE customer_id = %s", company.id)[0]
    assert isinstance(key, int)
    return key


def order(
    company: Company,
    *,
    product: str = "atlas",
    term: str = "P1Y",
    quantity: int = 5,
    card: int | None,
    pays_by: str = "card",
    auto_renew: bool = True,
    at: datetime = NOW,
) -> int:
    """Confirm an order in the store; it waits for its payment. Return its key."""
    token = f"cart-{next(_numbers)}"
    who = actor(company.purchaser, source="store")
    do(
        CHANGE_CART,
        ChangeCart(
            token=token,
            offering_id=offering(product, term=term, country=company.country),
            quantity=quantity,
            country=company.country,
        ),
        actor=who,
        at=at,
    )
    key = do(
        CONFIRM_ORDER,
        ConfirmOrder(
            customer_id=company.id,
            cart_token=token,
            payment_method_id=card,
            pays_by=pays_by,
            intent=token,
            auto_renew=auto_renew,
        ),
        actor=who,
        at=at,
    )["order_id"]
    assert isinstance(key, int)
    return key


def offering(product: str = "atlas", *, term: str = "P1Y", country: str = "SE") -> int:
    """Return the key of an offering."""
    key = first(
        "SELECT o.id FROM offering o JOIN product p ON p.id = o.product_id "
        "JOIN market m ON m.id = o.market_id WHERE p.code = %s AND o.term = %s AND m.country = %s",
        product,
        term,
        country,
    )[0]
    assert isinstance(key, int)
    return key


def first(query: str, *values: Any) -> tuple[Any, ...]:
    """Return the first row of a query, which has to have one."""
    from tenure.records.facts.reading import rows

    found = rows(query, values)
    assert found, query
    return found[0]


ADDRESSES = {
    "SE": {"line1": "Storgatan 1", "postal_code": "111 22", "city": "Stockholm"},
    "DK": {"line1": "Nørregade 7", "postal_code": "1165", "city": "København K"},
    "DE": {"line1": "Marktplatz 3", "postal_code": "20095", "city": "Hamburg"},
    "US": {"line1": "12 Main Street", "postal_code": "02110", "city": "Boston", "region": "MA"},
}
