"""Every form of a record: the same queries for 1, 3 and 100 rows that belong to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from agreements.models import Agreement, Citation, Country, Event, Official, Source, Summit
from tests.admin.desk import Page, address
from tests.factories import (
    BodyFactory,
    CountryFactory,
    OfficialFactory,
    SourceFactory,
    SuccessionFactory,
    SummitFactory,
)
from tests.records import cited, event, make_countries, record, write, write_all

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import Model
    from django.test import Client


def press(count: int) -> dict[str, Any]:
    """Of a document: that many sources, cited for the record as a whole."""
    keys = [f"press-{number}" for number in range(count)]
    sources = [{"key": key, "title": key, "kind": "newswire"} for key in keys]
    return {"sources": sources, "citations": [{"source": key, "quote": "x"} for key in keys]}


def with_events(count: int) -> Agreement:
    """Each at a summit and a place of its own, with a source of its own."""
    make_countries()
    events = [
        event(
            "observed",
            "2019",
            summit=SummitFactory.create().slug,
            place_country=CountryFactory.create().code,
            citations=cited(f"press-{number}"),
        )
        for number in range(count)
    ]
    return write("pact", *events, **press(count))


def with_citations(count: int) -> Agreement:
    make_countries()
    return write("pact", **press(count))


def with_other_parts(count: int) -> Agreement:
    """And signatures, titles, relations and identifiers."""
    make_countries()
    agreement = write("pact", event("signed", "2019"))
    signed = agreement.events.get()
    write_all(*(record(f"other-{number}") for number in range(count)))
    for number, other in enumerate(Agreement.objects.exclude(pk=agreement.pk)):
        signatory = OfficialFactory.create()
        signed.signatures.create(side="A", official=signatory, role="signed")
        agreement.titles.create(language=f"qa-{number:03}", title=f"Pacte {number}")
        agreement.relations.create(kind="cites", to=other)
        agreement.identifiers.create(scheme="unts", value=str(number))
        agreement.documents.create(language="en", role="original", text=f"Text {number}")
    return agreement


def signing(count: int) -> Event:
    make_countries()
    held = write("pact", event("signed", "2019"), **press(count)).events.get()
    for official in OfficialFactory.create_batch(count):
        held.signatures.create(side="A", official=official, role="signed")
    held.agreement.citations.update(event=held, fact="date")
    return held


def one_citation(count: int) -> Citation:
    citation = with_citations(count).citations.first()
    assert citation is not None
    return citation


def official(count: int) -> Official:
    held = OfficialFactory.create()
    for number in range(count):
        held.names.create(name=f"Name {number}")
        held.tenures.create(
            title=f"Minister {number}",
            body=BodyFactory.create(),
            country=CountryFactory.create(),
            source=SourceFactory.create(),
        )
    return held


def summit(count: int) -> Summit:
    held: Summit = SummitFactory.create()
    held.countries.set(CountryFactory.create_batch(count))
    held.officials.set(OfficialFactory.create_batch(count))
    return held


def country(count: int) -> Country:
    held: Country = CountryFactory.create()
    for number in range(count):
        held.names.create(text=f"Name {number}")
        SuccessionFactory.create(predecessor=held)
        SuccessionFactory.create(successor=held)
    return held


def source(count: int) -> Source:
    make_countries()
    observed = [event("observed", "2019", citations=cited("press-0")) for _ in range(count)]
    write("pact", *observed, **press(1))
    return Source.objects.get()


# The rows, what is changed of the record itself, and the queries of looking and of saving.
FORMS: dict[Callable[[int], Model], tuple[dict[str, str], int, int]] = {
    with_events: ({"note": "seen"}, 25, 73),
    with_citations: ({"note": "seen"}, 22, 67),
    with_other_parts: ({"note": "seen"}, 26, 87),
    signing: ({"place": "Moscow"}, 10, 66),
    one_citation: ({"page": "7"}, 8, 59),
    official: ({"wikidata": "Q1"}, 11, 28),
    summit: ({"city": "Moscow"}, 9, 25),
    country: ({"official_name": "Republic"}, 11, 35),
    source: ({"publisher": "TASS"}, 5, 57),
}

# Queries spared on saving where so many rows stay closed: nothing in those is looked up.
SPARED: dict[tuple[Callable[[int], Model], int], int] = {
    (with_events, 100): 5,
    (with_citations, 100): 2,
}


def queries_of(work: Callable[[], Any]) -> int:
    """Without what a process asks once: which stem a word has."""
    with CaptureQueriesContext(connection) as captured:
        work()
    return sum("ts_lexize" not in query["sql"] for query in captured)


@pytest.mark.parametrize("count", [1, 3, 100])
@pytest.mark.parametrize("make", FORMS)
def test_queries(analyst: Client, settings: Any, make: Callable[[int], Model], count: int) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
    changed, looking, saving = FORMS[make]
    held = make(count)
    url = address(type(held), "change", held)
    page = Page(analyst, url)
    looked = queries_of(lambda: analyst.get(url))
    saved = queries_of(lambda: page.save(**changed))
    saving -= SPARED.get((make, count), 0)
    assert (looked, page.response.status_code, saved) == (looking, 302, saving)
