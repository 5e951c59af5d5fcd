"""``/officials/<slug>/``: offices and signatures of one person on one line of time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agreements.domain.timeline import Shade
from agreements.models import Agreement, Official
from agreements.views.answers.asked import asked
from agreements.views.answers.renamed import named
from agreements.views.drawn.timeline import MOST_DRAWN, drawn_timeline
from agreements.views.lists.as_of import AsOf
from agreements.views.parts.official_course import course
from agreements.views.words.languages import language_words


def official(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The page; a former slug leads on (301), one under drafts alone is not found."""
    found = named(request, "official", slug, Official.objects.public().for_page())
    if isinstance(found, HttpResponseBase):
        return found
    told = asked(request)
    if isinstance(told, HttpResponse):
        return told
    return render(request, "official/official.html", _context(request, found, told.as_of))


def _context(request: HttpRequest, found: Official, day: AsOf) -> dict[str, Any]:
    signed = day.begun(Agreement.objects.published().signed_by(found.slug))
    count = signed.count()
    drawn = list(signed.newest_first().for_signatory(on=day.day)[:MOST_DRAWN])
    summits = day.held(found.summits.select_related("country"))
    office = found.latest_office()
    return {
        "official": found,
        "names": [
            {"name": name.name, "language": name.language, "word": language_words(name.language)}
            for name in found.names.all()
        ],
        "office": office.title if office else "",
        "summary": _summary(count, len(summits)),
        "count": count,
        "drawn_count": len(drawn),
        "course": course(found, drawn, summits, day),
        "as_of": day,
        "timeline": drawn_timeline(drawn, as_of=day, summits=summits, shades=_offices(found)),
        "list_url": f"{reverse('agreements')}?official={found.slug}{day.more}",
        "timeline_url": f"{reverse('timeline')}?official={found.slug}{day.more}",
        "canonical_url": request.build_absolute_uri(found.get_absolute_url() + day.suffix),
    }


def _offices(found: Official) -> Sequence[Shade]:
    """The years of the dated offices, tinted behind what was signed in them."""
    return [
        Shade(tenure.began_first, tenure.ended_last, tenure.title)
        for tenure in found.tenures.all()
        if tenure.began or tenure.ended
    ]


def _signed(count: int) -> str:
    if not count:
        return _("No agreement signed or witnessed")
    words = ngettext("%d agreement signed or witnessed", "%d agreements signed or witnessed", count)
    return words % count


def _summary(agreements: int, summits: int) -> str:
    """How much is recorded, as a sentence."""
    parts = [_signed(agreements)]
    if summits:
        parts.append(ngettext("%d summit attended", "%d summits attended", summits) % summits)
    return ", ".join(parts) + "."
