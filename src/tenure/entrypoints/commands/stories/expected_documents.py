"""What a story can expect of orders, invoices, money and mail."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from tenure.engine.inputs import nearest
from tenure.entrypoints.commands.stories import names
from tenure.entrypoints.commands.stories.expectations import (
    Compared,
    days,
    expectation,
    shown,
)
from tenure.entrypoints.commands.stories.world import World, money_of, taken_at_provider
from tenure.entrypoints.commands.stories.written import Amount, StoryWrong
from tenure.gateways.clock import day_in
from tenure.records.facts.reading import named_rows, rows
from tenure.rules.money import Money
from tenure.texts.mail_templates import TEMPLATES


@dataclass(frozen=True, kw_only=True)
class Order:
    """An order is pending, fulfilled or failed; `failure` is the provider's reason."""

    of: str
    is_: str
    failure: str | None = None


@expectation("order", Order)
def _order(world: World, wanted: Order) -> Iterator[Compared]:
    found = rows(
        "SELECT state, failure FROM purchase_order WHERE id = %s",
        [names.order_id(world, wanted.of)],
    )[0]
    yield f"{wanted.of}: order", wanted.is_, found[0]
    if wanted.failure is not None:
        yield f"{wanted.of}: failure", wanted.failure, found[1]


@dataclass(frozen=True, kw_only=True)
class Quote:
    """A quote is draft, sent, accepted, expired, cancelled or superseded; its `total`, the
    `last_day` of its price, its `lines` as `"2 new Atlas: SEK 37700.00"`.
    """

    of: str
    is_: str
    total: Amount | None = None
    last_day: date | None = None
    lines: tuple[str, ...] | None = None


@expectation("quote", Quote)
def _quote(world: World, wanted: Quote) -> Iterator[Compared]:
    key = names.quote_id(world, wanted.of)
    found = next(named_rows("SELECT * FROM quote WHERE id = %s", [key]))
    yield f"{wanted.of}: quote", wanted.is_, found["state"]
    if wanted.total is not None:
        yield f"{wanted.of}: total", str(wanted.total), str(_of(found, "total"))
    if wanted.last_day is not None:
        yield f"{wanted.of}: last day", shown(wanted.last_day), shown(found["last_on"])
    if wanted.lines is not None:
        lines = [
            f"{quantity} {action} {product}: {money_of(minor, currency)}"
            for quantity, action, product, minor, currency in rows(
                "SELECT i.quantity, i.action, p.name, i.net_minor, i.currency FROM quote_item i "
                "JOIN offering o ON o.id = i.offering_id JOIN product p ON p.id = o.product_id "
                "WHERE i.quote_id = %s ORDER BY i.position, i.id",
                [key],
            )
        ]
        yield f"{wanted.of}: lines", "; ".join(wanted.lines), "; ".join(lines)


@dataclass(frozen=True, kw_only=True)
class Invoice:
    """An invoice of a subscription or order: `which` is the latest, first or open one.

    Amounts `net`, `tax`, `total`, `open`; days `issued`, `due`, `paid`; its `state` open or paid;
    `tax_rule` domestic, reverse-charge, destination, sales-tax, exempt or outside-scope; `lines` as
    `"2 Atlas, 2025-04-25 to 2026-01-14: SEK 27374.79"`.
    """

    of: str
    which: str = "latest"
    net: Amount | None = None
    tax: Amount | None = None
    total: Amount | None = None
    open: Amount | None = None
    issued: date | None = None
    due: date | None = None
    paid: date | None = None
    state: str | None = None
    tax_rule: str | None = None
    lines: tuple[str, ...] | None = None


@expectation("invoice", Invoice)
def _invoice(world: World, wanted: Invoice) -> Iterator[Compared]:
    found = names.invoice(world, wanted.of, which=wanted.which)
    called = f"{wanted.of}: {wanted.which} invoice"
    for key in ("net", "tax", "total", "open"):
        amount: Money | None = getattr(wanted, key)
        if amount is not None:
            yield f"{called}, {key}", str(amount), str(_of(found, key))
    for key, column in (("issued", "issued_on"), ("due", "due_on"), ("paid", "paid_on")):
        day: date | None = getattr(wanted, key)
        if day is not None:
            yield f"{called}, {key}", shown(day), shown(found[column])
    if wanted.state is not None:
        yield f"{called}, state", wanted.state, found["state"]
    if wanted.tax_rule is not None:
        rules = rows("SELECT rule FROM invoice_tax WHERE invoice_id = %s", [found["id"]])
        yield f"{called}, tax rule", wanted.tax_rule, ", ".join(rule for (rule,) in rules)
    if wanted.lines is not None:
        yield f"{called}, lines", "; ".join(wanted.lines), "; ".join(_lines(found))


@dataclass(frozen=True, kw_only=True)
class Invoices:
    """Every invoice of a subscription, the first one first: `["2025-01-15 SEK 117812.50 paid"]`,
    each with the day of issue, the total and the state.
    """

    of: str
    are: tuple[str, ...]


@expectation("invoices", Invoices)
def _invoices(world: World, wanted: Invoices) -> Iterator[Compared]:
    found = [
        f"{shown(one['issued_on'])} {_of(one, 'total')} {one['state']}"
        for one in names.invoices(world, wanted.of)
    ]
    yield f"{wanted.of}: invoices", ", ".join(wanted.are), ", ".join(found)


@dataclass(frozen=True, kw_only=True)
class Bills:
    """The instalments of a subscription that are still to be billed, before tax:
    `["2026-01-15 SEK 94250.00", …]`.
    """

    of: str
    are: tuple[str, ...]


@expectation("bills to come", Bills)
def _bills(world: World, wanted: Bills) -> Iterator[Compared]:
    found = rows(
        "SELECT due_on, net_minor, currency FROM instalment WHERE subscription_id = %s "
        "AND invoice_id IS NULL AND cancelled_on IS NULL ORDER BY due_on, id",
        [names.subscription_id(world, wanted.of)],
    )
    bills = [f"{shown(due)} {money_of(minor, currency)}" for due, minor, currency in found]
    yield f"{wanted.of}: bills to come", ", ".join(wanted.are), ", ".join(bills)


@dataclass(frozen=True, kw_only=True)
class Attempts:
    """Every attempt to take the money of an invoice: `["2025-06-10 declined", …]`, in order."""

    of: str
    are: tuple[str, ...]
    which: str = "latest"


@expectation("attempts", Attempts)
def _attempts(world: World, wanted: Attempts) -> Iterator[Compared]:
    bill = names.invoice(world, wanted.of, which=wanted.which)
    found = rows(
        "SELECT requested_at, state FROM payment WHERE invoice_id = %s OR id IN "
        "(SELECT payment_id FROM payment_share WHERE invoice_id = %s) ORDER BY attempt, id",
        [bill["id"], bill["id"]],
    )
    tried = [f"{shown(day_in(at, zone=bill['time_zone']))} {state}" for at, state in found]
    yield f"{wanted.of}: attempts", ", ".join(wanted.are), ", ".join(tried)


@dataclass(frozen=True, kw_only=True)
class Owed:
    """What a company owes on all its open invoices."""

    is_: Amount
    company: str | None = None


@expectation("owed", Owed)
def _owed(world: World, wanted: Owed) -> Iterator[Compared]:
    found = rows(
        "SELECT coalesce(sum(open_minor), 0)::bigint FROM invoice "
        "WHERE customer_id = %s AND currency = %s AND kind = 'invoice'",
        [world.company(wanted.company).key, wanted.is_.currency],
    )
    yield "owed", str(wanted.is_), str(money_of(found[0][0], wanted.is_.currency))


@dataclass(frozen=True, kw_only=True)
class Received:
    """All money that has come in from a company so far, as the books say."""

    is_: Amount
    company: str | None = None


@expectation("received", Received)
def _received(world: World, wanted: Received) -> Iterator[Compared]:
    found = _account(world, wanted.company, "cash", wanted.is_.currency)
    yield "received", str(wanted.is_), str(found)


@dataclass(frozen=True, kw_only=True)
class Balance:
    """What the vendor holds of a company's money: overpaid, not yet used."""

    is_: Amount
    company: str | None = None


@expectation("balance", Balance)
def _balance(world: World, wanted: Balance) -> Iterator[Compared]:
    found = _account(world, wanted.company, "customer-balance", wanted.is_.currency)
    yield "balance", str(wanted.is_), str(-found)


@dataclass(frozen=True, kw_only=True)
class TakenFromCards:
    """What the payment provider has really taken, all in all, as the provider says."""

    is_: Amount


@expectation("taken from cards", TakenFromCards)
def _taken(world: World, wanted: TakenFromCards) -> Iterator[Compared]:
    currency = wanted.is_.currency
    found = taken_at_provider(world).get(currency, 0)
    yield "taken from cards", str(wanted.is_), str(money_of(found, currency))


@dataclass(frozen=True, kw_only=True)
class Mail:
    """Somebody got a mail of this kind on a day (today, unless `day` says another).

    `times` is how many (0: none), `says` a piece of its text.
    """

    to: str
    is_: str
    day: date | None = None
    times: int = 1
    says: str = ""


@expectation("mail", Mail)
def _mail(world: World, wanted: Mail) -> Iterator[Compared]:
    if wanted.is_ not in TEMPLATES:
        raise StoryWrong(f"there is no mail {wanted.is_!r}{nearest(wanted.is_, TEMPLATES)}")
    day = wanted.day or world.on
    found = [one for one in _mails(world, wanted.to) if one["template"] == wanted.is_]
    that_day = [one for one in found if _day(world, one) == day]
    called = f"mail {wanted.is_} to {wanted.to}"
    others = ", ".join(shown(_day(world, one)) for one in found)
    count = f"{len(that_day)}" if len(that_day) == wanted.times else f"{len(that_day)} ({others})"
    yield f"{called} on {shown(day)}", str(wanted.times), count
    if wanted.says:
        bodies = [f"{one['subject']}\n{one['body']}" for one in that_day]
        # Words are compared, not how lines break; and a no-break space is a space to who reads.
        said = any(wanted.says in " ".join(body.split()) for body in bodies)
        yield f"{called}: says", wanted.says, wanted.says if said else "\n".join(bodies)


@dataclass(frozen=True, kw_only=True)
class Mails:
    """Every mail that somebody got since a day, in order: `["2025-10-17 renewal-reminder", …]`.

    `only` names the kinds to look at.
    """

    to: str
    are: tuple[str, ...]
    since: date | None = None
    only: tuple[str, ...] = ()


@expectation("mails", Mails)
def _mails_since(world: World, wanted: Mails) -> Iterator[Compared]:
    found = [
        f"{shown(_day(world, one))} {one['template']}"
        for one in _mails(world, wanted.to)
        if (wanted.since is None or _day(world, one) >= wanted.since)
        and (not wanted.only or one["template"] in wanted.only)
    ]
    yield f"mails to {wanted.to}", ", ".join(wanted.are), ", ".join(found)


def _mails(world: World, to: str) -> list[dict[str, Any]]:
    email = world.people[to].email if to in world.people else to
    return list(
        named_rows(
            'SELECT template, subject, body, sent_at FROM mail WHERE "to" = %s '
            "AND sent_at IS NOT NULL ORDER BY sent_at, id",
            [email],
        )
    )


def _day(world: World, mail: dict[str, Any]) -> date:
    return day_in(mail["sent_at"], zone=world.story.time_zone)


def _account(world: World, company: str | None, account: str, currency: str) -> Money:
    found = rows(
        "SELECT coalesce(sum(amount_minor), 0)::bigint FROM ledger_entry "
        "WHERE customer_id = %s AND account = %s AND currency = %s",
        [world.company(company).key, account, currency],
    )
    return money_of(found[0][0], currency)


def _of(invoice: dict[str, Any], key: str) -> Money:
    return money_of(invoice[f"{key}_minor"], invoice["currency"])


def _lines(invoice: dict[str, Any]) -> list[str]:
    found = rows(
        "SELECT l.quantity, p.name, l.first_on, l.last_on, l.net_minor FROM invoice_line l "
        "JOIN product p ON p.id = l.product_id WHERE l.invoice_id = %s ORDER BY l.id",
        [invoice["id"]],
    )
    return [
        f"{quantity} {product}, {days(first, last)}: {money_of(net, invoice['currency'])}"
        for quantity, product, first, last, net in found
    ]
