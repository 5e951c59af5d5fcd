"""Lists of records: fetched in a fixed number of queries, searched without tripping."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ChangeList
from django.utils.text import capfirst

from agreements.admin.date_columns import EMPTY
from agreements.forms.pasted import in_line

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest


class RegistryChangeList(ChangeList):
    """Named by its noun; prefetches what ``list_prefetch`` of its admin names."""

    def __init__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().__init__(request, *args, **kwargs)
        if not self.is_popup:
            self.title = capfirst(str(self.opts.verbose_name_plural))

    def get_queryset(self, request: HttpRequest, exclude_parameters: Any = None) -> QuerySet[Any]:
        if any(
            "\x00" in text for values in request.GET.lists() for text in (*values[1], values[0])
        ):
            raise IncorrectLookupParameters
        queryset = super().get_queryset(request, exclude_parameters)
        prefetch = getattr(self.model_admin, "list_prefetch", ())
        return queryset.prefetch_related(*prefetch) if prefetch else queryset


class Listing:
    """Mixed into every page of a noun."""

    list_prefetch: ClassVar[tuple[Any, ...]] = ()
    list_per_page = 50
    show_full_result_count = False
    empty_value_display = EMPTY

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return RegistryChangeList

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """As Django's, for a term as it was pasted."""
        return super().get_search_results(request, queryset, in_line(search_term))  # type: ignore[misc]
