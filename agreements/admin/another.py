"""The next agreement begins where the last one ended: the same pair and source, or a whole copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.admin.options import IS_POPUP_VAR
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode

from agreements.forms.beginnings import all_rows, own_fields, pair_and_source
from agreements.models import Agreement

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from agreements.forms.beginnings import Rows

AFTER, LIKE = "after", "like"


class BeginsWithAnother(admin.ModelAdmin):
    """Mix in before the admin of agreements: ``add/?after=7`` and ``add/?like=7``."""

    def response_add(
        self, request: HttpRequest, obj: Any, post_url_continue: Any = None
    ) -> HttpResponse:
        response = super().response_add(request, obj, post_url_continue)
        return self._another(request, obj) or response

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        response = super().response_change(request, obj)
        return self._another(request, obj) or response

    def _another(self, request: HttpRequest, agreement: Agreement) -> HttpResponse | None:
        if "_addanother" not in request.POST or IS_POPUP_VAR in request.POST:
            return None
        query = urlencode({AFTER: agreement.pk})
        return HttpResponseRedirect(f"{reverse('admin:agreements_agreement_add')}?{query}")

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        model = self._model_of(request, LIKE)
        return own_fields(model) if model else super().get_changeform_initial_data(request)

    def get_formset_kwargs(
        self, request: HttpRequest, obj: Any, inline: Any, prefix: str
    ) -> dict[str, Any]:
        kwargs: dict[str, Any] = super().get_formset_kwargs(request, obj, inline, prefix)
        if obj.pk is None and request.method == "GET":
            kwargs["beginnings"] = self._beginnings(request).get(inline.model, [])
        return kwargs

    def _beginnings(self, request: HttpRequest) -> Rows:
        if not hasattr(request, "_beginnings"):
            after, like = (self._model_of(request, name) for name in (AFTER, LIKE))
            rows = pair_and_source(after) if after else all_rows(like) if like else {}
            request._beginnings = rows  # type: ignore[attr-defined]
        return request._beginnings  # type: ignore[attr-defined]

    def _model_of(self, request: HttpRequest, name: str) -> Agreement | None:
        """The agreement that the address names; None where there is none of that number."""
        number = request.GET.get(name, "")
        if not (number.isascii() and number.isdigit() and len(number) < 19):
            return None
        return self.get_queryset(request).filter(pk=int(number)).first()
