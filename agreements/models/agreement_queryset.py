"""The agreement queries: adjectives that narrow, orders, and what is counted.

Loaders stand in `agreement_loaders`, the desk's own adjectives in `agreement_desk`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any, Self

from django.db import models
from django.db.models import Case, Exists, F, Q, Value, When

from agreements.models.agreement_desk import Desk
from agreements.models.agreement_loaders import AgreementLoaders, Day
from agreements.models.agreement_orders import CHANGED_LATER, PUBLISHED, TITLE_SHOWN
from agreements.models.concluded import dated, open_or

ADDED, CHANGED = "added", "changed"


class AgreementQuerySet(Desk, AgreementLoaders):
    def published(self) -> AgreementQuerySet:
        """What the public may know of."""
        return self.filter(PUBLISHED)

    def between(self, pair: str, *, joined: bool = True) -> AgreementQuerySet:
        """Agreements of *pair* (``in-ru``), continuing states joined unless *joined* is False."""
        column = "joined" if joined else "pair"
        return self.filter(Exists(self._own("pairs").filter(**{column: pair})))

    def with_country(self, codes: Collection[str]) -> AgreementQuerySet:
        """Agreements to which one of *codes* is a party, on either side."""
        return self.filter(Exists(self._own("parties").filter(country_id__in=codes)))

    def signed_within(self, first: Day | None, last: Day | None) -> AgreementQuerySet:
        """Agreements certainly or possibly concluded from *first* to *last* (None: open).

        Each carries ``match``: 0 certain, 1 possible. Undated ones are left out; they are what
        ``undated`` counts.
        """
        possible = Q(chronology__isnull=False) & dated()
        certain = Q(chronology__certain=True)
        if first is not None:
            possible &= open_or(chronology__concluded_last__gte=first)
            certain &= Q(chronology__concluded_first__gte=first)
        if last is not None:
            possible &= open_or(chronology__concluded_first__lte=last)
            certain &= Q(chronology__concluded_last__lte=last)
        return self.filter(possible).annotate(
            match=Case(
                When(certain, then=Value(0)),
                default=Value(1),
                output_field=models.SmallIntegerField(),
            )
        )

    def dated(self) -> AgreementQuerySet:
        """Agreements of whose conclusion some day, or one end of it, is known."""
        return self.filter(dated())

    def undated(self) -> AgreementQuerySet:
        """Agreements of whose conclusion no day is known at all."""
        return self.exclude(dated())

    def begun(self, *, by: Day) -> AgreementQuerySet:
        """Agreements of which something may have happened by the day *by*, on the evidence."""
        return self.filter(chronology__opens__lte=by)

    def with_status(self, statuses: Collection[str], *, on: Day) -> AgreementQuerySet:
        """Agreements whose status on day *on* is certainly one of *statuses*."""
        return self.filter(Exists(self._spans(on).filter(status__in=statuses)))

    def in_force(self, answer: str, *, on: Day) -> AgreementQuerySet:
        """Agreements in force on day *on*: *answer* is ``yes``, ``no`` or ``unknown`` (VCLT 72)."""
        at_all = self._own("status_spans").filter(status="in-force-at-all")
        certainly = Exists(at_all.filter(certain__contains=on))
        possibly = Exists(at_all.filter(possible__contains=on))
        match answer:
            case "yes":
                return self.filter(certainly)
            case "no":
                return self.filter(~possibly)
            case _:
                return self.filter(possibly).exclude(certainly)

    def about(self, slugs: Collection[str]) -> AgreementQuerySet:
        """Agreements on one of the subjects *slugs*, or on a topic of one of these groups."""
        own = self._own("agreementsubject")
        return self.filter(
            Exists(own.filter(Q(subject__slug__in=slugs) | Q(subject__parent__slug__in=slugs)))
        )

    def at_summit(self, slug: str) -> AgreementQuerySet:
        """Agreements with an event at the summit *slug*."""
        return self.filter(Exists(self._own("events").filter(summit__slug=slug)))

    def in_series(self, slug: str) -> AgreementQuerySet:
        """Agreements with an event at a summit of the series *slug*."""
        return self.filter(Exists(self._own("events").filter(summit__series__slug=slug)))

    def signed_by(self, slug: str) -> AgreementQuerySet:
        """Agreements that bear the name of the official *slug*, as signatory or as witness."""
        return self.filter(Exists(self._own("events").filter(signatures__official__slug=slug)))

    def acted_for_by(self, slug: str) -> AgreementQuerySet:
        """Agreements for a party to which the body *slug* acted."""
        return self.filter(Exists(self._own("parties").filter(body__slug=slug)))

    def known_by(self, kinds: Collection[str]) -> AgreementQuerySet:
        """Agreements that cite a source of one of *kinds*."""
        return self.filter(Exists(self._own("citations").filter(source__kind__in=kinds)))

    def changed_since(self, moment: dt.datetime) -> AgreementQuerySet:
        """Agreements whose record was changed at *moment* or later."""
        return self.filter(updated__gte=moment)

    def worded(self, tsquery: str) -> AgreementQuerySet:
        """Agreements whose words answer *tsquery*, in PostgreSQL's own notation."""
        return self.filter(search_text__everything__matches=tsquery)

    def newest_first(self) -> AgreementQuerySet:
        """By day of conclusion, latest first; undated last, ties by slug."""
        return self.order_by(F("chronology__begins").desc(nulls_last=True), "slug")

    def oldest_first(self) -> AgreementQuerySet:
        """By day of conclusion, earliest first; undated last, ties by slug."""
        return self.order_by(F("chronology__begins").asc(nulls_last=True), "slug")

    def of_many(self) -> AgreementQuerySet:
        """The same, all being derived, and the first by day found without looking at all.

        For what selects many: joined this way, agreements may be looked at in the order of their
        days until enough are found, which takes long where few are.
        """
        return self.filter(chronology__isnull=False)

    def by_title(self) -> AgreementQuerySet:
        """By what a list prints as the title; untitled ones last."""
        return self.order_by(TITLE_SHOWN.asc(nulls_last=True), "slug")

    def changed_later(self) -> Self:
        """Agreements changed after the day on which they were first published."""
        return self.filter(CHANGED_LATER)

    def changes(self, most: int) -> models.QuerySet[Any, Any]:
        """Rows of ``pk``, ``change`` and ``at``, the latest first, at *most* so many.

        An agreement is added when it is first published; a change on the same day belongs to that.
        """
        if self.query.is_empty():
            return self.none()  # a union with nothing could not be ordered
        added = _changed(self, ADDED, "published_at")[:most]
        changed = _changed(self.changed_later(), CHANGED, "updated")[:most]
        return added.union(changed, all=True).order_by("-at", "slug")[:most]

    def _spans(self, on: Day) -> models.QuerySet:
        return self._own("status_spans").filter(certain__contains=on)


def _changed(rows: AgreementQuerySet, change: str, moment: str) -> models.QuerySet[Any, Any]:
    ordered = rows.order_by(F(moment).desc(), "slug")
    return ordered.values("pk", "slug", change=Value(change), at=F(moment))
