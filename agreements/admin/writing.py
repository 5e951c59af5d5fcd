"""Writing through the admin: what follows is derived at once, what is refused is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.db import IntegrityError, connection, transaction
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext

from agreements.forms.faults import faults
from agreements.forms.refusal import Refusal
from agreements.forms.rows import as_new
from agreements.models.derive import derive

if TYPE_CHECKING:
    from django.db.models import Model, QuerySet
    from django.http import HttpRequest


def settle() -> None:
    """Derive what follows from the changes, and let the database check all of its rules now.

    To be called inside the transaction of the changes. Raises IntegrityError.
    """
    derive()
    connection.check_constraints()


class Writing(admin.ModelAdmin):
    """A refusal of the database comes back as an error of the form, with what was typed."""

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except IntegrityError as error:
            # Nothing was written. The same input again, now with an error, shows the form again.
            request.refusal = Refusal.of(error)  # type: ignore[attr-defined]
            return super().changeform_view(request, object_id, form_url, extra_context)

    def _get_obj_does_not_exist_redirect(
        self, request: HttpRequest, opts: Any, object_id: str
    ) -> HttpResponse:
        """As Django's; what was typed for a record that somebody deleted becomes a new one."""
        if request.method != "POST" or not self.has_add_permission(request):
            return super()._get_obj_does_not_exist_redirect(  # type: ignore[misc]
                request, opts, object_id
            )
        request.POST = as_new(request.POST, opts.model_name)  # type: ignore[assignment]
        said = gettext("Somebody deleted this record meanwhile. Save again to add it anew.")
        request.refusal = Refusal("", said)  # type: ignore[attr-defined]
        address = reverse(f"admin:{opts.app_label}_{opts.model_name}_add")
        return self.changeform_view(request, form_url=address)

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form: Any = super().get_form(request, obj, change, **kwargs)
        form.refusal = getattr(request, "refusal", None)
        return form

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """As Django's, with ways to what is to be mended: it may be far down."""
        inlines = context["inline_admin_formsets"]
        rows = [form for inline in inlines for form in inline.formset.forms]
        if context["errors"]:
            context["faults"] = list(faults([context["adminform"].form, *rows]))
        return super().render_change_form(request, context, *args, **kwargs)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        settle()

    def delete_model(self, request: HttpRequest, obj: Model) -> None:
        super().delete_model(request, obj)
        settle()

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        super().delete_queryset(request, queryset)
        settle()

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return self._or_say_why(
            request, lambda: super(Writing, self).delete_view(request, object_id, extra_context)
        )

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return self._or_say_why(
            request, lambda: super(Writing, self).changelist_view(request, extra_context)
        )

    def _or_say_why(self, request: HttpRequest, view: Any) -> HttpResponse:
        if request.method != "POST":
            return view()
        try:
            with transaction.atomic():
                return view()
        except IntegrityError as error:
            self.message_user(request, Refusal.of(error).sentence, messages.ERROR)
            return HttpResponseRedirect(request.get_full_path())
