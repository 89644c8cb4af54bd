"""Which actions the API offers, and the typed body of each, made from the one list of actions."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any, get_type_hints

from pydantic import BaseModel, ConfigDict, Field, create_model

from tenure.actions import ACTIONS
from tenure.engine.action import AnyAction
from tenure.rules.rights import RIGHTS, SYSTEM

# Each of these has a part that is done where it is asked for, and that a caller must not supply.
_AT_THE_EDGE: Mapping[str, str] = {
    "register-user": "the password is judged and hashed at the edge",
    "register-staff": "the password is judged and hashed at the edge",
    "ask-password-reset": "the link in the mail is made at the edge",
    "store-payment-method": "what is known of a card comes from the provider, not from the caller",
    "change-cart": "a cart belongs to a browser's session",
    "confirm-order": "a cart belongs to a browser's session",
}


def offered() -> dict[str, AnyAction]:
    """Return the actions that somebody outside the system may do, by name."""
    return {
        name: action
        for name, action in sorted(ACTIONS.items())
        if name not in _AT_THE_EDGE and not RIGHTS[name] <= SYSTEM
    }


def body_of(action: AnyAction) -> type[BaseModel]:
    """Return the model of an action's body; a field that it doesn't know is an error."""
    kinds = get_type_hints(action.input)
    made: dict[str, Any] = {}
    for one in fields(action.input):
        if one.default is not MISSING:
            made[one.name] = (kinds[one.name], one.default)
        elif one.default_factory is not MISSING:
            made[one.name] = (kinds[one.name], Field(default_factory=one.default_factory))
        else:
            made[one.name] = (kinds[one.name], ...)
    model: type[BaseModel] = create_model(
        action.input.__name__,
        __config__=ConfigDict(extra="forbid"),
        __doc__=(action.input.__doc__ or "").strip(),
        **made,
    )
    return model
