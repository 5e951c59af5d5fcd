"""Bodies: who acted for a country."""

from __future__ import annotations

from django.contrib import admin

from agreements.admin.registry import RegistryAdmin
from agreements.forms.named import BodyForm
from agreements.models import Body


@admin.register(Body)
class BodyAdmin(RegistryAdmin):
    form = BodyForm
    list_display = ("name", "country", "kind")
    list_select_related = ("country",)
    list_filter = ("kind",)
    search_fields = ("name", "slug", "country__name")
    fields = ("name", "country", "kind", "slug")
