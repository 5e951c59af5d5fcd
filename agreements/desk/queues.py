"""The queues of the desk: what waits for whom, each a filter of the list of agreements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField, Max
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from agreements.models import Agreement
from agreements.models.choices import PublicationState

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import QuerySet

    from agreements.models.agreement_queryset import AgreementQuerySet

    Narrowing = Callable[[AgreementQuerySet, Any], AgreementQuerySet]

LATEST = 8


def _own_drafts(agreements: AgreementQuerySet, user: Any) -> AgreementQuerySet:
    """Drafts that *user* has added or changed at the desk."""
    touched = _touched(user).values("key")
    return agreements.filter(state=PublicationState.DRAFT, pk__in=touched)


def _in_review(agreements: AgreementQuerySet, user: Any) -> AgreementQuerySet:
    return agreements.filter(state=PublicationState.IN_REVIEW)


def _returned(agreements: AgreementQuerySet, user: Any) -> AgreementQuerySet:
    return agreements.filter(state=PublicationState.DRAFT, sent_back__isnull=False)


def _unsourced(agreements: AgreementQuerySet, user: Any) -> AgreementQuerySet:
    return agreements.with_unsourced_facts()


def _warned(agreements: AgreementQuerySet, user: Any) -> AgreementQuerySet:
    return agreements.with_open_warnings(on=timezone.localdate())


QUEUES: dict[str, tuple[Any, Narrowing]] = {
    "my-drafts": (_("my drafts"), _own_drafts),
    "in-review": (_("in review"), _in_review),
    "returned": (_("returned"), _returned),
    "unsourced": (_("facts without source"), _unsourced),
    "warnings": (_("warnings"), _warned),
}


def counted(user: Any) -> list[dict[str, Any]]:
    """Each queue with its address and how many agreements wait in it for *user*."""
    agreements = Agreement.objects.all()
    return [
        {"name": name, "slug": slug, "count": narrow(agreements, user).count()}
        for slug, (name, narrow) in QUEUES.items()
    ]


def lately_edited(user: Any) -> list[Agreement]:
    """What *user* has added or changed at the desk last, the latest first."""
    last = _touched(user).values("key").annotate(last=Max("action_time")).order_by("-last")
    keys = [row["key"] for row in last[:LATEST]]
    found = Agreement.objects.in_bulk(keys)
    return [found[key] for key in keys if key in found]


def _touched(user: Any) -> QuerySet[Any]:
    """The log of what *user* did to agreements, with the agreement's number as ``key``."""
    content_type = ContentType.objects.get_for_model(Agreement)
    entries = LogEntry.objects.filter(user=user, content_type=content_type)
    return entries.annotate(key=Cast("object_id", BigIntegerField()))
