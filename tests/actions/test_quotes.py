"""A quote from draft to order: prices hold, one order, links, holds, states (QUO-01…15)."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tenure.actions.ordering.confirm_order import DocumentHanded
from tenure.actions.quotes.accept_quote import ACCEPT_QUOTE, AcceptQuote
from tenure.actions.quotes.cancel_quote import CANCEL_QUOTE, CancelQuote
from tenure.actions.quotes.change_quote import CHANGE_QUOTE, ChangeQuote
from tenure.actions.quotes.draft_quote import DRAFT_QUOTE, DraftQuote
from tenure.actions.quotes.expire_quote import EXPIRE_QUOTE, ExpireQuote
from tenure.actions.quotes.reissue_quote import REISSUE_QUOTE, ReissueQuote
from tenure.actions.quotes.send_quote import SEND_QUOTE, SendQuote
from tenure.engine.action import AnyAction
from tenure.engine.actor import Actor, system
from tenure.engine.preview import preview
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.operations.run import run
from tenure.records.facts.reading import rows
from tenure.rules.foresight import Foreseen
from tenure.rules.quotes.quote import Line, Recipient
from tests import builders as b

pytestmark = pytest.mark.django_db


@pytest.fixture
def firm(outside: Outside) -> b.Company:
    """A company in Sweden."""
    b.vendor()
    return b.company()


def draft(
    firm: b.Company, *lines: Line, actor: Actor | None = None, at: Any = b.NOW, intent: str = "q"
) -> dict[str, Any]:
    """Draft a quote for the company's purchaser."""
    wanted = DraftQuote(
        customer_id=firm.id,
        lines=lines,
        intent=intent,
        recipients=(Recipient(email=firm.purchaser.email, name=firm.purchaser.name),),
    )
    return b.do(DRAFT_QUOTE, wanted, actor=actor or b.actor(firm.purchaser), at=at)


def sent(
    firm: b.Company, *lines: Line, actor: Actor | None = None, at: Any = b.NOW, intent: str = "q"
) -> int:
    """Draft a quote and send it; return its key."""
    who = actor or b.actor(firm.purchaser)
    key = draft(firm, *lines, actor=who, at=at, intent=intent)["quote_id"]
    assert isinstance(key, int)
    b.do(SEND_QUOTE, SendQuote(quote_id=key, hold=True), actor=who, at=at)
    return key


def new(product: str = "atlas", quantity: int = 2, **more: Any) -> Line:
    """Return a line that begins something."""
    offering = b.offering(product, **more)
    return Line(action="new", offering_id=offering, quantity=quantity)


def state(key: int) -> Any:
    return b.first("SELECT state FROM quote WHERE id = %s", key)[0]


@pytest.mark.rule("QUO-07", "QUO-08", "QUO-11", "CHK-10")
def test_a_quote_is_ordered_for_what_it_promised(firm: b.Company, outside: Outside) -> None:
    card = b.real_card(firm, outside)
    key = sent(firm, new())
    quote = b.first("SELECT number, state, last_on, total_minor FROM quote WHERE id = %s", key)
    assert quote == ("Q2026-000001", "sent", b.day("2026-02-14"), 4_712_500)
    late = b.at("2026-02-14 22:00")
    wanted = AcceptQuote(quote_id=key, intent="accept", payment_method_id=card)
    first = b.do(ACCEPT_QUOTE, wanted, actor=b.actor(firm.purchaser), at=late)
    again = b.do(ACCEPT_QUOTE, wanted, actor=b.actor(firm.purchaser), at=late)
    assert again["order_id"] == first["order_id"]
    drain(at=late)
    assert rows("SELECT state, total_minor, quote_id FROM purchase_order") == [
        ("fulfilled", quote[3], key)
    ]
    assert state(key) == "accepted"
    assert rows("SELECT starts_on, ends_on FROM term") == [
        (b.day("2026-02-14"), b.day("2027-02-14"))
    ]


def accepted(firm: b.Company, key: int, card: int, *, at: Any = b.NOW) -> dict[str, Any]:
    """Accept a quote by card as the company's purchaser."""
    wanted = AcceptQuote(quote_id=key, intent=f"accept-{key}", payment_method_id=card)
    return b.do(ACCEPT_QUOTE, wanted, actor=b.actor(firm.purchaser), at=at)


def seat_line(subscription: int, quantity: int = 3) -> Line:
    return Line(action="seats", subscription_id=subscription, quantity=quantity)


def renewal(subscription: int, **more: Any) -> Line:
    return Line(action="renewal", subscription_id=subscription, **more)


@pytest.mark.rule("PAR-02", "QUO-05", "COT-01", "COT-07", "COT-10")
def test_one_quote_with_every_kind_of_line_is_one_order(firm: b.Company, outside: Outside) -> None:
    card = b.real_card(firm, outside)
    first = b.buy(firm, card=card, quantity=5, at=b.at("2025-11-01"))
    second = b.buy(firm, card=card, product="beam", quantity=2, at=b.at("2026-01-10"))
    third = b.buy(firm, card=card, product="flux", quantity=4, at=b.at("2025-03-01"))
    agent = b.acts_for(b.partner("P-1"))
    b.first(
        "UPDATE customer SET partner_id = %s WHERE id = %s RETURNING id", agent.partner_id, firm.id
    )
    lines = (
        new(),
        new("beam", 3, term="P3Y"),
        Line(action="aligned", offering_id=b.offering("flux"), quantity=1, target_id=first),
        seat_line(first),
        Line(action="extension", subscription_id=second, target_id=None or _later_of(firm, card)),
        renewal(third, quantity=6),
    )
    key = sent(firm, *lines, actor=agent, at=b.at("2026-01-15 09:00"))
    net, tax, total, last_on = b.first(
        "SELECT net_minor, tax_minor, total_minor, last_on FROM quote WHERE id = %s", key
    )
    items = rows("SELECT kind, net_minor FROM quote_item WHERE quote_id = %s ORDER BY id", [key])
    assert [kind for kind, _ in items] == ["new", "new", "new", "seats", "extension", "renewal"]
    assert (sum(amount for _, amount in items), net + tax) == (net, total)
    assert last_on == b.day("2026-02-14")
    accepted(firm, key, card, at=b.at("2026-01-20"))
    drain(at=b.at("2026-01-20"))
    assert rows(
        "SELECT state, net_minor, total_minor, partner_id FROM purchase_order WHERE quote_id = %s",
        [key],
    ) == [("fulfilled", net, total, agent.partner_id)]
    assert rows("SELECT quantity, auto_renew FROM subscription WHERE id = %s", [first]) == [
        (8, True)
    ]
    assert rows("SELECT begins_quantity, held_by_id FROM subscription WHERE id = %s", [third]) == [
        (6, None)
    ]


def _later_of(firm: b.Company, card: int) -> int:
    """Buy something that ends late enough to extend another to it."""
    return b.buy(firm, card=card, product="flux", quantity=1, at=b.at("2026-01-14"))


@pytest.mark.rule("QUO-08", "QUO-11")
def test_the_price_holds_whatever_lists_say(firm: b.Company, outside: Outside) -> None:
    card = b.real_card(firm, outside)
    key = sent(firm, new())
    b.first("UPDATE list_price SET minor = minor * 2 RETURNING id")
    accepted(firm, key, card, at=b.at("2026-02-01"))
    drain(at=b.at("2026-02-01"))
    assert rows("SELECT total_minor, state FROM purchase_order") == [(4_712_500, "fulfilled")]


@pytest.mark.rule("QUO-08", "QUO-15")
def test_past_its_last_day_it_expires_and_can_be_made_anew(
    firm: b.Company, outside: Outside
) -> None:
    card = b.real_card(firm, outside)
    key = sent(firm, new())
    after = b.at("2026-02-14 23:30")
    wanted = AcceptQuote(quote_id=key, intent="late", payment_method_id=card)
    assert b.refused(ACCEPT_QUOTE, wanted, actor=b.actor(firm.purchaser), at=after) == (
        "quote-expired"
    )
    run(at=after)
    assert state(key) == "expired"
    anew = b.do(
        REISSUE_QUOTE,
        ReissueQuote(quote_id=key, intent="anew"),
        actor=b.actor(firm.purchaser),
        at=after,
    )["quote_id"]
    b.do(SEND_QUOTE, SendQuote(quote_id=anew), actor=b.actor(firm.purchaser), at=after)
    assert rows("SELECT state, version, first_id, superseded_by_id FROM quote ORDER BY id") == [
        ("expired", 1, key, anew),
        ("sent", 2, key, None),
    ]


@pytest.mark.rule("QUO-10", "QUO-15")
def test_sending_the_next_version_supersedes_the_one_before(
    firm: b.Company, outside: Outside
) -> None:
    card, who = b.real_card(firm, outside), b.actor(firm.purchaser)
    key = sent(firm, new())
    line = (new(quantity=7),)
    change = ChangeQuote(quote_id=key, revision=1, lines=line)
    assert b.refused(CHANGE_QUOTE, change, actor=who) == "quote-not-draft"
    anew = b.do(REISSUE_QUOTE, ReissueQuote(quote_id=key, intent="v2"), actor=who)["quote_id"]
    again = b.do(REISSUE_QUOTE, ReissueQuote(quote_id=key, intent="v2"), actor=who)["quote_id"]
    assert again == anew
    recipients = (Recipient(email="a@firm.example"),)
    b.do(
        CHANGE_QUOTE,
        ChangeQuote(quote_id=anew, revision=1, lines=line, recipients=recipients),
        actor=who,
    )
    stale = ChangeQuote(quote_id=anew, revision=1, lines=line, recipients=recipients)
    assert b.refused(CHANGE_QUOTE, stale, actor=who) == "quote-changed-meanwhile"
    assert state(key) == "sent"
    b.do(SEND_QUOTE, SendQuote(quote_id=anew), actor=who)
    assert state(key) == "superseded"
    wanted = AcceptQuote(quote_id=key, intent="old", payment_method_id=card)
    assert b.refused(ACCEPT_QUOTE, wanted, actor=who) == "quote-superseded"


@pytest.mark.rule("QUO-14", "REN-12")
def test_a_quote_that_changes_a_renewal_holds_it_until_it_is_done_with(
    firm: b.Company, outside: Outside
) -> None:
    card, who = b.real_card(firm, outside), b.actor(firm.purchaser)
    subscription = b.buy(firm, card=card, at=b.at("2025-02-01"))
    made = b.at("2026-01-25")
    key = draft(firm, renewal(subscription, quantity=3), at=made)["quote_id"]
    needs = b.refused(SEND_QUOTE, SendQuote(quote_id=key), actor=who, at=made)
    assert needs == "quote-needs-hold"
    b.do(SEND_QUOTE, SendQuote(quote_id=key, hold=True), actor=who, at=made)
    run(at=b.at("2026-02-03"))
    drain(at=b.at("2026-02-03"))
    standing = "SELECT state, quantity, renews_on, held_by_id FROM subscription WHERE id = %s"
    assert b.first(standing, subscription) == ("expired", 5, b.day("2026-02-01"), key)
    last_on = b.first("SELECT last_on FROM quote WHERE id = %s", key)[0]
    after = b.at((last_on + timedelta(days=1)).isoformat())
    run(at=after)
    drain(at=after)
    run(at=after)
    assert b.first(standing, subscription) == ("active", 5, b.day("2027-02-01"), None)
    assert rows("SELECT count(*) FROM term WHERE subscription_id = %s", [subscription]) == [(2,)]
    assert rows("SELECT count(*) FROM mail WHERE template = %s", ["hold-ended"]) == [(1,)]


@pytest.mark.rule("QUO-14", "QUO-11", "REN-12")
def test_accepting_ends_the_hold_and_renews_once(firm: b.Company, outside: Outside) -> None:
    card = b.real_card(firm, outside)
    subscription = b.buy(firm, card=card, at=b.at("2025-02-01"))
    key = sent(firm, renewal(subscription, quantity=3), at=b.at("2026-01-25"))
    accepted(firm, key, card, at=b.at("2026-02-03"))
    drain(at=b.at("2026-02-03"))
    run(at=b.at("2026-02-04"))
    assert b.first(
        "SELECT state, quantity, renews_on, held_by_id FROM subscription WHERE id = %s",
        subscription,
    ) == ("active", 3, b.day("2027-02-01"), None)
    assert rows("SELECT count(*) FROM term WHERE subscription_id = %s", [subscription]) == [(2,)]


@pytest.mark.rule("CHK-11", "QUO-11")
def test_a_declined_payment_leaves_the_quote_as_it_was(firm: b.Company, outside: Outside) -> None:
    bad, good = b.card(firm), b.real_card(firm, outside)
    key = sent(firm, new())
    accepted(firm, key, bad)
    assert state(key) == "accepted"
    drain(at=b.NOW)
    assert state(key) == "sent"
    wanted = AcceptQuote(quote_id=key, intent="again", payment_method_id=good)
    b.do(ACCEPT_QUOTE, wanted, actor=b.actor(firm.purchaser))
    drain(at=b.NOW)
    assert rows("SELECT state FROM purchase_order ORDER BY id") == [("failed",), ("fulfilled",)]
    assert state(key) == "accepted"


@pytest.mark.rule("QUO-04", "QUO-06")
def test_what_self_service_cant_quote_says_why(firm: b.Company, outside: Outside) -> None:
    card = b.real_card(firm, outside)
    subscription = b.buy(firm, card=card, at=b.at("2025-02-01"))
    beam = b.offering("beam")
    cases = {
        "quote-no-seats": (seat_line(subscription),),
        "quote-no-extension": (
            Line(action="extension", subscription_id=subscription, target_id=subscription),
        ),
        "quote-no-switch": (Line(action="switch", subscription_id=subscription, offering_id=beam),),
        "quote-future-start": (
            Line(action="new", offering_id=beam, quantity=1, starts_on=b.day("2026-03-01")),
        ),
        "quote-mixed": (new(), renewal(subscription)),
        "offering-unknown": (Line(action="new", offering_id=1, quantity=1),),
        "line-incomplete": (Line(action="new", quantity=1),),
        "line-twice": (renewal(subscription), renewal(subscription)),
        "not-found": (renewal(1),),
    }
    for place, (code, lines) in enumerate(cases.items()):
        answer = draft(firm, *lines, intent=f"case-{place}")
        assert {fault["code"] for fault in answer["faults"]} == {code}
        wanted = SendQuote(quote_id=answer["quote_id"])
        assert b.refused(SEND_QUOTE, wanted, actor=b.actor(firm.purchaser)) == code


@pytest.mark.rule("QUO-06", "QUO-15")
def test_a_purchaser_doesnt_cancel_a_sent_quote_but_sales_does(firm: b.Company) -> None:
    key = sent(firm, new())
    cancel = CancelQuote(quote_id=key, reason="not wanted any more")
    assert b.refused(CANCEL_QUOTE, cancel, actor=b.actor(firm.purchaser)) == ("quote-no-cancelling")
    b.do(CANCEL_QUOTE, cancel, actor=b.staff("sales"))
    assert state(key) == "cancelled"


@pytest.mark.rule("QUO-13")
def test_what_doesnt_renew_by_itself_is_quoted_and_mailed(
    firm: b.Company, outside: Outside
) -> None:
    card = b.real_card(firm, outside)
    bought = b.at("2025-06-10")
    several = [
        b.buy(firm, card=card, product=product, auto_renew=False, at=bought)
        for product in ("atlas", "beam")
    ]
    b.buy(firm, card=card, product="flux", term="P1M", auto_renew=False, at=b.at("2026-05-01"))
    run(at=b.at("2026-05-10"))
    assert rows("SELECT count(*) FROM quote") == [(0,)]
    for _ in range(2):
        run(at=b.at("2026-05-11"))
    assert rows("SELECT source, state, jsonb_array_length(wanted), last_on FROM quote") == [
        ("automatic", "sent", 2, b.day("2026-06-10"))
    ]
    assert rows("SELECT count(*) FROM mail WHERE template = 'quote-sent'") == [(1,)]
    key = b.first("SELECT id FROM quote")[0]
    accepted(firm, key, card, at=b.at("2026-06-01"))
    drain(at=b.at("2026-06-01"))
    assert (
        rows("SELECT renews_on, auto_renew FROM subscription WHERE id = ANY(%s)", [several])
        == [(b.day("2027-06-10"), False)] * 2
    )


@pytest.mark.rule("PAR-01", "QUO-15")
def test_another_partners_quote_isnt_there(firm: b.Company) -> None:
    ours, theirs = b.acts_for(b.partner("P-1")), b.acts_for(b.partner("P-2"))
    b.first(
        "UPDATE customer SET partner_id = %s WHERE id = %s RETURNING id", ours.partner_id, firm.id
    )
    key = sent(firm, new(), actor=ours)
    tries: tuple[tuple[AnyAction, Any], ...] = (
        (CANCEL_QUOTE, CancelQuote(quote_id=key)),
        (SEND_QUOTE, SendQuote(quote_id=key)),
        (REISSUE_QUOTE, ReissueQuote(quote_id=key, intent="x")),
        (CHANGE_QUOTE, ChangeQuote(quote_id=key, revision=1, lines=(new(),))),
    )
    for action, wanted in tries:
        assert b.refused(action, wanted, actor=theirs) == "not-found"
    b.do(CANCEL_QUOTE, CancelQuote(quote_id=key), actor=ours)


@pytest.mark.rule("COT-10", "QUO-07")
def test_the_preview_says_what_sending_promises(firm: b.Company) -> None:
    wanted = DraftQuote(customer_id=firm.id, lines=(new(), new("beam", 0)), intent="look")
    foreseen = preview(DRAFT_QUOTE, wanted, actor=b.actor(firm.purchaser), at=b.NOW)
    assert isinstance(foreseen, Foreseen)
    answer = foreseen.answer
    assert [fault["code"] for fault in answer["faults"]] == ["quantity-out-of-range"]  # type: ignore[attr-defined]
    assert answer["total_minor"] == 4_712_500
    assert rows("SELECT count(*) FROM quote") == [(0,)]


def test_only_the_run_lets_quotes_expire(firm: b.Company) -> None:
    key = sent(firm, new())
    due = b.refused(EXPIRE_QUOTE, ExpireQuote(quote_id=key), actor=system("run"), at=b.NOW)
    assert due == "not-due"
    barred = b.refused(EXPIRE_QUOTE, ExpireQuote(quote_id=key), actor=b.actor(firm.purchaser))
    assert barred == "role-not-enough"


@pytest.mark.rule("CHK-12", "QUO-11")
def test_the_customers_own_papers_go_along(firm: b.Company, outside: Outside) -> None:
    card = b.real_card(firm, outside)
    key = sent(firm, new())
    wanted = AcceptQuote(
        quote_id=key,
        intent="accept",
        payment_method_id=card,
        documents=(DocumentHanded(file_name="order.pdf", content=b"%PDF-1.7 order 4711"),),
    )
    b.do(ACCEPT_QUOTE, wanted, actor=b.actor(firm.purchaser))
    drain(at=b.NOW)
    assert rows("SELECT owner_kind, name FROM attachment ORDER BY id DESC LIMIT 1") == [
        ("invoice", "order.pdf")
    ]
    bad = replace(wanted, documents=(DocumentHanded(file_name="x.exe", content=b"MZ"),))
    other = sent(firm, new(quantity=3), intent="other")
    assert (
        b.refused(
            ACCEPT_QUOTE,
            replace(bad, quote_id=other, intent="bad"),
            actor=b.actor(firm.purchaser),
        )
        == "document-kind"
    )
