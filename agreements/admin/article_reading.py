"""Read an article: paste a text, look at what it says, accept drafts with their evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agreements.admin.registry import RegistryAdmin
from agreements.domain.article import Reader
from agreements.domain.document import DocumentError
from agreements.forms.article import ArticleForm
from agreements.forms.article_desk import Desk
from agreements.imports.article_documents import accept
from agreements.imports.registry_gazetteer import gazetteer_of_registry
from agreements.models import Agreement, ArticleReading

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

QUEUE = "in-review"


@admin.register(ArticleReading)
class ArticleReadingAdmin(RegistryAdmin):
    """Adding reads a text; its page shows what was read, and takes what is right."""

    form = ArticleForm
    list_display = ("title", "publisher", "published", "author", "created")
    list_filter = ()
    search_fields = ("title", "publisher", "url", "text")
    fields = ("text", "title", "url", "publisher", "published")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Read the text as it is saved; what it says of its own day fills an empty one."""
        reading = Reader(gazetteer_of_registry()).read(obj.text, obj.published)
        obj.proposed = reading.as_record()
        obj.author = request.user
        super().save_model(request, obj, form, change)

    def response_add(
        self, request: HttpRequest, obj: Any, post_url_continue: str | None = None
    ) -> HttpResponse:
        return HttpResponseRedirect(
            reverse("admin:agreements_articlereading_change", args=[obj.pk])
        )

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        reading = self.get_object(request, object_id)
        if reading is None:
            return super().change_view(request, object_id, form_url, extra_context)
        if not self.has_change_permission(request, reading):
            raise PermissionDenied
        desk = Desk(reading, request.POST if request.method == "POST" else None)
        if request.method == "POST" and desk.is_valid() and self._accepted(request, desk):
            return HttpResponseRedirect(self._queue())
        return self._page(request, reading, desk)

    def _accepted(self, request: HttpRequest, desk: Desk) -> bool:
        if not request.user.has_perms(
            ("agreements.add_agreement", "agreements.change_agreement", "agreements.add_source")
        ):
            raise PermissionDenied
        try:
            outcomes = accept(desk.reading, desk.accepted(), desk.new_officials())
        except DocumentError as error:
            desk.refusals = [str(fault) for fault in error.faults]
            return False
        said = ngettext(
            "%d agreement was written, for review.",
            "%d agreements were written, for review.",
            len(outcomes),
        )
        self.message_user(request, said % len(outcomes), messages.SUCCESS)
        return True

    def _queue(self) -> str:
        return f"{reverse('admin:agreements_agreement_changelist')}?state={QUEUE}"

    def _page(self, request: HttpRequest, reading: ArticleReading, desk: Desk) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Read an article"),
            "original": reading,
            "desk": desk,
            "agreement_opts": Agreement._meta,
        }
        return TemplateResponse(
            request, "admin/agreements/articlereading/look.html", context, status=desk.status
        )
