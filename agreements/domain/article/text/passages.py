"""A text in paragraphs and sentences, with the headline told from the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .cleaned import Span

PARAGRAPH = re.compile(r"\n[ \n]*\n")
ENDS = ".!?…:;\"”»')]।|"
STOP = re.compile(r"[.!?…]+[\"”»')\]]{0,3}(?=\s)|।(?=\s)?|[.!?](?=[\"“«]?[A-ZА-Я][a-zа-я]+\s)")
BEFORE_A_FULL_STOP = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Amb|Engr|Rev|Sec|Shri|Smt|Prof|Gen|Lt|Col|Maj|Brig|Capt|Adm|Sen|Rep|Gov|Hon|Rt|St|No|"
    r"Nos|Art|vs|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|Corp|approx|Sr|Sra|Jr|Mme|Mlle|"
    r"bzw|ca|z|B|"
    r"им|г|гг|руб|млн|млрд|тыс|डॉ|श्री|"
    r"ए|बी|सी|डी|ई|एफ|जी|एच|आई|जे|के|एल|एम|एन|ओ|पी|आर|एस|टी|यू|वी|डब्ल्यू|वाई)|\b[^\W\d_]|\b\d{1,2})$"
)
MONTH_DAY = re.compile(r"(?:ary|arch|pril|May|June|July|ust|ber) \d{1,2}$")
LONGEST_DATELINE = 45  # characters up to "RIGA, June 4.", which is no sentence
AFTER_A_NAME = re.compile(r"\b(?:Jr|Sr|Inc|Ltd|Corp)$")  # with which a sentence may end too
NEW_SENTENCE = re.compile(r"\s+(?:The|He|She|It|They|But|In|On|His|Her|Both|This|That)\s")
ITEM = re.compile(r"\s*(?:[-•*–·▪>●○◦‣]|\(?\d{1,2}[.)]|\(?(?:[a-z]|[ivx]{2,4})\)|[ivx]{1,4}\.)\s")
BEGINS_WITH_ITS_TEXT = 40  # characters of an item before the text that it is about
LONGEST_HEADLINE = 220
LONGEST_SENTENCE = 1_000


@dataclass(frozen=True, slots=True)
class Sentence:
    """Where a sentence stands, in which paragraph, and whether it is the headline."""

    span: Span
    paragraph: int
    headline: bool = False


def sentences(text: str) -> list[Sentence]:
    """The sentences of a cleaned text in their order; none is longer than LONGEST_SENTENCE."""
    found: list[Sentence] = []
    for number, paragraph in enumerate(_paragraphs(text)):
        parts = [part for line in _lines(text, paragraph) for part in _parts(text, line)]
        headline = number == 0 and len(parts) <= 2 and _is_headline(text, paragraph)
        found += [Sentence(part, number, headline) for part in parts]
    return found


def _is_headline(text: str, paragraph: Span) -> bool:
    start, end = paragraph
    own = text[start:end].strip()
    return len(own) <= LONGEST_HEADLINE and not own.endswith((".", "।"))


def _paragraphs(text: str) -> list[Span]:
    found, start = [], 0
    for gap in PARAGRAPH.finditer(text):
        found.append((start, gap.start()))
        start = gap.end()
    found.append((start, len(text)))
    return [span for span in found if text[span[0] : span[1]].strip()]


def _lines(text: str, paragraph: Span) -> list[Span]:
    """The lines that end something: broken lines of a page layout are one with the next."""
    start, end = paragraph
    ends = [at for at in range(start, end) if text[at] == "\n"] if "\n" in text[start:end] else []
    widest = max((b - a for a, b in zip([start, *ends], [*ends, end], strict=True)), default=0)
    found = []
    for at in ends:
        before = text[max(start, at - 3) : at].rstrip()
        after = text[at + 1 : at + 3].strip()
        item = ITEM.match(text, at + 1) is not None
        wrapped = after[:1].islower() or before.endswith((",", "-")) or widest <= 100 < end - start
        if item or not wrapped or before.endswith(tuple(".!?।")):
            found.append((start, at))
            start = at + 1
    return [*found, (start, end)]


def _parts(text: str, line: Span) -> list[Span]:
    start, end = line
    found = []
    for stop in STOP.finditer(text, start, end):
        before = text[max(start, stop.start() - 12) : stop.start()]
        dated = stop.start() - line[0] > LONGEST_DATELINE and MONTH_DAY.search(before)
        begins = AFTER_A_NAME.search(before) and NEW_SENTENCE.match(text, stop.end())
        ends = dated or begins or text[stop.start()] != "."
        if not ends and BEFORE_A_FULL_STOP.search(before):
            continue
        if text[stop.end() : stop.end() + 2].strip()[:1].islower():
            continue
        found.append((start, stop.end()))
        start = stop.end()
    found.append((start, end))
    return [piece for span in found if text[span[0] : span[1]].strip() for piece in _cut(span)]


def _cut(span: Span) -> list[Span]:
    """*span* in pieces that bounded patterns can look at."""
    start, end = span
    return [(at, min(at + LONGEST_SENTENCE, end)) for at in range(start, end, LONGEST_SENTENCE)]
