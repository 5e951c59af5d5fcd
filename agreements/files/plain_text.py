"""Text files: in which encoding they are, and what they say."""

from __future__ import annotations

import codecs
import re

from .unfit import Unfit, UnfitError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CYRILLIC = ("windows-1251", "koi8-r", "cp866", "iso8859-5")
WESTERN = "windows-1252"
SAMPLE = 100_000  # bytes by which an encoding is told
FEW = 5  # control characters that may have strayed into a text
# The nine most frequent letters of Russian make up more than half of any text in it; read in
# a wrong encoding they become capitals, signs or rare letters.
_FREQUENT = frozenset("оеаинтсрв")
_MANY = 0.5
_OTHER_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")


def decoded(content: bytes, *, is_whole: bool = True) -> tuple[str, str]:
    """The text of *content* and the name of its encoding. Raises UnfitError.

    What is not whole may end within a character, which is then left out.
    """
    encoding = _encoding(content, is_whole)
    try:
        text = _text(content, encoding, is_whole)
    except UnicodeDecodeError:
        raise UnfitError(Unfit.ENCODING) from None
    if len(_OTHER_CONTROL.findall(text[:SAMPLE])) > max(FEW, len(text[:SAMPLE]) // 200):
        raise UnfitError(Unfit.NEITHER)
    return text, codecs.lookup(encoding.removesuffix("-sig")).name


def _text(content: bytes, encoding: str, is_whole: bool) -> str:
    return codecs.getincrementaldecoder(encoding)().decode(content, final=is_whole)


def _encoding(content: bytes, is_whole: bool) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding
    if b"\0" in content[:SAMPLE]:
        return _without_mark(content[:SAMPLE])
    try:
        _text(content, "utf-8", is_whole)
    except UnicodeDecodeError:
        return _of_one_byte(content[:SAMPLE])
    return "utf-8"


def _without_mark(sample: bytes) -> str:
    """UTF-16 without its mark has zeros in every other place; what else has some is no text."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 20 * even and odd > len(sample) // 20:
        return "utf-16-le"
    if even > 20 * odd and even > len(sample) // 20:
        return "utf-16-be"
    raise UnfitError(Unfit.NEITHER)


def _of_one_byte(sample: bytes) -> str:
    """A Cyrillic encoding where it gives Russian, else the Western one where it gives letters."""
    beyond_ascii = sum(byte >= 0x80 for byte in sample)
    best = max(CYRILLIC, key=lambda encoding: _russian(sample, encoding))
    if 4 * beyond_ascii > len(sample) and _russian(sample, best) > _MANY:
        return best
    try:
        text = sample.decode(WESTERN)
    except UnicodeDecodeError:
        raise UnfitError(Unfit.ENCODING) from None
    strange = [char for char in text if ord(char) >= 0x80]
    if 2 * sum(char.isalpha() for char in strange) < len(strange) or 4 * beyond_ascii > len(sample):
        raise UnfitError(Unfit.ENCODING)
    return WESTERN


def _russian(sample: bytes, encoding: str) -> float:
    """Which part of the characters beyond ASCII are the most frequent letters of Russian.

    Capitals count for less: KOI8-R and Windows-1251 have them in each other's places.
    """
    strange = [char for char in sample.decode(encoding, "replace") if ord(char) >= 0x80]
    found = sum(1 if char in _FREQUENT else 0.9 * (char.lower() in _FREQUENT) for char in strange)
    return found / max(len(strange), 1)
