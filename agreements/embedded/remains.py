"""What a killed server leaves behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psutil

from agreements.embedded.location import SOCKET
from agreements.embedded.pidfile import serves

if TYPE_CHECKING:
    from agreements.embedded.location import Location


def clear(location: Location) -> None:
    """Removes pid file and socket of a dead server, once none of its processes is left.

    They notice its death by themselves; two servers on one cluster would destroy it.
    """
    left = [process for process in psutil.process_iter() if serves(process, location.cluster)]
    for process in psutil.wait_procs(left, timeout=10)[1]:
        process.kill()
    psutil.wait_procs(left)
    socket = location.socket_directory / SOCKET
    for path in (location.cluster / "postmaster.pid", socket, socket.with_name(f"{SOCKET}.lock")):
        path.unlink(missing_ok=True)
