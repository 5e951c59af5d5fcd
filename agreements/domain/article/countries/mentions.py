"""Where a text speaks of a country, and in what manner."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from agreements.domain.article.grammar import Grammar
from agreements.domain.article.text.cleaned import Span
from agreements.domain.article.text.datelines import DATELINE
from agreements.domain.article.text.words import Hit, Phrases, Word

from .index import Standing

FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
NAMED_AFTER_A_PLACE = (
    "Declaration", "Agreement", "Treaty", "Accord", "Accords", "Convention", "Pact", "Protocol",
    "Summit", "Conference", "Memorandum", "Process",
)  # fmt: skip
NAMED_AFTER = re.compile(
    r"\b(?:Acta|Actes?|Ata|Trat\w+|Trait\w+|Treaty|Accord\w*|A[cu]+erdos?|Acordos?|Protoc\w+|Memorand\w+|"
    r"D[eé]clara\w+|Dichiarazione|Conven\w+|Agreement|Pact|Договор\w*|Соглашени\w+|Vertrag\w*) "
    r"(?:de|di|do|da|of|von|du|of the) $",
    re.IGNORECASE,
)
FIRST_LETTER = 0x1F1E6
INSIDE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Ii]nside|[Oo]utside) (?:the )?$")
HOUSE = re.compile(r"House|Pentagon|Kremlin|Street|Palace|Office|[EÉ]lys[eé]e|Matignon|Bhavan")
SEA = re.compile(r"\b(?:Gulf|Bay|Sea|Straits?|Channel|Coast|Isthmus|Cape|Isles?) of (?:the )?$")


@dataclass(frozen=True, slots=True)
class CountryMention:
    """A country named; ``form``: name, adjective, body, capital, place, flag or official.

    A capital is a *place* where something happens in it, and otherwise stands for its government.
    """

    code: str
    span: Span
    form: str

    @property
    def acts(self) -> bool:
        return self.form != "place"


def country_mentions(
    text: str, words: Sequence[Word], phrases: Phrases[Standing], grammar: Grammar | None
) -> list[CountryMention]:
    """Every country named in *text*, in order; an ambiguous name is what others settle it to be."""
    hits = [hit for hit in phrases.hits(text, words) if hit.value[0] and _is_no_sum(text, hit)]
    certain = Counter(hit.value[0][0] for hit in hits if len(hit.value[0]) == 1)
    found = [
        CountryMention(_likeliest(hit.value[0], certain), hit.span, form)
        for hit, form in zip(hits, _forms(text, words, hits, grammar), strict=True)
    ]
    return sorted([*found, *_flags(text)], key=lambda mention: mention.span)


def _is_no_sum(text: str, hit: Hit[Standing]) -> bool:
    """Whether it is not what a sum is counted in: "US$5 million"."""
    return not text.startswith("$", hit.span[1])


def _likeliest(codes: tuple[str, ...], certain: Counter[str]) -> str:
    return max(codes, key=lambda code: (certain[code], -codes.index(code)))


def _forms(
    text: str, words: Sequence[Word], hits: Sequence[Hit[Standing]], grammar: Grammar | None
) -> list[str]:
    forms: list[str] = []
    for at, hit in enumerate(hits):
        form = hit.value[1]
        if form == "name" and (_in_dateline(text, hit.span) or _names_a_sea(text, hit.span[0])):
            form = "place"
        if form == "body" and _is_inside(text, hit.span):
            form = "place"
        if (form == "capital" and _is_place(text, words, hit, grammar)) or (
            form == "capital" and at and forms[-1] == "place" and _follows(text, hits[at - 1], hit)
        ):
            form = "place"
        forms.append(form)
    return forms


def _is_place(
    text: str, words: Sequence[Word], hit: Hit[Standing], grammar: Grammar | None
) -> bool:
    """Whether a preposition of place stands before it, or it opens a paragraph as a dateline."""
    start = hit.span[0]
    if NAMED_AFTER.search(text, max(0, start - 40), start):
        return True
    if grammar and grammar.places_before:
        after = words[hit.last + 1].text if hit.last + 1 < len(words) else ""
        return after in grammar.place_words
    if grammar and hit.first and words[hit.first - 1].text.lower() in grammar.place_words:
        return not text[words[hit.first - 1].end : start].strip()
    following = words[hit.last + 1].text if hit.last + 1 < len(words) else ""
    if following in NAMED_AFTER_A_PLACE:
        return True
    opens = start == 0 or text[start - 1] == "\n"
    return opens and DATELINE.match(text[start : start + 90]) is not None


def _in_dateline(text: str, span: Span) -> bool:
    """Whether the country is told with the town that the article was sent from: "LIMA, Peru -"."""
    start = text.rfind("\n", 0, span[0]) + 1
    if span[0] - start > 60:
        return False
    dateline = DATELINE.match(text[start : start + 110])
    return dateline is not None and start <= span[0] and span[1] < start + dateline.end()


def _is_inside(text: str, span: Span) -> bool:
    """Whether a house is where something was done: "signed at the White House"."""
    house = HOUSE.search(text, *span) is not None
    return house and INSIDE.search(text, max(0, span[0] - 14), span[0]) is not None


def _names_a_sea(text: str, start: int) -> bool:
    """Whether the country is only part of the name of waters: "the Gulf of Finland"."""
    return SEA.search(text, max(0, start - 20), start) is not None


def _follows(text: str, before: Hit[Standing], hit: Hit[Standing]) -> bool:
    return text[before.span[1] : hit.span[0]].strip() in ("and", ",", "y", "e", "et", "und", "и")


def named(mentions: Sequence[CountryMention], organisations: frozenset[str]) -> tuple[str, ...]:
    """The countries that are spoken of, the most often named first; the Union is one of them."""
    counts = Counter(
        mention.code
        for mention in mentions
        if mention.acts and mention.code not in organisations - {"eu"}
    )
    return tuple(code for code, _ in counts.most_common())


def _flags(text: str) -> list[CountryMention]:
    return [
        CountryMention(
            "".join(chr(ord("a") + ord(sign) - FIRST_LETTER) for sign in flag[0]),
            flag.span(),
            "flag",
        )
        for flag in FLAG.finditer(text)
    ]
