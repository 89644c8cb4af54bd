"""`tenure explain document`: the derivations of an invoice or order, read from the database."""

from typing import Any

import click

from tenure.entrypoints.commands.explain_inputs import json_option
from tenure.entrypoints.commands.explain_lines import print_json, print_rows, rows
from tenure.rules.money import plain


@click.command()
@click.argument("number")
@click.option("--language", type=click.Choice(["en", "sv", "da"]), help="Else the document's own.")
@json_option
@click.pass_context
def document(ctx: click.Context, number: str, language: str | None, as_json: bool) -> None:
    """How each amount of an invoice or order came about, by its NUMBER (COT-09)."""
    if callable(ctx.obj):
        ctx.obj()
    # Both load Django, which every other `explain` does without.
    from tenure.questions.payments.explained import explained  # noqa: PLC0415
    from tenure.texts.derivations import derivation_text  # noqa: PLC0415

    found = explained(number)
    if found is None:
        raise click.BadParameter(f"there is no invoice or order {number!r}", param_hint="NUMBER")
    words = language or found.language
    if as_json:
        amounts: list[dict[str, Any]] = [
            {
                "product": one.product,
                "due": one.due_on.isoformat() if one.due_on else None,
                "amount": one.amount.minor,
                "derivation": one.derivation,
                "sentence": derivation_text(one.derivation, language=words),
                "steps": rows(one.derivation, language=words),
            }
            for one in found.amounts
        ]
        print_json(
            {
                "kind": found.kind,
                "number": found.number,
                "currency": found.total.currency,
                "total": found.total.minor,
                "amounts": amounts,
            }
        )
        return
    click.echo(f"{found.number}  {found.dated_on}  {plain(found.total)}")
    for one in found.amounts:
        due = f"  due {one.due_on}" if one.due_on else ""
        click.echo(f"\n{plain(one.amount)}  {one.product or 'tax'}{due}")
        print_rows(rows(one.derivation, language=words))
