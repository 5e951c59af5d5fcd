"""DATA_DIR: the one directory that we write to, and the secrets kept in it."""

from __future__ import annotations

import os
import tempfile
from typing import TYPE_CHECKING

from agreements.start_error import StartError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CLOSED = 0o700
PASSABLE = (
    0o711  # an account that runs PostgreSQL for root may have to pass; nothing inside is open
)


def prepare(data_dir: Path) -> None:
    """Makes the directory when there is none, and changes nothing about one that is there.

    Raises StartError when it cannot be written.
    """
    mode = PASSABLE if os.geteuid() == 0 else CLOSED
    try:
        data_dir.mkdir(mode=mode, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=data_dir):
            pass
    except OSError as error:
        raise StartError(
            f"{data_dir} cannot be written ({error.strerror}): name another directory with "
            "DATA_DIR."
        ) from error


def kept(path: Path, make: Callable[[], str]) -> str:
    """The secret in this file, which is made, for its owner's eyes only, when it is not there."""
    prepare(path.parent)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    with os.fdopen(descriptor, "w") as file:
        file.write(secret := make())
    return secret
