"""``/``: choose two countries, see what was signed lately, and how much the registry holds."""

from __future__ import annotations

import datetime as dt

from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from agreements.models import Agreement, Citation, Country, Milestone, Source
from agreements.models.facets import total
from agreements.models.revision import while_unchanged
from agreements.views.drawn.pair_counts import documented_pairs
from agreements.views.drawn.standing import standing
from agreements.views.lists.as_of import AsOf
from agreements.views.parts.coming import Coming, coming_rows
from agreements.views.parts.rows import rows

RECENT = 8
BEST = 6
NEXT = 5


def home(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    signed = Agreement.objects.published().dated().of_many().newest_first()
    recent = signed.for_list(on=today)[:RECENT]
    countries = Country.objects.parties()
    pairs = documented_pairs()
    context = {
        "countries": countries,
        "recent": rows(recent, on=today),
        "pairs": pairs[:BEST],
        "coming": _coming(today),
        "standing": standing(today),
        "figures": _figures(len(pairs), len(countries)),
        "canonical_url": request.build_absolute_uri(reverse("home")),
    }
    return render(request, "home/home.html", context)


def _coming(today: dt.date) -> list[Coming]:
    """What comes up next, as far as its first possible day is not over."""
    coming = Milestone.objects.of(Agreement.objects.published()).coming(on=today)
    soonest = coming.filter(days__startswith__gte=today).soonest_first(today)
    return coming_rows(soonest[:NEXT], AsOf.on(today))


def _figures(pairs: int, countries: int) -> list[dict[str, object]]:
    return [
        {"label": _("agreements"), "value": total()},
        {"label": _("country pairs"), "value": pairs},
        {"label": _("countries"), "value": countries},
        {"label": _("sources"), "value": _cited()},
    ]


@while_unchanged
def _cited() -> int:
    """How many sources a published agreement cites."""
    told = Citation.objects.filter(source=OuterRef("pk"), agreement__state="published")
    return Source.objects.filter(Exists(told)).count()
