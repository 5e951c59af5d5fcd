"""The improbable on the page of an agreement: shown beside its field, kept with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from agreements.domain.warnings import warnings
from agreements.fields.beside import Beside
from agreements.forms.citations import CitationRows
from agreements.forms.pasted import in_line
from agreements.forms.signatures import SignatureRows
from agreements.forms.submitted import rows_told, submitted
from agreements.forms.warning_words import Names, sentence
from agreements.models import Citation, Event, Party, SettledWarning, Signature, TermClause
from agreements.models.derive import EventRows, Rows, account, surroundings

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from agreements.domain.warnings import Improbable
    from agreements.models import Agreement

KEEP = "keep-"
LONGEST = 300


@dataclass
class Doubt:
    """One warning as the page shows it: open, being settled with *reason*, or settled before."""

    warning: Improbable
    sentence: str
    reason: str = ""
    settled: SettledWarning | None = None
    is_beside: bool = False

    @property
    def name(self) -> str:
        """Of the field for the reason."""
        return KEEP + self.warning.mark

    @property
    def element(self) -> str:
        return f"warning-{self.warning.mark}"

    @property
    def error(self) -> str:
        if len(self.reason) <= LONGEST:
            return ""
        return _("Give the reason in %d characters at most.") % LONGEST

    @property
    def is_open(self) -> bool:
        return self.settled is None and (not self.reason or bool(self.error))


class Scrutiny:
    """The warnings of *agreement* as its page tells it, with the reasons that were *sent*.

    To be asked when all rows are known to one another (``submit_together``).
    """

    def __init__(self, agreement: Agreement, sent: Mapping[str, Any], today: dt.date) -> None:
        self.agreement, self.sent, self.today = agreement, sent, today

    @cached_property
    def doubts(self) -> list[Doubt]:
        rows = self._rows()
        events = [each.event for each in rows.events]
        signatures = [signature for each in rows.events for signature in each.signatures]
        found = warnings(account(rows, surroundings(events, signatures)))
        names = Names.of(dict(each.facts) for each in found)
        settled = self._settled() if found else {}
        return [
            Doubt(
                each,
                sentence(each.code, dict(each.facts), names),
                in_line(str(self.sent.get(KEEP + each.mark, ""))),
                settled.get(each.mark),
            )
            for each in found
        ]

    @property
    def open(self) -> list[Doubt]:
        return [doubt for doubt in self.doubts if doubt.is_open]

    def _settled(self) -> dict[str, SettledWarning]:
        if not self.agreement.pk:
            return {}
        held = SettledWarning.objects.filter(agreement=self.agreement).select_related("by")
        return {each.mark: each for each in held}

    def settle(self, by: Any) -> None:
        """Keep what was given a reason, for the agreement, which is saved by now."""
        SettledWarning.objects.bulk_create(
            (
                SettledWarning(
                    agreement=self.agreement,
                    code=doubt.warning.code,
                    facts=dict(doubt.warning.facts),
                    mark=doubt.warning.mark,
                    reason=doubt.reason,
                    by=by,
                )
                for doubt in self.doubts
                if doubt.reason and not doubt.error and doubt.settled is None
            ),
            ignore_conflicts=True,  # somebody else may have settled it meanwhile
        )

    def place(self) -> None:
        """Put every warning beside the field that it is about."""
        forms = {id(form.instance): form for form in self._forms()}
        for doubt in self.doubts:
            form = forms.get(doubt.warning.key)  # type: ignore[call-overload]
            if form is not None and doubt.warning.field in form.fields:
                beside = form.beside.setdefault(doubt.warning.field, Beside())
                beside.doubts.append(doubt)
                doubt.is_beside = True

    def _forms(self) -> Iterator[Any]:
        for model in (Party, Event, Signature, TermClause):
            yield from rows_told(self.agreement, model)

    def _rows(self) -> Rows:
        """What the page tells, as it will be stored."""
        signatures, citations = self._by_event()
        terms = rows_told(self.agreement, TermClause)
        return Rows(
            self.agreement,
            [form.instance for form in rows_told(self.agreement, Party)],
            [
                EventRows(
                    form.instance,
                    signatures.get(id(form.instance), []),
                    citations.get(id(form.instance), []),
                )
                for form in rows_told(self.agreement, Event)
            ],
            term=terms[0].instance if terms else None,
            written=self.today,
        )

    def _by_event(self) -> tuple[dict[int, list[Signature]], dict[int, list[Citation]]]:
        """Signatures and citations by the ``id`` of the event they stand under."""
        signatures: dict[int, list[Signature]] = {}
        signed = submitted(self.agreement, SignatureRows)
        for form in rows_told(self.agreement, Signature):
            event = signed.event_form(form) if signed is not None else None
            if event is not None:
                signatures.setdefault(id(event.instance), []).append(form.instance)
        citations: dict[int, list[Citation]] = {}
        cited = submitted(self.agreement, CitationRows)
        for form in rows_told(self.agreement, Citation):
            row = cited.target(form) if cited is not None else None
            if row is not None and isinstance(row.instance, Event):
                citations.setdefault(id(row.instance), []).append(form.instance)
        return signatures, citations
