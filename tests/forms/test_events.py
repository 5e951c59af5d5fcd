"""No agreement ends before it begins: the form's rule is the database's."""

import pytest
from django.db import IntegrityError, connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from agreements.domain.partial_date import PartialDate
from agreements.forms.events import ends_before_it_begins, event_label
from agreements.models import Event
from tests.factories import AgreementFactory

DATES = st.sampled_from([None, "2018", "2019", "2019-09", "2019-09-04?", "[..2018]", "[2020..]"])
KINDS = st.sampled_from(["signed", "entered-into-force", "amended", "terminated", "superseded"])


def event(kind: str, date: str | None, effective: str | None = None, **more: str) -> Event:
    happened = Event(kind=kind, **more)
    happened.date = PartialDate.parse(date) if date else None
    happened.effective = PartialDate.parse(effective) if effective else None
    return happened


EVENTS = st.lists(st.builds(event, KINDS, DATES, DATES), min_size=2, max_size=4)


@pytest.mark.parametrize(
    ("end", "effective", "refused"),
    [
        ("2018", None, True),
        ("2018", "2020", False),
        (None, "2018", True),
        (None, None, False),
        ("2019-09", None, False),
        ("[..2018]", None, True),
        ("[2017..]", None, False),
    ],
)
def test_an_end_certainly_before_the_beginning(
    end: str | None, effective: str | None, refused: bool
) -> None:
    beginning, ending = event("signed", "2019-09-04"), event("terminated", end, effective)
    assert list(ends_before_it_begins([beginning, ending])) == [(ending, beginning)] * refused


def test_a_successors_own_events_are_left_aside() -> None:
    events = [event("signed", "2019"), event("terminated", "2018", country_id="kz")]
    assert list(ends_before_it_begins(events)) == []


@pytest.mark.django_db
@settings(max_examples=60, deadline=None)
@given(EVENTS)
def test_the_database_refuses_the_same(events: list[Event]) -> None:
    with transaction.atomic():
        agreement = AgreementFactory.create()
        for each in events:
            each.pk, each.agreement = None, agreement
        Event.objects.bulk_create(events)
        try:
            with transaction.atomic():
                connection.check_constraints()
                refused = False
        except IntegrityError:
            refused = True
        transaction.set_rollback(True)
    assert bool(list(ends_before_it_begins(events))) is refused


def test_an_event_in_a_few_words() -> None:
    assert (
        event_label(event("signed", "2019-09-04", side="A")) == "signed (side A) 4 September 2019"
    )
    assert event_label(event("ratified", None)) == "ratified, accepted or approved"
