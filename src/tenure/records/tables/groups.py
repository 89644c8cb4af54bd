"""Groups of a customer's people, and what groups and teams are assigned to (ACC-06, SUB-14)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from tenure.records.tables.columns import key, link, part, word


class PeopleGroup(models.Model):
    """Some of a customer's people under a name; a dissolved one stays for the history."""

    id = key()
    customer = link("Customer")
    name = word(80)
    made_at = models.DateTimeField()
    dissolved_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "people_group"
        constraints: ClassVar = [
            models.UniqueConstraint(
                "customer",
                Lower("name"),
                condition=Q(dissolved_at__isnull=True),
                name="group_name_once",
            )
        ]


class GroupMember(models.Model):
    """Somebody in a group; the key tells who came first."""

    id = key()
    customer = link("Customer")
    group = part("PeopleGroup", db_index=False)
    user = link("User")
    since_at = models.DateTimeField()

    class Meta:
        db_table = "group_member"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["group", "user"], name="group_member_once")
        ]
        indexes: ClassVar = [models.Index(fields=["customer"], name="group_member_customer")]


class Allotment(models.Model):
    """A subscription that a group or a team is assigned to: each member takes a seat (SUB-14)."""

    id = key()
    customer = link("Customer")
    subscription = part("Subscription")
    group = part("PeopleGroup", null=True, db_index=False)
    team = link("Team", null=True)
    since_at = models.DateTimeField()
    released_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "allotment"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(group__isnull=True) ^ Q(team__isnull=True),
                name="allotment_to_group_or_team",
            ),
            models.UniqueConstraint(
                fields=["subscription", "group", "team"],
                condition=Q(released_at__isnull=True),
                nulls_distinct=False,
                name="one_allotment_each",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["customer"],
                name="allotment_customer",
                condition=Q(released_at__isnull=True),
            )
        ]
