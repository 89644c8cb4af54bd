"""A subscription lives its whole life on real parts: simulator, mail, PDF, the sandbox clock."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tenure.actions.add_seats import ADD_SEATS, AddSeats
from tenure.actions.change_cart import CHANGE_CART, ChangeCart
from tenure.actions.confirm_order import CONFIRM_ORDER, ConfirmOrder
from tenure.actions.set_auto_renewal import SET_AUTO_RENEWAL, SetAutoRenewal
from tenure.actions.set_up_deployment import SET_UP_DEPLOYMENT, SetUpDeployment
from tenure.engine.actor import system
from tenure.gateways.mail import MemoryMailer
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.gateways.payment.simulator.core import Simulator
from tenure.operations import sandbox
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside, using
from tenure.questions.deployment import now
from tenure.records.models import Invoice, LedgerEntry, Mail, Subscription
from tests import builders

START = datetime(2026, 1, 15, 9, tzinfo=UTC)


@pytest.mark.django_db(transaction=True)
def test_whole_life():
    simulator = Simulator(":memory:", seed="life")
    mails = MemoryMailer()
    with using(Outside(InProcessProvider(simulator), mails)):
        builders.vendor(START)
        builders.do(
            SET_UP_DEPLOYMENT,
            SetUpDeployment(vendor="Fjord", kind="sandbox", sandbox_at=START),
            actor=system("test"),
            at=START,
        )
        person = builders.person("anna@example.com")
        company = builders.company(person)
        actor = builders.actor(person)
        token = simulator.store_card("4242424242424242", holder="Anna").token
        from tenure.actions.store_payment_method import STORE_PAYMENT_METHOD, StorePaymentMethod

        method = builders.do(
            STORE_PAYMENT_METHOD,
            StorePaymentMethod(
                customer_id=company.id, token=token, brand="Visa", last4="4242",
                holder="Anna", expires_month=12, expires_year=2030,
            ),
            actor=actor,
        )["payment_method_id"]
        offering = builders.offering("atlas", term="P1Y", country="SE")
        builders.do(CHANGE_CART, ChangeCart(token="t", offering_id=offering, quantity=5, country="SE"), actor=actor)
        order = builders.do(
            CONFIRM_ORDER,
            ConfirmOrder(customer_id=company.id, cart_token="t", payment_method_id=method, intent="i1"),
            actor=actor,
        )
        print(order)
        print(drain(at=START))
        for m in mails.sent:
            print(m.subject, [a.name for a in m.attachments])
        s = Subscription.objects.get()
        print(vars(s))
        print(sandbox.move(to=START + timedelta(days=100)))
        r = builders.do(ADD_SEATS, AddSeats(subscription_id=s.id, quantity=2, intent="i2"), actor=actor, at=now())
        print(drain(at=now()), r)
        s.refresh_from_db()
        print(s.quantity, s.renews_on, s.next_due, s.next_due_on)
        print(sandbox.move(to=START + timedelta(days=366)))
        s.refresh_from_db()
        print(s.state, s.renews_on, s.next_due, s.next_due_on, s.unpaid_due_on)
        builders.do(SET_AUTO_RENEWAL, SetAutoRenewal(customer_id=company.id, subscription_ids=(s.id,), on=False), actor=actor, at=now())
        print(sandbox.move(to=START + timedelta(days=800)))
        s.refresh_from_db()
        print(s.state, s.renews_on, s.next_due, s.next_due_on, s.unpaid_due_on)
        for m in mails.sent:
            print(m.at.date(), m.subject, [a.name for a in m.attachments])
        for i in Invoice.objects.order_by("id"):
            print(i.number, i.state, i.total_minor, i.open_minor, i.due_on)
        from django.db.models import Sum
        print(list(LedgerEntry.objects.values("account").annotate(s=Sum("amount_minor"))))
