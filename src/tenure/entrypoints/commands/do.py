"""`tenure do`: carries out any action by its name, with its fields as options."""

import json

import click

from tenure.engine.outcome import Done
from tenure.engine.outward import answer_outward, refusal_outward
from tenure.entrypoints.commands.named_action import (
    EXTRA,
    actor_named,
    field_lines,
    find_action,
    input_from,
    list_actions,
    refusal_lines,
)
from tenure.operations.carrying_out import carry_out
from tenure.operations.delivery import drain
from tenure.questions.running.deployment import now


@click.command(context_settings=EXTRA)
@click.argument("action", required=False)
@click.option("--as", "as_", metavar="EMAIL", help="Act as this user, else as the system.")
@click.option("--partner", metavar="NUMBER", default="", help="For which partner the user acts.")
@click.option(
    "--reason", default="", help="Why; it is logged, and staff who act for a customer need one."
)
@click.option("--json", "as_json", is_flag=True, help="Print the answer or refusal as JSON.")
@click.option("--fields", is_flag=True, help="Print the fields of the action, do nothing.")
@click.option("--deliver", is_flag=True, help="Send mail and payments at once, as the worker does.")
@click.pass_context
def do(
    ctx: click.Context,
    action: str | None,
    as_: str | None,
    partner: str,
    reason: str,
    as_json: bool,
    fields: bool,
    deliver: bool,
) -> None:
    """Carry out ACTION with its fields: `tenure do add-seats --subscription-id 17 --quantity 2`.

    Without ACTION it lists them all. Lists and mappings are written as JSON. A refusal says what
    to do instead, and the command exits with 1.
    """
    if action is None:
        list_actions()
        return
    found = find_action(action)
    if fields:
        click.echo("\n".join([found.summary, *field_lines(found)]))
        return
    at = now()
    wanted = input_from(found, ctx.args, reason=reason)
    actor = actor_named(as_, reason=reason, partner=partner)
    outcome = carry_out(found, wanted, actor=actor, at=at)
    if isinstance(outcome, Done) and deliver:
        drain(at=at)
    if isinstance(outcome, Done):
        answer = answer_outward(outcome.answer)
        click.echo(json.dumps(answer, ensure_ascii=False) if as_json else _lines(answer))
    elif as_json:
        click.echo(json.dumps(refusal_outward(outcome, language="en"), ensure_ascii=False))
    else:
        click.echo(refusal_lines(outcome), err=True)
    ctx.exit(0 if isinstance(outcome, Done) else 1)


def _lines(answer: dict[str, object]) -> str:
    return "\n".join(["Done.", *(f"  {name}: {value}" for name, value in answer.items())])
