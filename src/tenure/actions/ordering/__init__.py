"""Orders of all kinds: from a cart, for more seats, another product or end, with papers."""

from tenure.actions.ordering.add_seats import ADD_SEATS
from tenure.actions.ordering.attach_document import ATTACH_DOCUMENT
from tenure.actions.ordering.begin_trial import BEGIN_TRIAL
from tenure.actions.ordering.change_cart import CHANGE_CART
from tenure.actions.ordering.confirm_order import CONFIRM_ORDER
from tenure.actions.ordering.detach_document import DETACH_DOCUMENT
from tenure.actions.ordering.extend_subscription import EXTEND_SUBSCRIPTION
from tenure.actions.ordering.order_for_customer import ORDER_FOR_CUSTOMER
from tenure.actions.ordering.switch_product import SWITCH_PRODUCT
from tenure.actions.ordering.tell_late_order import TELL_LATE_ORDER
from tenure.engine.action import AnyAction

OFFERED: tuple[AnyAction, ...] = (
    ADD_SEATS,
    ATTACH_DOCUMENT,
    BEGIN_TRIAL,
    CHANGE_CART,
    CONFIRM_ORDER,
    DETACH_DOCUMENT,
    EXTEND_SUBSCRIPTION,
    ORDER_FOR_CUSTOMER,
    SWITCH_PRODUCT,
    TELL_LATE_ORDER,
)
"""Every verb of this room, from A to Z."""
