"""Subscriptions, the terms they tile, planned instalments, and who holds a seat."""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import Func, Q

from tenure.records.tables.columns import key, link, money, part, word

STATES = ("trial", "active", "expired", "suspended", "terminated", "ended")


class DateRange(Func):
    """`daterange(a, b, '[)')`: the half-open range of a term."""

    function = "DATERANGE"
    output_field = DateRangeField()


class Subscription(models.Model):
    """One product for a number of seats, its state, and what is due next (SUB-01, rule 8).

    `expired_on`, `suspended_on` and `terminated_on` are the planned boundaries of the phases as
    they follow from what is known today; the access check reads them (SUB-12). `begins_on` is the
    first day of a term that is bought already and changes the seats or the product (REN-06).
    `held_by_id` is the quote that its auto-renewal waits for (QUO-14), `quoted_for_on` the renewal
    date that it was last quoted for by itself (QUO-13).
    What begins with `next_` beside the due day is how it renews (REN-05, REN-17).
    """

    id = key()
    customer = link("Customer")
    team = link("Team")
    product = link("Product")
    offering = link("Offering")
    purchaser = link("User")
    partner = link("Partner", null=True)
    policy = link("PolicyVersion")
    term = word(4)
    currency = word(3)
    time_zone = word(40)
    quantity = models.IntegerField()
    state = word(12)
    state_since_on = models.DateField()
    started_on = models.DateField()
    anchor_day = models.SmallIntegerField()
    renews_on = models.DateField()
    unpaid_due_on = models.DateField(null=True)
    expired_on = models.DateField(null=True)
    suspended_on = models.DateField(null=True)
    terminated_on = models.DateField(null=True)
    auto_renew = models.BooleanField(default=True)
    next_quantity = models.IntegerField()
    next_offering = link("Offering")
    payment_method = link("PaymentMethod", null=True)
    pays_by = word(12, default="card")
    payer_account = link("PayerAccount", null=True)
    next_po_number = word(60)
    next_note = word(500)
    reminded_on = models.DateField(null=True)
    reminded_minor = money(null=True)
    warned_on = models.DateField(null=True)
    not_before_on = models.DateField(null=True)
    next_bill_on = models.DateField(null=True)
    begins_on = models.DateField(null=True)
    begins_quantity = models.IntegerField(null=True)
    begins_offering = link("Offering", null=True)
    rates_on = models.DateField(null=True)
    held_by_id = models.BigIntegerField(null=True)
    quoted_for_on = models.DateField(null=True)
    next_partner = link("Partner", null=True)
    next_due_on = models.DateField(null=True)
    next_due = word(12)
    pack = models.BooleanField(default=False)

    class Meta:
        db_table = "subscription"
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(state__in=STATES), name="subscription_state"),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="subscription_quantity"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["customer"], name="subscription_customer"),
            models.Index(
                fields=["partner"],
                name="subscription_partner",
                condition=Q(partner__isnull=False),
            ),
            models.Index(
                fields=["next_partner"],
                name="subscription_next_partner",
                condition=Q(next_partner__isnull=False),
            ),
            models.Index(
                fields=["time_zone", "next_due_on", "next_due"],
                name="subscription_due",
                condition=Q(next_due_on__isnull=False),
            ),
        ]


class Term(models.Model):
    """One paid period `[starts_on, ends_on)`; terms of a subscription never overlap (SUB-03).

    One that was given back is kept with its day, and counts no more: its place is free (RET-06).
    """

    id = key()
    customer = link("Customer")
    subscription = part("Subscription")
    offering = link("Offering")
    starts_on = models.DateField()
    ends_on = models.DateField()
    quantity = models.IntegerField()
    srp_minor = money()
    currency = word(3)
    cause = word(20)
    order_id = models.BigIntegerField(null=True)
    returned_on = models.DateField(null=True)

    class Meta:
        db_table = "term"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["subscription", "starts_on"],
                condition=Q(returned_on__isnull=True),
                name="one_renewal_per_term",
            ),
            ExclusionConstraint(
                name="terms_do_not_overlap",
                expressions=[
                    (
                        DateRange("starts_on", "ends_on", RangeBoundary()),
                        RangeOperators.OVERLAPS,
                    ),
                    ("subscription", RangeOperators.EQUAL),
                ],
                condition=Q(returned_on__isnull=True),
            ),
            models.CheckConstraint(
                condition=Q(ends_on__gt=models.F("starts_on")), name="term_not_empty"
            ),
        ]


class Instalment(models.Model):
    """A later bill of a 3-year term, its price fixed at the start (CAT-01, FX-04)."""

    id = key()
    customer = link("Customer")
    subscription = part("Subscription")
    term = link("Term")
    due_on = models.DateField()
    covers_to_on = models.DateField()
    quantity = models.IntegerField()
    net_minor = money()
    currency = word(3)
    derivation = models.JSONField()
    invoice_id = models.BigIntegerField(null=True)
    cancelled_on = models.DateField(null=True)

    class Meta:
        db_table = "instalment"


class Assignment(models.Model):
    """A seat handed to a user, in person or `through` an allotment to a group or team (SUB-14).

    `leaves_on` is the first day of a term with fewer seats, chosen for it to be given back on.
    """

    id = key()
    customer = link("Customer")
    subscription = part("Subscription")
    user = link("User")
    through = link("Allotment", null=True)
    since_at = models.DateTimeField()
    leaves_on = models.DateField(null=True)
    released_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "assignment"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["subscription", "user"],
                condition=Q(released_at__isnull=True),
                name="one_seat_per_user",
            )
        ]
        indexes: ClassVar = [
            # Released seats too: the access check says of them that they are over (SUB-12).
            models.Index(fields=["user"], name="assignment_of_user"),
        ]
