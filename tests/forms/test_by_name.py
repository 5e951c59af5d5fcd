"""Records by name, alias, slug or code, in any script."""

from __future__ import annotations

import pytest

from agreements.forms.by_name import MOST_OFFERED, label, meant
from agreements.models import Agreement, Country, Official, Source, Subject
from tests.factories import CountryFactory, OfficialFactory, SourceFactory, SubjectFactory
from tests.records import make_countries, write

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def world() -> None:
    make_countries(gn="Guinea", gw="Guinea-Bissau", ci="Côte d’Ivoire")
    country = Country.objects.get(code="ru")
    country.names.create(text="Российская Федерация", language="ru", kind="alias")
    one = OfficialFactory.create(slug="ivan-petrov", name="Ivan Petrov", country_id="ru")
    one.names.create(name="Иван Петров", language="ru")
    one.tenures.create(title="Minister of Defence", country_id="ru")
    OfficialFactory.create(slug="ivan-petrov-2", name="Ivan Petrov", country_id="in")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("in", ["in"]),
        ("  INDIA\t", ["in"]),
        ("\u202eIndia\u200f", ["in"]),
        ("cote d'ivoire", ["ci"]),
        ("российская федерация", ["ru"]),
        ("guinea", ["gn"]),
        ("guin", ["gn", "gw"]),
        ("bissau", ["gw"]),
        ("Nowhere", []),
        ("", []),
        ("\x00\u200b", []),
        ("%", []),
        ("x" * 10_000, []),
    ],
)
def test_a_country(text: str, codes: list[str]) -> None:
    assert [country.pk for country in meant(Country.objects.all(), text)] == codes


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("иван петров", ["ivan-petrov"]),
        ("IVAN-PETROV", ["ivan-petrov"]),
        ("petrov ivan", ["ivan-petrov-2", "ivan-petrov"]),
    ],
)
def test_an_official_is_told_from_one_of_the_same_name(text: str, slugs: list[str]) -> None:
    found = meant(Official.objects.all(), text)
    assert [official.slug for official in found] == slugs
    offices = [label(official) for official in found]
    assert "Ivan Petrov, Minister of Defence, Russia" in offices


@pytest.mark.parametrize("text", ["spares", "in-ru-2019 spares", "Joint MAKING", "соглашение"])
def test_an_agreement(text: str) -> None:
    titles = [{"language": "ru", "title": "Соглашение"}]
    write("in-ru-2019-spares", title="Joint making of spares", titles=titles)
    write("other", title="Joint exercises")
    found = meant(Agreement.objects.all(), text)
    assert [agreement.slug for agreement in found] == ["in-ru-2019-spares"]


@pytest.mark.parametrize("text", ["press", "PRESS RELEASE", "https://example.org/press", "lease"])
def test_a_source(text: str) -> None:
    SourceFactory.create(key="press", title="Press release", url="https://example.org/press")
    assert [source.key for source in meant(Source.objects.all(), text)] == ["press"]


def test_only_those_that_are_to_be_chosen_from() -> None:
    assert meant(Country.objects.exclude(code="in"), "india") == []


def test_very_many_are_no_more_than_can_be_shown() -> None:
    SubjectFactory.create_batch(MOST_OFFERED + 5)
    CountryFactory.create()
    assert len(meant(Subject.objects.all(), "s")) == MOST_OFFERED + 1
