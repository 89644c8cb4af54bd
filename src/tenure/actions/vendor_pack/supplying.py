"""Loads the files that legal entities hand out to who sets them up as a supplier (MOD-07)."""

from collections.abc import Sequence

from tenure.engine.action import Moment
from tenure.records.facts.vendor_pack import known_entities, load_titles
from tenure.rules.companies.vendor_pack import Shelf
from tenure.rules.decision import Refused


def load_shelves(entities: Sequence[int], moment: Moment) -> list[Shelf | Refused]:
    """Return what each legal entity hands out, in two queries."""
    known, titles = known_entities(entities), load_titles(entities)
    return [
        Shelf(entity, titles.get(entity, {}), moment.actor.user_id, moment.at)
        if entity in known
        else Refused("not-found", {"name": "entity_document"})
        for entity in entities
    ]
