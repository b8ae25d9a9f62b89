"""The command line: ``claimlib <command> …``. Each command is a module of ``claimlib.commands``."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from .commands import COMMANDS
from .errors import ClaimlibError
from .version import __version__

__all__ = ["main"]


def build_parser() -> argparse.ArgumentParser:
    """Return the parser with every command in it.

    >>> build_parser().parse_args(["explain", "-"]).text
    '-'
    """
    parser = argparse.ArgumentParser(
        prog="claimlib",
        description="Find who claims what in Arabic text, and how surely.",
    )
    parser.add_argument("--version", action="version", version=f"claimlib {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name in COMMANDS:
        module = import_module(f"claimlib.commands.{name.replace('-', '_')}")
        summary = (module.__doc__ or "").strip().splitlines()[0]
        sub = commands.add_parser(name, help=summary, description=summary)
        module.add_arguments(sub)
        sub.set_defaults(run=module.run)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status.

    0: done; 1: a finding (of commands that check); 2: something could not be read or used.
    """
    for stream in (sys.stdout, sys.stderr):
        # Arabic has to get out whatever the locale says; a half surrogate must not stop it.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    options = build_parser().parse_args(arguments)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except ClaimlibError as error:
        print(f"claimlib: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # The reader has gone (head, less): no error of ours.
        _drop_output()
        return 0
    except OSError as error:  # what is read says so itself; this is a full disk behind ">"
        print(f"claimlib: {error.strerror or error}", file=sys.stderr)
        _drop_output()
        return 2
    except KeyboardInterrupt:
        return 130
    return status


def _drop_output() -> None:
    """Keep Python from flushing at exit what nobody takes."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
