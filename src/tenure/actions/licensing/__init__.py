"""Who may work with what: seats, flex tokens, licence servers, the keys that sign grants."""

from tenure.actions.licensing.admit_licence_server import ADMIT_LICENCE_SERVER
from tenure.actions.licensing.assign_group import ASSIGN_GROUP
from tenure.actions.licensing.assign_seat import ASSIGN_SEAT
from tenure.actions.licensing.choose_leaving import CHOOSE_LEAVING
from tenure.actions.licensing.draw_tokens import DRAW_TOKENS
from tenure.actions.licensing.hand_out_seats import HAND_OUT_SEATS
from tenure.actions.licensing.make_grant_key import MAKE_GRANT_KEY
from tenure.actions.licensing.release_group import RELEASE_GROUP
from tenure.actions.licensing.release_seat import RELEASE_SEAT
from tenure.actions.licensing.withdraw_licence_server import WITHDRAW_LICENCE_SERVER
from tenure.engine.action import AnyAction

OFFERED: tuple[AnyAction, ...] = (
    ADMIT_LICENCE_SERVER,
    ASSIGN_GROUP,
    ASSIGN_SEAT,
    CHOOSE_LEAVING,
    DRAW_TOKENS,
    HAND_OUT_SEATS,
    MAKE_GRANT_KEY,
    RELEASE_GROUP,
    RELEASE_SEAT,
    WITHDRAW_LICENCE_SERVER,
)
"""Every verb of this room, from A to Z."""
