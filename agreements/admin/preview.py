"""What is public of an agreement once it is, for those who may see it at the desk before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import render
from django.urls import path, reverse
from django.utils import timezone

from agreements.models import Document
from agreements.models.agreement_page import agreement_for_page
from agreements.models.revision import one_look
from agreements.views.agreement import page_context
from agreements.views.answers.file_answer import file_answer
from agreements.views.lists.as_of import AsOf
from agreements.views.parts.agreement_facts import document_words

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse, HttpResponseBase


class Previewed(admin.ModelAdmin):
    """Mix in before the admin of agreements: ``<number>/preview/`` and its files."""

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view(self.preview)
        file = self.admin_site.admin_view(self.file)
        own = [
            path("<path:object_id>/preview/", view, name="agreements_agreement_preview"),
            path(
                "<path:object_id>/documents/<str:name>", file, name="agreements_agreement_document"
            ),
        ]
        return [*own, *super().get_urls()]

    def preview(self, request: HttpRequest, object_id: str) -> HttpResponse:
        found = self.get_object(request, unquote(object_id))
        if found is None:
            return self._get_obj_does_not_exist_redirect(  # type: ignore[attr-defined]
                request, self.opts, object_id
            )
        if not self.has_view_permission(request, found):
            raise PermissionDenied
        agreement = agreement_for_page(found.slug)
        assert agreement is not None
        with one_look():
            page = page_context(request, agreement, AsOf.on(timezone.localdate()))
        context = {
            **page,
            "documents": list(map(_for_the_desk, agreement.documents.all())),
            "state": agreement.get_state_display(),
            "form_url": reverse("admin:agreements_agreement_change", args=[agreement.pk]),
        }
        response = render(request, "agreement/preview.html", context)
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response

    def file(self, request: HttpRequest, object_id: str, name: str) -> HttpResponseBase:
        """The file of a document, in whatever state its agreement is."""
        found = self.get_object(request, unquote(object_id))
        if found is None:
            raise Http404
        if not self.has_view_permission(request, found):
            raise PermissionDenied
        document = found.documents.with_file(name).first()
        if document is None:
            raise Http404
        return file_answer(request, document, found.slug)


def _for_the_desk(row: Document) -> dict[str, Any]:
    """A document as it is listed; its file is fetched where the desk may."""
    words = document_words(row)
    return {**words, "desk_only": row.desk_only} | ({"file_url": row.desk_url} if row.file else {})
