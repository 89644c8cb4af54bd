"""Nobody is suspended before the warning has really left: with a post office that doesn't play."""

from datetime import timedelta

import pytest

from tenure.actions.companies.grant_purchaser import GRANT_PURCHASER, GrantPurchaser
from tenure.gateways.mail import MailRefused, MailUnavailable, MemoryMailer, Message
from tenure.operations.catching_up import catch_up
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside, using
from tenure.records.facts.reading import rows
from tests import builders as b

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.rule("OPS-01"),
    pytest.mark.rule("NOT-06"),
]

BOUGHT = b.at("2026-02-01")
ENDS = b.at("2026-03-01")
WARNED = ENDS + timedelta(days=13)


class Post(MemoryMailer):
    """A post office that is closed, or doesn't know some addresses."""

    def __init__(self, *, closed: bool = False, unknown: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.closed = closed
        self.unknown = unknown

    def send(self, message: Message) -> None:
        """Take it unless it can't be."""
        if self.closed:
            raise MailUnavailable("closed")
        if set(message.to) & set(self.unknown):
            raise MailRefused("no such person")
        super().send(message)


@pytest.fixture
def company(outside: Outside) -> b.Company:
    """A company whose monthly subscription ends on 1 March without being renewed."""
    b.vendor(at=BOUGHT)
    found = b.company(at=BOUGHT)
    b.buy(
        found, card=b.real_card(found, outside, at=BOUGHT), term="P1M", auto_renew=False, at=BOUGHT
    )
    catch_up(at=ENDS)
    drain(at=ENDS)
    return found


def state_after(days: int, post: Post, outside: Outside, *, since: int = 0) -> str:
    """Go on day by day from the warning on; return the state after so many days."""
    with using(Outside(outside.payment, post)):
        for day in range(since, days + 1):
            catch_up(at=WARNED + timedelta(days=day))
            drain(at=WARNED + timedelta(days=day))
    return str(rows("SELECT state FROM subscription")[0][0])


def test_a_warning_that_leaves_in_time(company: b.Company, outside: Outside) -> None:
    assert state_after(2, Post(), outside) == "expired"
    assert state_after(3, Post(), outside, since=3) == "suspended"


def test_a_warning_that_waits_for_a_week(company: b.Company, outside: Outside) -> None:
    """Nothing happens while the post office is closed, nor within three days of its opening."""
    assert state_after(7, Post(closed=True), outside) == "expired"
    assert state_after(10, Post(), outside, since=8) == "expired"
    assert rows("SELECT max(sent_at) FROM mail WHERE template = 'warning-before'") == [
        (WARNED + timedelta(days=8),)
    ]
    assert state_after(11, Post(), outside, since=11) == "suspended"


def test_one_of_two_is_told(company: b.Company, outside: Outside) -> None:
    """The other one's address is gone: who can be told was told."""
    more = b.person()
    wanted = GrantPurchaser(customer_id=company.id, email=more.email)
    b.do(GRANT_PURCHASER, wanted, actor=b.staff(), at=ENDS)
    post = Post(unknown=(company.purchaser.email,))
    assert state_after(3, post, outside) == "suspended"


def test_a_refusal_tells_nobody_while_the_other_mail_waits(
    company: b.Company, outside: Outside
) -> None:
    more = b.person()
    wanted = GrantPurchaser(customer_id=company.id, email=more.email)
    b.do(GRANT_PURCHASER, wanted, actor=b.staff(), at=ENDS)

    class Half(Post):
        def send(self, message: Message) -> None:
            if more.email in message.to:
                raise MailUnavailable("busy")
            super().send(message)

    post = Half(unknown=(company.purchaser.email,))
    assert state_after(6, post, outside) == "expired"
    assert state_after(9, Post(), outside, since=7) == "expired"
    assert state_after(10, Post(), outside, since=10) == "suspended"


def test_where_nobody_can_be_told_the_notice_in_the_portal_counts(
    company: b.Company, outside: Outside
) -> None:
    post = Post(unknown=(company.purchaser.email,))
    assert state_after(2, post, outside) == "expired"
    assert state_after(3, post, outside, since=3) == "suspended"
