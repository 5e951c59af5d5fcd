"""A new cluster: the files, the role and the empty database."""

from __future__ import annotations

import locale
import shutil
from typing import TYPE_CHECKING

from agreements.embedded.complaint import complaint
from agreements.embedded.programs import program
from agreements.start_error import StartError

if TYPE_CHECKING:
    from agreements.embedded.account import Account
    from agreements.embedded.location import Location

SUPERUSER = "postgres"
NAME = "entente"  # of the role and of its database
FIRST_STATEMENTS = f"""\
CREATE ROLE {NAME} LOGIN CREATEDB
CREATE DATABASE {NAME} OWNER {NAME}
"""


def create(location: Location, account: Account, *, durable: bool) -> None:
    """Makes the cluster, whole or not at all: it gets its name when it is ready.

    Raises StartError with PostgreSQL's own words.
    """
    unfinished = location.cluster.with_name("postgres.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(mode=0o700)
    account.own(unfinished)
    run(account, initdb(str(unfinished), durable=durable))
    single = ["postgres", "--single", "-D", str(unfinished), "-c", "exit_on_error=on"]
    run(account, [*single, "template1"], FIRST_STATEMENTS)
    unfinished.rename(location.cluster)


def initdb(directory: str, *, durable: bool) -> list[str]:
    """The command for a cluster whose order and case rules are the same on every machine."""
    command = ["initdb", "-D", directory, "-U", SUPERUSER, "--auth=trust", "--encoding=UTF8"]
    command += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
    command += [f"--lc-ctype={character_types()}", "--data-checksums", "--no-instructions"]
    return command if durable else [*command, "--no-sync"]


def character_types() -> str:
    """The system's locale for what a letter is, which full text search still asks for."""
    before = locale.setlocale(locale.LC_CTYPE)
    try:
        return locale.setlocale(locale.LC_CTYPE, "C.UTF-8")
    except locale.Error:
        return "C"
    finally:
        locale.setlocale(locale.LC_CTYPE, before)


def run(account: Account, command: list[str], statements: str = "") -> None:
    """Runs one of PostgreSQL's programs; raises StartError when it fails."""
    done = account.run([program(command[0]), *command[1:]], statements)
    if done.returncode:
        raise StartError(f"PostgreSQL could not make its files ({complaint(done.stderr)}).")
