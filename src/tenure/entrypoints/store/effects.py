"""What confirming an order will do, as the review page shows it, from the decision (CHK-13)."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tenure.presentation.parts import Consequence, Effect, WhyLine
from tenure.questions.carts import Cart, CartLine
from tenure.rules.changes import OrderLineAdded, OrderPlaced
from tenure.rules.dates import last_day
from tenure.rules.foresight import Foreseen
from tenure.rules.money import Money
from tenure.texts import say
from tenure.texts.derivations import derivation_text
from tenure.texts.formats import money_text, percent_text, zone_text


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One line as it will be ordered."""

    product_name: str
    term: str
    quantity: int
    srp: Money
    net: Money
    first_on: date
    last_on: date
    renews_on: date
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TaxLine:
    """The tax of one rate, in words, with the sum behind it."""

    words: str
    amount: Money
    why: tuple[WhyLine, ...]


@dataclass(frozen=True, slots=True)
class Effects:
    """The whole effect of confirming: lines, tax, what is charged today, later, and the dates."""

    lines: tuple[ReviewLine, ...]
    taxes: tuple[TaxLine, ...]
    net: Money
    total: Money
    consequence: Consequence

    def mark(self, *more: str) -> str:
        """Return a short text that is another one as soon as anything of this is."""
        parts = [
            f"{line.product_name}|{line.term}|{line.quantity}|{line.net}|{line.renews_on}"
            for line in self.lines
        ]
        whole = "\n".join([*parts, str(self.net), str(self.total), *more])
        return hashlib.sha256(whole.encode()).hexdigest()[:32]


def effects_of(foreseen: Foreseen, cart: Cart, *, zone: str, language: str) -> Effects:
    """Read the effects out of what confirming would change; nothing is computed anew."""
    placed = next(change for change in foreseen.changes if isinstance(change, OrderPlaced))
    added = [change for change in foreseen.changes if isinstance(change, OrderLineAdded)]
    named = {line.offering_id: line for line in cart.lines}
    lines = tuple(_line(change, named[change.offering_id], language) for change in added)
    taxes = tuple(_taxes(placed, language))
    total = Money(placed.total_minor, placed.currency)
    return Effects(
        lines=lines,
        taxes=taxes,
        net=Money(placed.net_minor, placed.currency),
        total=total,
        consequence=Consequence(
            today=total,
            now=(
                Effect(
                    say(language, "review-before-tax"),
                    amount=Money(placed.net_minor, placed.currency),
                ),
                *(Effect(tax.words, amount=tax.amount, why=tax.why) for tax in taxes),
            ),
            later=tuple(_later(added, language)),
            dates=tuple(_dates(lines, zone, language)),
        ),
    )


def _line(change: OrderLineAdded, line: CartLine, language: str) -> ReviewLine:
    return ReviewLine(
        product_name=line.product_name,
        term=line.term,
        quantity=change.quantity,
        srp=Money(change.srp_minor, change.currency),
        net=Money(change.net_minor, change.currency),
        first_on=change.first_on,
        last_on=last_day(change.renews_on),
        renews_on=change.renews_on,
        why=(derivation_text(change.derivation, language=language),),
    )


def _taxes(placed: OrderPlaced, language: str) -> Iterator[TaxLine]:
    for tax in placed.taxes:
        rate = percent_text(tax["rate_bp"], language=language)
        net = money_text(tax["net_minor"], placed.currency, language=language)
        amount = money_text(tax["tax_minor"], placed.currency, language=language)
        because = say(language, f"review-tax-why-{tax['rule']}", rate=rate)
        sums = (WhyLine(f"{net} × {rate} = {amount}"),) if tax["rate_bp"] else ()
        yield TaxLine(
            say(language, f"review-tax-{tax['rule']}", rate=rate),
            Money(tax["tax_minor"], placed.currency),
            (WhyLine(because), *sums),
        )


def _later(added: Sequence[OrderLineAdded], language: str) -> Iterator[Effect]:
    minor: dict[date, int] = defaultdict(int)
    why: dict[date, list[str]] = defaultdict(list)
    for change in added:
        for bill in change.bills:
            on = date.fromisoformat(bill["due_on"])
            minor[on] += bill["net_minor"]
            why[on].append(derivation_text(bill["derivation"], language=language))
    for number, on in enumerate(sorted(minor), start=2):
        yield Effect(
            say(language, "review-instalment", number=number, count=len(minor) + 1),
            on,
            Money(minor[on], added[0].currency),
            tuple(why[on]),
        )


def _dates(lines: Sequence[ReviewLine], zone: str, language: str) -> Iterator[Effect]:
    spans = dict.fromkeys((line.first_on, line.last_on, line.renews_on) for line in lines)
    where = zone_text(zone, language=language)
    for first_on, last_on, renews_on in spans:
        yield Effect(say(language, "review-starts"), first_on)
        yield Effect(say(language, "review-expires", zone=where), last_on)
        yield Effect(say(language, "review-renews", zone=where), renews_on)
