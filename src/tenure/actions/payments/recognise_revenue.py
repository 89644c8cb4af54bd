"""Earn revenue by the day: one posting per legal entity, currency and day (INV-10)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tenure.engine.action import Action, Due, Moment, Scope
from tenure.gateways.clock import day_in
from tenure.records.facts.parties import load_sellers
from tenure.records.facts.reading import rows
from tenure.rules.decision import Decision
from tenure.rules.invoicing import revenue
from tenure.rules.invoicing.revenue import Earning, Standing

_KNOWN = """
WITH RECURSIVE known AS (
    SELECT e.id AS entity, (SELECT min(r.currency) FROM revenue_rate r
                            WHERE r.legal_entity_id = e.id) AS currency
    FROM legal_entity e WHERE {which}
    UNION ALL
    SELECT k.entity, (SELECT min(r.currency) FROM revenue_rate r
                      WHERE r.legal_entity_id = k.entity AND r.currency > k.currency)
    FROM known k WHERE k.currency IS NOT NULL
)
"""
"""Entities and their currencies: one step in the index for each, whatever they have earned."""

_DELTAS = f"""
{_KNOWN.format(which="e.id = ANY(%(wanted)s)")}
SELECT k.entity, k.currency, r.on_day, r.delta
FROM known k
JOIN unnest(%(wanted)s::bigint[], %(until)s::date[]) AS w (entity, until_day)
    ON w.entity = k.entity
LEFT JOIN revenue_day d ON d.legal_entity_id = k.entity AND d.currency = k.currency
CROSS JOIN LATERAL (
    SELECT on_day, sum(delta_minor)::bigint AS delta FROM revenue_rate
    WHERE legal_entity_id = k.entity AND currency = k.currency
    AND on_day > coalesce(d.posted_on, '-infinity') AND on_day <= w.until_day
    GROUP BY on_day) r
WHERE k.currency IS NOT NULL ORDER BY r.on_day
"""  # noqa: S608 - ours

_DUE = f"""
{_KNOWN.format(which="e.time_zone = %s")}
SELECT entity, NULL::bigint, min(next_on) FROM (
    SELECT k.entity, coalesce(d.posted_on + 1, (
        SELECT min(r.on_day) FROM revenue_rate r
        WHERE r.legal_entity_id = k.entity AND r.currency = k.currency)) AS next_on
    FROM known k
    LEFT JOIN revenue_day d ON d.legal_entity_id = k.entity AND d.currency = k.currency
    WHERE k.currency IS NOT NULL) AS ahead
WHERE next_on <= %s GROUP BY entity LIMIT %s
"""  # noqa: S608 - ours


@dataclass(frozen=True, slots=True, kw_only=True)
class RecogniseRevenue:
    """Which legal entity; its days that are over everywhere."""

    legal_entity_id: int


def keys(inputs: Sequence[RecogniseRevenue]) -> list[int]:
    """Return the legal entities: the unit that is locked."""
    return [one.legal_entity_id for one in inputs]


def load(inputs: Sequence[RecogniseRevenue], moment: Moment) -> list[Earning]:
    """Read how far revenue is posted, and the changes of rate since: three queries.

    What was posted before isn't read again: the cost is that of the days since.
    """
    wanted = [one.legal_entity_id for one in inputs]
    sellers = load_sellers()
    until = {key: revenue.over_by(day_in(moment.at, zone=sellers[key].time_zone)) for key in wanted}
    posted = {
        (entity, currency): (key, posted_on, rate)
        for entity, currency, key, posted_on, rate in rows(
            "SELECT legal_entity_id, currency, id, posted_on, rate_minor FROM revenue_day "
            "WHERE legal_entity_id = ANY(%s)",
            [wanted],
        )
    }
    deltas: dict[tuple[int, str], list[tuple[date, int]]] = defaultdict(list)
    for entity, currency, on, delta in rows(
        _DELTAS, {"wanted": wanted, "until": [until[key] for key in wanted]}
    ):
        deltas[entity, currency].append((on, delta))
    return [
        Earning(
            legal_entity_id=key,
            until=until[key],
            currencies=tuple(
                Standing(currency, *posted.get((key, currency), (None, None, 0)), tuple(found))
                for (entity, currency), found in _all(posted, deltas).items()
                if entity == key
            ),
        )
        for key in wanted
    ]


def _all(
    posted: dict[tuple[int, str], tuple[int, date, int]],
    deltas: dict[tuple[int, str], list[tuple[date, int]]],
) -> dict[tuple[int, str], list[tuple[date, int]]]:
    return {pair: deltas.get(pair, []) for pair in sorted({*posted, *deltas})}


def decide(_wanted: RecogniseRevenue, facts: Earning) -> Decision:
    """Post what was earned (see `revenue.recognise`)."""
    return revenue.recognise(facts)


def due(zone: str, on: date, limit: int) -> list[Due]:
    """List the legal entities of a zone that have a day to post."""
    return [Due(*row) for row in rows(_DUE, [zone, revenue.over_by(on), limit])]


RECOGNISE_REVENUE = Action[RecogniseRevenue, Earning](
    name="recognise-revenue",
    input=RecogniseRevenue,
    summary="Earn revenue by the day.",
    scope=Scope.LEGAL_ENTITY,
    keys=keys,
    load=load,
    decide=decide,
    due=due,
    make=lambda due: RecogniseRevenue(legal_entity_id=due.item),
)
