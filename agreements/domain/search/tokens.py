"""Words of a text as they are compared: without case and accents, in any script."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

LONGEST = 100  # characters of a word; what is longer is no word
# Scripts whose vowel signs are marks, which \w leaves out; the danda between is punctuation.
_MARKED = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff"
    "\u0e01-\u0eff\u1000-\u109f\u1780-\u17d3\u200c\u200d"
)
# Scripts that put no space between words: each sign stands alone, and a word is a phrase of them.
_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_UNSPACED}]|(?:[^\W_{_UNSPACED}]|[{_MARKED}])+")
_JOINTS = frozenset("-‐‑–.'’/&")
_POSSESSIVE = frozenset("'’")
_VIRAMA = 9  # canonical combining class of the sign that joins consonants
_LOOK_ALIKES = str.maketrans("аеорсухіјѕԁһАВЕКМНОРСТХІЈЅ", "aeopcyxijsdhABEKMHOPCTXIJS")


class Token(NamedTuple):
    """A word, where it stands in the text, and whether it hangs on the one before (S-400)."""

    word: str
    start: int
    end: int
    joined: bool = False


def tokens(text: str) -> list[Token]:
    """The words of *text* in order; the English possessive is no word."""
    found: list[Token] = []
    end = -2
    for match in _WORD.finditer(text):
        word, start = bare(match[0]), match.start()
        joint = (start - end == 1 and text[end] in _JOINTS) or start == end
        end = match.end()
        if word == "s" and joint and text[start - 1] in _POSSESSIVE:
            continue
        if word:
            found.append(Token(word[:LONGEST], start, end, joint and bool(found)))
    return found


@lru_cache(maxsize=65_536)
def bare(word: str) -> str:
    """*word* without case, accents and look-alikes of another script.

    Compatibility forms are taken apart (Unicode Standard Annex 15, form KD). The Russian short i
    stays a letter of its own, as do vowel signs and the virama.
    """
    if word.isascii():
        return word.lower()
    return "".join(map(_letter, unicodedata.normalize("NFC", _of_one_script(word)).casefold()))


@lru_cache(maxsize=4_096)
def _letter(sign: str) -> str:
    if sign == "й" or sign in "\u200c\u200d":
        return sign.strip("\u200c\u200d")
    apart = unicodedata.normalize("NFKD", sign)
    return "".join(part for part in apart if unicodedata.combining(part) in (0, _VIRAMA))


def _of_one_script(word: str) -> str:
    """A Latin word with Cyrillic letters that look the same, wholly Latin; else as it is."""
    if not any("a" <= sign.lower() <= "z" for sign in word):
        return word
    return word.translate(_LOOK_ALIKES)
