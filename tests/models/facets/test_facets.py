"""Facets: counted or kept as sums, they are what a list of each value would hold."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection

from agreements.models import Agreement, Facets, FacetTally, Source, StaleAgreement, Subject
from agreements.models.derive import derive, differing
from agreements.models.facets import Chosen, counted, tallied, total

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample")]

TODAY = dt.date(2026, 11, 23)
DAYS = [TODAY, dt.date(1971, 8, 9), dt.date(1, 1, 1), dt.date(2999, 12, 31)]


@pytest.mark.parametrize("day", DAYS)
def test_the_kept_sums_are_what_counting_gives(day: dt.date) -> None:
    count, sums = tallied(day)
    assert count == total()
    assert count == Agreement.objects.published().count() == 459
    assert sums == counted(Agreement.objects.published(), Chosen(day))


@pytest.mark.parametrize("day", DAYS)
def test_statuses_are_those_that_the_list_finds(day: dt.date) -> None:
    rows = Agreement.objects.published()
    numbers = counted(rows, Chosen(day)).values["status"]
    slugs = set(numbers) - {""}
    assert slugs or day.year in (1,)
    for slug in slugs:
        assert rows.with_status([slug], on=day).count() == numbers[slug]
    assert sum(numbers.values()) == 459


def test_subjects_and_decades_are_those_that_the_list_finds() -> None:
    rows = Agreement.objects.published()
    counts = counted(rows, Chosen(TODAY))
    for subject in Subject.objects.all():
        found = rows.about([subject.slug]).count()
        assert counts.values["subject"].get(str(subject.pk), 0) == found
    for year, n in counts.decades.items():
        assert rows.signed_within(dt.date(year, 1, 1), dt.date(year + 9, 12, 31)).count() == n


def test_each_own_choice_is_left_open() -> None:
    rows = Agreement.objects.published().between("in-ru")
    of_kind = counted(rows, Chosen(TODAY, {"kind": ["protocol"]}))
    plain = counted(rows, Chosen(TODAY))
    assert of_kind.values["kind"] == plain.values["kind"]
    assert sum(of_kind.values["binding"].values()) == plain.values["kind"]["protocol"]


def test_several_choices_meet() -> None:
    rows = Agreement.objects.published()
    energy = Subject.objects.get(slug="energy")
    chosen = Chosen(
        TODAY,
        {"status": ["in-force"], "subject": [energy.pk], "source_kind": ["official-text"]},
        (dt.date(1990, 1, 1), None),
    )
    meeting = rows.with_status(["in-force"], on=TODAY).about(["energy"])
    meeting = meeting.known_by(["official-text"]).signed_within(dt.date(1990, 1, 1), None)
    kinds = counted(rows, chosen).values["kind"]
    assert kinds == {
        kind: meeting.filter(kind=kind).count()
        for kind in set(meeting.values_list("kind", flat=True))
    }
    assert kinds


def test_an_empty_scope_counts_nothing() -> None:
    counts = counted(Agreement.objects.none(), Chosen(TODAY))
    assert (counts.values, counts.decades) == ({}, {})
    nobody = counted(Agreement.objects.published().between("zz-zz"), Chosen(TODAY))
    assert ({len(found) for found in nobody.values.values()}, nobody.decades) == ({0}, {})


CHANGES = [
    "UPDATE agreements_agreement SET kind = 'treaty', binding = 'no', state = 'published'",
    "UPDATE agreements_agreement SET state = 'withdrawn' WHERE slug LIKE 'in-%%'",
    "UPDATE agreements_source SET kind = 'book'",
    "UPDATE agreements_subject SET parent_id = (SELECT min(id) FROM agreements_subject "
    "WHERE parent_id IS NULL) WHERE parent_id IS NOT NULL",
    "DELETE FROM agreements_agreementsubject",
    "UPDATE agreements_event SET date = '1889' WHERE kind = 'announced'",
]


@pytest.mark.parametrize("change", CHANGES)
def test_sums_follow_every_change(change: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(change)
    derive()
    ids = list(Agreement.objects.values_list("pk", flat=True))
    assert (StaleAgreement.objects.count(), differing(ids)) == (0, [])
    assert tallied(TODAY)[1] == counted(Agreement.objects.published(), Chosen(TODAY))


def test_what_does_not_change_appends_nothing() -> None:
    before = FacetTally.objects.count()
    derive(list(Agreement.objects.values_list("pk", flat=True)))
    assert FacetTally.objects.count() == before


def test_differences_are_added_up(monkeypatch: pytest.MonkeyPatch) -> None:
    sums = tallied(TODAY)
    monkeypatch.setattr("agreements.models.facets.write.EVERY", 1)
    Source.objects.update(kind="book")
    derive()
    rows = FacetTally.objects.filter(facet="source_kind").values_list("value", "n")
    assert list(rows) == [("book", 459)]
    assert tallied(TODAY)[1].values["kind"] == sums[1].values["kind"]


def test_tampered_facets_are_found() -> None:
    first = Facets.objects.values_list("pk", flat=True).order_by("pk")[0]
    Facets.objects.filter(pk=first).update(kind="roadmap")
    assert differing([first]) == [first]
    assert (derive([first]), differing([first])) == (1, [])
