"""What the business offers to do: one file per verb, with the facts to load and the rule to ask."""

from tenure.actions.add_seats import ADD_SEATS
from tenure.actions.bill_instalment import BILL_INSTALMENT
from tenure.actions.change_cart import CHANGE_CART
from tenure.actions.confirm_order import CONFIRM_ORDER
from tenure.actions.move_state import MOVE_STATE
from tenure.actions.pay_invoice import PAY_INVOICE
from tenure.actions.recognise_revenue import RECOGNISE_REVENUE
from tenure.actions.record_transfer import RECORD_TRANSFER
from tenure.actions.remind import REMIND
from tenure.actions.remove_payment_method import REMOVE_PAYMENT_METHOD
from tenure.actions.renew import RENEW
from tenure.actions.renew_now import RENEW_NOW
from tenure.actions.retry_payment import RETRY_PAYMENT
from tenure.actions.set_auto_renewal import SET_AUTO_RENEWAL
from tenure.actions.store_payment_method import STORE_PAYMENT_METHOD
from tenure.actions.take_payment_answer import TAKE_PAYMENT_ANSWER
from tenure.actions.warn import WARN
from tenure.engine.action import AnyAction

ACTIONS: dict[str, AnyAction] = {
    action.name: action
    for action in (
        ADD_SEATS,
        BILL_INSTALMENT,
        CHANGE_CART,
        CONFIRM_ORDER,
        MOVE_STATE,
        PAY_INVOICE,
        RECOGNISE_REVENUE,
        RECORD_TRANSFER,
        REMIND,
        REMOVE_PAYMENT_METHOD,
        RENEW,
        RENEW_NOW,
        RETRY_PAYMENT,
        SET_AUTO_RENEWAL,
        STORE_PAYMENT_METHOD,
        TAKE_PAYMENT_ANSWER,
        WARN,
    )
}
"""Every action by its name: commands, API, stories, the event log and the docs take it from here."""

DAILY: tuple[AnyAction, ...] = (
    BILL_INSTALMENT,
    REMIND,
    RENEW,
    RETRY_PAYMENT,
    MOVE_STATE,
    WARN,
    RECOGNISE_REVENUE,
)
"""What the daily run does, in the order in which things due on the same day are done (OPS-01)."""
