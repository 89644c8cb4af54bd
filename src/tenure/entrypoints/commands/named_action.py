"""What `tenure do` and `tenure preview` share: an action by its name, its fields, who asks."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import click

from tenure.actions import ACTIONS
from tenure.engine.action import AnyAction
from tenure.engine.actor import Actor, system
from tenure.engine.inputs import InputWrong, fields_of, from_text, nearest, read_input
from tenure.engine.outward import refusal_outward
from tenure.questions.partners.partnerships import partnerships
from tenure.records.models import User
from tenure.rules.companies.people import normal_email
from tenure.rules.decision import Refused

EXTRA = {"ignore_unknown_options": True, "allow_extra_args": True}
"""How click is told to leave an action's fields to us."""


def list_actions() -> None:
    """Print every action with its summary."""
    width = max(len(name) for name in ACTIONS)
    for name, action in sorted(ACTIONS.items()):
        click.echo(f"{name.ljust(width)}  {action.summary}")


def find_action(name: str) -> AnyAction:
    """Return an action by its name, or fail with the nearest one."""
    if name not in ACTIONS:
        raise click.UsageError(f"there is no action {name!r}{nearest(name, ACTIONS)}")
    return ACTIONS[name]


def input_from(action: AnyAction, words: Sequence[str], *, reason: str = "") -> Any:
    """Return the action's input from `--field value` and `--field=value`; fail naming the field.

    An action that asks for a reason itself gets the one that the command was given.
    """
    pairs = _pairs(words)
    if reason and any(one.name == "reason" for one in fields_of(action.input)):
        pairs["reason"] = reason
    try:
        return read_input(action, from_text(action, pairs))
    except InputWrong as wrong:
        known = "\n".join(f"  {line}" for line in field_lines(action))
        problems = "\n".join(f"  {_option(name)}: {why}" for name, why in wrong.problems)
        raise click.UsageError(
            f"{action.name} can't be read:\n{problems}\nIts fields:\n{known}"
        ) from wrong


def field_lines(action: AnyAction) -> list[str]:
    """Return a line for each field: its option, its kind, whether it is needed."""
    lines = []
    for one in fields_of(action.input):
        need = "needed" if one.required else f"else {one.default!r}"
        lines.append(f"{_option(one.name)}  {one.kind}  ({need})")
    return lines


def actor_named(email: str | None, *, reason: str = "", partner: str = "") -> Actor:
    """Return the user with an e-mail address as an actor; without one the system.

    `reason` is why somebody of the vendor's staff acts for a customer (ACC-11), `partner` the
    number of the partner that they act for (PAR-01).
    """
    if email is None:
        if partner:
            raise click.UsageError("--partner needs --as: who of that partner acts")
        return system("command")
    address = normal_email(email)
    found = User.objects.filter(email=address, is_active=True).first()
    if found is None:
        raise click.UsageError(f"nobody has an account with {address}")
    actor = Actor(
        kind="staff" if found.staff_role else "user",
        source="command",
        user_id=found.id,
        name=found.name or address,
        staff_role=found.staff_role,
        reason=reason if found.staff_role else "",
    )
    return _of_partner(actor, partner) if partner else actor


def _of_partner(actor: Actor, number: str) -> Actor:
    known = partnerships(actor)
    every = () if isinstance(known, Refused) else known
    partner = next((one for one in every if one.number == number), None)
    if partner is None:
        raise click.UsageError(f"{actor.name} doesn't act for a partner {number}")
    return replace(actor, name=f"{actor.name} ({partner.name})", partner_id=partner.partner_id)


def refusal_lines(refused: Refused) -> str:
    """Return a refusal as a person reads it."""
    told = refusal_outward(refused, language="en")
    return f"{told['sentence']} {told['next_step']} [{told['code']}]"


def _pairs(words: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if not word.startswith("--"):
            raise click.UsageError(f"{word!r} stands alone; write fields as --field value")
        name, equals, value = word[2:].partition("=")
        if not equals:
            if not rest:
                raise click.UsageError(f"{word} has no value")
            value = rest.pop(0)
        field = name.replace("-", "_")
        if field in found:
            raise click.UsageError(f"--{name} is given twice")
        found[field] = value
    return found


def _option(field: str) -> str:
    return f"--{field.replace('_', '-')}"
