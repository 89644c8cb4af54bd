"""In checkout a new subscription can end with one that is there already (CHK-03, COT-06)."""

import re
from collections.abc import Callable
from datetime import date
from html import unescape
from typing import Any

import pytest

from tenure.actions.ordering.change_cart import CHANGE_CART, ChangeCart
from tenure.records.facts.reading import rows
from tenure.records.models import Order, Subscription
from tests import builders as b
from tests.entrypoints.store.conftest import Visitor, hidden, text_of

type Answers = Callable[[], None]


@pytest.fixture
def atlas(visitor: Visitor) -> int:
    """Eva's company has five seats of Atlas, which renew on 2026-06-10; she is signed in."""
    eva = b.person("eva@example.com", name="Eva Lund")
    company = b.company(eva)
    card = b.real_card(company, visitor.world, at=b.at("2025-06-10"))
    key = b.buy(company, card=card, at=b.at("2025-06-10"))
    visitor.sign_in_as(eva)
    return key


def to_review(visitor: Visitor) -> Any:
    """Choose the stored card and come to the review page."""
    card = rows("SELECT max(id) FROM payment_method")[0][0]
    visitor.post("/checkout/payment/", method=card)
    return visitor.get("/checkout/review/")


def offered(shown: Any) -> dict[str, list[str]]:
    """Return the choices of each line by the name of its entry."""
    found: dict[str, list[str]] = {}
    for name, value in re.findall(
        r'type="radio"[^>]*name="(align-\d+)" value="(\d*)"', shown.content.decode()
    ):
        found.setdefault(name, []).append(unescape(value))
    return found


@pytest.mark.rule("CHK-03", "COT-06", "CHK-13")
def test_the_price_offered_is_the_price_charged(
    visitor: Visitor, atlas: int, bank_answers: Answers
) -> None:
    """Two seats of Beam from 15 January to 9 June: 146 of 365 days of 6 000 each."""
    visitor.put_in_cart("beam", quantity=2)
    shown = to_review(visitor)
    beam = b.offering("beam")
    assert offered(shown) == {f"align-{beam}": ["", str(atlas)]}
    words = text_of(shown)
    assert "One renewal date for all?" in words
    assert "Until 14 Jan 2027 A full term of its own 12,000.00 SEK" in words
    assert "Until 9 Jun 2026 Together with Atlas 4,800.00 SEK" in words
    assert "Buy · 15,000.00 SEK today" in words

    visitor.post("/checkout/dates/", **{f"align-{beam}": atlas})
    words = text_of(visitor.get("/checkout/review/"))
    assert "Buy · 6,000.00 SEK today" in words
    assert "Renewal date, Stockholm time 10 Jun 2026" in words
    cart = text_of(visitor.get("/cart/"))
    assert "Today 4,800.00 SEK" in cart
    assert "on 9 Jun 2026, and is paid by the day until then" in cart
    visitor.confirm()
    bank_answers()
    new = Subscription.objects.exclude(id=atlas).get()
    assert (new.renews_on, new.anchor_day) == (date(2026, 6, 10), 10)
    assert Order.objects.order_by("-id")[0].net_minor == 480_000


@pytest.mark.rule("CHK-03")
def test_what_is_chosen_stays_until_it_is_taken_back(visitor: Visitor, atlas: int) -> None:
    visitor.put_in_cart("beam", quantity=2)
    to_review(visitor)
    beam = b.offering("beam")
    visitor.post("/checkout/dates/", **{f"align-{beam}": atlas})
    token = hidden(visitor.get("/cart/"), "cart")
    visitor.post("/cart/change/", cart=token, offering=beam, quantity=4, term=beam)
    assert "Today 9,600.00 SEK" in text_of(visitor.get("/cart/"))
    visitor.put_in_cart("beam", quantity=1)
    assert "Today 12,000.00 SEK" in text_of(visitor.get("/cart/"))
    visitor.post("/checkout/dates/", **{f"align-{beam}": ""})
    assert "Today 30,000.00 SEK" in text_of(visitor.get("/cart/"))


@pytest.mark.rule("CHK-03")
def test_the_window_is_never_longer_than_a_term(visitor: Visitor, atlas: int) -> None:
    """A month can't reach June; a year and three can, and stay orders of their own kind."""
    visitor.put_in_cart("flux", term="P1M", quantity=1)
    visitor.put_in_cart("beam", quantity=1)
    visitor.put_in_cart("atlas", term="P3Y", quantity=1)
    lines = {f"align-{b.offering('beam')}", f"align-{b.offering('atlas', term='P3Y')}"}
    assert offered(to_review(visitor)).keys() == lines


@pytest.mark.rule("CHK-03", "CHK-02")
def test_a_mixed_cart_with_an_aligned_line(
    visitor: Visitor, atlas: int, bank_answers: Answers
) -> None:
    visitor.put_in_cart("flux", term="P1M", quantity=3)
    visitor.put_in_cart("beam", quantity=2)
    to_review(visitor)
    visitor.post("/checkout/dates/", **{f"align-{b.offering('beam')}": atlas})
    assert "Buy · 6,937.50 SEK today" in text_of(visitor.get("/checkout/review/"))
    visitor.confirm()
    bank_answers()
    renews = Subscription.objects.exclude(id=atlas).order_by("renews_on")
    assert [one.renews_on for one in renews] == [date(2026, 2, 15), date(2026, 6, 10)]


@pytest.mark.rule("CHK-03", "ACC-11")
def test_nothing_of_another_company_is_offered_or_told(
    visitor: Visitor, another: Visitor, atlas: int
) -> None:
    """Chosen by its number it changes nothing; put there by other means it tells no date."""
    stranger = b.person("mallory@example.com")
    company = b.company(stranger)
    b.real_card(company, another.world)
    another.sign_in_as(stranger)
    another.put_in_cart("beam", quantity=2)
    shown = to_review(another)
    assert offered(shown) == {}
    beam = b.offering("beam")
    another.post("/checkout/dates/", **{f"align-{beam}": atlas})
    assert "Buy · 15,000.00 SEK today" in text_of(another.get("/checkout/review/"))
    forced = ChangeCart(
        token=hidden(another.get("/cart/"), "cart"),
        offering_id=beam,
        quantity=2,
        country="SE",
        align_to=atlas,
    )
    b.do(CHANGE_CART, forced, actor=b.actor(stranger))
    cart = text_of(another.get("/cart/"))
    assert "Jun 2026" not in cart
    assert "Today 12,000.00 SEK" in cart
    answer = another.get("/checkout/review/")
    assert answer.status_code == 409
    assert "no running subscription of this customer" in text_of(answer)


@pytest.mark.rule("CHK-03")
def test_without_subscriptions_nothing_is_asked(visitor: Visitor) -> None:
    visitor.prepare()
    assert "One renewal date for all?" not in text_of(visitor.get("/checkout/review/"))
