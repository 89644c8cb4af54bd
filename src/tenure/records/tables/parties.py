"""The parties: legal entities of the vendor, markets, customers, their teams, partners."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from tenure.records.tables.columns import key, link, word


class LegalEntity(models.Model):
    """A company of the vendor that sells and invoices."""

    id = key()
    code = models.CharField(max_length=20, unique=True)
    name = word(120)
    country = word(2)
    time_zone = word(40)
    registration_number = word(40)
    vat_number = word(40)
    address = models.JSONField(default=dict)
    bank = models.JSONField(default=dict)
    email = word(254)
    number_prefix = models.CharField(max_length=6, unique=True)

    class Meta:
        db_table = "legal_entity"


class Market(models.Model):
    """A country that is sold to: its currency, its seller, and how one reads there.

    `model` says who sells: the vendor (`agency`) or its partners only (`resale`: MOD-01);
    `paid_by` names the ways to pay, all where it is empty (PAY-01).
    """

    id = key()
    country = models.CharField(max_length=2, unique=True)
    currency = word(3)
    legal_entity = link("LegalEntity")
    time_zone = word(40)
    language = word(5)
    name = word(60)
    model = word(8, default="agency")
    paid_by = word(60)

    class Meta:
        db_table = "market"


class Partner(models.Model):
    """An agent of the vendor, with the account manager whom the customer knows (MOD-05)."""

    id = key()
    number = models.CharField(max_length=20, unique=True)
    name = word(120)
    country = word(2)
    manager_name = word(120)
    manager_email = word(254)
    manager_phone = word(40)
    specialisations = ArrayField(models.CharField(max_length=40), default=list)

    class Meta:
        db_table = "partner"


class Customer(models.Model):
    """A buying company; the unit of work that every action about it locks."""

    id = key()
    number = models.CharField(max_length=20, unique=True)
    name = word(120)
    country = word(2)
    currency = word(3)
    legal_entity = link("LegalEntity")
    time_zone = word(40)
    language = word(5, default="en")
    kind = word(20, default="business")
    address = models.JSONField(default=dict)
    vat_number = word(40)
    # What a register said of the VAT number that stood here then (TAX-03).
    vat_checked = word(40)
    vat_state = word(12)
    vat_reference = word(60)
    vat_asked_at = models.DateTimeField(null=True)
    vat_answered_at = models.DateTimeField(null=True)
    # The jurisdiction of sales tax that the provider found for the place that was the address then.
    tax_place = word(200)
    tax_region = word(20)
    tax_placed_at = models.DateTimeField(null=True)
    second_factor_demanded = models.BooleanField(default=False)
    prepayment = models.BooleanField(default=False)
    partner = link("Partner", null=True)
    founded_at = models.DateTimeField()
    import_key = models.CharField(max_length=80, unique=True, null=True)

    class Meta:
        db_table = "customer"
        indexes: ClassVar = [
            models.Index(fields=["time_zone"], name="customer_zone"),
            models.Index(
                fields=["vat_asked_at"],
                name="customer_vat_asked",
                condition=~models.Q(vat_number=""),
            ),
            models.Index(
                fields=["partner"],
                name="customer_partner",
                condition=models.Q(partner__isnull=False),
            ),
            models.Index(
                fields=["tax_placed_at"],
                name="customer_tax_placed",
                condition=models.Q(country="US"),
            ),
        ]


class Team(models.Model):
    """A group of a customer's people that subscriptions belong to (ACC-06)."""

    id = key()
    customer = link("Customer")
    name = word(80)
    is_first = models.BooleanField(default=False)

    class Meta:
        db_table = "team"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["customer", "name"], name="team_name_once"),
            models.UniqueConstraint(
                fields=["customer"], condition=models.Q(is_first=True), name="one_first_team"
            ),
        ]
