"""``/series/<slug>/``: a run of summits, what was agreed at them, on one line of time."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agreements.models import Agreement, Series, Summit
from agreements.views.drawn_timeline import drawn_timeline
from agreements.views.query import Query
from agreements.views.refusal import refused_page
from agreements.views.renamed import named
from agreements.views.series_course import in_course
from agreements.views.summit_rows import summit_rows, year_of
from agreements.views.words import Link, first_upper


def series(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The page; a former slug leads on (301), one that never stood for a series is 404."""
    found = named(request, "series", slug, Series.objects.prefetch_related("countries"))
    if isinstance(found, HttpResponseBase):
        return found
    if faults := list(Query(request.GET, (), ()).own_faults()):
        return refused_page(request, faults, request.path)
    return render(request, "series/series.html", _context(request, found))


def _context(request: HttpRequest, found: Series) -> dict[str, Any]:
    today = timezone.localdate()
    summits = in_course(list(found.summits.for_list()))
    agreements = list(
        Agreement.objects.published().in_series(found.slug).oldest_first().for_timeline(on=today)
    )
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
        "timeline": drawn_timeline(agreements, today=today, summits=summits),
        "canonical_url": request.build_absolute_uri(found.get_absolute_url()),
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
