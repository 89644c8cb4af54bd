"""Whether each stored amount still is what its stored derivation comes to (COT-09)."""

from collections.abc import Iterator, Mapping
from typing import Any

from tenure.records.facts.reading import streamed
from tenure.rules.money import Money, plain
from tenure.rules.pricing.derivation import Derivation, DerivationError, evaluate
from tenure.rules.taxes.tax import tax_derivation


def differing_amounts() -> Iterator[str]:
    """Yield each stored amount that isn't the evaluation of its derivation, by name.

    Reads every order, line of an order or quote, later bill, instalment, invoice line and tax, a
    portion at a time, and
    recomputes the totals of orders and purchases from derivations alone.
    """
    yield from _orders()
    yield from _purchases()
    yield from _quotes()
    yield from _simple()
    yield from _invoices()


def _orders() -> Iterator[str]:
    for row in streamed(
        "SELECT o.number, o.currency, o.net_minor, o.tax_minor, o.total_minor, o.taxes, "
        "coalesce(jsonb_agg(jsonb_build_array(l.id, l.currency, l.net_minor, l.derivation, l.bills)"
        " ORDER BY l.id) FILTER (WHERE l.id IS NOT NULL), '[]') "
        "FROM purchase_order o LEFT JOIN order_line l ON l.order_id = o.id GROUP BY o.id"
    ):
        number, currency, net_minor, tax_minor, total_minor, taxes, lines = row
        net = tax = 0
        for line, line_currency, line_minor, how, bills in lines:
            name = f"order {number} line {line}"
            yield from _differing(name, line_minor, line_currency, how)
            net += _minor(how)
            for bill in bills:
                named = f"{name} bill of {bill['due_on']}"
                yield from _differing(named, bill["net_minor"], line_currency, bill["derivation"])
        for entry in taxes:
            yield from _tax(f"order {number}", entry, currency)
            tax += _minor(tax_derivation(entry, currency=currency))
        stored, has = (net_minor, tax_minor, total_minor), (net, tax, net + tax)
        if stored != has:
            yield f"order {number} net, tax, total stored {stored} derived {has} {currency}"


def _quotes() -> Iterator[str]:
    """What quotes promised: their lines with later bills (QUO-08)."""
    for key, currency, stored, how, bills in streamed(
        "SELECT id, currency, net_minor, derivation, bills FROM quote_item"
    ):
        name = f"quote line {key}"
        yield from _differing(name, stored, currency, how)
        for bill in bills:
            named = f"{name} bill of {bill['due_on']}"
            yield from _differing(named, bill["net_minor"], currency, bill["derivation"])


def _purchases() -> Iterator[str]:
    """The total of a purchase, from the derivations of all its orders' lines and taxes (CHK-02)."""
    for key, currency, stored, lines, taxes in streamed(
        "SELECT p.id, p.currency, p.total_minor, "
        "(SELECT coalesce(jsonb_agg(l.derivation), '[]') FROM order_line l "
        " JOIN purchase_order o ON o.id = l.order_id WHERE o.purchase_id = p.id), "
        "(SELECT coalesce(jsonb_agg(t), '[]') FROM purchase_order o, "
        " jsonb_array_elements(o.taxes) t WHERE o.purchase_id = p.id) "
        "FROM purchase p"
    ):
        has = sum(_minor(how) for how in lines) + sum(
            _minor(tax_derivation(entry, currency=currency)) for entry in taxes
        )
        if stored != has:
            yield f"purchase {key} total stored {stored} derived {has} {currency}"


def _simple() -> Iterator[str]:
    for name, minor, currency, how in streamed(
        "SELECT 'instalment ' || id, net_minor, currency, derivation FROM instalment"
    ):
        yield from _differing(name, minor, currency, how)


def _invoices() -> Iterator[str]:
    for name, minor, currency, how in streamed(
        "SELECT 'invoice ' || i.number || ' line ' || l.id, l.net_minor, i.currency, l.derivation "
        "FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id"
    ):
        yield from _differing(name, minor, currency, how)
    for number, currency, net, tax, rate_bp, rule, how in streamed(
        "SELECT i.number, i.currency, t.net_minor, t.tax_minor, t.rate_bp, t.rule, t.derivation "
        "FROM invoice_tax t JOIN invoice i ON i.id = t.invoice_id"
    ):
        entry = {"net_minor": net, "tax_minor": tax, "rate_bp": rate_bp, "rule": rule}
        yield from _tax(f"invoice {number}", {**entry, "derivation": how}, currency)


def _tax(name: str, entry: Mapping[str, Any], currency: str) -> Iterator[str]:
    """A tax is reckoned on the net, by the rate and rule that stand beside it."""
    how: Mapping[str, Any] = tax_derivation(entry, currency=currency)
    named = f"{name} tax {entry['rule']} {entry['rate_bp']}"
    yield from _differing(named, entry["tax_minor"], currency, how)
    stored = (entry["net_minor"], entry["rate_bp"], entry["rule"])
    first = _taxed(how)[0]
    has = (sum(one["net"] for one in _taxed(how)), first.get("rate_bp"), first.get("rule"))
    if stored != has:
        yield f"{named} net, rate, rule stored {stored} derived {has}"


def _taxed(how: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The taxes a derivation is made of: one, or of a credit note what it takes back more."""
    if how.get("formula") != "sum":
        return [{**how, "net": how.get("net", 0)}]
    found = []
    for part in how["parts"]:
        back = part.get("formula") == "taken-back"
        tax = part["of"] if back else part
        found.append({**tax, "net": -tax["net"] if back else tax["net"]})
    return found


def _differing(name: str, minor: int, currency: str, how: Derivation) -> Iterator[str]:
    try:
        has = evaluate(how)
    except DerivationError as wrong:
        yield f"{name} stored {plain(Money(minor, currency))} can't be derived: {wrong}"
        return
    if has != Money(minor, currency):
        yield f"{name} stored {plain(Money(minor, currency))} derived {plain(has)}"


def _minor(how: Derivation) -> int:
    """The derived amount; one that can't be derived has been named and counts as nothing here."""
    try:
        return evaluate(how).minor
    except DerivationError:
        return 0
