"""Edits a stored card with the payment provider first and here second, so that both agree."""

from collections.abc import Mapping
from datetime import datetime

from tenure.actions.payments.edit_payment_method import EDIT_PAYMENT_METHOD, EditPaymentMethod
from tenure.engine.actor import Actor
from tenure.engine.outcome import Done
from tenure.engine.perform import perform
from tenure.engine.preview import preview
from tenure.gateways.payment.port import ProviderRefused, ProviderUnavailable, ProviderUnknown
from tenure.operations.providers import payment_provider
from tenure.records.facts.reading import rows
from tenure.rules.decision import Refused


def edit_card(
    actor: Actor,
    *,
    payment_method_id: int,
    expires_month: int,
    expires_year: int,
    address: Mapping[str, str],
    at: datetime,
) -> Done | Refused:
    """Edit a card; where the provider can't be asked or won't, nothing is changed (PAY-03).

    The provider only ever gets what the rules allow. Where its answer is lost it is simply told
    again: the same twice is once. Refused besides: card-not-edited, card-edit-unavailable.
    """
    wanted = EditPaymentMethod(
        payment_method_id=payment_method_id,
        expires_month=expires_month,
        expires_year=expires_year,
        address=dict(address),
    )
    foreseen = preview(EDIT_PAYMENT_METHOD, wanted, actor=actor, at=at)
    if isinstance(foreseen, Refused):
        return foreseen
    token, label = rows(
        "SELECT token, brand || ' •••• ' || last4 FROM payment_method WHERE id = %s",
        [payment_method_id],
    )[0]
    try:
        payment_provider().update_card(
            token, expires_month=expires_month, expires_year=expires_year, address=wanted.address
        )
    except ProviderRefused:
        return Refused("card-not-edited", {"card": label}, "account:payment-methods")
    except (ProviderUnavailable, ProviderUnknown):
        return Refused("card-edit-unavailable", {}, "account:payment-methods")
    return perform(EDIT_PAYMENT_METHOD, wanted, actor=actor, at=at)
