"""The analysts' desk as a whole: a login that loses nothing of what was typed."""

from __future__ import annotations

from functools import update_wrapper
from typing import TYPE_CHECKING, Any, cast

from django.contrib import admin, messages
from django.contrib.admin import AdminSite
from django.contrib.admin.forms import AdminAuthenticationForm
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext, gettext_lazy
from django.views.csrf import csrf_failure
from django.views.decorators.cache import never_cache

from agreements.desk.carried import (
    CARRIED,
    WRITER,
    is_by,
    packed,
    pairs_of,
    unpacked,
    writer_is_known,
    writer_mark,
)
from agreements.desk.queues import counted, lately_edited
from agreements.desk.suggestions import Suggestions
from agreements.desk.understood import understood
from agreements.forms.uploads import without_files

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from agreements.desk.carried import Pairs

REFUSED = 403


class Desk(AdminSite):
    """Every form says whose it is. When the session has ended, the login carries it along."""

    site_header = gettext_lazy("Entente")
    site_title = gettext_lazy("Entente: the analysts' desk")
    index_title = gettext_lazy("The registry")
    enable_nav_sidebar = False  # the lists need the room; the front page leads everywhere

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        writer = writer_mark(request.user) if request.user.is_authenticated else ""
        return {**super().each_context(request), "writer": writer}

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        """What waits for whom, and what this person edited last, before the list of nouns."""
        work: dict[str, Any] = {}
        if request.user.has_perm("agreements.view_agreement"):
            work = {"queues": counted(request.user), "recent": lately_edited(request.user)}
        return super().index(request, {**work, **(extra_context or {})})

    def get_urls(self) -> list[Any]:
        own = [path("understood/", self.admin_view(understood), name="understood")]
        return [*own, *super().get_urls()]

    def autocomplete_view(self, request: HttpRequest) -> HttpResponse:
        suggest: Any = Suggestions.as_view(admin_site=self)
        return cast("HttpResponse", suggest(request))

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        guarded = super().admin_view(view, cacheable)

        def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if is_typed(request) and not self.has_permission(request):
                return self.log_in_first(request)
            return guarded(request, *args, **kwargs)

        return update_wrapper(inner, guarded)

    def log_in_first(self, request: HttpRequest) -> HttpResponse:
        """The login page, with everything that was sent."""
        context = {
            **self.each_context(request),
            "title": gettext("Log in"),
            "app_path": reverse("admin:login", current_app=self.name),
            "next": request.get_full_path(),
            "form": AdminAuthenticationForm(request),
            "carried": packed(without_files(request.POST, request.FILES)),
        }
        return TemplateResponse(request, "admin/login.html", context, status=REFUSED)

    @method_decorator(never_cache)
    def login(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        carried = request.POST.get(CARRIED, "")
        response = super().login(request, {"carried": carried, **(extra_context or {})})
        is_in = response.status_code == 302 and self.has_permission(request)
        if not carried or not is_in:
            return response
        typed = unpacked(carried)
        if is_by(request.user, dict(typed).get(WRITER, "")):
            return self.once_more(request, typed, response["Location"])
        messages.warning(request, gettext("What was typed before belongs to another login."))
        return response

    def once_more(
        self, request: HttpRequest, typed: Pairs, action: str, status: int = 200
    ) -> HttpResponse:
        """A page that sends what was *typed* to *action* again, with the token of now."""
        context = {
            **self.each_context(request),
            "title": gettext("You are logged in again"),
            "typed": typed,
            "action": action,
        }
        return TemplateResponse(request, "admin/carried.html", context, status=status)


def is_typed(request: HttpRequest) -> bool:
    """Whether this is a form of the desk's being sent."""
    return request.method == "POST" and writer_is_known(request.POST.get(WRITER, ""))


def stale_token(request: HttpRequest, reason: str = "") -> HttpResponse:
    """In the place of Django's page for a wrong token (`settings.CSRF_FAILURE_VIEW`).

    Logging in anew, in another window say, makes the token of an open form stale. A form of ours,
    sent from a page of ours, is offered once more instead of being thrown away.
    """
    site: Any = admin.site

    ours = request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"
    if not ours or not is_typed(request):
        return csrf_failure(request, reason)
    if not site.has_permission(request):
        return site.log_in_first(request)
    if is_by(request.user, request.POST[WRITER]):
        typed = list(pairs_of(without_files(request.POST, request.FILES)))
        return site.once_more(request, typed, request.get_full_path(), REFUSED)
    return csrf_failure(request, reason)
