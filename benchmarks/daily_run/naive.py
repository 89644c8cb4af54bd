"""The naive way: objects of the ORM, loaded and saved one by one, for the same rows."""

from collections.abc import Iterator
from datetime import date, datetime

from django.db import connection

from benchmarks.daily_run.world import DAY, years_before
from tenure.records import models as m


def renew_some(*, at: datetime, limit: int) -> int:
    """Renew so many of what is due, each by its own objects; return how many."""
    due = m.Subscription.objects.filter(next_due="renew", next_due_on__lte=DAY).order_by("id")
    keys = _keys(limit * 16)
    done = 0
    for subscription in due[:limit]:
        _renew(subscription, at, iter(keys[done * 16 : (done + 1) * 16]), done)
        done += 1
    return done


def _keys(count: int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('tenure_key') FROM generate_series(1, %s)", [count])
        return [row[0] for row in cursor.fetchall()]


def _renew(subscription: m.Subscription, at: datetime, keys: Iterator[int], place: int) -> None:
    customer = m.Customer.objects.get(id=subscription.customer_id)
    seller = m.LegalEntity.objects.get(id=customer.legal_entity_id)
    product = m.Product.objects.get(id=subscription.product_id)
    price = m.ListPrice.objects.filter(
        offering_id=subscription.next_offering_id, from_on__lte=DAY
    ).latest("from_on")
    rate = m.TaxRate.objects.filter(country=customer.country, from_on__lte=DAY).latest("from_on")
    card = m.PaymentMethod.objects.get(id=subscription.payment_method_id or 0)
    role = m.Role.objects.select_related("user").get(customer_id=customer.id, role="purchaser")
    ends_on = years_before(DAY, -1)
    net = price.minor * subscription.quantity
    tax = (net * rate.rate_bp + 5_000) // 10_000
    about = {"customer_id": customer.id}
    m.Term.objects.create(
        id=next(keys),
        subscription_id=subscription.id,
        offering_id=subscription.next_offering_id,
        starts_on=DAY,
        ends_on=ends_on,
        quantity=subscription.quantity,
        srp_minor=price.minor,
        currency=price.currency,
        cause="renewal",
        **about,
    )
    invoice = m.Invoice.objects.create(
        id=next(keys),
        legal_entity_id=seller.id,
        kind="invoice",
        number=f"{seller.number_prefix}2026-{700_000_000 + place}",
        series_year=2026,
        series_number=700_000_000 + place,
        issued_on=DAY,
        issued_at=at,
        due_on=DAY,
        currency=price.currency,
        net_minor=net,
        tax_minor=tax,
        total_minor=net + tax,
        open_minor=net + tax,
        state="open",
        payment_method_id=card.id,
        seller={"name": seller.name, "address": seller.address, "bank": seller.bank},
        buyer={"name": customer.name, "address": customer.address},
        language=customer.language,
        time_zone=customer.time_zone,
        attempts=1,
        **about,
    )
    m.InvoiceLine.objects.create(
        id=next(keys),
        invoice_id=invoice.id,
        subscription_id=subscription.id,
        product_id=product.id,
        kind="renewal",
        term="P1Y",
        quantity=subscription.quantity,
        first_on=DAY,
        last_on=ends_on,
        srp_minor=price.minor,
        net_minor=net,
        tax_bp=rate.rate_bp,
        derivation={"formula": "term-price", "price": price.minor, "quantity": 5},
        **about,
    )
    m.InvoiceTax.objects.create(
        id=next(keys),
        invoice_id=invoice.id,
        rate_bp=rate.rate_bp,
        rule="domestic",
        net_minor=net,
        tax_minor=tax,
        derivation={"formula": "tax", "net": net, "rate_bp": rate.rate_bp},
    )
    _books(invoice, net, tax, keys, ends_on)
    payment = m.Payment.objects.create(
        id=next(keys),
        kind="charge",
        invoice_id=invoice.id,
        payment_method_id=card.id,
        amount_minor=net + tax,
        currency=price.currency,
        state="requested",
        requested_at=at,
        **about,
    )
    for template in ("renewed", "invoice"):
        m.Mail.objects.create(
            id=next(keys),
            to=role.user.email,
            user_id=role.user_id,
            language=role.user.language,
            template=template,
            values={"product": product.name, "total": {"minor": net + tax}},
            invoice_id=invoice.id,
            asked_at=at,
            **about,
        )
    for what, noun, key in (
        ("subscription-renewed", "subscription", subscription.id),
        ("invoice-issued", "invoice", invoice.id),
        ("payment-requested", "payment", payment.id),
    ):
        m.Event.objects.create(
            id=next(keys),
            at=at,
            what=what,
            action="renew",
            noun=noun,
            noun_id=key,
            data={},
            **about,
        )
    subscription.renews_on = ends_on
    subscription.unpaid_due_on = DAY
    subscription.next_due, subscription.next_due_on = "state", DAY
    subscription.save()


def _books(invoice: m.Invoice, net: int, tax: int, keys: Iterator[int], ends_on: date) -> None:
    posting = next(keys)
    entries = (("receivable", net + tax), ("deferred-revenue", -net), ("tax-owed", -tax))
    # The database refuses a posting that doesn't sum to zero, so its entries go in together.
    m.LedgerEntry.objects.bulk_create(
        m.LedgerEntry(
            id=next(keys),
            posting=posting,
            legal_entity_id=invoice.legal_entity_id,
            customer_id=invoice.customer_id,
            on=DAY,
            account=account,
            amount_minor=amount,
            currency=invoice.currency,
            document_kind="invoice",
            document_id=invoice.id,
        )
        for account, amount in entries
    )
    m.RevenueRate.objects.create(
        id=posting,
        legal_entity_id=invoice.legal_entity_id,
        currency=invoice.currency,
        on=ends_on,
        delta_minor=net // 365,
        document_kind="invoice",
        document_id=invoice.id,
    )
