"""Why a file is not taken."""

from __future__ import annotations

from enum import StrEnum


class Unfit(StrEnum):
    """What a file is that can be no document of ours, or what keeps it from being read."""

    LARGE = "large"
    EMPTY = "empty"
    PROGRAM = "program"
    WORD = "word"
    ARCHIVE = "archive"
    PICTURE = "picture"
    WEB_PAGE = "web-page"
    NEITHER = "neither"
    ENCODING = "encoding"
    ENCRYPTED = "encrypted"
    BROKEN = "broken"
    MANY_PAGES = "many-pages"
    HEAVY = "heavy"  # more time or memory than a document needs


class UnfitError(ValueError):
    """A file is not taken, for the reason *unfit*."""

    def __init__(self, unfit: Unfit) -> None:
        self.unfit = unfit
        super().__init__(unfit.value)
