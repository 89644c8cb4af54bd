"""The vendor set-up pack: its files, and what procurement misses in them."""

from tenure.actions.vendor_pack.answer_vendor_request import ANSWER_VENDOR_REQUEST
from tenure.actions.vendor_pack.put_entity_document import PUT_ENTITY_DOCUMENT
from tenure.actions.vendor_pack.request_vendor_document import REQUEST_VENDOR_DOCUMENT
from tenure.actions.vendor_pack.withdraw_entity_document import WITHDRAW_ENTITY_DOCUMENT
from tenure.engine.action import AnyAction

OFFERED: tuple[AnyAction, ...] = (
    ANSWER_VENDOR_REQUEST,
    PUT_ENTITY_DOCUMENT,
    REQUEST_VENDOR_DOCUMENT,
    WITHDRAW_ENTITY_DOCUMENT,
)
"""Every verb of this room, from A to Z."""
