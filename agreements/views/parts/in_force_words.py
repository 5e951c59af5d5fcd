"""In force on a day: yes, no or cannot tell, and why, in one or two sentences with footnotes."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.domain import lifecycle
from agreements.domain.lifecycle import Answer, Ground, History
from agreements.models import Agreement
from agreements.models.choices import Finding
from agreements.views.lists.as_of import AsOf
from agreements.views.parts.agreement_sources import Numbers, notes
from agreements.views.words.phrases import date_words

ANSWERS = {
    "yes": gettext_lazy("yes"),
    "no": gettext_lazy("no"),
    "unknown": gettext_lazy("cannot tell"),
}
# What the sentence on the status does not say of itself, in the order in which it is said.
GROUNDS = {
    Ground.NOT_BINDING: gettext_lazy("It is not meant to bind in law."),
    Ground.ENTRY_COMPUTED: gettext_lazy("Its entry into force is computed from its own clause."),
    Ground.RENEWED_TACITLY: gettext_lazy(
        "Its term ran out; it renews itself unless a side objects, and no objection is recorded."
    ),
    Ground.END_COMPUTED: gettext_lazy("The day of its end is computed from its own clause."),
    Ground.END_NOT_DATED: gettext_lazy("An end is recorded, but not on which day it came."),
    Ground.PARTY_EXTINCT: gettext_lazy("A party ceased to exist, and no state continues it."),
    Ground.SILENT: gettext_lazy("The text says nothing of its end, so it goes on (VCLT 56)."),
    Ground.TEXT_NOT_SEEN: gettext_lazy("What its text says on this has not been seen."),
}
# Where the answer leans on silence it matters who last spoke of it.
LEANING = {Ground.PRESUMED, Ground.RENEWED_TACITLY, Ground.SILENT, Ground.TERM_OVER}


@dataclass(frozen=True, slots=True)
class InForce:
    """What the agreement's page answers: ``yes``, ``no`` or ``unknown``, in words, and why."""

    answer: str
    words: str
    because: str
    notes: list[dict[str, int]]


def in_force(agreement: Agreement, past: History, numbers: Numbers, as_of: AsOf) -> InForce:
    """Of an agreement loaded by ``agreement_for_page``, with its history, on the day of *as_of*."""
    told = lifecycle.answer(past, as_of.day)
    observed = _observed(agreement, told)
    because = [str(words) for ground, words in GROUNDS.items() if ground in told.grounds]
    key = told.observed.key if observed and told.observed else None
    cited = [row for row in agreement.citations.all() if key is not None and row.event_id == key]
    return InForce(
        told.in_force,
        _words(told, as_of),
        " ".join([*because, *observed]),
        notes(cited, numbers),
    )


def _words(told: Answer, as_of: AsOf) -> str:
    answer = ANSWERS[told.in_force]
    if as_of.asked:
        return _("In force on %(day)s: %(answer)s.") % {"day": as_of.day_words, "answer": answer}
    return _("In force today: %s.") % answer


def _observed(agreement: Agreement, told: Answer) -> list[str]:
    """Who last spoke of it and how, where the answer leans on that nothing else is recorded."""
    leans = told.in_force == "unknown" or (told.in_force == "yes" and told.grounds & LEANING)
    if told.observed is None or not leans:
        return []
    event = next(each for each in agreement.events.all() if each.pk == told.observed.key)
    finding = event.get_finding_display() if event.finding != Finding.OTHER else ""
    words = {"day": date_words(event.date), "finding": finding}
    if finding:
        return [_("Last mentioned: %(day)s (%(finding)s).") % words]
    return [_("Last mentioned: %(day)s.") % words]
