"""What an order of sales will do, read out of the decision itself, for its page (CHK-13)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tenure.entrypoints.office.attending import Desk
from tenure.presentation.parts import Consequence, Effect
from tenure.questions.ordering.selling import Held, Selling
from tenure.rules.changes import InvoiceIssued, OrderLineAdded, OrderPlaced
from tenure.rules.dates import last_day
from tenure.rules.foresight import Foreseen
from tenure.rules.kinds import kind_of
from tenure.rules.money import Money
from tenure.rules.taxes.tax import tax_derivation
from tenure.texts.formats import days_text, money_text, percent_text, quantity_text, zone_text


@dataclass(frozen=True, slots=True)
class Offered:
    """What confirming now charges, and its whole effect; `mark` is another one if that is."""

    total: Money
    consequence: Consequence

    @property
    def mark(self) -> str:
        """Return the amount as the page sends it back."""
        return f"{self.total.minor}{self.total.currency}"


def offered(foreseen: Foreseen, *, selling: Selling, desk: Desk) -> Offered:
    """Return the effects of a foreseen order; nothing is computed anew."""
    placed = next(change for change in foreseen.changes if isinstance(change, OrderPlaced))
    lines = [change for change in foreseen.changes if isinstance(change, OrderLineAdded)]
    total = Money(placed.total_minor, placed.currency)
    due = [change.due_on for change in foreseen.changes if isinstance(change, InvoiceIssued)]
    invoice = [Effect(desk.say("account-invoice-due"), due[0], total)] if due else []
    return Offered(
        total,
        Consequence(
            today=None if due else total,
            now=[*(_now(line, selling, desk) for line in lines), *_taxes(placed, desk)],
            later=[
                *invoice,
                *(effect for line in lines for effect in _later(line, selling, desk)),
            ],
            dates=[effect for line in lines for effect in _dates(line, selling, desk)],
        ),
    )


def amount_text(total: Money, *, desk: Desk) -> str:
    """Return an amount as the reader writes it."""
    return money_text(total.minor, total.currency, language=desk.language)


def _now(line: OrderLineAdded, selling: Selling, desk: Desk) -> Effect:
    billed_to = date.fromisoformat(line.bills[0]["due_on"]) if line.bills else line.renews_on
    return Effect(
        desk.say(
            "office-sell-now",
            product=_product(line, selling),
            counted=_counted(line, selling, desk),
            window=days_text(line.first_on, last_day(billed_to), language=desk.language),
        ),
        amount=Money(line.net_minor, line.currency),
        why=(line.derivation,),
    )


def _later(line: OrderLineAdded, selling: Selling, desk: Desk) -> Iterator[Effect]:
    for bill in line.bills:
        yield Effect(
            desk.say("office-sell-later", product=_product(line, selling)),
            date.fromisoformat(bill["due_on"]),
            Money(bill["net_minor"], line.currency),
            (bill["derivation"],),
        )


def _taxes(placed: OrderPlaced, desk: Desk) -> Iterator[Effect]:
    for tax in placed.taxes:
        how = tax_derivation(tax, currency=placed.currency)
        amount = Money(int(tax["tax_minor"]), placed.currency)
        if tax["rate_bp"]:
            rate = percent_text(int(tax["rate_bp"]), language=desk.language)
            yield Effect(desk.say("office-sell-tax", rate=rate), amount=amount, why=(how,))
        else:
            yield Effect(desk.say("office-sell-no-tax"), amount=amount, why=(how,))


def _dates(line: OrderLineAdded, selling: Selling, desk: Desk) -> Iterator[Effect]:
    product = _product(line, selling)
    held = selling.holding(line.subscription_id or 0)
    if line.kind == "switch" and held is not None:
        text = desk.say("office-sell-date-becomes", before=held.product, product=product)
        yield Effect(text, line.first_on)
    elif line.kind == "new":
        yield Effect(desk.say("office-sell-date-starts", product=product), line.first_on)
    yield Effect(desk.say("office-sell-date-last", product=product), last_day(line.renews_on))
    if line.auto_renew:
        yield Effect(desk.say("office-sell-date-renews", product=product), line.renews_on)
    target = selling.holding(line.aligned_to_id or 0)
    if target is not None:
        yield from _together(product, held, target, selling, desk)


def _together(
    product: str, held: Held | None, target: Held, selling: Selling, desk: Desk
) -> Iterator[Effect]:
    """Yield with what it ends; in two time zones that is one day and two midnights (SUB-03)."""
    yield Effect(desk.say("office-sell-date-together", product=product, other=target.product))
    zone = held.one.time_zone if held is not None else selling.time_zone
    if zone != target.one.time_zone:
        yield Effect(
            desk.say(
                "office-sell-zones",
                product=product,
                zone=zone_text(zone, language=desk.language),
                other=target.product,
                other_zone=zone_text(target.one.time_zone, language=desk.language),
            )
        )


def _product(line: OrderLineAdded, selling: Selling) -> str:
    choice = selling.choice(line.offering_id)
    held = selling.holding(line.subscription_id or 0)
    if choice is not None:
        return choice.product
    return held.product if held is not None else ""


def _counted(line: OrderLineAdded, selling: Selling, desk: Desk) -> str:
    choice = selling.choice(line.offering_id)
    held = selling.holding(line.subscription_id or 0)
    kind = choice.kind if choice is not None else held.kind if held is not None else "seat"
    return quantity_text(line.quantity, unit=kind_of(kind).unit, language=desk.language)
