"""One agreement with everything that its own page prints."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any, TypeVar

from django.db.models import Model

from agreements.models.agreement import Agreement
from agreements.models.compiled import Compiled
from agreements.models.document import Document
from agreements.models.event import Event, Signature
from agreements.models.held import held
from agreements.models.list_columns import SUBJECT_KEYS
from agreements.models.official import Tenure
from agreements.models.party import Party
from agreements.models.source import Citation

M = TypeVar("M", bound=Model)
PK, SLUG = -1, "-"  # of no agreement

_AGREEMENT = Compiled(
    lambda slug: (
        Agreement.objects.filter(slug=slug)
        .select_related("chronology", "term", "merged_into")
        .annotate(subject_keys=SUBJECT_KEYS, held=held())
    ),
    SLUG,
)
_OF_IT: dict[str, Compiled[Any]] = {
    "parties": Compiled(lambda pk: Party.objects.filter(agreement=pk).select_related("body"), PK),
    "events": Compiled(lambda pk: Event.objects.filter(agreement=pk).select_related("by"), PK),
    "documents": Compiled(
        lambda pk: (
            Document.objects.filter(agreement=pk)
            .select_related("file")
            .defer("file__data", "file__text")
        ),
        PK,
    ),
    "citations": Compiled(
        lambda pk: Citation.objects.filter(agreement=pk).select_related("source"), PK
    ),
}
_SIGNATURES = Compiled(
    lambda pk: Signature.objects.filter(event__agreement=pk).select_related("official"), PK
)
_TENURES = Compiled(
    lambda pk: Tenure.objects.filter(
        official__in=Signature.objects.filter(event__agreement=pk).values("official")
    ),
    PK,
)


def agreement_for_page(slug: str) -> Agreement | None:
    """The agreement, in whatever state; countries, subjects and summits come as keys.

    Of what few have ``held`` says whether there is any. A fixed number of queries.
    """
    found = next(iter(_AGREEMENT.rows(slug)), None)
    if found is not None:
        for name, compiled in _OF_IT.items():
            _hold([found], name, "agreement", compiled.rows(found.pk))
        _hold_signatures(found)
    return found


def _hold_signatures(agreement: Agreement) -> None:
    """Who signed, with the offices they held."""
    events = list(agreement.events.all())
    signatures = _SIGNATURES.rows(agreement.pk) if events else []
    _hold(events, "signatures", "event", signatures)
    tenures = _TENURES.rows(agreement.pk) if signatures else []
    _hold([signature.official for signature in signatures], "tenures", "official", tenures)


def _hold(owners: Iterable[Model], name: str, field: str, rows: Sequence[Model]) -> None:
    """Have every one of *owners* hold its *rows* as if they had been prefetched."""
    own: defaultdict[Any, list[Model]] = defaultdict(list)
    key = attrgetter(f"{field}_id")
    for row in rows:
        own[key(row)].append(row)
    for owner in owners:
        for row in own[owner.pk]:
            setattr(row, field, owner)
        found: Any = getattr(owner, name).get_queryset()
        found._result_cache, found._prefetch_done = own[owner.pk], True
        vars(owner).setdefault("_prefetched_objects_cache", {})[name] = found
