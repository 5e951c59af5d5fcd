"""A pasted text made readable, with the way back: where each of its characters came from."""

from __future__ import annotations

import html
import re
from array import array
from dataclasses import dataclass

Span = tuple[int, int]

LONGEST = 100_000  # characters that are read; some forty pages

NOISE = re.compile(
    r"""
    (?P<hidden><(?P<tag>script|style)\b[^<>]{0,500}>[^<]{0,20000}</(?P=tag)\s{0,9}>)
    | (?P<block></?(?:p|div|br|h[1-6]|li|ul|ol|tr|table|blockquote|article|section|figure)
        (?:\s[^<>]{0,500})?/?>)
    | (?P<mark></?[a-z][^<>]{0,500}>|<!--[^<>]{0,2000}-->)
    | (?P<entity>&(?:\#\d{1,7}|\#x[0-9a-f]{1,6}|[a-z]{2,8});)
    | (?P<broken>(?<=[^\W\d_])(?:-[ ]?\n|\u00AD\s?)(?=[^\W\d_]))
    | (?P<unseen>[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
ALIKE = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "\t": " "})


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text without tags, entities and broken words; ``cut`` when the original was longer."""

    text: str
    origin: array[int]
    cut: bool

    def original(self, span: Span) -> Span:
        """Where *span* stands in the text as it was pasted."""
        start, end = span
        if not self.origin or end <= start:
            return 0, 0
        return self.origin[start], self.origin[end - 1] + 1


def cleaned(raw: str) -> Cleaned:
    """*raw* as it is read: its first LONGEST characters, in one pass over them.

    Carriage returns count as line ends, so that every other character keeps its place.
    """
    text = raw[:LONGEST].replace("\r\n", " \n").replace("\r", "\n").translate(ALIKE)
    pieces: list[str] = []
    origin: array[int] = array("l")
    last = 0
    for noise in NOISE.finditer(text):
        pieces.append(text[last : noise.start()])
        origin.extend(range(last, noise.start()))
        instead = _instead(noise)
        pieces.append(instead)
        origin.extend([noise.start()] * len(instead))
        last = noise.end()
    pieces.append(text[last:])
    origin.extend(range(last, len(text)))
    return Cleaned("".join(pieces), origin, len(raw) > LONGEST)


def _instead(noise: re.Match[str]) -> str:
    """What stands where the noise was: a line's end for a block, a space for an inline tag."""
    if noise["block"] or noise["hidden"]:
        return "\n\n"
    if noise["mark"]:
        return ""
    if noise["entity"]:
        return html.unescape(noise["entity"]).translate(ALIKE)
    return ""
