"""`tenure explain`: works out any price or date of the rule book by itself and shows the way to it.

It needs neither a database nor Django, so it answers at once; only `explain document` reads one.
"""

from datetime import date
from zoneinfo import ZoneInfo

import click

from tenure.entrypoints.commands.explain_document import document
from tenure.entrypoints.commands.explain_inputs import (
    Zone,
    anchor_option,
    day_option,
    json_option,
    term_option,
)
from tenure.entrypoints.commands.explain_lines import (
    LONG,
    from_midnight,
    print_json,
    print_rows,
    refuse,
    rows,
)
from tenure.entrypoints.commands.explain_prices import price_options
from tenure.rules import dates
from tenure.rules.dates import Term, last_day
from tenure.rules.decision import Refused
from tenure.rules.lifecycle import states
from tenure.rules.money import plain
from tenure.rules.policy import default_policy
from tenure.rules.pricing import coterming, instalments
from tenure.rules.pricing import proration as pricing
from tenure.rules.pricing.prices import Price


@click.group()
def explain() -> None:
    """Work out a price or a date by the rule book and show how."""


@explain.command()
@term_option(required=True)
@price_options
@day_option("--first", "First paid day.")
@day_option("--last", "Last paid day, included.")
@anchor_option
@json_option
def proration(
    term: str,
    price: Price,
    quantity: int,
    first: date,
    last: date,
    anchor: int | None,
    as_json: bool,
) -> None:
    """What seats cost for a part of a term (COT-02, COT-03)."""
    answer = pricing.prorate(
        price=price,
        term=Term(term),
        quantity=quantity,
        first=first,
        last=last,
        policy=default_policy(),
        anchor_day=anchor,
    )
    _tell_price(answer, as_json)


@explain.command()
@term_option(required=True)
@price_options
@day_option("--last", "Expiry date of the subscription that is lengthened.")
@day_option("--target", "Its new expiry date, included.")
@anchor_option
@json_option
def extension(
    term: str,
    price: Price,
    quantity: int,
    last: date,
    target: date,
    anchor: int | None,
    as_json: bool,
) -> None:
    """What it costs to lengthen a subscription to another's end (COT-07)."""
    answer = coterming.extension(
        price=price,
        term=Term(term),
        quantity=quantity,
        last=last,
        target_last=target,
        policy=default_policy(),
        anchor_day=anchor,
    )
    _tell_price(answer, as_json)


@explain.command("instalments")
@price_options
@day_option("--start", "First day of the term.")
@day_option("--added-on", "The day on which seats join the running term.", required=False)
@term_option(default=Term.P3Y.value, show_default=True)
@anchor_option
@json_option
def instalments_(
    price: Price,
    quantity: int,
    start: date,
    added_on: date | None,
    term: str,
    anchor: int | None,
    as_json: bool,
) -> None:
    """When a term is billed and with how much (CAT-01, COT-04)."""
    bills = instalments.bill_plan(
        price=price,
        quantity=quantity,
        starts_on=start,
        term=Term(term),
        policy=default_policy(),
        added_on=added_on,
        anchor_day=anchor,
    )
    if isinstance(bills, Refused):
        refuse(bills, as_json)
    if as_json:
        print_json(
            {
                "currency": price.srp.currency,
                "bills": [_bill_json(bill) for bill in bills],
                "derivations": [bill.derivation for bill in bills],
            }
        )
        return
    for bill in bills:
        click.echo(f"{bill.due_on}  {plain(bill.amount)}  for {bill.first} to {bill.last}")
        print_rows(rows(bill.derivation), indent="    ")
        click.echo()


@explain.command("lifecycle")
@term_option(required=True)
@day_option("--last", "Expiry date: the last day of the term that isn't renewed.")
@day_option("--due", "Due date of an invoice that stays unpaid.", required=False)
@day_option(
    "--billed-from",
    "First day of the term that invoice is for, where it hasn't begun (early renewal).",
    required=False,
)
@day_option("--on", "The day asked about.")
@click.option(
    "--time-zone", type=Zone(), default="UTC", show_default=True, help="The subscription's own."
)
@json_option
def lifecycle_(
    term: str,
    last: date,
    due: date | None,
    billed_from: date | None,
    on: date,
    time_zone: ZoneInfo,
    as_json: bool,
) -> None:
    """In which state a subscription is when it isn't renewed or isn't paid (SUB-04, SUB-05)."""
    renews_on = dates.day_after(last)
    due_on = due
    if due is not None and billed_from is not None:
        due_on = states.arrears_day(due, term_starts_on=billed_from)
    arrears = states.phases(
        renews_on=renews_on, due_on=due_on, term=Term(term), policy=default_policy()
    )
    if arrears is None:
        raise AssertionError("a term's end always gives phases")
    state = states.state_on(arrears, on=on)
    day_zero = renews_on if due_on is None else min(renews_on, due_on)
    if as_json:
        print_json(
            {
                "state": state.value,
                "on": on.isoformat(),
                "time_zone": time_zone.key,
                "day_zero": day_zero.isoformat(),
                "expired_on": arrears.expired_on.isoformat(),
                "suspended_on": arrears.suspended_on.isoformat(),
                "terminated_on": arrears.terminated_on.isoformat(),
                "works": sorted(feature.value for feature in states.FEATURES[state]),
            }
        )
        return
    cause = "not renewed" if day_zero == renews_on else "invoice unpaid"
    click.echo(f"{on}  {state.value}\n")
    print_rows(
        [
            ("day 0", f"{day_zero} ({cause}); {on} is day {(on - day_zero).days}"),
            ("expired", from_midnight(arrears.expired_on, time_zone)),
            ("suspended", from_midnight(arrears.suspended_on, time_zone)),
            ("terminated", from_midnight(arrears.terminated_on, time_zone)),
            ("last chance", f"{states.last_chance_on(arrears)} to renew or pay"),
            ("works now", ", ".join(sorted(states.FEATURES[state]))),
        ]
    )


@explain.command()
@term_option(required=True)
@day_option("--start", "First day of the first term.")
@click.option("--count", type=click.IntRange(1, 500), default=12, show_default=True)
@anchor_option
@json_option
def renewals(term: str, start: date, count: int, anchor: int | None, as_json: bool) -> None:
    """On which days a subscription renews (SUB-03)."""
    anchor_day = start.day if anchor is None else anchor
    found = dates.renewal_dates(start, term=Term(term), count=count, anchor_day=anchor_day)
    if as_json:
        print_json({"renewals": [day.isoformat() for day in found], "anchor": anchor_day})
        return
    click.echo(f"Every {LONG[Term(term)]} on day {anchor_day}, or the month's last if earlier:\n")
    starts = (start, *found)
    for number, day in enumerate(found):
        click.echo(f"  renews {day}   term {number + 1}: {starts[number]} to {last_day(day)}")


@explain.command("extension-limit")
@day_option("--transaction", "The day of the transaction.")
@day_option("--last", "Present expiry date.")
@json_option
def extension_limit(transaction: date, last: date, as_json: bool) -> None:
    """To which expiry date a subscription can be lengthened at most (COT-08)."""
    limits = coterming.extension_limits(
        transaction_on=transaction, last=last, policy=default_policy()
    )
    if as_json:
        print_json(
            {
                "latest": limits.latest.isoformat(),
                "by_transaction": limits.by_transaction.isoformat(),
                "by_end": limits.by_end.isoformat(),
            }
        )
        return
    numbers = default_policy().extension
    click.echo(f"{limits.latest}\n")
    print_rows(
        [
            (
                "by transaction",
                f"{transaction} + {numbers.months_from_transaction} months = "
                f"{limits.by_transaction}",
            ),
            (
                "by end",
                f"{dates.day_after(last)} + {numbers.months_from_end} months, "
                f"the day before = {limits.by_end}",
            ),
            ("rule", "the earlier of the two (COT-08)"),
        ]
    )


explain.add_command(document)


def _tell_price(answer: pricing.Prorated | Refused, as_json: bool) -> None:
    if isinstance(answer, Refused):
        refuse(answer, as_json)
    if as_json:
        print_json(
            {
                "amount": answer.amount.minor,
                "currency": answer.amount.currency,
                "days": answer.days,
                "derivation": answer.derivation,
            }
        )
        return
    click.echo(f"{plain(answer.amount)} before tax\n")
    print_rows(rows(answer.derivation))


def _bill_json(bill: instalments.Bill) -> dict[str, object]:
    told: dict[str, object] = {"due": bill.due_on.isoformat(), "amount": bill.amount.minor}
    return told if bill.days is None else told | {"days": bill.days}
