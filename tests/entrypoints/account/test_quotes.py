"""A customer's quotes: list, page, link, hand-over, accepting, financing (QUO-07…17, ACC-13)."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from tenure.actions.entering.enter_fx_tables import ENTER_FX_TABLES, EnterFxTables
from tenure.actions.partners.choose_partner import CHOOSE_PARTNER, ChoosePartner
from tenure.actions.quotes.cancel_quote import CANCEL_QUOTE, CancelQuote
from tenure.actions.quotes.draft_quote import DRAFT_QUOTE, DraftQuote
from tenure.actions.quotes.hand_over_quote import HAND_OVER_QUOTE, HandOverQuote
from tenure.actions.quotes.send_quote import SEND_QUOTE, SendQuote
from tenure.engine.actor import Actor, system
from tenure.gateways.link_tokens import token_for
from tenure.gateways.mail import MemoryMailer
from tenure.gateways.payment.simulator.cards import CardEntered, read_card
from tenure.gateways.payment.simulator.client import InProcessProvider
from tenure.operations.mail import deliver_mail
from tenure.records.facts.reading import rows
from tenure.rules.ordering.purchase_terms import TERMS_VERSION
from tenure.rules.quotes.quote import Line, Recipient
from tests import builders as b
from tests import published_rates
from tests.entrypoints.account.conftest import World, hidden, text_of
from tests.proving import proven

pytestmark = pytest.mark.django_db


def sent(world: World, *, quantity: int = 2, actor: Actor | None = None, term: str = "P3Y") -> int:
    """Send the company's purchaser a quote for something new."""
    eva = world.people["purchaser"]
    line = Line(action="new", offering_id=b.offering("atlas", term=term), quantity=quantity)
    who = actor or b.actor(eva)
    wanted = DraftQuote(
        customer_id=world.company.id,
        lines=(line,),
        intent=f"q{quantity}{term}",
        recipients=(Recipient(email=eva.email, name=eva.name),),
        note="As we talked about.",
    )
    key = b.do(DRAFT_QUOTE, wanted, actor=who)["quote_id"]
    assert isinstance(key, int)
    b.do(SEND_QUOTE, SendQuote(quote_id=key), actor=who)
    return key


def serve(world: World, partner: int) -> None:
    """Let the company's purchaser choose a partner."""
    wanted = ChoosePartner(customer_id=world.company.id, partner_id=partner)
    b.do(CHOOSE_PARTNER, wanted, actor=b.actor(world.people["purchaser"]))


def handed(world: World, key: int, email: str, right: str) -> str:
    """Hand a quote over; return the address of the link."""
    wanted = HandOverQuote(quote_id=key, email=email, right=right)
    b.do(HAND_OVER_QUOTE, wanted, actor=b.actor(world.people["purchaser"]))
    seed = b.first(
        "SELECT values->>'seed' FROM mail WHERE template = 'quote-handed-over' ORDER BY id DESC"
    )[0]
    return f"/quotes/{token_for(seed)}/"


def changed() -> tuple[Any, ...]:
    """Return what would tell that reading has written anything."""
    return b.first(
        "SELECT (SELECT count(*) FROM event), (SELECT count(*) FROM quote_link_use), "
        "(SELECT count(*) FROM purchase_order)"
    )


def enter_card(world: World, client: Client, page: str) -> None:
    """Enter a card on the provider's page that a quote's page leads to."""
    away = client.post(f"{page}card/")
    assert away.status_code == 200, text_of(away)
    provider = world.outside.payment
    assert isinstance(provider, InProcessProvider)
    entered = read_card(number="4242424242424242", expiry="12/34", cvc="123", holder="Pia Ek")
    assert isinstance(entered, CardEntered)
    provider.simulator.wallet.complete_setup(client.session["quote_card_setup"]["id"], entered)


@pytest.mark.rule("QUO-07", "QUO-09", "QUO-12", "CHK-05")
def test_the_list_and_one_quote_on_one_screen(world: World) -> None:
    key = sent(world)
    eva = world.client("purchaser")
    text = text_of(eva.get("/account/quotes/"))
    assert "Q2026-000001 Atlas" in text
    assert "Sent price holds to 14 Feb 2026" in text
    text = text_of(eva.get(f"/account/quotes/{key}/"))
    for part in (
        "Estimated VAT 25%",
        "Total with estimated tax",
        "As we talked about.",
        "Ways to pay Card open",
        "starts on the day you accept",
        "then",
        "Hand it over",
        "Accept and buy",
    ):
        assert part in text, part
    assert "Invoice" in text
    assert "not for this quote" in text


@pytest.mark.rule("ACC-11", "QUO-09")
def test_only_who_buys_sees_the_quotes(world: World) -> None:
    key = sent(world)
    for role in ("secondary_admin", "member", "payer"):
        assert world.client(role).get("/account/quotes/").status_code == 403
        assert world.client(role).get(f"/account/quotes/{key}/").status_code == 403
    stranger = world.client(world.foreign.purchaser)
    assert stranger.get(f"/account/quotes/{key}/").status_code == 404
    assert stranger.get(f"/account/quotes/{key}/accept/").status_code == 404


@pytest.mark.rule("ACC-13", "QUO-09")
def test_a_link_shows_and_reading_it_changes_nothing(world: World) -> None:
    key = sent(world)
    link = handed(world, key, "pia@firm.example", "view")
    person = b.person("pia@firm.example")
    before = changed()
    anybody = Client()
    shown = anybody.get(link)
    assert shown.status_code == 200
    assert "Nothing is bought by opening this page." in text_of(shown)
    assert "noindex" in shown.headers["X-Robots-Tag"]
    assert anybody.get(f"{link}quote.pdf").content.startswith(b"%PDF-")
    assert anybody.get(f"{link}accept/").status_code == 302
    pia = world.client(person)
    assert pia.get(link).status_code == 200
    assert pia.get(f"{link}accept/").status_code == 409
    assert changed() == before
    assert pia.post(f"{link}opened/").status_code == 204
    assert rows("SELECT used_for FROM quote_link_use") == [("opened",)]
    assert anybody.get("/quotes/somebody-guesses-this/").status_code == 404


@pytest.mark.rule("ACC-13", "ACC-12", "QUO-11", "CHK-11")
def test_a_colleague_pays_with_a_card_of_theirs_and_gets_no_role(world: World) -> None:
    key = sent(world, term="P1Y")
    link = handed(world, key, "pia@firm.example", "pay")
    person = b.person("pia@firm.example")
    pia = world.client(person)
    page = f"{link}accept/"
    first = pia.get(page)
    assert "Enter a card" in text_of(first)
    assert "4242" not in text_of(first)
    enter_card(world, pia, link)
    shown = pia.get(page)
    assert "You get no role" in text_of(shown)
    fields = {name: hidden(shown, name) for name in ("intent", "pay")}
    assert fields["pay"] == "new"
    fields |= {"confirm": "1", "terms": TERMS_VERSION}
    theirs = pia.post(page, {**fields, "pay": f"card-{world.card}"})
    assert theirs.status_code == 409
    assert "The way to pay that you chose isn’t open here any more." in text_of(theirs)
    team = pia.post(page, {**fields, "team": world.company.team_id})
    assert team.status_code == 409
    assert "There is no such team" in text_of(team)
    assert rows("SELECT count(*) FROM purchase_order WHERE quote_id = %s", [key]) == [(0,)]
    answer = pia.post(page, fields)
    assert answer.status_code == 302
    world.answer_payments()
    progress = pia.get(answer.headers["Location"], follow=True)
    assert progress.status_code == 200
    assert progress.redirect_chain[-1][0].endswith("/done/")
    order = b.first(
        "SELECT user_id, state, payment_method_id FROM purchase_order WHERE quote_id = %s", key
    )
    assert order[:2] == (world.people["purchaser"].id, "fulfilled")
    assert order[2] != world.card
    assert rows("SELECT count(*) FROM role WHERE user_id = %s", [person.id]) == [(0,)]
    gone = Client().get(link)
    assert gone.status_code == 410
    assert "has been accepted" in text_of(gone)


@pytest.mark.rule("ACC-13")
def test_a_colleague_approves_and_the_purchaser_sees_it_and_withdraws(world: World) -> None:
    key = sent(world)
    eva = world.client("purchaser")
    answer = eva.post(
        f"/account/quotes/{key}/hand-over/", {"email": "pia@firm.example", "right": "approve"}
    )
    assert answer.status_code == 302
    seed = b.first("SELECT values->>'seed' FROM mail WHERE template = 'quote-handed-over'")[0]
    link = f"/quotes/{token_for(seed)}/"
    pia = world.client(b.person("pia@firm.example", name="Pia Ek"))
    assert "Approve the quote" in text_of(pia.get(link))
    assert pia.post(f"{link}approve/").status_code == 302
    assert "You have approved this quote." in text_of(pia.get(link))
    assert "approved by Pia Ek" in text_of(eva.get(f"/account/quotes/{key}/"))
    held = b.first("SELECT id FROM quote_link WHERE email = %s", "pia@firm.example")[0]
    assert eva.post(f"/account/quotes/{key}/links/{held}/withdraw/").status_code == 302
    dead = Client().get(link)
    assert dead.status_code == 410
    assert "withdrawn" in text_of(dead)


@pytest.mark.rule("QUO-06", "QUO-15", "ACC-13")
def test_a_closed_quotes_link_says_so_and_shows_no_amounts(world: World) -> None:
    key = sent(world, actor=b.staff("sales"))
    link = handed(world, key, "pia@firm.example", "view")
    refused = world.client("purchaser").post(f"/account/quotes/{key}/cancel/")
    assert refused.status_code == 409
    b.do(CANCEL_QUOTE, CancelQuote(quote_id=key), actor=b.staff("sales"))
    text = text_of(Client().get(link))
    assert "was cancelled" in text
    assert "SEK" not in text


@pytest.mark.rule("QUO-08", "QUO-10")
def test_ones_own_quote_is_made_anew_and_sent(world: World) -> None:
    key = sent(world)
    eva = world.client("purchaser")
    made = eva.post(f"/account/quotes/{key}/anew/", {"intent": "again"})
    assert made.status_code == 302
    draft = made.headers["Location"]
    shown = eva.get(draft)
    assert "This is a draft" in text_of(shown)
    assert eva.post(f"{draft}send/").status_code == 409
    assert eva.post(f"{draft}send/", {"altcha": proven(shown)}).status_code == 302
    assert rows("SELECT state FROM quote ORDER BY id") == [("superseded",), ("sent",)]
    assert "Replaced by Q2026-000002" in text_of(eva.get(f"/account/quotes/{key}/"))


@pytest.mark.rule("QUO-09", "NOT-04")
@pytest.mark.parametrize("language", ["en", "sv", "da"])
def test_the_paper_goes_with_the_mail(world: World, language: str) -> None:
    key = sent(world)
    deliver_mail(at=b.NOW, limit=100)
    assert isinstance(world.outside.mail, MemoryMailer)
    mail = next(one for one in world.outside.mail.sent if "Q2026-000001" in one.subject)
    assert [one.name for one in mail.attachments] == ["Q2026-000001.pdf"]
    assert mail.attachments[0].content.startswith(b"%PDF-")
    eva = world.client("purchaser", language=language)
    one = eva.get(f"/account/quotes/{key}.pdf")
    assert one.content == eva.get(f"/account/quotes/{key}.pdf").content
    assert one.headers["Content-Type"] == "application/pdf"


@pytest.mark.rule("QUO-05", "PAR-01")
def test_a_quote_of_ones_own_names_the_partner_of_its_day(world: World) -> None:
    eva = world.client("purchaser")
    alone = sent(world, quantity=1)
    served = b.partner(name="Northled", specialisations="bridges")
    serve(world, served)
    key = sent(world)
    assert rows("SELECT partner_id, (buyer->>'partner_id')::bigint FROM quote ORDER BY id") == [
        (None, None),
        (None, served),
    ]
    serve(world, b.partner(name="Southled", specialisations="bridges"))
    number = b.first("SELECT number FROM partner WHERE id = %s", served)[0]
    assert f"Your partner Northled {number}" in text_of(eva.get(f"/account/quotes/{key}/"))
    assert "Your partner" not in text_of(eva.get(f"/account/quotes/{alone}/")).partition("From")[2]
    # It is named, and no more: whose quote it is hasn't changed.
    person = b.person("agent@northled.example")
    b.acts_for(served, person, role="admin")
    seen = world.client(person).get(f"/partner/quotes/{key}/")
    assert seen.status_code == 404


@pytest.mark.rule("INV-13", "QUO-06", "PAY-05")
def test_a_credit_line_is_asked_for_with_a_quote_of_sales(world: World) -> None:
    own, theirs = sent(world, quantity=1), sent(world, actor=b.staff("sales"))
    eva = world.client("purchaser")
    assert "Ask for a credit line" not in text_of(eva.get(f"/account/quotes/{own}/"))
    assert eva.post(f"/account/quotes/{own}/credit-line/").status_code == 409
    assert rows("SELECT count(*) FROM credit_line") == [(0,)]
    assert "Ask for a credit line of" in text_of(eva.get(f"/account/quotes/{theirs}/"))
    asked = eva.post(f"/account/quotes/{theirs}/credit-line/")
    assert asked.headers["Location"] == f"/account/quotes/{theirs}/"
    assert rows("SELECT state, quote_id FROM credit_line") == [("asked", theirs)]
    page = text_of(eva.get(f"/account/quotes/{theirs}/"))
    assert "Ask for a credit line" not in page
    assert "has been asked for and isn’t decided yet" in page


@pytest.mark.rule("QUO-17")
def test_financing_is_asked_for_from_enough_on(world: World) -> None:
    history = published_rates.until("2026-01-10")
    tables = EnterFxTables(history=history, since=date(2026, 1, 1), base="EUR")
    b.do(ENTER_FX_TABLES, tables, actor=system("test"))
    small, large = sent(world, quantity=1, term="P1Y"), sent(world, quantity=9)
    eva = world.client("purchaser")
    assert "Ask for financing" not in text_of(eva.get(f"/account/quotes/{small}/"))
    refused = eva.post(f"/account/quotes/{small}/financing/")
    assert refused.status_code == 409
    assert "Financing is for quotes of at least" in text_of(refused)
    assert "Ask for financing" in text_of(eva.get(f"/account/quotes/{large}/"))
    for _ in range(2):
        assert eva.post(f"/account/quotes/{large}/financing/").status_code == 302
    assert rows("SELECT state FROM financing_request") == [("requested",)]
    # The vendor's people read it in the language of their own country.
    asked = rows("SELECT language FROM mail WHERE template = 'financing-requested'")
    seat = rows("SELECT e.country, m.language FROM legal_entity e JOIN market m USING (country)")
    assert asked == [(dict(seat)["SE"],)] == [("sv",)]
    assert "nobody has answered yet" in text_of(eva.get(f"/account/quotes/{large}/"))
