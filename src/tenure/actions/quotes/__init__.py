"""Quotes: from a draft over sending, approval and financing to an order or an end."""

from tenure.actions.quotes.accept_quote import ACCEPT_QUOTE
from tenure.actions.quotes.answer_financing import ANSWER_FINANCING
from tenure.actions.quotes.approve_quote import APPROVE_QUOTE, NOTE_LINK_OPENED
from tenure.actions.quotes.cancel_quote import CANCEL_QUOTE
from tenure.actions.quotes.change_quote import CHANGE_QUOTE
from tenure.actions.quotes.draft_quote import DRAFT_QUOTE
from tenure.actions.quotes.expire_quote import EXPIRE_QUOTE
from tenure.actions.quotes.hand_over_quote import HAND_OVER_QUOTE
from tenure.actions.quotes.quote_automatically import QUOTE_AUTOMATICALLY
from tenure.actions.quotes.quote_renewals import QUOTE_RENEWALS
from tenure.actions.quotes.reissue_quote import REISSUE_QUOTE
from tenure.actions.quotes.request_financing import REQUEST_FINANCING
from tenure.actions.quotes.send_quote import SEND_QUOTE
from tenure.actions.quotes.withdraw_link import WITHDRAW_LINK
from tenure.engine.action import AnyAction

OFFERED: tuple[AnyAction, ...] = (
    ACCEPT_QUOTE,
    ANSWER_FINANCING,
    APPROVE_QUOTE,
    NOTE_LINK_OPENED,
    CANCEL_QUOTE,
    CHANGE_QUOTE,
    DRAFT_QUOTE,
    EXPIRE_QUOTE,
    HAND_OVER_QUOTE,
    QUOTE_AUTOMATICALLY,
    QUOTE_RENEWALS,
    REISSUE_QUOTE,
    REQUEST_FINANCING,
    SEND_QUOTE,
    WITHDRAW_LINK,
)
"""Every verb of this room, from A to Z."""
