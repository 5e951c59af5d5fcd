"""What an agreement says of itself, and what forms are told before the database refuses."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from agreements.models import Agreement
from tests.factories import AgreementFactory, CountryFactory

pytestmark = pytest.mark.django_db

Day = dt.date


def test_its_name_is_the_shortest_there_is() -> None:
    agreement = Agreement(slug="in-ru-2019")
    assert str(agreement) == "Untitled agreement (in-ru-2019)"
    agreement.title = "Agreement on spares"
    assert str(agreement) == "Agreement on spares"
    agreement.short_title = "Spares"
    assert str(agreement) == "Spares"


def test_only_what_is_published_is_public() -> None:
    assert [Agreement(state=state).is_public for state in ("draft", "published", "withdrawn")] == [
        False,
        True,
        False,
    ]


def test_parties_of_a_side_the_lead_first() -> None:
    for code in ("be", "lu", "nl"):
        CountryFactory.create(code=code)
    parties = [
        {"side": "A", "country": "lu", "role": "co-party"},
        {"side": "A", "country": "be", "role": "lead"},
        {"side": "B", "country": "nl", "role": "lead"},
    ]
    agreement = AgreementFactory.create(parties=parties)
    assert [party.country_id for party in agreement.parties_of("A")] == ["be", "lu"]


def test_status_and_what_else_may_hold() -> None:
    signed = {"kind": "signed", "date": "2019-09-04"}
    entered = {"kind": "entered-into-force", "date": "2020-02"}
    agreement = AgreementFactory.create(events=[signed, entered])
    days = [Day(2019, 9, 3), Day(2019, 9, 4), Day(2020, 2, 15), Day(2020, 2, 29)]
    assert [agreement.status_on(day) for day in days] == ["", "signed", "unknown", "in-force"]
    assert agreement.possible_on(Day(2020, 2, 15)) == {"signed", "in-force"}


@pytest.mark.parametrize("languages", [["EN"], ["en", "en"], ["english"]])
def test_forms_are_told_of_language_tags(languages: list[str]) -> None:
    with pytest.raises(ValidationError, match="Give language tags such as en or ru, each once"):
        Agreement(slug="in-ru-2019", languages=languages).full_clean()


def test_forms_take_language_tags() -> None:
    Agreement(slug="in-ru-2019", languages=["en", "zh-Hant"]).full_clean()
    Agreement(slug="in-ru-2019", languages=[]).full_clean()
