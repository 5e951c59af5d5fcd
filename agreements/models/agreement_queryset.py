"""The agreement queries: adjectives that narrow, and ``for_`` loaders that fetch."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import (
    Case,
    Count,
    Exists,
    F,
    OuterRef,
    Prefetch,
    Q,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, JSONObject, Lower, NullIf

from agreements.domain.lifecycle import AT_ALL
from agreements.models.agreement_desk import Desk
from agreements.models.concluded import dated, open_or
from agreements.models.held import held

if TYPE_CHECKING:
    from agreements.models.agreement import Agreement  # noqa: F401 (named in a string below)

Day = dt.date
ADDED, CHANGED = "added", "changed"


class AgreementQuerySet(Desk, models.QuerySet["Agreement"]):
    def published(self) -> AgreementQuerySet:
        """What the public may know of."""
        return self.filter(state="published")

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
        shown = Lower(Coalesce(NullIf("short_title", Value("")), NullIf("title", Value(""))))
        return self.order_by(shown.asc(nulls_last=True), "slug")

    def for_list(self, *, on: Day) -> AgreementQuerySet:
        """Everything a list row prints of day *on*, in one query.

        Countries, subjects and summits come as keys: ``listed`` has their names (models.listed).
        """
        own = self._own("parties").filter(role="lead").order_by().values("country_id")
        spans = self._own("status_spans").exclude(status=AT_ALL).order_by("pk").values("status")
        signed = self._own("events").filter(kind__in=("signed", "adopted"))
        subjects = self._own("agreementsubject").order_by()
        return self.select_related("chronology").annotate(
            lead_a=Subquery(own.filter(side="A")),
            lead_b=Subquery(own.filter(side="B")),
            subject_keys=ArraySubquery(subjects.values("subject_id")),
            status_then=Coalesce(Subquery(spans.filter(certain__contains=on)[:1]), Value("")),
            possible_then=ArraySubquery(spans.filter(possible__contains=on)),
            concluded_at=Subquery(
                signed.order_by("-position", "-pk").values(
                    at=JSONObject(place="place", country="place_country_id", summit="summit_id")
                )[:1]
            ),
        )

    def for_timeline(self, *, on: Day) -> AgreementQuerySet:
        """What ``for_list`` loads, and the stays in force and number of events for a drawing.

        Of the stays those of which at least a day is certain.
        """
        stays = self._own("status_spans").filter(status=AT_ALL, certain__isnull=False)
        events = self._own("events").order_by().values("agreement").annotate(n=Count("pk"))
        return self.for_list(on=on).annotate(  # type: ignore[no-redef]  # for readers
            event_count=Coalesce(Subquery(events.values("n")), 0),
            certain_stays=ArraySubquery(stays.order_by("pk").values("certain")),
            possible_stays=ArraySubquery(stays.order_by("pk").values("possible")),
        )

    def for_ledger(self, *, on: Day) -> AgreementQuerySet:
        """What ``for_list`` loads, every event with who did it, and what builds upon it."""
        events = self._related("events").select_related("by", "summit")
        building = self._related("related_from").select_related("agreement__chronology")
        return self.for_list(on=on).prefetch_related(
            Prefetch("events", queryset=events), Prefetch("related_from", queryset=building)
        )

    def for_track(self, *, on: Day) -> AgreementQuerySet:
        """What ``for_list`` loads, and what the lifecycle reads of each side's acts."""
        found = self.for_list(on=on).select_related("term")
        return found.prefetch_related("parties", "events", "citations")

    def for_signatory(self, *, on: Day) -> AgreementQuerySet:
        """What ``for_timeline`` loads, and who signed in which office, as ``signings``."""
        signed = self._related("events").filter(kind__in=("initialled", "signed", "adopted"))
        people = signed.prefetch_related("signatures__official__tenures")
        return self.for_timeline(on=on).prefetch_related(  # type: ignore[no-redef]  # for readers
            Prefetch("events", queryset=people, to_attr="signings")
        )

    def by_month(self) -> models.QuerySet[Any, Any]:
        """Counted: rows of ``group`` (the first subject's, or None), ``year``, ``month``, ``n``.

        The month is that under which the agreement is filed; None and None without a known day.
        """
        first = self._own("agreementsubject").order_by("position", "pk")
        group = Coalesce("subject__parent", "subject")
        return (
            self.order_by()
            .annotate(group=Subquery(first.annotate(group=group).values("group")[:1]))
            .values(
                "group", year=F("chronology__begins__year"), month=F("chronology__begins__month")
            )
            .annotate(n=Count("pk"))
        )

    def changes(self) -> models.QuerySet[Any, Any]:
        """Rows of ``pk``, ``change`` and ``at``, the latest first: what was added, what changed.

        An agreement is added when it is first published; a change on the same day belongs to that.
        """
        added = _changed(self, ADDED, "published_at")
        later = self.filter(updated__date__gt=F("published_at__date"))
        return added.union(_changed(later, CHANGED, "updated"), all=True).order_by("-at", "slug")

    def for_document(self) -> AgreementQuerySet:
        """Everything an agreement document says."""
        return self.select_related("term").prefetch_related(
            "titles",
            "agreementsubject_set__subject",
            "parties__body",
            "events__by",
            "events__summit",
            "events__signatures__official",
            "relations__to",
            "identifiers",
            "documents__file",
            "citations__source",
            "citations__official",
        )

    def for_page(self) -> AgreementQuerySet:
        """What every agreement's own page prints; countries, subjects and summits come as keys.

        Of what few have ``held`` says whether there is any.
        """
        subjects = self._own("agreementsubject").order_by().values("subject_id")
        events = self._related("events")
        signatures = events.model._meta.get_field("signatures").related_model.objects
        loaded = self.select_related("chronology", "term", "merged_into").annotate(
            subject_keys=ArraySubquery(subjects), held=held()
        )
        return loaded.prefetch_related(
            Prefetch("parties", self._related("parties").select_related("body")),
            Prefetch("events", events.select_related("by")),
            Prefetch("events__signatures", signatures.select_related("official")),
            "events__signatures__official__tenures",
            "documents__file",
            Prefetch("citations", self._related("citations").select_related("source")),
        )

    def _related(self, name: str) -> models.QuerySet:
        """All rows of the model behind the reverse relation *name*."""
        model: Any = self.model._meta.get_field(name).related_model
        return model._default_manager.all()

    def _own(self, name: str) -> models.QuerySet:
        """The rows of the reverse relation *name* that belong to the outer agreement."""
        return self._related(name).filter(agreement=OuterRef("pk"))

    def _spans(self, on: Day) -> models.QuerySet:
        return self._own("status_spans").filter(certain__contains=on)


def _changed(rows: AgreementQuerySet, change: str, moment: str) -> models.QuerySet[Any, Any]:
    return rows.order_by().values("pk", "slug", change=Value(change), at=F(moment))
