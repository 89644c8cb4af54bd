"""Changes of groups, who is in them, and what groups and teams are assigned to."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from tenure.rules.changes.change import Change


@dataclass(slots=True, kw_only=True)
class GroupMade(Change):
    """A customer has a group more."""

    TELLS: ClassVar[str] = "group-made"
    NOUN: ClassVar[str] = "group"
    SHOWS: ClassVar[tuple[str, ...]] = ("name",)

    id: int
    customer_id: int
    name: str
    made_at: datetime


@dataclass(slots=True, kw_only=True)
class GroupRenamed(Change):
    """A group has another name."""

    TELLS: ClassVar[str] = "group-renamed"
    NOUN: ClassVar[str] = "group"
    SHOWS: ClassVar[tuple[str, ...]] = ("name",)

    id: int
    customer_id: int
    name: str


@dataclass(slots=True, kw_only=True)
class GroupDissolved(Change):
    """A group is no more; its row stays for the history."""

    TELLS: ClassVar[str] = "group-dissolved"
    NOUN: ClassVar[str] = "group"

    id: int
    customer_id: int
    dissolved_at: datetime


@dataclass(slots=True, kw_only=True)
class MemberAdded(Change):
    """Somebody is in a group."""

    TELLS: ClassVar[str] = "group-member-added"
    NOUN: ClassVar[str] = "group-member"
    SHOWS: ClassVar[tuple[str, ...]] = ("group_id", "user_id")

    id: int
    customer_id: int
    group_id: int
    user_id: int
    since_at: datetime


@dataclass(slots=True, kw_only=True)
class MemberRemoved(Change):
    """Somebody is in a group no longer."""

    TELLS: ClassVar[str] = "group-member-removed"
    NOUN: ClassVar[str] = "group-member"
    SHOWS: ClassVar[tuple[str, ...]] = ("group_id", "user_id")

    id: int
    customer_id: int
    group_id: int
    user_id: int


@dataclass(slots=True, kw_only=True)
class GroupAssigned(Change):
    """A subscription is assigned to a group or a team."""

    TELLS: ClassVar[str] = "group-assigned"
    NOUN: ClassVar[str] = "allotment"
    SHOWS: ClassVar[tuple[str, ...]] = ("group_id", "team_id")

    id: int
    customer_id: int
    subscription_id: int
    group_id: int | None
    team_id: int | None
    since_at: datetime


@dataclass(slots=True, kw_only=True)
class GroupReleased(Change):
    """A group or team isn't assigned to a subscription any longer."""

    TELLS: ClassVar[str] = "group-released"
    NOUN: ClassVar[str] = "allotment"

    id: int
    customer_id: int
    subscription_id: int
    released_at: datetime


@dataclass(slots=True, kw_only=True)
class AllotmentMoved(Change):
    """What a group or team is assigned to became another product (REN-14)."""

    id: int
    subscription_id: int
