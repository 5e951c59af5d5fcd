"""Summits and their series."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from agreements.admin.date_columns import in_words
from agreements.admin.registry import RegistryAdmin
from agreements.forms.named import SeriesForm, SummitForm
from agreements.models import Series, Summit


@admin.register(Series)
class SeriesAdmin(RegistryAdmin):
    form = SeriesForm
    list_display = ("name", "kind")
    list_filter = ("kind",)
    search_fields = ("name", "slug", "countries__name")
    fields = ("name", "kind", "countries", "slug")


@admin.register(Summit)
class SummitAdmin(RegistryAdmin):
    form = SummitForm
    list_display = ("name", in_words("dates", _("dates")), "city", "country", "series", "ordinal")
    list_select_related = ("country", "series")
    list_filter = ("kind",)
    search_fields = ("name", "slug", "city", "series__name", "countries__name")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "name",
                    ("kind", "dates"),
                    ("series", "ordinal"),
                    ("city", "country"),
                    "countries",
                    "officials",
                    "source",
                    "note",
                    "slug",
                )
            },
        ),
    )
