"""Every list: the same few queries for 1, 3 and 100 rows, and no trip over what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from agreements.models import (
    Agreement,
    ArticleReading,
    Body,
    Citation,
    Country,
    Coverage,
    Document,
    Event,
    Official,
    Series,
    Slug,
    Source,
    Subject,
    Succession,
    Summit,
    Tenure,
)
from tests.admin.desk import address
from tests.factories import (
    BodyFactory,
    CountryFactory,
    OfficialFactory,
    SeriesFactory,
    SourceFactory,
    SubjectFactory,
    SuccessionFactory,
    SummitFactory,
)
from tests.records import event, record, write_all

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import Model
    from django.test import Client


def agreements(count: int) -> None:
    SummitFactory.create(slug="summit")
    BodyFactory.create(slug="ministry")
    for code in ("in", "ru"):
        CountryFactory.create(code=code)
    sides = [("A", "in"), ("B", "ru")]
    parties = [
        {"side": side, "country": code, "role": "lead", "body": "ministry"} for side, code in sides
    ]
    write_all(
        *(
            record(f"pact-{number}", event("signed", "2019", summit="summit"), parties=parties)
            for number in range(count)
        )
    )


def summits(count: int) -> None:
    for _ in range(count):
        SummitFactory.create(
            series=SeriesFactory.create(), country=CountryFactory.create(), dates="2019/2020"
        )


def officials(count: int) -> None:
    for official in OfficialFactory.create_batch(count):
        for title in ("Minister", "President"):
            Tenure.objects.create(official=official, title=title, country=official.country)


def coverage(count: int) -> None:
    for number in range(count):
        pair = [CountryFactory.create(code=f"{side}x{number}") for side in "ab"]
        source = SourceFactory.create()
        Coverage.objects.create(country_a=pair[0], country_b=pair[1], source=source)


def documents(count: int) -> None:
    agreements(count)
    for agreement in Agreement.objects.all():
        agreement.documents.create(language="en", role="original", text="Text")


def slugs(count: int) -> None:
    Slug.objects.bulk_create(
        Slug(noun="summit", slug=f"old-{number}", target="new") for number in range(count)
    )


def bodies(count: int) -> None:
    for _ in range(count):
        BodyFactory.create(country=CountryFactory.create())


def subjects(count: int) -> None:
    for _ in range(count):
        SubjectFactory.create(parent=SubjectFactory.create())


def readings(count: int) -> None:
    for number in range(count):
        proposed: dict[str, list[Any]] = {"agreements": [{}]}
        reading = ArticleReading.objects.create(text=f"{number}", title="x", proposed=proposed)
        reading.decided.create(number=0, decision="rejected", proposed={})


# The rows, and the queries of a list: session, user, two of permissions, count and rows; the list
# of agreements also asks for parties and their countries and counts for five filters, that of
# officials asks for tenures, that of documents for the languages to filter by.
LISTS: dict[type[Model], tuple[Callable[[int], Any], int]] = {
    Agreement: (agreements, 13),
    ArticleReading: (readings, 6),
    Body: (bodies, 6),
    Citation: (agreements, 6),
    Country: (CountryFactory.create_batch, 6),
    Coverage: (coverage, 6),
    Document: (documents, 7),
    Event: (agreements, 6),
    Official: (officials, 7),
    Series: (SeriesFactory.create_batch, 6),
    Slug: (slugs, 6),
    Source: (SourceFactory.create_batch, 6),
    Subject: (subjects, 6),
    Succession: (SuccessionFactory.create_batch, 6),
    Summit: (summits, 6),
}


def test_every_noun_has_a_list() -> None:
    ours = {model for model in admin.site._registry if model._meta.app_label == "agreements"}
    assert ours == set(LISTS)


@pytest.mark.parametrize("count", [1, 3, 100])
@pytest.mark.parametrize("model", LISTS)
def test_queries(analyst: Client, model: type[Model], count: int) -> None:
    make, queries = LISTS[model]
    make(count)
    with CaptureQueriesContext(connection) as captured:
        response = analyst.get(address(model, "changelist") + "?all=")
        rows = len(response.context["cl"].result_list)
    assert (rows >= count, len(captured)) == (True, queries)


@pytest.mark.django_db
@pytest.mark.parametrize("model", LISTS)
def test_a_search_that_finds_nothing_in_any_script(analyst: Client, model: type[Model]) -> None:
    response = analyst.get(address(model, "changelist"), {"q": "no such \u200fاتفاقية\x1b 'x%_"})
    assert list(response.context["cl"].result_list) == []


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ({"q": "\x00"}, 1),
        ({"between": "\x00"}, "e=1"),
        ({"state__exact": "\x00"}, "e=1"),
        ({"\x00": "1"}, "e=1"),
        ({"state__exact": "zz"}, 0),
        ({"between": "zz-qq"}, 0),
        ({"between": "in-in"}, 0),
        ({"between": "x" * 10_000}, 0),
        ({"sourced": "perhaps"}, 1),
        ({"p": "-1"}, 1),
        ({"p": "9" * 30}, 1),
        ({"o": "99.-99.x"}, 1),
        ({"id__exact": "9" * 30}, 0),
        ({"nonsense": "1"}, "e=1"),
        ({"parties__country__wikidata": "x"}, 400),
        ({"_facets": "True", "between": "c-d"}, 0),
    ],
)
def test_whatever_is_asked_of_the_list_is_answered(
    analyst: Client, query: dict[str, str], rows: int | str
) -> None:
    """With that many rows, with that status, or by leading to the plain list and saying so."""
    agreements(1)
    response = analyst.get(address(Agreement, "changelist"), query)
    match response.status_code:
        case 200:
            assert len(response.context["cl"].result_list) == rows
        case 302:
            assert response["Location"].endswith(str(rows))
        case status:
            assert status == rows


def test_a_row_says_who_what_and_when(analyst: Client) -> None:
    agreements(1)
    for code, name in (("in", "India"), ("ru", "Russia")):
        Country.objects.filter(code=code).update(name=name)
    html = analyst.get(address(Agreement, "changelist")).content.decode()
    cells = ["Pact 0</a>", ">India – Russia<", ">agreement<", ">2019<", ">published<"]
    assert [cell for cell in cells if cell not in html] == []


def test_counts_stand_beside_the_filters(analyst: Client) -> None:
    agreements(3)
    Agreement.objects.filter(slug="pact-1").update(state="draft")
    Citation.objects.filter(agreement__slug="pact-1").delete()
    html = analyst.get(address(Agreement, "changelist")).content.decode()
    said = ["published (2)", "draft (1)", "agreement (3)", "treaty (0)", "without source (1)"]
    said += ["in review (0)", "facts without source (3)", "cannot tell (3)", "expired (0)"]
    assert [words for words in said if words not in html] == []
    assert "Show counts" not in html


def test_strangers_see_nothing(client: Client, django_user_model: type[User]) -> None:
    agreements(1)
    assert client.get(address(Agreement, "changelist")).status_code == 302
    client.force_login(django_user_model.objects.create_user("clerk", is_staff=True))
    assert client.get(address(Agreement, "changelist")).status_code == 403
