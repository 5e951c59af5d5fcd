"""Long texts as passages: by page, and no longer than what an excerpt is chosen from."""

from __future__ import annotations

from collections.abc import Iterator

from agreements.files.pages import PAGE_BREAK

LONGEST = 1_500


def passages(text: str) -> Iterator[tuple[int | None, str]]:
    """Page (None where there is one page only) and words of each passage of *text*."""
    pages = text.split(PAGE_BREAK)
    for number, page in enumerate(pages, 1):
        for part in _parts(page):
            yield (number if len(pages) > 1 else None), part


def _parts(page: str) -> Iterator[str]:
    """*page* cut at the ends of words, its white space made single."""
    words = " ".join(page.split())
    while len(words) > LONGEST:
        at = words.rfind(" ", 1, LONGEST)
        at = at if at > 0 else LONGEST
        yield words[:at]
        words = words[at:].lstrip()
    if words:
        yield words
