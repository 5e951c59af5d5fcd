"""How wide words are, without a browser: an approximate table of character widths.

Readers see their own system's sans face, so widths are those of a common grotesque in thousandths
of the size, enlarged a little: a label that fits here fits on every usual system.
"""

import unicodedata
from functools import lru_cache

ALLOWANCE = 1.08
ELLIPSIS = "…"
WIDTHS = {
    230: "ijl'|",
    290: " .,:;!/\\ftI[]()·\u2018\u2019",
    340: 'r-`\u201c\u201d"{}°',
    510: "ckszvxyJ",
    560: "abdeghnopquL0123456789?_$€\u2013*#",
    610: "FTZ+=<>~^\u00d7",
    680: "ABEKPSVXYÅ&",
    730: "CDHNRUw",
    790: "GOQ",
    850: "mM%",
    960: "W@—…",
}
TABLE = {character: width for width, characters in WIDTHS.items() for character in characters}
NARROW, CAPITAL, WIDE = 580, 720, 1000


@lru_cache(maxsize=4096)
def _thousandths(character: str) -> int:
    base = unicodedata.normalize("NFD", character)[0]
    if unicodedata.combining(base):
        return 0
    if base in TABLE:
        return TABLE[base]
    if unicodedata.east_asian_width(base) in "WF":
        return WIDE
    return CAPITAL if base.isupper() else NARROW


def width_of(text: str, size: float) -> float:
    """Width of ``text`` set at ``size``, in the same unit."""
    return sum(map(_thousandths, text)) * size * ALLOWANCE / 1000


def shortened(text: str, size: float, room: float) -> str:
    """``text``, or its beginning with an ellipsis, at most ``room`` wide; "" if nothing fits."""
    if width_of(text, size) <= room:
        return text
    room -= width_of(ELLIPSIS, size)
    used, kept = 0.0, ""
    for character in text:
        used += width_of(character, size)
        if used > room:
            break
        kept += character
    kept = kept.rstrip(" ,;:·-\u2013")
    return kept + ELLIPSIS if kept else ""


def wrapped(text: str, size: float, room: float, most: int) -> tuple[str, ...]:
    """``text`` in at most ``most`` lines, broken between words; the last is shortened."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most - 1:
        lines.append(words.pop(0))
        while words and width_of(f"{lines[-1]} {words[0]}", size) <= room:
            lines[-1] += f" {words.pop(0)}"
    lines.append(" ".join(words))
    return tuple(line for line in (shortened(line, size, room) for line in lines) if line)
