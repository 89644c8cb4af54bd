"""Found a customer: the company that buys, with its founder as purchaser (ACC-03, ACC-09)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tenure.engine.action import Action, Moment, Scope
from tenure.records.facts.parties import vat_number_fits
from tenure.records.facts.people import founded_before, load_markets
from tenure.rules.companies import customers
from tenure.rules.companies.customers import Details, Founding, tidy_address, tidy_vat
from tenure.rules.decision import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCustomer:
    """The company as its founder writes it; address: line1, line2, postal_code, city, region."""

    name: str
    country: str
    address: Mapping[str, str] = field(default_factory=dict)
    vat_number: str = ""
    kind: str = "business"
    language: str = "en"


def keys(inputs: Sequence[FoundCustomer]) -> list[int | str | None]:
    """Lock the name in the country, so that a form sent twice founds once."""
    return [f"founding:{_natural(one)}" for one in inputs]


def load(inputs: Sequence[FoundCustomer], moment: Moment) -> list[Founding]:
    """Read the markets and what the founder has founded already: two queries."""
    user_id = moment.actor.user_id
    markets = load_markets([one.country for one in inputs])
    before = founded_before([_natural(one) for one in inputs], user_id=user_id)
    return [
        Founding(markets.get(one.country), user_id, before.get(_natural(one)), moment.at)
        for one in inputs
    ]


def decide(wanted: FoundCustomer, facts: Founding) -> Decision:
    """Found the customer (see `customers.found`)."""
    return customers.found(
        details_of(wanted.name, wanted.address, wanted.vat_number, country=wanted.country),
        country=wanted.country,
        kind=wanted.kind,
        language=wanted.language,
        facts=facts,
    )


def details_of(name: str, address: Mapping[str, str], vat_number: str, *, country: str) -> Details:
    """Return details in tidy form, with whether the VAT number has its country's form."""
    number = tidy_vat(vat_number)
    return Details(
        name=" ".join(name.split()),
        address=tidy_address(address),
        vat_number=number,
        vat_fits=vat_number_fits(number, country=country),
    )


def _natural(one: FoundCustomer) -> tuple[str, str]:
    return " ".join(one.name.split()).lower(), one.country


FOUND_CUSTOMER = Action(
    name="found-customer",
    input=FoundCustomer,
    summary="Found a customer; the founder is its purchaser and primary admin.",
    scope=Scope.IDENTITY,
    keys=keys,
    load=load,
    decide=decide,
    alone=True,
)
