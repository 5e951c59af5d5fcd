"""The two sites that are compared, each as one process, on ports of their own."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.sqlite_copy import METADATA

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 120  # seconds until a server answers


@dataclass(frozen=True, slots=True)
class Server:
    """Where a site answers, and the processes that, with their children, do its work."""

    port: int
    processes: tuple[int, ...]

    def cpu_ms(self) -> float:
        """How long they have run on a core so far; 0 where the system (not Linux) does not say."""
        return sum(map(_cpu_ms, self.processes))


def _cpu_ms(process: int) -> float:
    spent = 0.0
    with suppress(OSError):  # one that has ended meanwhile
        for task in Path(f"/proc/{process}/task").iterdir():
            spent += int((task / "schedstat").read_text().split()[0]) / 1e6
            spent += sum(_cpu_ms(int(child)) for child in (task / "children").read_text().split())
    return spent


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def entente(data_dir: Path) -> Iterator[Server]:
    """Ours, as `make run` serves it, with one worker and its PostgreSQL."""
    port = free_port()
    own = {"DATA_DIR": str(data_dir), "PORT": str(port), "WORKERS": "1", "SECRET_KEY": "benchmark"}
    with _served([sys.executable, "manage.py", "serve"], port, os.environ | own) as process:
        database = (data_dir / "postgres" / "postmaster.pid").read_text().splitlines()[0]
        yield Server(port, (process, int(database)))


@contextmanager
def datasette(path: Path, python: str) -> Iterator[Server]:
    """Datasette on the copy, immutable, so that it may cache counts; no limit cuts it short."""
    port = free_port()
    metadata = path.with_suffix(".json")
    metadata.write_text(json.dumps(METADATA))
    settings = {
        "sql_time_limit_ms": "60000",
        "facet_time_limit_ms": "60000",
        "suggest_facets": "off",
        "default_page_size": "50",
        "default_facet_size": "40",
    }
    options = [word for name, value in settings.items() for word in ("--setting", name, value)]
    command = [python, "-m", "datasette", "serve", "-i", str(path), "-p", str(port)]
    with _served(
        [*command, "--metadata", str(metadata), *options], port, dict(os.environ)
    ) as process:
        yield Server(port, (process,))


@contextmanager
def _served(command: list[str], port: int, environment: dict[str, str]) -> Iterator[int]:
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            _await(port, process)
            yield process.pid
        finally:
            process.terminate()
            process.wait(30)


def _await(port: int, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=30).read()
        except OSError:
            time.sleep(0.5)
        else:
            return
    raise SystemExit(f"{process.args!r} does not answer")
