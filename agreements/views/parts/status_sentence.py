"""The status of an agreement on a day, in a sentence, with the events that decide it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence, Set
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.domain import lifecycle
from agreements.domain.lifecycle import History, Span
from agreements.domain.partial_date import PartialDate
from agreements.models import Agreement, Event
from agreements.models.choices import Status
from agreements.models.milestone import MilestoneKind
from agreements.views.parts.agreement_sources import Numbers, notes
from agreements.views.parts.coming import range_words
from agreements.views.words.phrases import date_words, status_word


def status_on(
    agreement: Agreement, past: History, numbers: Numbers, day: dt.date
) -> dict[str, Any]:
    """Slug, word, sentence, reason and footnotes of the status on *day*."""
    spans = lifecycle.spans(past)
    span = lifecycle.status_on(spans, day)
    events = {event.pk: event for event in agreement.events.all()}
    if span is None:
        return _answer("", _("How far it has come is not recorded."), "", [])
    if span.status == lifecycle.UNKNOWN:
        possible = [each for each in spans if _may_hold(each, day)]
        sentence = _unknown_sentence(agreement, possible, events)
        return _answer(
            span.status,
            sentence,
            _possible_words(possible),
            _notes(possible, events, agreement, numbers),
        )
    sentence = _known_sentence(agreement, span, events)
    return _answer(
        span.status, sentence, _reason(span, past, day), _notes([span], events, agreement, numbers)
    )


def _answer(slug: str, sentence: str, reason: str, footnotes: list[Any]) -> dict[str, Any]:
    word = status_word(slug)
    return {
        "slug": word.slug,
        "word": _capital(word.word),
        "sentence": sentence,
        "reason": reason,
        "notes": footnotes,
    }


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _may_hold(span: Span, day: dt.date) -> bool:
    return span.status not in (lifecycle.AT_ALL, lifecycle.UNKNOWN) and day in span.possible


def _notes(
    spans: Sequence[Span], events: dict[int, Event], agreement: Agreement, numbers: Numbers
) -> list[dict[str, int]]:
    keys = {span.key for span in spans if span.key in events}
    return notes([row for row in agreement.citations.all() if row.event_id in keys], numbers)


def _concluded_words(agreement: Agreement) -> str:
    """ "Signed 4 September 2019" or "Adopted ..."; empty for what is not known to be concluded."""
    kinds = {event.kind for event in agreement.events.all()}
    chronology = getattr(agreement, "chronology", None)
    date = date_words(chronology.concluded) if chronology else ""
    verb = _("Signed") if "signed" in kinds else _("Adopted") if "adopted" in kinds else ""
    if not verb:
        return ""
    return f"{verb} {date}" if date else _("%s on a day not recorded") % verb


def _unknown_sentence(
    agreement: Agreement, possible: Sequence[Span], events: dict[int, Event]
) -> str:
    """What is known of the conclusion, and then what is missing to tell the status."""
    statuses = {span.status for span in possible}
    recorded = {event.kind for event in events.values()}
    missing = _missing(statuses, recorded)
    return missing % (_concluded_words(agreement) or _("No signature is recorded"))


def _missing(statuses: Set[str], recorded: Set[str]) -> str:
    """What is not recorded, where *statuses* are possible; with a place for the conclusion."""
    unended = not recorded & set(lifecycle.ENDED)
    if "in-force" in statuses and not statuses & set(lifecycle.ENDED):
        if "entered-into-force" not in recorded:
            return _(
                "%s; entry into force is not recorded, so whether it is in force cannot be told."
            )
    elif "non-renewal-notice" in recorded and unended:
        return _("%s; notice not to renew it was given, and whether it ended is not recorded.")
    elif "terminated" in statuses and unended:
        return _("%s; notice to end it was given, and whether it ended is not recorded.")
    elif "expired" in statuses and unended:
        return _(
            "%s; its term has run out and neither a renewal nor an end is recorded, so whether it "
            "is still in force cannot be told."
        )
    return _("%s; what is recorded does not settle whether it is in force.")


def _possible_words(possible: Sequence[Span]) -> str:
    words = list(dict.fromkeys(str(Status(span.status).label) for span in possible))
    return _("On the evidence it may be: %s.") % _("; or ").join(words) if words else ""


_SENTENCES = {
    "announced": gettext_lazy("Announced %(date)s; no signature is recorded."),
    "negotiating": gettext_lazy("Under negotiation since %(date)s; no signature is recorded."),
    "initialled": gettext_lazy("Initialled %(date)s; no signature is recorded."),
    "signed": gettext_lazy("%(concluded)s; not in force."),
    "provisionally-applied": gettext_lazy("%(concluded)s; applied provisionally from %(date)s."),
    "in-force": gettext_lazy("In force from %(date)s."),
    "in-effect": gettext_lazy("In effect from %(date)s; a text that is not meant to bind in law."),
    "adopted": gettext_lazy("Adopted %(date)s; a statement that is not meant to bind in law."),
    "suspended": gettext_lazy("Suspended from %(date)s; a suspended agreement is still in force."),
    "expired": gettext_lazy("Expired %(date)s."),
    "terminated": gettext_lazy("Terminated %(date)s."),
    "superseded": gettext_lazy("Superseded %(date)s."),
    "fulfilled": gettext_lazy("Fulfilled %(date)s."),
}


def _known_sentence(agreement: Agreement, span: Span, events: dict[int, Event]) -> str:
    event = events.get(span.key) if span.key is not None else None
    date = date_words(event.effective or event.date) if event else _beginning_words(span)
    concluded = _concluded_words(agreement)
    sentence = str(_SENTENCES[span.status]) % {"date": date, "concluded": concluded}
    if span.status == "in-force":
        sentence = _in_force_words(span, event, date)
    if span.status == "superseded" and event and event.by and event.by.is_public:
        sentence = _("Superseded %(date)s by %(other)s.") % {"date": date, "other": event.by}
    starts_with_signing = span.status in ("signed", "provisionally-applied", "adopted", "in-effect")
    if concluded and not starts_with_signing and span.status != "announced":
        return f"{concluded}. {sentence}"
    return sentence


def _in_force_words(span: Span, event: Event | None, date: str) -> str:
    """Since when, if that is known; else the day by which it was in force."""
    held = event and (event.effective or event.date)
    recorded = event is not None and event.kind == "entered-into-force"
    if held and (recorded or held.first == span.possible.first):
        return str(_SENTENCES["in-force"]) % {"date": date}
    sure = _first_sure_day(span)
    if sure == span.possible.first:
        return str(_SENTENCES["in-force"]) % {"date": _beginning_words(span)}
    return _("In force by %s at the latest.") % date_words(PartialDate.parse(str(sure)))


def _first_sure_day(span: Span) -> dt.date | None:
    return span.certain.first if span.certain else None


def _beginning_words(span: Span) -> str:
    """The day on which it began, or between which days."""
    first, sure = span.possible.first, _first_sure_day(span)
    if first is None or sure is None:
        return _("a day not recorded")
    return date_words(PartialDate.parse(str(first) if first == sure else f"[{first}..{sure}]"))


def _reason(span: Span, past: History, day: dt.date) -> str:
    if span.status == "in-force" and span.possible.last is None:
        return _term_words(past, day) or _("Presumed to continue: no end is recorded.")
    if span.status == "expired" and span.key is None:
        return _("Its term has run out and the text allows no renewal.")
    return ""


def _term_words(past: History, day: dt.date) -> str:
    """To which day the term runs that *day* is in, and what that rests on; empty without one."""
    for milestone in lifecycle.milestones(past):
        first, last = milestone.days.first, milestone.days.last
        is_term = milestone.kind in (MilestoneKind.EXPIRY, MilestoneKind.RENEWAL)
        if is_term and day in milestone.known and first is not None and first >= day:
            beyond = last + dt.timedelta(days=1) if last and last < dt.date.max else None
            told = _("Its term runs to %s.") % range_words(DateRange(first, beyond))
            if milestone.presumed:
                return told + " " + _("That presumes renewals that nobody recorded.")
            return (
                told + " " + _("The day is computed from its clause.")
                if milestone.computed
                else told
            )
    return ""
