"""What is found: in the list of agreements, by its filters, and in autocompletes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from agreements.models import CountryName, Official, OfficialName
from tests.factories import BodyFactory, OfficialFactory
from tests.records import event, make_subjects, record, write, write_all

if TYPE_CHECKING:
    from django.test import Client

    from agreements.models import Summit

LIST = "/admin/agreements/agreement/"


@pytest.fixture
def registry(summit: Summit, singh: Official) -> None:
    """Three agreements: of India with Russia, with the Soviet Union, and of France with America."""
    make_subjects()
    CountryName.objects.create(country_id="ru", language="ru", text="Россия")
    OfficialName.objects.create(official=singh, language="hi", name="सिंह")
    OfficialName.objects.create(official=singh, kind="alias", name="Rakshā Mantrī")
    for title, began in (("Home Minister", "2014"), ("Minister of Defence", "2019")):
        singh.tenures.create(title=title, began=began)
    signature = {"side": "A", "official": "singh", "role": "signed"}
    BodyFactory.create(slug="rosoboron", name="Rosoboronexport")
    write(
        "spares",
        event("signed", "2019", summit="annual-summit", signatures=[signature]),
        titles=[{"language": "ru", "title": "Соглашение о запчастях"}],
        short_title="Spares 2019",
        identifiers=[{"scheme": "unts", "value": "I-51234"}],
        parties=[
            {"side": "A", "country": "in", "role": "lead"},
            {"side": "B", "country": "ru", "role": "lead", "body": "rosoboron"},
        ],
    )
    friendship = write("friendship", pair="in-su", kind="treaty")
    friendship.citations.update(quote="Peace shall last, 50% longer")
    write("draft", pair="fr-us", state="draft").citations.all().delete()


def found(client: Client, **query: str) -> set[str]:
    response = client.get(LIST, query)
    return {agreement.slug for agreement in response.context["cl"].result_list}


@pytest.mark.parametrize(
    ("words", "slugs"),
    [
        ("spares", {"spares"}),
        ("SPARES 2019", {"spares"}),
        ("запчаст", {"spares"}),
        ("россия", {"spares"}),
        ("India", {"spares", "friendship"}),
        ("india soviet", {"friendship"}),
        ("annual", {"spares"}),
        ("सिंह india", {"spares"}),
        ("singh soviet", set()),
        ("rosoboron", {"spares"}),
        ("UNTS i-51234", {"spares"}),
        ("source of", {"spares", "friendship"}),
        ("https://example.org/spares", {"spares"}),
        ("peace LAST", {"friendship"}),
        ("50%", {"friendship"}),
        ("peace india spares", set()),
        ("", {"spares", "friendship", "draft"}),
    ],
)
def test_search(analyst: Client, registry: None, words: str, slugs: set[str]) -> None:
    assert found(analyst, q=words) == slugs


@pytest.mark.parametrize("count", [1, 3, 100])
def test_a_search_by_anything_in_as_many_queries(
    analyst: Client, countries: None, django_assert_num_queries: Any, count: int
) -> None:
    write_all(*(record(f"pact-{number}", event("signed", "2019")) for number in range(count)))
    with django_assert_num_queries(13):
        slugs = found(analyst, q="https://example.org/pact source india")
    assert len(slugs) == min(count, 50)


@pytest.mark.parametrize(
    ("query", "slugs"),
    [
        ({"between": "in-ru"}, {"spares", "friendship"}),
        ({"between": "RU-in"}, {"spares", "friendship"}),
        ({"between": "in-su"}, {"friendship"}),
        ({"between": "India"}, {"spares", "friendship"}),
        ({"between": "Россия"}, {"spares"}),
        ({"between": "us"}, {"draft"}),
        ({"between": "Atlantis"}, set()),
        ({"summit": "summit annual"}, {"spares"}),
        ({"summit": "annual-summit"}, {"spares"}),
        ({"sourced": "no"}, {"draft"}),
        ({"sourced": "yes"}, {"spares", "friendship"}),
        ({"state__exact": "draft"}, {"draft"}),
        ({"kind__exact": "treaty"}, {"friendship"}),
        ({"kind__exact": "treaty", "between": "ru"}, set()),
    ],
)
def test_filters(analyst: Client, registry: None, query: dict[str, str], slugs: set[str]) -> None:
    assert found(analyst, **query) == slugs


def test_a_typed_filter_keeps_the_others(analyst: Client, registry: None) -> None:
    html = analyst.get(LIST, {"kind__exact": "treaty", "between": "<b>"}).content.decode()
    assert '<input type="hidden" name="kind__exact" value="treaty">' in html
    assert 'name="between" value="&lt;b&gt;"' in html


def suggested(client: Client, model: str, field: str, term: str) -> list[str]:
    query = {"app_label": "agreements", "model_name": model, "field_name": field, "term": term}
    response = client.get("/admin/autocomplete/", query)
    return [row["text"] for row in response.json()["results"]]


@pytest.mark.parametrize(
    ("asked", "texts"),
    [
        (("party", "country", "us"), ["United States", "Russia"]),
        (("party", "country", "Su"), ["Soviet Union"]),
        (("party", "country", "росс"), ["Russia"]),
        (("party", "country", "r\x00us"), ["Russia"]),
        (("signature", "official", "सिंह"), ["Singh, Minister of Defence, India"]),
        (("signature", "official", "India"), ["Singh, Minister of Defence, India"]),
        (("signature", "official", "rakshā mantrī"), ["Singh, Minister of Defence, India"]),
        (("summit", "officials", "defence"), ["Singh, Minister of Defence, India"]),
        (("event", "summit", "annual"), ["Annual summit"]),
        (("event", "by", "soviet"), ["Friendship"]),
        (("event", "by", "peace"), []),
        (("citation", "source", "of-spares"), ["Source of spares"]),
        (("agreement", "subjects", "energy"), ["Energy", "Oil"]),
    ],
)
def test_autocomplete(
    analyst: Client, registry: None, asked: tuple[str, str, str], texts: list[str]
) -> None:
    assert suggested(analyst, *asked) == texts


def test_autocomplete_in_one_query(
    analyst: Client, registry: None, django_assert_num_queries: Any
) -> None:
    for number in range(30):
        write(f"pact-{number}")
    with django_assert_num_queries(6):
        texts = suggested(analyst, "event", "by", "pact")
    assert len(texts) == 20


@pytest.mark.parametrize("count", [1, 3, 100])
def test_officials_are_suggested_with_office_in_as_many_queries(
    analyst: Client, django_assert_num_queries: Any, count: int
) -> None:
    for official in OfficialFactory.create_batch(count, name="Singh"):
        official.tenures.create(title=f"President of {official.country}")
    with django_assert_num_queries(7):
        texts = suggested(analyst, "signature", "official", "singh")
    assert texts[:1] == [f"Singh, President of {Official.objects.earliest('pk').country}"]
    assert len(texts) == min(count, 20)
