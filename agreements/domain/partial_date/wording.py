"""A partial date or a span as a person writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .span import Span
from .unit import MONTHS, Unit

if TYPE_CHECKING:
    from .error import Translate
    from .value import PartialDate

EN_DASH = "\N{EN DASH}"

# `_` is always called with a literal, so that makemessages finds the words; the names of the
# months are marked in `unit`.


def wording(value: PartialDate | Span, _: Translate = str) -> str:
    """ "4 September 2019", "about 1971", "in or before 1973", "30 May - 2 June 2019".

    `_` translates: hand it gettext. `read` and `read_span` take the English words back.
    """
    return _span(value, _) if isinstance(value, Span) else _date(value, _)


def _date(value: PartialDate, _: Translate) -> str:
    if value.begin and value.end:
        return _closed(value, value.begin, value.end, _)
    if value.begin:
        words = _("on or after %(date)s") if value.begin.day else _("in or after %(date)s")
        return words % {"date": _unit(value.begin, _)}
    assert value.end is not None  # a date has one end at least
    words = _("on or before %(date)s") if value.end.day else _("in or before %(date)s")
    return words % {"date": _unit(value.end, _)}


def _closed(value: PartialDate, begin: Unit, end: Unit, _: Translate) -> str:
    if begin != end:
        words = _("between %(begin)s and %(end)s")
        return words % {"begin": _unit(begin, _), "end": _unit(end, _)}
    words = {
        "": "%(date)s",
        "~": _("about %(date)s"),
        "?": _("probably %(date)s"),
        "%": _("probably about %(date)s"),
    }[value.qualifier]
    return words % {"date": _unit(begin, _)}


def _unit(unit: Unit, _: Translate) -> str:
    year = f"{unit.year:04}"
    if unit.month is None:
        return year
    words = _("%(day)s %(month)s %(year)s") if unit.day else _("%(month)s %(year)s")
    return words % {"day": unit.day, "month": _(MONTHS[unit.month - 1]), "year": year}


def _span(span: Span, _: Translate) -> str:
    if span.begin and span.end:
        return _from_to(span.begin, span.end, _)
    if span.begin:
        return _("from %(date)s") % {"date": _date(span.begin, _)}
    assert span.end is not None  # a span has one end at least
    return _("until %(date)s") % {"date": _date(span.end, _)}


def _from_to(begin: PartialDate, end: PartialDate, _: Translate) -> str:
    """The two dates with a dash; closed up between single words: "4-5 September 2019"."""
    if begin == end:
        return _date(begin, _)
    one, other = begin.unit, end.unit
    assert one is not None  # Span takes nothing else
    assert other is not None
    if begin.qualifier or end.qualifier or one.precision != other.precision:
        return f"{_date(begin, _)} {EN_DASH} {_date(end, _)}"
    first = _without_what_is_shared(one, other, _)
    dash = f" {EN_DASH} " if " " in first else EN_DASH
    return f"{first}{dash}{_date(end, _)}"


def _without_what_is_shared(begin: Unit, end: Unit, _: Translate) -> str:
    """The begin as far as it differs: "4" before "5 September 2019", "30 May" before "2 June"."""
    if begin.month is None or begin.year != end.year:
        return _unit(begin, _)
    if begin.day is None:
        return _(MONTHS[begin.month - 1])
    if begin.month == end.month:
        return str(begin.day)
    return _("%(day)s %(month)s") % {"day": begin.day, "month": _(MONTHS[begin.month - 1])}
