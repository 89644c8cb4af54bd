"""What a story happens in: payment provider, post, people, companies, names, the clock."""

import json
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from tenure.actions import ACTIONS
from tenure.engine.action import AnyAction
from tenure.engine.actor import Actor, anonymous, system
from tenure.engine.inputs import nearest
from tenure.engine.outcome import Done
from tenure.engine.perform import perform
from tenure.entrypoints.commands.stories.reader import CompanyTold, PartnerTold, Story
from tenure.entrypoints.commands.stories.vendor import ENTER_VENDOR, NAME, EnterVendor
from tenure.entrypoints.commands.stories.written import StoryWrong
from tenure.gateways.clock import day_in
from tenure.gateways.mail import MemoryMailer
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.gateways.payment.simulator.core import Simulator
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused
from tenure.rules.money import Money
from tenure.rules.rights import RIGHTS

WORKING_NUMBER = "4242424242424242"
CARD_DOES = {
    "works": "succeeds",
    "declined": "declined",
    "without-money": "insufficient-funds",
    "expired": "expired",
    "asks-bank": "challenge",
    "silent-after-charging": "timeout-charged",
    "silent-before-charging": "timeout-not-charged",
}
"""What a card can do, as stories say it, and as the payment simulator does."""

ADDRESSES = {
    "SE": {"line1": "Storgatan 1", "postal_code": "111 22", "city": "Stockholm"},
    "DK": {"line1": "Nørregade 7", "postal_code": "1165", "city": "København K"},
    "DE": {"line1": "Marktplatz 3", "postal_code": "20095", "city": "Hamburg"},
    "US": {"line1": "12 Main Street", "postal_code": "02110", "city": "Boston", "region": "MA"},
}
STAFF = ("support", "operations", "finance", "sales")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account."""

    name: str
    key: int
    email: str


@dataclass(frozen=True, slots=True)
class Card:
    """A stored card: its key here and its token at the provider."""

    key: int
    token: str


@dataclass(slots=True)
class Company:
    """A customer of the story, with its cards by name."""

    name: str
    key: int
    country: str
    time_zone: str
    purchaser: Person
    cards: dict[str, Card] = field(default_factory=dict)


@dataclass(slots=True)
class World:
    """Everything that steps reach for, and the instant at which they happen."""

    story: Story
    at: datetime
    simulator: Simulator = field(default_factory=lambda: Simulator(":memory:", seed="story"))
    post: MemoryMailer = field(default_factory=MemoryMailer)
    people: dict[str, Person] = field(default_factory=dict)
    companies: dict[str, Company] = field(default_factory=dict)
    partners: dict[str, int] = field(default_factory=dict)
    managers: dict[str, int] = field(default_factory=dict)
    made: dict[str, dict[str, Any]] = field(default_factory=dict)
    carts: dict[str, int] = field(default_factory=dict)

    @property
    def outside(self) -> Outside:
        """Return the provider and the post office for `providers.using`."""
        return Outside(InProcessProvider(self.simulator), self.post)

    @property
    def on(self) -> date:
        """Return the story's day."""
        return day_in(self.at, zone=self.story.time_zone)

    def person(self, name: str) -> Person:
        """Return somebody by name."""
        return _known(self.people, name, "nobody is called")

    def company(self, name: str | None = None) -> Company:
        """Return a company by name; the only one may go unnamed."""
        if name is not None:
            return _known(self.companies, name, "no company is called")
        if len(self.companies) != 1:
            raise StoryWrong(f"say which `company`: {', '.join(self.companies) or 'there is none'}")
        return next(iter(self.companies.values()))

    def partner(self, name: str) -> int:
        """Return a partner by name."""
        return _known(self.partners, name, "no partner is called")

    def company_of(self, person: Person) -> Company | None:
        """Return the company that somebody founded, else the only one there is."""
        own = [one for one in self.companies.values() if one.purchaser == person]
        if len(own) == 1:
            return own[0]
        return self.company() if len(self.companies) == 1 else None

    def actor(self, name: str | None, *, action: AnyAction, company: Company | None) -> Actor:
        """Return who acts: as named, else the purchaser, the system where only it may."""
        if name in STAFF:
            return Actor(
                kind="staff",
                source="story",
                name=f"{name} person",
                staff_role=name,
                reason="asked by the customer",
            )
        if name == "system":
            return system("story")
        if name == "nobody":
            return anonymous("story")
        if name is None:
            roles = RIGHTS.get(action.name, frozenset({"system"}))
            if company is None or roles <= {"system", "operations", "finance"}:
                return system("story")
            person = company.purchaser
        else:
            person = self.person(name)
        return Actor(
            kind="user",
            source="story",
            user_id=person.key,
            name=person.name,
            partner_id=self.managers.get(person.name),
        )

    def card(self, company: Company, name: str | None = None) -> Card:
        """Return a stored card of a company by name, its first one without."""
        if name is not None:
            return _known(company.cards, name, f"{company.name} has no card called")
        if not company.cards:
            raise StoryWrong(f"{company.name} has no card; store one first")
        return next(iter(company.cards.values()))

    def must(self, action: AnyAction, wanted: Any, *, actor: Actor) -> dict[str, Any]:
        """Carry out what has to succeed, and return its answer."""
        outcome = perform(action, wanted, actor=actor, at=self.at)
        if isinstance(outcome, Done):
            return dict(outcome.answer)
        raise StoryWrong(f"{action.name} was refused: {told(outcome)}")

    def store_card(self, company: Company, name: str, does: str) -> Card:
        """Have the company store a card that does something; the provider keeps its number."""
        behaviour = _known(CARD_DOES, does, "no card does")
        stored = self.simulator.store_card(WORKING_NUMBER, holder=company.purchaser.name)
        self.simulator.set_behaviour(stored.token, behaviour)
        action = ACTIONS["store-payment-method"]
        key = self.must(
            action,
            action.input(
                customer_id=company.key,
                token=stored.token,
                brand=stored.brand,
                last4=stored.last4,
                holder=company.purchaser.name,
                expires_month=stored.expires_month,
                expires_year=stored.expires_year,
            ),
            actor=self.actor(None, action=action, company=company),
        )["payment_method_id"]
        company.cards[name] = Card(key, stored.token)
        return company.cards[name]


def begin(world: World) -> None:
    """Set up the sandbox, the vendor, the people, the companies and their cards."""
    story = world.story
    action = ACTIONS["set-up-deployment"]
    world.must(
        action,
        action.input(vendor=NAME, kind="sandbox", sandbox_at=world.at),
        actor=system("story"),
    )
    world.must(ENTER_VENDOR, EnterVendor(prices=story.prices), actor=system("story"))
    action = ACTIONS["register-user"]
    for name, person in story.people.items():
        email = person.email or f"{name.lower().replace(' ', '.')}@example.com"
        key = world.must(
            action,
            action.input(email=email, name=name, language=person.language),
            actor=anonymous("story"),
        )["user_id"]
        world.people[name] = Person(name, key, email)
    for name, partner in story.partners.items():
        _enter_partner(world, name, partner)
    for name, told_company in story.companies.items():
        _found(world, name, told_company)
    drain(at=world.at)


def _enter_partner(world: World, name: str, wanted: PartnerTold) -> None:
    """Enter a partner as the catalogue's sheet does, and let its manager act for it."""
    manager = world.person(wanted.manager)
    number = f"P-{len(world.partners) + 1}"
    action = ACTIONS["enter-catalogue"]
    world.must(
        action,
        action.input(
            sheet="record,number,name,country,manager_name,manager_email,specialisations\n"
            f"partner,{number},{name},{wanted.country},{manager.name},{manager.email},"
            f"{' '.join(wanted.specialisations)}\n"
        ),
        actor=system("story"),
    )
    key = rows("SELECT id FROM partner WHERE number = %s", [number])[0][0]
    action = ACTIONS["admit-partner-user"]
    world.must(
        action,
        action.input(partner_id=key, email=manager.email, role="account_manager"),
        actor=system("story"),
    )
    world.partners[name] = key
    world.managers[manager.name] = key


def _found(world: World, name: str, wanted: CompanyTold) -> None:
    purchaser = world.person(wanted.purchaser)
    action = ACTIONS["found-customer"]
    if wanted.country not in ADDRESSES:
        raise StoryWrong(f"{name}: the vendor sells in {', '.join(ADDRESSES)} only")
    key = world.must(
        action,
        action.input(
            name=name,
            country=wanted.country,
            address=ADDRESSES[wanted.country],
            vat_number=wanted.vat_number,
            kind=wanted.kind,
            language=world.story.people[wanted.purchaser].language,
        ),
        actor=world.actor(wanted.purchaser, action=action, company=None),
    )["customer_id"]
    zone = rows("SELECT time_zone FROM customer WHERE id = %s", [key])[0][0]
    company = Company(name, key, wanted.country, zone, purchaser)
    world.companies[name] = company
    if wanted.partner:
        action = ACTIONS["choose-partner"]
        partner = world.partner(wanted.partner)
        world.must(
            action,
            action.input(customer_id=key, partner_id=partner),
            actor=world.actor(wanted.purchaser, action=action, company=company),
        )
    if wanted.card != "none":
        world.store_card(company, "card", wanted.card)


def told(refused: Refused) -> str:
    """Return a refusal as a purchaser reads it, with its code."""
    from tenure.texts.refusals import refusal_text  # noqa: PLC0415 - texts are slow to load

    sentence, following = refusal_text("en", refused.code, refused.about)
    return f"{sentence} {following} [{refused.code}]"


_MOVED = {"payment.captured": 1, "payment.succeeded": 1, "payment.refunded": -1}


def taken_at_provider(world: World) -> dict[str, int]:
    """Return what the provider really took and kept, by currency: the outside's view."""
    taken: dict[str, int] = {}
    for event in world.simulator.events.all():
        body = json.loads(event.body)
        sign = _MOVED.get(body["kind"], 0)
        if sign:
            taken[body["currency"]] = taken.get(body["currency"], 0) + sign * body["amount_minor"]
    return taken


def money_of(minor: int | None, currency: str) -> Money:
    """Return an amount from the columns of a row."""
    return Money(int(minor or 0), currency)


def _known[Kind](known: dict[str, Kind], name: str, wrong: str) -> Kind:
    if name in known:
        return known[name]
    raise StoryWrong(f"{wrong} {name!r}{nearest(name, known)}")
