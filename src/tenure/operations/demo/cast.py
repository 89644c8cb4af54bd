"""Who plays in the demo: companies, their people by name, and what each company does when."""

import random
import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

LANGUAGE = {"SE": "sv", "DK": "da", "DE": "en", "US": "en"}
"""The language of people in a country, unless `ENGLISH` names them."""
ENGLISH = frozenset({"Ingrid Sandell", "Jonas Wall"})
VERBS = frozenset(
    {
        *("buy", "seats", "off", "on", "card", "pay", "transfer", "renew"),
        *("admin", "secondary", "payer", "invite"),
        *("packs", "uses"),
        *("group", "join"),
    }
)
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "Æ": "ae", "Ø": "o"})


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a name, an address for mail and a language."""

    name: str
    email: str
    language: str


@dataclass(frozen=True, slots=True)
class Deed:
    """What a company does on a day: a verb with its words, as the plot has it."""

    on: date
    verb: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Company:
    """A customer to be: the first of its people is the purchaser."""

    name: str
    country: str
    address: Mapping[str, str]
    vat_number: str
    partner: str
    domain: str
    people: tuple[Person, ...]
    plot: tuple[Deed, ...]

    @property
    def first_on(self) -> date:
        """Return the day on which it is first heard of."""
        return min(deed.on for deed in self.plot)


@cache
def _told() -> Mapping[str, Any]:
    return tomllib.loads((files(__package__) / "companies.toml").read_text("utf-8"))


def companies(*, first_on: date, last_on: date, at_most: int | None = None) -> tuple[Company, ...]:
    """Return the companies with plots between two days; deeds outside of them are left out."""
    found = []
    for told in _told()["company"][:at_most]:
        plot = _plot(told["plot"], first_on=first_on, last_on=last_on)
        if plot:
            found.append(_company(told, plot))
    return tuple(found)


def colleagues(company: Company, count: int) -> tuple[Person, ...]:
    """Return so many people of a company who use its products, always the same ones.

    Those with names in the story come first; payers only pay.
    """
    paying = {int(deed.words[0]) - 1 for deed in company.plot if deed.verb == "payer"}
    people = [person for i, person in enumerate(company.people) if i not in paying][:count]
    names = _told()["names"][company.country]
    known = {person.email for person in company.people}
    dice = random.Random(company.domain)  # noqa: S311 - names, not secrets
    while len(people) < count:
        name = f"{dice.choice(names['first'])} {dice.choice(names['last'])}"
        person = _person(name, company.country, company.domain)
        if person.email not in known:
            known.add(person.email)
            people.append(person)
    return tuple(people)


def _company(told: Mapping[str, Any], plot: tuple[Deed, ...]) -> Company:
    country, domain = told["country"], told["domain"]
    parts = ("line1", "postal_code", "city", "region")
    return Company(
        name=told["name"],
        country=country,
        address={part: told[part] for part in parts if part in told},
        vat_number=told.get("vat_number", ""),
        partner=told.get("partner", ""),
        domain=domain,
        people=tuple(_person(name, country, domain) for name in told["people"]),
        plot=plot,
    )


def _plot(told: Sequence[str], *, first_on: date, last_on: date) -> tuple[Deed, ...]:
    deeds: list[Deed] = []
    for line in told:
        number, verb, *words = line.split()
        if verb not in VERBS:
            raise ValueError(f"a plot knows no {verb!r}: {line!r}")
        days = int(number)
        on = first_on + timedelta(days) if days >= 0 else last_on + timedelta(days)
        if first_on <= on < last_on:
            deed = Deed(on, verb, tuple(words))
            deeds += weekly(deed, last_on=last_on) if verb == "uses" else [deed]
    return tuple(sorted(deeds, key=lambda deed: deed.on))


def weekly(deed: Deed, *, last_on: date) -> Iterator[Deed]:
    """Yield a deed every week from its day on, as long as the play goes on."""
    on = deed.on
    while on < last_on:
        yield Deed(on, deed.verb, deed.words)
        on += timedelta(days=7)


def _person(name: str, country: str, domain: str) -> Person:
    language = "en" if name in ENGLISH else LANGUAGE[country]
    return Person(name, f"{_plain(name)}@{domain}", language)


def _plain(name: str) -> str:
    """Write a name as its mail address has it: "Søren Kjeldgaard" = "soren.kjeldgaard"."""
    folded = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
    ascii_only = "".join(sign for sign in folded if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9-]+", ".", ascii_only).strip(".")
