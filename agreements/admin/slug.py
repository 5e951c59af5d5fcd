"""Former slugs: to be looked at only. Renamings keep them by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin

from agreements.admin.registry import RegistryAdmin
from agreements.models import Slug

if TYPE_CHECKING:
    from django.http import HttpRequest


@admin.register(Slug)
class SlugAdmin(RegistryAdmin):
    list_display = ("slug", "target", "noun", "since")
    list_filter = ("noun",)
    search_fields = ("slug", "target")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
