"""One site at a time on one DATA_DIR."""

from __future__ import annotations

import fcntl
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from agreements.embedded.liveness import opened
from agreements.start_error import StartError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONGEST = 1000  # bytes that we read of what the other wrote


@contextmanager
def sole(data_dir: Path, url: str) -> Iterator[None]:
    """Keeps others from serving this DATA_DIR; the kernel lets go of it with the process.

    Raises StartError naming the process and the address of one that serves it already.
    """
    descriptor = opened(data_dir / "serve.lock")
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            other = os.read(descriptor, LONGEST).decode(errors="replace")
            raise StartError(
                f"{data_dir} is served already, by {other}: stop that one, or choose another "
                "DATA_DIR."
            ) from None
        os.ftruncate(descriptor, 0)
        os.write(descriptor, f"process {os.getpid()} at {url}".encode())
        yield
    finally:
        os.close(descriptor)
