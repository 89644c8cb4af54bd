"""The diary of a story: what happened on which day, mail and money included, ✓ and ✗."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tenure.entrypoints.commands.stories.world import World, money_of
from tenure.gateways.clock import day_in
from tenure.records.facts.reading import named_rows

# Told by other lines of the diary, or of no interest to who reads it.
_SILENT = frozenset(
    {
        "payment-requested",
        "payment-answered",
        "payment-received",
        "invoice-balance-changed",
        "subscription-relieved",
        "warning-sent",
        "price-entered",
    }
)
_MONEY = {
    "succeeded": "paid",
    "declined": "declined",
    "unknown": "no answer from the provider",
    "action-required": "waits for the bank",
    "authorised": "reserved",
}
_MARKS = {
    "step": "▸",
    "event": "·",
    "mail": "✉",
    "money": "¤",
    "ok": "✓",
    "wrong": "✗",
    "note": "#",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the diary."""

    on: date
    kind: str
    text: str


@dataclass(slots=True)
class Diary:
    """Lines in the order in which they came about, and how far the records were read."""

    world: World
    lines: list[Line] = field(default_factory=list)
    events: int = 0
    mails: int = 0
    payments: dict[int, str] = field(default_factory=dict)

    @property
    def failed(self) -> list[Line]:
        """Return what wasn't as the story expects."""
        return [line for line in self.lines if line.kind == "wrong"]

    def add(self, kind: str, text: str) -> None:
        """Write a line on the world's present day."""
        self.lines.append(Line(self.world.on, kind, text))

    def skip(self) -> None:
        """Pass over what has come about so far: how a story is set up is told at its top."""
        written = list(self.lines)
        self.catch_up()
        self.lines = written

    def catch_up(self) -> None:
        """Write what the records have gained since the last time."""
        for event in self._events():
            self.lines.append(Line(self._day(event), "event", _event(event)))
        for payment in self._payments():
            self.lines.append(Line(self._day(payment), "money", _payment(payment)))
        for mail in self.world.post.sent[self.mails :]:
            self.add("mail", f"to {', '.join(mail.to)}: {mail.subject}")
        self.mails = len(self.world.post.sent)

    def _events(self) -> Iterator[dict[str, Any]]:
        found = list(
            named_rows(
                "SELECT e.at, e.what, e.rule, e.cause, e.data, p.name AS product, s.renews_on "
                "FROM event e LEFT JOIN subscription s ON s.id = e.subscription_id "
                "LEFT JOIN product p ON p.id = s.product_id "
                "ORDER BY e.at, e.id OFFSET %s",
                [self.events],
            )
        )
        self.events += len(found)
        return (event for event in found if event["what"] not in _SILENT)

    def _payments(self) -> Iterator[dict[str, Any]]:
        for row in named_rows(
            "SELECT p.id, p.kind, p.state, p.amount_minor, p.currency, p.failure, "
            "coalesce(i.number, (SELECT string_agg(s.number, ', ' ORDER BY s.id) FROM invoice s "
            "JOIN payment_share h ON h.invoice_id = s.id WHERE h.payment_id = p.id)) AS number, "
            "coalesce(p.answered_at, p.requested_at) AS at FROM payment p "
            "LEFT JOIN invoice i ON i.id = p.invoice_id WHERE p.state <> 'requested' "
            "ORDER BY 8, p.id"
        ):
            if self.payments.get(row["id"]) != row["state"]:
                self.payments[row["id"]] = row["state"]
                yield row

    def _day(self, row: dict[str, Any]) -> date:
        return day_in(row["at"], zone=self.world.story.time_zone)


def printed(diary: Diary) -> Iterator[str]:
    """Write the diary: a heading for each day, below it what happened."""
    day: date | None = None
    for line in diary.lines:
        if line.on != day:
            day = line.on
            yield ""
            yield f"{day:%A}, {day.isoformat()}"
        yield f"  {_MARKS[line.kind]} {line.text}"


def _event(event: dict[str, Any]) -> str:
    about = event["product"] or ""
    what = event["what"].replace("-", " ")
    data = event["data"] or {}
    seen = [str(value) for value in (about, _seen(event["what"], data)) if value]
    why = " ".join(part for part in (event["rule"], event["cause"]) if part)
    return f"{what}{': ' + ', '.join(seen) if seen else ''}{f'  ({why})' if why else ''}"


def _seen(what: str, data: dict[str, Any]) -> str:
    if "total_minor" in data and "currency" in data:
        number = data.get("number") or ""
        return f"{number} {money_of(data['total_minor'], data['currency'])}".strip()
    if what.startswith("subscription"):
        return f"{data.get('quantity')} seats, {data.get('state')}, renews {data.get('renews_on')}"
    return str(data.get("state") or data.get("email") or data.get("role") or "")


def _payment(payment: dict[str, Any]) -> str:
    amount = money_of(payment["amount_minor"], payment["currency"])
    reason = f" ({payment['failure']})" if payment["failure"] else ""
    number = f" for {payment['number']}" if payment["number"] else ""
    state = _MONEY.get(payment["state"], payment["state"])
    return f"{amount} {state}{number} by {payment['kind']}{reason}"
