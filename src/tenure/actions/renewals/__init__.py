"""Renewals: how a subscription renews, by itself or by hand, and what is told before."""

from tenure.actions.renewals.change_renewal import CHANGE_RENEWAL
from tenure.actions.renewals.remind import REMIND
from tenure.actions.renewals.renew import RENEW
from tenure.actions.renewals.renew_now import RENEW_NOW
from tenure.actions.renewals.renew_several import RENEW_SEVERAL
from tenure.actions.renewals.return_renewal import RETURN_RENEWAL
from tenure.actions.renewals.set_auto_renewal import SET_AUTO_RENEWAL
from tenure.engine.action import AnyAction

OFFERED: tuple[AnyAction, ...] = (
    CHANGE_RENEWAL,
    REMIND,
    RENEW,
    RENEW_NOW,
    RENEW_SEVERAL,
    RETURN_RENEWAL,
    SET_AUTO_RENEWAL,
)
"""Every verb of this room, from A to Z."""
