"""Sources and citations: where a fact is known from."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from agreements.admin.conflict import NoLostUpdates
from agreements.admin.date_columns import in_words
from agreements.admin.registry import RegistryAdmin
from agreements.forms.event_page import CitationPageForm
from agreements.forms.named import SourceForm
from agreements.models import Citation, Source


@admin.register(Source)
class SourceAdmin(RegistryAdmin):
    form = SourceForm
    list_display = ("title", "publisher", in_words("date", _("date")), "kind", "language")
    list_filter = ("kind",)
    search_fields = ("title", "publisher", "url", "key")
    fields = (
        "url",
        "title",
        ("publisher", "date"),
        ("kind", "language", "retrieved"),
        "archived_text",
        "archived_sha256",
        "key",
    )
    readonly_fields = ("archived_sha256",)


@admin.register(Citation)
class CitationAdmin(NoLostUpdates, RegistryAdmin):
    form = CitationPageForm
    list_display = ("source", "agreement", "event", "fact", "says")
    list_select_related = ("source", "agreement", "event")
    list_filter = ("fact",)
    search_fields = ("source__title", "agreement__title", "agreement__slug", "quote")
    fields = (
        "agreement",
        "event",
        "source",
        "fact",
        ("country", "official"),
        "quote",
        ("page", "says"),
        "set_aside",
    )
