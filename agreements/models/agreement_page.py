"""One agreement with everything that its own page prints."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch

from agreements.models.agreement import Agreement
from agreements.models.document import Document
from agreements.models.event import Event, Signature
from agreements.models.held import held
from agreements.models.list_columns import SUBJECT_KEYS
from agreements.models.party import Party
from agreements.models.source import Citation


def agreement_for_page(slug: str) -> Agreement | None:
    """The agreement, in whatever state; countries, subjects and summits come as keys.

    Of what few have ``held`` says whether there is any. A fixed number of queries.
    """
    columns: dict[str, Any] = {"subject_keys": SUBJECT_KEYS, "held": held()}
    documents = Document.objects.select_related("file").defer("file__data", "file__text")
    found = (
        Agreement.objects.select_related("chronology", "term", "merged_into")
        .annotate(**columns)
        .prefetch_related(
            Prefetch("parties", Party.objects.select_related("body")),
            Prefetch("events", Event.objects.select_related("by")),
            Prefetch("events__signatures", Signature.objects.select_related("official")),
            "events__signatures__official__tenures",
            Prefetch("documents", documents),
            Prefetch("citations", Citation.objects.select_related("source")),
        )
    )
    return found.filter(slug=slug).first()
