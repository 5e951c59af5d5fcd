"""Small agreement documents for the tests of pages, written through `apply`."""

from __future__ import annotations

from typing import Any

from agreements.imports.apply import apply, apply_all
from agreements.models import Agreement, Country, Subject, Succession, Summit

Document = dict[str, Any]

NAMES = {"in": "India", "ru": "Russia", "su": "Soviet Union", "us": "United States", "fr": "France"}


def make_countries(**more: str) -> None:
    """India, Russia, which continues the Soviet Union, the United States and France."""
    Country.objects.bulk_create(
        Country(code=code, name=name) for code, name in (NAMES | more).items()
    )
    Succession.objects.create(
        predecessor_id="su", successor_id="ru", continues=True, source_url="https://example.org/su"
    )


def make_subjects() -> None:
    """Two groups with a topic each: defence with arms, energy with oil."""
    for order, (group, topic) in enumerate([("defence", "arms"), ("energy", "oil")]):
        parent = Subject.objects.create(slug=group, name=group.title(), order=order)
        Subject.objects.create(slug=topic, name=topic.title(), parent=parent, order=order)


def make_summit(slug: str, dates: str, *codes: str, city: str = "") -> Summit:
    """A summit of the countries *codes*, hosted by the last of them."""
    name = slug.replace("-", " ").capitalize()
    summit = Summit(slug=slug, name=name, city=city, country_id=codes[-1] if codes else None)
    summit.dates = dates
    summit.save()
    summit.countries.set(Country.objects.filter(code__in=codes))
    return summit


def cited(source: str) -> list[Document]:
    return [{"source": source}]


def event(kind: str, date: str = "", **own: Any) -> Document:
    """One event; an empty date is one that nobody knows."""
    return {"kind": kind, **({"date": date} if date else {}), **own}


def record(slug: str, *events: Document, pair: str = "in-ru", **own: Any) -> Document:
    """A published record of *pair*, the first code on side A; it cites a source of its own.

    What is given as empty is left out.
    """
    a, b = pair.split("-")
    source = f"source-of-{slug}"
    document = {
        "slug": slug,
        "state": "published",
        "title": slug.replace("-", " ").capitalize(),
        "kind": "agreement",
        "parties": [
            {"side": "A", "country": a, "role": "lead"},
            {"side": "B", "country": b, "role": "lead"},
        ],
        "events": list(events),
        "citations": cited(source),
        "sources": [
            {
                "key": source,
                "url": f"https://example.org/{slug}",
                "title": source.replace("-", " ").capitalize(),
                "kind": "newswire",
            }
        ],
        **own,
    }
    return {name: value for name, value in document.items() if value}


def write(slug: str, *events: Document, pair: str = "in-ru", **own: Any) -> Agreement:
    """The agreement of such a record."""
    return apply(record(slug, *events, pair=pair, **own))


def write_all(*records: Document) -> None:
    apply_all(records)
