"""Auto-renewal off and on: how one cancels, and how one comes back."""

from dataclasses import replace
from typing import Any

import pytest

from tenure.rules.decision import Decided, Refused
from tenure.rules.policy import default_policy
from tenure.rules.renewals.auto_renewal import Switched, Switching, switch
from tenure.rules.subscriptions import Subscription
from tests.rules.telling import told, why
from tests.rules.values import EVA, OLA, at, buyer, day, policy, subscription


def switching(on: str, *chosen: Subscription, **changed: Any) -> Switching:
    made = Switching(
        chosen=tuple(Switched(one, "Atlas", default_policy(), day(on)) for one in chosen),
        asked_for=len(chosen),
        buyer=buyer(purchasers=(EVA, OLA)),
        changed_by="Eva",
        policy=default_policy(),
        at=at(on),
    )
    return replace(made, **changed)


OFF = subscription(auto_renew=False)


@pytest.mark.rule("REN-02", "SUB-10", "SUB-11")
@pytest.mark.parametrize(
    ("name", "known", "day_of", "on", "expected"),
    [
        (
            "off: the renewal date becomes the end",
            subscription(),
            "2025-05-01",
            False,
            [
                "subscription auto-renewal-off on 2025-05-01: active since 2024-06-10, 5 seats, "
                "P1Y to 2025-06-10, ends; next quote 2025-05-11",
                "mail auto-renewal-changed to eva@example.com",
                "mail auto-renewal-changed to ola@example.com",
            ],
        ),
        (
            "on again in time: reminded, then renewed",
            subscription(auto_renew=False, reminded_on="2025-03-12"),
            "2025-05-01",
            True,
            [
                "subscription auto-renewal-on on 2025-05-01: active since 2024-06-10, 5 seats, "
                "P1Y to 2025-06-10; next remind 2025-05-11",
                "mail auto-renewal-changed to eva@example.com",
                "mail auto-renewal-changed to ola@example.com",
            ],
        ),
        (
            "a change of heart on the last day: renewed with the next run",
            subscription(auto_renew=False, state="suspended", state_since_on="2025-06-26"),
            "2025-07-25",
            True,
            [
                "subscription auto-renewal-on on 2025-07-25: suspended since 2025-06-26, 5 seats, "
                "P1Y to 2025-06-10; next renew 2025-06-10",
                "mail auto-renewal-changed to eva@example.com",
                "mail auto-renewal-changed to ola@example.com",
            ],
        ),
        ("off twice", OFF, "2025-05-01", False, []),
        ("on twice", subscription(), "2025-05-01", True, []),
    ],
)
def test_switch(name: str, known: Subscription, day_of: str, on: bool, expected: list[str]) -> None:
    decision = switch(switching(day_of, known), on=on)
    assert told(decision) == expected
    assert why(decision) == f"REN-02 switched-{'on' if on else 'off'}"


@pytest.mark.rule("REN-02", "SUB-10")
@pytest.mark.parametrize(
    ("on", "known", "expected"),
    [
        (False, subscription(), {"ends": {"on": "2025-06-09", "zone": "Europe/Stockholm"}}),
        (True, OFF, {"renews": {"on": "2025-06-10", "zone": "Europe/Stockholm"}}),
    ],
)
def test_what_the_mail_says(on: bool, known: Subscription, expected: dict[str, object]) -> None:
    decision = switch(switching("2025-05-01", known), on=on)
    assert isinstance(decision, Decided)
    assert decision.changes[1].values == expected | {  # type: ignore[attr-defined]
        "product": "Atlas",
        "quantity": 5,
        "on": on,
        "changed_by": "Eva",
        "url": "/account/subscriptions/1/",
    }


@pytest.mark.rule("REN-02")
def test_several_at_once_change_only_those_that_differ() -> None:
    facts = switching("2025-05-01", replace(OFF, id=1), subscription(id=2), replace(OFF, id=3))
    decision = switch(facts, on=False)
    assert isinstance(decision, Decided)
    assert decision.answer == {"changed": 1}
    assert [c.after.id for c in decision.changes if hasattr(c, "after")] == [2]


@pytest.mark.rule("REN-02", "SUB-06", "SUB-11")
@pytest.mark.parametrize(
    ("name", "facts", "expected"),
    [
        (
            "too many at a time",
            switching("2025-05-01", subscription(), policy=policy(bulk__max=1), asked_for=2),
            Refused("too-many", {"count": 2, "maximum": 1}),
        ),
        (
            "one of them isn't this customer's",
            switching("2025-05-01", subscription(), asked_for=2),
            Refused("not-found", {"name": "subscription"}),
        ),
        (
            "terminated",
            switching("2025-08-01", OFF, replace(OFF, state="terminated")),
            Refused("not-renewable", {"state": "terminated"}),
        ),
        (
            "a trial",
            switching("2025-05-01", replace(OFF, state="trial")),
            Refused("trial-ends", {"product": "Atlas"}, "store:products"),
        ),
        (
            "returned",
            switching("2025-05-01", replace(OFF, state="ended")),
            Refused("not-renewable", {"state": "ended"}),
        ),
    ],
)
def test_refusals(name: str, facts: Switching, expected: Refused) -> None:
    assert switch(facts, on=True) == expected


@pytest.mark.rule("REN-02")
def test_as_many_as_the_policy_allows() -> None:
    facts = switching(
        "2025-05-01", replace(OFF, id=1), replace(OFF, id=2), policy=policy(bulk__max=2)
    )
    decision = switch(facts, on=True)
    assert isinstance(decision, Decided)
    assert decision.answer == {"changed": 2}
