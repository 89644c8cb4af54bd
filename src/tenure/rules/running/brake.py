"""The brake of the daily run: stops before the first charge when what is due can't be right."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from tenure.rules.decision import Refused
from tenure.rules.running.forecasts import Line

_PAGE = "office:operations"


@dataclass(frozen=True, slots=True)
class Limits:
    """How far from the forecast is too far.

    More than `percent` of what was foreseen and more than `items` beyond it, or the other way
    round; a business day more than `days_ahead` days ahead of the clock.
    """

    percent: int = 150
    items: int = 50
    days_ahead: int = 1


@dataclass(frozen=True, slots=True)
class Amounts:
    """How many pieces of work, and by currency what is charged by how many charges."""

    count: int = 0
    charged: Mapping[str, int] = field(default_factory=dict)
    charges: Mapping[str, int] = field(default_factory=dict)


def amounts(lines: Iterable[Line], *, times: int = 1, of: int = 1) -> Amounts:
    """Add lines up; scaled by `times` / `of` where they are a sample, rounded down.

    A sample of 10 customers out of 30 with 12 renewals of EUR 100.00 stands for 36 and EUR 3600.00.
    """
    count = 0
    charged: dict[str, int] = {}
    charges: dict[str, int] = {}
    for line in lines:
        count += line.count
        if line.charges:
            charged[line.currency] = charged.get(line.currency, 0) + line.charged_minor
            charges[line.currency] = charges.get(line.currency, 0) + line.charges
    return Amounts(
        count * times // of,
        {currency: value * times // of for currency, value in charged.items()},
        {currency: value * times // of for currency, value in charges.items()},
    )


def together(one: Amounts, other: Amounts) -> Amounts:
    """Return the sum of two."""
    return Amounts(
        one.count + other.count,
        _sums(one.charged, other.charged),
        _sums(one.charges, other.charges),
    )


def judge_clock(
    *, business_on: date, clock_on: date, newest_on: date | None, limits: Limits
) -> Refused | None:
    """Return why a business day can't be today, None where it can (OPS-01).

    `clock_on` is the day by the database's own clock, `newest_on` the newest business day that ran.
    The clock of this machine says 12 June and the database's 10 June: brake-clock-ahead; a run of
    12 June has been and now it is to be 10 June: brake-clock-behind.
    """
    if (business_on - clock_on).days > limits.days_ahead:
        return Refused(
            "brake-clock-ahead", {"business_on": str(business_on), "clock_on": str(clock_on)}, _PAGE
        )
    if newest_on is not None and (newest_on - business_on).days > limits.days_ahead:
        return Refused(
            "brake-clock-behind",
            {"business_on": str(business_on), "newest_on": str(newest_on)},
            _PAGE,
        )
    return None


def judge(planned: Amounts, *, expected: Amounts, limits: Limits) -> Refused | None:
    """Return why so much may not be done by itself, None where it is as foreseen (OPS-02).

    `planned` is what this day's runs have done and what is due now. 160 pieces of work where 100
    were foreseen are more than 150 % and more than 50 beyond: brake-count. Money likewise, where 50
    charges of the foreseen size are what may lie beyond: brake-money.
    """
    if _too_much(planned.count, expected.count, room=limits.items, limits=limits):
        return Refused("brake-count", {"count": planned.count, "expected": expected.count}, _PAGE)
    for currency in sorted(planned.charged):
        foreseen = expected.charged.get(currency, 0)
        number = expected.charges.get(currency, 0)
        if not number:
            if planned.charges.get(currency, 0) <= limits.items:
                continue
            room = 0
        else:
            room = limits.items * foreseen // number
        if _too_much(planned.charged[currency], foreseen, room=room, limits=limits):
            return Refused(
                "brake-money",
                {
                    "currency": currency,
                    "charged_minor": planned.charged[currency],
                    "expected_minor": foreseen,
                },
                _PAGE,
            )
    return None


def judge_missing(planned: Amounts, *, expected: Amounts, limits: Limits) -> Refused | None:
    """Return why so little can't be all there is to charge, None where it is as foreseen (OPS-02).

    `planned` is all that is due by the end of the day. Of 160 charges foreseen in a currency 100
    are left: more than 150 % of what is left was foreseen, and more than 50 are missing:
    brake-charges-missing. Their money likewise: brake-money-missing. Reminders and changes of
    state aren't counted: fewer of them come after an outage, and they take nobody's money.
    """
    for currency in sorted(expected.charges):
        number, left = expected.charges[currency], planned.charges.get(currency, 0)
        about: dict[str, str | int]
        if _too_much(number, left, room=limits.items, limits=limits):
            about = {"currency": currency, "charges": left, "expected": number}
            return Refused("brake-charges-missing", about, _PAGE)
        foreseen, charged = expected.charged[currency], planned.charged.get(currency, 0)
        room = limits.items * foreseen // number
        if _too_much(foreseen, charged, room=room, limits=limits):
            about = {
                "currency": currency,
                "charged_minor": charged,
                "expected_minor": foreseen,
            }
            return Refused("brake-money-missing", about, _PAGE)
    return None


def _too_much(planned: int, expected: int, *, room: int, limits: Limits) -> bool:
    return planned * 100 > expected * limits.percent and planned > expected + room


def _sums(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    return {key: one.get(key, 0) + other.get(key, 0) for key in {*one, *other}}
