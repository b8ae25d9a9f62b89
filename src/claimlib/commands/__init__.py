"""The commands of the command line, one module each.

A module ``claimlib.commands.<name>`` begins with a one-line docstring (its help) and has
``add_arguments(parser)`` and ``run(options) -> int`` (the exit status). To add a command, write
its module and put its name here. Modules import the engine inside ``run``, so that ``--help``
stays quick.
"""

__all__ = ["COMMANDS"]

COMMANDS: tuple[str, ...] = ("analyze", "explain", "check", "cues", "evaluate", "new-pack")
