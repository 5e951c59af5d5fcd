"""The timeline of a page: agreements, summits and former states on one line of time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from agreements import timeline_events
from agreements.domain.timeline import Timeline, timeline
from agreements.models import Agreement, CountryExistence, Summit
from agreements.views.words import date_words, status_of, title_of


def drawn_timeline(
    found: Iterable[Agreement],
    *,
    today: dt.date,
    summits: Sequence[Summit] = (),
    covered: Iterable[CountryExistence] = (),
) -> Timeline:
    """The agreements *found* (loaded by ``for_timeline``) as the page of *today* draws them.

    *summits* are marked above the lanes; *covered* are the years of former states, shaded. No
    query is made.
    """
    told = [
        (
            agreement,
            title_of(agreement),
            date_words(agreement.chronology.concluded),
            status_of(agreement, today).word,
        )
        for agreement in found
    ]
    return timeline(
        timeline_events.items(told, on=today),
        timeline_events.summit_marks(_marks(summits)),
        timeline_events.shades(covered),
        today=today,
        _=_,
    )


def _marks(summits: Iterable[Summit]) -> Iterable[tuple[Summit, str, str]]:
    for summit in summits:
        yield (
            summit,
            f"{reverse('agreements')}?summit={summit.slug}",
            date_words(summit.dates),
        )
