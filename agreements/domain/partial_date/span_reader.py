"""A span as people type it."""

from __future__ import annotations

import re

from .error import PartialDateError, shown
from .normal import normal
from .phrases import hyphenated, two_ends
from .qualifier import qualified
from .span import INTERVAL, Span
from .value import PartialDate
from .written import completed, written

_ = str  # marks the sentences that makemessages is to collect

FROM = re.compile(r"(?:since|from) (.+?)(?: onwards?)?")
TO_THE_PRESENT = re.compile(r"(?:from )?(.+) (?:-|to|until|till) (?:present|now|date)")
UNTIL = re.compile(r"(?:until|till|up to|to) (.+)")


def read_span(text: str) -> Span | None:
    """The span that a person means; None for an empty text.

    Takes "4-5 September 2019", "30 May - 2 June 2019", "1971-1973", "about 1971 - 1973",
    "since 1971", "2014 to present", "until 1973", one date for both ends, and EDTF.
    PartialDateError with what to write instead for all else; no year is guessed.
    """
    plain = normal(text)
    if not plain:
        return None
    compact = plain.replace(" ", "")
    if INTERVAL.fullmatch(compact) or ("/" in compact and ".." in compact):
        return Span.parse(compact)
    found = _open(plain) or _both((plain, plain)) or _both(two_ends(plain))
    found = found or _both(hyphenated(plain))
    if found is None:
        raise PartialDateError(
            _(
                "“%(text)s” is not understood as days from one to another: write for example "
                "4-5 September 2019, 30 May - 2 June 2019, 1971-1973 or since 1971."
            ),
            text=shown(text),
        )
    return found


def _open(text: str) -> Span | None:
    """ "since 1971", "2014 to present", "until 1973"."""
    if begin := (_date_of(FROM, text) or _date_of(TO_THE_PRESENT, text)):
        return Span(begin, None)
    if end := _date_of(UNTIL, text):
        return Span(None, end)
    return None


def _date_of(pattern: re.Pattern[str], text: str) -> PartialDate | None:
    found = pattern.fullmatch(text)
    dates = _dates(found[1]) if found else None
    return dates[0] if dates else None


def _both(ends: tuple[str, str] | None) -> Span | None:
    dates = _dates(*ends) if ends else None
    return Span(*dates) if dates else None


def _dates(*texts: str) -> list[PartialDate] | None:
    """A date for each text, with what stands only at another one; None when a text is no date."""
    qualifiers, parts = [], []
    for text in texts:
        qualifier, rest = qualified(text)
        part = written(rest)
        if part is None:
            return None
        qualifiers.append(qualifier)
        parts.append(part)
    units = completed(*parts)
    return [PartialDate(unit, unit, mark) for unit, mark in zip(units, qualifiers, strict=True)]
