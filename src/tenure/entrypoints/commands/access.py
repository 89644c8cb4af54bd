"""`tenure access`: may this user work with this product, why, and until when (SUB-12)."""

import json
from datetime import UTC, datetime, time

import click

from tenure.questions.access import AccessAnswer, last_moment
from tenure.questions.access import access as ask_access
from tenure.questions.deployment import now
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
        click.echo(json.dumps(as_told(answer, user=user, product=product), ensure_ascii=False))
    else:
        _print(answer)
    ctx.exit(0 if answer.allowed else 1)


def as_told(answer: AccessAnswer, *, user: str, product: str) -> dict[str, object]:
    """Return an answer for programs; `until` is the instant at which access ends."""
    told: dict[str, object] = {
        "user": user,
        "product": product,
        "allowed": answer.allowed,
        "reason": answer.reason,
        "state": answer.state or None,
        "features": list(answer.features),
        "until": answer.until_at.isoformat() if answer.until_at else None,
        "time_zone": answer.time_zone or None,
        "subscription": answer.subscription_id,
    }
    if answer.refused:
        sentence, next_step = refusal_text("en", answer.refused.code, answer.refused.about)
        told |= {"sentence": sentence, "next": next_step}
    return told


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
