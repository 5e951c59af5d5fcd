"""The drafts of an article as cards of the desk: a form, the words, what is here already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from agreements.domain.evidence import Span
from agreements.domain.partial_date import PartialDate, wording
from agreements.forms.article.draft import LATER, NEW, REJECT, DraftForm
from agreements.forms.article.matches import Match
from agreements.forms.article.official import OfficialForm
from agreements.forms.article.told import Person
from agreements.imports.article.addition import News
from agreements.models.choices import EventKind, Finding

FACTS = ("title", "parties", "kind", "status", "signed", "place", "summit")


@dataclass(slots=True)
class Offer:
    """A record that the draft may be, with what accepting would add to it.

    One that is *taken* is what another draft of the same article became.
    """

    match: Match
    news: list[str] = field(default_factory=list)
    taken: bool = False


@dataclass(slots=True)
class Card:
    """One draft that nobody has decided on; ``facts`` is None for one that the reader missed."""

    number: int
    facts: Mapping[str, Any] | None
    form: DraftForm
    offers: list[Offer]

    @property
    def evidence(self) -> dict[str, Span]:
        """Where the words of each field stand, by the name of an anchor."""
        spans = (self.facts or {}).get("evidence", {})
        return {f"{self.number}-{name}": tuple(spans[name]) for name in FACTS if name in spans}

    @property
    def words(self) -> set[str]:
        """The fields that have words in the text."""
        return set((self.facts or {}).get("evidence", {}))

    @property
    def sure(self) -> int:
        """How sure the reader is, in hundredths."""
        return round(100 * (self.facts or {}).get("confidence", 0))

    @property
    def ordinal(self) -> int:
        return self.number + 1

    @property
    def existing(self) -> Match | None:
        """The record that was chosen to be added to."""
        chosen = self.form.chosen
        return next((offer.match for offer in self.offers if offer.match.value == chosen), None)


@dataclass(slots=True)
class PersonCard:
    """Somebody whom the article names; ``form`` offers to make one who is not known."""

    number: int
    person: Person
    form: OfficialForm | None

    @property
    def anchor(self) -> str:
        return f"p{self.number}"

    @property
    def is_there(self) -> bool:
        """Whether there is or will be such an official."""
        return bool(self.person.slug) or (self.form is not None and self.form.is_made)


def decisions(offers: Sequence[Offer], *, missed: bool) -> list[tuple[str, str]]:
    """What can be decided on a draft, records that are here first."""
    found = [
        (offer.match.value, _("It is “%s”: add this article to it") % offer.match.name)
        for offer in offers
    ]
    found += [(NEW, _("Accept as a new draft, for review"))]
    found += [] if missed else [(REJECT, _("Reject: the article tells of no such agreement"))]
    return [*found, (LATER, _("Decide later"))]


def in_words(
    news: Sequence[News], summits: Mapping[str, str], people: Sequence[Person]
) -> Iterator[str]:
    """Each of *news* as a line; summits and officials by name."""
    officials = {person.slug: person.name for person in people}
    for each in news:
        if each.held:
            told = {"told": _value(each.fact, each.value), "held": _value(each.fact, each.held)}
            yield _("the article says %(told)s, the record %(held)s: both are kept") % told
        elif each.fact == "event":
            labels = dict(EventKind.choices) | dict(Finding.choices)
            yield _("new event: %s") % labels[each.value]
        elif each.fact == "signatories":
            yield _("signatory: %s") % officials.get(each.value, each.value)
        elif each.fact == "summit":
            yield _("summit: %s") % summits.get(each.value, each.value)
        else:
            yield _NEW[each.fact]() % _value(each.fact, each.value)


_NEW = {
    "date": lambda: _("day of signature: %s"),
    "place": lambda: _("place: %s"),
}


def _value(fact: str, value: str) -> str:
    return wording(PartialDate.parse(value), _) if fact == "date" else value
