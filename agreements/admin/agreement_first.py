"""One order of locks for everybody: the agreement first, then what belongs to it.

Every change of what belongs to an agreement raises the version of the agreement (a trigger), so it
takes the agreement's lock in the end. Whoever took a row before, while another with that lock
waits for the row, would end in a deadlock.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.admin.utils import unquote

from agreements.models import Agreement

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet
    from django.http import HttpRequest


def lock(keys: Iterable[int]) -> None:
    """Keep the agreements with these primary keys from all others till the transaction ends."""
    agreements = Agreement.objects.filter(pk__in=set(keys)).order_by("pk")
    list(agreements.select_for_update(of=("self",)).values_list("pk"))


class AgreementFirst(admin.ModelAdmin):
    """Deletes with the lock of the agreement; ``agreement_key`` names its primary key."""

    agreement_key = "agreement_id"

    def _delete_view(self, request: HttpRequest, object_id: str, extra_context: Any) -> Any:
        """As Django's, which calls this inside the transaction."""
        if request.method == "POST":
            found = self.get_object(request, unquote(object_id))
            lock([getattr(found, self.agreement_key)] if found else [])
        return super()._delete_view(request, object_id, extra_context)  # type: ignore[misc]

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        lock(queryset.order_by().values_list(self.agreement_key, flat=True))
        super().delete_queryset(request, queryset)
