"""What is owed and how it is paid: cards, transfers, credit lines, instalments, revenue."""

from tenure.actions.payments.announce_transfer import ANNOUNCE_TRANSFER
from tenure.actions.payments.ask_for_credit_line import ASK_FOR_CREDIT_LINE
from tenure.actions.payments.bill_instalment import BILL_INSTALMENT
from tenure.actions.payments.choose_card import CHOOSE_CARD
from tenure.actions.payments.decide_credit_line import DECIDE_CREDIT_LINE
from tenure.actions.payments.demand_prepayment import DEMAND_PREPAYMENT
from tenure.actions.payments.edit_payment_method import EDIT_PAYMENT_METHOD
from tenure.actions.payments.file_document import FILE_DOCUMENT
from tenure.actions.payments.pay_invoice import PAY_INVOICE
from tenure.actions.payments.recognise_revenue import RECOGNISE_REVENUE
from tenure.actions.payments.record_transfer import RECORD_TRANSFER
from tenure.actions.payments.remove_payment_method import REMOVE_PAYMENT_METHOD
from tenure.actions.payments.retry_payment import RETRY_PAYMENT
from tenure.actions.payments.store_payment_method import STORE_PAYMENT_METHOD
from tenure.actions.payments.take_payment_answer import TAKE_PAYMENT_ANSWER
from tenure.actions.payments.tell_card_expiry import TELL_CARD_EXPIRY
from tenure.engine.action import AnyAction

OFFERED: tuple[AnyAction, ...] = (
    ANNOUNCE_TRANSFER,
    ASK_FOR_CREDIT_LINE,
    BILL_INSTALMENT,
    CHOOSE_CARD,
    DECIDE_CREDIT_LINE,
    DEMAND_PREPAYMENT,
    EDIT_PAYMENT_METHOD,
    FILE_DOCUMENT,
    PAY_INVOICE,
    RECOGNISE_REVENUE,
    RECORD_TRANSFER,
    REMOVE_PAYMENT_METHOD,
    RETRY_PAYMENT,
    STORE_PAYMENT_METHOD,
    TAKE_PAYMENT_ANSWER,
    TELL_CARD_EXPIRY,
)
"""Every verb of this room, from A to Z."""
