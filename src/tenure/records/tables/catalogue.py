"""What is sold: products, offerings per market, dated list prices, dated tax rates."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from tenure.records.tables.columns import key, link, money, word


class Product(models.Model):
    """A product; its kind decides what may be bought where, never its name (CAT-02)."""

    id = key()
    code = models.CharField(max_length=40, unique=True)
    kind = word(20)
    name = word(80)
    family = word(60)
    texts = models.JSONField(default=dict)
    features = ArrayField(models.CharField(max_length=60), default=list)
    access_url = word(200)
    for_products = ArrayField(models.CharField(max_length=40), default=list)
    entitlements = ArrayField(models.CharField(max_length=40), default=list)
    model = word(8, default="agency")
    paid_by = word(60)

    class Meta:
        db_table = "product"


class Offering(models.Model):
    """Product × term × licence type × market (CAT-01), and the channels that sell it (CAT-03)."""

    id = key()
    product = link("Product")
    term = word(4)
    licence_type = word(20)
    market = link("Market")
    channels = ArrayField(models.CharField(max_length=10), default=list)
    alignable = models.BooleanField(default=False)
    self_service_term_change = models.BooleanField(default=True)
    early_renewal = models.BooleanField(default=True)
    specialisation = word(40)
    success_plan_eligible = models.BooleanField(default=False)
    pack_tokens = models.IntegerField(default=0)

    class Meta:
        db_table = "offering"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["product", "market", "term", "licence_type"], name="offering_once"
            )
        ]


class ListPrice(models.Model):
    """The SRP of an offering from a day on; rows are added, never changed (CAT-09)."""

    id = key()
    offering = link("Offering")
    from_on = models.DateField()
    minor = money()
    currency = word(3)

    class Meta:
        db_table = "list_price"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["offering", "from_on"], name="price_once_a_day"),
            models.CheckConstraint(condition=models.Q(minor__gt=0), name="price_positive"),
        ]


class TaxRate(models.Model):
    """The rate of a country, or a region of it, from a day on, in hundredths of a percent."""

    id = key()
    country = word(2)
    region = word(20)
    from_on = models.DateField()
    rate_bp = models.IntegerField()
    source = word(200)

    class Meta:
        db_table = "tax_rate"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["country", "region", "from_on"], name="tax_rate_once_a_day"
            )
        ]
