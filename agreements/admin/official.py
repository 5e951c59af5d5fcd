"""Officials: their names and the offices they held."""

from __future__ import annotations

from django.contrib import admin

from agreements.admin.fields import RegistryTabular
from agreements.admin.registry import RegistryAdmin
from agreements.forms.named import OfficialForm
from agreements.forms.rows import rows_once
from agreements.models import Official, OfficialName, Tenure


class OfficialNameInline(RegistryTabular):
    model = OfficialName
    formset = rows_once("name", "language")
    fields = ("name", "language", "kind")


class TenureInline(RegistryTabular):
    model = Tenure
    formset = rows_once("title", "began")
    fields = ("title", "body", "country", "began", "ended", "source")


@admin.register(Official)
class OfficialAdmin(RegistryAdmin):
    form = OfficialForm
    list_display = ("name", "country", "offices")
    list_select_related = ("country",)
    list_prefetch = ("tenures",)
    search_fields = ("name", "slug", "names__name", "tenures__title", "country__name")
    fields = ("name", "country", "wikidata", "source", "slug")
    inlines = (TenureInline, OfficialNameInline)

    @admin.display(description=Tenure._meta.verbose_name_plural)
    def offices(self, official: Official) -> str:
        return "; ".join(tenure.title for tenure in official.tenures.all())
