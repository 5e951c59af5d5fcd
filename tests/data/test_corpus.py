"""The sample corpus: whole, consistent in itself, and exact where the issue names a fact."""

import re
from collections import Counter
from itertools import chain

import pytest

from agreements.domain.country_pair import CountryPair
from agreements.domain.document import checked
from agreements.domain.partial_date import PartialDate, Span
from tests.data.corpus_documents import by_slug, citations, events, files, leads
from tests.data.tables import DATA, table

FILES = files()
DOCUMENTS = by_slug()
SOURCES = {row["key"]: row for row in table("sources")}
COUNTRIES = {row["code"] for row in table("countries/countries")}
SUMMITS = {row["slug"]: row for row in table("summits")}
SPARES = DOCUMENTS["in-ru-2019-joint-manufacturing-spares"]


def slugs(name: str) -> set[str]:
    return {row["slug"] for row in table(name)}


def all_events() -> list[tuple[str, dict]]:
    return [(slug, event) for slug, d in DOCUMENTS.items() for event in d["events"]]


def test_counts_as_the_readme_states_them() -> None:
    every = list(chain.from_iterable(map(citations, DOCUMENTS.values())))
    counts = {
        "agreements": len(DOCUMENTS),
        "pairs": len(FILES),
        "events": len(all_events()),
        "citations": len(every),
        "sources": len(SOURCES),
        "term clauses": sum("term" in d for d in DOCUMENTS.values()),
        "signatures": sum(len(e.get("signatures", [])) for _, e in all_events()),
        "claims": sum("says" in c for c in every),
        "set aside": sum("set_aside" in c for c in every),
    }
    readme = (DATA / "README.md").read_text("utf-8")
    stated = {what: int(n) for n, what in re.findall(r"^- (\d+) ([a-z ]+)$", readme, re.M)}
    assert counts == stated
    assert (counts["agreements"], counts["pairs"]) == (459, 108)


def test_slugs_are_unique_and_aliases_lead_to_agreements() -> None:
    assert sum(map(len, FILES.values())) == len(DOCUMENTS)
    aliases = {row["slug"]: row["target"] for row in table("slug_aliases")}
    assert len(aliases) == 5
    assert set(aliases) & set(DOCUMENTS) == set()
    assert set(aliases.values()) - set(DOCUMENTS) == set()


def test_each_file_holds_its_pair() -> None:
    misplaced = [
        (name, document["slug"])
        for name, batch in FILES.items()
        for document in batch
        if str(CountryPair.of(*leads(document))) != name
    ]
    assert misplaced == []


@pytest.mark.parametrize("pair", FILES)
def test_every_document_is_in_canonical_form(pair: str) -> None:
    assert [checked(document) for document in FILES[pair]] == FILES[pair]


def test_what_documents_name_exists() -> None:
    officials, bodies, subjects = (slugs(n) for n in ("officials", "bodies", "subjects/subjects"))
    for slug, document in DOCUMENTS.items():
        assert set(document["subjects"]) <= subjects, slug
        assert {p["country"] for p in document["parties"]} <= COUNTRIES, slug
        assert {p["body"] for p in document["parties"] if "body" in p} <= bodies, slug
        assert {r["to"] for r in document.get("relations", [])} <= set(DOCUMENTS), slug
    for slug, event in all_events():
        places = {event[key] for key in ("place_country", "country") if key in event}
        assert places <= COUNTRIES, slug
        assert event.get("summit", "in-ru-annual-summit-20") in SUMMITS, slug
        assert event.get("by", slug) in DOCUMENTS, slug
        assert {s["official"] for s in event.get("signatures", [])} <= officials, slug


def test_sources_are_the_same_everywhere() -> None:
    assert len({row["url"] for row in SOURCES.values()}) == len(SOURCES) == len(table("sources"))
    for slug, document in DOCUMENTS.items():
        for source in document["sources"]:
            row = {k: v for k, v in SOURCES[source["key"]].items() if v}
            assert source == row, (slug, source["key"])


def test_every_agreement_and_every_event_has_a_source() -> None:
    assert [slug for slug, d in DOCUMENTS.items() if not d.get("citations")] == []
    assert [slug for slug, event in all_events() if not event.get("citations")] == []


def test_claims_about_dates_are_dates() -> None:
    for document in DOCUMENTS.values():
        for citation in citations(document):
            if citation.get("fact") in ("date", "effective", "until") and "says" in citation:
                assert PartialDate.parse(citation["says"]).text == citation["says"]


def test_tables_name_what_exists() -> None:
    officials, bodies, series = (slugs(name) for name in ("officials", "bodies", "series"))
    for name in ("officials", "bodies", "tenures", "summits"):
        assert {row["source_key"] for row in table(name)} <= set(SOURCES), name
        assert {row["country"] for row in table(name)} - {""} <= COUNTRIES, name
    assert {row["official"] for row in table("tenures")} <= officials
    assert {row["official"] for row in table("official_names")} <= officials
    assert {row["body"] for row in table("tenures")} - {""} <= bodies
    for row in SUMMITS.values():
        assert {row["series"]} - {""} <= series
        assert set(row["officials"].split(";")) - {""} <= officials
        assert set(row["participants"].split(";")) <= COUNTRIES
        assert Span.parse(row["dates"]).text == row["dates"]


def test_tenures_begin_before_they_end() -> None:
    for row in table("tenures"):
        begin, end = (PartialDate.parse(row[k]) if row[k] else None for k in ("from", "to"))
        assert not (begin and end and end.certainly_before(begin)), row


def test_the_spares_agreement() -> None:
    [signed] = events(SPARES, "signed")
    assert leads(SPARES) == ["in", "ru"]
    assert SPARES["kind"] == "intergovernmental-agreement"
    assert (signed["date"], signed["place"], signed["place_country"], signed["summit"]) == (
        "2019-09-04",
        "Vladivostok",
        "ru",
        "in-ru-annual-summit-20",
    )
    assert "signatures" not in signed
    assert "Who signed was found in no source" in SPARES["note"]
    assert events(SPARES, "entered-into-force") == []
    seen = {e["date"]: e.get("summit", "") for e in events(SPARES, "observed")}
    assert seen == {
        "2019-11-05": "in-ru-defence-industry-conference-2019",
        "2019-11-06": "in-ru-irigc-mmtc-19",
        "2020-02-13": "",
        "2020-08-26": "",
        "2024-07-09": "in-ru-annual-summit-22",
        "2025-12-05": "in-ru-annual-summit-23",
    }


def test_the_defence_industry_conference() -> None:
    row = SUMMITS["in-ru-defence-industry-conference-2019"]
    assert row["name"] == "India-Russia Defence Industry Cooperation Conference"
    assert (row["kind"], row["city"], row["country"]) == ("conference", "Moscow", "ru")
    assert row["dates"] == "2019-11-05/2019-11-05"
    assert row["participants"] == "in;ru"
    assert row["officials"] == "rajnath-singh;denis-manturov"


def test_the_annual_summits_have_ordinals_1_to_23() -> None:
    rows = [r for r in SUMMITS.values() if r["series"] == "india-russia-annual-summit"]
    ordinals = {int(row["ordinal"]): row for row in rows}
    assert sorted(ordinals) == list(range(1, 24))
    assert len(rows) == 23
    begins = [Span.parse(ordinals[n]["dates"]).first for n in range(1, 24)]
    assert begins == sorted(begins, key=str)
    assert (ordinals[1]["dates"], ordinals[1]["city"]) == ("2000-10-02/2000-10-05", "New Delhi")
    assert (ordinals[20]["dates"], ordinals[20]["city"]) == ("2019-09-04/2019-09-05", "Vladivostok")
    assert (ordinals[23]["dates"], ordinals[23]["city"]) == ("2025-12-04/2025-12-05", "New Delhi")


def test_two_claims_about_one_event_stay_one_event() -> None:
    [expired] = events(DOCUMENTS["cn-su-1950-friendship-alliance"], "expired")
    says = {c["says"]: "set_aside" in c for c in expired["citations"]}
    assert expired["date"] == "1980-04-11"
    assert says == {"1980-04-11": False, "1980-04-10": False, "1979-02-16?": True}
    [notice] = events(DOCUMENTS["fr-bf-2018-status-of-forces"], "denunciation-notice")
    assert notice["effective"] == "[2023-02-18..2023-02-24]"


def test_a_successors_event_names_the_successor() -> None:
    succeeded = events(DOCUMENTS["us-su-1991-start-1"], "succeeded-to")
    assert [event["country"] for event in succeeded] == ["by", "kz", "ru", "ua"]
    partly = events(DOCUMENTS["gb-yu-1981-double-taxation"], "superseded")
    assert [(e["country"], e["extent"]) for e in partly] == [("mk", "partly"), ("si", "partly")]


def test_kinds_are_spread_as_counted() -> None:
    assert Counter(d["binding"] for d in DOCUMENTS.values()) == {
        "yes": 347,
        "unknown": 87,
        "no": 25,
    }
    assert len(FILES["in-ru"]) == 111
    assert len(FILES["in-su"]) == 17
