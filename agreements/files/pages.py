"""The text of pages as it is kept: with a form feed between them, rid of what nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterable

PAGE_BREAK = "\f"  # as pdftotext writes it
LONGEST = 1_000_000  # characters of one document: some 350 pages, read anew at each save

# A word broken at the end of a line is one word: PDFium marks its hyphen so.
_BROKEN_WORD = re.compile("[\x02\ufffe\u00ad]\r?\n?")
# Controls but for tab and line feed, halves of characters, what is never a character.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u200b\ufeff\ufff9-\ufffb\uffff]")
_TRAILING = re.compile(r"[ \t]+\n")


def seen(text: str) -> str:
    """One page without control characters, lines as line feeds."""
    whole = _BROKEN_WORD.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    return _TRAILING.sub("\n", _UNSEEN.sub("", whole)).strip()


def joined(pages: Iterable[str]) -> str:
    """All *pages* as one text; empty where none says anything."""
    kept, length = [], 0
    for page in pages:
        kept.append(seen(page)[: LONGEST - length])
        length += len(kept[-1]) + len(PAGE_BREAK)
        if length >= LONGEST:
            break
    text = PAGE_BREAK.join(kept)[:LONGEST]
    return text if text.strip() else ""
