"""The ledger of Vladivostok, 4 and 5 September 2019: each item, and what became of it.

Each row of ledger.csv gives the key of its source, which the agreement's own record cites.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.data.corpus_documents import by_slug, citations
from tests.views.reading import words

if TYPE_CHECKING:
    from django.test import Client

    from agreements.views.parts.ledger import Entry, Group

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample")]

ADDRESS = "/summits/in-ru-annual-summit-20/?as_of=2026-11-23"
ROWS = list(csv.DictReader(Path(__file__).with_name("ledger.csv").read_text("utf-8").splitlines()))
STATED = [(row["slug"], row["part"], row["expected"]) for row in ROWS]


def test_every_expectation_rests_on_a_source_of_its_record() -> None:
    cited = {
        (slug, citation["source"])
        for slug, document in by_slug().items()
        for citation in citations(document)
    }
    assert {(row["slug"], row["source"]) for row in ROWS} - cited == set()


def test_the_ledger_is_as_stated(client: Client) -> None:
    groups: list[Group] = client.get(ADDRESS).context["groups"]
    told = [
        (_slug(entry.row.url), part, what)
        for group in groups
        for entry in group.entries
        for part, what in [("done", group.kind), *_parts(entry)]
    ]
    assert told == STATED


def test_the_page_says_all_of_it(client: Client) -> None:
    page = words(client.get(ADDRESS))
    said = [row["expected"].split(" at ")[0] for row in ROWS if row["part"] == "since"]
    assert [each for each in said if each not in page] == []
    assert "3 agreements: 1 signed, 2 announced." in page
    assert "The 2 that were only announced have been signed since." in page


def test_on_the_day_after_nothing_had_become_of_it(client: Client) -> None:
    response = client.get("/summits/in-ru-annual-summit-20/?as_of=2019-09-06")
    entries = [entry for group in response.context["groups"] for entry in group.entries]
    never = "No signature is recorded in the 1 day since."
    assert [(_slug(each.row.url), each.since, each.never) for each in entries] == [
        ("in-ru-2019-joint-manufacturing-spares", [], ""),
        ("in-ru-2021-military-technical-programme-2031", [], never),
        ("in-ru-2025-reciprocal-logistics", [], never),
    ]


def _parts(entry: Entry) -> Iterator[tuple[str, str]]:
    if entry.outcome:
        yield "outcome", entry.outcome.words
    yield "today", entry.row.status.slug
    for later in entry.since:
        yield "since", f"{later.words} at {_slug(later.at.url)}" if later.at else later.words


def _slug(url: str) -> str:
    return url.split("/")[2]
