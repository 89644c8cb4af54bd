"""Mail and payments leave once, whoever delivers, and say what is true when they leave."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, connections

from tenure.engine.outbox import quietly
from tenure.gateways.mail import (
    MailDeferred,
    MailRefused,
    MailUnavailable,
    MemoryMailer,
    Message,
)
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.operations import mail
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


class FussyPost(MemoryMailer):
    """A post office that puts one address off, another one it will never take."""

    def __init__(self, *, later: str = "", never: str = "") -> None:
        super().__init__()
        self._later = later
        self._never = never

    def send(self, message: Message) -> None:
        """Take all but those."""
        if self._later in message.to:
            raise MailDeferred("mailbox full")
        if self._never in message.to:
            raise MailRefused("no such person")
        super().send(message)


@pytest.fixture
def left(monkeypatch: pytest.MonkeyPatch) -> dict[int, float]:
    """What this process leaves for a while, of this test only."""
    kept: dict[int, float] = {}
    monkeypatch.setattr(mail, "_left", kept)
    return kept


@pytest.mark.rule("NOT-05")
def test_a_full_mailbox_holds_up_nobody_else(outside: Outside, left: dict[int, float]) -> None:
    full, *others = [builders.person() for _ in range(4)]
    fussy = FussyPost(later=full.email)
    with using(Outside(outside.payment, fussy)):
        assert deliver_mail(at=builders.NOW, limit=1) == 0
        assert sum(iter(lambda: deliver_mail(at=builders.NOW, limit=1), 0)) == len(others)
        assert [message.to for message in fussy.sent] == [(one.email,) for one in others]
        left.clear()
        fussy._later = ""
        assert deliver_mail(at=builders.NOW) == 1
    assert rows("SELECT count(*) FROM mail WHERE sent_at IS NULL") == [(0,)]


@pytest.mark.rule("NOT-05")
def test_a_mail_that_can_not_be_made_holds_up_nobody_else(
    outside: Outside, left: dict[int, float], caplog: pytest.LogCaptureFixture
) -> None:
    """It stays, is told to the log, and what went with it is noted: it isn't sent again."""
    people = [builders.person() for _ in range(3)]
    key = rows("SELECT min(id) FROM mail")[0][0]
    with connection.cursor() as cursor:
        cursor.execute("UPDATE mail SET template = 'poisoned' WHERE id = %s", [key])
    assert deliver_mail(at=builders.NOW) == 2
    assert rows("SELECT id FROM mail WHERE sent_at IS NULL") == [(key,)]
    assert set(left) == {key}
    assert f"mail {key} (poisoned)" in caplog.text
    assert isinstance(outside.mail, MemoryMailer)
    assert [message.to for message in outside.mail.sent] == [(one.email,) for one in people[1:]]
