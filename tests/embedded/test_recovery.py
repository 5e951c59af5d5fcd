"""What a killed process leaves behind, and how the next start gets over it."""

from __future__ import annotations

import os
import shutil
import socket
from typing import TYPE_CHECKING

import psutil
import pytest

from agreements.embedded import running
from agreements.embedded.pidfile import PidFile, serves
from agreements.start_error import StartError
from tests.embedded.conftest import Holder, ask
from tests.embedded.test_running import server_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def orphan(used: Path, hold: Callable[[Path], Holder]) -> psutil.Process:
    """The server of a process that was killed hard."""
    holder = hold(used)
    holder.kill()
    holder.wait()
    return server_of(used)


def test_a_server_without_users_is_adopted(used: Path, orphan: psutil.Process) -> None:
    with running(used, durable=False) as location:
        assert server_of(used) == orphan
        assert ask(location, "SELECT 1") == "1"
    assert not serves(orphan, used / "postgres")


def test_a_server_whose_socket_was_tidied_away_is_replaced(
    used: Path, orphan: psutil.Process
) -> None:
    (used / "postgres" / ".s.PGSQL.5432").unlink()
    with running(used, durable=False) as location:
        assert ask(location, "SELECT 1") == "1"
        assert not serves(orphan, used / "postgres")


def test_a_server_that_was_killed_too_is_started_anew(used: Path, orphan: psutil.Process) -> None:
    orphan.kill()
    psutil.wait_procs([orphan])
    with running(used, durable=False) as location:
        assert ask(location, "SELECT 1") == "1"
        assert server_of(used) != orphan


def test_no_second_server_while_a_process_of_the_first_is_at_work(
    used: Path, orphan: psutil.Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("agreements.embedded.remains.GRACE", 0)
    left = orphan.children()[0]
    left.suspend()
    orphan.kill()
    psutil.wait_procs([orphan])
    with running(used, durable=False) as location:
        assert not serves(left, used / "postgres")
        assert ask(location, "SELECT 1") == "1"


def test_its_number_may_have_gone_to_another_program(used: Path, orphan: psutil.Process) -> None:
    orphan.kill()
    psutil.wait_procs([orphan])
    pid_file = used / "postgres" / "postmaster.pid"
    lines = pid_file.read_text().splitlines(keepends=True)
    pid_file.write_text("".join([f"{os.getpid()}\n", *lines[1:]]))
    lock = used / "postgres" / ".s.PGSQL.5432.lock"
    lock.write_text(pid_file.read_text())
    with running(used, durable=False) as location:
        assert ask(location, "SELECT 1") == "1"


def test_its_number_may_have_gone_to_another_server(
    first_cluster: Path, used: Path, tmp_path: Path
) -> None:
    shutil.copytree(first_cluster, tmp_path / "other")
    with running(tmp_path / "other", durable=False) as other:
        (used / "postgres" / "postmaster.pid").write_text(
            (other.cluster / "postmaster.pid").read_text()
        )
        with running(used, durable=False) as location:
            assert ask(location, "SHOW data_directory", "postgres") == str(location.cluster)
        assert ask(other, "SHOW data_directory", "postgres") == str(other.cluster)


@pytest.mark.parametrize("content", ["", "nonsense\n", "-3\n", "99999999999\n"])
def test_a_damaged_pid_file_is_passed_over(used: Path, content: str) -> None:
    (used / "postgres" / "postmaster.pid").write_text(content)
    with running(used, durable=False) as location:
        assert ask(location, "SELECT 1") == "1"


def test_a_stale_socket_is_replaced(used: Path) -> None:
    with socket.socket(socket.AF_UNIX) as stale:
        stale.bind(str(used / "postgres" / ".s.PGSQL.5432"))
    with running(used, durable=False) as location:
        assert ask(location, "SELECT 1") == "1"


def test_a_cluster_is_made_whole_or_not_at_all(data_dir: Path) -> None:
    (data_dir / "postgres.unfinished").mkdir(parents=True)
    (data_dir / "postgres.unfinished" / "PG_VERSION").write_text("18\n")
    with running(data_dir, durable=False) as location:
        assert ask(location, "SELECT 1") == "1"
        assert sorted(path.name for path in data_dir.iterdir()) == [
            "postgres",
            "postgres.log",
            "postgres.starting",
            "postgres.users",
        ]


def test_a_server_that_cannot_start_says_why(used: Path) -> None:
    (used / "postgres" / "PG_VERSION").write_text("9\n")
    with pytest.raises(StartError) as refusal, running(used, durable=False):
        pass
    log = used / "postgres.log"
    why = "database files are incompatible with server"
    assert str(refusal.value) == f"PostgreSQL did not start ({why}): see {log}."
    assert PidFile.read(used / "postgres") is None
