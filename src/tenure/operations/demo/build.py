"""Builds the demo: sets the sandbox up, imports the vendor, and plays two years day by day."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from pathlib import Path

from tenure.actions.companies.register_staff import REGISTER_STAFF, RegisterStaff
from tenure.actions.entering.enter_catalogue import ENTER_CATALOGUE, EnterCatalogue
from tenure.actions.entering.enter_customers import ENTER_CUSTOMERS, EnterCustomers
from tenure.actions.entering.enter_fx_tables import ENTER_FX_TABLES, EnterFxTables
from tenure.actions.running.set_up_deployment import SET_UP_DEPLOYMENT, SetUpDeployment
from tenure.engine.actor import system
from tenure.engine.outbox import quietly
from tenure.gateways.mail import FolderMailer
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.gateways.payment.simulator.core import Simulator
from tenure.operations import forecasting, sandbox
from tenure.operations.delivery import drain
from tenure.operations.demo import flex, partnering, rates, vendor
from tenure.operations.demo.cast import Company, Deed, companies
from tenure.operations.demo.personas import PERSONAS, STAFF
from tenure.operations.demo.stage import DemoFault, Stage
from tenure.operations.providers import Outside, using
from tenure.records.facts.reading import rows
from tenure.rules.dates import add_months
from tenure.rules.decision import Refused

SEED = "skarvik"
_MORNING = time(7, tzinfo=UTC)
_SET_UP = time(6, tzinfo=UTC)
_WORKING_MINUTES = {"SE": (30, 480), "DK": (30, 480), "DE": (30, 480), "US": (400, 780)}
"""When in a day people act, in minutes after seven o'clock UTC."""

_RATES_AHEAD_MONTHS = 60
"""How far the sandbox's clock can be moved on before prices that follow have no rate."""

type Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Script:
    """From which day to which the demo plays, and with how many companies (all, if None)."""

    first_on: date
    last_on: date
    at_most: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where the demo's files lie: the simulator's store, the mail, the imported sheets."""

    folder: Path

    @property
    def store(self) -> Path:
        """Return the file in which the payment simulator keeps cards and payments."""
        return self.folder / "payments.sqlite3"

    @property
    def mail(self) -> Path:
        """Return the folder that mail is delivered to."""
        return self.folder / "mail"


def two_years_to(today: date) -> Script:
    """Return the script that ends on a day: 2026-06-10 begins on 2024-06-10."""
    year = today.year - 2
    day = 28 if (today.month, today.day) == (2, 29) else today.day
    return Script(date(year, today.month, day), today)


def build(script: Script, *, place: Place, password_hash: str, tell: Tell) -> None:
    """Play the script on the empty database that this process is connected to."""
    place.folder.mkdir(parents=True, exist_ok=True)
    clock = [datetime.combine(script.first_on, _SET_UP)]
    simulator = Simulator(place.store, seed=SEED, now=lambda: clock[0])
    stage = Stage(
        simulator,
        random.Random(SEED),  # noqa: S311 - a play, not secrets
        password_hash,
        frozenset(persona.email for persona in PERSONAS),
    )
    try:
        with using(Outside(InProcessProvider(simulator), FolderMailer(place.mail))), quietly():
            _Play(script, stage, place, clock, tell).run(password_hash)
        simulator.events.forget()
    finally:
        simulator.close()


@dataclass(slots=True)
class _Play:
    script: Script
    stage: Stage
    place: Place
    clock: list[datetime]
    tell: Tell

    def run(self, password_hash: str) -> None:
        cast = companies(
            first_on=self.script.first_on,
            last_on=self.script.last_on,
            at_most=self.script.at_most,
        )
        self._open(cast, password_hash)
        reported = self.script.first_on
        for on, deeds in self._days(cast):
            reported = self._pass_months(reported, on)
            self._move(datetime.combine(on, _MORNING))
            for at, company, deed in deeds:
                self.clock[0] = at
                if deed is None:
                    self._enter_prices(on, at)
                else:
                    self.stage.play(company, deed, at=at)
        reported = self._pass_months(reported, self.script.last_on)
        self._move(datetime.combine(self.script.last_on, _MORNING))
        self._ask(cast)
        forecasting.make(at=self.clock[0])
        self._report(reported)

    def _ask(self, cast: tuple[Company, ...]) -> None:
        """Let the first company of each partner ask it for a quote, on the last morning."""
        first = {company.partner: company for company in reversed(cast) if company.partner}
        for _, company in sorted(first.items()):
            partnering.ask(self.stage, company, at=self.clock[0])
        drain(at=self.clock[0])

    def _open(self, cast: tuple[Company, ...], password_hash: str) -> None:
        """Set the sandbox up and bring in what the vendor already had."""
        at, office = self.clock[0], system("command")
        do = self.stage.do
        wanted = SetUpDeployment(vendor=vendor.VENDOR, kind="sandbox", sandbox_at=at)
        do(SET_UP_DEPLOYMENT, wanted, actor=office, at=at)
        first = date(self.script.first_on.year - 1, 1, 1)
        self._import("catalogue", vendor.catalogue_sheet(prices_from_on=first), at)
        ahead = add_months(self.script.last_on, _RATES_AHEAD_MONTHS)
        told = EnterFxTables(history=rates.history(until=ahead), since=first, source=rates.SOURCE)
        do(ENTER_FX_TABLES, told, actor=office, at=at)
        self._import("flex", flex.sheet(from_on=first), at)
        for one in STAFF:
            staff = RegisterStaff(
                email=one.email, name=one.name, staff_role=one.part, password_hash=password_hash
            )
            do(REGISTER_STAFF, staff, actor=office, at=at)
        partnering.admit(self.stage, password_hash=password_hash, at=at)
        moved = [company for company in cast if company.partner]
        if moved:
            sheet = vendor.customers_sheet(moved)
            (self.place.folder / "customers.csv").write_text(sheet, "utf-8")
            do(ENTER_CUSTOMERS, EnterCustomers(sheet=sheet), actor=office, at=at)
            self.stage.take_over(moved, at=at)
        drain(at=at)

    def _days(
        self, cast: tuple[Company, ...]
    ) -> list[tuple[date, list[tuple[datetime, Company, Deed | None]]]]:
        """Return what happens on which day and when, in order; None stands for new prices."""
        found: list[tuple[datetime, Company, Deed | None]] = []
        for company in cast:
            earliest, latest = _WORKING_MINUTES[company.country]
            minutes: dict[date, int] = {}
            for deed in company.plot:
                minute = minutes.get(deed.on, self.stage.dice.randint(earliest, latest - 60)) + 4
                minutes[deed.on] = minute
                at = datetime.combine(deed.on, _MORNING) + timedelta(minutes=minute)
                found.append((at, company, deed))
        found += [(datetime.combine(on, _MORNING), cast[0], None) for on in self._price_days()]
        found.sort(key=lambda one: (one[0], one[1].domain))
        return [(on, list(deeds)) for on, deeds in groupby(found, key=lambda one: one[0].date())]

    def _price_days(self) -> list[date]:
        last = self.script.last_on
        days = (last - timedelta(400), last - timedelta(21))
        return [on for on in days if on > self.script.first_on]

    def _enter_prices(self, on: date, at: datetime) -> None:
        """Announce new prices some weeks ahead: all of them a year ago, one family just now."""
        from_on = _first_of_month(on + timedelta(31))
        if self.script.last_on - on > timedelta(100):
            sheet = vendor.price_sheet(from_on=from_on, percent=104)
        else:
            sheet = vendor.price_sheet(from_on=from_on, percent=109, only=["Skarvik Span"])
            promotions = vendor.promotion_sheet(last_on=self.script.last_on)
            self._import("promotions", promotions, at)
        self._import(f"prices-{from_on}", sheet, at)

    def _import(self, name: str, sheet: str, at: datetime) -> None:
        (self.place.folder / f"{name}.csv").write_text(sheet, "utf-8")
        self.stage.do(ENTER_CATALOGUE, EnterCatalogue(sheet=sheet), actor=system("command"), at=at)

    def _move(self, to: datetime) -> None:
        def reached(at: datetime) -> None:
            self.clock[0] = at

        moved = sandbox.move(to=to, progress=reached)
        if isinstance(moved, Refused):
            raise DemoFault(f"the clock can't be moved to {to}: {moved}")
        self.clock[0] = to

    def _pass_months(self, since: date, on: date) -> date:
        """Tell of each month that ends between two days, once the clock has come to its end."""
        while (since.year, since.month) < (on.year, on.month):
            following = _first_of_month(since)
            self._move(datetime.combine(following, _MORNING))
            self._report(since)
            since = following
        return since

    def _report(self, month: date) -> None:
        customers, invoices, active, mails = rows(
            "SELECT (SELECT count(*) FROM customer), (SELECT count(*) FROM invoice), "
            "(SELECT count(*) FROM subscription WHERE state = 'active'), "
            "(SELECT count(*) FROM mail)"
        )[0]
        self.tell(
            f"{month:%Y-%m}: {customers} companies, {active} active subscriptions, "
            f"{invoices} invoices, {mails} mails"
        )


def _first_of_month(on: date) -> date:
    """Return the first day of the month after a day."""
    following = on.replace(day=28) + timedelta(4)
    return following.replace(day=1)
