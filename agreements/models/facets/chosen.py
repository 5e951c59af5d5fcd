"""What is chosen of each facet, as conditions on the kept rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

Day = dt.date
Condition = tuple[str, list[object]]

STATUS = "statuses[width_bucket(%s::date, steps)]"


@dataclass(frozen=True, slots=True)
class Chosen:
    """The values asked for by facet, and the day of which statuses are told.

    *subjects* are primary keys; *days* the first and last of a day filter, None without one.
    """

    on: Day
    values: dict[str, Sequence[object]] = field(default_factory=dict)
    days: tuple[Day | None, Day | None] | None = None

    def conditions(self) -> dict[str, Condition]:
        """By facet, what a row must meet; facets of which nothing is chosen are left out."""
        found = {name: self._one_of(name, list(v)) for name, v in self.values.items() if v}
        if self.days is not None:
            found["decade"] = _within(*self.days)
        return found

    def _one_of(self, name: str, values: list[object]) -> Condition:
        match name:
            case "subject":
                return "subjects && %s::bigint[]", [values]
            case "source_kind":
                return "source_kinds && %s::varchar[]", [values]
            case "status":
                return f"{STATUS} = ANY(%s)", [self.on, values]
            case _:
                return f"{name} = ANY(%s)", [values]


def _within(first: Day | None, last: Day | None) -> Condition:
    """Certainly or possibly concluded in these days, as ``signed_within`` means it."""
    texts = ["(concluded_first IS NOT NULL OR concluded_last IS NOT NULL)"]
    params: list[object] = []
    if first is not None:
        texts.append("(concluded_last IS NULL OR concluded_last >= %s)")
        params.append(first)
    if last is not None:
        texts.append("(concluded_first IS NULL OR concluded_first <= %s)")
        params.append(last)
    return f"({' AND '.join(texts)})", params
