"""`tenure access`: the answer for people and for programs, and its exit code (SUB-12)."""

import json

import pytest
from click.testing import CliRunner

from tenure.actions.licensing.assign_seat import ASSIGN_SEAT, AssignSeat
from tenure.entrypoints.commands.access import access
from tenure.operations.providers import Outside
from tests import builders as b

pytestmark = [pytest.mark.django_db, pytest.mark.rule("SUB-12")]


@pytest.fixture(autouse=True)
def eva(outside: Outside) -> b.Person:
    b.vendor()
    firm, eva = b.company(), b.person("eva@fjall.example")
    key = b.buy(firm, card=b.real_card(firm, outside), auto_renew=False)
    wanted = AssignSeat(subscription_id=key, email=eva.email)
    b.do(ASSIGN_SEAT, wanted, actor=b.actor(firm.purchaser))
    return eva


def test_allowed_for_people_and_programs() -> None:
    told = CliRunner().invoke(access, ["eva@fjall.example", "atlas", "--on", "2026-06-01"])
    assert told.exit_code == 0, told.output
    assert told.output.startswith("allowed\n")
    assert "30 Jan 2027, 23:59:59 (Stockholm time)" in told.output
    answer = CliRunner().invoke(
        access, ["eva@fjall.example", "atlas", "--json", "--on", "2026-06-01"]
    )
    read = json.loads(answer.output)
    assert read["allowed"] is True
    assert read["state"] == "active"
    assert read["until"] == "2027-01-30T23:00:00+00:00"
    assert "product-access" in read["features"]


def test_refused_says_why_and_what_to_do() -> None:
    told = CliRunner().invoke(access, ["eva@fjall.example", "atlas", "--on", "2027-02-01"])
    assert told.exit_code == 1
    assert "Renew or pay by 1 Mar 2027" in told.output
    assert "[access-suspended]" in told.output
    answer = CliRunner().invoke(access, ["eva@fjall.example", "beam", "--json"])
    assert answer.exit_code == 1
    assert json.loads(answer.output)["reason"] == "access-not-assigned"
