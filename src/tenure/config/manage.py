"""`tenure manage …`: Django's own commands (migrate, makemigrations, dbshell) on our database."""

import click
from django.core.management import execute_from_command_line


@click.command(
    context_settings={"ignore_unknown_options": True, "help_option_names": []},
    add_help_option=False,
)
@click.argument("words", nargs=-1, type=click.UNPROCESSED)
def manage(words: tuple[str, ...]) -> None:
    """Run a command of Django, e.g. `tenure manage migrate`."""
    execute_from_command_line(["tenure manage", *words])
