"""What a file is by its first bytes, whatever its name says."""

from __future__ import annotations

import re

from .unfit import Unfit

PDF_BEGINS = b"%PDF-"  # ISO 32000-1, 7.5.2: the file header
BEGINNING = 4096  # bytes that are looked at
_SPACE = b" \t\r\n\f\0\xef\xbb\xbf"

_UNFIT: tuple[tuple[bytes, Unfit], ...] = (
    (b"MZ", Unfit.PROGRAM),
    (b"\x7fELF", Unfit.PROGRAM),
    (b"\xca\xfe\xba\xbe", Unfit.PROGRAM),
    (b"\xcf\xfa\xed\xfe", Unfit.PROGRAM),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Unfit.WORD),
    (rb"{\rtf", Unfit.WORD),
    (b"PK\x03\x04", Unfit.ARCHIVE),
    (b"PK\x05\x06", Unfit.ARCHIVE),
    (b"\x1f\x8b", Unfit.ARCHIVE),
    (b"Rar!", Unfit.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", Unfit.ARCHIVE),
    (b"\xff\xd8\xff", Unfit.PICTURE),
    (b"\x89PNG", Unfit.PICTURE),
    (b"GIF8", Unfit.PICTURE),
    (b"II*\0", Unfit.PICTURE),
    (b"MM\0*", Unfit.PICTURE),
)
_OFFICE = re.compile(rb"word/|xl/|ppt/|mimetypeapplication/vnd\.oasis|\[Content_Types\]\.xml")
_WEB_PAGE = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
_TYPED_MZ = re.compile(rb"[^\0]{64}")  # a text may begin so, a program has zeros by then


def is_pdf(beginning: bytes) -> bool:
    return beginning.lstrip(_SPACE).startswith(PDF_BEGINS)


def unfit(beginning: bytes) -> Unfit | None:
    """What a file of this *beginning* is, where that is known to be neither PDF nor text."""
    for mark, kind in _UNFIT:
        if beginning.startswith(mark):
            if mark == b"MZ" and _TYPED_MZ.match(beginning):
                return None
            is_office = kind is Unfit.ARCHIVE and _OFFICE.search(beginning)
            return Unfit.WORD if is_office else kind
    if _WEB_PAGE.match(beginning.lstrip(_SPACE)):
        return Unfit.WEB_PAGE
    return None
