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
            return cls(int(lines[0]), lines[4].strip(), lines[7].strip())
        except (FileNotFoundError, ValueError):
            return None


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
    if written is None:
        return None
    try:
        process = psutil.Process(written.pid)
    except psutil.NoSuchProcess:
        return None
    return process if serves(process, cluster) else None


def orphans(cluster: Path) -> list[psutil.Process]:
    """Every process of PostgreSQL at work in that directory, such as those of a dead server."""
    return [process for process in psutil.process_iter() if serves(process, cluster)]
