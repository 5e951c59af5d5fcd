"""Lines around an article that are no part of it: bylines, hours, links to other stories."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

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
BYLINE = re.compile(
    r"^[ \t]*(?:"
    r"(?:By|BY|Text|Words)(?: by)? (?!.* (?:in|IN) [A-Z])[^.\n\d]{2,70}|"
    r"(?i:(?:last |first )?(?:updated|modified|published|posted|filed|edited|created))"
    r"(?= on\b| at\b| by\b| in\b| ?:| \d| [A-Z])[^\n]{0,70}|"
    r"(?i:(?:file )?(?:photo|picture|image)(?: by| courtesy|:)[^\n]{0,70})|"
    r"(?i:(?:(?:our|staff|web|news|special|business|political|diplomatic|foreign|national) )+"
    r"(?:desk|correspondents?|reporters?|bureau|writers?)(?:,? [^.\n\d]{0,40})?)|"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}|"
    r"[A-Z][a-z]{2,8} \d{1,2}),? (?:19|20)\d\d(?:,? \d\d?[:.]\d\d[^\n]{0,12})?"
    r")[ \t]*$",
    re.MULTILINE,
)
LINK = re.compile(r"\n[ \t]*(?P<words>[^\n]{2,140})")
TOLD = re.compile(r"[.।][\"”»')\]]?\s*$")


def without_asides(text: str, told: Sequence[Sentence]) -> list[Sentence]:
    """The sentences that are no byline and no part of a link to another story, in paragraphs
    counted without these."""
    links = asides(text)
    kept = [
        each
        for each in told
        if not any(start < each.span[1] and each.span[0] < end for start, end in links)
        and not BYLINE.fullmatch(text[slice(*each.span)].strip("\n"))
    ]
    numbers = {number: at for at, number in enumerate(sorted({each.paragraph for each in kept}))}
    return [replace(each, paragraph=numbers[each.paragraph]) for each in kept]


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
