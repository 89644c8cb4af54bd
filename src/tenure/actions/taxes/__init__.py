"""What taxes need to know: places, VAT numbers, exemption certificates."""

from tenure.actions.taxes.decide_certificate import DECIDE_CERTIFICATE
from tenure.actions.taxes.enter_certificate import ENTER_CERTIFICATE
from tenure.actions.taxes.take_tax_place import TAKE_TAX_PLACE
from tenure.actions.taxes.take_vat_answer import TAKE_VAT_ANSWER
from tenure.engine.action import AnyAction

OFFERED: tuple[AnyAction, ...] = (
    DECIDE_CERTIFICATE,
    ENTER_CERTIFICATE,
    TAKE_TAX_PLACE,
    TAKE_VAT_ANSWER,
)
"""Every verb of this room, from A to Z."""
