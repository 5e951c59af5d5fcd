"""One site at a time."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from agreements.management.serving.sole import sole
from agreements.start_error import StartError

if TYPE_CHECKING:
    from pathlib import Path


def test_a_second_one_is_told_of_the_first(tmp_path: Path) -> None:
    with sole(tmp_path, "http://127.0.0.1:1/"):
        pass
    with (
        sole(tmp_path, "http://[::1]:8000/"),
        pytest.raises(StartError) as refusal,
        sole(tmp_path, "http://127.0.0.1:8001/"),
    ):
        pass
    assert str(refusal.value) == (
        f"{tmp_path} is served already, by process {os.getpid()} at http://[::1]:8000/: "
        "stop that one, or choose another DATA_DIR."
    )
    with sole(tmp_path, "http://127.0.0.1:2/"):
        assert (tmp_path / "serve.lock").stat().st_mode & 0o777 == 0o600
