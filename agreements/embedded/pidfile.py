"""postmaster.pid: what PostgreSQL writes of itself (src/include/utils/pidfile.h)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class PidFile:
    """The lines that matter here; what is not written yet is empty."""

    pid: int
    socket_directory: str
    status: str

    @classmethod
    def read(cls, cluster: Path) -> PidFile | None:
        """The file as it stands now; None when there is none or it is not one."""
        try:
            lines = (cluster / "postmaster.pid").read_text().split("\n")
            lines += [""] * 8
            return cls(int(lines[0]), lines[4], lines[7].strip())
        except (FileNotFoundError, ValueError):
            return None

    @property
    def is_settled(self) -> bool:
        """Whether the server has said that it is ready, or that it is stopping."""
        return self.status not in ("", "starting")

    def is_ready_at(self, socket: Path) -> bool:
        """Whether connections are accepted at this socket, which a tidy-up may have removed."""
        here = self.socket_directory == str(socket.parent)
        return self.status == "ready" and here and socket.is_socket()


def serves(process: psutil.Process, cluster: Path) -> bool:
    """Whether this is a living process of PostgreSQL at work in that directory."""
    try:
        return (
            process.name() == "postgres"
            and process.status() != psutil.STATUS_ZOMBIE
            and process.cwd() == str(cluster)
        )
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return False


def postmaster(cluster: Path) -> psutil.Process | None:
    """The server that the pid file names, unless its number is dead or has gone to another."""
    written = PidFile.read(cluster)
    try:
        process = psutil.Process(written.pid) if written else None
    except (psutil.NoSuchProcess, ValueError):
        return None
    return process if process and serves(process, cluster) else None
