"""The queues of the analysts' desk as queries: what is improbable, what has no source."""

from __future__ import annotations

import datetime as dt
from typing import Any, Self

from django.db.models import Exists, OuterRef


class Desk:
    """Mixed into the query set of agreements."""

    model: Any
    filter: Any

    def with_open_warnings(self, *, on: dt.date) -> Self:
        """Agreements of which something is improbable on day *on* and not settled."""
        warnings: Any = self.model._meta.get_field("warnings").related_model
        own = warnings.objects.open(on=on).filter(agreement=OuterRef("pk"))
        return self.filter(Exists(own))

    def with_unsourced_facts(self) -> Self:
        """Agreements of which some fact rests on no source at all (domain.sourcing)."""
        return self.filter(unsourced__isnull=False)
