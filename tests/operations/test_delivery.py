"""Mail and payments leave once, whoever delivers, and say what is true when they leave."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections

from tenure.engine.outbox import quietly
from tenure.gateways.mail import MailUnavailable, MemoryMailer, Message
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.operations.delivery import drain
from tenure.operations.mail import deliver_mail
from tenure.operations.providers import Outside, using
from tenure.operations.run import run
from tenure.records.facts.reading import rows
from tests import builders

pytestmark = pytest.mark.django_db(transaction=True)


class BusyPost(MemoryMailer):
    """A post office that takes one mail and then is busy."""

    def send(self, message: Message) -> None:
        """Take the first, refuse the others for now."""
        if self.sent:
            raise MailUnavailable("busy")
        super().send(message)


@pytest.mark.rule("NOT-05")
def test_two_workers_send_each_mail_once(outside: Outside) -> None:
    """Both deliver at the same moment; nobody gets anything twice."""
    builders.vendor()
    company = builders.company()
    for _ in range(6):
        builders.person()
    assert company.id
    ready = Barrier(4)

    def deliver() -> None:
        with using(outside), quietly():
            ready.wait()
            try:
                while deliver_mail(at=builders.NOW, limit=3):
                    pass
            finally:
                connections.close_all()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: deliver(), range(4)))
    deliver_mail(at=builders.NOW)
    assert isinstance(outside.mail, MemoryMailer)
    ids = [message.message_id for message in outside.mail.sent]
    assert len(ids) == len(set(ids)) == rows("SELECT count(*) FROM mail")[0][0]
    assert rows("SELECT count(*) FROM mail WHERE sent_at IS NULL") == [(0,)]


@pytest.mark.rule("NOT-05")
def test_what_the_post_office_cannot_take_waits(outside: Outside) -> None:
    """A busy post office delays mail and loses none."""
    for _ in range(3):
        builders.person()
    busy = BusyPost()
    with using(Outside(outside.payment, busy)):
        assert deliver_mail(at=builders.NOW) == 1
        assert rows("SELECT count(*) FROM mail WHERE sent_at IS NULL") == [(2,)]
    while deliver_mail(at=builders.NOW):
        pass
    assert rows("SELECT count(*) FROM mail WHERE sent_at IS NULL") == [(0,)]


@pytest.mark.rule("REN-13")
def test_the_mail_of_an_invoice_says_what_is_open(outside: Outside) -> None:
    """A renewal whose charge was declined is not told as charged; a paid one is not to be paid."""
    assert isinstance(outside.payment, InProcessProvider)
    builders.vendor()
    company = builders.company()
    card = builders.real_card(company, outside)
    builders.buy(company, term="P1M", card=card, at=builders.at("2026-01-15"))
    token = rows("SELECT token FROM payment_method WHERE id = %s", [card])[0][0]
    outside.payment.simulator.set_behaviour(token, "declined")
    run(at=builders.at("2026-02-15"))
    drain(at=builders.at("2026-02-15"))
    bought, renewed = rows("SELECT body FROM mail WHERE template = 'invoice' ORDER BY id")
    assert "4242" in bought[0]
    assert "Please pay" not in bought[0]
    assert "4242" not in renewed[0]
    assert "Please pay" in renewed[0]
