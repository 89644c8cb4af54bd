"""Draw flex tokens for a user's day with a product, as a licence server reports it (SUB-15)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tenure.actions.licensing.metering import find_users
from tenure.actions.scopes import by_customer
from tenure.engine.action import Action, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.tokens import (
    UsedDay,
    load_belonging,
    load_drawn,
    load_metered,
    load_packs,
    load_places,
)
from tenure.rules.companies.people import nobody_with
from tenure.rules.decision import Decision, Refused
from tenure.rules.licensing import flex
from tenure.rules.licensing.flex import Drawing, Pack


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawTokens:
    """Who used what: `user` is an e-mail address or a key, `product_code` the product's code.

    `on` is the day in the customer's time zone, today if it isn't said; a past day can be told
    for a week. The same user, product and day twice draw once.
    """

    customer_id: int
    user: str
    product_code: str
    on: date | None = None


def load(inputs: Sequence[DrawTokens], moment: Moment) -> list[Drawing | Refused]:
    """Read users, products, packs and former draws: nine queries however many are told.

    Each draw sees the packs as those before it in the batch leave them.
    """
    customers = [one.customer_id for one in inputs]
    users = find_users([one.user for one in inputs])
    products = load_metered([one.product_code for one in inputs])
    places = load_places(customers)
    belonging = load_belonging(customers, list(users.values()))
    todays = {key: day_in(moment.at, zone=place.time_zone) for key, place in places.items()}
    asked = {
        i: (one.customer_id, users[one.user], products[one.product_code].id, _day(one, todays))
        for i, one in enumerate(inputs)
        if one.user in users and one.product_code in products
    }
    drawn = load_drawn(list(asked.values()))
    earliest = min(todays.values(), default=moment.at.date()) - timedelta(days=flex.REPORT_DAYS)
    packs = load_packs(customers, since_on=earliest)
    found: list[Drawing | Refused] = []
    for i, one in enumerate(inputs):
        if one.product_code not in products:
            about = {"product": one.product_code}
            found.append(Refused("product-unknown", about, "store:products"))
            continue
        if one.user not in users:
            found.append(nobody_with(one.user))
            continue
        key, product = asked[i], products[one.product_code]
        facts = Drawing(
            customer_id=one.customer_id,
            company=places[one.customer_id].name,
            user_id=key[1],
            belongs=(one.customer_id, key[1]) in belonging,
            used_on=key[3],
            today=todays[one.customer_id],
            at=moment.at,
            packs=packs.get(one.customer_id, ()),
            before=drawn.get(key),
            product_id=product.id,
            product=product.name,
            rates=product.rates,
        )
        found.append(facts)
        _go_on(facts, key, packs, drawn)
    return found


def _day(one: DrawTokens, todays: Mapping[int, date]) -> date:
    return one.on or todays[one.customer_id]


def _go_on(
    facts: Drawing,
    key: UsedDay,
    packs: dict[int, tuple[Pack, ...]],
    drawn: dict[UsedDay, int],
) -> None:
    """Let the next draw of the batch begin where this one ends."""
    parts = flex.planned(facts)
    if isinstance(parts, Refused) or not parts:
        return
    packs[facts.customer_id] = flex.after(facts)
    drawn[key] = sum(part.tokens for part in parts)


def decide(_wanted: DrawTokens, facts: Drawing) -> Decision:
    """Draw (see `flex.draw`)."""
    return flex.draw(facts)


DRAW_TOKENS = Action(
    name="draw-tokens",
    input=DrawTokens,
    summary="Draw flex tokens for a user’s day with a product.",
    scope=Scope.CUSTOMER,
    keys=by_customer,
    load=load,
    decide=decide,
)
