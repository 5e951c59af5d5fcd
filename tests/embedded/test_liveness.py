"""Who is the last to use the cluster."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from agreements.embedded.liveness import Users

if TYPE_CHECKING:
    from pathlib import Path


def joined(path: Path) -> Users:
    users = Users(path)
    users.join()
    return users


def test_the_last_of_two_is_the_one_that_leaves_later(tmp_path: Path) -> None:
    first, second = joined(tmp_path / "users"), joined(tmp_path / "users")
    assert not first.is_last()
    first.leave()
    assert second.is_last()
    second.leave()


def test_of_two_that_leave_at_once_one_is_the_last(tmp_path: Path) -> None:
    first, second = joined(tmp_path / "users"), joined(tmp_path / "users")
    assert [first.is_last(), second.is_last()] == [False, True]
    first.leave()
    second.leave()


def test_a_program_that_we_start_is_no_user(tmp_path: Path) -> None:
    users = joined(tmp_path / "users")
    code = [sys.executable, "-c", "print('up', flush=True); input()"]
    pipe = subprocess.PIPE
    with subprocess.Popen(code, stdin=pipe, stdout=pipe, close_fds=False) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == b"up\n"
        users.leave()
        other = joined(tmp_path / "users")
        assert other.is_last()
        other.leave()
        program.communicate(b"\n")


def test_the_lock_is_for_its_owner_alone(tmp_path: Path) -> None:
    joined(tmp_path / "users").leave()
    assert (tmp_path / "users").stat().st_mode & 0o777 == 0o600
