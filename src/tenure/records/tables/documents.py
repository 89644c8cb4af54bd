"""Invoices and credit notes as issued, and the files that were sent."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from tenure.records.tables.columns import key, link, money, part, word


class Invoice(models.Model):
    """An issued document; never edited, only its open amount and payment state move (INV-08)."""

    id = key()
    customer = link("Customer")
    legal_entity = link("LegalEntity")
    kind = word(12)
    number = models.CharField(max_length=30, unique=True)
    series_year = models.SmallIntegerField()
    series_number = models.IntegerField()
    issued_on = models.DateField()
    issued_at = models.DateTimeField()
    due_on = models.DateField()
    currency = word(3)
    net_minor = money()
    tax_minor = money()
    total_minor = money()
    open_minor = money()
    state = word(12)
    paid_on = models.DateField(null=True)
    order = link("Order", null=True)
    payment_method = link("PaymentMethod", null=True)
    payer_account = link("PayerAccount", null=True)
    seller = models.JSONField()
    buyer = models.JSONField()
    po_number = word(60)
    note = word(500)
    language = word(5)
    time_zone = word(40)
    attempts = models.SmallIntegerField(default=0)
    next_due_on = models.DateField(null=True)
    corrects_id = models.BigIntegerField(null=True)
    announced_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "invoice"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["legal_entity", "kind", "series_year", "series_number"],
                name="document_number_once",
            ),
            models.CheckConstraint(
                condition=Q(open_minor__gte=0) & Q(open_minor__lte=models.F("total_minor"))
                | Q(kind="credit_note"),
                name="invoice_open_amount",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["customer"], name="invoice_customer"),
            models.Index(
                fields=["time_zone", "next_due_on"],
                name="invoice_due",
                condition=Q(next_due_on__isnull=False),
            ),
        ]


class InvoiceLine(models.Model):
    """One line of an invoice with the derivation of its amount (COT-09).

    `returned_on`: what it billed was given back on that day; so is the credit note's own (RET-06).
    """

    id = key()
    customer = link("Customer")
    invoice = part("Invoice")
    subscription = link("Subscription", null=True)
    product = link("Product")
    kind = word(12)
    term = word(4)
    quantity = models.IntegerField()
    first_on = models.DateField()
    last_on = models.DateField()
    srp_minor = money()
    net_minor = money()
    tax_bp = models.IntegerField()
    derivation = models.JSONField()
    returned_on = models.DateField(null=True)

    class Meta:
        db_table = "invoice_line"
        indexes: ClassVar = [
            models.Index(fields=["subscription"], name="invoice_line_subscription"),
        ]


class InvoiceTax(models.Model):
    """The tax of an invoice per rate and rule, and how it came about (TAX-01, COT-09)."""

    id = key()
    invoice = part("Invoice")
    rate_bp = models.IntegerField()
    rule = word(30)
    net_minor = money()
    tax_minor = money()
    derivation = models.JSONField(default=dict)

    class Meta:
        db_table = "invoice_tax"


class DocumentFile(models.Model):
    """The PDF as it left: made once, never again."""

    invoice = models.OneToOneField(
        Invoice, on_delete=models.PROTECT, primary_key=True, related_name="+"
    )
    language = word(5)
    sha256 = word(64)
    content = models.BinaryField()
    made_at = models.DateTimeField()

    class Meta:
        db_table = "document_file"
