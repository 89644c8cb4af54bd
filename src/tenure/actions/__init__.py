"""What the business offers to do, in rooms: a file a verb, with what to load and whom to ask."""

from tenure.actions import (
    companies,
    entering,
    groups,
    licensing,
    lifecycle,
    ordering,
    partners,
    payments,
    quotes,
    renewals,
    running,
    taxes,
    vendor_pack,
)
from tenure.actions.lifecycle.begin_term import BEGIN_TERM
from tenure.actions.lifecycle.move_state import MOVE_STATE
from tenure.actions.lifecycle.warn import WARN
from tenure.actions.ordering.tell_late_order import TELL_LATE_ORDER
from tenure.actions.payments.bill_instalment import BILL_INSTALMENT
from tenure.actions.payments.recognise_revenue import RECOGNISE_REVENUE
from tenure.actions.payments.retry_payment import RETRY_PAYMENT
from tenure.actions.payments.tell_card_expiry import TELL_CARD_EXPIRY
from tenure.actions.quotes.expire_quote import EXPIRE_QUOTE
from tenure.actions.quotes.quote_automatically import QUOTE_AUTOMATICALLY
from tenure.actions.quotes.send_quote import SEND_QUOTE
from tenure.actions.renewals.remind import REMIND
from tenure.actions.renewals.renew import RENEW
from tenure.engine.action import AnyAction

ROOMS = (
    companies,
    entering,
    groups,
    licensing,
    lifecycle,
    ordering,
    partners,
    payments,
    quotes,
    renewals,
    running,
    taxes,
    vendor_pack,
)

ACTIONS: dict[str, AnyAction] = {action.name: action for room in ROOMS for action in room.OFFERED}
"""Every action by its name: commands, API, stories, event log and docs take it from here."""

DAILY: tuple[AnyAction, ...] = (
    EXPIRE_QUOTE,
    BEGIN_TERM,
    BILL_INSTALMENT,
    REMIND,
    QUOTE_AUTOMATICALLY,
    SEND_QUOTE,
    RENEW,
    RETRY_PAYMENT,
    MOVE_STATE,
    WARN,
    TELL_CARD_EXPIRY,
    TELL_LATE_ORDER,
    RECOGNISE_REVENUE,
)
"""What the daily run does, in the order in which things due on the same day are done (OPS-01)."""
