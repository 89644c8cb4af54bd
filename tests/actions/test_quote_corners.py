"""Where quotes meet what happened meanwhile: successors, grown seats, policies, who may know."""

from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import Any

import pytest

from tenure.actions.entering.enter_policy import ENTER_POLICY, EnterPolicy
from tenure.actions.ordering.add_seats import ADD_SEATS, AddSeats
from tenure.actions.quotes.accept_quote import ACCEPT_QUOTE, AcceptQuote
from tenure.actions.quotes.cancel_quote import CANCEL_QUOTE, CancelQuote
from tenure.actions.quotes.change_quote import CHANGE_QUOTE, ChangeQuote
from tenure.actions.quotes.draft_quote import DRAFT_QUOTE, DraftQuote
from tenure.actions.quotes.hand_over_quote import HAND_OVER_QUOTE, HandOverQuote
from tenure.actions.quotes.reissue_quote import REISSUE_QUOTE, ReissueQuote
from tenure.actions.quotes.send_quote import SEND_QUOTE, SendQuote
from tenure.engine.actor import Actor, system
from tenure.gateways.link_tokens import token_for
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.operations.run import run
from tenure.records.facts.reading import rows
from tenure.rules.policy import default_policy, policy_as_mapping
from tenure.rules.quotes.quote import Line, Recipient
from tests import builders as b
from tests.actions.test_quote_links import entered

pytestmark = pytest.mark.django_db

LATE = b.at("2026-02-20")
_INTENTS = count()


@pytest.fixture
def firm(outside: Outside) -> b.Company:
    """A company in Sweden."""
    b.vendor()
    return b.company()


def new(product: str = "atlas", quantity: int = 2, **more: Any) -> Line:
    return Line(action="new", offering_id=b.offering(product, **more), quantity=quantity)


def renewal(subscription: int, **more: Any) -> Line:
    return Line(action="renewal", subscription_id=subscription, **more)


def draft(
    firm: b.Company, *lines: Line, actor: Actor | None = None, at: Any = b.NOW, to: str = ""
) -> dict[str, Any]:
    wanted = DraftQuote(
        customer_id=firm.id,
        lines=lines,
        intent=f"draft-{next(_INTENTS)}",
        recipients=(Recipient(email=to or firm.purchaser.email),),
    )
    return b.do(DRAFT_QUOTE, wanted, actor=actor or b.actor(firm.purchaser), at=at)


def send(key: int, who: Actor, at: Any = b.NOW) -> None:
    b.do(SEND_QUOTE, SendQuote(quote_id=key, hold=True), actor=who, at=at)


def sent(
    firm: b.Company, *lines: Line, actor: Actor | None = None, at: Any = b.NOW, to: str = ""
) -> int:
    who = actor or b.actor(firm.purchaser)
    key = draft(firm, *lines, actor=who, at=at, to=to)["quote_id"]
    assert isinstance(key, int)
    send(key, who, at)
    return key


def reissued(key: int, who: Actor, intent: str, at: Any = b.NOW) -> int:
    made = b.do(REISSUE_QUOTE, ReissueQuote(quote_id=key, intent=intent), actor=who, at=at)
    made_key = made["quote_id"]
    assert isinstance(made_key, int)
    return made_key


def another_policy(in_force_on: str, section: str, **numbers: Any) -> None:
    """Let numbers of the policy be others from a day on."""
    content = policy_as_mapping(default_policy())
    content[section] |= numbers
    wanted = EnterPolicy(in_force_on=b.day(in_force_on), content=content)
    b.do(ENTER_POLICY, wanted, actor=system("test"))


def state(key: int) -> Any:
    return b.first("SELECT state FROM quote WHERE id = %s", key)[0]


@pytest.mark.rule("QUO-10", "QUO-15")
@pytest.mark.parametrize("expired", [False, True])
def test_of_two_drafts_of_one_quote_only_one_takes_its_place(
    firm: b.Company, expired: bool
) -> None:
    who = b.actor(firm.purchaser)
    key = sent(firm, new())
    at = LATE if expired else b.NOW
    if expired:
        run(at=at)
    first, second = reissued(key, who, "one", at), reissued(key, who, "two", at)
    send(first, who, at)
    again = b.refused(SEND_QUOTE, SendQuote(quote_id=second), actor=who, at=at)
    assert again == "quote-superseded"
    assert (state(key), state(second)) == ("expired" if expired else "superseded", "draft")


@pytest.mark.rule("QUO-15")
def test_what_was_cancelled_stays_cancelled_when_its_successor_goes_out(firm: b.Company) -> None:
    key, sales = sent(firm, new()), b.staff("sales")
    anew = reissued(key, sales, "anew")
    b.do(CANCEL_QUOTE, CancelQuote(quote_id=key, reason="wrong name"), actor=sales)
    send(anew, sales, b.at("2026-01-16"))
    kept = b.first(
        "SELECT state, close_reason, superseded_by_id, closed_at FROM quote WHERE id = %s", key
    )
    assert kept == ("cancelled", "wrong name", anew, b.NOW)


@pytest.mark.rule("QUO-14")
def test_whose_renewal_isnt_held_any_more_is_told_by_the_successor_too(
    firm: b.Company, outside: Outside
) -> None:
    card, who = b.real_card(firm, outside), b.actor(firm.purchaser)
    first = b.buy(firm, card=card, at=b.at("2025-02-01"))
    second = b.buy(firm, card=card, product="beam", at=b.at("2025-02-01"))
    at = b.at("2026-01-25")
    key = sent(firm, renewal(first, quantity=3), renewal(second, quantity=2), at=at)
    anew = reissued(key, who, "anew", at)
    change = ChangeQuote(
        quote_id=anew,
        revision=1,
        lines=(renewal(first, quantity=4),),
        recipients=(Recipient(email=firm.purchaser.email),),
    )
    b.do(CHANGE_QUOTE, change, actor=who, at=at)
    send(anew, who, at)
    held = dict(rows("SELECT id, held_by_id FROM subscription"))
    assert held == {first: anew, second: None}
    assert rows("SELECT subscription_id FROM mail WHERE template = 'hold-ended'") == [(second,)]


@pytest.mark.rule("COT-07", "REN-12")
def test_an_extension_of_fewer_seats_than_there_are_by_now_is_overtaken(
    firm: b.Company, outside: Outside
) -> None:
    card, sales = b.real_card(firm, outside), b.staff("sales")
    first = b.buy(firm, card=card, at=b.at("2025-11-01"))
    target = b.buy(firm, card=card, product="beam", at=b.at("2026-01-10"))
    line = Line(action="extension", subscription_id=first, target_id=target)
    key = sent(firm, line, actor=sales)
    more = AddSeats(subscription_id=first, quantity=3, intent="more", payment_method_id=card)
    b.do(ADD_SEATS, more, actor=b.actor(firm.purchaser))
    drain(at=b.NOW)
    wanted = AcceptQuote(quote_id=key, intent="accept", payment_method_id=card)
    assert b.refused(ACCEPT_QUOTE, wanted, actor=b.actor(firm.purchaser)) == "quote-overtaken"


@pytest.mark.rule("QUO-06", "QUO-13", "MOD-05")
def test_a_quote_of_the_run_taken_up_by_a_purchaser_is_by_self_service(
    firm: b.Company, outside: Outside
) -> None:
    card, who = b.real_card(firm, outside), b.actor(firm.purchaser)
    chosen = b.partner("P-9")
    first = b.buy(firm, card=card, auto_renew=False, at=b.at("2025-02-10"))
    b.first(
        "UPDATE subscription SET partner_id = %s, next_partner_id = %s RETURNING id",
        b.partner("P-8"),
        chosen,
    )
    at = b.at("2026-01-12")
    run(at=at)
    key, partner = b.first("SELECT id, partner_id FROM quote WHERE state = 'sent'")
    assert partner == chosen
    anew = reissued(key, who, "anew", at)
    seats = Line(action="seats", subscription_id=first, quantity=1)
    changed = b.do(
        CHANGE_QUOTE, ChangeQuote(quote_id=anew, revision=1, lines=(seats,)), actor=who, at=at
    )
    assert [fault["code"] for fault in changed["faults"]] == ["quote-no-seats"]
    assert b.first("SELECT source FROM quote WHERE id = %s", anew) == ("self-service",)
    wanted = AcceptQuote(quote_id=key, intent="accept", payment_method_id=card)
    b.do(ACCEPT_QUOTE, wanted, actor=who, at=at)
    drain(at=at)
    assert rows("SELECT partner_id FROM purchase_order WHERE quote_id = %s", [key]) == [(chosen,)]


@pytest.mark.rule("QUO-08", "CAT-01")
def test_three_years_are_billed_as_promised_though_the_policy_changes(
    firm: b.Company, outside: Outside
) -> None:
    card = b.real_card(firm, outside)
    key = sent(firm, new("atlas", 2, term="P3Y"))
    another_policy("2026-01-20", "model", effective_date="2030-01-01")
    wanted = AcceptQuote(quote_id=key, intent="accept", payment_method_id=card)
    b.do(ACCEPT_QUOTE, wanted, actor=b.actor(firm.purchaser), at=b.at("2026-01-31"))
    drain(at=b.at("2026-01-31"))
    promised = b.first("SELECT bills FROM quote_item WHERE quote_id = %s", key)[0]
    planned = rows("SELECT due_on, covers_to_on, net_minor FROM instalment ORDER BY due_on")
    assert planned == [
        (b.day("2027-01-31"), b.day("2028-01-31"), promised[0]["net_minor"]),
        (b.day("2028-01-31"), b.day("2029-01-31"), promised[1]["net_minor"]),
    ]


@pytest.mark.rule("ACC-11", "ACC-12", "QUO-11", "MOD-06")
def test_who_has_no_business_with_a_quote_learns_nothing_of_it(
    firm: b.Company, outside: Outside
) -> None:
    card, stranger = b.real_card(firm, outside), b.person()
    key = sent(firm, new())
    wanted = AcceptQuote(quote_id=key, intent="accept", payment_method_id=card)
    old = replace(wanted, terms_version="1999-01")
    assert b.refused(ACCEPT_QUOTE, old, actor=b.actor(firm.purchaser)) == "terms-changed"
    b.do(ACCEPT_QUOTE, wanted, actor=b.actor(firm.purchaser))
    for attempt in (wanted, replace(wanted, intent="other"), replace(wanted, token="none")):
        assert b.refused(ACCEPT_QUOTE, attempt, actor=b.actor(stranger)) == "not-found"
    assert b.refused(ACCEPT_QUOTE, wanted, actor=b.staff("sales")) == "role-not-enough"


@pytest.mark.rule("ACC-03", "ACC-12", "QUO-11")
def test_only_the_addressee_becomes_the_first_purchaser(firm: b.Company, outside: Outside) -> None:
    card = b.real_card(firm, outside)
    boss, payer = b.person("boss@firm.example"), b.person("pia@firm.example")
    key = sent(firm, new(), actor=b.staff("sales"), to=boss.email)
    handed = HandOverQuote(quote_id=key, email=payer.email, right="pay")
    b.do(HAND_OVER_QUOTE, handed, actor=b.actor(firm.purchaser))
    seeds = dict(rows("SELECT \"to\", values->>'seed' FROM mail WHERE values ? 'seed'"))
    b.first("DELETE FROM role WHERE role = 'purchaser' RETURNING id")
    wanted = AcceptQuote(quote_id=key, intent="accept", payment_method_id=card)
    by_payer = replace(wanted, token=token_for(seeds[payer.email]))
    assert b.refused(ACCEPT_QUOTE, by_payer, actor=b.actor(payer)) == "quote-not-yours"
    by_boss = replace(wanted, token=token_for(seeds[boss.email]), pays_by="card")
    refused = b.refused(ACCEPT_QUOTE, by_boss, actor=b.actor(boss))
    assert refused == "card-missing"
    paid = replace(by_boss, payment_method_id=None, new_card=entered(outside))
    b.do(ACCEPT_QUOTE, paid, actor=b.actor(boss))
    drain(at=b.NOW)
    assert rows("SELECT user_id, state FROM purchase_order") == [(boss.id, "fulfilled")]
    # Whoever leads the team already goes on leading it.
    assert rows("SELECT role, user_id FROM role WHERE user_id IN (%s, %s) ORDER BY role",
                [boss.id, firm.purchaser.id]) == [
        ("primary_admin", firm.purchaser.id), ("purchaser", boss.id),
    ]  # fmt: skip


@pytest.mark.rule("SUB-05", "COT-01")
# What is unpaid expires a day later but is suspended on the same day.
@pytest.mark.parametrize(("pays_by", "days", "begun"), [("card", 16, 3), ("invoice", 15, 2)])
def test_seats_of_a_quote_are_judged_by_the_contract_that_they_join(
    firm: b.Company, outside: Outside, pays_by: str, days: int, begun: int
) -> None:
    card = b.real_card(firm, outside)
    first = b.buy(firm, card=card, at=b.at("2025-06-10"))
    line = Line(action="seats", subscription_id=first, quantity=1)
    key = sent(firm, line, new("beam"), actor=b.staff("sales"))
    another_policy("2026-01-16", "lifecycle", expired_days=2)
    b.credit(firm, 100_000_000)
    standing = "SELECT suspended_on - expired_on FROM subscription WHERE id = %s"
    at = b.at("2026-01-20")
    wanted = AcceptQuote(
        quote_id=key,
        intent="accept",
        payment_method_id=card if pays_by == "card" else None,
        pays_by=pays_by,
    )
    b.do(ACCEPT_QUOTE, wanted, actor=b.actor(firm.purchaser), at=at)
    drain(at=at)
    assert b.first("SELECT quantity FROM subscription WHERE id = %s", first) == (6,)
    assert b.first(standing, first) == (days,)
    other = "SELECT suspended_on - expired_on FROM subscription WHERE id <> %s"
    assert b.first(other, first) == (begun,)


@pytest.mark.rule("CHK-11", "QUO-08", "QUO-14", "QUO-15")
def test_a_payment_that_fails_after_the_last_day_lets_it_expire(
    firm: b.Company, outside: Outside
) -> None:
    """Accepted on its last day with a hold; the bank answers the day after."""
    good, bad = b.real_card(firm, outside), b.card(firm)
    who, sales = b.actor(firm.purchaser), b.staff("sales")
    subscription = b.buy(firm, card=good, at=b.at("2025-02-01"))
    key = sent(firm, renewal(subscription, quantity=3), at=b.at("2026-01-25"))
    anew = reissued(key, who, "anew", b.at("2026-01-25"))
    last, after = b.at("2026-02-24 20:00"), b.at("2026-02-25 09:00")
    wanted = AcceptQuote(quote_id=key, intent="accept", payment_method_id=bad)
    b.do(ACCEPT_QUOTE, wanted, actor=who, at=last)
    run(at=after)
    cancel = CancelQuote(quote_id=key)
    assert b.refused(CANCEL_QUOTE, cancel, actor=sales, at=after) == "quote-accepted"
    successor = SendQuote(quote_id=anew, hold=True)
    assert b.refused(SEND_QUOTE, successor, actor=who, at=after) == "quote-accepted"
    held = "SELECT held_by_id, state FROM subscription WHERE id = %s"
    assert b.first(held, subscription) == (key, "expired")
    drain(at=after)
    assert (state(key), b.first(held, subscription)[0]) == ("sent", key)
    assert b.refused(ACCEPT_QUOTE, replace(wanted, intent="x"), actor=who, at=after) == (
        "quote-expired"
    )
    run(at=after)
    assert state(key) == "expired"
    assert b.first(held, subscription) == (None, "active")
    assert rows("SELECT quantity FROM term WHERE subscription_id = %s", [subscription]) == [
        (5,), (5,),
    ]  # fmt: skip


@pytest.mark.rule("REN-17", "QUO-11")
@pytest.mark.parametrize(("entered_po", "printed"), [("", "PO 7"), ("PO 8", "PO 8")])
def test_what_was_set_for_the_renewal_goes_along(
    firm: b.Company, outside: Outside, entered_po: str, printed: str
) -> None:
    card = b.real_card(firm, outside)
    subscription = b.buy(firm, card=card, at=b.at("2025-02-01"))
    b.first("UPDATE subscription SET next_po_number = 'PO 7' RETURNING id")
    key = sent(firm, renewal(subscription))
    wanted = AcceptQuote(
        quote_id=key, intent="accept", payment_method_id=card, po_number=entered_po
    )
    b.do(ACCEPT_QUOTE, wanted, actor=b.actor(firm.purchaser))
    drain(at=b.NOW)
    assert rows("SELECT po_number FROM invoice ORDER BY id DESC LIMIT 1") == [(printed,)]


@pytest.mark.rule("NOT-04", "QUO-02")
def test_who_has_an_account_reads_in_its_language(firm: b.Company) -> None:
    colleague = b.person("mette@firm.example")
    b.first("UPDATE user_account SET language = 'da' WHERE id = %s RETURNING id", colleague.id)
    sent(firm, new(), to=colleague.email)
    told = rows("SELECT \"to\", language FROM mail WHERE template = 'quote-sent'")
    assert told == [(colleague.email, "da")]


def standing(firm: b.Company) -> list[Any]:
    """Tell terms, invoices and states of a company, without keys."""
    return [
        rows("SELECT starts_on, ends_on, quantity, cause FROM term WHERE customer_id = %s "
             "ORDER BY starts_on", [firm.id]),
        rows("SELECT due_on, total_minor FROM invoice WHERE customer_id = %s "
             "ORDER BY due_on", [firm.id]),
        rows("SELECT state, renews_on, quantity, held_by_id FROM subscription "
             "WHERE customer_id = %s", [firm.id]),
        rows("SELECT state, last_on FROM quote WHERE customer_id = %s", [firm.id]),
    ]  # fmt: skip


@pytest.mark.rule("OPS-01", "QUO-08", "QUO-14", "REN-07")
@pytest.mark.parametrize("days", [1, 11, 60])
def test_after_an_outage_a_hold_ends_and_renews_once(
    firm: b.Company, outside: Outside, days: int
) -> None:
    """Held to 24 February, renewing on 1 February: the run is back on the last of March."""
    card = b.real_card(firm, outside)
    key = b.buy(firm, card=card, at=b.at("2025-02-01"))
    sent(firm, renewal(key, quantity=3), at=b.at("2026-01-25"))
    end, day = b.at("2026-03-31"), b.at("2026-01-26")
    while day <= end:
        run(at=day)
        drain(at=day)
        day += timedelta(days=days)
    run(at=end)
    drain(at=end)
    terms, invoices, subscriptions, quotes = standing(firm)
    assert terms[-1] == (b.day("2026-02-01"), b.day("2027-02-01"), 5, "renewal")
    assert len(invoices) == 2
    assert subscriptions == [("active", b.day("2027-02-01"), 5, None)]
    assert quotes == [("expired", b.day("2026-02-24"))]


@pytest.mark.rule("ACC-12", "PAR-03", "QUO-11")
def test_a_partners_person_doesnt_become_the_purchaser_by_the_own_quote(
    firm: b.Company, outside: Outside
) -> None:
    agent = b.acts_for(b.partner("P-9"))
    b.first(
        "UPDATE customer SET partner_id = %s WHERE id = %s RETURNING id", agent.partner_id, firm.id
    )
    own = b.first("SELECT email FROM user_account WHERE id = %s", agent.user_id)[0]
    key = sent(firm, new(), actor=agent, to=own)
    b.first("DELETE FROM role WHERE role = 'purchaser' RETURNING id")
    seed = b.first("SELECT values->>'seed' FROM mail WHERE values ? 'seed' AND \"to\" = %s", own)[0]
    wanted = AcceptQuote(
        quote_id=key, intent="accept", new_card=entered(outside), token=token_for(seed)
    )
    for hat in (agent, replace(agent, partner_id=None, source="account")):
        assert b.refused(ACCEPT_QUOTE, wanted, actor=hat) == "quote-not-yours"
    assert rows("SELECT count(*) FROM purchase_order") == [(0,)]
