"""Documents on pages of their own."""

from __future__ import annotations

from typing import Any

from django.contrib import admin

from agreements.admin.conflict import NoLostUpdates
from agreements.admin.registry import RegistryAdmin
from agreements.admin.uploads import TakesFiles
from agreements.forms.documents import DocumentPageForm
from agreements.models import Document


@admin.register(Document)
class DocumentAdmin(TakesFiles, NoLostUpdates, RegistryAdmin):
    form = DocumentPageForm
    list_display = ("__str__", "agreement", "language", "role", "file")
    list_select_related = ("agreement",)
    list_prefetch = ("file",)
    list_filter = ("role", "language", "desk_only")
    search_fields = ("title", "agreement__title", "agreement__slug", "file__name")
    fields = ("agreement", ("language", "role", "title"), "url", "file", "text", "desk_only")

    def get_view_on_site_url(self, obj: Any = None) -> str | None:
        """Only what readers may see is shown as they see it."""
        is_public = obj is not None and obj.agreement.is_public and not obj.desk_only
        return obj.get_absolute_url() if is_public else None
