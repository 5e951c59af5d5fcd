"""PDFs written by hand: sound ones, and ones that mean harm."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

MEGABYTE = 1024 * 1024
_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
_PAGE = (
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]"
    b"/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>"
)
# A standard security handler (ISO 32000-1, 7.6.3) whose password nobody knows.
_LOCKED = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>/ID[<00><00>]" % (
    32 * b"5a",
    32 * b"a5",
)


def pdf(*pages: str) -> bytes:
    """A PDF of *pages*, each a line of words (ISO 32000-1, 7.5)."""
    return _written([_content(page) for page in pages])


def locked(*pages: str) -> bytes:
    """One that asks for a password."""
    return _written([_content(page) for page in pages], trailer=_LOCKED)


def scan(pages: int) -> bytes:
    """Pages without any text."""
    return _written([_stream(b"0 0 m 100 100 l S")] * pages)


def blown_up(megabytes: int, pages: int = 1) -> bytes:
    """Pages that unpack to *megabytes* of white space each."""
    packer = zlib.compressobj(9)
    blank = MEGABYTE * b" "
    packed = b"".join(packer.compress(blank) for _ in range(megabytes)) + packer.flush()
    return _written([_stream(packed, b"/Filter/FlateDecode")] * pages)


def endless(count: int) -> bytes:
    """A tree of pages that is its own child and says it has *count* of them."""
    return _written([_content("A page")], kids=b"2 0 R 4 0 R", count=count)


def _content(words: str) -> bytes:
    text = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return _stream(b"BT /F1 12 Tf 50 700 Td (%s) Tj ET" % text.encode("cp1252"))


def _stream(content: bytes, more: bytes = b"") -> bytes:
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), more, content)


def _written(
    contents: Sequence[bytes], *, kids: bytes = b"", count: int = 0, trailer: bytes = b""
) -> bytes:
    """Objects 1 to 3 are the catalogue, the tree of pages and the font; then two a page."""
    own = b" ".join(b"%d 0 R" % (4 + 2 * place) for place in range(len(contents)))
    tree = b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids or own, count or len(contents))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", tree, _FONT]
    for place, content in enumerate(contents):
        objects += [_PAGE % (5 + 2 * place), content]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj%sendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    cross = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    end = b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (size, trailer, len(out))
    return out + cross + end
