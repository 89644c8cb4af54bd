"""Promotions entered ahead and ended early; what was in force stays as it was (CAT-08, CAT-09)."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from tenure.rules.changes import Change, PromotionEnded, PromotionEntered
from tenure.rules.decision import Because, Decision, NewRows, Refused, decided
from tenure.rules.money import DIGITS, Money, plain_number, share_from_percent
from tenure.rules.pricing.promotions import OCCASIONS, Promotion, covers

_CODE = re.compile(r"[A-Z0-9]+(-[A-Z0-9]+)*")
_LONGEST_CODE = 40
_LONGEST_NAME = 80
_MOST_SEATS = 1_000_000
_MOST_MINOR = 10**13
_PAGE = "office:promotions"


class Place(NamedTuple):
    """What an offering is to a promotion: product code, term, licence type, country, currency."""

    product: str
    term: str
    licence_type: str
    country: str
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A promotion as somebody writes it: a percentage, or an amount with its currency."""

    code: str
    name: str
    percent: str = ""
    amount_minor: int = 0
    currency: str = ""
    products: Sequence[str] = ()
    terms: Sequence[str] = ()
    licence_types: Sequence[str] = ()
    countries: Sequence[str] = ()
    minimum: int = 1
    maximum: int | None = None
    from_on: date
    until_on: date | None = None
    occasions: Sequence[str] = ("new",)
    stackable: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """A promotion that stands in the books, with the key of its row; one may be withdrawn."""

    id: int
    promotion: Promotion
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Shelf:
    """What a promotion meets: every offering, promotions of its code, and the day.

    Those of its code are the ones that weren't withdrawn.
    `today` is the latest day it is in any market: a promotion never changes a day that has begun.
    """

    offerings: Collection[Place]
    same_code: Sequence[Known]
    today: date
    at: datetime


def enter(wanted: Wanted, *, supersede: bool, shelf: Shelf) -> Decision:
    """Enter a promotion from tomorrow on at the earliest (CAT-08, CAT-09).

    With `supersede` one of the same code that runs or comes then makes room: it ends the day
    before, or is withdrawn if it hasn't begun. The same once more changes nothing. Answers
    `promotion_id`. Refused: the codes of `fault`, promotion-not-ahead, promotion-overlaps.
    """
    promotion = written(wanted)
    if isinstance(promotion, Refused):
        return promotion
    for known in shelf.same_code:
        if known.promotion == promotion:
            return decided(promotion_id=known.id)
    refusal = fault(promotion, offerings=shelf.offerings)
    if refusal is not None:
        return refusal
    if promotion.from_on <= shelf.today:
        about = {"earliest_on": _text(shelf.today + timedelta(days=1))}
        return Refused("promotion-not-ahead", about, _PAGE)
    changes: list[Change] = []
    for known in shelf.same_code:
        if not overlap(promotion, known.promotion):
            continue
        if not supersede:
            return overlaps(known.promotion)
        changes.append(_make_room(known, promotion, at=shelf.at))
    number = NewRows().number()
    changes.append(entered(promotion, number=number, at=shelf.at))
    because = Because("CAT-08", "entered")
    return decided(changes, because=because, promotion_id=number)


def end(known: Known | None, *, last_on: date | None, today: date, at: datetime) -> Decision:
    """Give a promotion an earlier last day, today at the earliest; withdraw one that only comes.

    Without `last_on` it ends as soon as it can: today is its last day (CAT-09). The same once more
    changes nothing. Refused: promotion-unknown, promotion-over, promotion-end-past,
    promotion-end-later.
    """
    if known is None:
        return Refused("promotion-unknown", {}, _PAGE)
    promotion = known.promotion
    wanted = last_on or today
    if known.withdrawn:
        return decided(until_on=None)
    if promotion.until_on is not None and wanted == promotion.until_on:
        return decided(until_on=wanted)
    if promotion.until_on is not None and promotion.until_on < today:
        about = {"code": promotion.code, "until_on": _text(promotion.until_on)}
        return Refused("promotion-over", about, _PAGE)
    if wanted < today:
        return Refused("promotion-end-past", {"earliest_on": _text(today)}, _PAGE)
    if promotion.until_on is not None and wanted > promotion.until_on:
        about = {"code": promotion.code, "until_on": _text(promotion.until_on)}
        return Refused("promotion-end-later", about, _PAGE)
    because = Because("CAT-09", "ended-early", "promotion", known.id)
    if wanted < promotion.from_on:
        return decided([_ended(known, promotion.until_on, at)], because=because, until_on=None)
    return decided([_ended(known, wanted, None)], because=because, until_on=wanted)


def written(wanted: Wanted) -> Promotion | Refused:
    """Read what somebody wrote as a promotion; codes are upper case (CAT-08).

    "12.5" percent is the share (125, 1000). Refused: promotion-code-invalid,
    promotion-takes-one-thing, promotion-share-out-of-range.
    """
    code = wanted.code.strip().upper()
    if not _CODE.fullmatch(code) or len(code) > _LONGEST_CODE:
        return Refused("promotion-code-invalid", {"code": wanted.code.strip()[:60]}, _PAGE)
    percent = wanted.percent.strip().removesuffix("%").strip().replace(",", ".")
    if bool(percent) == bool(wanted.amount_minor):
        return Refused("promotion-takes-one-thing", {}, _PAGE)
    share = None
    if percent:
        try:
            share = share_from_percent(percent)
        except ValueError:
            share = (0, 1)
        if not 0 < share[0] < share[1]:
            return Refused("promotion-share-out-of-range", {"percent": percent[:20]}, _PAGE)
    return Promotion(
        code=code,
        name=" ".join(wanted.name.split()),
        share=share,
        minor=wanted.amount_minor,
        currency="" if share else wanted.currency,
        products=_sorted(wanted.products),
        terms=_sorted(wanted.terms),
        licence_types=_sorted(wanted.licence_types),
        countries=_sorted(wanted.countries),
        minimum=wanted.minimum,
        maximum=wanted.maximum,
        from_on=wanted.from_on,
        until_on=wanted.until_on,
        occasions=tuple(one for one in OCCASIONS if one in wanted.occasions)
        if set(wanted.occasions) <= set(OCCASIONS)
        else tuple(wanted.occasions),
        stackable=wanted.stackable,
    )


def fault(promotion: Promotion, *, offerings: Collection[Place]) -> Refused | None:
    """Why a promotion can't be, whenever it is to run; None if it can (CAT-08).

    Refused: promotion-name-missing, promotion-ends-before-start, promotion-quantities,
    promotion-occasions, promotion-product-unknown, -country-unknown, -term-unknown and
    -licence-type-unknown, promotion-covers-nothing, unknown-currency,
    promotion-amount-out-of-range, promotion-currency-not-sold.
    """
    if not 1 <= len(promotion.name) <= _LONGEST_NAME:
        return Refused("promotion-name-missing", {"longest": _LONGEST_NAME}, _PAGE)
    if promotion.until_on is not None and promotion.until_on < promotion.from_on:
        about = {"from_on": _text(promotion.from_on), "until_on": _text(promotion.until_on)}
        return Refused("promotion-ends-before-start", about, _PAGE)
    most = promotion.maximum
    if not 1 <= promotion.minimum <= (_MOST_SEATS if most is None else most) <= _MOST_SEATS:
        return Refused("promotion-quantities", {"maximum": _MOST_SEATS}, _PAGE)
    if not promotion.occasions or not set(promotion.occasions) <= set(OCCASIONS):
        return Refused("promotion-occasions", {"known": ", ".join(OCCASIONS)}, _PAGE)
    return _unknown(promotion, offerings) or _amount_fault(promotion, offerings)


def overlap(one: Promotion, other: Promotion) -> bool:
    """Whether two promotions have a day in common: until 30 June and from 30 June on do."""
    return (one.until_on is None or other.from_on <= one.until_on) and (
        other.until_on is None or one.from_on <= other.until_on
    )


def overlaps(known: Promotion) -> Refused:
    """The refusal for a code that is taken in that time, with the days of who has it."""
    about = {"code": known.code, "from_on": _text(known.from_on)}
    if known.until_on is None:
        return Refused("promotion-overlaps-open", about, _PAGE)
    return Refused("promotion-overlaps", {**about, "until_on": _text(known.until_on)}, _PAGE)


def entered(promotion: Promotion, *, number: int, at: datetime) -> PromotionEntered:
    """The change that writes a promotion into the books."""
    off, base = promotion.share or (0, 0)
    return PromotionEntered(
        id=number,
        code=promotion.code,
        name=promotion.name,
        share_off=off,
        share_base=base,
        minor=promotion.minor,
        currency=promotion.currency,
        products=list(promotion.products),
        terms=list(promotion.terms),
        licence_types=list(promotion.licence_types),
        countries=list(promotion.countries),
        minimum=promotion.minimum,
        maximum=promotion.maximum,
        from_on=promotion.from_on,
        until_on=promotion.until_on,
        occasions=list(promotion.occasions),
        stackable=promotion.stackable,
        entered_at=at,
    )


def percent_text(promotion: Promotion) -> str:
    """The share in percent as one writes it: (125, 1000) = "12.5"; "" for a fixed amount."""
    if promotion.share is None:
        return ""
    off, base = promotion.share
    whole, rest = divmod(off * 100 * 10**6, base * 10**6)
    decimals = str(rest * 10**6 // (base * 10**6)).rjust(6, "0").rstrip("0")
    return f"{whole}.{decimals}" if decimals else str(whole)


def _unknown(promotion: Promotion, offerings: Collection[Place]) -> Refused | None:
    named: Mapping[str, tuple[Sequence[str], set[str]]] = {
        "promotion-product-unknown": (promotion.products, {one.product for one in offerings}),
        "promotion-country-unknown": (promotion.countries, {one.country for one in offerings}),
        "promotion-term-unknown": (promotion.terms, {one.term for one in offerings}),
        "promotion-licence-type-unknown": (
            promotion.licence_types,
            {one.licence_type for one in offerings},
        ),
    }
    for code, (wanted, known) in named.items():
        for one in wanted:
            if one not in known:
                about = {"value": one[:60], "known": ", ".join(sorted(known))}
                return Refused(code, about, _PAGE)
    return None


def _amount_fault(promotion: Promotion, offerings: Collection[Place]) -> Refused | None:
    covered = [
        one
        for one in offerings
        if covers(
            promotion,
            product=one.product,
            term=one.term,
            licence_type=one.licence_type,
            country=one.country,
        )
    ]
    if not covered:
        return Refused("promotion-covers-nothing", {}, _PAGE)
    if promotion.share is not None:
        return None
    if promotion.currency not in DIGITS:
        return Refused("unknown-currency", {"currency": promotion.currency[:20]}, _PAGE)
    if not 0 < promotion.minor <= _MOST_MINOR:
        amount = plain_number(Money(promotion.minor, promotion.currency))
        return Refused("promotion-amount-out-of-range", {"amount": amount}, _PAGE)
    if promotion.currency not in {one.currency for one in covered}:
        about = {
            "currency": promotion.currency,
            "known": ", ".join(sorted({one.currency for one in covered})),
        }
        return Refused("promotion-currency-not-sold", about, _PAGE)
    return None


def _make_room(known: Known, promotion: Promotion, *, at: datetime) -> PromotionEnded:
    if known.promotion.from_on >= promotion.from_on:
        return _ended(known, known.promotion.until_on, at)
    return _ended(known, promotion.from_on - timedelta(days=1), None)


def _ended(known: Known, until_on: date | None, withdrawn_at: datetime | None) -> PromotionEnded:
    return PromotionEnded(
        id=known.id, code=known.promotion.code, until_on=until_on, withdrawn_at=withdrawn_at
    )


def _sorted(several: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted({one.strip() for one in several if one.strip()}))


def _text(day: date) -> str:
    return day.isoformat()
