"""The ``for_`` loaders of agreements: each fetches what one kind of page or document prints."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import OuterRef, Prefetch

from agreements.models.list_columns import DRAWN, listed

if TYPE_CHECKING:
    from agreements.models.agreement import Agreement  # noqa: F401 (named in a string below)

Day = dt.date


class AgreementLoaders(models.QuerySet["Agreement"]):
    """The part of their query set that loads."""

    def for_list(self, *, on: Day) -> Self:
        """Everything a list row prints of day *on*, in one query.

        Countries, subjects and summits come as keys: ``listed`` has their names (models.listed).
        """
        return self.select_related("chronology").annotate(**listed(on))

    def for_timeline(self, *, on: Day) -> Self:
        """What ``for_list`` loads, and the stays in force and number of events for a drawing.

        Of the stays those of which at least a day is certain.
        """
        return self.for_list(on=on).annotate(**DRAWN)

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

    def _related(self, name: str) -> models.QuerySet:
        """All rows of the model behind the reverse relation *name*."""
        model: Any = self.model._meta.get_field(name).related_model
        return model._default_manager.all()

    def _own(self, name: str) -> models.QuerySet:
        """The rows of the reverse relation *name* that belong to the outer agreement."""
        return self._related(name).filter(agreement=OuterRef("pk"))
