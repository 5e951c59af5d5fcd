"""The ``for_`` loaders of agreements: each fetches what one kind of page or document prints."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Self

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Count, OuterRef, Prefetch, Subquery, Value
from django.db.models.functions import Coalesce, JSONObject

from agreements.domain.lifecycle import AT_ALL
from agreements.models.held import held

if TYPE_CHECKING:
    from agreements.models.agreement import Agreement  # noqa: F401 (named in a string below)

Day = dt.date


class AgreementLoaders(models.QuerySet["Agreement"]):
    """The part of their query set that loads."""

    def for_list(self, *, on: Day) -> Self:
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

    def for_timeline(self, *, on: Day) -> Self:
        """What ``for_list`` loads, and the stays in force and number of events for a drawing.

        Of the stays those of which at least a day is certain.
        """
        stays = self._own("status_spans").filter(status=AT_ALL, certain__isnull=False)
        events = self._own("events").order_by().values("agreement").annotate(n=Count("pk"))
        return self.for_list(on=on).annotate(
            event_count=Coalesce(Subquery(events.values("n")), 0),
            certain_stays=ArraySubquery(stays.order_by("pk").values("certain")),
            possible_stays=ArraySubquery(stays.order_by("pk").values("possible")),
        )

    def for_ledger(self, *, on: Day) -> Self:
        """What ``for_list`` loads, every event with who did it, and what builds upon it."""
        events = self._related("events").select_related("by", "summit")
        building = self._related("related_from").select_related("agreement__chronology")
        return self.for_list(on=on).prefetch_related(
            Prefetch("events", queryset=events), Prefetch("related_from", queryset=building)
        )

    def for_track(self, *, on: Day) -> Self:
        """What ``for_list`` loads, and what the lifecycle reads of each side's acts."""
        found = self.for_list(on=on).select_related("term")
        return found.prefetch_related("parties", "events", "citations")

    def for_signatory(self, *, on: Day) -> Self:
        """What ``for_timeline`` loads, and who signed in which office, as ``signings``."""
        signed = self._related("events").filter(kind__in=("initialled", "signed", "adopted"))
        people = signed.prefetch_related("signatures__official__tenures")
        return self.for_timeline(on=on).prefetch_related(
            Prefetch("events", queryset=people, to_attr="signings")
        )

    def for_document(self) -> Self:
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

    def for_page(self) -> Self:
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
