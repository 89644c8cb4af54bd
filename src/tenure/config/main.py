"""The command line `tenure`: a list of commands, each loaded only when it is asked for.

`tenure explain` thus answers without Django and without a database.
"""

import importlib
import importlib.util

import click

COMMANDS = {
    "access": "tenure.entrypoints.commands.access:access",
    "check": "tenure.entrypoints.commands.check:check",
    "clock": "tenure.entrypoints.commands.clock:clock",
    "demo": "tenure.entrypoints.commands.demo:demo",
    "do": "tenure.entrypoints.commands.do:do",
    "explain": "tenure.entrypoints.commands.explain:explain",
    "import": "tenure.entrypoints.commands.importing:importing",
    "manage": "tenure.config.manage:manage",
    "preview": "tenure.entrypoints.commands.preview:preview",
    "run": "tenure.entrypoints.commands.run:run",
    "serve": "tenure.entrypoints.commands.serve:serve",
    "story": "tenure.entrypoints.commands.story:story",
    "worker": "tenure.entrypoints.commands.worker:worker",
}


class LazyGroup(click.Group):
    """A group that imports a command's module when the command is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands whose modules are there."""
        return [name for name, target in sorted(COMMANDS.items()) if _exists(target)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command."""
        target = COMMANDS.get(cmd_name)
        if target is None or not _exists(target):
            return None
        module, _, attribute = target.partition(":")
        command = getattr(importlib.import_module(module), attribute)
        if not isinstance(command, click.Command):
            raise TypeError(f"{target} is no command")
        return command


def _exists(target: str) -> bool:
    try:
        return importlib.util.find_spec(target.partition(":")[0]) is not None
    except ModuleNotFoundError:
        return False


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="tenure")
def main() -> None:
    """Subscription commerce for software sold by the seat and the term."""
