"""The policy has every number of the rules, and no other; a wrong entry is named."""

import json
import tomllib
from datetime import date
from importlib.resources import files
from typing import Any

import pytest

from tenure.rules.money import Money
from tenure.rules.policy import PolicyError, default_policy, policy_as_mapping, policy_from


def raw() -> dict[str, Any]:
    text = files("tenure.rules").joinpath("default_policy.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def test_the_defaults() -> None:
    policy = default_policy()
    assert policy.model.effective_date == date(2024, 9, 16)
    assert policy.payment.card_limit == Money(2_500_000, "USD")
    assert policy.renewal.reminder_days == (90, 30, 7)
    assert (policy.proration.month, policy.proration.year, policy.proration.three_years) == (
        30,
        365,
        1095,
    )
    assert (policy.lifecycle.expired_days, policy.lifecycle.suspended_days) == (15, 30)
    assert policy.lifecycle.suspended_days_monthly == 15


def test_it_survives_json() -> None:
    policy = default_policy()
    assert policy_from(json.loads(json.dumps(policy_as_mapping(policy)))) == policy
    assert policy_from(raw()) == policy
    assert hash(policy) == hash(policy_from(raw()))


@pytest.mark.parametrize(
    ("section", "key", "value", "message"),
    [
        ("lifecycle", "warn", 3, "unknown key lifecycle.warn"),
        ("lifecycle", "warn_days", -1, "lifecycle.warn_days must be a whole number"),
        ("lifecycle", "warn_days", "3", "lifecycle.warn_days must be a whole number"),
        ("lifecycle", "warn_days", 3.0, "lifecycle.warn_days must be a whole number"),
        ("lifecycle", "warn_days", True, "lifecycle.warn_days must be a whole number"),
        ("proration", "year", 0, "proration.year must be a whole number of at least 1"),
        ("renewal", "reminder_days", 90, "renewal.reminder_days must be a list"),
        ("renewal", "reminder_days", ["x"], "renewal.reminder_days must be a whole number"),
        ("model", "effective_date", "soon", "model.effective_date must be a day"),
        ("model", "resale_customer_types", [1], "model.resale_customer_types must be a list"),
        ("arrears", "tolerance", 200, "arrears.tolerance must have an amount"),
        ("arrears", "tolerance", {"amount": 200, "currency": "XXY"}, "arrears.tolerance.currency"),
        ("arrears", "tolerance", {"amount": 200}, "arrears.tolerance must have an amount"),
        ("extension", "renewal_window_only", 1, "extension.renewal_window_only must be true"),
    ],
)
def test_a_wrong_entry_is_named(section: str, key: str, value: object, message: str) -> None:
    wrong = raw()
    wrong[section][key] = value
    with pytest.raises(PolicyError, match=message.replace(".", r"\.")):
        policy_from(wrong)


def test_a_missing_entry_is_named() -> None:
    without_key, without_section = raw(), raw()
    del without_key["flex"]["life_months"]
    del without_section["flex"]
    with pytest.raises(PolicyError, match=r"missing key flex\.life_months"):
        policy_from(without_key)
    with pytest.raises(PolicyError, match="missing key flex"):
        policy_from(without_section)
    with pytest.raises(PolicyError, match="unknown key tax"):
        policy_from({**raw(), "tax": {}})
    with pytest.raises(PolicyError, match="flex must be a table"):
        policy_from({**raw(), "flex": 12})
