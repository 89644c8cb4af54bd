"""Enter customers from a sheet, each with its purchaser: all of it or nothing (OPS-05)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.customer_entry import load_arriving
from tenure.rules.decision import Decision
from tenure.rules.entering import customer_entry
from tenure.rules.entering.customer_entry import Arriving, read_customers


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterCustomers:
    """The sheet's text (CSV); its columns are in docs/operating/import.md."""

    sheet: str = field(repr=False)


def keys(inputs: Sequence[EnterCustomers]) -> list[int | str | None]:
    """Lock importing; somebody who registers meanwhile is caught by the database, not lost."""
    return ["importing" for _ in inputs]


def load(inputs: Sequence[EnterCustomers], moment: Moment) -> list[Arriving]:
    """Read what each sheet refers to: four queries a sheet."""
    return [load_arriving(read_customers(one.sheet), at=moment.at) for one in inputs]


def decide(_wanted: EnterCustomers, facts: Arriving) -> Decision:
    """Make the customers that are new (see `customer_entry.enter`)."""
    return customer_entry.enter(facts)


ENTER_CUSTOMERS = Action[EnterCustomers, Arriving](
    name="enter-customers",
    input=EnterCustomers,
    summary="Enter customers with their purchasers from a sheet.",
    scope=Scope.IDENTITY,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
