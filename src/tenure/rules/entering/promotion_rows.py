"""A row of a sheet as a promotion: what it must be to come in with a catalogue (CAT-08, OPS-05)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from tenure.rules.changes import PromotionEntered
from tenure.rules.decision import Refused
from tenure.rules.entering.promotion_entry import (
    Place,
    Wanted,
    entered,
    fault,
    overlap,
    overlaps,
    written,
)
from tenure.rules.money import minor_from_text
from tenure.rules.pricing.promotions import Promotion

NOT_SAID = datetime(1970, 1, 1, tzinfo=UTC)
"""When a sheet is entered that holds no promotions: nothing keeps it then."""


@dataclass(frozen=True, slots=True)
class Around:
    """What a row meets: what is sold, promotions that stand, and the day in the latest market.

    `begins` says that nothing was sold before this sheet: then promotions may have begun already.
    """

    offerings: Collection[Place]
    standing: Iterable[PromotionEntered]
    today: date
    begins: bool
    at: datetime


def around_of(
    known: Mapping[str, Mapping[tuple[Any, ...], Any]],
    *,
    before: Mapping[str, Mapping[tuple[Any, ...], Any]],
    today: Mapping[str, date],
    at: datetime,
) -> Around:
    """What a row meets in a catalogue by kind and natural key, where rejected rows are None.

    `before` is the catalogue as it was before the sheet.
    """
    markets = {key[0]: market for key, market in known["market"].items() if market}
    return Around(
        offerings=[
            Place(key[0], key[1], key[2], key[3], markets[key[3]].currency)
            for key, offering in known["offering"].items()
            if offering and key[-1] in markets
        ],
        standing=[one for one in known["promotion"].values() if one],
        today=max((today[one.time_zone] for one in markets.values()), default=date.max),
        begins=not before.get("price") and not before.get("base_price"),
        at=at,
    )


def promotion_of_row(
    values: Mapping[str, Any], *, number: int, around: Around
) -> PromotionEntered | Refused:
    """The change that a row stands for, entered now, or why it can't be (CAT-09, OPS-05).

    A row that stands already is that one, so the same sheet twice changes nothing. Refused: as
    `promotion_entry.enter`, and row-amount-invalid.
    """
    wanted = _wanted(values)
    promotion = wanted if isinstance(wanted, Refused) else written(wanted)
    if isinstance(promotion, Refused):
        return promotion
    same_code = [one for one in around.standing if one.code == promotion.code]
    for one in same_code:
        if one.from_on == promotion.from_on:
            return entered(promotion, number=one.id, at=one.entered_at)
    refusal = fault(promotion, offerings=around.offerings)
    if refusal is not None:
        return refusal
    if promotion.from_on <= around.today and not around.begins:
        about = {"earliest_on": (around.today + timedelta(days=1)).isoformat()}
        return Refused("promotion-not-ahead", about)
    for one in same_code:
        if overlap(promotion, _days_of(one)):
            return overlaps(_days_of(one))
    return entered(promotion, number=number, at=around.at)


def _days_of(one: PromotionEntered) -> Promotion:
    return Promotion(code=one.code, name=one.name, from_on=one.from_on, until_on=one.until_on)


def _wanted(values: Mapping[str, Any]) -> Wanted | Refused:
    minor = 0
    if values["amount"]:
        try:
            minor = minor_from_text(values["amount"], currency=values["currency"])
        except ValueError:
            return Refused("row-amount-invalid", {"value": values["amount"]})
    names = ("products", "terms", "licence_types", "countries", "occasions")
    return Wanted(
        code=values["code"],
        name=values["name"],
        percent=values["percent"],
        amount_minor=minor,
        currency=values["currency"],
        minimum=values["minimum"],
        maximum=values["maximum"],
        from_on=values["from_on"],
        until_on=values["until_on"],
        stackable=values["stackable"],
        **{name: tuple(values[name]) for name in names},
    )
