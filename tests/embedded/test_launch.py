"""The log and the socket's directory."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from agreements.embedded import launch
from agreements.embedded.account import Account
from agreements.start_error import StartError

if TYPE_CHECKING:
    from pathlib import Path

US = Account(os.geteuid(), os.getegid())


def test_a_directory_for_the_socket_is_private(tmp_path: Path) -> None:
    launch.own_directory(tmp_path / "socket", US)
    launch.own_directory(tmp_path / "socket", US)
    assert (tmp_path / "socket").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("kind", ["open directory", "file", "link", "another's"])
def test_what_others_could_reach_is_refused(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "socket"
    us = US
    if kind == "file":
        path.touch(mode=0o600)
    elif kind == "link":
        (tmp_path / "real").mkdir(mode=0o700)
        path.symlink_to(tmp_path / "real")
    else:
        path.mkdir(mode=0o700 if kind == "another's" else 0o750)
        us = Account(US.uid + (kind == "another's"), US.gid)
    with pytest.raises(StartError) as refusal:
        launch.own_directory(path, us)
    assert str(refusal.value) == (
        f"{path} has to be a directory that only the one who runs PostgreSQL may enter: "
        "remove it, or choose another DATA_DIR."
    )


def test_the_log_grows_until_it_is_large(tmp_path: Path) -> None:
    log = tmp_path / "log"
    for _ in range(2):
        descriptor = launch.open_log(log)
        os.write(descriptor, b"x" * 700_000)
        os.close(descriptor)
    assert log.stat().st_size == 1_400_000
    os.close(launch.open_log(log))
    assert log.stat().st_size == 0
    assert log.stat().st_mode & 0o777 == 0o600
