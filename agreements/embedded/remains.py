"""What a killed server leaves behind."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING

import psutil

from agreements.embedded.location import SOCKET
from agreements.embedded.pidfile import serves

if TYPE_CHECKING:
    from pathlib import Path

    from agreements.embedded.location import Location


GRACE = 10  # seconds in which the processes of a dead server notice its death
PAUSE = 0.02  # seconds between two looks


def clear(location: Location) -> None:
    """Removes pid file and socket of a dead server, once none of its processes is left.

    Two servers at work on one cluster would destroy it.
    """
    deadline = time.monotonic() + GRACE
    while left := at_work(location.cluster):
        if time.monotonic() > deadline:
            end(left)
        time.sleep(PAUSE)
    socket = location.socket_directory / SOCKET
    for path in (location.cluster / "postmaster.pid", socket, socket.with_name(f"{SOCKET}.lock")):
        path.unlink(missing_ok=True)


def at_work(cluster: Path) -> list[psutil.Process]:
    """The living processes of PostgreSQL in that directory."""
    return [process for process in psutil.process_iter() if serves(process, cluster)]


def end(processes: list[psutil.Process]) -> None:
    """Kills what is still there."""
    for process in processes:
        with suppress(psutil.NoSuchProcess):
            process.kill()
