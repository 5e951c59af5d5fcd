"""The sources beside the facts of an agreement's page, and the ways to cite another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from agreements.fields.beside import Beside, Receipt
from agreements.forms.citable import row_name
from agreements.forms.citations import CitationRows
from agreements.forms.submitted import rows_of, submitted
from agreements.forms.warning_words import date_or_words
from agreements.models import Event, Party, Signature, TermClause
from agreements.models.choices import Fact

if TYPE_CHECKING:
    from agreements.models import Agreement

# Where each fact of an event, of the record and of its term stands on the page.
OF_EVENT: dict[str, str] = {
    "": "kind",
    Fact.SIGNATORIES: "kind",
    Fact.DATE: "date",
    Fact.EFFECTIVE: "effective",
    Fact.UNTIL: "until",
    Fact.PLACE: "place",
    Fact.SUMMIT: "summit",
    Fact.NOTE: "note",
}
OF_RECORD: dict[str, str] = {Fact.TITLE: "title", Fact.KIND: "kind", Fact.TEXT: "text_availability"}
OF_TERM: dict[str, str] = {Fact.TERM: "trigger"}
# Where a way to cite is offered; of all other facts in the citation's own row.
CITED_AT = {Event: (Fact.DATE, Fact.PLACE)}


def place_receipts(agreement: Agreement, record: Any) -> None:
    """Beside each fact of *agreement*, whose own form is *record*: its sources, a way to cite."""
    _offer(agreement, record)
    rows = submitted(agreement, CitationRows)
    for index, form in enumerate(rows.forms if rows is not None else ()):
        place = _place(agreement, record, rows, form)
        if place is None:
            continue
        target, field = place
        if field in target.fields and (form.is_stored or form.has_changed()):
            beside = target.beside.setdefault(field, Beside())
            beside.receipts.append(_receipt(index, form))


def _offer(agreement: Agreement, record: Any) -> None:
    record.beside["title"] = Beside(Fact.TITLE)
    for form in rows_of(agreement, TermClause):
        form.beside["trigger"] = Beside(Fact.TERM)
    for form in rows_of(agreement, Party):
        form.beside["country"] = Beside(Fact.PARTIES, row_name(form))
    for form in rows_of(agreement, Signature):
        form.beside["official"] = Beside(Fact.SIGNATORIES, row_name(form))
    for form in rows_of(agreement, Event):
        for fact in CITED_AT[Event]:
            form.beside[fact] = Beside(fact, row_name(form))


def _place(agreement: Agreement, record: Any, rows: Any, form: Any) -> tuple[Any, str] | None:
    """The form and the field that the citation of *form* is about; None for the whole record."""
    fact, row = form["fact"].value() or "", rows.target(form)
    if row is None:
        terms = rows_of(agreement, TermClause)
        if fact in OF_TERM and terms:
            return terms[0], OF_TERM[fact]
        return (record, OF_RECORD[fact]) if fact in OF_RECORD else None
    if isinstance(row.instance, Party):
        return row, "country"
    if isinstance(row.instance, Signature):
        return row, "official"
    return row, OF_EVENT.get(fact, "kind")


def _receipt(index: int, form: Any) -> Receipt:
    source = form.cited or form.fields["source"].chosen.get(form["source"].value())
    title = str(source) if source else str(form["title"].value() or form["url"].value() or "")
    says = date_or_words(form["says"].value() or "")
    return Receipt(index + 1, f"citations-{index}", title, says, form["set_aside"].value() or "")
