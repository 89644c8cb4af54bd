"""`tenure check`: whether all that must hold at any moment holds; exits with 1 if not."""

import json

import click

from tenure.operations.checking import check_everything, checked_names
from tenure.questions.running.deployment import now


@click.command()
@click.option(
    "--json", "as_json", is_flag=True, help="Print what is broken as JSON, with up to 1,000 rows."
)
@click.pass_context
def check(ctx: click.Context, as_json: bool) -> None:
    """Check the books, documents, terms, numbers, log, outbox and due days; name what is wrong."""
    broken = check_everything(at=now())
    if as_json:
        found = [
            {
                "name": one.name,
                "sentence": one.sentence,
                "count": one.count,
                "rows": list(one.rows),
            }
            for one in broken
        ]
        click.echo(json.dumps(found, ensure_ascii=False))
    else:
        wrong = {one.name: one for one in broken}
        for name in checked_names():
            click.echo(f"✗ {wrong[name]}" if name in wrong else f"✓ {name}")
    ctx.exit(1 if broken else 0)
