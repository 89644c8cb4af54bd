"""Which card pays for what: many at once, whatever their state, unless they are over."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.changes import MailRequested, SubscriptionChanged
from tenure.rules.decision import Decided, Refused
from tenure.rules.payments.card_choice import Choosing, Paid, choose
from tenure.rules.policy import default_policy
from tests.rules import values as v

NEW = replace(v.card("Master 1"), id=72)


def choosing(*states: str, **changed: Any) -> Choosing:
    made = Choosing(
        chosen=tuple(
            Paid(v.subscription(id=key, state=state), "Atlas")
            for key, state in enumerate(states, start=1)
        ),
        asked_for=len(states),
        card=NEW,
        buyer=v.buyer(purchasers=(v.EVA, v.OLA)),
        changed_by="Eva",
        policy=default_policy(),
        on=v.day("2025-05-01"),
        at=v.at("2025-05-01"),
    )
    return replace(made, **changed)


@pytest.mark.rule("PAY-03", "REN-13", "REN-16")
def test_one_card_for_many_in_any_living_state() -> None:
    facts = choosing("active", "expired", "suspended")
    decision = choose(facts)
    assert isinstance(decision, Decided)
    moved = [one for one in decision.changes if isinstance(one, SubscriptionChanged)]
    assert [one.after for one in moved] == [
        replace(paid.subscription, payment_method_id=72) for paid in facts.chosen
    ]
    mails = [one for one in decision.changes if isinstance(one, MailRequested)]
    assert [one.to for one in mails] == ["eva@example.com", "ola@example.com"]
    assert mails[0].values["count"] == 3
    assert decision.answer == {"changed": 3}


@pytest.mark.rule("PAY-03")
def test_what_it_pays_already_stays() -> None:
    decision = choose(choosing("active", card=v.card()))
    assert isinstance(decision, Decided)
    assert (decision.changes, decision.answer) == ((), {"changed": 0})


@pytest.mark.rule("PAY-03", "ACC-11", "SUB-06")
@pytest.mark.parametrize(
    ("facts", "code"),
    [
        (choosing("active", asked_for=101), "too-many"),
        (choosing("active", asked_for=2), "not-found"),
        (choosing("active", card=None), "card-missing"),
        (choosing("active", card=v.card(removed=True)), "card-missing"),
        (choosing("active", card=v.card(until="2025-04-30")), "card-expired"),
        (choosing("active", "terminated"), "not-renewable"),
        (choosing("ended"), "not-renewable"),
    ],
)
def test_refusals(facts: Choosing, code: str) -> None:
    decision = choose(facts)
    assert isinstance(decision, Refused)
    assert decision.code == code
