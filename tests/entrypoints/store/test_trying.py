"""A trial from the store: offered where the rule allows it, begun after its end was shown."""

import pytest

from tenure.actions.companies.accept_invitation import ACCEPT_INVITATION, AcceptInvitation
from tenure.actions.companies.invite import INVITE, Invite
from tenure.records.facts.reading import rows
from tests import builders as b
from tests.entrypoints.store.conftest import Visitor, text_of

pytestmark = pytest.mark.rule("SUB-17")

PRODUCT = "/products/atlas/"
TRIAL = "/products/atlas/trial/"


@pytest.fixture
def buyer(visitor: Visitor) -> b.Company:
    """The visitor's company, which the visitor is signed in for."""
    firm = b.company()
    visitor.sign_in_as(firm.purchaser)
    return firm


def test_from_the_products_page_to_the_subscription(visitor: Visitor, buyer: b.Company) -> None:
    """Begun on 15 January for 30 days: the last is 13 February."""
    assert f'href="{TRIAL}"' in visitor.get(PRODUCT).content.decode()
    assert "Try it free for 30 days" in text_of(visitor.get(PRODUCT))
    shown = text_of(visitor.get(TRIAL))
    for words in ("Nothing is charged", "No bill follows", "13 Feb 2026", "30 days"):
        assert words in shown
    assert rows("SELECT count(*) FROM subscription") == [(0,)]
    answer = visitor.post(TRIAL, seats="3")
    (key, state, quantity), *others = rows("SELECT id, state, quantity FROM subscription")
    assert (state, quantity, others) == ("trial", 3, [])
    assert answer.url == f"/account/subscriptions/{key}/"
    page = text_of(visitor.get(answer.url))
    assert "Your trial of Atlas has begun. Its last day is 13 Feb 2026." in page
    assert "everything is open until 13 Feb 2026, then it ends by itself" in page
    assert f'href="{PRODUCT}"' in visitor.get(answer.url).content.decode()
    assert rows("SELECT count(*) FROM invoice") == [(0,)]


def test_a_trial_page_offers_nothing_that_renews(visitor: Visitor, buyer: b.Company) -> None:
    page = text_of(visitor.get(visitor.post(TRIAL, seats="1").url))
    for absent in ("Renew now", "Switch auto-renewal on", "Add seats", "Paid with", "1 year"):
        assert absent not in page
    assert "Doesn’t renew: it ends by itself" in page


def test_what_was_had_is_not_offered_and_says_why(visitor: Visitor, buyer: b.Company) -> None:
    visitor.post(TRIAL, seats="1")
    assert TRIAL not in visitor.get(PRODUCT).content.decode()
    for answer in (visitor.get(TRIAL), visitor.post(TRIAL, seats="1")):
        assert answer.status_code == 409
        assert "has been tried or bought here before" in text_of(answer)
        assert "Begin the trial" not in text_of(answer)
    assert rows("SELECT count(*) FROM subscription") == [(1,)]


@pytest.mark.parametrize("seats", ["0", "6", "-1", "two", "9" * 30])
def test_too_many_seats_can_be_mended(visitor: Visitor, buyer: b.Company, seats: str) -> None:
    answer = visitor.post(TRIAL, seats=seats)
    assert answer.status_code == 409
    assert "between 1 and 5 seats" in text_of(answer)
    assert f'href="{TRIAL}"' in answer.content.decode()
    assert rows("SELECT count(*) FROM subscription") == [(0,)]


def test_nobody_else_is_offered_one(visitor: Visitor) -> None:
    assert TRIAL not in visitor.get(PRODUCT).content.decode()
    assert visitor.get(TRIAL)["Location"] == f"/sign-in/?next={TRIAL}"
    assert visitor.post(TRIAL, seats="1").url == f"/sign-in/?next={TRIAL}"
    visitor.sign_in_as(b.person())
    assert TRIAL not in visitor.get(PRODUCT).content.decode()
    answer = visitor.get(TRIAL)
    assert answer.status_code == 409
    assert "you don’t belong to one here yet" in text_of(answer)
    assert visitor.get("/products/nothing/trial/").status_code == 404


def test_who_may_not_buy_is_told_so(visitor: Visitor) -> None:
    firm, person = b.company(), b.person()
    token = "token-of-an-invitation-to-a-team"
    wanted = Invite(customer_id=firm.id, email=person.email, role="member", token=token)
    b.do(INVITE, wanted, actor=b.actor(firm.purchaser))
    b.do(ACCEPT_INVITATION, AcceptInvitation(token=token), actor=b.actor(person))
    visitor.sign_in_as(person)
    assert TRIAL not in visitor.get(PRODUCT).content.decode()
    assert visitor.post(TRIAL, seats="1").status_code == 409
    assert rows("SELECT count(*) FROM subscription") == [(0,)]


def test_another_countrys_product_is_not_tried(visitor: Visitor, buyer: b.Company) -> None:
    visitor.post("/country/", country="DK")
    assert TRIAL not in visitor.get(PRODUCT).content.decode()
    answer = visitor.get(TRIAL)
    assert answer.status_code == 409
    assert "in its own country, Sweden" in text_of(answer)


@pytest.mark.parametrize(
    ("language", "words"),
    [("sv", "Prova gratis i 30 dagar"), ("da", "Prøv gratis i 30 dage")],
)
def test_it_is_offered_in_the_readers_language(
    visitor: Visitor, buyer: b.Company, language: str, words: str
) -> None:
    page = visitor.get(PRODUCT, headers={"accept-language": language})
    assert words in text_of(page)
    assert visitor.get(TRIAL, headers={"accept-language": language}).status_code == 200
