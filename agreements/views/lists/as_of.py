"""The day of which a page tells: today, or the day asked for by ``as_of``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from agreements.domain.partial_date import PartialDate
from agreements.models import Agreement, Event, Summit
from agreements.models.agreement_queryset import AgreementQuerySet
from agreements.views.lists.query import Query
from agreements.views.words.phrases import date_words

NAME = "as_of"


@dataclass(frozen=True, slots=True)
class AsOf:
    """*day* is that of which statuses are told; *asked* is False where it is simply today's.

    What includes/as_of.html prints besides: *kept* are the other parameters of the page, which a
    move to another day must not lose.
    """

    day: dt.date
    today: dt.date
    asked: bool
    today_url: str
    kept: tuple[tuple[str, str], ...]

    @classmethod
    def on(cls, today: dt.date) -> AsOf:
        """Of a page that tells of today alone."""
        return cls(today, today, asked=False, today_url="", kept=())

    @property
    def day_words(self) -> str:
        return day_words(self.day)

    @property
    def words(self) -> str:
        """Says that this is not how things stand today; empty where it is."""
        if not self.asked:
            return ""
        if self.day > self.today:
            return _("As it would stand on %s, if nothing more happened") % self.day_words
        return _("As it stood on %s") % self.day_words

    @property
    def in_title(self) -> str:
        """What the title of the page adds; empty for today."""
        return _(", as of %s") % self.day_words if self.asked else ""

    @property
    def suffix(self) -> str:
        """The query string that carries the day to a page without other parameters."""
        return f"?{NAME}={self.day}" if self.asked else ""

    @property
    def more(self) -> str:
        """The same after other parameters."""
        return f"&{NAME}={self.day}" if self.asked else ""

    def held(self, summits: Iterable[Summit]) -> list[Summit]:
        """All *summits* today; of another day those that may have begun by then."""
        return [
            summit
            for summit in summits
            if not self.asked or summit.dates_first is None or summit.dates_first <= self.day
        ]

    def happened(self, event: Event) -> bool:
        """Whether *event* is told: all are today; of another day those that it may follow."""
        first = event.date_first or event.effective_first
        return not self.asked or first is None or first <= self.day

    def begun_by(self, agreement: Agreement) -> bool:
        """Whether *agreement*, with its chronology loaded, is filed under that day or before."""
        begins = agreement.chronology.begins
        return not self.asked or begins is None or begins <= self.day

    def begun(self, rows: AgreementQuerySet) -> AgreementQuerySet:
        """All *rows* today; of another day those that may have begun by then."""
        return rows.begun(by=self.day) if self.asked else rows


def as_of(query: Query, day: dt.date | None, today: dt.date) -> AsOf:
    """The day asked for by *query*, which reads as *day* (None: not asked for).

    Afterwards *query* holds it as addresses write it.
    """
    if day is not None:
        query.data[NAME] = day.isoformat()
    kept = [
        (name, value)
        for name, values in query.data.lists()
        if name not in (NAME, "page")
        for value in values
    ]
    return AsOf(day or today, today, day is not None, query.without(NAME), tuple(kept))


def day_words(day: dt.date) -> str:
    """A full day in words."""
    return date_words(PartialDate.parse(day.isoformat()))
