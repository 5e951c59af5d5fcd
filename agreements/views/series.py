"""``/series/<slug>/``: a run of summits, what was agreed at them, on one line of time."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agreements.models import Agreement, Series, Summit
from agreements.views.answers.asked import asked
from agreements.views.answers.renamed import named
from agreements.views.drawn.timeline import drawn_timeline
from agreements.views.lists.as_of import AsOf
from agreements.views.parts.series_course import in_course
from agreements.views.parts.summit_rows import summit_rows, year_of
from agreements.views.words.phrases import Link, first_upper


def series(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The page; a former slug leads on (301), one that never stood for a series is 404."""
    found = named(request, "series", slug, Series.objects.prefetch_related("countries"))
    if isinstance(found, HttpResponseBase):
        return found
    told = asked(request)
    if isinstance(told, HttpResponse):
        return told
    return render(request, "series/series.html", _context(request, found, told.as_of))


def _context(request: HttpRequest, found: Series, day: AsOf) -> dict[str, Any]:
    summits = in_course(day.held(found.summits.for_list()))
    made = day.begun(Agreement.objects.published().in_series(found.slug))
    agreements = list(made.oldest_first().for_timeline(on=day.day))
    return {
        "name": found.name,
        "slug": found.slug,
        "kind_word": first_upper(found.get_kind_display()),
        "sentence": sentence(summits, len(agreements)),
        "places": places(summits),
        "countries": [
            Link(country.name, country.get_absolute_url()) for country in found.countries.all()
        ],
        "rows": summit_rows(reversed(summits), in_series=True),
        "has_agreements": bool(agreements),
        "timeline": drawn_timeline(agreements, as_of=day, summits=summits),
        "as_of": day,
        "canonical_url": request.build_absolute_uri(found.get_absolute_url() + day.suffix),
    }


def sentence(summits: list[Summit], agreements: int) -> str:
    """How often they met, in which years, and what was agreed: to be read aloud."""
    if not summits:
        return _("No meeting of this series is recorded yet.")
    met = ngettext("%(count)d meeting", "%(count)d meetings", len(summits))
    made = ngettext(
        "%(count)d agreement was made or spoken of there",
        "%(count)d agreements were made or spoken of there",
        agreements,
    )
    return _("%(met)s%(years)s; %(made)s.") % {
        "met": met % {"count": len(summits)},
        "years": _years(summits),
        "made": made % {"count": agreements} if agreements else _("no agreement is recorded there"),
    }


def _years(summits: list[Summit]) -> str:
    years = [year for summit in summits if (year := year_of(summit))]
    if not years:
        return ""
    if years[0] == years[-1]:
        return _(" in %d") % years[0]
    return _(" from %(first)d to %(last)d") % {"first": years[0], "last": years[-1]}


def places(summits: list[Summit]) -> str:
    """Where they met, the most frequent place first, with the number where it is more than one."""
    counted = Counter(summit.city or _("place not known") for summit in summits)
    return ", ".join(
        f"{place} ({count})" if count > 1 else place for place, count in counted.most_common()
    )
