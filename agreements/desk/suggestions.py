"""What an autocomplete suggests: officials with the office that tells them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.admin.views.autocomplete import AutocompleteJsonView

from agreements.models import Official

if TYPE_CHECKING:
    from django.db.models import Model, QuerySet


class Suggestions(AutocompleteJsonView):
    """As Django's, with offices, in a fixed number of queries."""

    def get_queryset(self) -> QuerySet[Any]:
        found: QuerySet[Any] = super().get_queryset()
        if found.model is Official:
            return found.select_related("country").prefetch_related("tenures")
        return found

    def serialize_result(self, obj: Model, to_field_name: str) -> dict[str, str]:
        result: dict[str, str] = super().serialize_result(obj, to_field_name)
        return {**result, "text": obj.in_full()} if isinstance(obj, Official) else result
