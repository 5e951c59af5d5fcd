"""One order of locks for everybody: the agreement first, then what belongs to it.

Every change of what belongs to an agreement raises the version of the agreement (a trigger), so it
takes its lock in the end. Whoever took a row before, while another with the agreement's lock waits
for that row, would end in a deadlock.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.admin.utils import unquote

from agreements.models import Agreement

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse


def lock(keys: Iterable[int]) -> None:
    """Keep the agreements with these primary keys from all others till the transaction ends."""
    agreements = Agreement.objects.filter(pk__in=set(keys)).order_by("pk")
    list(agreements.select_for_update(of=("self",)).values_list("pk"))


class AgreementFirst(admin.ModelAdmin):
    """Mix in before the admin of agreements, and of what has a page but belongs to one.

    ``agreement_path`` leads from such a record to its agreement.
    """

    agreement_path = "agreement"

    def _changeform_view(
        self, request: HttpRequest, object_id: str | None, form_url: str, extra_context: Any
    ) -> HttpResponse:
        """As Django's, which calls this inside the transaction."""
        if request.method == "POST" and object_id is not None:
            self._lock_of(request, object_id)
        return super()._changeform_view(  # type: ignore[misc]
            request, object_id, form_url, extra_context
        )

    def _delete_view(self, request: HttpRequest, object_id: str, extra_context: Any) -> Any:
        """As Django's, which calls this inside the transaction."""
        if request.method == "POST":
            self._lock_of(request, object_id)
        return super()._delete_view(request, object_id, extra_context)  # type: ignore[misc]

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        lock(queryset.values_list(self.agreement_path, flat=True))
        super().delete_queryset(request, queryset)

    def _lock_of(self, request: HttpRequest, object_id: str) -> None:
        found = self.get_object(request, unquote(object_id))
        if found is not None:
            rows = self.model._default_manager.filter(pk=found.pk)
            lock(rows.values_list(self.agreement_path, flat=True))
