"""What goes into a drawing: agreements, summits and the years of a former state, as plain values.

Nothing here knows a model or a URL pattern; the adapter words dates and chooses addresses.
"""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

Days = tuple[dt.date | None, dt.date | None]
"""First and last day, both included; None is unbounded on that side."""


@dataclass(frozen=True)
class Lifespan:
    """One stay in force: the days it certainly held, within the days it possibly held.

    ``certain`` is None where no single day is sure. A last day of None means that no end is known:
    it is drawn to today ("in force, as far as known"). A first day of None has no known beginning.
    """

    possible: Days
    certain: Days | None = None


@dataclass(frozen=True)
class Item:
    """An agreement as the timeline shows it.

    ``begins`` bounds the day of conclusion; ``(None, None)`` is not known at all. ``status`` is a
    slug of the registry ("in-force", "signed", "unknown", ...) and ``status_words`` its word.
    ``label`` is the short text drawn when ``emphasised``; without one, ``title`` is shortened.
    ``is_text`` marks a non-binding text. Lanes stand in the order in which their ``group`` first
    appears among the items.
    """

    key: str
    title: str
    url: str
    begins: Days
    group: str = ""
    label: str = ""
    kind_word: str = ""
    date_words: str = ""
    status: str = "unknown"
    status_words: str = ""
    in_force: tuple[Lifespan, ...] = ()
    is_text: bool = False
    emphasised: bool = False

    @property
    def short(self) -> str:
        return self.label or self.title

    @cached_property
    def is_dated(self) -> bool:
        return any(day for days in (self.begins, *self._spans()) for day in days)

    @cached_property
    def days(self) -> tuple[dt.date, ...]:
        """Every bound that is known, for the period a drawing has to cover."""
        return tuple(day for days in (self.begins, *self._spans()) for day in days if day)

    @property
    def filed_under(self) -> dt.date | None:
        """The first possible day of conclusion, else the last, else the first day known at all."""
        return self.begins[0] or self.begins[1] or min(self.days, default=None)

    @property
    def facts(self) -> str:
        """Date, kind and status on one line."""
        return " · ".join(filter(None, (self.date_words, self.kind_word, self.status_words)))

    @cached_property
    def in_words(self) -> str:
        """What a pointer over the sign is told."""
        return "\n".join(filter(None, (self.title, self.facts)))

    def _spans(self) -> tuple[Days, ...]:
        spans = (days for life in self.in_force for days in (life.certain, life.possible))
        return tuple(days for days in spans if days)


@dataclass(frozen=True)
class SummitMark:
    """A summit: drawn as a triangle on its first day. ``ordinal`` is its number in its series."""

    name: str
    url: str
    first: dt.date
    last: dt.date | None = None
    ordinal: int | None = None
    date_words: str = ""

    @property
    def filed_under(self) -> dt.date:
        return self.first

    @property
    def title(self) -> str:
        return self.name

    @property
    def facts(self) -> str:
        return self.date_words

    @property
    def in_words(self) -> str:
        return "\n".join(filter(None, (self.title, self.facts)))


@dataclass(frozen=True)
class Shade:
    """Years to be tinted, with a label such as "with the Soviet Union"."""

    first: dt.date | None
    last: dt.date | None
    label: str
