"""Between analyst and reviewer: sending to review, and back with a word on what to mend."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.utils.translation import gettext as _

from agreements.models import SentBack
from agreements.models.choices import PublicationState

if TYPE_CHECKING:
    from django.http import HttpRequest


class Reviewed(admin.ModelAdmin):
    """Mix in before the admin of agreements; needs a form with ``comment`` among its fields."""

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """The comment is asked of those who may send an agreement back, and only there."""
        fieldsets = super().get_fieldsets(request, obj)
        asked = obj is not None and obj.state == PublicationState.IN_REVIEW
        if asked and self.may_publish(request):  # type: ignore[attr-defined]
            return fieldsets
        return [
            (name, {**options, "fields": tuple(f for f in options["fields"] if f != "comment")})
            for name, options in fieldsets
        ]

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        comment = form.cleaned_data.get("comment")
        if obj.state == PublicationState.DRAFT and comment:
            values = {"comment": comment, "by": request.user}
            SentBack.objects.update_or_create(agreement=obj, defaults=values)
        elif obj.state != PublicationState.DRAFT:
            SentBack.objects.filter(agreement=obj).delete()

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        agreement = context["original"]
        if agreement is not None and agreement.state == PublicationState.DRAFT:
            found = SentBack.objects.select_related("by").filter(agreement=agreement).first()
            context["sent_back"] = found and _sentence(found)
        return super().render_change_form(request, context, *args, **kwargs)


def _sentence(found: SentBack) -> str:
    who = found.by.get_full_name() or found.by.get_username() if found.by else _("A reviewer")
    return _("%(who)s sent this back: %(comment)s") % {"who": who, "comment": found.comment}
