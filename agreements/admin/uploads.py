"""Takes the files that come with a form, before anything else of it is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.utils import timezone

from agreements.forms.uploads import with_files_kept

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

RIGHTS = ("agreements.add_document", "agreements.change_document")


class TakesFiles(admin.ModelAdmin):
    """Mix in before the admin of agreements, and of documents: see forms.uploads."""

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        if request.method == "POST" and any(map(request.user.has_perm, RIGHTS)):
            kept = with_files_kept(request.POST, request.FILES, timezone.now())
            request.POST = kept  # type: ignore[assignment]
        return super().changeform_view(request, object_id, form_url, extra_context)
