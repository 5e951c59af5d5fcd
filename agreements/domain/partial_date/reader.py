"""A date as people type it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from .error import PartialDateError, shown
from .normal import normal
from .phrases import hyphenated, two_ends
from .qualifier import qualified
from .span import INTERVAL
from .value import PartialDate
from .written import completed, written

if TYPE_CHECKING:
    from collections.abc import Callable

    from .unit import Unit

_ = str  # marks the sentences that makemessages is to collect

LEADING = re.compile(r"(?:in|on|during|some ?time in) ")
ALTERNATIVE = re.compile(r"(?:either )?(.+ or .+)")


def read(text: str) -> PartialDate | None:
    """The date that a person means; None for an empty text.

    Takes words ("4 Sep 2019", "September 4, 2019", "Sept. 2019"), numbers whose order is beyond
    doubt ("04.09.2019", "13/9/2019"), "about 1971", "1971?", "between 1971 and 1973",
    "1971 or 1972", "by 1973", "since 1971" and EDTF. "Before 1973" leaves 1973 out, "after 1971"
    leaves 1971 out. PartialDateError with what to write instead for all else; no year is guessed.
    """
    plain = normal(text)
    if not plain:
        return None
    if plain.startswith("["):
        return PartialDate.parse(plain.replace(" ", ""))
    _refuse_span(plain)
    qualifier, rest = qualified(plain)
    found = _bounded(rest) or _among(two_ends(rest)) or _alternatives(rest) or _one(rest)
    found = found or _among(hyphenated(rest))
    if found is None:
        raise PartialDateError(
            _(
                "“%(text)s” is not understood as a date: write for example 4 September 2019, "
                "September 2019, about 1971 or between 1971 and 1973."
            ),
            text=shown(text),
        )
    return replace(found, qualifier=qualifier)


def _refuse_span(text: str) -> None:
    if INTERVAL.fullmatch(text):
        begin, end = text.split("/")
        raise PartialDateError(
            _("That is a span: for one day within it write “between %(begin)s and %(end)s”."),
            begin=begin,
            end=end,
        )


def _one(text: str) -> PartialDate | None:
    part = written(LEADING.sub("", text, count=1))
    if part is None:
        return None
    (unit,) = completed(part)
    return PartialDate(unit, unit)


def _among(ends: tuple[str, str] | None) -> PartialDate | None:
    """Some day from the one end to the other."""
    parts = [written(end) for end in ends] if ends else []
    known = [part for part in parts if part is not None]
    if len(known) < 2:
        return None
    begin, end = completed(*known)
    return PartialDate(begin, end)


def _alternatives(text: str) -> PartialDate | None:
    """ "1971 or 1972": some day from the first of them to the last."""
    found = ALTERNATIVE.fullmatch(text)
    parts = [written(part) for part in found[1].split(" or ")] if found else []
    known = [part for part in parts if part is not None]
    if not known or len(known) < len(parts):
        return None
    units = completed(*known)
    return PartialDate(
        min(units, key=lambda unit: unit.first), max(units, key=lambda unit: unit.last)
    )


def _until(unit: Unit) -> PartialDate:
    return PartialDate(None, unit)


def _since(unit: Unit) -> PartialDate:
    return PartialDate(unit, None)


def _before(unit: Unit) -> PartialDate:
    return PartialDate(None, unit.previous or _beyond(unit))


def _after(unit: Unit) -> PartialDate:
    return PartialDate(unit.following or _beyond(unit), None)


def _beyond(unit: Unit) -> Unit:
    raise PartialDateError(_("The years end at %(unit)s: leave it out."), unit=str(unit))


BOUNDS: tuple[tuple[re.Pattern[str], Callable[[Unit], PartialDate]], ...] = (
    (re.compile(r"(?:[io]n or before|by|until|up to|no[t]? later than|not after) (.+)"), _until),
    (re.compile(r"(?:[io]n or after|since|from|no[t]? earlier than|not before) (.+)"), _since),
    (re.compile(r"(?:before|earlier than|prior to) (.+)"), _before),
    (re.compile(r"(?:after|later than) (.+)"), _after),
)


def _bounded(text: str) -> PartialDate | None:
    """ "before 1973", "since 1971" and the like."""
    for pattern, bounded_by in BOUNDS:
        found = pattern.fullmatch(text)
        if found and (part := written(found[1])):
            return bounded_by(*completed(part))
    return None
