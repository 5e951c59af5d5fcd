"""PDFs that mean harm, and the program that reads them."""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from agreements.files import Unfit, UnfitError
from agreements.files.pdf import Pages, pages_of
from agreements.files.pdf_child import PAGES
from tests.files.pdfs import blown_up, endless, pdf

ROOT = Path(__file__).parents[2]


def test_a_bomb_is_stopped_by_its_limits() -> None:
    """One megabyte that unpacks to a thousand."""
    with pytest.raises(UnfitError) as refused:
        pages_of(io.BytesIO(blown_up(1024)))
    assert refused.value.unfit is Unfit.HEAVY


@pytest.mark.parametrize(
    ("pages", "is_bomb"),
    [
        (Pages(3, ["", " "]), True),
        (Pages(3, []), True),
        (Pages(3, ["", "Aim"]), False),  # a long one, of which the beginning was read
        (Pages(2, ["", ""]), False),  # a scan
    ],
)
def test_time_that_went_by_for_nothing_is_a_bomb(pages: Pages, is_bomb: bool) -> None:
    assert pages.is_bomb is is_bomb


def test_an_endless_tree_of_pages_ends() -> None:
    found = pages_of(io.BytesIO(endless(100)))
    assert (found.count, found.texts[0], set(found.texts[1:])) == (100, "A page", {""})


def test_a_tree_that_lies_about_its_size_is_cut() -> None:
    with pytest.raises(UnfitError) as refused:
        pages_of(io.BytesIO(endless(PAGES + 1)))
    assert refused.value.unfit is Unfit.MANY_PAGES


def test_a_page_that_cannot_be_read_does_not_keep_the_others_from_it() -> None:
    content = pdf("One", "Two", "Three").replace(b"/Parent 2 0 R", b"/Parent 9 9 R", 1)
    assert pages_of(io.BytesIO(content)) == Pages(3, ["One", "Two", "Three"])
    content = pdf("One", "Two", "Three").replace(b"4 0 obj<</Type/Page", b"4 0 obj<</Type/Font", 1)
    assert pages_of(io.BytesIO(content)).texts[1:] == ["Two", "Three"]


FORBIDDEN = {
    "another file": "open('/etc/hostname')",
    "a socket": "import socket; socket.socket()",
    "another process": "import os; os.pipe()",
    "memory": "bytearray(600 * 1024 * 1024)",
}


@pytest.mark.parametrize("deed", FORBIDDEN.values(), ids=list(FORBIDDEN))
def test_the_reader_cannot_do(deed: str) -> None:
    program = f"""
import resource, socket, sys
sys.path.insert(0, {str(ROOT)!r})
from agreements.files.pdf_child import confine
confine()
try:
    {deed}
except (OSError, MemoryError):
    sys.exit(7)
"""
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 7


def test_its_answer_has_an_end() -> None:
    program = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from agreements.files.pdf_child import ANSWER, confine
confine()
with open(1, "wb", closefd=False) as out:
    out.write(bytes(ANSWER + 1))
"""
    with tempfile.TemporaryFile() as answer:
        ended = subprocess.run(
            [sys.executable, "-c", program], stdout=answer, stderr=subprocess.DEVNULL, check=False
        )
        assert answer.seek(0, io.SEEK_END) <= 32 * 1024 * 1024
    assert ended.returncode != 0
