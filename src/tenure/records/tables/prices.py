"""Base prices, how a market's list follows them, exchange rates, and who is locked to a rate."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from tenure.records.tables.columns import key, link, money, part, word


class BasePrice(models.Model):
    """The price of product × term × licence type in the vendor's base currency from a day on."""

    id = key()
    product = link("Product")
    term = word(4)
    licence_type = word(20)
    from_on = models.DateField()
    minor = money()
    currency = word(3)

    class Meta:
        db_table = "base_price"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["product", "term", "licence_type", "from_on"],
                name="base_price_once_a_day",
            ),
            models.CheckConstraint(condition=Q(minor__gt=0), name="base_price_positive"),
        ]


class PriceRule(models.Model):
    """Whether a market's list follows the base prices from a day on, and how it is rounded."""

    id = key()
    market = link("Market")
    from_on = models.DateField()
    follows = models.BooleanField()
    step_minor = money(default=1)
    toward = word(8, default="nearest")

    class Meta:
        db_table = "price_rule"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["market", "from_on"], name="price_rule_once_a_day"),
            models.CheckConstraint(condition=Q(step_minor__gt=0), name="price_rule_step"),
            models.CheckConstraint(
                condition=Q(toward__in=("nearest", "up")), name="price_rule_toward"
            ),
        ]


class FxTable(models.Model):
    """The rates of one month or quarter, with the day they were published; never edited (FX-01)."""

    id = key()
    calendar = word(8)
    from_on = models.DateField()
    base = word(3)
    published_on = models.DateField()
    source = word(200)
    entered_at = models.DateTimeField()

    class Meta:
        db_table = "fx_table"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["calendar", "from_on"], name="fx_table_once"),
            models.CheckConstraint(
                condition=Q(calendar__in=("month", "quarter")), name="fx_table_calendar"
            ),
            models.CheckConstraint(
                condition=Q(published_on__lt=F("from_on")), name="fx_published_before"
            ),
            models.CheckConstraint(
                condition=Q(from_on__day=1)
                & (Q(calendar="month") | Q(from_on__month__in=(1, 4, 7, 10))),
                name="fx_table_begins_a_period",
            ),
        ]


class FxRate(models.Model):
    """How many units of a currency one unit of the base currency is, as an exact fraction."""

    id = key()
    table = part("FxTable")
    currency = word(3)
    numerator = models.BigIntegerField()
    denominator = models.BigIntegerField()

    class Meta:
        db_table = "fx_rate"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["table", "currency"], name="fx_rate_once"),
            models.CheckConstraint(
                condition=Q(numerator__gt=0, denominator__gt=0), name="fx_rate_positive"
            ),
        ]


class Agreement(models.Model):
    """An enterprise agreement: its customer's prices keep the rate of one day (FX-03).

    `to_on` is the first day on which it no longer holds; null while no end is known.
    """

    id = key()
    customer = link("Customer")
    reference = word(80)
    from_on = models.DateField()
    to_on = models.DateField(null=True)
    rates_on = models.DateField()

    class Meta:
        db_table = "agreement"
        indexes: ClassVar = [models.Index(fields=["customer"], name="agreement_customer")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["customer", "from_on"], name="agreement_once_a_day"),
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=F("from_on")),
                name="agreement_period",
            ),
        ]
