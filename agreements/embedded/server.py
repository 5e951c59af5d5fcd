"""One PostgreSQL server on one cluster: found, started, stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from typing import TYPE_CHECKING

import psutil

from agreements.embedded.creation import create
from agreements.embedded.location import PORT, SOCKET
from agreements.embedded.pidfile import PidFile, orphans, postmaster
from agreements.embedded.programs import program
from agreements.embedded.refusal import ClusterRefused

if TYPE_CHECKING:
    from pathlib import Path

    from agreements.embedded.account import Account
    from agreements.embedded.location import Location

PATIENCE = 600  # seconds for recovery after a crash, which replays what was written
FAST_SHUTDOWN, IMMEDIATE_SHUTDOWN = signal.SIGINT, signal.SIGQUIT
LARGEST_LOG = 1_000_000
CARELESS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class Server:
    """The server of one location, run by one account; `durable=False` for throwaway data."""

    def __init__(self, location: Location, account: Account, *, durable: bool = True) -> None:
        self.location = location
        self.account = account
        self.durable = durable
        self.child: subprocess.Popen[bytes] | None = None

    def ensure(self) -> None:
        """Has the server accept connections: adopts a running one, else starts it.

        Raises ClusterRefused where it cannot.
        """
        found = postmaster(self.location.cluster)
        if found and self.is_ready(found):
            return
        self.stop()
        self.clear()
        if not self.location.cluster.exists():
            create(self.location, self.account, durable=self.durable)
        self.start()

    def is_ready(self, process: psutil.Process) -> bool:
        """Waits while that server is starting; then whether it listens where we look for it."""
        deadline = time.monotonic() + PATIENCE
        while process.is_running() and time.monotonic() < deadline:
            written = PidFile.read(self.location.cluster)
            if written and written.pid == process.pid and written.status not in ("", "starting"):
                socket = self.location.socket_directory / SOCKET
                expected = str(self.location.socket_directory)
                return (
                    written.status == "ready"
                    and written.socket_directory == expected
                    and socket.is_socket()
                )
            if self.child and self.child.poll() is not None:
                return False
            time.sleep(0.02)
        return False

    def clear(self) -> None:
        """Removes what a killed server left, once none of its processes is at work any more."""
        left = orphans(self.location.cluster)
        for process in psutil.wait_procs(left, timeout=10)[1]:
            process.kill()
        directory = self.location.socket_directory
        for leftover in (
            self.location.cluster / "postmaster.pid",
            directory / SOCKET,
            directory / f"{SOCKET}.lock",
        ):
            leftover.unlink(missing_ok=True)

    def start(self) -> None:
        """Starts the server in a session of its own, where a Ctrl-C meant for us is not heard."""
        own_directory(self.location.socket_directory, self.account)
        log = opened_log(self.location.log)
        said_before = os.fstat(log).st_size
        try:
            self.child = subprocess.Popen(
                [*self.account.prefix, *self.command()],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                start_new_session=True,
                umask=0o077,
                **self.account.arguments(),
            )
        finally:
            os.close(log)
        if not self.is_ready(psutil.Process(self.child.pid)):
            raise ClusterRefused(self.reason(said_before))

    def command(self) -> list[str]:
        """The server's command line; no setting is left to a file or the environment."""
        directory = str(self.location.socket_directory).replace('"', '""')
        settings = {
            "listen_addresses": "",
            "port": PORT,
            "unix_socket_directories": f'"{directory}"',
            "unix_socket_permissions": "0700",
            "timezone": "UTC",
            "log_timezone": "UTC",
        } | ({} if self.durable else CARELESS)
        command = [program("postgres"), "-D", str(self.location.cluster)]
        return command + [f"--{name}={value}" for name, value in settings.items()]

    def reason(self, said_before: int) -> str:
        """The sentence for a server that did not start, with the last thing it complained of."""
        said = self.location.log.read_bytes()[said_before:].decode(errors="replace")
        fatal = [line.split("FATAL:")[1].strip() for line in said.splitlines() if "FATAL:" in line]
        why = fatal[-1] if fatal else "no reason given"
        return f"PostgreSQL did not start ({why}): {self.location.log} says more."

    def stop(self) -> None:
        """Stops the server, gently at first; nothing when it does not run."""
        process = self.process()
        for way in (FAST_SHUTDOWN, IMMEDIATE_SHUTDOWN, signal.SIGKILL):
            if process is None:
                break
            process.send_signal(way)
            if not psutil.wait_procs([process], timeout=30)[1]:
                break
        if self.child:
            self.child.wait()
            self.child = None

    def process(self) -> psutil.Process | None:
        """The running server, be it too young to have written its number."""
        if self.child and self.child.poll() is None:
            return psutil.Process(self.child.pid)
        return postmaster(self.location.cluster)


def own_directory(path: Path, account: Account) -> None:
    """Makes a directory that only this account may enter.

    Raises ClusterRefused when somebody else has put something in its place.
    """
    if not os.path.lexists(path):
        path.mkdir(mode=0o700)
        account.own(path)
    status = path.lstat()
    if status.st_uid != account.uid or status.st_mode & 0o170077 != 0o040000:
        raise ClusterRefused(
            f"{path} has to be a directory that nobody else may enter: remove it, or choose "
            "another DATA_DIR."
        )


def opened_log(path: Path) -> int:
    """A descriptor that adds to the 0600 log, begun anew when it has grown large."""
    if path.exists() and path.stat().st_size > LARGEST_LOG:
        path.unlink()
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
