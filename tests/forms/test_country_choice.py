"""A country by any name: exact ones win, doubtful ones are said to be doubtful."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from agreements.forms.country_choice import country_meant
from agreements.models import Country, CountryName

pytestmark = pytest.mark.django_db

CONGO = "“congo” can be several countries, or a part of a name. Write “Brazzaville” or “Kinshasa”."
MEANT = {
    "in": "in",
    "IN": "in",
    "India": "in",
    "  iNDIA ": "in",
    "भारत": "in",
    "Republic of India": "in",
    "Cote d'Ivoire": "ci",
    "côte d’ivoire": "ci",
}
REFUSED = {
    "Indian": "No country here is called “Indian”. Write another name, or a code such as in.",
    "Atlantis": "No country here is called “Atlantis”. Write another name, or a code such as in.",
    "Ind": "“Ind” can be several countries, or a part of a name. Write “India”.",
    "congo": CONGO,
    "…": "No country here is called “…”. Write another name, or a code such as in.",
}


@pytest.fixture(autouse=True)
def countries() -> None:
    names = {
        "in": ("India", "Republic of India", [("name", "भारत"), ("adjective", "Indian")]),
        "ci": ("Côte d’Ivoire", "", []),
        "cg": ("Brazzaville", "", [("alias", "Congo")]),
        "cd": ("Kinshasa", "", [("alias", "Congo")]),
    }
    for code, (name, official, others) in names.items():
        country = Country.objects.create(code=code, name=name, official_name=official)
        for kind, text in others:
            CountryName.objects.create(country=country, kind=kind, text=text, language="en")


@pytest.mark.parametrize(("text", "code"), MEANT.items())
def test_a_name_in_any_spelling_means_its_country(text: str, code: str) -> None:
    assert country_meant(text) == code


@pytest.mark.parametrize(("text", "words"), REFUSED.items())
def test_a_doubtful_name_is_refused_with_those_that_come_near(text: str, words: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        country_meant(text)
    assert (refusal.value.messages, refusal.value.code) == ([words], "missing")


def test_the_name_in_use_comes_before_an_alias_of_another() -> None:
    CountryName.objects.create(country_id="ci", kind="alias", text="India", language="en")
    assert country_meant("india") == "in"
