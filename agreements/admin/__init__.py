"""The analysts' desk: one file a noun, on Django's own admin."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from agreements.admin import (
    agreement,
    article_reading,
    body,
    country,
    coverage,
    event,
    official,
    slug,
    source,
    subject,
    summit,
)

__all__ = [
    "agreement",
    "article_reading",
    "body",
    "country",
    "coverage",
    "event",
    "official",
    "slug",
    "source",
    "subject",
    "summit",
]

admin.site.site_header = _("Entente")
admin.site.site_title = _("Entente: the analysts' desk")
admin.site.index_title = _("The registry")
