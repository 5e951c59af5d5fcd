"""What of an agreement's page can be cited: the record, and every row that tells a fact.

A stored row is named by what it is (``parties.in``, ``events.42``, ``signatures.42.7``), a row that
is being added by its place on the page (``events-3``).
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from agreements.forms.events import EventRows, event_label
from agreements.forms.parties import PartyRows
from agreements.forms.signatures import SignatureRows
from agreements.forms.submitted import submitted
from agreements.models import Event, Party, Signature
from agreements.models.choices import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agreements.models import Agreement, Citation

ROWS = (PartyRows, EventRows, SignatureRows)
OF_EVENT = (
    "",
    Fact.DATE,
    Fact.EFFECTIVE,
    Fact.UNTIL,
    Fact.PLACE,
    Fact.SUMMIT,
    Fact.SIGNATORIES,
    Fact.NOTE,
)
OF_RECORD = ("", Fact.TITLE, Fact.KIND, Fact.PARTIES, Fact.TERM, Fact.STATUS, Fact.TEXT, Fact.NOTE)
IMPLIED = {"parties": Fact.PARTIES, "signatures": Fact.SIGNATORIES}


def stored_name(citation: Citation) -> str:
    """The name of the row that *citation* is for, as it is stored; empty for the record."""
    if citation.country_id:
        return f"parties.{citation.country_id}"
    if citation.official_id:
        return f"signatures.{citation.event_id}.{citation.official_id}"
    return f"events.{citation.event_id}" if citation.event_id else ""


def row_name(form: Any) -> str:
    """The name of the row of *form*, by what it was when the page was opened."""
    if not form.is_stored:
        return str(form.prefix)
    row = form.instance
    if isinstance(row, Party):
        return f"parties.{form.initial['country']}"
    if isinstance(row, Signature):
        return f"signatures.{row.event_id}.{form.initial['official']}"
    return f"events.{row.pk}"


def kind_of(about: str) -> str:
    """``parties``, ``events`` or ``signatures``; empty for the record."""
    return about.partition(".")[0] if "." in about else about.partition("-")[0]


def implied_fact(about: str) -> str:
    """The one fact that a row of this kind tells; empty where it tells several."""
    return IMPLIED.get(kind_of(about), "")


def fact_error(about: str, fact: str) -> str:
    """Why *fact* is no fact of what is cited; empty where it is."""
    kind = kind_of(about)
    if kind == "events" and fact not in OF_EVENT:
        return _("An event does not tell this: choose another fact, or cite it for the record.")
    if not kind and fact not in OF_RECORD:
        return _("An event tells this: choose the event that it is cited for.")
    return ""


class Citable:
    """The rows of one agreement's page, stored and sent."""

    def __init__(self, agreement: Agreement) -> None:
        self.agreement = agreement

    @cached_property
    def offered(self) -> list[tuple[str, str]]:
        """Names with labels for the rows that are stored and for those being added."""
        return [("", _("the record")), *self._stored(), *self._added()]

    def _stored(self) -> Iterator[tuple[str, str]]:
        if not self.agreement.pk:
            return
        for party in self.agreement.parties.select_related("country"):
            yield f"parties.{party.country_id}", party.country.name
        for event in self.agreement.events.all():
            yield f"events.{event.pk}", event_label(event)
        signed = Signature.objects.filter(event__agreement=self.agreement)
        for signature in signed.select_related("official").order_by("event__position", "position"):
            name = f"signatures.{signature.event_id}.{signature.official_id}"
            yield name, _("signature of %s") % signature.official

    def _added(self) -> Iterator[tuple[str, str]]:
        words = {
            PartyRows: _("new party, row %d"),
            EventRows: _("new event, row %d"),
            SignatureRows: _("new signature, row %d"),
        }
        for rows in ROWS:
            formset: Any = self._formset(rows)
            first = formset.initial_form_count() if formset is not None else 0
            last = formset.total_form_count() if formset is not None else 0
            for index in range(first, last):
                yield formset.add_prefix(index), words[rows] % (index + 1)

    def _formset(self, rows: type[Any]) -> Any | None:
        """Without checking it, for it may be asked while it is being made."""
        sent = getattr(self.agreement, "_submitted", ())
        return next((each for each in sent if isinstance(each, rows)), None)

    @cached_property
    def rows(self) -> dict[str, Any]:
        """The forms of all rows that came with the page, by name."""
        return {
            row_name(form): form
            for rows in ROWS
            for form in getattr(submitted(self.agreement, rows), "forms", ())
        }

    def row(self, about: str) -> Any | None:
        return self.rows.get(about)

    def is_kept(self, row: Any) -> bool:
        """Whether the row will be there after saving."""
        return id(row) in self._kept

    @cached_property
    def _kept(self) -> set[int]:
        formsets = (submitted(self.agreement, rows) for rows in ROWS)
        return {id(form) for formset in formsets if formset is not None for form in formset.kept}

    def missing(self, row: Any | None) -> str:
        if row is not None and row.is_stored:
            if isinstance(row.instance, Event):
                return _("This event is being removed: choose another, or remove this as well.")
            return _("This row is being removed: choose another, or remove this as well.")
        return _("Fill in the row it is cited for first, or cite it for the record.")

    def columns(self, row: Any | None) -> tuple[Event | None, str | None, int | None]:
        """The event, country and official that a citation for *row* points at."""
        if row is None:
            return None, None, None
        stored = row.instance
        if isinstance(stored, Party):
            return None, stored.country_id, None
        if isinstance(stored, Signature):
            return stored.event, None, stored.official_id
        return stored, None, None
