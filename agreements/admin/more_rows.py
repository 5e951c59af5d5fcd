"""Buttons that add a row without scripts, or open one: nothing is saved, the form comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.forms.utils import ErrorDict

from agreements.forms.more_rows import is_asked, with_one_more
from agreements.forms.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest, HttpResponse

UNFINISHED = Refusal("", "A row was asked for: nothing is to be saved yet.")  # never shown


class MoreRows(admin.ModelAdmin):
    """Mix in before `Writing`, which shows a form again whose request has a ``refusal``."""

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        if is_asked(request.POST):
            request.POST = with_one_more(request.POST)  # type: ignore[assignment]
            request.refusal = UNFINISHED  # type: ignore[attr-defined]
        return super().changeform_view(request, object_id, form_url, extra_context)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """As Django's; whoever asks for a row is not told yet what is still to be filled in."""
        if getattr(request, "refusal", None) is UNFINISHED:
            for form in _forms(context):
                form._errors = ErrorDict()
            for inline in context["inline_admin_formsets"]:
                inline.formset._non_form_errors = inline.formset.error_class()
            context["errors"] = []
        context["has_closed_rows"] = any(form.is_closed for form in _rows(context))
        return super().render_change_form(request, context, *args, **kwargs)


def _forms(context: dict[str, Any]) -> Iterator[Any]:
    yield context["adminform"].form
    yield from _rows(context)


def _rows(context: dict[str, Any]) -> Iterator[Any]:
    for inline in context["inline_admin_formsets"]:
        yield from inline.formset.forms
