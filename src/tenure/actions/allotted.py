"""Loads a customer's groups and what is assigned to them and to teams, for every room."""

from collections.abc import Mapping, Sequence

from tenure.engine.action import Moment
from tenure.gateways.clock import day_in
from tenure.records.facts import groups
from tenure.rules.companies.allotments import Allotted
from tenure.rules.companies.roles import Company


def load_allotted(
    companies: Mapping[int, Company], moment: Moment, *, also: Sequence[int] = ()
) -> dict[int, Allotted]:
    """Return by customer what groups and teams are assigned to, with seats: five queries.

    `also` names subscriptions that are to be among them though no group has them.
    """
    return groups.load_allotted(
        {key: company.held for key, company in companies.items()},
        at=moment.at,
        day=lambda zone: day_in(moment.at, zone=zone),
        also=also,
    )
