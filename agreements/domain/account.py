"""What is held against probability: an agreement's facts, and the states and offices around it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from agreements.domain.partial_date import PartialDate, Span

SIGNINGS = ("signed", "adopted")


@dataclass(frozen=True, slots=True)
class Spell:
    """From when to when a state or an office lasted; None is open or not known."""

    began: PartialDate | None = None
    ended: PartialDate | None = None

    def excludes(self, day: PartialDate) -> bool:
        """Whether *day* is certainly before it began or after it ended."""
        too_early = self.began is not None and day.certainly_before(self.began)
        return too_early or (self.ended is not None and self.ended.certainly_before(day))


@dataclass(frozen=True, slots=True)
class Claim:
    """A source cited for *fact* (empty: for the whole), of the one country or official *of*.

    *says* is what it claims; empty where it merely supports what is held. What is set aside is
    no claim.
    """

    fact: str = ""
    says: str = ""
    of: str = ""


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who put their name to it: the official's slug, the office as stated, offices held."""

    official: str
    office: str = ""
    offices: Sequence[Spell] = ()
    key: Hashable = None


@dataclass(frozen=True, slots=True)
class Happening:
    """One event, its *claims*, and the *days* of its *summit*."""

    kind: str
    side: str = ""
    date: PartialDate | None = None
    effective: PartialDate | None = None
    until: PartialDate | None = None
    place: str = ""
    of_successor: bool = False
    summit: str = ""
    days: Span | None = None
    signatories: Sequence[Signatory] = ()
    claims: Sequence[Claim] = ()
    key: Hashable = None


@dataclass(frozen=True, slots=True)
class Member:
    """A country on one side."""

    country: str
    side: str
    key: Hashable = None


@dataclass(frozen=True, slots=True)
class Clause:
    """What the text says of its length, as ISO 8601 durations."""

    duration: str = ""
    until: PartialDate | None = None
    renewal: str = "not-seen"
    renewal_notice: str = ""
    denunciation_notice: str = ""
    key: Hashable = None


@dataclass(frozen=True, slots=True)
class States:
    """When each country existed, and which preceded or followed which, by code."""

    existed: Mapping[str, Sequence[Spell]] = field(default_factory=dict)
    kin: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def existed_on(self, country: str, day: PartialDate) -> bool:
        """False only where it is certain; a country of which nothing is recorded may have."""
        spells = self.existed.get(country, ())
        return not spells or not all(spell.excludes(day) for spell in spells)

    def instead(self, country: str, day: PartialDate) -> str:
        """The nearest predecessor or successor that existed on *day*; empty without one."""
        seen, nearest = {country}, [country]
        while nearest:
            nearest = [
                code for each in nearest for code in self.kin.get(each, ()) if code not in seen
            ]
            for code in nearest:
                if self.existed.get(code) and self.existed_on(code, day):
                    return code
            seen.update(nearest)
        return ""


@dataclass(frozen=True, slots=True)
class Account:
    """One agreement as it is told; *written* is the day on which it was last written."""

    events: Sequence[Happening] = ()
    parties: Sequence[Member] = ()
    title: str = ""
    claims: Sequence[Claim] = ()
    clause: Clause | None = None
    states: States = field(default_factory=States)
    written: dt.date | None = None

    def own(self, *kinds: str) -> Iterator[Happening]:
        """Events of *kinds* that are the agreement's own, not a successor state's alone."""
        return (event for event in self.events if event.kind in kinds and not event.of_successor)

    def signings(self, side: str = "") -> Iterator[tuple[Happening, PartialDate]]:
        """Dated signatures and adoptions, of *side* where one is given."""
        for event in self.own(*SIGNINGS):
            if event.date is not None and (not side or event.side in ("", side)):
                yield event, event.date
