"""The `averment` command: a group whose commands are loaded only when they are run, so that `--help` is quick."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from averment.errors import AvermentError

COMMANDS = {"read": "Take documents apart into evidence."}
"""Every command with its one-line help; each lives in the module of its name, as a function of its name."""


class Commands(click.Group):
    """A group that knows its commands by name and imports one only to run it or to show its own help."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of `COMMANDS`."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported; `None` for a name that is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"averment.cli.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Lists the commands from `COMMANDS`, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="averment", message="%(package)s %(version)s")
def group() -> None:
    """Turn human-rights statements into evidence that anyone can check.

    Nothing leaves this machine: no command makes a network request.
    """


def main() -> None:
    """Runs the command line; exits 2 on what the user can put right, 130 when interrupted."""
    try:
        status = group.main(standalone_mode=False)
    except AvermentError as error:
        click.echo(f"averment: {error}", err=True)
        status = 2
    except click.Abort:
        click.echo("averment: interrupted; nothing is left half written", err=True)
        status = 130
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    sys.exit(status if isinstance(status, int) else 0)
