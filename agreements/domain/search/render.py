"""Texts and queries in the notation of PostgreSQL's tsvector and tsquery.

They are composed here and not by PostgreSQL's own parser, which takes S-400 for a negative number
and, where the database's locale does not know the script, breaks Hindi words at their vowels.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .query import SearchQuery, Term
from .tokens import Token

LAST_POSITION = 16_383  # PostgreSQL manual, section 12.11: limits of text search
MOST_POSITIONS = 255
LARGEST = 1_000_000  # bytes of a vector; PostgreSQL refuses those of 1,048,576 and more
OF_A_LEXEME = 5  # bytes beside its letters: alignment, the number of places, the first place
GAP = 8  # positions between two texts, so that no phrase reaches over
MOST_JOINED = 4

Stem = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Lexemes:
    """Every form a word of a query may have in the index; a stop word stands in every text."""

    forms: frozenset[str]
    is_stop: bool = False


def vector(parts: Iterable[tuple[str, list[Token], Stem]]) -> str:
    """A tsvector of *parts*: weight (A to D), words, and how to stem them ("" where to leave).

    Where there are more words than one holds, the last ones are left out.
    """
    places: dict[str, list[str]] = {}
    position = size = 0
    for weight, found, stem in parts:
        for index, token in enumerate(found):
            position = min(position + 1, LAST_POSITION)
            place = f"{position}{weight}"
            for lexeme in _lexemes(found, index, token.word, stem):
                held = places.setdefault(lexeme, [])
                if len(held) == MOST_POSITIONS or held[-1:] == [place]:
                    continue
                size += 2 if held else len(lexeme.encode()) + OF_A_LEXEME
                if size <= LARGEST:
                    held.append(place)
        position = min(position + GAP, LAST_POSITION)
    said = ((lexeme, held) for lexeme, held in places.items() if held)
    return " ".join(f"{quoted(lexeme)}:{','.join(held)}" for lexeme, held in said)


def _lexemes(found: list[Token], index: int, word: str, stem: Stem) -> tuple[str, ...]:
    """The word of *index* as it stands, stemmed, and as the beginning of a compound; each once."""
    stemmed = stem(word)
    forms = (word, stemmed) if stemmed and stemmed != word else (word,)
    if index + 1 < len(found) and found[index + 1].joined:
        joined = compound(found, index)
        if joined and joined not in forms:
            return (*forms, joined)
    return forms


def compound(found: list[Token], index: int) -> str:
    """S-400 from its first word on as one word: s400."""
    if found[index].joined:
        return ""
    last = index + 1
    while last < len(found) and found[last].joined:
        last += 1
    if not 1 < last - index <= MOST_JOINED:
        return ""
    return "".join(token.word for token in found[index:last])


def quoted(lexeme: str) -> str:
    """*lexeme* as PostgreSQL reads it back."""
    escaped = lexeme.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"


def matching(
    query: SearchQuery, lexemes: Callable[[str], Lexemes], *, skipping: bool = False
) -> str:
    """*query* as a tsquery; empty when nothing is left to look for but stop words.

    A stop word is in every text, and so makes its whole group true; *skipping* leaves out the word
    alone.
    """
    groups = [[_term(term, lexemes) for term in group] for group in query.groups]
    if skipping:
        groups = [[text for text in group if text] for group in groups]
    kept = [group for group in groups if group and all(group)]
    if all(group[0].startswith("!") for group in kept):
        return ""
    return " & ".join(_either(group) for group in kept)


def _either(texts: list[str]) -> str:
    return texts[0] if len(texts) == 1 else f"({' | '.join(texts)})"


def _term(term: Term, lexemes: Callable[[str], Lexemes]) -> str:
    if term.is_phrase:
        text = _in_order([quoted(word) for word in term.words])
    elif len(term.words) == 1:
        text = _word(term, lexemes(term.words[0]))
    else:
        text = _compound(term, lexemes)
    return f"!{text}" if term.negated and text else text


def _word(term: Term, lexemes: Lexemes) -> str:
    if lexemes.is_stop:
        return ""
    return _any(lexemes.forms, term.words[0] if term.unfinished else "")


def _compound(term: Term, lexemes: Callable[[str], Lexemes]) -> str:
    *first, last = term.words
    parts = [_any(lexemes(word).forms | {word}) for word in first]
    parts.append(_any(lexemes(last).forms | {last}, last if term.unfinished else ""))
    joined = quoted("".join(term.words)) + (":*" if term.unfinished else "")
    return _either([_in_order(parts), joined])


def _in_order(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"({' <-> '.join(parts)})"


def _any(forms: frozenset[str], beginning: str = "") -> str:
    """One of *forms*, or a word that begins so."""
    begun = [f"{quoted(beginning)}:*"] if beginning else []
    return _either([*begun, *(quoted(form) for form in sorted(forms - {beginning}))])
