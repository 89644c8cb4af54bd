"""`tenure access`: may this user work with this product, why, and until when (SUB-12)."""

import json
from datetime import UTC, datetime, time

import click

from tenure.questions.licensing.access import AccessAnswer, access_outward, last_moment
from tenure.questions.licensing.access import access as ask_access
from tenure.questions.running.deployment import now
from tenure.texts.formats import instant_text
from tenure.texts.refusals import refusal_text


@click.command()
@click.argument("user")
@click.argument("product")
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.option(
    "--on",
    "on",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Ask for that day, as things are planned now, in place of today.",
)
@click.pass_context
def access(ctx: click.Context, user: str, product: str, as_json: bool, on: datetime | None) -> None:
    """Whether USER (an e-mail address) may work with PRODUCT (its code); exit code 1 for no."""
    # At noon in UTC the calendar shows the same day nearly everywhere.
    at = datetime.combine(on.date(), time(12), UTC) if on else now()
    answer = ask_access(user, product, at)
    if as_json:
        click.echo(
            json.dumps(
                access_outward(answer, user=user, product=product, language="en"),
                ensure_ascii=False,
            )
        )
    else:
        _print(answer)
    ctx.exit(0 if answer.allowed else 1)


def _print(answer: AccessAnswer) -> None:
    if answer.refused:
        sentence, next_step = refusal_text("en", answer.refused.code, answer.refused.about)
        click.echo(f"refused  {sentence} {next_step} [{answer.reason}]")
    else:
        click.echo("allowed")
    lines = [
        ("state", answer.state),
        ("features", ", ".join(answer.features)),
        ("until", _until(answer)),
        ("subscription", str(answer.subscription_id or "")),
    ]
    for name, value in lines:
        if value:
            click.echo(f"  {name.ljust(12)}  {value}")


def _until(answer: AccessAnswer) -> str:
    if answer.until_at is None:
        return ""
    return instant_text(last_moment(answer.until_at), answer.time_zone, "en")
