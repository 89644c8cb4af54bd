"""`tenure check`: whether all that must hold at any moment holds; exits with 1 if not."""

import json

import click

from tenure.questions.invariants import broken_invariants, invariant_names


@click.command()
@click.option(
    "--json", "as_json", is_flag=True, help="Print what is broken as JSON, with all rows."
)
@click.pass_context
def check(ctx: click.Context, as_json: bool) -> None:
    """Check the books, invoices, terms, numbers and due days; name each row that is wrong."""
    broken = broken_invariants()
    if as_json:
        found = [
            {"name": one.name, "sentence": one.sentence, "rows": list(one.rows)} for one in broken
        ]
        click.echo(json.dumps(found, ensure_ascii=False))
    else:
        wrong = {one.name: one for one in broken}
        for name in invariant_names():
            click.echo(f"✗ {wrong[name]}" if name in wrong else f"✓ {name}")
    ctx.exit(1 if broken else 0)
