"""Payer accounts: the addresses that invoices are sent to (INV-06)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from tenure.records.tables.columns import key, link, part, word


class PayerAccount(models.Model):
    """A set of payers of a customer; the first one gets what no other was chosen for."""

    id = key()
    customer = link("Customer")
    number = models.CharField(max_length=20, unique=True)
    name = word(60)
    is_first = models.BooleanField(default=False)
    made_at = models.DateTimeField()

    class Meta:
        db_table = "payer_account"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["customer"], condition=Q(is_first=True), name="one_first_payer_account"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["customer"], name="payer_account_customer")]


class Payer(models.Model):
    """An address of a payer account; whoever reads its mail may have no account here."""

    id = key()
    customer = link("Customer")
    account = part("PayerAccount")
    email = models.CharField(max_length=254)
    language = word(5)
    added_at = models.DateTimeField()

    class Meta:
        db_table = "payer"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["account", "email"], name="payer_once"),
        ]
        indexes: ClassVar = [models.Index(fields=["customer"], name="payer_customer")]
