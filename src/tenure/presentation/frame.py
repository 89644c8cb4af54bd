"""What the frame around a page shows, supplied by those who know it and asked only when shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, partial

from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class NavItem:
    """A line of a menu: the id of its text (`frame-invoices`), its address, how many wait there."""

    text: str
    url: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class CustomerChoice:
    """A company the reader can act for; without `url` it is chosen by POST to `switch-customer`."""

    name: str
    number: str
    url: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class ActingFor:
    """The company that the vendor's staff act for now, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class SandboxClock:
    """The sandbox's day and the next one on which something is due."""

    on: date
    next_on: date | None = None


type Supplier = Callable[[HttpRequest], object]

# name of the fact -> what a supplier returns
FACTS: Mapping[str, str] = {
    "vendor": "name of the vendor, for the brand and the titles",
    "sandbox": "SandboxClock, or None in production",
    "person": 'name or e-mail address of who is signed in, "" for nobody',
    "acting": "ActingFor for staff who stand in for a customer, else None",
    "customers": "sequence of CustomerChoice",
    "partners": "sequence of CustomerChoice: those the reader acts for",
    "cart_count": "number of lines in the cart",
    "store_navigation": "sequence of NavItem",
    "account_navigation": "sequence of NavItem",
    "partner_navigation": "sequence of NavItem",
    "office_navigation": "sequence of NavItem",
}

_suppliers: dict[str, Supplier] = {}


def supplies[S: Supplier](fact: str) -> Callable[[S], S]:
    """Mark a function of the request as the one that supplies a fact of the frame.

    Registering another one for the same fact is a mistake and raises ValueError.
    """
    if fact not in FACTS:
        raise ValueError(f"the frame shows no {fact!r}; it knows {', '.join(FACTS)}")

    def register(supplier: S) -> S:
        known = _suppliers.setdefault(fact, supplier)
        if _origin(known) != _origin(supplier):
            raise ValueError(f"{fact!r} is supplied by {_origin(known)} already")
        _suppliers[fact] = supplier
        return supplier

    return register


def frame_facts(request: HttpRequest) -> Mapping[str, Callable[[], object]]:
    """Return the facts of the frame for a template, each asked for once and only when shown."""
    facts = {name: cache(partial(supplier, request)) for name, supplier in _suppliers.items()}
    facts.setdefault("person", cache(partial(_person, request)))
    return facts


def _person(request: HttpRequest) -> str:
    user = getattr(request, "user", None)
    return str(user.get_username()) if user is not None and user.is_authenticated else ""


def _origin(supplier: Supplier) -> str:
    return f"{supplier.__module__}.{supplier.__qualname__}"
