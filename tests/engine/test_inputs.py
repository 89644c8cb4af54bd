"""Inputs are read from what people and programs write, and what is wrong is said by field."""

from datetime import date

import pytest

from tenure.actions import ACTIONS
from tenure.actions.ordering.add_seats import AddSeats
from tenure.actions.payments.record_transfer import RecordTransfer
from tenure.actions.renewals.set_auto_renewal import SetAutoRenewal
from tenure.engine.inputs import InputWrong, fields_of, from_text, read_input

ADD = ACTIONS["add-seats"]


def problems(name: str, written: dict[str, object]) -> dict[str, str]:
    with pytest.raises(InputWrong) as wrong:
        read_input(ACTIONS[name], written)
    return dict(wrong.value.problems)


def test_values_are_read_by_their_type() -> None:
    assert read_input(ADD, {"subscription_id": 1, "quantity": 2, "intent": "x"}) == AddSeats(
        subscription_id=1, quantity=2, intent="x"
    )


def test_a_command_line_is_read_by_the_fields_types() -> None:
    transfer = ACTIONS["record-transfer"]
    said = {
        "invoice_number": "FS2025-1",
        "amount_minor": "100",
        "currency": "SEK",
        "value_on": "2025-01-15",
    }
    assert read_input(transfer, from_text(transfer, said)) == RecordTransfer(
        invoice_number="FS2025-1", amount_minor=100, currency="SEK", value_on=date(2025, 1, 15)
    )
    switch = ACTIONS["set-auto-renewal"]
    for several in ("[1, 2]", "1, 2"):
        said = {"customer_id": "7", "subscription_ids": several, "on": "false"}
        assert read_input(switch, from_text(switch, said)) == SetAutoRenewal(
            customer_id=7, subscription_ids=(1, 2), on=False
        )


def test_none_is_nothing_where_nothing_may_stand() -> None:
    said = {"subscription_id": "1", "quantity": "1", "intent": "x", "payment_method_id": "none"}
    assert read_input(ADD, from_text(ADD, said)).payment_method_id is None


def test_an_unknown_field_is_named_with_the_nearest() -> None:
    found = problems("add-seats", {"subscrption_id": 1})
    assert found == {"subscrption_id": "add-seats has no such field; did you mean subscription_id?"}


def test_missing_and_wrong_fields_are_named() -> None:
    found = problems("add-seats", {"subscription_id": "many", "quantity": 1})
    assert set(found) == {"subscription_id", "intent"}


@pytest.mark.parametrize("text", ["a\0b", "\0"])
def test_a_nul_character_is_no_text(text: str) -> None:
    assert (
        "NUL"
        in problems("add-seats", {"subscription_id": 1, "quantity": 1, "intent": text})["intent"]
    )


def test_what_is_no_json_is_said() -> None:
    found = ACTIONS["found-customer"]
    with pytest.raises(InputWrong, match="address"):
        from_text(found, {"name": "x", "country": "SE", "address": "Storgatan"})


@pytest.mark.parametrize("name", sorted(ACTIONS))
def test_every_action_tells_its_fields(name: str) -> None:
    for field in fields_of(ACTIONS[name].input):
        assert field.kind
        assert "typing" not in field.kind
