"""Register and provider are asked after commit, at their pace; what they say is kept."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import pytest

from tenure.actions.companies.edit_customer import EDIT_CUSTOMER, EditCustomer
from tenure.gateways.taxes import (
    Jurisdiction,
    RegionalRate,
    RegisterAnswer,
    RegisterUnavailable,
    SalesTaxUnavailable,
)
from tenure.operations.providers import Outside, using
from tenure.operations.taxes import (
    Asked,
    ask_registers,
    enter_rates,
    find_tax_places,
    shipped_rates,
)
from tenure.records.facts.parties import load_buyers
from tenure.records.facts.reading import rows
from tenure.rules.taxes.tax import Tax, tax_for
from tests import builders as b

pytestmark = [pytest.mark.django_db, pytest.mark.rule("TAX-03")]

GERMAN = "DE136695976"


@dataclass
class Register:
    """A register that knows some numbers, or is away."""

    known: set[str] = field(default_factory=set)
    away: bool = False
    asked: list[tuple[str, str]] = field(default_factory=list)

    def covers(self, country: str) -> bool:
        return country in ("DE", "SE", "DK")

    def ask(self, number: str, *, country: str, asked_by: str) -> RegisterAnswer:
        self.asked.append((number, asked_by))
        if self.away:
            raise RegisterUnavailable("down")
        return RegisterAnswer(number in self.known, f"R{len(self.asked)}")


@dataclass
class Provider:
    """A provider that finds a town's own rate in every place of Massachusetts, or is away."""

    away: bool = False
    asked: list[str] = field(default_factory=list)

    def find(self, address: Mapping[str, str], *, state: str) -> Jurisdiction:
        self.asked.append(f"{state} {address['postal_code']}")
        if self.away:
            raise SalesTaxUnavailable("down")
        region = f"{state}/{address['postal_code']}"
        rate = RegionalRate(region, date(2026, 1, 1), "7.25", "a provider")
        return Jurisdiction(region, (rate,))


@pytest.fixture
def register(outside: Outside) -> Iterator[Register]:
    made = Register()
    b.vendor()
    with using(replace(outside, vat_register=made)):
        yield made


@pytest.fixture
def provider(outside: Outside) -> Iterator[Provider]:
    made = Provider()
    b.vendor()
    with using(replace(outside, sales_tax=made)):
        yield made


def tax_of(company: b.Company, *, on: str = "2026-01-20") -> tuple[str, int]:
    found = tax_for(load_buyers([company.id])[company.id], on=b.day(on))
    assert isinstance(found, Tax), found
    return found.rule, found.rate_bp


def standing(company: b.Company) -> tuple[str, str]:
    found = b.first("SELECT vat_state, vat_reference FROM customer WHERE id = %s", company.id)
    return found[0], found[1]


def test_new_numbers_are_asked_for_once_with_the_sellers_own(register: Register) -> None:
    register.known = {GERMAN}
    good = b.company(country="DE", vat_number=GERMAN)
    bad = b.company(country="DE", vat_number="DE129273398")
    b.company(country="SE")
    assert ask_registers(at=b.NOW) == Asked(2, 0)
    seller = b.first("SELECT vat_number FROM legal_entity WHERE code = 'IE'")[0]
    assert register.asked == [(GERMAN, seller), ("DE129273398", seller)]
    assert ask_registers(at=b.NOW + timedelta(days=29)) == Asked(0, 0)
    assert standing(good) == ("valid", "R1")
    assert standing(bad) == ("invalid", "R2")
    assert tax_of(good) == ("reverse-charge", 0)
    assert tax_of(bad) == ("destination", 1_900)
    # After a month the answer is old.
    register.known = set()
    assert ask_registers(at=b.NOW + timedelta(days=31)) == Asked(2, 0)
    assert tax_of(good) == ("destination", 1_900)


def test_a_register_that_is_down_keeps_the_form_and_is_left_in_peace_for_an_hour(
    register: Register,
) -> None:
    register.away = True
    firms = [b.company(country="DE", vat_number=GERMAN) for _ in range(3)]
    # One silence is enough for the country.
    assert ask_registers(at=b.NOW) == Asked(0, 1)
    assert [tax_of(firm) for firm in firms] == [("reverse-charge", 0)] * 3
    register.away = False
    register.known = {GERMAN}
    assert ask_registers(at=b.NOW + timedelta(minutes=30)) == Asked(2, 0)
    assert ask_registers(at=b.NOW + timedelta(minutes=61)) == Asked(1, 0)
    assert {standing(firm)[0] for firm in firms} == {"valid"}


def test_a_number_that_was_changed_is_asked_for_anew(register: Register) -> None:
    register.known = {GERMAN}
    firm = b.company(country="DE", vat_number="DE129273398")
    ask_registers(at=b.NOW)
    changed = EditCustomer(
        customer_id=firm.id,
        name="New GmbH",
        address=b.ADDRESSES["DE"],
        vat_number=GERMAN,
        ownership_unchanged=True,
    )
    b.do(EDIT_CUSTOMER, changed, actor=b.actor(firm.purchaser))
    assert ask_registers(at=b.NOW + timedelta(minutes=1)) == Asked(1, 0)
    assert tax_of(firm) == ("reverse-charge", 0)


def test_without_a_register_nobody_is_asked(outside: Outside) -> None:
    b.vendor()
    firm = b.company(country="DE", vat_number=GERMAN)
    assert ask_registers(at=b.NOW) == Asked(0, 0)
    assert standing(firm) == ("", "")
    assert tax_of(firm) == ("reverse-charge", 0)


def test_the_provider_places_an_address_and_its_rate_is_stored_first(provider: Provider) -> None:
    firm = b.company(country="US")
    b.company(country="SE")
    assert tax_of(firm) == ("sales-tax", 625)
    assert find_tax_places(at=b.NOW) == Asked(1, 0)
    assert find_tax_places(at=b.NOW + timedelta(days=29)) == Asked(0, 0)
    assert provider.asked == ["MA 02110"]
    assert rows("SELECT region, rate_bp, source FROM tax_rate WHERE region LIKE '%%/%%'") == [
        ("MA/02110", 725, "a provider")
    ]
    assert tax_of(firm) == ("sales-tax", 725)
    # Others in the same place share the rate.
    b.company(country="US")
    assert find_tax_places(at=b.NOW) == Asked(1, 0)
    assert find_tax_places(at=b.NOW + timedelta(days=31)) == Asked(2, 0)


def test_a_provider_that_is_down_is_asked_next_time_and_the_states_rate_counts(
    provider: Provider,
) -> None:
    provider.away = True
    firms = [b.company(country="US") for _ in range(2)]
    assert find_tax_places(at=b.NOW) == Asked(0, 1)
    assert [tax_of(firm) for firm in firms] == [("sales-tax", 625)] * 2
    provider.away = False
    assert find_tax_places(at=b.NOW) == Asked(2, 0)


def test_the_table_that_comes_with_the_product_serves_where_there_is_no_provider(
    outside: Outside,
) -> None:
    b.vendor()
    firm = b.company(country="US")
    assert find_tax_places(at=b.NOW) == Asked(1, 0)
    assert tax_of(firm) == ("sales-tax", 625)
    assert b.first("SELECT tax_region FROM customer WHERE id = %s", firm.id) == ("MA",)


def test_the_shipped_rates_come_in_once_beside_what_is_there() -> None:
    b.vendor()
    assert enter_rates(shipped_rates(), at=b.NOW)
    count = rows("SELECT count(*) FROM tax_rate")
    assert count[0][0] > 100
    assert enter_rates(shipped_rates(), at=b.NOW)
    assert rows("SELECT count(*) FROM tax_rate") == count


def test_the_worker_asks_both_by_itself(register: Register) -> None:
    from tenure.entrypoints.worker.tasks import taxes

    register.known = {GERMAN}
    german, american = b.company(country="DE", vat_number=GERMAN), b.company(country="US")
    for _ in range(2):
        taxes(0)
    assert standing(german) == ("valid", "R1")
    assert b.first("SELECT tax_region FROM customer WHERE id = %s", american.id) == ("MA",)
    assert len(register.asked) == 1
