#!/usr/bin/env python
"""Django's command line, with the embedded database up for as long as a command runs."""

import os
import sys
from contextlib import AbstractContextManager, nullcontext

WITHOUT_DATABASE = {"collectstatic", "compilemessages", "help", "makemessages", "serve", "version"}


def main() -> None:
    """Runs the command of sys.argv."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "agreements.settings")
    from django.core.management import execute_from_command_line

    with database(sys.argv[1:]):
        execute_from_command_line(sys.argv)


def database(arguments: list[str]) -> AbstractContextManager[object]:
    """The embedded server, if the command needs a database and none is named."""
    from django.conf import settings

    from agreements.embedded import running

    asks_for_help = {"-h", "--help", "--version"} & set(arguments)
    idle = not arguments or arguments[0] in WITHOUT_DATABASE or asks_for_help
    if idle or settings.ENVIRONMENT.database_url:
        return nullcontext()
    settings.DATA_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)
    return running(settings.DATA_DIR)


if __name__ == "__main__":
    main()
