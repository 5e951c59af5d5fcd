"""What it takes to start a server: its command line, its log, a directory for its socket."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from agreements.embedded.location import PORT
from agreements.embedded.programs import program
from agreements.start_error import StartError

if TYPE_CHECKING:
    from pathlib import Path

    from agreements.embedded.account import Account
    from agreements.embedded.location import Location

CARELESS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
LARGEST_LOG = 1_000_000  # bytes
KIND_AND_OTHERS = 0o170077  # the bits of a mode that say what it is and what others may do
DIRECTORY = 0o040000


def command(location: Location, *, durable: bool) -> list[str]:
    """The server's command line; what matters is left neither to a file nor to the environment."""
    directory = str(location.socket_directory).replace('"', '""')
    settings = {
        "listen_addresses": "",
        "port": PORT,
        "unix_socket_directories": f'"{directory}"',
        "unix_socket_permissions": "0700",
        "random_page_cost": "1.1",  # the registry fits into memory, or stands on no turning disk
        "timezone": "UTC",
        "log_timezone": "UTC",
    } | ({} if durable else CARELESS)
    options = [f"--{name}={value}" for name, value in settings.items()]
    return [program("postgres"), "-D", str(location.cluster), *options]


def open_log(path: Path) -> int:
    """A descriptor that adds to the log, which only we may read; a large one is begun anew."""
    if path.exists() and path.stat().st_size > LARGEST_LOG:
        path.unlink()
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)


def own_directory(path: Path, account: Account) -> None:
    """Makes a directory that only this account may enter.

    Raises StartError when something else is in its place, as anybody may write beside it.
    """
    if not os.path.lexists(path):
        path.mkdir(mode=0o700)
        account.own(path)
    status = path.lstat()
    if status.st_uid != account.uid or status.st_mode & KIND_AND_OTHERS != DIRECTORY:
        raise StartError(
            f"{path} has to be a directory that only the one who runs PostgreSQL may enter: "
            "remove it, or choose another DATA_DIR."
        )


def disown_directory(location: Location) -> None:
    """Removes the directory that was made for the socket alone, when nobody uses it."""
    if location.socket_directory != location.cluster:
        with suppress(OSError):
            location.socket_directory.rmdir()
