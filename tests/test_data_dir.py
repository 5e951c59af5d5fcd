"""The one directory that is written to."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from agreements.data_dir import kept, prepare
from agreements.start_error import StartError

if TYPE_CHECKING:
    from pathlib import Path


def test_it_is_made_with_all_above_it(tmp_path: Path) -> None:
    prepare(tmp_path / "a" / "b")
    mode = (tmp_path / "a" / "b").stat().st_mode & 0o777
    assert mode == (0o711 if os.geteuid() == 0 else 0o700)
    assert list((tmp_path / "a" / "b").iterdir()) == []


@pytest.mark.parametrize("mode", [0o700, 0o750, 0o755])
def test_one_that_is_there_stays_as_it_is(tmp_path: Path, mode: int) -> None:
    tmp_path.chmod(mode)
    prepare(tmp_path)
    assert tmp_path.stat().st_mode & 0o777 == mode


def test_one_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    path = tmp_path / "file" / "data"
    with pytest.raises(StartError) as refusal:
        prepare(path)
    assert str(refusal.value) == (
        f"{path} cannot be written (Not a directory): name another directory with DATA_DIR."
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_one_without_permission_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StartError) as refusal:
        prepare(tmp_path)
    assert str(refusal.value) == (
        f"{tmp_path} cannot be written (Permission denied): name another directory with DATA_DIR."
    )


def test_a_secret_is_made_once_and_for_its_owner(tmp_path: Path) -> None:
    secrets = iter(["first", "second"])
    path = tmp_path / "data" / "secret"
    assert [kept(path, lambda: next(secrets)) for _ in range(2)] == ["first", "first"]
    assert path.stat().st_mode & 0o777 == 0o600
