"""Renewals quoted in one go: a draft for each group of a customer's subscriptions (REN-09)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tenure.rules.changes import Change
from tenure.rules.changing.bulk_renewal import Group, group_of
from tenure.rules.changing.changing import Ordering
from tenure.rules.decision import Because, Decided, Decision, NewRows, Refused, decided
from tenure.rules.quotes.drafting import begun
from tenure.rules.quotes.pricing import reckon
from tenure.rules.quotes.quote import Action, Line, Quoting, Recipient, Source


@dataclass(frozen=True, slots=True)
class Renewals:
    """The subscriptions of one customer that were chosen, and what quoting their renewal needs.

    `chosen` are their keys in order, each once; `made_before` the quotes of the same intent.
    """

    quoting: Quoting
    chosen: tuple[int, ...]
    made_before: tuple[int, ...] = ()


def quote_renewals(
    facts: Renewals,
    *,
    intent: str,
    recipients: Sequence[Recipient] = (),
    note: str = "",
    otherwise: Sequence[Line] = (),
) -> Decision:
    """Draft a quote for each group of what can be renewed, as it would renew (REN-08, REN-09).

    A group is of one currency, payment method and partner; a partner quotes as the one partner it
    is. Seats, term and auto-renewal stay as each renewal is set, unless a line of `otherwise` says
    how one shall renew. Three that pay with one card and
    one with another: two quotes. What can't be renewed is left out, and the
    answer says why in `left_out`. Without recipients the quotes go to the purchasers. The same
    intent twice is the same quotes. Refused: too-many, not-found, and as in `drafting.begun`.
    """
    if facts.made_before:
        return decided(quote_id=facts.made_before[0], quotes=len(facts.made_before))
    most = facts.quoting.buying.policy.bulk.max
    if len(facts.chosen) > most:
        return Refused("too-many", {"count": len(facts.chosen), "maximum": most})
    if not facts.chosen or any(key not in facts.quoting.orderings for key in facts.chosen):
        return Refused("not-found", {"name": "subscription"})
    said = {line.subscription_id: line for line in otherwise if line.action == Action.RENEWAL}
    lines = [said.get(key) or renewal_line(facts.quoting.orderings[key]) for key in facts.chosen]
    groups: dict[Group, list[Line]] = {}
    for line in lines:
        groups.setdefault(_group(line, facts.quoting), []).append(line)
    sound, left = list[list[Line]](), list[Mapping[str, object]]()
    for several in groups.values():
        reckoned = reckon(several, facts=facts.quoting)
        if isinstance(reckoned, Refused):
            return reckoned
        faults = {one.position: one.refused for one in reckoned.faults}
        left += [_left(several[position - 1], refused) for position, refused in faults.items()]
        sound.append([one for place, one in enumerate(several, 1) if place not in faults])
    return _drafted([one for one in sound if one], left, facts.quoting, intent, recipients, note)


def renewal_line(ordering: Ordering) -> Line:
    """Return the line that renews a subscription just as its renewal is set."""
    known = ordering.subscription
    return Line(action="renewal", subscription_id=known.id, auto_renew=known.auto_renew)


def purchasers_of(facts: Quoting) -> tuple[Recipient, ...]:
    """Return whom a quote goes to unless somebody else is named: as many as it can (QUO-02)."""
    most = 1 + facts.buying.policy.quote.additional_recipients
    found = facts.buying.buyer.purchasers[:most]
    return tuple(Recipient(email=one.email, name=one.name, language=one.language) for one in found)


def _drafted(
    groups: Sequence[Sequence[Line]],
    left_out: Sequence[Mapping[str, object]],
    facts: Quoting,
    intent: str,
    recipients: Sequence[Recipient],
    note: str,
) -> Decision:
    rows, changes, drafts = NewRows(), list[Change](), list[Mapping[str, object]]()
    for number, lines in enumerate(groups, start=1):
        one = begun(
            facts,
            lines=lines,
            recipients=recipients or purchasers_of(facts),
            note=note,
            intent=f"{intent}/{number}",
            rows=rows,
        )
        if isinstance(one, Refused):
            return one
        changes += one.changes
        drafts.append(one.answer)
    return Decided(
        tuple(changes),
        Because("REN-09", "renewals-quoted"),
        {
            "quote_id": drafts[0]["quote_id"] if drafts else None,
            "quotes": len(drafts),
            "drafts": tuple(drafts),
            "left_out": tuple(left_out),
        },
    )


def _group(line: Line, facts: Quoting) -> Group:
    currency, card, partner = group_of(facts.orderings[line.subscription_id or 0])
    return currency, card, facts.partner_id if facts.source == Source.PARTNER else partner


def _left(line: Line, refused: Refused) -> Mapping[str, object]:
    return {
        "subscription_id": line.subscription_id,
        "code": refused.code,
        "about": dict(refused.about),
        "remedy": refused.remedy,
    }
