"""Search over agreements: titles, slugs, countries, summits and officials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from agreements.models import Agreement, AgreementTitle, Event, Official, Party, Signature

if TYPE_CHECKING:
    from django.db.models import QuerySet


def matching(queryset: QuerySet[Agreement], text: str) -> QuerySet[Agreement]:
    """The agreements of *queryset* that say every word of *text* somewhere.

    Each place is a subquery of its own: joining them would multiply the rows.
    """
    for word in text.split():
        queryset = queryset.filter(_says(word))
    return queryset


def _says(word: str) -> Q:
    own = Q(title__icontains=word) | Q(short_title__icontains=word) | Q(slug__icontains=word)
    elsewhere = (
        AgreementTitle.objects.filter(title__icontains=word),
        Party.objects.filter(country__name__icontains=word),
        Party.objects.filter(country__names__text__icontains=word),
        Event.objects.filter(summit__name__icontains=word),
    )
    for rows in elsewhere:
        own |= Q(pk__in=rows.values("agreement"))
    officials = Official.objects.filter(Q(name__icontains=word) | Q(names__name__icontains=word))
    signed = Signature.objects.filter(official__in=officials.values("pk"))
    return own | Q(pk__in=signed.values("event__agreement"))
