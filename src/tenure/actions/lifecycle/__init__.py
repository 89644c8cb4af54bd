"""Where a subscription stands: terms begin, access is suspended and ends, warned of before."""

from tenure.actions.lifecycle.begin_term import BEGIN_TERM
from tenure.actions.lifecycle.move_state import MOVE_STATE
from tenure.actions.lifecycle.warn import WARN
from tenure.engine.action import AnyAction

OFFERED: tuple[AnyAction, ...] = (
    BEGIN_TERM,
    MOVE_STATE,
    WARN,
)
"""Every verb of this room, from A to Z."""
