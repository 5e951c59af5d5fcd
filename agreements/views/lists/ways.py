"""Queries that ask for a part of what a query asks for, never for anything beyond it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from agreements.domain.country_pair import CountryPair, PairError
from agreements.domain.timeline.density import Span
from agreements.views.lists.query import Query

Days = tuple[dt.date | None, dt.date | None]


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways on from *query*, whose day filter reaches over *days* (None: unbounded)."""

    query: Query
    days: Days = (None, None)

    def to_span(self, span: Span, subject: str = "") -> str:
        """To what was signed in *span*, and on *subject* where none is asked for yet."""
        return self.query.having(**self._bounds(span), **self._subject(subject))

    def to_subject(self, slug: str) -> str:
        """To what is on a subject; empty where subjects are asked for already."""
        return self.query.having(**asked) if (asked := self._subject(slug)) else ""

    def to_country(self, code: str) -> str:
        """To what *code* is party to, or to a pair where one country is asked for already.

        Empty where that says no more: a pair or several countries are asked for.
        """
        asked = self.query.data.getlist("country")
        if "pair" in self.query.data or len(asked) > 1:
            return ""
        if not asked:
            return self.query.having(country=code)
        try:
            pair = CountryPair.of(asked[0], code)
        except PairError:
            return ""
        others = self.query.data.copy()
        del others["country"]
        return Query(others, self.query.known).having(pair=str(pair))

    def _bounds(self, span: Span) -> dict[str, str]:
        """The span's, but a bound of the query where that is the narrower one."""
        (first, beyond), (begin, end) = span.days, self.days
        bounds = dict(zip(("signed_from", "signed_to"), span.bounds, strict=True))
        if begin is not None and begin > first:
            bounds["signed_from"] = self.query.data.getlist("signed_from")[0]
        if end is not None and end < beyond - dt.timedelta(days=1):
            bounds["signed_to"] = self.query.data.getlist("signed_to")[0]
        return bounds

    def _subject(self, slug: str) -> dict[str, str]:
        return {"subject": slug} if slug and "subject" not in self.query.data else {}
