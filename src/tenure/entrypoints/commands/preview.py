"""`tenure preview`: shows what an action would do in money, dates and mail; saves nothing."""

import json
from typing import Any

import click

from tenure.engine.outward import answer_outward, foreseen_outward, refusal_outward
from tenure.engine.preview import preview as foresee
from tenure.entrypoints.commands.named_action import (
    EXTRA,
    actor_named,
    find_action,
    input_from,
    list_actions,
    refusal_lines,
)
from tenure.questions.running.deployment import now
from tenure.rules.decision import Refused
from tenure.rules.foresight import Foreseen, without_keys
from tenure.rules.money import Money, plain
from tenure.rules.pricing.derivation import Derivation
from tenure.texts.derivations import derivation_text
from tenure.texts.formats import plain_spaces


@click.command(context_settings=EXTRA)
@click.argument("action", required=False)
@click.option("--as", "as_", metavar="EMAIL", help="Ask as this user, else as the system.")
@click.option("--partner", metavar="NUMBER", default="", help="For which partner the user acts.")
@click.option(
    "--reason", default="", help="Why; it is logged, and staff who act for a customer need one."
)
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
@click.pass_context
def preview(
    ctx: click.Context,
    action: str | None,
    as_: str | None,
    partner: str,
    reason: str,
    as_json: bool,
) -> None:
    """Show what ACTION would do, with its fields as in `tenure do`; exits with 1 if refused."""
    if action is None:
        list_actions()
        return
    found = find_action(action)
    wanted = input_from(found, ctx.args, reason=reason)
    actor = actor_named(as_, reason=reason, partner=partner)
    outcome = foresee(found, wanted, actor=actor, at=now())
    if isinstance(outcome, Refused):
        if as_json:
            click.echo(json.dumps(refusal_outward(outcome, language="en"), ensure_ascii=False))
        else:
            click.echo(refusal_lines(outcome), err=True)
    elif as_json:
        told = foreseen_outward(outcome, language="en")
        told["answer"] = answer_outward(without_keys(outcome.answer))
        click.echo(json.dumps(told, ensure_ascii=False))
    else:
        click.echo(_lines(outcome))
    ctx.exit(1 if isinstance(outcome, Refused) else 0)


def _why(how: Derivation) -> list[str]:
    """Write how a charge comes about, a line for each line and tax that it is made of."""
    parts: Any = how["parts"] if how["formula"] == "sum" else [how]
    return [plain_spaces(derivation_text(part, language="en")) for part in parts]


def _lines(seen: Foreseen) -> str:
    lines = ["Nothing is saved; this would happen:"]
    for charge in seen.charges:
        amount = plain(Money(charge.amount_minor, charge.currency))
        tax = ", before tax" if charge.net else ""
        lines.append(f"  money  {charge.on.isoformat()}  {amount}{tax}")
        if charge.derivation:
            lines += [f"         {line}" for line in _why(charge.derivation)]
    for change in seen.dates:
        which = f"subscription {change.subscription_id}" if change.subscription_id > 0 else "new"
        lines.append(f"  date   {change.after_on or 'none'}  {change.what}, {which}")
    lines += [f"  mail   {template} to {to}" for template, to in seen.mails]
    answer = answer_outward(without_keys(seen.answer))
    lines += [f"  {name}: {_brief(value)}" for name, value in answer.items()]
    if len(lines) == 1:
        count = len(seen.changes)
        lines.append(f"  changes: {count}, none of money, dates or mail")
    return "\n".join(lines)


def _brief(value: Any) -> Any:
    """Write lists by their codes, or else their length: `--json` has all of them."""
    if not isinstance(value, list):
        return value
    return ", ".join(str(one["code"]) for one in value if "code" in one) or len(value)
