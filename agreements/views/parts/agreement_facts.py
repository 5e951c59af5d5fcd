"""What else belongs to one agreement: its term clause, its texts, and related agreements."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from agreements.models import Agreement, Document, Relation, TermClause
from agreements.models.choices import RelationKind
from agreements.views.words.languages import language_words
from agreements.views.words.phrases import date_words, first_upper, load_for_titles, title_of

Related = tuple["str | Promise", Agreement]  # how, in words, and to what

# How an event that another agreement did reads on the page of the one that did it.
_DID = {
    "amended": gettext_lazy("Amends"),
    "extended": gettext_lazy("Extends"),
    "renewed": gettext_lazy("Renews"),
    "superseded": gettext_lazy("Supersedes"),
    "terminated": gettext_lazy("Terminates"),
    "suspended": gettext_lazy("Suspends"),
}
_OTHER_WAY = {
    RelationKind.IMPLEMENTS: gettext_lazy("Implemented by"),
    RelationKind.SUPPLEMENTS: gettext_lazy("Supplemented by"),
    RelationKind.CITES: gettext_lazy("Cited by"),
}


def titles(agreement: Agreement) -> list[dict[str, str]]:
    """Its titles in other languages; as all here of what ``agreement_for_page`` loaded."""
    rows = agreement.titles.all() if "titles" in agreement.held else ()
    return [{"title": row.title, "lang": row.language} for row in rows]


def relations(agreement: Agreement) -> list[dict[str, str]]:
    """Related published agreements, in both directions, events done by this one among them."""
    own, other_way = _said(agreement) if "relations" in agreement.held else ([], [])
    done = _done(agreement) if "effects" in agreement.held else []
    shown = [(word, to) for word, to in [*own, *done, *other_way] if to.is_public]
    load_for_titles(to for _word, to in shown)
    return [
        {"kind_word": first_upper(str(word)), "title": title_of(to), "url": to.get_absolute_url()}
        for word, to in shown
    ]


def _said(agreement: Agreement) -> tuple[list[Related], list[Related]]:
    """What it says to be related to, and what says to be related to it."""
    rows = Relation.objects.filter(Q(agreement=agreement) | Q(to=agreement))
    found = list(rows.select_related("agreement", "to").order_by("pk"))
    own = [row for row in found if row.agreement_id == agreement.pk]
    return (
        [(RelationKind(row.kind).label, row.to) for row in sorted(own, key=_position)],
        [(_OTHER_WAY[RelationKind(row.kind)], row.agreement) for row in found if row not in own],
    )


def _position(row: Relation) -> int:
    return row.position


def _done(agreement: Agreement) -> list[Related]:
    """The agreements whose events this one brought about."""
    return [
        (_DID.get(event.kind, _("Brought about: %s") % event.get_kind_display()), event.agreement)
        for event in agreement.effects.select_related("agreement").order_by("pk")
    ]


def documents(agreement: Agreement) -> list[dict[str, str]]:
    """Texts of the agreement that readers may see, and where they stand."""
    return [document_words(row) for row in agreement.documents.all() if not row.desk_only]


def document_words(row: Document) -> dict[str, str]:
    """A document as it is listed, its file where it has one."""
    shown = {
        "title": row.title or _("%s text") % language_words(row.language),
        "language": row.language,
        "role_word": row.get_role_display(),
        "url": row.url,
    }
    if row.file is None:
        return shown
    return shown | {
        "file_url": row.get_absolute_url(),
        "file_type": row.file.media_type,
        "file_words": row.file.in_words(),
    }


def term(agreement: Agreement) -> list[dict[str, str]]:
    """The term clause as labelled lines; empty when none is recorded."""
    clause = getattr(agreement, "term", None)
    if clause is None:
        return []
    return [{"label": label, "words": words} for label, words in _lines(clause) if words]


def _lines(clause: TermClause) -> Iterator[tuple[str, str]]:
    yield _("Takes effect"), _trigger(clause)
    yield _("Runs for"), _length(clause)
    yield _("Renewal"), _renewal(clause)
    yield _("Can be left"), _notice(clause.denunciation_notice)
    yield _("In our words"), clause.note


def _trigger(clause: TermClause) -> str:
    words = first_upper(clause.get_trigger_display())
    if clause.date:
        words = f"{words}: {date_words(clause.date)}"
    if clause.offset:
        words = _("%(offset)s after: %(words)s") % {
            "offset": first_upper(_offset(clause.offset)),
            "words": words,
        }
    return words


def _offset(text: str) -> str:
    if text.startswith("M"):
        return _("the first day of month %s") % text[1:]
    return period_words(text)


def _length(clause: TermClause) -> str:
    if clause.indefinite:
        return _("Without limit")
    until = _("until %s") % date_words(clause.until) if clause.until else ""
    length = ", ".join(filter(None, (period_words(clause.duration), until)))
    return first_upper(length or clause.get_duration_stated_display())


def _renewal(clause: TermClause) -> str:
    words = clause.get_renewal_display()
    if clause.renewal_period:
        words += _(", for %s at a time") % period_words(clause.renewal_period)
    if clause.renewal_notice:
        words += _(", unless notice is given %s before") % period_words(clause.renewal_notice)
    return first_upper(words)


def _notice(period: str) -> str:
    return _("At any time, with notice of %s") % period_words(period) if period else ""


def period_words(period: str) -> str:
    """An ISO 8601 duration as words: P1Y6M is "1 year 6 months"."""
    return " ".join(
        _counted(unit, int(number)) for number, unit in re.findall(r"(\d+)([YMWD])", period)
    )


def _counted(unit: str, count: int) -> str:
    words = {
        "Y": ngettext("%d year", "%d years", count),
        "M": ngettext("%d month", "%d months", count),
        "W": ngettext("%d week", "%d weeks", count),
        "D": ngettext("%d day", "%d days", count),
    }
    return words[unit] % count
