"""What licence servers need: who may ask, and the keys that sign what they keep (SUB-12)."""

from typing import ClassVar

from django.db import models

from tenure.records.tables.columns import key, word


class LicenceServer(models.Model):
    """A program that may ask who may work with what; its token is kept as a hash only."""

    id = key()
    name = word(80)
    token_hash = models.CharField(max_length=64, unique=True)
    admitted_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "licence_server"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["name"],
                condition=models.Q(withdrawn_at__isnull=True),
                name="licence_server_named_once",
            )
        ]


class GrantKey(models.Model):
    """A key pair that signs grants from `signs_from_at` on; published until `published_to_at`.

    `sealed` is the private half, encrypted with the deployment's secret key, so that a copy of
    the database alone signs nothing; `public` is the other half as it is published.
    """

    id = key()
    name = models.CharField(max_length=64, unique=True)
    public = models.JSONField()
    sealed = models.TextField()
    made_at = models.DateTimeField()
    signs_from_at = models.DateTimeField()
    published_to_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "grant_key"
