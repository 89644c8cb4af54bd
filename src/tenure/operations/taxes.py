"""Asks registers of VAT numbers and the provider of sales tax, and keeps what they say.

No decision ever waits for them: rules read the dated facts that are stored here (TAX-03).
"""

import csv
import io
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tenure.actions.entering.enter_catalogue import ENTER_CATALOGUE, EnterCatalogue
from tenure.actions.taxes.take_tax_place import TAKE_TAX_PLACE, TakeTaxPlace
from tenure.actions.taxes.take_vat_answer import TAKE_VAT_ANSWER, TakeVatAnswer
from tenure.engine.actor import system
from tenure.engine.outcome import Done
from tenure.engine.perform import perform
from tenure.gateways.taxes import (
    Jurisdiction,
    RegisterUnavailable,
    SalesTax,
    SalesTaxUnavailable,
    VatRegister,
    rate_sheet,
)
from tenure.operations.alone import Kind, alone
from tenure.operations.providers import sales_tax, vat_register
from tenure.records.facts.parties import vat_number_valid
from tenure.records.facts.reading import named_rows
from tenure.rules.taxes.places import place_of
from tenure.rules.taxes.tax import VAT_AREA
from tenure.rules.taxes.tax_places import FIND_AGAIN
from tenure.rules.taxes.us_states import state_code
from tenure.rules.taxes.vat_numbers import ASK_AGAIN, TRY_AGAIN

log = logging.getLogger("tenure.taxes")

_SILENT_AT_MOST = 3
"""After so many silences in one go the register is left in peace until the next one."""

_NUMBERS = """
SELECT c.id, c.vat_number, c.country, e.vat_number AS asked_by FROM customer c
JOIN legal_entity e ON e.id = c.legal_entity_id
WHERE c.vat_number <> '' AND c.country = ANY(%(covered)s) AND (
    c.vat_asked_at IS NULL OR c.vat_asked_at < %(again)s
    OR (c.vat_state = '' AND c.vat_asked_at < %(soon)s))
ORDER BY c.vat_asked_at NULLS FIRST, c.id LIMIT %(limit)s
"""
_PLACES = """
SELECT c.id, c.country, c.address FROM customer c
JOIN legal_entity e ON e.id = c.legal_entity_id
WHERE c.country = 'US' AND e.country = 'US'
AND (c.tax_placed_at IS NULL OR c.tax_placed_at < %(again)s)
ORDER BY c.tax_placed_at NULLS FIRST, c.id LIMIT %(limit)s
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """How many got an answer that counts, and how often there was none."""

    answered: int
    silent: int


def ask_registers(*, at: datetime, limit: int = 100) -> Asked:
    """Ask about VAT numbers that are new, were changed, or were last asked for long ago."""
    register = vat_register()
    covered = [country for country in sorted(VAT_AREA) if register.covers(country)]
    if not covered:
        return Asked(0, 0)
    wanted = {
        "covered": covered,
        "again": at - ASK_AGAIN,
        "soon": at - TRY_AGAIN,
        "limit": limit,
    }
    answered, silent = 0, 0
    away: set[str] = set()
    for row in list(named_rows(_NUMBERS, wanted)):
        if row["country"] in away or silent >= _SILENT_AT_MOST:
            continue
        with alone(Kind.VAT_NUMBER, row["id"]) as mine:
            if not mine:
                continue
            if _ask(row, register, at=at):
                answered += 1
            else:
                silent += 1
                away.add(row["country"])
    return Asked(answered, silent)


def find_tax_places(*, at: datetime, limit: int = 100) -> Asked:
    """Find the jurisdictions of American addresses that are new, changed or long not looked at."""
    provider, found = sales_tax(), 0
    for row in list(named_rows(_PLACES, {"again": at - FIND_AGAIN, "limit": limit})):
        with alone(Kind.TAX_PLACE, row["id"]) as mine:
            if not mine:
                continue
            try:
                _place(row, provider, at=at)
            except SalesTaxUnavailable as away:
                log.warning("sales tax: %s", away)
                return Asked(found, 1)
            found += 1
    return Asked(found, 0)


def enter_rates(sheet: str, *, at: datetime) -> bool:
    """Enter dated rates as any sheet is entered; what is there stays as it is."""
    outcome = perform(ENTER_CATALOGUE, EnterCatalogue(sheet=sheet), actor=system("worker"), at=at)
    if not isinstance(outcome, Done):
        log.error("rates were not entered: %s", outcome)
    return isinstance(outcome, Done)


def shipped_rates() -> str:
    """Return the sheet of the rates that come with the product."""
    return rate_sheet()


def _ask(row: Mapping[str, Any], register: VatRegister, *, at: datetime) -> bool:
    number = row["vat_number"]
    if not vat_number_valid(number, country=row["country"]):
        # Its form is wrong already: no register has to be asked, nor again soon.
        return _take(row, "invalid", "", at=at)
    try:
        answer = register.ask(number, country=row["country"], asked_by=row["asked_by"])
    except RegisterUnavailable as away:
        log.warning("VAT number of customer %d: %s", row["id"], away)
        _take(row, "unavailable", "", at=at)
        return False
    return _take(row, "valid" if answer.valid else "invalid", answer.reference, at=at)


def _take(row: Mapping[str, Any], state: str, reference: str, *, at: datetime) -> bool:
    taken = TakeVatAnswer(
        customer_id=row["id"], vat_number=row["vat_number"], state=state, reference=reference
    )
    return isinstance(perform(TAKE_VAT_ANSWER, taken, actor=system("worker"), at=at), Done)


def _place(row: Mapping[str, Any], provider: SalesTax, *, at: datetime) -> None:
    address, state = row["address"], state_code(row["address"].get("region", ""))
    found = provider.find(address, state=state) if state else Jurisdiction("", ())
    region = found.region
    # The rates are there before anybody is placed where they count.
    if found.rates and not enter_rates(_sheet(found), at=at):
        region = ""
    taken = TakeTaxPlace(
        customer_id=row["id"], place=place_of(address, country=row["country"]), region=region
    )
    perform(TAKE_TAX_PLACE, taken, actor=system("worker"), at=at)


def _sheet(found: Jurisdiction) -> str:
    out = io.StringIO()
    sheet = csv.writer(out, lineterminator="\n")
    sheet.writerow(["record", "country", "region", "from_on", "rate", "source"])
    for rate in found.rates:
        sheet.writerow(["tax_rate", "US", rate.region, rate.from_on, rate.percent, rate.source])
    return out.getvalue()
