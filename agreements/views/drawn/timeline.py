"""The timeline of a page: agreements, summits and former states on one line of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from agreements import timeline_events
from agreements.domain.timeline import Days, Shade, Timeline, timeline
from agreements.models import Agreement, CountryExistence, Summit
from agreements.views.lists.as_of import AsOf
from agreements.views.words.phrases import date_words, status_of, title_of

# More than these would be neither drawn legibly nor sent quickly; a page draws the latest.
MOST_DRAWN = 400


def drawn_timeline(
    found: Iterable[Agreement],
    *,
    as_of: AsOf,
    summits: Sequence[Summit] = (),
    covered: Iterable[CountryExistence] = (),
    shades: Iterable[Shade] = (),
    within: Days = (None, None),
) -> Timeline:
    """The agreements *found* (loaded by ``for_timeline``) as the page of that day draws them.

    *summits* are marked above the lanes; *covered* are the years of former states, tinted, and
    *shades* whatever other years are; *within* pins the first or last day drawn. No query is made.
    """
    told = [
        (
            agreement,
            title_of(agreement),
            date_words(agreement.chronology.concluded),
            status_of(agreement, as_of.day).word,
        )
        for agreement in found
    ]
    return timeline(
        timeline_events.items(told, on=as_of.day, suffix=as_of.suffix),
        timeline_events.summit_marks(_marks(summits)),
        [*timeline_events.shades(covered), *shades],
        today=as_of.day,
        today_word=_("as of") if as_of.asked else _("today"),
        within=within,
        _=_,
    )


def _marks(summits: Iterable[Summit]) -> Iterable[tuple[Summit, str, str]]:
    for summit in summits:
        yield summit, summit.get_absolute_url(), date_words(summit.dates)
