"""Turns each line of a quote into what an order would take, by the rules of ordering itself."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tenure.rules.changing.aligning import aligned
from tenure.rules.changing.changing import Ordering, joining_seats, next_term
from tenure.rules.changing.extending import Extending, lengthening
from tenure.rules.changing.product_switch import switched
from tenure.rules.decision import Refused
from tenure.rules.kinds import Need
from tenure.rules.ordering.order_pricing import Buying, Wanted
from tenure.rules.pricing.catalogue import Offer, sellable
from tenure.rules.quotes.quote import (
    ABOUT_SUBSCRIPTION,
    BEGINNING,
    FOLLOWING,
    Action,
    Line,
    Quoting,
    Source,
)
from tenure.rules.subscriptions import renewing_partner


def buyings(lines: Sequence[Line], *, facts: Quoting) -> list[Buying | Refused]:
    """Return per line what it would buy, or why it can't (QUO-04…06, CAT-03, COT-06, COT-07).

    Lines have one partner: that of the first one (QUO-05).

    Refused: line-incomplete, line-twice, quote-mixed, quote-one-kind (CHK-02), quote-other-partner,
    quote-no-seats,
    quote-no-extension, quote-no-switch, quote-no-success-plan, quote-future-start,
    offering-unknown, not-found, market-differs and as ordering the same would be.
    """
    own = facts.self_service
    often = Counter(line.subscription_id for line in lines if line.subscription_id is not None)
    mixed = own and _mixed(lines)
    several = own and _several_kinds(lines, facts)
    first = partner_of(lines, facts=facts)
    return [
        _incomplete(line)
        or (Refused("line-twice", {}) if often[line.subscription_id or 0] > 1 else None)
        or (Refused("quote-mixed", {}, "account:quotes") if mixed else None)
        or _not_by_self_service(line, facts)
        or (
            Refused("quote-one-kind", {}, "store:cart")
            if several and line.action in BEGINNING
            else None
        )
        or _future_start(line)
        or (Refused("quote-other-partner", {}) if _strange(line, first, facts) else None)
        or _buying(line, facts)
        for line in lines
    ]


def partner_of(lines: Sequence[Line], *, facts: Quoting) -> int | None:
    """Return whose business a quote is: who quotes, else who serves what it is about (QUO-05).

    A purchaser's quote of what partner 7 will renew: 7, also where 9 is the partner of record.
    """
    return next((_partner(line, facts) for line in lines if _known(line, facts)), None)


def _mixed(lines: Sequence[Line]) -> bool:
    return len({line.action in FOLLOWING for line in lines}) > 1


def _several_kinds(lines: Sequence[Line], facts: Quoting) -> bool:
    """Say whether new lines are of more than one licence type or term, as no order is (CHK-02)."""
    offers = (facts.offers.get(line.offering_id or 0) for line in lines if line.action in BEGINNING)
    return len({(one.licence_type, one.term) for one in offers if one is not None}) > 1


def _partner(line: Line, facts: Quoting) -> int | None:
    """Return whose business a line is; what a partner quotes becomes its own (MOD-05)."""
    if facts.source == Source.PARTNER:
        return facts.partner_id
    ordering = facts.orderings.get(line.subscription_id or 0)
    own = renewing_partner(ordering.subscription) if ordering else None
    return own or facts.buying.buyer.partner_id


def _known(line: Line, facts: Quoting) -> bool:
    return line.action not in ABOUT_SUBSCRIPTION or line.subscription_id in facts.orderings


def _strange(line: Line, partner: int | None, facts: Quoting) -> bool:
    return _known(line, facts) and _partner(line, facts) != partner


def _incomplete(line: Line) -> Refused | None:
    known = {str(action) for action in Action}
    about = line.action in ABOUT_SUBSCRIPTION
    lacking = (
        line.action not in known
        or (about and line.subscription_id is None)
        or (line.action in (Action.NEW, Action.ALIGNED, Action.SWITCH) and not line.offering_id)
        or (line.action in (Action.ALIGNED, Action.EXTENSION) and line.target_id is None)
        or (line.action in (*BEGINNING, Action.SEATS) and line.quantity is None)
    )
    return Refused("line-incomplete", {"action": line.action}) if lacking else None


_REFUSED_IN_SELF_SERVICE = {
    Action.SEATS: ("quote-no-seats", "account:subscriptions"),
    Action.EXTENSION: ("quote-no-extension", "account:partner"),
    Action.SWITCH: ("quote-no-switch", "account:partner"),
}


def _not_by_self_service(line: Line, facts: Quoting) -> Refused | None:
    if not facts.self_service:
        return None
    barred = _REFUSED_IN_SELF_SERVICE.get(Action(line.action))
    if barred is not None:
        return Refused(barred[0], {}, barred[1])
    offer = facts.offers.get(line.offering_id or 0)
    if offer is not None and offer.of_kind.needs == Need.ELIGIBLE_SEATS:
        return Refused("quote-no-success-plan", {"product": offer.product_name}, "account:partner")
    return None


def _future_start(line: Line) -> Refused | None:
    if line.starts_on is None:
        return None
    return Refused("quote-future-start", {"on": line.starts_on.isoformat()})


def _buying(line: Line, facts: Quoting) -> Buying | Refused:
    if line.action in BEGINNING:
        return _beginning(line, facts)
    ordering = facts.orderings.get(line.subscription_id or 0)
    if ordering is None:
        return Refused("not-found", {"name": "subscription"})
    channelled = replace(
        ordering,
        buying=replace(
            ordering.buying, channel=facts.buying.channel, holdings=facts.buying.holdings
        ),
    )
    match line.action:
        case Action.SEATS:
            wanted = joining_seats(channelled, quantity=line.quantity or 0)
            return _of_contract(channelled, wanted)
        case Action.EXTENSION:
            target = facts.targets.get(line.target_id or 0)
            return _of_contract(channelled, _one(lengthening(Extending(channelled, target))))
        case Action.SWITCH:
            refused = _unknown(line, facts)
            return refused or _with(
                channelled.buying, _one(switched(channelled, quantity=line.quantity))
            )
        case _:
            return _renewal(line, channelled, facts)


def _beginning(line: Line, facts: Quoting) -> Buying | Refused:
    refused = _unknown(line, facts)
    if refused is not None:
        return refused
    wanted: Wanted | Refused = Wanted(
        facts.offers[line.offering_id or 0], line.quantity or 0, auto_renew=line.auto_renew
    )
    if line.action == Action.ALIGNED and isinstance(wanted, Wanted):
        wanted = aligned(
            wanted,
            target=facts.targets.get(line.target_id or 0),
            customer_id=facts.buying.buyer.id,
            on=facts.buying.on,
            channel=facts.buying.channel,
        )
    return _with(facts.buying, _one(wanted))


def _renewal(line: Line, ordering: Ordering, facts: Quoting) -> Buying | Refused:
    """Return the next term; as another offering only where that is another term of it (REN-05)."""
    offer, before = ordering.renewed_as, ordering.current
    if line.offering_id is not None:
        refused = _unknown(line, facts) or _other_term(offer, before, facts)
        if refused is not None:
            return refused
    wanted = next_term(
        ordering,
        quantity=line.quantity,
        auto_renew=line.auto_renew,
        keep_roles=line.keep_roles,
    )
    return _with(ordering.buying, wanted)


def _other_term(offer: Offer, before: Offer, facts: Quoting) -> Refused | None:
    if (offer.product_id, offer.licence_type) != (before.product_id, before.licence_type):
        return Refused("term-not-changeable", {"product": offer.product_name}, "store:contact")
    changed = offer.offering_id != before.offering_id
    free = offer.self_service_term_change and before.self_service_term_change
    if changed and facts.self_service and not free:
        return Refused("term-not-changeable", {"product": offer.product_name}, "store:contact")
    return sellable(offer, channel=facts.buying.channel, begins=False)


def _unknown(line: Line, facts: Quoting) -> Refused | None:
    offer = facts.offers.get(line.offering_id or 0)
    if offer is None:
        return Refused("offering-unknown", {}, "store:products")
    if offer.country != facts.buying.buyer.country:
        return Refused("market-differs", {"country": facts.buying.buyer.country})
    return None


def _one(wanted: Wanted | Refused) -> tuple[Wanted, ...] | Refused:
    return wanted if isinstance(wanted, Refused) else (wanted,)


def _with(buying: Buying, wanted: tuple[Wanted, ...] | Refused) -> Buying | Refused:
    return wanted if isinstance(wanted, Refused) else replace(buying, wanted=wanted)


def _of_contract(ordering: Ordering, wanted: tuple[Wanted, ...] | Refused) -> Buying | Refused:
    """Return what joins a running term: it is judged by the policy of that one's contract."""
    buying = replace(
        ordering.buying, policy=ordering.contract, policy_id=ordering.subscription.policy_id
    )
    return _with(buying, wanted)


def changes_renewal(line: Line, ordering: Ordering) -> bool:
    """Say whether a line renews otherwise than the subscription would by itself (QUO-14).

    Five seats that would renew as five, quoted as five: no; as three, or for three years: yes.
    """
    if line.action not in FOLLOWING:
        return False
    known = ordering.subscription
    return (
        line.action == Action.SWITCH
        or line.quantity not in (None, known.next_quantity)
        or line.offering_id not in (None, known.next_offering_id)
    )
