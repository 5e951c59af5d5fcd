"""What each fact on an agreement's page rests on: footnotes, claims, and what has no source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from agreements.models import Official
from tests.records import event, make_countries, write
from tests.views.reading import html, words

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("countries")]

PUBLISHED = {"mea": {"publisher": "The Ministry"}, "tass": {"publisher": "TASS"}, "pib": {}}
SOURCES = [
    {"key": key, "title": f"Report of {key}", "kind": "newswire", **by}
    for key, by in PUBLISHED.items()
]


@pytest.fixture
def countries() -> None:
    make_countries()
    for slug in ("singh", "manturov"):
        Official.objects.create(slug=slug, name=slug.title(), country_id="in")


def for_fact(source: str, fact: str = "", **more: str) -> dict[str, str]:
    return {"source": source, **({"fact": fact} if fact else {}), **more}


def signing(*citations: dict[str, str], **own: Any) -> dict[str, Any]:
    people = [
        {"side": side, "official": official, "role": "signed"}
        for side, official in (("A", "singh"), ("B", "manturov"))
    ]
    told = {"place": "Vladivostok", "signatures": people, "citations": list(citations), **own}
    return event("signed", "2019-09-04", **{name: value for name, value in told.items() if value})


def written(*events: dict[str, Any], citations: list[dict[str, str]], **own: Any) -> None:
    used = {row["source"] for each in events for row in each.get("citations", [])}
    used |= {row["source"] for row in citations}
    sources = [source for source in SOURCES if source["key"] in used]
    write("pact", *events, citations=citations, sources=sources, **own)


def page(client: Client) -> Any:
    return client.get("/agreements/pact/")


def test_a_footnote_stands_at_each_fact(client: Client) -> None:
    written(
        signing(
            for_fact("mea", "date"),
            for_fact("tass", "place"),
            for_fact("tass", "signatories", official="manturov"),
        ),
        citations=[
            for_fact("mea", "title"),
            for_fact("pib", "parties", country="in"),
            for_fact("pib", "term"),
        ],
        term={"trigger": "on-signature"},
    )
    shown = words(page(client))
    for part in (
        "Pact source 1 ",
        "4 September 2019 source 1 Signed Vladivostok source 3",
        "IN India source 2 Singh office not recorded Side B RU Russia Manturov office",
        "not recorded source 3",
        "How long it lasts source 2",
    ):
        assert part in shown


def test_sources_that_disagree_say_so_in_words(client: Client) -> None:
    written(
        signing(
            for_fact("pib", "date", says="2019-09-14", set_aside="A misprint"),
            for_fact("mea", "date", says="2019-09-04"),
            for_fact("tass", "date", says="2019-09-05"),
            for_fact("tass", "place", says="Moscow"),
        ),
        citations=[],
    )
    shown = words(page(client))
    assert (
        "The sources do not agree. Date: The Ministry says 4 September 2019; source 2 "
        "TASS says 5 September 2019; source 3 "
        "Report of pib says 14 September 2019 (set aside: A misprint). source 1 "
        "Place: TASS says Moscow. source 3"
    ) in shown


@pytest.mark.parametrize("says", ["2019-09-04", "2019-09", "2019"])
def test_sources_that_know_it_less_finely_agree(client: Client, says: str) -> None:
    written(signing(for_fact("mea", "date", says=says)), citations=[])
    assert "do not agree" not in words(page(client))


def test_what_has_no_source_is_listed(client: Client) -> None:
    written(
        signing(for_fact("mea", "date"), for_fact("mea", "signatories", official="singh")),
        event("ratified", side="B"),
        citations=[for_fact("mea", "title"), for_fact("mea", "parties", country="ru")],
    )
    assert (
        "Without a source party: India the place: signed, Vladivostok signatory: Manturov "
        "Ratified, accepted or approved"
    ) in words(page(client))


def test_what_rests_on_the_whole_record_is_told_apart(client: Client) -> None:
    written(signing(for_fact("mea")), citations=[for_fact("tass")])
    shown = words(page(client))
    assert "Without a source of their own" in shown
    assert "sources of the record as a whole. title party: India party: Russia" in shown
    assert "Without a source " not in shown.replace("Without a source of", "")


def test_quotes_are_opened_on_demand(client: Client) -> None:
    quoted = for_fact("mea", "date", quote="It was signed.", page="3")
    written(signing(quoted, for_fact("tass", "place", page="7")), citations=[])
    quotes = re.compile(r'<details class="source__quote">(.*?)</details>', re.DOTALL)
    found = quotes.findall(html(page(client)))
    assert [" ".join(re.sub(r"<[^>]+>", " ", each).split()) for each in found] == [
        "Quoted for: date (3) It was signed."
    ]
    assert "Cited for: place (7)" in words(page(client))


@pytest.mark.parametrize("count", [1, 3, 100])
def test_as_many_queries_for_many_citations(
    client: Client, count: int, django_assert_num_queries: Any
) -> None:
    cited = [for_fact("mea", "date", says=f"{1900 + number}") for number in range(count)]
    written(signing(*cited), citations=[for_fact("tass", "parties", country="in")])
    with django_assert_num_queries(QUERIES):
        assert page(client).status_code == 200


QUERIES = 12
