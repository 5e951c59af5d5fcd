"""Records as a person names them: by name, alias, slug or code, in any script."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db.models import Q

from agreements.domain.folded import folded
from agreements.forms.country_choice import country_meant
from agreements.forms.pasted import TURNING, in_line
from agreements.models import (
    Agreement,
    Body,
    Country,
    Event,
    Official,
    Series,
    Source,
    Subject,
    Summit,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import Model, QuerySet

LONGEST = 500  # characters that are looked for
MOST_OFFERED = 20

# Registers short enough to be read through, so that case and accents do not matter.
READ_THROUGH: dict[type[Model], tuple[str, ...]] = {
    Body: ("slug", "name"),
    Country: ("code", "name", "official_name", "names__text"),
    Official: ("slug", "name", "names__name"),
    Series: ("slug", "name"),
    Subject: ("slug", "name"),
    Summit: ("slug", "name"),
}
SEARCHED: dict[type[Model], tuple[str, ...]] = {
    Agreement: ("slug", "title", "short_title", "titles__title"),
    Event: ("agreement__slug", "agreement__title", "kind", "place"),
    Source: ("key", "title", "url"),
}


def may_be_named(model: type[Model]) -> bool:
    return model in READ_THROUGH or model in SEARCHED


def meant(queryset: QuerySet[Any], text: str) -> list[Any]:
    """The records of *queryset* that *text* may mean, one when that is clear; by name.

    Those that are called just so; where there are none, those with every word in some name. At
    most one more than `MOST_OFFERED`.
    """
    text = in_line(TURNING.sub("", text))[:LONGEST]
    if not text:
        return []
    if queryset.model is Country and (code := _country(text)):
        return list(queryset.filter(pk=code))
    if queryset.model in READ_THROUGH:
        keys = _read_through(queryset, text)
    else:
        keys = _searched(queryset, text)
    found = _in_full(queryset.filter(pk__in=keys[: MOST_OFFERED + 1]))
    return sorted(found, key=lambda record: folded(label(record)))


def label(record: Model) -> str:
    """What tells *record* from others of its name."""
    return record.in_full() if isinstance(record, Official) else str(record)


def _in_full(queryset: QuerySet[Any]) -> QuerySet[Any]:
    if queryset.model is Official:
        return queryset.select_related("country").prefetch_related("tenures")
    return queryset.select_related("agreement") if queryset.model is Event else queryset


def _country(text: str) -> str:
    """The one that is called so, else nothing; its own words are for those who see no list."""
    try:
        return country_meant(text)
    except ValidationError:
        return ""


def _read_through(queryset: QuerySet[Any], text: str) -> list[Any]:
    known: dict[Any, set[str]] = {}
    rows: Iterable[Any] = queryset.order_by().values_list("pk", *READ_THROUGH[queryset.model])
    for key, *names in rows:
        known.setdefault(key, set()).update(folded(name) for name in names if name)
    wanted = folded(text)
    exactly = [key for key, names in known.items() if wanted in names]
    words = wanted.split()
    return exactly or [
        key
        for key, names in known.items()
        if all(any(word in name for name in names) for word in words)
    ]


def _searched(queryset: QuerySet[Any], text: str) -> list[Any]:
    names = SEARCHED[queryset.model]
    exactly = _keys(queryset, _some(names, "iexact", text))
    if exactly:
        return exactly
    every = Q()
    for word in text.split():
        every &= _some(names, "icontains", word)
    return _keys(queryset, every)


def _some(names: Iterable[str], lookup: str, text: str) -> Q:
    some = Q()
    for name in names:
        some |= Q(**{f"{name}__{lookup}": text})
    return some


def _keys(queryset: QuerySet[Any], wanted: Q) -> list[Any]:
    found = queryset.order_by().filter(wanted).values_list("pk", flat=True)
    return list(found.distinct()[: MOST_OFFERED + 1])
