"""Coverage: what was looked through for a pair."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from agreements.admin.date_columns import in_words
from agreements.admin.registry import RegistryAdmin
from agreements.forms.coverage import CoverageForm
from agreements.models import Coverage


@admin.register(Coverage)
class CoverageAdmin(RegistryAdmin):
    form = CoverageForm
    list_display = (
        "__str__",
        "country_a",
        "country_b",
        in_words("began", _("from")),
        in_words("ended", _("to")),
        "source",
    )
    list_select_related = ("country_a", "country_b", "source")
    search_fields = ("country_a__name", "country_b__name", "note", "source__title")
    fields = (("country_a", "country_b"), ("began", "ended"), "source", "note")
