"""Who acts and from where: stands in every event (OPS-04) and is asked of the table of rights."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """The one who asks for an action or question.

    `kind` is `user`, `staff`, `system` (the daily run, the worker) or `anonymous`; `source` says
    from where: `store`, `account`, `office`, `api`, `command`, `run`, `worker`, `webhook`, `story`.
    `reason` is what support writes when acting for a customer (ACC-11).
    """

    kind: str
    source: str
    user_id: int | None = None
    name: str = ""
    staff_role: str = ""
    reason: str = ""


def system(source: str) -> Actor:
    """Return the actor for what no person asks for: the run, the worker, a provider's answer."""
    return Actor(kind="system", source=source, name=source)


def anonymous(source: str) -> Actor:
    """Return the actor for somebody who has not signed in."""
    return Actor(kind="anonymous", source=source)
