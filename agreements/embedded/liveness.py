"""Who uses the cluster, known by locks that the kernel drops with the process that holds them."""

from __future__ import annotations

import fcntl
import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def opened(path: Path) -> int:
    """A descriptor of a 0600 lock file, which no program that we start inherits (PEP 446)."""
    return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)


@contextmanager
def exclusively(path: Path) -> Iterator[None]:
    """Waits until nobody else holds the lock, and holds it alone."""
    descriptor = opened(path)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


class Users:
    """The processes that use the cluster: each shares one lock, the last can have it alone."""

    def __init__(self, path: Path) -> None:
        self.descriptor = opened(path)

    def join(self) -> None:
        """Becomes a user; waits while a last user is stopping the server."""
        fcntl.flock(self.descriptor, fcntl.LOCK_SH)

    def is_last(self) -> bool:
        """Whether nobody else is left; newcomers wait from then until `leave`.

        A refused attempt gives up the shared lock as well (flock(2)), so that of two processes
        that leave at the same time one is the last.
        """
        with suppress(BlockingIOError):
            fcntl.flock(self.descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        return False

    def leave(self) -> None:
        """Is a user no more."""
        os.close(self.descriptor)
