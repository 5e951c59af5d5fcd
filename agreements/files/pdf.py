"""The text of a PDF, read by a program of its own that can do nothing else.

A reader of PDFs is a large parser in C++ that is fed by strangers. It runs in a process without
our environment, our database or our secrets, in its own process group, and within limits that the
kernel holds: time, memory, output, no further file or socket (see pdf_child.py).
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from threading import Lock
from typing import IO, BinaryIO

from . import pdf_child
from .unfit import Unfit, UnfitError

PATIENCE = 30  # seconds by the clock; the processor's time is limited further (pdf_child)
PROGRAM = Path(pdf_child.__file__)
_one_at_a_time = Lock()  # in each process of ours: many bombs take the memory of one
_UNFIT = {
    pdf_child.ENCRYPTED: Unfit.ENCRYPTED,
    pdf_child.BROKEN: Unfit.BROKEN,
    pdf_child.MANY_PAGES: Unfit.MANY_PAGES,
    1: Unfit.BROKEN,  # something that nobody foresaw
    -signal.SIGSEGV: Unfit.BROKEN,
}


@dataclass(frozen=True, slots=True)
class Pages:
    """How many pages a PDF has, and the texts of those that were read."""

    count: int
    texts: list[str]

    @property
    def is_bomb(self) -> bool:
        """Whether the time for all pages went by before anything was found on one."""
        return len(self.texts) < self.count and not any(text.strip() for text in self.texts)


def pages_of(file: BinaryIO) -> Pages:
    """The pages of the PDF *file*. Raises UnfitError."""
    with _one_at_a_time, TemporaryFile() as given, TemporaryFile() as answer:
        shutil.copyfileobj(file, given)
        given.seek(0)
        code = _run(given, answer)
        if code != 0:
            raise UnfitError(_UNFIT.get(code, Unfit.HEAVY))
        answer.seek(0)
        pages = _pages(answer)
    if pages.is_bomb:
        raise UnfitError(Unfit.HEAVY)
    return pages


def _run(given: IO[bytes], answer: IO[bytes]) -> int:
    """How the reader ended; below zero when it was stopped."""
    process = subprocess.Popen(
        [sys.executable, "-I", str(PROGRAM)],
        stdin=given,
        stdout=answer,
        stderr=subprocess.DEVNULL,
        cwd="/",
        env={},
        start_new_session=True,
    )
    try:
        return process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        return -signal.SIGKILL
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _pages(answer: IO[bytes]) -> Pages:
    try:
        lines: Iterator[object] = map(json.loads, answer)
        count, texts = next(lines, 0), list(lines)
    except ValueError:
        raise UnfitError(Unfit.BROKEN) from None
    if not isinstance(count, int) or count < 1:
        raise UnfitError(Unfit.BROKEN)
    return Pages(count, [str(text) for text in texts])
