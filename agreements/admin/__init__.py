"""The analysts' desk: one file a noun, on Django's own admin."""

from agreements.admin import (
    agreement,
    article,
    body,
    country,
    coverage,
    document,
    event,
    official,
    slug,
    source,
    subject,
    summit,
)

__all__ = [
    "agreement",
    "article",
    "body",
    "country",
    "coverage",
    "document",
    "event",
    "official",
    "slug",
    "source",
    "subject",
    "summit",
]
