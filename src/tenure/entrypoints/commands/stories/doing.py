"""The steps that somebody does: every action by its name, and what a purchaser thinks of as one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tenure.actions import ACTIONS
from tenure.engine.action import AnyAction
from tenure.engine.inputs import InputWrong, nearest, read_input
from tenure.engine.outcome import Done
from tenure.engine.perform import perform
from tenure.engine.preview import preview
from tenure.entrypoints.commands.stories.arguments import (
    COMMON,
    Written,
    fields_from,
    keys_of,
    refuse_unused,
)
from tenure.entrypoints.commands.stories.reader import PriceTold, Step
from tenure.entrypoints.commands.stories.vendor import ENTER_PRICE, EnterPrice, offering_key
from tenure.entrypoints.commands.stories.world import Company, World, money_of, told
from tenure.entrypoints.commands.stories.written import StoryWrong, term
from tenure.operations.delivery import drain
from tenure.rules.decision import Refused
from tenure.rules.foresight import Foreseen
from tenure.rules.money import Money, parse_money


@dataclass(slots=True)
class Deed:
    """What a step led to: who did it, its answer or refusal, what was foretold."""

    by: str
    answer: dict[str, Any] = field(default_factory=dict)
    refused: Refused | None = None
    foretold: Money | None = None


@dataclass(frozen=True, slots=True)
class Composed:
    """A step made of several actions; `keys` are what it takes beside the common ones."""

    summary: str
    keys: Mapping[str, str]
    run: Callable[[World, Written, Deed], None]


def do(world: World, step: Step) -> Deed:
    """Carry out a step; StoryWrong if it can't be understood."""
    action, composed = ACTIONS.get(step.name), COMPOSED.get(step.name)
    written = _written(world, step)
    deed = Deed(str(step.keys.get("by") or (written.person.name if written.person else "system")))
    if composed is not None:
        composed.run(world, written, deed)
    elif action is not None:
        act(world, action, written, deed)
    drain(at=world.at)
    name = step.keys.get("as")
    if name and deed.refused is None:
        if name in world.made:
            raise StoryWrong(f"{name!r} is a name that an earlier step has given already")
        world.made[str(name)] = deed.answer
    return deed


def check_deed(step: Step) -> None:
    """Raise StoryWrong if nothing is done by that name, or it takes no such key."""
    action, composed = ACTIONS.get(step.name), COMPOSED.get(step.name)
    if composed is not None:
        refuse_unused(step.keys, composed.keys, called=step.name)
    elif action is not None:
        refuse_unused(step.keys, keys_of(action), called=step.name)
    else:
        known = [*COMPOSED, *ACTIONS]
        raise StoryWrong(f"nothing is done by the name {step.name!r}{nearest(step.name, known)}")


def act(world: World, action: AnyAction, written: Written, deed: Deed) -> bool:
    """Carry out one action of a step, foretold first where the step asks; say if it was done."""
    try:
        wanted = read_input(action, fields_from(action, written))
    except InputWrong as wrong:
        raise StoryWrong(f"{action.name}: {wrong}") from wrong
    company = written.company
    actor = world.actor(written.keys.get("by"), action=action, company=company)
    if "foretold" in written.keys:
        seen = preview(action, wanted, actor=actor, at=world.at)
        if isinstance(seen, Foreseen):
            deed.foretold = _today(seen)
    outcome = perform(action, wanted, actor=actor, at=world.at)
    if isinstance(outcome, Done):
        deed.answer |= dict(outcome.answer)
        return True
    deed.refused = outcome
    return False


def disappointed(step: Step, deed: Deed) -> Sequence[tuple[str, str, str]]:
    """Return what a step said would come and what came: refusals and foretold amounts."""
    found: list[tuple[str, str, str]] = []
    wanted = step.keys.get("refused")
    if wanted is not None:
        code = deed.refused.code if deed.refused else "not refused"
        found.append(("refused", str(wanted), code))
    elif deed.refused is not None:
        found.append((step.name, "done", told(deed.refused)))
    if "foretold" in step.keys:
        seen = str(deed.foretold) if deed.foretold else "no charge"
        found.append(("the preview says today", str(parse_money(step.keys["foretold"])), seen))
    return found


def _written(world: World, step: Step) -> Written:
    by, named = step.keys.get("by"), step.keys.get("company")
    person = world.people.get(str(by)) if by else None
    company: Company | None
    if named is not None:
        company = world.company(str(named))
    elif person is not None:
        company = world.company_of(person)
    else:
        company = world.company() if len(world.companies) == 1 else None
    if person is None and by is None and company is not None:
        person = company.purchaser
    return Written(world, step.number, step.keys, person, company)


def _today(seen: Foreseen) -> Money | None:
    """Return what is charged at once: before later bills, with tax."""
    charges = [one for one in seen.charges if not one.net]
    if not charges:
        return None
    return money_of(sum(one.amount_minor for one in charges), charges[0].currency)


def _put_in_cart(world: World, written: Written, deed: Deed) -> None:
    act(world, ACTIONS["change-cart"], written, deed)


def _check_out(world: World, written: Written, deed: Deed) -> None:
    act(world, ACTIONS["confirm-order"], written, deed)


def _buy(world: World, written: Written, deed: Deed) -> None:
    if act(world, ACTIONS["change-cart"], written, deed):
        act(world, ACTIONS["confirm-order"], written, deed)


def _store_card(world: World, written: Written, deed: Deed) -> None:
    does = str(written.take("does", "works"))
    card = world.store_card(written.customer(), str(written.need("card")), does)
    deed.answer["payment_method_id"] = card.key


def _new_price(world: World, written: Written, _deed: Deed) -> None:
    price = PriceTold(
        product=str(written.need("product")),
        term=str(written.take("term", "year")),
        price=parse_money(str(written.need("price"))),
        from_=written.take("from", world.on),
    )
    offering = offering_key(
        price.product, of_term=str(term(price.term)), country=written.customer().country
    )
    actor = world.actor("system", action=ENTER_PRICE, company=None)
    world.must(ENTER_PRICE, EnterPrice(offering_id=offering, price=price), actor=actor)


def _quote(world: World, written: Written, deed: Deed) -> None:
    """Draft a quote and send it; with `hold` auto-renewal waits for it."""
    if not act(world, ACTIONS["draft-quote"], written, deed):
        return
    action = ACTIONS["send-quote"]
    actor = world.actor(written.keys.get("by"), action=action, company=written.company)
    wanted = action.input(quote_id=deed.answer["quote_id"], hold=bool(written.take("hold", False)))
    outcome = perform(action, wanted, actor=actor, at=world.at)
    if isinstance(outcome, Done):
        deed.answer |= dict(outcome.answer)
    else:
        deed.refused = outcome


def _wait(_world: World, _written: Written, _deed: Deed) -> None:
    """Nothing is done; the clock has moved before the step."""


_CART = {
    "product": "the product by name",
    "seats": "how many",
    "quantity": "the same as seats",
    "term": "month, year (unless it is said) or 3 years",
    "cart": "whose cart, unless it is one's own",
    "country": "a country's code, else the company's",
}
_CHECKOUT = {
    "card": "a card by name, else the company's first",
    "cart": "whose cart, unless it is one's own",
    "team": "a team's name, else the first one",
    "intent": "two steps with one intent are one order",
    "po_number": "the company's own order number",
    "order_note": "what is noted on the order",
    "terms_version": "the version of the purchase terms",
    "auto_renew": "false to buy without auto-renewal",
    "pays_by": "card (unless it is said) or invoice",
}

COMPOSED: dict[str, Composed] = {
    "buy": Composed(
        "Put a product into the cart and confirm the order: change-cart and confirm-order.",
        {**_CART, **_CHECKOUT},
        _buy,
    ),
    "put-in-cart": Composed("Put a product into the cart: change-cart.", _CART, _put_in_cart),
    "check-out": Composed("Confirm what is in the cart: confirm-order.", _CHECKOUT, _check_out),
    "store-card": Composed(
        "Enter a card on the provider's page: store-payment-method.",
        {
            "card": "the name by which later steps call it",
            "does": "what it does: works, declined, without-money, expired, asks-bank, "
            "silent-after-charging, silent-before-charging",
        },
        _store_card,
    ),
    "new-price": Composed(
        "The vendor enters a price in the company's market, from a day on.",
        {
            "product": "the product by name",
            "term": "month, year (unless it is said) or 3 years",
            "price": 'per seat and term, as "SEK 9425.00"',
            "from": "the first day, else today",
        },
        _new_price,
    ),
    "quote": Composed(
        "Draft a quote and send it: draft-quote and send-quote.",
        {
            **keys_of(ACTIONS["draft-quote"]),
            "hold": "true to let auto-renewal wait for it",
        },
        _quote,
    ),
    "wait": Composed("Nothing but time passes.", {}, _wait),
}
"""Steps that are no single action."""

__all__ = ["COMMON", "COMPOSED", "Deed", "disappointed", "do"]
