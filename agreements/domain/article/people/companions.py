"""What an official has of those named beside them: an office, a country."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from agreements.domain.article.grammar import Grammar

from .names import AND_ANOTHER
from .official_mentions import OfficialMention

WITH = re.compile(r",? (?:flanked|accompanied|joined|assisted) by (?:his |her |the )?")


class Companions:
    """The officials of one text, sentence after sentence; *starts* are where words for countries
    begin."""

    def __init__(self, text: str, grammar: Grammar, starts: frozenset[int]) -> None:
        self.text, self.grammar, self.starts = text, grammar, starts
        self.before: list[OfficialMention] = []

    def settled(self, seen: Sequence[OfficialMention]) -> list[OfficialMention]:
        """*seen*, the officials of the next sentence in their order, with what the others tell."""
        told = [*self._opposites(seen), *seen[-1:]]
        return self._counterparts([*self._companions(told)])

    def _opposites(self, seen: Sequence[OfficialMention]) -> Iterator[OfficialMention]:
        """All but the last; "King Hussein and the Israeli president": he is no Israeli."""
        for one, other in pairwise(seen):
            role = other.role_span
            gap = role and AND_ANOTHER.match(self.text, one.span[1], role[0])
            told = gap and other.country and gap.end() in self.starts
            yield replace(one, opposite=other.name) if told and not one.country else one

    def _companions(self, seen: Sequence[OfficialMention]) -> Iterator[OfficialMention]:
        """All; "the minister, flanked by Secretary B": B is of the same country."""
        before: OfficialMention | None = None
        for one in seen:
            begins = min(one.span[0], (one.role_span or one.span)[0])
            beside = self.text.rfind(",", 0, begins)
            told = before and not one.country and WITH.match(self.text, beside, begins)
            before = replace(one, country=before.country) if before and told else one
            yield before

    def _counterparts(self, seen: list[OfficialMention]) -> list[OfficialMention]:
        """A counterpart holds the office of the other who is named, for the other country."""
        found: list[OfficialMention] = []
        for at, one in enumerate(seen):
            others = [*reversed(found), *seen[at + 1 :], *self.before]
            other = next((each for each in others if each.role), None)
            if other is not None and self.grammar.counterpart.search(one.role):
                found.append(replace(one, role=other.role, opposite=other.name))
            elif other is not None and self.grammar.successor.search(one.role):
                country = one.country or other.country
                found.append(replace(one, role=other.role, country=country))
            else:
                found.append(one)
        self.before = found or self.before
        return found
