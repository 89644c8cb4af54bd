"""Carries out an action as programs ask for it, with the part of it that lies outside."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from tenure.actions.payments.edit_payment_method import EDIT_PAYMENT_METHOD, EditPaymentMethod
from tenure.engine.action import AnyAction
from tenure.engine.actor import Actor
from tenure.engine.outcome import Done
from tenure.engine.perform import perform
from tenure.operations.cards import edit_card
from tenure.rules.decision import Refused


def carry_out(action: AnyAction, wanted: Any, *, actor: Actor, at: datetime) -> Done | Refused:
    """Perform an action; where it takes an outside party too, that one is asked first.

    Whoever takes the name of an action from others (API, command) performs it by this, so that
    it does the same as on a page.
    """
    with_outside = _WITH_OUTSIDE.get(action.name)
    if with_outside is None:
        return perform(action, wanted, actor=actor, at=at)
    return with_outside(wanted, actor, at)


def _card(wanted: EditPaymentMethod, actor: Actor, at: datetime) -> Done | Refused:
    return edit_card(
        actor,
        payment_method_id=wanted.payment_method_id,
        expires_month=wanted.expires_month,
        expires_year=wanted.expires_year,
        address=wanted.address,
        at=at,
    )


_WITH_OUTSIDE: Mapping[str, Callable[[Any, Actor, datetime], Done | Refused]] = {
    EDIT_PAYMENT_METHOD.name: _card
}
