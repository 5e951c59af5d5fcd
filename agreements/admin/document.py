"""Documents on pages of their own."""

from __future__ import annotations

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
