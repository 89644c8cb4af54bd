"""Groups of a company's people: made, renamed, filled, emptied, dissolved."""

from tenure.actions.groups.add_to_group import ADD_TO_GROUP
from tenure.actions.groups.create_group import CREATE_GROUP
from tenure.actions.groups.dissolve_group import DISSOLVE_GROUP
from tenure.actions.groups.remove_from_group import REMOVE_FROM_GROUP
from tenure.actions.groups.rename_group import RENAME_GROUP
from tenure.engine.action import AnyAction

OFFERED: tuple[AnyAction, ...] = (
    ADD_TO_GROUP,
    CREATE_GROUP,
    DISSOLVE_GROUP,
    REMOVE_FROM_GROUP,
    RENAME_GROUP,
)
"""Every verb of this room, from A to Z."""
