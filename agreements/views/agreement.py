"""``/agreements/<slug>/``: one agreement, its chain of events and what it rests on."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agreements.models import Agreement, Slug
from agreements.models.agreement_page import agreement_for_page
from agreements.models.choices import AgreementKind, Level, TextAvailability
from agreements.models.derive import history, neighbours_of
from agreements.models.listed import subjects_of
from agreements.views.answers.asked import asked
from agreements.views.answers.moved import moved
from agreements.views.lists.as_of import AsOf
from agreements.views.parts.agreement_chain import chain
from agreements.views.parts.agreement_facts import documents, relations, term, titles
from agreements.views.parts.agreement_outlook import outlook
from agreements.views.parts.agreement_receipts import Receipts
from agreements.views.parts.agreement_sides import sides
from agreements.views.parts.agreement_sources import sources
from agreements.views.parts.agreement_unsourced import unsourced
from agreements.views.parts.in_force_words import in_force
from agreements.views.parts.status_sentence import status_on
from agreements.views.words.phrases import first_upper, pair_link, title_of

# The facts of the record that a footnote stands at.
OF_RECORD = ("title", "kind", "term", "text", "note")

# Answers to "legally binding?"; the choices' own words are for where no question stands.
BINDING = {
    "yes": _("Yes"),
    "no": _("No"),
    "disputed": _("Disputed"),
    "unknown": _("Not known"),
}


def agreement(request: HttpRequest, slug: str) -> HttpResponse:
    """The page; a former slug leads on (301), a withdrawn record says so (410), a draft is 404."""
    if slug != slug.lower():
        return moved(request, reverse("agreement", args=[slug.lower()]))
    told = asked(request)
    if isinstance(told, HttpResponse):
        return told
    found = agreement_for_page(slug)
    if found is None or not found.is_public:
        return _elsewhere(request, found, slug)
    return render(request, "agreement/agreement.html", page_context(request, found, told.as_of))


def _elsewhere(request: HttpRequest, found: Agreement | None, slug: str) -> HttpResponse:
    """Where a slug leads that is no published agreement's today, but once was one's."""
    if found is None:
        current = Slug.objects.current("agreement", slug)
        found = Agreement.objects.select_related("merged_into").filter(slug=current).first()
    if found is None or found.published_at is None:
        raise Http404
    kept = found if found.is_public else found.merged_into
    if kept is None or not kept.is_public:
        return render(request, "410.html", status=410)
    return moved(request, kept.get_absolute_url())


def page_context(request: HttpRequest, found: Agreement, day: AsOf) -> dict[str, Any]:
    """What the page of *found* prints as of *day*; ``agreement_for_page`` loaded it."""
    receipts, past = Receipts(found), history(found, neighbours_of(found))
    numbers = receipts.numbers
    return {
        "agreement": {
            "title": found.title or title_of(found),
            "short_title": found.short_title,
            "titles": titles(found),
            "kind_word": first_upper(str(AgreementKind(found.kind).label)),
            "binding_word": BINDING[found.binding],
            "level_word": first_upper(str(Level(found.level).label)),
            "text_word": first_upper(str(TextAvailability(found.text_availability).label)),
            "note": found.note,
        },
        "status": status_on(found, past, numbers, day.day),
        "in_force": in_force(found, past, numbers, day),
        "pair": pair_link(found),
        "sides": sides(found, receipts),
        "as_of": day,
        "chain": chain(found, receipts, day),
        "later_count": sum(not day.happened(event) for event in found.events.all()),
        "outlook": outlook(found, day),
        "term": term(found),
        "relations": relations(found),
        "identifiers": found.identifiers.all() if "identifiers" in found.held else (),
        "documents": documents(found),
        "subjects": subjects_of(found),
        "notes_of": {fact: receipts.notes(fact) for fact in OF_RECORD},
        "sources": sources(found, numbers),
        "unsourced": unsourced(found),
        "canonical_url": request.build_absolute_uri(found.get_absolute_url() + day.suffix),
    }
