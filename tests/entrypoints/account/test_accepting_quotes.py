"""A purchaser accepts a quote: the way to pay, what is typed, the team, a credit line (QUO-11)."""

import pytest

from tenure.actions.ordering.change_cart import CHANGE_CART, ChangeCart
from tenure.actions.ordering.confirm_order import CONFIRM_ORDER, ConfirmOrder
from tenure.records.facts.reading import rows
from tenure.rules.ordering.purchase_terms import TERMS_VERSION
from tenure.texts.formats import money_text
from tests import builders as b
from tests.entrypoints.account.conftest import World, hidden, text_of
from tests.entrypoints.account.test_quotes import sent

pytestmark = pytest.mark.django_db


@pytest.mark.rule("QUO-11", "CHK-13", "CHK-10", "ACC-03")
def test_a_purchaser_accepts_for_the_amount_on_the_button(world: World) -> None:
    key = sent(world, term="P1Y")
    eva = world.client("purchaser")
    page = f"/account/quotes/{key}/accept/"
    shown = eva.get(page)
    assert "Accept and buy · 47,125.00 SEK" in text_of(shown)
    fields = {name: hidden(shown, name) for name in ("intent", "pay")}
    without = eva.post(page, {**fields, "confirm": "1"})
    assert without.status_code == 409
    assert "terms-not-accepted" in text_of(without)
    former = eva.post(page, {**fields, "confirm": "1", "terms": "1999-01"})
    assert "terms-changed" in text_of(former)
    confirmed = {
        **fields,
        "confirm": "1",
        "terms": TERMS_VERSION,
        "po_number": "PO 77",
        "note": "For Oslo",
    }
    answer = eva.post(page, confirmed)
    assert answer.status_code == 302, text_of(answer)
    assert eva.post(page, confirmed).headers["Location"] == answer.headers["Location"]
    world.answer_payments()
    done = eva.get(answer.headers["Location"], follow=True)
    assert done.redirect_chain[-1][0].endswith("/done/")
    order = b.first(
        "SELECT state, total_minor, po_number, note, terms_version FROM purchase_order "
        "WHERE quote_id = %s",
        key,
    )
    assert order[:4] == ("fulfilled", 4_712_500, "PO 77", "For Oslo")
    assert order[4]
    text = text_of(eva.get(f"/account/quotes/{key}/"))
    assert "Accepted" in text
    assert "Accept and buy" not in text


TYPED = {"po_number": "PO 78", "note": "For Bergen", "payers": "books@firm.example"}


@pytest.mark.rule("QUO-11", "CHK-12", "CHK-13")
def test_what_is_typed_stays_when_the_way_to_pay_changes(world: World) -> None:
    key = sent(world, term="P1Y", actor=b.staff("sales"))
    b.credit(world.company, 50_000_000)
    eva = world.client("purchaser")
    page = f"/account/quotes/{key}/accept/"
    first = eva.get(page)
    assert hidden(first, "pay") == f"card-{world.card}"
    fields = {"intent": hidden(first, "intent"), "pay": hidden(first, "pay"), "confirm": "1"}
    looked = eva.post(page, {**fields, **TYPED, "way": "invoice", "look": "1"})
    assert looked.status_code == 200
    assert hidden(looked, "pay") == "invoice"
    assert hidden(looked, "intent") == fields["intent"]
    for typed in TYPED.values():
        assert typed in looked.text
    # Whoever confirms without a look at the other way gets to see it first.
    blind = {**fields, **TYPED, "way": "invoice", "terms": TERMS_VERSION}
    changed = eva.post(page, blind)
    assert changed.status_code == 409
    assert "You have chosen another way to pay: Invoice." in text_of(changed)
    assert "PO 78" in changed.text
    gone = eva.post(page, {**fields, "pay": "card-999999999999", "terms": TERMS_VERSION})
    assert gone.status_code == 409
    assert rows("SELECT count(*) FROM purchase_order WHERE quote_id = %s", [key]) == [(0,)]
    assert eva.post(page, {**blind, "pay": "invoice"}).status_code == 302
    assert b.first(
        "SELECT pays_by, po_number, note FROM purchase_order WHERE quote_id = %s", key
    ) == (
        "invoice",
        "PO 78",
        "For Bergen",
    )


@pytest.mark.rule("QUO-11", "CHK-11")
def test_what_is_typed_stays_while_a_card_is_entered(world: World) -> None:
    key, other = sent(world, term="P1Y"), sent(world, quantity=3, term="P1Y")
    eva = world.client("purchaser")
    page = f"/account/quotes/{key}/"
    assert eva.post(f"{page}card/", TYPED).status_code == 200
    back = eva.get(f"{page}accept/")
    for typed in TYPED.values():
        assert typed in back.text
    assert "PO 78" not in eva.get(f"/account/quotes/{other}/accept/").text


def team_of(world: World, name: str) -> int:
    """Let the purchaser buy something for a new team; return its key."""
    change = ChangeCart(token=name, offering_id=b.offering("beam"), quantity=1, country="SE")
    b.do(CHANGE_CART, change, actor=b.actor(world.people["purchaser"]))
    wanted = ConfirmOrder(
        customer_id=world.company.id,
        cart_token=name,
        payment_method_id=world.card,
        intent=name,
        new_team=name,
    )
    b.do(CONFIRM_ORDER, wanted, actor=b.actor(world.people["purchaser"]))
    key = b.first("SELECT id FROM team WHERE name = %s", name)[0]
    assert isinstance(key, int)
    return key


@pytest.mark.rule("ACC-06", "ACC-11", "QUO-11")
def test_a_quote_is_accepted_for_a_team_of_the_companys_only(world: World) -> None:
    key = sent(world, term="P1Y")
    second = team_of(world, "Oslo")
    eva = world.client("purchaser")
    page = f"/account/quotes/{key}/accept/"
    shown = eva.get(page)
    fields = {name: hidden(shown, name) for name in ("intent", "pay")}
    fields |= {"confirm": "1", "terms": TERMS_VERSION}
    for team in (
        world.foreign.team_id,
        9 * 10**17,
        "9" * 30,
        "9" * 5000,
        "-1",
        "0",
        "1.5",
        "٣",
        "Oslo",
    ):
        refused = eva.post(page, {**fields, "team": team})
        assert refused.status_code == 409, team
        assert "There is no such team" in text_of(refused)
    assert rows("SELECT count(*) FROM purchase_order WHERE quote_id = %s", [key]) == [(0,)]
    looked = eva.post(page, {**fields, "team": second, "look": "1"})
    assert f'<option value="{second}" selected>' in looked.text
    assert eva.post(page, {**fields, "team": second}).status_code == 302
    assert b.first("SELECT team_id FROM purchase_order WHERE quote_id = %s", key) == (second,)


@pytest.mark.parametrize("part", ["", "accept/", "card/"])
def test_a_number_that_no_quote_has_is_no_page(world: World, part: str) -> None:
    eva = world.client("purchaser")
    for number in ("0", "9" * 18, "9" * 19, "9" * 60):
        assert eva.get(f"/account/quotes/{number}/{part}").status_code == 404, number


@pytest.mark.rule("INV-13", "PAY-05", "CHK-05")
def test_a_higher_line_is_asked_for_on_top_of_what_is_open(world: World) -> None:
    theirs = sent(world, actor=b.staff("sales"))
    b.credit(world.company, 50_000_000)
    b.sold(world.company, quantity=1)
    (opened,) = b.first("SELECT sum(open_minor)::bigint FROM invoice")
    (total,) = b.first("SELECT total_minor FROM quote WHERE id = %s", theirs)
    assert opened > 0
    eva = world.client("purchaser")
    assert "Ask for a credit line" not in text_of(eva.get(f"/account/quotes/{theirs}/"))
    b.credit(world.company, opened + total - 1)
    amount = money_text(opened + total, "SEK", language="en").replace("\xa0", " ")
    for page in ("", "accept/"):
        told = text_of(eva.get(f"/account/quotes/{theirs}/{page}"))
        assert f"Ask for a credit line of {amount}" in told
    eva.post(f"/account/quotes/{theirs}/credit-line/")
    assert rows("SELECT state, asked_minor FROM credit_line") == [("approved", opened + total)]
    for page in ("", "accept/"):
        told = text_of(eva.get(f"/account/quotes/{theirs}/{page}"))
        assert "Ask for a credit line" not in told
        assert "A credit line has been asked for." in told
    b.credit(world.company, opened + total)
    told = text_of(eva.get(f"/account/quotes/{theirs}/accept/"))
    assert "Invoice" in told
    assert "credit line of" not in told
