"""Lines around an article that are no part of it: links to other stories."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .cleaned import Span
from .passages import Sentence

MARKED = re.compile(
    r"^[^\w\n]{0,4}(?:"
    r"(?P<alone>related(?: (?:stories|news|articles|coverage|topics|links|posts|content|reading))?|"
    r"(?:more )?(?:on this topic|from this section)|more on this(?: topic| story)?|"
    r"most (?:read|viewed|popular)(?: stories)?|top stories|latest (?:news|stories)|"
    r"editors?'s? (?:picks?|choice)|trending(?: now)?|you (?:may|might) also like|see also|"
    r"also (?:read|watch)|read (?:also|more|next|on)|recommended(?: for you)?|don't miss)"
    r"|(?:correction|clarification|editor'?s'? note|edit|update)s?(?= ?:)"
    r"|(?:watch|listen|in pictures|explainer|opinion)(?=\s*\|))"
    r"[ \t]*(?P<mark>[:|>»–—][^\n]*)?$",
    re.IGNORECASE | re.MULTILINE,
)
LINK = re.compile(r"\n[ \t]*(?P<words>[^\n]{2,140})")
TOLD = re.compile(r"[.।][\"”»')\]]?\s*$")


def without_asides(text: str, told: Sequence[Sentence]) -> list[Sentence]:
    """The sentences that are no part of a link to another story."""
    links = asides(text)
    return [
        each
        for each in told
        if not any(start < each.span[1] and each.span[0] < end for start, end in links)
    ]


def asides(text: str) -> list[Span]:
    """Where *text* leads to other stories: "Also read | ...", or "Related:" and what is listed.

    A list is over before an empty line and before a line that ends as a sentence does.
    """
    found: list[Span] = []
    for marked in MARKED.finditer(text):
        end = marked.end()
        if not (marked["mark"] or "").strip(":|>»–— "):
            end = _list_end(text, end)
        found.append((marked.start(), end))
    return found


def _list_end(text: str, end: int) -> int:
    while (link := LINK.match(text, end)) and not TOLD.search(link["words"]):
        end = link.end()
    return end
