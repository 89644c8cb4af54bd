"""Many licence servers at once on one account: never overdrawn, a user's day drawn once."""

import pytest

from tenure.actions.licensing.draw_tokens import DRAW_TOKENS, DrawTokens
from tenure.engine.actor import system
from tenure.engine.outcome import Done
from tenure.engine.perform import perform, perform_all
from tenure.operations.providers import Outside
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused
from tests import builders as b
from tests import tokens as t
from tests.faults.test_races import at_once

pytestmark = pytest.mark.django_db(transaction=True)
SERVER = system("licence server")
WORKERS = 8


@pytest.fixture
def firm(outside: Outside) -> b.Company:
    """A company with a pack of 100 tokens."""
    b.vendor()
    t.sell_packs()
    company = b.company()
    b.buy(company, product="pack", quantity=1, card=b.real_card(company, outside))
    return company


def use(firm: b.Company, who: b.Person) -> DrawTokens:
    return DrawTokens(customer_id=firm.id, user=who.email, product_code="atlas")


@pytest.mark.rule("SUB-15")
def test_eight_servers_never_overdraw(firm: b.Company, outside: Outside) -> None:
    """Three users' days at 6 tokens take 18; of the last 82 thirteen of sixteen uses can be had."""
    people = [b.person() for _ in range(19)]
    for who in people:
        t.join(firm, who)
    first = [use(firm, who) for who in people[:3]]
    perform_all(DRAW_TOKENS, first, actor=SERVER, at=b.NOW)
    told = [use(firm, who) for who in people[3:]]

    def server(number: int) -> object:
        mine = told[number * 2 : number * 2 + 2]
        return [perform(DRAW_TOKENS, one, actor=SERVER, at=b.NOW) for one in mine]

    works = [lambda n=n: server(n) for n in range(WORKERS)]
    outcomes = [one for several in at_once(outside, *works) for one in several]  # type: ignore[attr-defined]
    assert sum(isinstance(one, Done) for one in outcomes) == 13
    assert {one.code for one in outcomes if isinstance(one, Refused)} == {"tokens-short"}
    assert rows("SELECT token_pack.left FROM token_pack") == [(4,)]
    assert rows("SELECT sum(tokens)::bigint FROM token_draw_part") == [(96,)]


@pytest.mark.rule("SUB-15")
def test_a_days_use_told_by_all_servers_is_drawn_once(firm: b.Company, outside: Outside) -> None:
    wanted = use(firm, firm.purchaser)
    outcomes = at_once(
        outside, *[lambda: perform(DRAW_TOKENS, wanted, actor=SERVER, at=b.NOW)] * WORKERS
    )
    assert all(isinstance(one, Done) for one in outcomes)
    again = sorted(one.answer["again"] for one in outcomes)  # type: ignore[attr-defined]
    assert again == [False] + [True] * (WORKERS - 1)
    assert rows("SELECT token_pack.left FROM token_pack") == [(94,)]


def test_the_database_itself_refuses_less_than_nothing(firm: b.Company) -> None:
    from django.db import IntegrityError, connection

    with connection.cursor() as cursor, pytest.raises(IntegrityError, match="below_zero"):
        cursor.execute('UPDATE token_pack SET "left" = -1')
