"""What operators bring in: catalogue, prices, promotions, policy, customers, agreements."""

from tenure.actions.entering.end_agreement import END_AGREEMENT
from tenure.actions.entering.end_promotion import END_PROMOTION
from tenure.actions.entering.enter_agreement import ENTER_AGREEMENT
from tenure.actions.entering.enter_catalogue import ENTER_CATALOGUE
from tenure.actions.entering.enter_customers import ENTER_CUSTOMERS
from tenure.actions.entering.enter_fx_tables import ENTER_FX_TABLES
from tenure.actions.entering.enter_policy import ENTER_POLICY
from tenure.actions.entering.enter_promotion import ENTER_PROMOTION
from tenure.engine.action import AnyAction

OFFERED: tuple[AnyAction, ...] = (
    END_AGREEMENT,
    END_PROMOTION,
    ENTER_AGREEMENT,
    ENTER_CATALOGUE,
    ENTER_CUSTOMERS,
    ENTER_FX_TABLES,
    ENTER_POLICY,
    ENTER_PROMOTION,
)
"""Every verb of this room, from A to Z."""
