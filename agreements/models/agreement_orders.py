"""What long lists of agreements are ordered by, written as the indexes that answer it."""

from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce, Left, Lower, NullIf

# Of a title no more than this is sorted by: an entry of an index holds 2,704 bytes at most.
SORTED_BY = 200

PUBLISHED = Q(state="published")
# A change on the day of publication belongs to that.
CHANGED_LATER = Q(updated__date__gt=F("published_at__date"))
TITLE_SHOWN = Lower(
    Left(
        Coalesce(NullIf("short_title", Value("")), NullIf("title", Value(""))),
        SORTED_BY,
    )
)
