"""What a story can expect of subscriptions, seats, carts and access."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from tenure.engine.inputs import nearest
from tenure.entrypoints.commands.stories import names
from tenure.entrypoints.commands.stories.reader import Step
from tenure.entrypoints.commands.stories.world import World
from tenure.entrypoints.commands.stories.written import StoryWrong, read_table
from tenure.gateways.clock import day_in
from tenure.questions.licensing.access import access
from tenure.records.facts.reading import rows

type Compared = tuple[str, str, str]
"""What is compared, what the story expects, and what was found."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """An expectation by name: the class of its keys, whose docstring says what it expects."""

    keys: type
    compare: Callable[[World, Any], Iterator[Compared]]


EXPECTATIONS: dict[str, Expectation] = {}
"""Every expectation by its name."""


def expectation(
    name: str, keys: type
) -> Callable[
    [Callable[[World, Any], Iterator[Compared]]], Callable[[World, Any], Iterator[Compared]]
]:
    """Enter a comparison into the list of expectations."""

    def enter(
        compare: Callable[[World, Any], Iterator[Compared]],
    ) -> Callable[[World, Any], Iterator[Compared]]:
        EXPECTATIONS[name] = Expectation(keys, compare)
        return compare

    return enter


def expected(world: World, step: Step) -> list[Compared]:
    """Return the comparisons of a step."""
    wanted = check_expectation(step)
    return list(EXPECTATIONS[step.name].compare(world, wanted))


def check_expectation(step: Step) -> object:
    """Return what a step expects; StoryWrong if there is no such expectation or key."""
    known = EXPECTATIONS.get(step.name)
    if known is None:
        guess = nearest(step.name, EXPECTATIONS)
        raise StoryWrong(f"nothing is expected by the name {step.name!r}{guess}")
    wanted: object = read_table(known.keys, dict(step.keys), called=f"expect {step.name}")
    return wanted


def days(first: date, last: date) -> str:
    """Write days, both included."""
    return f"{first.isoformat()} to {last.isoformat()}"


def before(day: date | None) -> str:
    """Write the last day before a boundary."""
    return "never" if day is None else (day - timedelta(days=1)).isoformat()


def shown(day: date | None) -> str:
    """Write a day."""
    return "never" if day is None else day.isoformat()


@dataclass(frozen=True, kw_only=True)
class State:
    """A subscription is active, expired, suspended, terminated or ended; `since` which day."""

    of: str
    is_: str
    since: date | None = None


@expectation("state", State)
def _state(world: World, wanted: State) -> Iterator[Compared]:
    found = names.subscription(world, wanted.of)
    yield f"{wanted.of}: state", wanted.is_, found["state"]
    if wanted.since is not None:
        yield f"{wanted.of}: since", shown(wanted.since), shown(found["state_since_on"])


@dataclass(frozen=True, kw_only=True)
class Dates:
    """Days of a subscription: the last one paid for (`paid_to`), its renewal date (`renews`), and
    where it goes if nobody does anything (`expires`, `suspended`, `terminated`: the first day of
    each).
    """

    of: str
    renews: date | None = None
    paid_to: date | None = None
    expires: date | None = None
    suspended: date | None = None
    terminated: date | None = None


@expectation("dates", Dates)
def _dates(world: World, wanted: Dates) -> Iterator[Compared]:
    found = names.subscription(world, wanted.of)
    columns = {
        "renews": "renews_on",
        "expires": "expired_on",
        "suspended": "suspended_on",
        "terminated": "terminated_on",
    }
    for key, column in columns.items():
        if getattr(wanted, key) is not None:
            yield f"{wanted.of}: {key}", shown(getattr(wanted, key)), shown(found[column])
    if wanted.paid_to is not None:
        yield f"{wanted.of}: paid to", shown(wanted.paid_to), before(found["renews_on"])


@dataclass(frozen=True, kw_only=True)
class Seats:
    """How many seats a subscription has, how many it renews with (`next`), how many `assigned`."""

    of: str
    are: int
    next: int | None = None
    assigned: int | None = None


@expectation("seats", Seats)
def _seats(world: World, wanted: Seats) -> Iterator[Compared]:
    found = names.subscription(world, wanted.of)
    yield f"{wanted.of}: seats", str(wanted.are), str(found["quantity"])
    if wanted.next is not None:
        yield f"{wanted.of}: seats at renewal", str(wanted.next), str(found["next_quantity"])
    if wanted.assigned is not None:
        held = rows(
            "SELECT count(*) FROM assignment WHERE subscription_id = %s AND released_at IS NULL",
            [found["id"]],
        )
        yield f"{wanted.of}: seats assigned", str(wanted.assigned), str(held[0][0])


@dataclass(frozen=True, kw_only=True)
class AutoRenewal:
    """Whether a subscription renews by itself: `is = "on"` or `"off"`."""

    of: str
    is_: str


@expectation("auto-renewal", AutoRenewal)
def _auto_renewal(world: World, wanted: AutoRenewal) -> Iterator[Compared]:
    found = "on" if names.subscription(world, wanted.of)["auto_renew"] else "off"
    yield f"{wanted.of}: auto-renewal", wanted.is_, found


@dataclass(frozen=True, kw_only=True)
class Terms:
    """Every paid period of a subscription, in order: `["2025-01-15 to 2026-01-14", …]`."""

    of: str
    are: tuple[str, ...]


@expectation("terms", Terms)
def _terms(world: World, wanted: Terms) -> Iterator[Compared]:
    found = rows(
        "SELECT starts_on, ends_on FROM term "
        "WHERE subscription_id = %s AND returned_on IS NULL ORDER BY starts_on",
        [names.subscription_id(world, wanted.of)],
    )
    periods = [days(starts_on, ends_on - timedelta(days=1)) for starts_on, ends_on in found]
    yield f"{wanted.of}: terms", ", ".join(wanted.are), ", ".join(periods)


@dataclass(frozen=True, kw_only=True)
class Access:
    """Whether somebody may work with a product: `is = "allowed"` or `"refused"`.

    `reason` is the code of the refusal or the ground of the permission, `until` the last day.
    """

    who: str
    product: str
    is_: str
    reason: str = ""
    until: date | None = None
    features: tuple[str, ...] | None = None


@expectation("access", Access)
def _access(world: World, wanted: Access) -> Iterator[Compared]:
    found = access(world.person(wanted.who).email, wanted.product.lower(), world.at)
    what = f"{wanted.who} and {wanted.product}"
    yield what, wanted.is_, "allowed" if found.allowed else "refused"
    if wanted.reason:
        yield f"{what}: reason", wanted.reason, found.reason
    if wanted.until is not None:
        # Access ends at an instant, midnight: the last day is the one before.
        last = (found.until_at - timedelta(seconds=1)) if found.until_at else None
        zone = found.time_zone or world.story.time_zone
        yield f"{what}: until", shown(wanted.until), shown(last and day_in(last, zone=zone))
    if wanted.features is not None:
        yield f"{what}: features", ", ".join(sorted(wanted.features)), ", ".join(found.features)


@dataclass(frozen=True, kw_only=True)
class Cart:
    """What somebody's cart holds: `holds = { Atlas = 5 }`; an empty one holds `{}`."""

    of: str
    holds: dict[str, int]


@expectation("cart", Cart)
def _cart(world: World, wanted: Cart) -> Iterator[Compared]:
    found = rows(
        "SELECT p.name, l.quantity FROM cart c JOIN cart_line l ON l.cart_id = c.id "
        "JOIN offering o ON o.id = l.offering_id JOIN product p ON p.id = o.product_id "
        "WHERE c.token = %s AND l.quantity > 0 ORDER BY p.name",
        [names.cart_token(world, wanted.of)],
    )
    said = ", ".join(f"{count} {product}" for product, count in sorted(wanted.holds.items()))
    yield f"{wanted.of}'s cart", said, ", ".join(f"{count} {product}" for product, count in found)


@dataclass(frozen=True, kw_only=True)
class Role:
    """Every role that somebody holds in a company, e.g. `["primary_admin", "purchaser"]`."""

    who: str
    are: tuple[str, ...]
    company: str | None = None


@expectation("roles", Role)
def _roles(world: World, wanted: Role) -> Iterator[Compared]:
    found = rows(
        "SELECT role FROM role WHERE user_id = %s AND customer_id = %s ORDER BY role",
        [world.person(wanted.who).key, world.company(wanted.company).key],
    )
    yield (
        f"{wanted.who}: roles",
        ", ".join(sorted(wanted.are)),
        ", ".join(role for (role,) in found),
    )
