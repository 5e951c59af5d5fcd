"""Search over agreements: what they are called, who made them, and what they rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from agreements.models import (
    Agreement,
    AgreementTitle,
    Citation,
    Event,
    Identifier,
    Official,
    Party,
    Signature,
)

if TYPE_CHECKING:
    from django.db.models import QuerySet


def matching(queryset: QuerySet[Agreement], text: str, *, evidence: bool) -> QuerySet[Agreement]:
    """The agreements of *queryset* that say every word of *text* somewhere.

    With *evidence* also in their sources and quotes. Each place is a subquery of its own: joining
    them would multiply the rows.
    """
    for word in text.split():
        queryset = queryset.filter(_says(word) | _rests_on(word) if evidence else _says(word))
    return queryset


def _says(word: str) -> Q:
    own = Q(title__icontains=word) | Q(short_title__icontains=word) | Q(slug__icontains=word)
    elsewhere = (
        AgreementTitle.objects.filter(title__icontains=word),
        Party.objects.filter(country__name__icontains=word),
        Party.objects.filter(country__names__text__icontains=word),
        Party.objects.filter(body__name__icontains=word),
        Identifier.objects.filter(Q(scheme__icontains=word) | Q(value__icontains=word)),
        Event.objects.filter(summit__name__icontains=word),
    )
    for rows in elsewhere:
        own |= Q(pk__in=rows.values("agreement"))
    officials = Official.objects.filter(Q(name__icontains=word) | Q(names__name__icontains=word))
    signed = Signature.objects.filter(official__in=officials.values("pk"))
    return own | Q(pk__in=signed.values("event__agreement"))


def _rests_on(word: str) -> Q:
    source = Q(source__title__icontains=word) | Q(source__publisher__icontains=word)
    told = source | Q(source__url__icontains=word) | Q(quote__icontains=word)
    return Q(pk__in=Citation.objects.filter(told).values("agreement"))
