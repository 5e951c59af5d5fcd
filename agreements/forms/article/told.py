"""What a draft says in its fields, and the words of the article that say so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from agreements.domain.evidence import Span, quoted, stands_in
from agreements.domain.partial_date import PartialDate
from agreements.imports.article.accepted import Accepted, Hand

Values = Mapping[str, Any]

LABELLED = ("title", "kind", "parties", "signed", "place", "summit", "status")
MOST_QUOTED = 3  # sentences that name those who signed
MOST_OFFICE = 200  # characters


@dataclass(frozen=True, slots=True)
class Person:
    """An official of the article: proposed by the reader, known under ``slug`` or to be made."""

    name: str
    role: str
    country: str
    acted: str
    span: Span
    slug: str = ""

    @classmethod
    def read(cls, facts: Values) -> Person:
        start, end = facts["span"]
        names = ("name", "role", "country", "acted", "slug")
        return cls(**{name: facts[name] or "" for name in names}, span=(start, end))

    @property
    def label(self) -> str:
        return f"{self.name}, {self.role}" if self.role else self.name

    def hand(self, role: str) -> Hand:
        return Hand(self.slug, self.country, role, " ".join(self.role.split())[:MOST_OFFICE])


def as_label(values: Values) -> dict[str, Any]:
    """Values of a draft's fields in the form in which articles are labelled."""
    return {
        "title": values["title"],
        "kind": values["kind"],
        "parties": [code.upper() for code in (values["a"], values["b"])],
        "signed": str(values["signed"]) if values["signed"] else None,
        "place": values["place"] or None,
        "summit": values["summit"] or None,
        "status": values["status"],
    }


def told(
    values: Values,
    proposed: Values | None,
    text: str,
    people: Sequence[Person],
    published: PartialDate | None,
) -> Accepted:
    """The draft whose fields have *values*; *proposed* is what the reader had in them."""
    hands = [
        (people[int(index)], role)
        for name, role in (("signed_by", "signed"), ("witnessed_by", "witnessed"))
        for index in values.get(name) or ()
    ]
    quotes = _quotes(values, proposed, text)
    quotes["signatories"] = quoted(text, [person.span for person, _ in hands[:MOST_QUOTED]])
    own = ("title", "kind", "level", "status", "signed", "place", "summit")
    return Accepted(
        sides=(values["a"], values["b"]),
        hands=tuple(person.hand(role) for person, role in hands if person.slug),
        published=published,
        quotes=quotes,
        **{name: values[name] for name in own},
    )


def _quotes(values: Values, proposed: Values | None, text: str) -> dict[str, str]:
    """Words for each field. What was corrected rests on the article's own words where they say
    it, else on the article without a quote: the reader's words may not say what is now held."""
    evidence: Mapping[str, Span] = (proposed or {}).get("evidence", {})
    before = as_label(initial(proposed)) if proposed else dict.fromkeys(LABELLED)
    now = as_label(values)
    quotes = {}
    for name in LABELLED:
        span = evidence.get(name)
        if now[name] != before[name]:
            span = stands_in(text, now[name]) if isinstance(now[name], str) else None
        quotes[name] = quoted(text, [span]) if span else ""
    return quotes


def initial(facts: Values) -> dict[str, Any]:
    """The reader's *facts* of one agreement as values of a draft's fields."""
    a, b = facts["parties"]
    return {
        "title": facts["title"],
        "a": a,
        "b": b,
        "kind": facts["kind"],
        "level": facts["level"],
        "status": facts["status"],
        "signed": PartialDate.parse(facts["signed"]) if facts["signed"] else None,
        "place": facts["place"] or "",
        "summit": facts["summit_slug"] or facts["summit"] or "",
    }
