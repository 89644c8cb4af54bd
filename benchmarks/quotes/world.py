"""A customer with as many subscriptions as a long quote is about, made by real actions."""

from dataclasses import dataclass

from tenure.actions.ordering.order_for_customer import (
    ORDER_FOR_CUSTOMER,
    LineWanted,
    OrderForCustomer,
)
from tenure.actions.payments.record_transfer import RECORD_TRANSFER, RecordTransfer
from tenure.engine.actor import Actor
from tenure.records.facts.reading import rows
from tenure.records.models import Customer
from tenure.rules.quotes.quote import Line
from tests import builders

BOUGHT = builders.at("2026-01-15 09:00")
NOW = builders.at("2026-12-01 09:00")
"""A day on which all of it can be renewed early."""

SHARES = (
    ("renewal", 100),
    ("seats", 60),
    ("extension", 40),
    ("switch", 20),
    ("aligned", 30),
    ("new", 50),
)
"""Three hundred lines: what a quote of a large customer mixes."""


@dataclass(frozen=True, slots=True)
class World:
    """The customer, the partner's person who quotes, and the lines."""

    customer_id: int
    actor: Actor
    lines: tuple[Line, ...]


def fill() -> World:
    """Let a company buy as much as three hundred lines are about; its partner quotes."""
    builders.vendor(at=BOUGHT)
    company = builders.company(at=BOUGHT)
    builders.credit(company, 100_000_000_000, at=BOUGHT)
    held = sum(count for name, count in SHARES if name not in ("aligned", "new"))
    yearly = [builders.offering(name) for name in ("atlas", "beam")]
    _buy(company.id, [yearly[number % 2] for number in range(held)])
    _buy(company.id, [builders.offering("flux", term="P3Y")])
    _pay()
    partner = builders.partner()
    Customer.objects.filter(pk=company.id).update(partner_id=partner)
    keys = [row[0] for row in rows("SELECT id FROM subscription ORDER BY renews_on, id", [])]
    return World(company.id, builders.acts_for(partner), tuple(_lines(keys)))


def _buy(customer: int, offerings: list[int]) -> None:
    wanted = OrderForCustomer(
        customer_id=customer,
        lines=tuple(LineWanted(offering_id=one, quantity=5) for one in offerings),
        payment_method_id=None,
        pays_by="invoice",
        intent=f"bought-{offerings[0]}-{len(offerings)}",
    )
    builders.do(ORDER_FOR_CUSTOMER, wanted, actor=builders.staff("sales"), at=BOUGHT)


def _pay() -> None:
    for number, minor, currency in rows("SELECT number, open_minor, currency FROM invoice", []):
        wanted = RecordTransfer(
            invoice_number=number, amount_minor=minor, currency=currency, value_on=BOUGHT.date()
        )
        builders.do(RECORD_TRANSFER, wanted, actor=builders.staff("finance"), at=BOUGHT)


def _lines(keys: list[int]) -> list[Line]:
    free, far = iter(keys[:-1]), keys[-1]
    flux = builders.offering("flux")
    found: list[Line] = []
    for action, count in SHARES:
        for number in range(count):
            match action:
                case "new":
                    line = Line(action=action, offering_id=flux, quantity=1 + number)
                case "aligned":
                    line = Line(action=action, offering_id=flux, quantity=3, target_id=keys[0])
                case "extension":
                    line = Line(action=action, subscription_id=next(free), target_id=far)
                case "switch":
                    line = Line(action=action, subscription_id=next(free), offering_id=flux)
                case _:
                    line = Line(action=action, subscription_id=next(free), quantity=3 + number % 5)
            found.append(line)
    return found
