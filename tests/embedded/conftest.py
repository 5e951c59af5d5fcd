"""Real clusters in directories of their own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from agreements.embedded import running
from agreements.embedded.programs import program
from tests.processes import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from agreements.embedded.location import Location

HOLDER = """
import sys
from pathlib import Path
from agreements.embedded import running

with running(Path(sys.argv[1]), durable=False):
    print("up", flush=True)
    sys.stdin.readline()
"""

Holder = subprocess.Popen[str]


def ask(location: Location, statement: str, user: str = "entente") -> str:
    """The answer of the server to one statement, as psql prints it without its frame."""
    command = [program("psql"), "--no-psqlrc", "-At", "-h", str(location.socket_directory)]
    command += ["-p", "5432", "-U", user, "-d", "entente", "-c", statement]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """An absolute path where nothing is yet."""
    return tmp_path / "data"


@pytest.fixture(scope="session")
def first_cluster(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A DATA_DIR with a cluster that was stopped in order, for copies."""
    path = tmp_path_factory.mktemp("first") / "data"
    with running(path, durable=False):
        pass
    return path


@pytest.fixture
def used(first_cluster: Path, data_dir: Path) -> Path:
    """A DATA_DIR that has a cluster already."""
    shutil.copytree(first_cluster, data_dir)
    return data_dir


@pytest.fixture
def hold() -> Iterator[Callable[[Path], Holder]]:
    """Has other processes use the cluster of a DATA_DIR until their input ends."""
    holders: list[Holder] = []

    def start(data_dir: Path) -> Holder:
        command = [sys.executable, "-c", HOLDER, str(data_dir)]
        holder = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        holders.append(holder)
        assert holder.stdout is not None
        assert holder.stdout.readline() == "up\n"
        return holder

    yield start
    for holder in holders:
        with holder:
            holder.kill()
