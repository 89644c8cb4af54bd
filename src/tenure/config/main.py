"""The command line `tenure`: a list of commands, each loaded only when it is asked for.

`tenure explain` thus answers without Django and without a database.
"""

import importlib
import importlib.util
from dataclasses import dataclass, replace
from functools import partial

import click


@dataclass(frozen=True, slots=True)
class Command:
    """Where a command is, what it does, and what it needs before it starts.

    `needs` is `nothing`, `database` (the installation's own, with tables up to date), `later` (the
    same once it calls what it finds as `ctx.obj`), or `server` (databases that it makes for
    itself; see `wiring.throw_away`).
    """

    target: str
    summary: str
    needs: str = "database"


_HERE = "tenure.entrypoints.commands"

COMMANDS: dict[str, Command] = {
    "access": Command(f"{_HERE}.access:access", "Say whether a user may use a product."),
    "check": Command(f"{_HERE}.check:check", "Check the books and all that must always hold."),
    "clock": Command(f"{_HERE}.clock:clock", "Show the time here; move a sandbox's clock."),
    "demo": Command(f"{_HERE}.demo:demo", "Start the product with demo data.", "server"),
    "do": Command(f"{_HERE}.do:do", "Carry out any action by its name."),
    "docs": Command(
        f"{_HERE}.docs:docs", "Write the pages that are made from the code.", "nothing"
    ),
    "explain": Command(f"{_HERE}.explain:explain", "Show the way to a price or date.", "later"),
    "grant-keys": Command(
        f"{_HERE}.grant_keys:grant_keys", "List and rotate the keys that sign grants."
    ),
    "import": Command(f"{_HERE}.importing:importing", "Read a catalogue, customers or a policy."),
    "licence-server": Command(
        f"{_HERE}.licence_server:licence_server", "Let licence servers ask for access, or not."
    ),
    "manage": Command("tenure.config.manage:manage", "Run a command of Django."),
    "parked": Command(f"{_HERE}.parked:parked", "List and release work that faulted."),
    "preview": Command(f"{_HERE}.preview:preview", "Show what an action would do."),
    "run": Command(f"{_HERE}.run:run", "Do the daily run, once, now."),
    "second-factor": Command(
        f"{_HERE}.second_factor:second_factor", "Show or switch off somebody's second factor."
    ),
    "serve": Command(f"{_HERE}.serve:serve", "Start the product."),
    "story": Command(f"{_HERE}.story:story", "Run stories on a throw-away database.", "server"),
    "worker": Command("tenure.entrypoints.worker.command:worker", "Deliver and run, for good."),
}


class LazyGroup(click.Group):
    """A group that imports a command's module, and starts what it needs, when it is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands whose modules are there."""
        return [name for name, command in sorted(COMMANDS.items()) if _exists(command.target)]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without loading any."""
        with formatter.section("Commands"):
            formatter.write_dl([(n, COMMANDS[n].summary) for n in self.list_commands(ctx)])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Start what a command needs and load it."""
        known = COMMANDS.get(cmd_name)
        if known is None or not _exists(known.target):
            return None
        if known.needs == "later":
            ctx.obj = partial(_prepare, replace(known, needs="database"))
        elif known.needs != "nothing":
            ctx.obj = _prepare(known)
        module, _, attribute = known.target.partition(":")
        command = getattr(importlib.import_module(module), attribute)
        if not isinstance(command, click.Command):
            raise TypeError(f"{known.target} is no command")
        return command


def _prepare(command: Command) -> object:
    wiring = importlib.import_module("tenure.config.wiring")
    if command.needs == "database":
        wiring.setup()
        if command.target != "tenure.config.manage:manage":
            wiring.migrate()
    else:
        wiring.setup(database="postgres")
    return wiring


def _exists(target: str) -> bool:
    try:
        return importlib.util.find_spec(target.partition(":")[0]) is not None
    except ModuleNotFoundError:
        return False


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="tenure")
def main() -> None:
    """Subscription commerce for software sold by the seat and the term."""
