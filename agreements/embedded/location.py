"""Where an embedded cluster keeps its files, worked out from DATA_DIR alone."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

PORT = "5432"
SOCKET = f".s.PGSQL.{PORT}"
LONGEST_SOCKET_PATH = 107  # sockaddr_un.sun_path is 108 bytes with its closing NUL
SHORT_PATHS = Path("/tmp")


@dataclass(frozen=True)
class Location:
    """The files of the cluster that belongs to one DATA_DIR, which is an absolute path."""

    data_dir: Path

    @property
    def cluster(self) -> Path:
        """PostgreSQL's own directory."""
        return self.data_dir / "postgres"

    @property
    def log(self) -> Path:
        """What PostgreSQL says."""
        return self.data_dir / "postgres.log"

    @property
    def socket_directory(self) -> Path:
        """The cluster's own directory, or a short one where that path is no name for a socket.

        libpq takes a comma for the end of one host and the beginning of the next.
        """
        name = os.fsencode(self.cluster)
        if len(name) + 1 + len(SOCKET) <= LONGEST_SOCKET_PATH and b"," not in name:
            return self.cluster
        return SHORT_PATHS / f"entente-{hashlib.sha256(name).hexdigest()[:24]}"
