"""The public page of an agreement that is not public, for those who may see it at the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.urls import path, reverse
from django.utils import timezone

from agreements.models import Agreement
from agreements.views.agreement import page_context
from agreements.views.as_of import AsOf

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


class Previewed(admin.ModelAdmin):
    """Mix in before the admin of agreements: ``<number>/preview/``."""

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.preview)
        own = path("<path:object_id>/preview/", view, name="agreements_agreement_preview")
        return [own, *super().get_urls()]

    def preview(self, request: HttpRequest, object_id: str) -> HttpResponse:
        found = self.get_object(request, unquote(object_id))
        if found is None:
            return self._get_obj_does_not_exist_redirect(  # type: ignore[attr-defined]
                request, self.opts, object_id
            )
        if not self.has_view_permission(request, found):
            raise PermissionDenied
        agreement = Agreement.objects.for_page().get(pk=found.pk)
        context = {
            **page_context(request, agreement, AsOf.on(timezone.localdate())),
            "state": agreement.get_state_display(),
            "form_url": reverse("admin:agreements_agreement_change", args=[agreement.pk]),
        }
        response = render(request, "agreement/preview.html", context)
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response
