"""What the business offers to do: one file per verb, with the facts to load and the rule to ask."""

from tenure.actions.accept_invitation import ACCEPT_INVITATION
from tenure.actions.accept_quote import ACCEPT_QUOTE
from tenure.actions.add_seats import ADD_SEATS
from tenure.actions.admit_licence_server import ADMIT_LICENCE_SERVER
from tenure.actions.admit_partner_user import ADMIT_PARTNER_USER
from tenure.actions.announce_transfer import ANNOUNCE_TRANSFER
from tenure.actions.answer_financing import ANSWER_FINANCING
from tenure.actions.answer_request import ANSWER_REQUEST
from tenure.actions.answer_vendor_request import ANSWER_VENDOR_REQUEST
from tenure.actions.appoint_secondary_admin import APPOINT_SECONDARY_ADMIN
from tenure.actions.approve_quote import APPROVE_QUOTE, NOTE_LINK_OPENED
from tenure.actions.ask_for_credit_line import ASK_FOR_CREDIT_LINE
from tenure.actions.ask_for_quote import ASK_FOR_QUOTE
from tenure.actions.ask_password_reset import ASK_PASSWORD_RESET
from tenure.actions.assign_seat import ASSIGN_SEAT
from tenure.actions.attach_document import ATTACH_DOCUMENT
from tenure.actions.begin_run import BEGIN_RUN
from tenure.actions.begin_term import BEGIN_TERM
from tenure.actions.bill_instalment import BILL_INSTALMENT
from tenure.actions.cancel_quote import CANCEL_QUOTE
from tenure.actions.change_cart import CHANGE_CART
from tenure.actions.change_payers import CHANGE_PAYERS
from tenure.actions.change_quote import CHANGE_QUOTE
from tenure.actions.change_renewal import CHANGE_RENEWAL
from tenure.actions.change_user import CHANGE_USER
from tenure.actions.choose_card import CHOOSE_CARD
from tenure.actions.choose_partner import CHOOSE_PARTNER
from tenure.actions.confirm_order import CONFIRM_ORDER
from tenure.actions.decide_certificate import DECIDE_CERTIFICATE
from tenure.actions.decide_credit_line import DECIDE_CREDIT_LINE
from tenure.actions.decline_request import DECLINE_REQUEST
from tenure.actions.demand_prepayment import DEMAND_PREPAYMENT
from tenure.actions.demand_second_factor import DEMAND_SECOND_FACTOR
from tenure.actions.detach_document import DETACH_DOCUMENT
from tenure.actions.draft_quote import DRAFT_QUOTE
from tenure.actions.draw_tokens import DRAW_TOKENS
from tenure.actions.edit_customer import EDIT_CUSTOMER
from tenure.actions.edit_payment_method import EDIT_PAYMENT_METHOD
from tenure.actions.end_agreement import END_AGREEMENT
from tenure.actions.end_promotion import END_PROMOTION
from tenure.actions.enter_agreement import ENTER_AGREEMENT
from tenure.actions.enter_catalogue import ENTER_CATALOGUE
from tenure.actions.enter_certificate import ENTER_CERTIFICATE
from tenure.actions.enter_customers import ENTER_CUSTOMERS
from tenure.actions.enter_fx_tables import ENTER_FX_TABLES
from tenure.actions.enter_policy import ENTER_POLICY
from tenure.actions.enter_promotion import ENTER_PROMOTION
from tenure.actions.expire_quote import EXPIRE_QUOTE
from tenure.actions.extend_subscription import EXTEND_SUBSCRIPTION
from tenure.actions.file_document import FILE_DOCUMENT
from tenure.actions.forget_runs import FORGET_RUNS
from tenure.actions.found_customer import FOUND_CUSTOMER
from tenure.actions.grant_purchaser import GRANT_PURCHASER
from tenure.actions.hand_over_primary_admin import HAND_OVER_PRIMARY_ADMIN
from tenure.actions.hand_over_quote import HAND_OVER_QUOTE
from tenure.actions.introduce_customer import INTRODUCE_CUSTOMER
from tenure.actions.invite import INVITE
from tenure.actions.keep_forecast import KEEP_FORECAST
from tenure.actions.make_grant_key import MAKE_GRANT_KEY
from tenure.actions.move_clock import MOVE_CLOCK
from tenure.actions.move_state import MOVE_STATE
from tenure.actions.note_mail_sent import NOTE_MAIL_SENT
from tenure.actions.open_account import OPEN_ACCOUNT
from tenure.actions.order_for_customer import ORDER_FOR_CUSTOMER
from tenure.actions.pay_invoice import PAY_INVOICE
from tenure.actions.pull_brake import PULL_BRAKE
from tenure.actions.put_entity_document import PUT_ENTITY_DOCUMENT
from tenure.actions.quote_automatically import QUOTE_AUTOMATICALLY
from tenure.actions.quote_renewals import QUOTE_RENEWALS
from tenure.actions.read_mail import READ_MAIL
from tenure.actions.recognise_revenue import RECOGNISE_REVENUE
from tenure.actions.record_transfer import RECORD_TRANSFER
from tenure.actions.register_staff import REGISTER_STAFF
from tenure.actions.register_user import REGISTER_USER
from tenure.actions.reissue_quote import REISSUE_QUOTE
from tenure.actions.release_brake import RELEASE_BRAKE
from tenure.actions.release_seat import RELEASE_SEAT
from tenure.actions.remind import REMIND
from tenure.actions.remove_payment_method import REMOVE_PAYMENT_METHOD
from tenure.actions.renew import RENEW
from tenure.actions.renew_now import RENEW_NOW
from tenure.actions.renew_several import RENEW_SEVERAL
from tenure.actions.report_run import REPORT_RUN
from tenure.actions.request_financing import REQUEST_FINANCING
from tenure.actions.request_vendor_document import REQUEST_VENDOR_DOCUMENT
from tenure.actions.retry_payment import RETRY_PAYMENT
from tenure.actions.send_quote import SEND_QUOTE
from tenure.actions.set_auto_renewal import SET_AUTO_RENEWAL
from tenure.actions.set_up_deployment import SET_UP_DEPLOYMENT
from tenure.actions.store_payment_method import STORE_PAYMENT_METHOD
from tenure.actions.switch_product import SWITCH_PRODUCT
from tenure.actions.take_payment_answer import TAKE_PAYMENT_ANSWER
from tenure.actions.take_role import TAKE_ROLE
from tenure.actions.take_tax_place import TAKE_TAX_PLACE
from tenure.actions.take_vat_answer import TAKE_VAT_ANSWER
from tenure.actions.tell_card_expiry import TELL_CARD_EXPIRY
from tenure.actions.tell_late_order import TELL_LATE_ORDER
from tenure.actions.warn import WARN
from tenure.actions.withdraw_entity_document import WITHDRAW_ENTITY_DOCUMENT
from tenure.actions.withdraw_invitation import WITHDRAW_INVITATION
from tenure.actions.withdraw_licence_server import WITHDRAW_LICENCE_SERVER
from tenure.actions.withdraw_link import WITHDRAW_LINK
from tenure.actions.withdraw_partner_user import WITHDRAW_PARTNER_USER
from tenure.engine.action import AnyAction

ACTIONS: dict[str, AnyAction] = {
    action.name: action
    for action in (
        ACCEPT_QUOTE,
        APPROVE_QUOTE,
        NOTE_LINK_OPENED,
        CANCEL_QUOTE,
        CHANGE_QUOTE,
        DRAFT_QUOTE,
        EXPIRE_QUOTE,
        HAND_OVER_QUOTE,
        REQUEST_FINANCING,
        ANSWER_FINANCING,
        REISSUE_QUOTE,
        SEND_QUOTE,
        QUOTE_RENEWALS,
        WITHDRAW_LINK,
        ACCEPT_INVITATION,
        ADD_SEATS,
        ADMIT_LICENCE_SERVER,
        ADMIT_PARTNER_USER,
        ANSWER_VENDOR_REQUEST,
        APPOINT_SECONDARY_ADMIN,
        ASK_PASSWORD_RESET,
        ASSIGN_SEAT,
        ATTACH_DOCUMENT,
        BEGIN_RUN,
        BEGIN_TERM,
        BILL_INSTALMENT,
        CHANGE_CART,
        CHANGE_PAYERS,
        CHANGE_RENEWAL,
        CHANGE_USER,
        CHOOSE_CARD,
        CONFIRM_ORDER,
        DECIDE_CERTIFICATE,
        ASK_FOR_CREDIT_LINE,
        DECIDE_CREDIT_LINE,
        DEMAND_SECOND_FACTOR,
        DETACH_DOCUMENT,
        DRAW_TOKENS,
        EDIT_CUSTOMER,
        EDIT_PAYMENT_METHOD,
        END_AGREEMENT,
        END_PROMOTION,
        ENTER_AGREEMENT,
        ENTER_CATALOGUE,
        ENTER_CERTIFICATE,
        ENTER_CUSTOMERS,
        ENTER_FX_TABLES,
        ENTER_POLICY,
        ENTER_PROMOTION,
        EXTEND_SUBSCRIPTION,
        FILE_DOCUMENT,
        FORGET_RUNS,
        FOUND_CUSTOMER,
        GRANT_PURCHASER,
        HAND_OVER_PRIMARY_ADMIN,
        INVITE,
        KEEP_FORECAST,
        MAKE_GRANT_KEY,
        MOVE_CLOCK,
        MOVE_STATE,
        NOTE_MAIL_SENT,
        OPEN_ACCOUNT,
        ORDER_FOR_CUSTOMER,
        PAY_INVOICE,
        PULL_BRAKE,
        PUT_ENTITY_DOCUMENT,
        QUOTE_AUTOMATICALLY,
        READ_MAIL,
        RECOGNISE_REVENUE,
        ANNOUNCE_TRANSFER,
        DEMAND_PREPAYMENT,
        RECORD_TRANSFER,
        REGISTER_STAFF,
        REGISTER_USER,
        RELEASE_BRAKE,
        RELEASE_SEAT,
        REMIND,
        REMOVE_PAYMENT_METHOD,
        RENEW,
        RENEW_NOW,
        RENEW_SEVERAL,
        REPORT_RUN,
        REQUEST_VENDOR_DOCUMENT,
        RETRY_PAYMENT,
        SET_AUTO_RENEWAL,
        SET_UP_DEPLOYMENT,
        STORE_PAYMENT_METHOD,
        SWITCH_PRODUCT,
        TAKE_PAYMENT_ANSWER,
        TAKE_ROLE,
        TAKE_TAX_PLACE,
        TAKE_VAT_ANSWER,
        TELL_CARD_EXPIRY,
        TELL_LATE_ORDER,
        WARN,
        WITHDRAW_ENTITY_DOCUMENT,
        WITHDRAW_INVITATION,
        WITHDRAW_LICENCE_SERVER,
        WITHDRAW_PARTNER_USER,
        DECLINE_REQUEST,
        ANSWER_REQUEST,
        ASK_FOR_QUOTE,
        INTRODUCE_CUSTOMER,
        CHOOSE_PARTNER,
    )
}
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
