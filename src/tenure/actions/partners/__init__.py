"""Partners: who acts for them, whom they bring and look after, what they are asked for."""

from tenure.actions.partners.admit_partner_user import ADMIT_PARTNER_USER
from tenure.actions.partners.answer_request import ANSWER_REQUEST
from tenure.actions.partners.ask_for_quote import ASK_FOR_QUOTE
from tenure.actions.partners.choose_partner import CHOOSE_PARTNER
from tenure.actions.partners.decline_request import DECLINE_REQUEST
from tenure.actions.partners.introduce_customer import INTRODUCE_CUSTOMER
from tenure.actions.partners.withdraw_partner_user import WITHDRAW_PARTNER_USER
from tenure.engine.action import AnyAction

OFFERED: tuple[AnyAction, ...] = (
    ADMIT_PARTNER_USER,
    ANSWER_REQUEST,
    ASK_FOR_QUOTE,
    CHOOSE_PARTNER,
    DECLINE_REQUEST,
    INTRODUCE_CUSTOMER,
    WITHDRAW_PARTNER_USER,
)
"""Every verb of this room, from A to Z."""
