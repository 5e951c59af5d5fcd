"""What follows from another agreement: its rows, and which are marked stale by a change."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import IntegrityError, connection, transaction

from agreements.models import Agreement, Event, StaleAgreement
from agreements.models.derive import derive, differing
from tests.factories import AgreementFactory, CountryFactory, SuccessionFactory

pytestmark = pytest.mark.django_db
Day = dt.date

SIGNED = {"kind": "signed", "date": "2000-01-01"}
ENTERED = {"kind": "entered-into-force", "date": "2001-01-01"}


def stale() -> list[int]:
    return sorted(StaleAgreement.objects.values_list("agreement_id", flat=True))


def successor(entered: str) -> Agreement:
    return AgreementFactory.create(
        slug="new", events=[SIGNED, {"kind": "entered-into-force", "date": entered}]
    )


def test_superseded_when_the_later_treaty_enters_into_force() -> None:
    new = successor("2010-05-01")
    events = [SIGNED, ENTERED, {"kind": "superseded", "by": "new"}]
    old = AgreementFactory.create(events=events)
    AgreementFactory.create(events=events[:2])  # another, which nothing here concerns
    assert [old.status_on(Day(2010, 4, 30)), old.status_on(Day(2010, 5, 1))] == [
        "in-force",
        "superseded",
    ]
    Event.objects.filter(agreement=new, kind="entered-into-force").update(date="2012-05-01")
    assert stale() == sorted([new.pk, old.pk])
    assert derive() == 2
    assert old.status_on(Day(2010, 5, 1)) == "in-force"
    assert differing([new.pk, old.pk]) == []


def test_an_amendment_does_not_outlive_what_it_amends() -> None:
    protocol = successor("2005-01-01")
    amended = {"kind": "amended", "date": "2005-01-01", "by": "new"}
    ended = {"kind": "terminated", "date": "2010-01-01"}
    old = AgreementFactory.create(events=[SIGNED, ENTERED, amended, ended])
    derive()
    assert [protocol.status_on(Day(2009, 12, 31)), protocol.status_on(Day(2010, 1, 1))] == [
        "in-force",
        "terminated",
    ]
    Event.objects.filter(agreement=old, kind="terminated").delete()
    assert stale() == sorted([protocol.pk, old.pk])
    derive()
    assert protocol.status_on(Day(2010, 1, 1)) == "in-force"


def test_what_was_said_to_amend_and_is_no_more() -> None:
    protocol = successor("2005-01-01")
    amended = {"kind": "amended", "date": "2005-01-01", "by": "new"}
    old = AgreementFactory.create(
        events=[SIGNED, ENTERED, amended, {"kind": "terminated", "date": "2010-01-01"}]
    )
    derive()
    Event.objects.filter(agreement=old, kind="amended").delete()
    assert stale() == sorted([protocol.pk, old.pk])
    derive()
    assert protocol.status_on(Day(2010, 1, 1)) == "in-force"


def test_two_that_are_said_to_amend_each_other() -> None:
    one = AgreementFactory.create(slug="one", events=[SIGNED])
    other = AgreementFactory.create(slug="other", events=[SIGNED, {"kind": "amended", "by": "one"}])
    Event.objects.create(agreement=one, kind="amended", by=other)
    derive()
    assert differing([one.pk, other.pk]) == []


def supersede(old: Agreement, new: Agreement) -> None:
    with transaction.atomic():
        Event.objects.create(agreement=old, kind="superseded", by=new)
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_nothing_is_superseded_by_itself_by_way_of_others() -> None:
    first, second, third = (AgreementFactory.create(events=[SIGNED]) for _ in range(3))
    supersede(first, second)
    supersede(second, third)
    with pytest.raises(IntegrityError, match="superseded by itself by way of others"):
        supersede(third, first)


@pytest.fixture
def with_former_state() -> Agreement:
    CountryFactory.create(code="former").existences.create(
        began="1950", ended="1990-10-03", source_url="https://example.org/end"
    )
    CountryFactory.create(code="heir")
    CountryFactory.create(code="other")
    parties = [
        {"side": "A", "country": "former", "role": "lead"},
        {"side": "B", "country": "other", "role": "lead"},
    ]
    return AgreementFactory.create(
        parties=parties, events=[SIGNED | {"date": "1970"}, ENTERED | {"date": "1971-01-01"}]
    )


def test_a_state_that_ended_leaves_open_what_became_of_it(with_former_state: Agreement) -> None:
    former = with_former_state
    assert former.possible_on(Day(1990, 10, 2)) == {"in-force"}
    assert former.possible_on(Day(1990, 10, 3)) == {"in-force", "terminated"}


def test_a_state_that_another_continues(with_former_state: Agreement) -> None:
    SuccessionFactory.create(predecessor_id="former", successor_id="heir", continues=True)
    derive()
    assert with_former_state.status_on(Day(2000, 1, 1)) == "in-force"


def test_a_state_to_whose_agreement_another_succeeded(with_former_state: Agreement) -> None:
    Event.objects.create(
        agreement=with_former_state, kind="succeeded-to", side="A", country_id="heir"
    )
    derive()
    assert with_former_state.status_on(Day(2000, 1, 1)) == "in-force"


def test_an_undated_end_is_over_when_a_source_tells_of_it() -> None:
    ended = AgreementFactory.create(
        events=[SIGNED, ENTERED, {"kind": "terminated", "citations": [{"source": "press"}]}],
        sources=[{"key": "press", "title": "Press", "kind": "newswire", "date": "2015-03"}],
    )
    days = (Day(2000, 12, 31), Day(2001, 1, 1), Day(2015, 3, 30), Day(2015, 3, 31))
    assert [ended.status_on(day) for day in days] == ["signed", "unknown", "unknown", "terminated"]
