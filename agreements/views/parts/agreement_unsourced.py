"""The facts of one agreement that have no source of their own, in words."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from agreements.domain.account import States
from agreements.domain.sourcing import Statement, sourcing
from agreements.models import Agreement, vocabulary
from agreements.models.derive import Rows, Surroundings, account, stored_rows
from agreements.views.words.phrases import date_words, first_upper


def unsourced(agreement: Agreement) -> dict[str, list[str]]:
    """``on_the_whole``: what rests on the sources of the record; ``on_nothing``: what on none.

    Asks nothing of the database that the page has not loaded.
    """
    rows = stored_rows(agreement)
    officials = {
        signature.official_id: (signature.official.slug, ())
        for each in rows.events
        for signature in each.signatures
    }
    found = sourcing(account(rows, Surroundings(States(), {}, officials)))
    words = _Words(rows)
    return {
        "on_the_whole": [words.of(each) for each in found.on_the_whole],
        "on_nothing": [words.of(each) for each in found.on_nothing],
    }


class _Words:
    def __init__(self, rows: Rows) -> None:
        self._events = {id(each.event): each.event for each in rows.events}
        self._officials = {
            signature.official.slug: signature.official.name
            for each in rows.events
            for signature in each.signatures
        }

    def of(self, statement: Statement) -> str:
        """The fact as a reader finds it on the page."""
        if statement.key is None:
            return self._of_record(statement)
        event: Any = self._events[statement.key]  # type: ignore[index]
        happened = {"what": event.get_kind_display(), "when": date_words(event.date)}
        match statement.fact:
            case "date":
                return _("the day: %(what)s %(when)s") % happened
            case "place":
                return _("the place: %(what)s, %(place)s") % {**happened, "place": event.place}
            case "signatories":
                return _("signatory: %s") % self._officials[statement.of]
        return first_upper(event.get_kind_display())

    def _of_record(self, statement: Statement) -> str:
        if statement.fact == "parties":
            return _("party: %s") % vocabulary.country(statement.of).name
        return _("title") if statement.fact == "title" else _("how long it lasts")
