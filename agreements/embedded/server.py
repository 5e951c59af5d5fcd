"""One PostgreSQL server on one cluster: found, started, stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from contextlib import suppress
from typing import TYPE_CHECKING

import psutil

from agreements.embedded import launch
from agreements.embedded.complaint import complaint
from agreements.embedded.creation import create
from agreements.embedded.location import SOCKET
from agreements.embedded.pidfile import PidFile, postmaster, serves
from agreements.embedded.remains import clear
from agreements.start_error import StartError

if TYPE_CHECKING:
    from agreements.embedded.account import Account
    from agreements.embedded.location import Location

PATIENCE = 600  # seconds that a recovery after a crash may take
GRACE = 30  # seconds for each way of stopping: fast, immediate, hard
PAUSE = 0.02  # seconds between two looks
WAYS_TO_STOP = (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL)


class Server:
    """The server of one location, run by one account; `durable=False` for throwaway data."""

    def __init__(self, location: Location, account: Account, *, durable: bool = True) -> None:
        self.location = location
        self.account = account
        self.durable = durable
        self.child: subprocess.Popen[bytes] | None = None

    def ensure(self) -> None:
        """Has the server accept connections: adopts a running one, else starts it.

        Raises StartError where it cannot.
        """
        found = postmaster(self.location.cluster)
        if found and self.becomes_ready(found):
            return
        self.stop()
        clear(self.location)
        if not self.location.cluster.exists():
            create(self.location, self.account, durable=self.durable)
        self.start()

    def start(self) -> None:
        """Starts the server in a session of its own, where a Ctrl-C meant for us is not heard."""
        launch.own_directory(self.location.socket_directory, self.account)
        log = launch.open_log(self.location.log)
        size_before = os.fstat(log).st_size
        self.child = subprocess.Popen(
            [*self.account.prefix, *launch.command(self.location, durable=self.durable)],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            **self.account.options(),
        )
        os.close(log)
        if not self.becomes_ready(psutil.Process(self.child.pid)):
            said = self.location.log.read_bytes()[size_before:].decode(errors="replace")
            raise StartError(
                f"PostgreSQL did not start ({complaint(said)}): see {self.location.log}."
            )

    def becomes_ready(self, process: psutil.Process) -> bool:
        """Waits while that server is starting; then whether it listens where we look for it."""
        deadline = time.monotonic() + PATIENCE
        while self.is_alive(process) and time.monotonic() < deadline:
            written = PidFile.read(self.location.cluster)
            if written and written.pid == process.pid and written.is_settled:
                return written.is_ready_at(self.location.socket_directory / SOCKET)
            time.sleep(PAUSE)
        return False

    def ends(self, process: psutil.Process) -> bool:
        """Waits a while for that server's end; one that nobody has buried yet is dead as well."""
        deadline = time.monotonic() + GRACE
        while (alive := self.is_alive(process)) and time.monotonic() < deadline:
            time.sleep(PAUSE)
        return not alive

    def is_alive(self, process: psutil.Process) -> bool:
        """Whether it is still there; a child of ours is not known as PostgreSQL from the first."""
        if self.child and self.child.pid == process.pid:
            return self.child.poll() is None
        return serves(process, self.location.cluster)

    def stop(self) -> None:
        """Stops the server, gently at first; nothing when it does not run."""
        for process in self.processes():
            for way in WAYS_TO_STOP:
                with suppress(psutil.NoSuchProcess):
                    process.send_signal(way)
                if self.ends(process):
                    break
        self.child = None
        launch.disown_directory(self.location)

    def processes(self) -> list[psutil.Process]:
        """The running server, be it too young to have written its number; or nothing."""
        if self.child and self.child.poll() is None:
            return [psutil.Process(self.child.pid)]
        found = postmaster(self.location.cluster)
        return [found] if found else []
