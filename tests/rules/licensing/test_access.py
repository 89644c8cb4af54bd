"""What a seat opens on which day, by the stored boundaries of its subscription (SUB-07, SUB-12)."""

from dataclasses import replace
from datetime import date

import pytest

from tenure.rules.licensing.access import Claim, access_of, best_access, state_by_boundaries
from tenure.rules.lifecycle.agenda import reschedule
from tenure.rules.lifecycle.states import Feature
from tenure.rules.policy import default_policy
from tenure.rules.subscriptions import Subscription

YEARLY = Subscription(
    id=1,
    customer_id=2,
    team_id=3,
    product_id=4,
    offering_id=5,
    purchaser_id=6,
    partner_id=None,
    policy_id=0,
    term="P1Y",
    currency="SEK",
    time_zone="Europe/Stockholm",
    quantity=5,
    state="active",
    state_since_on=date(2024, 6, 10),
    started_on=date(2024, 6, 10),
    anchor_day=10,
    renews_on=date(2025, 6, 10),
    auto_renew=False,
    next_quantity=5,
    next_offering_id=5,
)


def planned(subscription: Subscription) -> Subscription:
    return reschedule(subscription, policy=default_policy())


@pytest.mark.rule("SUB-12")
@pytest.mark.parametrize(
    ("what", "subscription", "on", "state"),
    [
        ("paid for", YEARLY, "2025-06-09", "active"),
        ("day 0", YEARLY, "2025-06-10", "expired"),
        ("day 15", YEARLY, "2025-06-25", "expired"),
        ("day 16, no run since", YEARLY, "2025-06-26", "suspended"),
        ("day 46, no run since", YEARLY, "2025-07-26", "terminated"),
        ("renews by itself, run late", replace(YEARLY, auto_renew=True), "2025-06-12", "active"),
        ("a run late for ever", replace(YEARLY, auto_renew=True), "2025-06-26", "suspended"),
        (
            "unpaid in mid-term",
            replace(YEARLY, auto_renew=True, unpaid_due_on=date(2024, 10, 1)),
            "2024-10-17",
            "suspended",
        ),
        ("by the month", replace(YEARLY, term="P1M"), "2025-07-11", "terminated"),
    ],
)
def test_the_state_is_that_of_the_boundaries(
    what: str, subscription: Subscription, on: str, state: str
) -> None:
    assert state_by_boundaries(planned(subscription), on=date.fromisoformat(on)) == state, what


@pytest.mark.rule("SUB-12")
@pytest.mark.parametrize("state", ["terminated", "ended"])
def test_what_is_over_stays_over(state: str) -> None:
    over = replace(planned(YEARLY), state=state)
    answer = access_of(Claim(over, True, date(2024, 7, 1)), product="Atlas")
    assert (answer.allowed, answer.reason) == (False, "access-terminated")


@pytest.mark.rule("SUB-17")
def test_a_trial_opens_everything_until_its_end() -> None:
    trial = replace(YEARLY, state="trial", renews_on=date(2024, 7, 10))
    answer = access_of(Claim(trial, True, date(2024, 7, 9)), product="Atlas")
    assert answer.features == frozenset(Feature)
    assert answer.until_on == date(2024, 7, 10)
    assert not access_of(Claim(trial, True, date(2024, 7, 10)), product="Atlas").allowed


@pytest.mark.rule("SUB-07", "SUP-02")
def test_the_reason_names_since_when_and_the_last_chance() -> None:
    answer = access_of(Claim(planned(YEARLY), True, date(2025, 6, 26)), product="Atlas")
    assert answer.refused is not None
    assert answer.refused.about == {
        "product": "Atlas",
        "since_on": "2025-06-26",
        "last_on": "2025-07-25",
    }


@pytest.mark.rule("SUB-12")
def test_of_several_seats_the_best_one_counts() -> None:
    old = Claim(replace(planned(YEARLY), id=7, state="terminated"), False, date(2025, 6, 12))
    expired = Claim(planned(YEARLY), True, date(2025, 6, 12))
    longer = replace(YEARLY, id=9, renews_on=date(2026, 6, 10))
    active = Claim(planned(longer), True, date(2025, 6, 12))
    assert best_access([old, expired, active], product="Atlas").subscription_id == 9
    assert best_access([old, expired], product="Atlas").subscription_id == 1
    assert best_access([old], product="Atlas").reason == "access-terminated"
    given_back = replace(expired, held=False)
    assert best_access([given_back], product="Atlas").reason == "access-not-assigned"
    assert best_access([], product="Atlas").reason == "access-not-assigned"
