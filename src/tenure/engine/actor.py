"""Who acts and from where: stands in every event (OPS-04) and is asked of the table of rights."""

from dataclasses import dataclass

from tenure.rules.partners.consent import Consent


@dataclass(frozen=True, slots=True)
class Actor:
    """The one who asks for an action or question.

    `kind` is `user`, `staff`, `system` (the daily run, the worker) or `anonymous`; `source` says
    from where: `store`, `account`, `office`, `api`, `command`, `run`, `worker`, `webhook`, `story`.
    `reason` is what support writes when acting for a customer (ACC-11), `customer_id` the one that
    it is about; without one it is about whatever is asked for. With `partner_id` somebody acts for
    a partner: what else they are doesn't count then (PAR-01); `consent` is what the customer gave
    for what they do in its stead (PAR-08).
    """

    kind: str
    source: str
    user_id: int | None = None
    name: str = ""
    staff_role: str = ""
    reason: str = ""
    customer_id: int | None = None
    partner_id: int | None = None
    consent: Consent | None = None

    def reason_for(self, customer_id: int) -> str:
        """Return why this actor does something of a customer, "" if that wasn't said."""
        return self.reason if self.customer_id in (None, customer_id) else ""


def system(source: str) -> Actor:
    """Return the actor for what no person asks for: the run, the worker, a provider's answer."""
    return Actor(kind="system", source=source, name=source)


def anonymous(source: str) -> Actor:
    """Return the actor for somebody who has not signed in."""
    return Actor(kind="anonymous", source=source)
