"""What became of an undertaking of a summit: whether a signature ever came, and how long ago."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agreements.models import Agreement, Event, Summit
from agreements.models.choices import EventKind
from agreements.views.lists.as_of import AsOf
from agreements.views.words.phrases import date_words

CAME = (EventKind.SIGNED, EventKind.ADOPTED)
UNDERTAKEN = (EventKind.INITIALLED, EventKind.ANNOUNCED, EventKind.NEGOTIATIONS_OPENED)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one undertaking: it *came*, or has not as far as is recorded."""

    came: bool
    words: str


def outcome(agreement: Agreement, done: str, summit: Summit, as_of: AsOf) -> Outcome | None:
    """Of an agreement with which *done* was all that was done at *summit*; None for others.

    What had been signed before the summit is no undertaking of it.
    """
    events = [event for event in agreement.events.all() if as_of.happened(event)]
    signed = sorted((event for event in events if event.kind in CAME), key=_day)
    if done not in UNDERTAKEN or any(_is_before(event, summit) for event in signed):
        return None
    if signed:
        return Outcome(True, _came(signed[-1]))
    return Outcome(False, _waiting(summit, as_of))


def _day(event: Event) -> dt.date:
    return event.date_first or event.date_last or dt.date.min


def _is_before(event: Event, summit: Summit) -> bool:
    last, begins = event.date_last, summit.dates_first
    return last is not None and begins is not None and last < begins


def _came(event: Event) -> str:
    words = _("Signed") if event.kind == EventKind.SIGNED else _("Adopted")
    return _("%(done)s %(date)s.") % {
        "done": words,
        "date": date_words(event.date) or _("on a day not recorded"),
    }


def _waiting(summit: Summit, as_of: AsOf) -> str:
    held = summit.dates_last or summit.dates_first
    days = (as_of.day - held).days if held else 0
    if days <= 0:
        return _("No signature is recorded.")
    return ngettext(
        "No signature is recorded in the %(days)d day since.",
        "No signature is recorded in the %(days)d days since.",
        days,
    ) % {"days": days}


def outcome_words(outcomes: Iterable[Outcome]) -> str:
    """How many undertakings came to something; empty where there was none."""
    found = list(outcomes)
    came = sum(each.came for each in found)
    if not found:
        return ""
    if came == len(found):
        return ngettext(
            "What was only announced has been signed since.",
            "The %(count)d that were only announced have been signed since.",
            came,
        ) % {"count": came}
    return ngettext(
        "What was only announced has not been signed since, as far as is recorded.",
        "Of %(count)d that were only announced %(came)d have been signed since, as far as is "
        "recorded.",
        len(found),
    ) % {"count": len(found), "came": came}
