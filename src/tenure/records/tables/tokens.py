"""Flex tokens: the packs bought, the dated rates of products, and the draws with their split."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from tenure.records.tables.columns import key, link, part


class TokenPack(models.Model):
    """What one subscription to a pack holds: `left` of `tokens`, to `lasts_to_on` (SUB-15)."""

    id = key()
    customer = link("Customer")
    subscription = part("Subscription", unique=True)
    tokens = models.BigIntegerField()
    left = models.BigIntegerField()
    starts_on = models.DateField()
    lasts_to_on = models.DateField()

    class Meta:
        db_table = "token_pack"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(left__gte=0) & Q(left__lte=F("tokens")), name="tokens_never_below_zero"
            ),
            models.CheckConstraint(
                condition=Q(tokens__gt=0) & Q(lasts_to_on__gte=F("starts_on")),
                name="token_pack_not_empty",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["customer"], name="token_pack_customer")]


class TokenRate(models.Model):
    """How many tokens a user's day with a product takes, from a day on; added, never changed."""

    id = key()
    product = link("Product")
    from_on = models.DateField()
    tokens = models.IntegerField()

    class Meta:
        db_table = "token_rate"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["product", "from_on"], name="token_rate_once_a_day"),
            models.CheckConstraint(condition=Q(tokens__gt=0), name="token_rate_positive"),
        ]


class TokenDraw(models.Model):
    """The tokens that a user's day with a product took, once however often it is told."""

    id = key()
    customer = link("Customer")
    user = link("User")
    product = link("Product")
    used_on = models.DateField()
    tokens = models.BigIntegerField()
    drawn_at = models.DateTimeField()

    class Meta:
        db_table = "token_draw"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["customer", "used_on", "product", "user"], name="one_draw_a_day"
            ),
            models.CheckConstraint(condition=Q(tokens__gt=0), name="token_draw_positive"),
        ]


class TokenDrawPart(models.Model):
    """How much of a draw one pack gave."""

    id = key()
    customer = link("Customer")
    draw = part("TokenDraw")
    pack = part("TokenPack")
    tokens = models.BigIntegerField()

    class Meta:
        db_table = "token_draw_part"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["draw", "pack"], name="one_part_of_a_pack"),
            models.CheckConstraint(condition=Q(tokens__gt=0), name="token_part_positive"),
        ]
