"""Whatever changes a fact marks its agreements stale, by whatever way it comes."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection

from agreements.models import (
    Agreement,
    CountryExistence,
    CountryName,
    StaleAgreement,
    Succession,
    Tenure,
)
from agreements.models.derive import derive, differing
from tests.factories import (
    AgreementFactory,
    CountryFactory,
    OfficialFactory,
    SourceFactory,
    SuccessionFactory,
    SummitFactory,
)
from tests.models.constraints.sound_rows import SOUND, insert

pytestmark = pytest.mark.django_db

FULL = {
    "term": {"duration": "P5Y"},
    "events": [{"kind": "signed", "date": "2019-09-04"}],
    "citations": [{"source": "press"}],
    "sources": [{"key": "press", "title": "Press", "kind": "newswire"}],
}


@pytest.fixture
def agreement() -> Agreement:
    AgreementFactory.create()  # another, which nothing here concerns
    return AgreementFactory.create(**FULL)


def stale() -> list[int]:
    return sorted(StaleAgreement.objects.values_list("agreement_id", flat=True))


def run(sql: str, values: Any = None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def test_nothing_is_stale_once_written(agreement: Agreement) -> None:
    assert stale() == []


CHANGES = {
    "agreement updated": "UPDATE agreements_agreement SET binding = 'no' WHERE id = %(id)s",
    "party updated": "UPDATE agreements_party SET role = 'co-party' WHERE agreement_id = %(id)s",
    "party deleted": "DELETE FROM agreements_party WHERE agreement_id = %(id)s",
    "event updated": "UPDATE agreements_event SET date = '2020' WHERE agreement_id = %(id)s",
    "event deleted": "DELETE FROM agreements_event WHERE agreement_id = %(id)s",
    "term updated": "UPDATE agreements_termclause SET duration = 'P6Y' WHERE agreement_id = %(id)s",
    "term deleted": "DELETE FROM agreements_termclause WHERE agreement_id = %(id)s",
    "citation updated": "UPDATE agreements_citation SET says = '2018' WHERE agreement_id = %(id)s",
    "citation deleted": "DELETE FROM agreements_citation WHERE agreement_id = %(id)s",
}


@pytest.mark.parametrize("change", CHANGES)
def test_raw_sql_cannot_forget(agreement: Agreement, change: str) -> None:
    run(CHANGES[change], {"id": agreement.pk})
    assert stale() == [agreement.pk]
    assert derive() == 1
    assert (stale(), differing([agreement.pk])) == ([], [])


@pytest.mark.parametrize("table", ["party", "event", "citation", "termclause"])
def test_an_insert_cannot_forget(table: str) -> None:
    bare = AgreementFactory.create(parties=[])
    sound = SOUND[table] | {"agreement_id": bare.pk}
    for name, record in (("country_id", CountryFactory), ("source_id", SourceFactory)):
        if name in sound:
            sound[name] = record.create().pk
    run(*insert(table, {name: value for name, value in sound.items() if name != "event_id"}))
    assert stale() == [bare.pk]


def test_an_inserted_agreement() -> None:
    run(*insert("agreement", SOUND["agreement"]))
    assert stale() == [Agreement.objects.get().pk]


def test_an_event_that_moves_marks_both_agreements(agreement: Agreement) -> None:
    other = AgreementFactory.create()
    run("DELETE FROM agreements_citation WHERE agreement_id = %s", [agreement.pk])
    derive()
    run(
        "UPDATE agreements_event SET agreement_id = %s WHERE agreement_id = %s",
        [other.pk, agreement.pk],
    )
    assert stale() == sorted([agreement.pk, other.pk])


def test_one_statement_marks_all_it_changes() -> None:
    pks = [AgreementFactory.create(**FULL).pk for _ in range(3)]
    run("UPDATE agreements_event SET date = '2020'")
    assert stale() == pks


@pytest.fixture
def with_past() -> Agreement:
    """An agreement of a country that a second continues, which a third does."""
    for code in ("first", "second", "third", "other"):
        CountryFactory.create(code=code)
    SuccessionFactory.create(predecessor_id="first", successor_id="second", continues=True)
    SuccessionFactory.create(predecessor_id="second", successor_id="third", continues=True)
    AgreementFactory.create()
    return AgreementFactory.create(
        parties=[
            {"side": "A", "country": "first", "role": "lead"},
            {"side": "B", "country": "other", "role": "lead"},
        ]
    )


def test_a_succession_changed_far_from_the_party(with_past: Agreement) -> None:
    run("UPDATE agreements_succession SET continues = false WHERE predecessor_id = 'second'")
    assert stale() == [with_past.pk]
    derive()
    assert [pair.joined for pair in with_past.pairs.all()] == ["other-second"]


def test_a_succession_deleted_and_made_again(with_past: Agreement) -> None:
    Succession.objects.filter(predecessor="second").delete()
    assert stale() == [with_past.pk]
    derive()
    SuccessionFactory.create(predecessor_id="second", successor_id="third", continues=True)
    assert stale() == [with_past.pk]


AROUND = {
    "who signs": "UPDATE agreements_signature SET office = 'Minister'",
    "who signed": "DELETE FROM agreements_signature",
    "an office": "UPDATE agreements_tenure SET ended = '2018'",
    "an office ended": "DELETE FROM agreements_tenure",
    "a state": "UPDATE agreements_countryexistence SET began = '1947'",
    "a state forgotten": "DELETE FROM agreements_countryexistence",
    "a summit": "UPDATE agreements_summit SET dates = '2018-01-01/2018-01-02'",
    "a settlement": "DELETE FROM agreements_settledwarning",
}


@pytest.mark.parametrize("change", AROUND)
def test_what_warnings_rest_on_marks_its_agreements(change: str) -> None:
    official, summit = OfficialFactory.create(), SummitFactory.create()
    signature = {"side": "A", "official": official.slug, "role": "signed"}
    signing = {"kind": "signed", "date": "2019", "summit": summit.slug, "signatures": [signature]}
    agreement = AgreementFactory.create(events=[signing])
    AgreementFactory.create()
    Tenure.objects.create(official=official, title="Minister", began="2014")
    country = agreement.parties.all()[0].country
    CountryExistence.objects.create(country=country, source_url="https://example.org/")
    agreement.settled_warnings.create(code="said-twice", facts={}, mark="x", reason="As it was.")
    derive()
    run(AROUND[change])
    assert stale() == [agreement.pk]
    derive()
    assert differing([agreement.pk]) == []


ADJECTIVES = {
    "one more": "INSERT INTO agreements_countryname (country_id, kind, language, text, source_url) "
    "VALUES ('first', 'adjective', 'en', 'Foremost', '')",
    "another": "UPDATE agreements_countryname SET text = 'Foremost' WHERE kind = 'adjective'",
    "no adjective": "UPDATE agreements_countryname SET kind = 'alias' WHERE kind = 'adjective'",
    "none": "DELETE FROM agreements_countryname WHERE kind = 'adjective'",
}


@pytest.mark.parametrize("change", ADJECTIVES)
def test_an_adjective_by_which_a_side_is_found(with_past: Agreement, change: str) -> None:
    CountryName.objects.create(country_id="first", kind="adjective", text="Firstish")
    CountryName.objects.create(country_id="first", kind="alias", text="The First")
    derive()
    run("UPDATE agreements_countryname SET text = 'Number one' WHERE kind = 'alias'")
    assert stale() == []
    run(ADJECTIVES[change])
    assert stale() == [with_past.pk]
    derive()
    assert differing([with_past.pk]) == []


def test_an_agreement_that_is_gone_leaves_nothing_behind(agreement: Agreement) -> None:
    agreement.delete()
    derive()
    assert stale() == []
