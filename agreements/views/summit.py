"""``/summits/<slug>/``: what it was, who came, and the ledger of what was agreed there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agreements.models import Agreement, Summit
from agreements.views.answers.asked import asked
from agreements.views.answers.renamed import named
from agreements.views.lists.as_of import AsOf
from agreements.views.parts.ledger import Group, ledger, tallies
from agreements.views.parts.ledger_outcome import outcome_words
from agreements.views.parts.series_course import neighbours
from agreements.views.parts.summit_guests import delegations
from agreements.views.parts.summit_rows import held_at
from agreements.views.words.phrases import Link, date_words, first_upper


def summit(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The page; a former slug leads on (301), one that never stood for a summit is 404."""
    found = named(request, "summit", slug, Summit.objects.for_page())
    if isinstance(found, HttpResponseBase):
        return found
    told = asked(request)
    if isinstance(told, HttpResponse):
        return told
    return render(request, "summit/summit.html", _context(request, found, told.as_of))


def _context(request: HttpRequest, found: Summit, day: AsOf) -> dict[str, Any]:
    agreements = day.begun(Agreement.objects.published().at_summit(found.slug)).oldest_first()
    groups = ledger(list(agreements.for_ledger(on=day.day)), found, day)
    previous, following = neighbours(found)
    series = found.series
    return {
        "name": found.name,
        "kind_word": first_upper(found.get_kind_display()),
        "date_words": date_words(found.dates),
        "place_words": held_at(found),
        "series": Link(series.name, series.get_absolute_url()) if series else None,
        "made_words": made_words(groups),
        "note": found.note,
        "source": found.source,
        "delegations": delegations(found),
        "as_of": day,
        "groups": groups,
        "outcome_words": outcome_words(
            entry.outcome for group in groups for entry in group.entries if entry.outcome
        ),
        "tallies": tallies(groups),
        "several_pairs": len({entry.row.pair_url for group in groups for entry in group.entries})
        > 1,
        "list_url": f"{reverse('agreements')}?summit={found.slug}{day.more}",
        "previous": previous,
        "next": following,
        "canonical_url": request.build_absolute_uri(found.get_absolute_url() + day.suffix),
    }


def made_words(groups: Sequence[Group]) -> str:
    """How many agreements there are, and how many of each group: "3 agreements: 2 signed, ..."."""
    total = sum(len(group.entries) for group in groups)
    if not total:
        return _("No agreement of it is recorded.")
    number = ngettext("%(count)d agreement", "%(count)d agreements", total) % {"count": total}
    parts = ", ".join(f"{len(group.entries)} {first_lower(group.title)}" for group in groups)
    if len(groups) == 1:
        return _("%(number)s %(done)s.") % {"number": number, "done": first_lower(groups[0].title)}
    return _("%(number)s: %(parts)s.") % {"number": number, "parts": parts}


def first_lower(words: str) -> str:
    """Words in the middle of a line."""
    return words[:1].lower() + words[1:]
