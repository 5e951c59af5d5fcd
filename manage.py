#!/usr/bin/env python
"""Django's command line, with the embedded database up for as long as a command runs."""

import os
import signal
import sys
from contextlib import AbstractContextManager, nullcontext

from agreements.start_error import StartError

# `serve` looks at its port first, and starts the database by itself.
WITHOUT_DATABASE = {
    "collectstatic", "compilemessages", "help", "makemessages", "read_article", "serve", "version",
}  # fmt: skip
REFUSED, INTERRUPTED = 2, 130


def main(arguments: list[str]) -> int:
    """Runs the command that `arguments` name; returns the exit code."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "agreements.settings")
    for ending in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, signal.default_int_handler)  # as Ctrl-C, so that we clear up
    try:
        with database(arguments[1:]):
            from django.core.management import execute_from_command_line

            execute_from_command_line(arguments)
    except StartError as refusal:
        print(refusal, file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    return 0


def database(words: list[str]) -> AbstractContextManager[object]:
    """The embedded server, if the command needs a database and no other is named."""
    from agreements.database import available
    from agreements.settings import ENVIRONMENT

    helps = {"-h", "--help", "--version"} & set(words)
    without = not words or helps or words[0] in WITHOUT_DATABASE
    return nullcontext() if without else available(ENVIRONMENT)


if __name__ == "__main__":
    sys.exit(main(sys.argv))
