"""Changing kind and subjects of many agreements: asked, shown, and only then done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.template.response import TemplateResponse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from agreements.admin.agreement_first import lock
from agreements.admin.writing import settle
from agreements.forms.bulk import BulkForm, changes, make

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

    from agreements.forms.bulk import Change
    from agreements.models import Agreement

PREVIEW, APPLY, SEEN = "preview", "apply", "seen"


@admin.action(description=_("Change kind or subjects…"), permissions=["change"])
def change_kind_or_subjects(
    model_admin: Any, request: HttpRequest, queryset: QuerySet[Agreement]
) -> HttpResponse | None:
    """A form, then what it would change, then the change itself."""
    asked = PREVIEW in request.POST or APPLY in request.POST
    form = BulkForm(request.POST if asked else None)
    if not (asked and form.is_valid()):
        return _page(model_admin, request, queryset, form, [])
    lock(queryset.order_by().values_list("pk", flat=True))
    found = queryset.order_by("pk").prefetch_related("agreementsubject_set__subject__parent")
    wanted = changes(found, form.cleaned_data)
    if APPLY in request.POST and request.POST.get(SEEN) == _mark(wanted):
        _apply(model_admin, request, wanted)
        return None
    return _page(model_admin, request, queryset, form, wanted)


def _mark(wanted: list[Change]) -> str:
    """The versions of what was shown: nothing else is changed than what somebody saw."""
    return " ".join(f"{each.agreement.pk}:{each.agreement.version}" for each in wanted)


def _apply(model_admin: Any, request: HttpRequest, wanted: list[Change]) -> None:
    for change in wanted:
        make(change)
        said = [{"changed": {"fields": ["kind", "subjects"]}}]
        model_admin.log_change(request, change.agreement, said)
    settle()
    done = ngettext(
        "%(count)d agreement was changed.", "%(count)d agreements were changed.", len(wanted)
    )
    model_admin.message_user(request, done % {"count": len(wanted)}, messages.SUCCESS)


def _page(
    model_admin: Any,
    request: HttpRequest,
    queryset: QuerySet[Agreement],
    form: BulkForm,
    wanted: list[Change],
) -> HttpResponse:
    context = {
        **model_admin.admin_site.each_context(request),
        "opts": model_admin.opts,
        "title": gettext("Change kind or subjects"),
        "form": form,
        "chosen": list(queryset),
        "changes": wanted,
        "is_shown": form.is_bound and form.is_valid(),
        "seen": _mark(wanted),
        "action_name": ACTION_CHECKBOX_NAME,
        "is_outdated": APPLY in request.POST,
    }
    return TemplateResponse(request, "admin/bulk.html", context)
