"""Loads what documents are attached to, and says why it takes none (REN-17, CHK-12)."""

from collections.abc import Mapping, Sequence

from tenure.engine.action import Moment
from tenure.gateways.clock import day_in
from tenure.records.facts.attachments import HolderRow, load_attached, load_holders
from tenure.rules.attachments import Holder, Owner, closed_subscription
from tenure.rules.decision import Refused
from tenure.rules.kinds import kind_of


def customers_of_owners(owners: Sequence[Owner]) -> list[int | None]:
    """Return whose each thing is, None for one that isn't there or takes no documents."""
    found = load_holders(owners)
    return [found[owner].customer_id if owner in found else None for owner in owners]


def load_attaching(
    owners: Sequence[Owner], moment: Moment, *, files: Mapping[tuple[int, str], int] | None = None
) -> list[Holder]:
    """Read things with what is attached to them: two queries."""
    heads = load_holders(owners)
    attached = load_attached(owners)
    known = files or {}
    return [
        Holder(
            owner=owner,
            customer_id=heads[owner].customer_id,
            closed=_closed(owner, heads[owner], moment),
            documents=attached.get(owner, ()),
            files={
                sha256: key
                for (customer, sha256), key in known.items()
                if customer == heads[owner].customer_id
            },
            user_id=moment.actor.user_id,
            at=moment.at,
        )
        for owner in owners
    ]


def _closed(owner: Owner, head: HolderRow, moment: Moment) -> Refused | None:
    if owner[0] == "order":
        if head.state == "pending":
            return None
        return Refused("order-settled", {}, "account:orders")
    if head.renews_on is None:
        raise LookupError(f"subscription {owner[1]} has no renewal date")
    return closed_subscription(
        state=head.state,
        renews_on=head.renews_on,
        renews=kind_of(head.kind).renews and not head.pack,
        on=day_in(moment.at, zone=head.time_zone),
    )
