"""A file as a document: its kind, its pages, its text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

from . import content, pdf, plain_text
from .pages import LONGEST, PAGE_BREAK, joined
from .unfit import Unfit, UnfitError

PDF, TEXT = "application/pdf", "text/plain"
ENOUGH = 4 * LONGEST  # bytes of a text: no more are kept, in whatever encoding


@dataclass(frozen=True, slots=True)
class FileText:
    """What a file turned out to be. ``pages`` of a PDF; ``encoding`` of a text."""

    media_type: str
    text: str
    pages: int | None = None
    encoding: str = ""

    @property
    def pages_read(self) -> int:
        """How many pages say something."""
        return sum(bool(page.strip()) for page in self.text.split(PAGE_BREAK))


def read(file: BinaryIO) -> FileText:
    """The kind and the text of *file*, decided by its content alone, within bounds.

    Raises UnfitError with the reason why it is not taken.
    """
    file.seek(0)
    beginning = file.read(content.BEGINNING)
    file.seek(0)
    if not beginning:
        raise UnfitError(Unfit.EMPTY)
    if content.is_pdf(beginning):
        pages = pdf.pages_of(file)
        return FileText(PDF, joined(pages.texts), pages=pages.count)
    if (kind := content.unfit(beginning)) is not None:
        raise UnfitError(kind)
    beginning = file.read(ENOUGH)
    text, encoding = plain_text.decoded(beginning, is_whole=len(beginning) < ENOUGH)
    kept = joined(text.split(PAGE_BREAK))
    if not kept:
        raise UnfitError(Unfit.EMPTY)
    return FileText(TEXT, kept, encoding=encoding)
