"""Slugs made from what a record says, so that nobody need invent one."""

from __future__ import annotations

import re
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.utils.text import slugify

from agreements.models import Slug

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from django.db import models
    from django.db.models import QuerySet

# A title says its subject after one of these: "... on joint manufacturing of spares".
LEADING_IN = r"\b(?:on|concerning|regarding|relating to|for)\b"
SUBJECT = re.compile(rf"{LEADING_IN}(.*)", re.IGNORECASE)
PARTIES = re.compile(rf"\bbetween\b.*?(?={LEADING_IN}|$)", re.IGNORECASE)
SMALL_WORDS = re.compile(r"an?|and|as|at|between|by|for|from|in|its|of|on|or|the|their|to|with")
WORDS = 5
LENGTH = 100


def slug_words(title: str) -> str:
    """The few words of *title* that tell it from others: "joint-manufacturing-spares"."""
    title = PARTIES.sub("", " ".join(title.split()))
    about = SUBJECT.search(title)
    words = slugify((about and about[1].strip()) or title).split("-")
    return "-".join([word for word in words if word and not SMALL_WORDS.fullmatch(word)][:WORDS])


def agreement_slug(codes: Collection[str], year: int | None, title: str, kind: str) -> str:
    """Pair codes, year and words: "in-ru-2019-joint-manufacturing-spares"."""
    words = slug_words(title) or (kind if kind != "unknown" else "")
    return joined(*sorted(codes), str(year or ""), words) or "agreement"


def joined(*parts: str) -> str:
    """*parts* as one slug, cut between words."""
    slug = slugify("-".join(filter(None, parts))).replace("_", "-")
    slug = re.sub("-{2,}", "-", slug).strip("-")
    return slug if len(slug) <= LENGTH else slug[: LENGTH + 1].rpartition("-")[0] or slug[:LENGTH]


def free_slug(model: type[models.Model], wanted: str, *, field: str = "slug") -> str:
    """*wanted*, or *wanted* with -2, -3 ... when a record has it or once had it."""
    return free_slugs(model, [wanted], field=field)[0]


def free_slugs(
    model: type[models.Model], wanted: Sequence[str], *, field: str = "slug"
) -> list[str]:
    """The same for several, which also keep clear of one another, in two queries."""
    if not wanted:
        return []
    taken = set(_beginning(model._default_manager.all(), field, wanted))
    former = Slug.objects.filter(noun=model._meta.model_name)
    taken.update(_beginning(former, "slug", wanted))
    free = []
    for slug in wanted:
        number, one = 1, slug
        while one in taken:
            number += 1
            one = f"{slug}-{number}"
        taken.add(one)
        free.append(one)
    return free


def _beginning(records: QuerySet[Any], field: str, wanted: Sequence[str]) -> QuerySet[Any]:
    begins = [Q(**{f"{field}__startswith": slug}) for slug in dict.fromkeys(wanted)]
    return records.filter(reduce(or_, begins)).values_list(field, flat=True)
