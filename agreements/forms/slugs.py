"""Slugs made from what a record says, so that nobody need invent one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.utils.text import slugify

from agreements.models import Slug

if TYPE_CHECKING:
    from collections.abc import Collection

    from django.db import models

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
    lookup = {f"{field}__startswith": wanted}
    taken = set(model._default_manager.filter(**lookup).values_list(field, flat=True))
    noun = model._meta.model_name
    taken.update(
        Slug.objects.filter(noun=noun, slug__startswith=wanted).values_list("slug", flat=True)
    )
    number, slug = 1, wanted
    while slug in taken:
        number += 1
        slug = f"{wanted}-{number}"
    return slug
