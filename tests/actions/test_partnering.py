"""Partners of record, requests for quotes and consents through the engine and the database."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tenure.actions.partners.answer_request import ANSWER_REQUEST, AnswerRequest
from tenure.actions.partners.ask_for_quote import ASK_FOR_QUOTE, AskForQuote
from tenure.actions.partners.choose_partner import CHOOSE_PARTNER, ChoosePartner
from tenure.actions.partners.decline_request import DECLINE_REQUEST, DeclineRequest
from tenure.actions.partners.introduce_customer import INTRODUCE_CUSTOMER, IntroduceCustomer
from tenure.actions.renewals.change_renewal import CHANGE_RENEWAL, ChangeRenewal
from tenure.actions.renewals.renew_now import RENEW_NOW, RenewNow
from tenure.actions.renewals.set_auto_renewal import SET_AUTO_RENEWAL, SetAutoRenewal
from tenure.actions.running.set_up_deployment import SET_UP_DEPLOYMENT, SetUpDeployment
from tenure.engine.action import Action
from tenure.engine.actor import Actor, system
from tenure.engine.perform import perform_all
from tenure.operations.delivery import drain
from tenure.operations.providers import Outside
from tenure.operations.sandbox import move
from tenure.records.facts.reading import rows
from tenure.rules.partners.consent import Consent
from tests import builders as b

pytestmark = pytest.mark.django_db

CONSENT = Consent("Eva Dal", "telephone", b.day("2026-01-14"), "fewer people on site")


@pytest.fixture(autouse=True)
def vendor() -> None:
    b.vendor()


def choose(company: b.Company, partner: int) -> None:
    b.do(
        CHOOSE_PARTNER,
        ChoosePartner(customer_id=company.id, partner_id=partner),
        actor=b.actor(company.purchaser),
    )


def partners_of(subscription: int) -> tuple[int | None, int | None]:
    found = b.first(
        "SELECT partner_id, next_partner_id FROM subscription WHERE id = %s", subscription
    )
    return found[0], found[1]


def records(company: b.Company) -> list[tuple[int, str, str]]:
    return [
        (partner, str(since), str(to or ""))
        for partner, since, to in rows(
            "SELECT partner_id, from_on, to_on FROM partner_of_record "
            "WHERE customer_id = %s ORDER BY id",
            [company.id],
        )
    ]


@pytest.mark.rule("MOD-05")
def test_a_partner_is_chosen_for_the_next_renewal(outside: Outside) -> None:
    b.do(
        SET_UP_DEPLOYMENT,
        SetUpDeployment(vendor="Northwind", kind="sandbox", sandbox_at=b.NOW),
        actor=system("test"),
    )
    first, second, company = b.partner(), b.partner(), b.company()
    choose(company, first)
    key = b.buy(company, card=b.real_card(company, outside))
    assert partners_of(key) == (first, None)
    for _ in range(2):
        choose(company, second)
    assert records(company) == [(first, "2026-01-15", "2026-01-15"), (second, "2026-01-15", "")]
    assert partners_of(key) == (first, second)
    assert b.first("SELECT partner_id FROM customer WHERE id = %s", company.id) == (second,)
    told = rows("SELECT \"to\" FROM mail WHERE template = 'partner-chosen'")
    assert len(told) == 2
    move(to=b.at("2027-01-16"))
    assert rows("SELECT count(*) FROM term WHERE subscription_id = %s", [key]) == [(2,)]
    assert partners_of(key) == (second, None)


@pytest.mark.rule("MOD-05")
def test_renewing_early_without_a_quote_leaves_it_with_its_own_partner(outside: Outside) -> None:
    first, second, company = b.partner(), b.partner(), b.company()
    choose(company, first)
    card = b.real_card(company, outside)
    key = b.buy(company, card=card)
    other = b.buy(company, product="beam", card=card)
    choose(company, second)
    at = b.at("2026-12-01")
    b.do(
        RENEW_NOW,
        RenewNow(subscription_id=key, intent="early", payment_method_id=card),
        actor=b.actor(company.purchaser),
        at=at,
    )
    drain(at=at)
    assert partners_of(key) == (second, None)
    assert partners_of(other) == (first, second)
    made = rows("SELECT partner_id FROM purchase_order WHERE placed_at = %s", [at])
    assert made == [(second,)]


@pytest.mark.rule("MOD-05")
def test_together_is_as_one_by_one() -> None:
    partner = b.partner()
    several = [b.company() for _ in range(3)]
    inputs = [ChoosePartner(customer_id=one.id, partner_id=partner) for one in several]
    actor = b.staff("support")
    perform_all(CHOOSE_PARTNER, inputs, actor=actor, at=b.NOW)
    alone = b.company()
    choose(alone, partner)
    assert [records(one) for one in several] == [records(alone)] * 3


def ask(
    company: b.Company, partner: int, *, intent: str = "ask", about: tuple[int, ...] = ()
) -> int:
    answer = b.do(
        ASK_FOR_QUOTE,
        AskForQuote(
            customer_id=company.id,
            partner_id=partner,
            text="Twenty seats of Atlas from March on.",
            intent=intent,
            subscription_ids=about,
        ),
        actor=b.actor(company.purchaser),
    )
    return int(answer["request_id"])


@pytest.mark.rule("QUO-16")
def test_a_request_lands_in_the_queue_and_is_answered_once() -> None:
    partner, company = b.partner(), b.company()
    agent = b.acts_for(partner)
    key = ask(company, partner)
    assert ask(company, partner) == key
    assert rows("SELECT id, state FROM quote_request") == [(key, "asked")]
    for _ in range(2):
        b.do(ANSWER_REQUEST, AnswerRequest(request_id=key, text="Call us"), actor=agent)
    assert b.first("SELECT state, answer FROM quote_request") == ("answered", "Call us")
    told = rows("SELECT \"to\" FROM mail WHERE template = 'quote-request-answered'")
    assert told == [(company.purchaser.email,)]
    late = DeclineRequest(request_id=key, text="No")
    assert b.refused(DECLINE_REQUEST, late, actor=agent) == "request-closed"


@pytest.mark.rule("QUO-16", "PAR-01")
def test_a_request_is_the_asked_partners_only() -> None:
    partner, foreign, company = b.partner(), b.partner(), b.company()
    key = ask(company, partner)
    stranger = b.acts_for(foreign)
    answer = AnswerRequest(request_id=key, text="We can too")
    assert b.refused(ANSWER_REQUEST, answer, actor=stranger) == "not-found"
    choose(company, foreign)
    # Now the customer is theirs, and the request still isn't.
    assert b.refused(ANSWER_REQUEST, answer, actor=stranger) == "not-found"
    agent = b.acts_for(partner)
    b.do(DECLINE_REQUEST, DeclineRequest(request_id=key, text="Not our trade"), actor=agent)
    # With the request its only tie to the customer is gone.
    again = AnswerRequest(request_id=key, text="After all")
    assert b.refused(ANSWER_REQUEST, again, actor=agent) == "not-found"


@pytest.mark.rule("QUO-16")
def test_only_what_is_ones_own_can_be_named(outside: Outside) -> None:
    partner, company, other = b.partner(), b.company(), b.company()
    foreign = b.buy(other, card=b.real_card(other, outside))
    wanted = AskForQuote(
        customer_id=company.id,
        partner_id=partner,
        text="Renew this one, please.",
        intent="x",
        subscription_ids=(foreign,),
    )
    assert b.refused(ASK_FOR_QUOTE, wanted, actor=b.actor(company.purchaser)) == "not-found"


@pytest.mark.rule("PAR-01", "QUO-11")
def test_a_customer_is_introduced_without_a_purchaser() -> None:
    partner = b.partner()
    agent = b.acts_for(partner)
    wanted = IntroduceCustomer(name="Broar AB", country="SE", address=b.ADDRESSES["SE"])
    keys = {b.do(INTRODUCE_CUSTOMER, wanted, actor=agent)["customer_id"] for _ in range(2)}
    assert len(keys) == 1
    key = keys.pop()
    assert rows("SELECT count(*) FROM role WHERE customer_id = %s", [key]) == [(0,)]
    assert b.first("SELECT partner_id, name FROM customer WHERE id = %s", key) == (
        partner,
        "Broar AB",
    )
    other = b.do(INTRODUCE_CUSTOMER, wanted, actor=b.acts_for(b.partner()))["customer_id"]
    assert other != key
    assert b.refused(INTRODUCE_CUSTOMER, wanted, actor=b.actor(b.person())) == "role-not-enough"


@pytest.mark.rule("PAR-08")
@pytest.mark.parametrize("consent", [None, replace(CONSENT, given_on=b.day("2026-02-01"))])
def test_without_consent_a_partner_changes_nothing(
    outside: Outside, consent: Consent | None
) -> None:
    agent, _, key = served(outside)
    wanted = ChangeRenewal(subscription_id=key, quantity=3)
    code = b.refused(CHANGE_RENEWAL, wanted, actor=replace(agent, consent=consent))
    assert code == ("consent-to-come" if consent else "consent-missing")
    assert rows("SELECT count(*) FROM consent") == [(0,)]
    assert b.first("SELECT next_quantity FROM subscription WHERE id = %s", key) == (5,)


@pytest.mark.rule("PAR-08")
def test_with_consent_a_partner_sets_a_renewal_and_the_purchaser_is_told(outside: Outside) -> None:
    agent, company, key = served(outside)
    acting = replace(agent, name="Mia Manager (Northled)", consent=CONSENT)
    for _ in range(2):
        b.do(CHANGE_RENEWAL, ChangeRenewal(subscription_id=key, quantity=3), actor=acting)
    off = SetAutoRenewal(customer_id=company.id, subscription_ids=(key,), on=False)
    b.do(SET_AUTO_RENEWAL, off, actor=acting)
    kept = rows(
        "SELECT action, person, way, given_on, note, subscriptions FROM consent ORDER BY id"
    )
    given = ("Eva Dal", "telephone", CONSENT.given_on, "fewer people on site", [key])
    assert kept == [("change-renewal", *given), ("set-auto-renewal", *given)]
    told = rows(
        "SELECT template, values->>'changed_by' FROM mail "
        "WHERE template IN ('renewal-set', 'auto-renewal-changed') ORDER BY id"
    )
    assert told == [
        ("renewal-set", "Mia Manager (Northled)"),
        ("auto-renewal-changed", "Mia Manager (Northled)"),
    ]
    logged = rows("SELECT data->>'person' FROM event WHERE what = 'consent-recorded'")
    assert logged == [("Eva Dal",), ("Eva Dal",)]


@pytest.mark.rule("PAR-03", "PAR-08")
def test_how_it_is_paid_is_between_customer_and_vendor(outside: Outside) -> None:
    agent, company, key = served(outside)
    card = b.first("SELECT id FROM payment_method WHERE customer_id = %s", company.id)[0]
    wanted = ChangeRenewal(subscription_id=key, payment_method_id=card)
    acting = replace(agent, consent=CONSENT)
    assert b.refused(CHANGE_RENEWAL, wanted, actor=acting) == "not-found"


@pytest.mark.rule("PAR-01", "PAR-08")
def test_another_partners_subscription_of_the_same_customer_does_not_exist(
    outside: Outside,
) -> None:
    agent, company, key = served(outside)
    rival = b.partner()
    choose(company, rival)
    theirs = b.buy(company, product="beam", card=b.real_card(company, outside))
    acting = replace(agent, consent=CONSENT)
    wishes: list[tuple[Action[object, object], object]] = [
        (CHANGE_RENEWAL, ChangeRenewal(subscription_id=theirs, quantity=3)),  # type: ignore[list-item]
        (
            SET_AUTO_RENEWAL,  # type: ignore[list-item]
            SetAutoRenewal(customer_id=company.id, subscription_ids=(key, theirs), on=False),
        ),
    ]
    for action, wanted in wishes:
        assert b.refused(action, wanted, actor=acting) == "not-found"
    nothing = ChangeRenewal(subscription_id=999_999_999, quantity=3)
    assert b.refused(CHANGE_RENEWAL, nothing, actor=acting) == "not-found"


def served(outside: Outside) -> tuple[Actor, b.Company, int]:
    """A partner's person, its customer, and the customer's subscription."""
    partner, company = b.partner(), b.company(b.person(), at=b.NOW - timedelta(days=1))
    choose(company, partner)
    key = b.buy(company, card=b.real_card(company, outside))
    drain(at=b.NOW)
    return b.acts_for(partner), company, key
