"""The other nouns: slugs made for them, rows that repeat, what cannot be changed."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from agreements.models import (
    Body,
    Country,
    Coverage,
    Official,
    Series,
    Slug,
    Source,
    Subject,
    Summit,
)
from tests.admin.desk import Page, address
from tests.factories import SeriesFactory, SubjectFactory, SummitFactory

if TYPE_CHECKING:
    from django.db.models import Model
    from django.test import Client


@pytest.mark.parametrize(
    ("model", "typed", "field", "slug"),
    [
        (Body, {"name": "Ministry of Defence\x00 (India)"}, "slug", "ministry-of-defence-india"),
        (Official, {"name": "S. Lavrov", "country": "ru"}, "slug", "s-lavrov"),
        (Official, {"name": "Лавров", "country": "ru"}, "slug", "official"),
        (Series, {"name": "Annual Summit"}, "slug", "annual-summit"),
        (Subject, {"name": "Space"}, "slug", "space"),
        (Summit, {"name": "20th Summit", "dates": "4-5 September 2019"}, "slug", "20th-summit"),
        (
            Source,
            {"title": "Spares", "publisher": "UrduPoint", "date": "5 November 2019"},
            "key",
            "urdupoint-2019-11-05",
        ),
        (Source, {"title": "A book", "date": "about 1971"}, "key", "a-book-1971"),
    ],
)
def test_an_empty_slug_is_made(
    analyst: Client,
    countries: None,
    model: type[Model],
    typed: dict[str, str],
    field: str,
    slug: str,
) -> None:
    for made in (slug, f"{slug}-2"):
        page = Page(analyst, address(model, "add"))
        if model in (Series, Subject) and made != slug:
            typed = {**typed, "name": f"{typed['name']}!"}
        assert page.save(**typed).status_code == 302
        assert model._default_manager.filter(**{field: made}).count() == 1


def test_a_former_slug_is_not_given_away(analyst: Client, countries: None) -> None:
    summit = SummitFactory.create(slug="old")
    Page(analyst, address(Summit, "change", summit)).save(slug="new")
    assert Slug.objects.current("summit", "old") == "new"
    page = Page(analyst, address(Summit, "add"))
    assert page.save(name="Other", slug="old").status_code == 200
    assert page.errors == {"slug": ["This slug once stood for another record: choose another."]}
    assert page.save(slug="").status_code == 302
    assert Page(analyst, address(Summit, "change", summit)).save(slug="old").status_code == 302


def test_a_number_needs_a_series_and_is_given_once(analyst: Client, countries: None) -> None:
    page = Page(analyst, address(Summit, "add"))
    assert page.save(name="20th", ordinal="20").status_code == 200
    assert page.errors == {"ordinal": ["A number needs a series, and counts from 1."]}
    series = SeriesFactory.create()
    SummitFactory.create(series=series, ordinal=20)
    assert page.save(series=series.pk).status_code == 200
    assert page.errors == {"ordinal": ["This series already has a summit of that number."]}
    assert page.save(ordinal="99999").status_code == 200
    assert page.errors == {"ordinal": ["Ensure this value is less than or equal to 32767."]}


def test_a_summit_keeps_who_came(analyst: Client, countries: None, singh: Official) -> None:
    page = Page(analyst, address(Summit, "add"))
    typed = {"countries": ["ru", "in"], "officials": [singh.pk], "name": "Summit"}
    assert page.save(**typed, dates="5-4 September 2019").status_code == 200
    assert list(page.errors) == ["dates"]
    assert page.save(dates="4-5 September 2019").status_code == 302
    summit = Summit.objects.get()
    assert sorted(country.pk for country in summit.countries.all()) == ["in", "ru"]
    assert Page(analyst, address(Summit, "change", summit)).save().status_code == 302
    assert list(summit.officials.all()) == [singh]


def test_a_pair_is_kept_in_order(analyst: Client, countries: None) -> None:
    page = Page(analyst, address(Coverage, "add"))
    assert page.save(country_a="ru", country_b="ru", note="press").status_code == 200
    assert page.errors["country_b"][0] == "Choose two different countries."
    assert page.save(country_b="in").status_code == 302
    assert str(Coverage.objects.get()) == "in-ru: press"


def test_a_source_with_an_address_known_already(analyst: Client) -> None:
    Source.objects.create(key="one", title="One", url="https://example.org/1")
    page = Page(analyst, address(Source, "add"))
    assert page.save(title="Two", url="https://example.org/1").status_code == 200
    assert page.errors == {"url": ["There is already a source with this address."]}
    assert page.save(url="javascript:alert(1)").status_code == 200
    assert page.errors == {"url": ["Give an http or https address."]}


def test_two_names_may_be_exchanged_and_none_repeated(
    analyst: Client, countries: None, singh: Official
) -> None:
    url = address(Official, "change", singh)
    page = Page(analyst, url)
    page.row("names", name="One", language="en", kind="name")
    page.row("names", name="Two", language="en", kind="alias")
    page.row("tenures", title="Minister", began="2019")
    assert page.save().status_code == 302
    page = Page(analyst, url)
    page.row("names", 0, name="Two")
    page.row("names", 1, name="One")
    assert page.save().status_code == 302
    assert dict(singh.names.values_list("name", "kind")) == {"Two": "name", "One": "alias"}
    page = Page(analyst, url)
    page.row("names", 0, name="Two")
    page.row("names", 1, name="Two")
    page.row("tenures", title="Minister", began="2019")
    assert page.save().status_code == 200
    assert page.errors == {
        "names-1-name": ["This is there already."],
        "tenures-1-title": ["This is there already."],
    }


def test_a_row_that_someone_else_removed(analyst: Client, countries: None, singh: Official) -> None:
    singh.names.create(name="One")
    page = Page(analyst, address(Official, "change", singh))
    singh.names.all().delete()
    page.row("names", 0, name="Two")
    assert page.save().status_code == 200
    sentence = "Someone has removed this row meanwhile: delete it here as well, or add it again."
    assert page.errors == {"names-0-__all__": [sentence]}
    assert page.typed["names-0-name"] == "Two"
    page.row("names", name="Two", language="en", kind="name")
    page.row("names", 0, DELETE="on")
    assert page.save().status_code == 302
    assert [name.name for name in singh.names.all()] == ["Two"]


def test_a_code_is_another_subjects_already(analyst: Client) -> None:
    one, other = SubjectFactory.create_batch(2)
    one.codes.create(scheme="wti", code="1")
    page = Page(analyst, address(Subject, "change", other))
    page.row("codes", scheme="wti", code="1", primary="on")
    assert page.save().status_code == 200
    assert list(page.errors) == ["codes-0-__all__"]
    page.typed["codes-0-primary"] = ""
    assert page.save().status_code == 302


def test_a_countrys_code_is_fixed(analyst: Client, countries: None) -> None:
    page = Page(analyst, address(Country, "change", Country.objects.get(code="ru")))
    assert "code" not in page.typed
    assert page.save(name="Russian Federation", code="rf").status_code == 302
    assert Country.objects.get(code="ru").name == "Russian Federation"


def test_former_slugs_are_only_looked_at(analyst: Client, countries: None) -> None:
    slug = Slug.objects.create(noun="summit", slug="old", target="new")
    assert analyst.get(address(Slug, "change", slug)).status_code == 200
    assert analyst.post(address(Slug, "change", slug), {"target": "x"}).status_code == 403
    assert analyst.get(address(Slug, "add")).status_code == 403
    assert analyst.get(address(Slug, "delete", slug)).status_code == 403


def test_an_archived_text_is_kept_with_its_hash(analyst: Client, source: Source) -> None:
    text = "Соглашение подписано \\ 4 сентября\nво Владивостоке"
    page = Page(analyst, address(Source, "change", source))
    assert page.save(archived_text=text, archived_sha256="0").status_code == 302
    digest = hashlib.sha256(text.encode()).hexdigest()
    held = Source.objects.get()
    assert (held.archived_text, held.archived_sha256) == (text, digest)
    page = Page(analyst, address(Source, "change", source))
    assert digest in page.response.content.decode()
    assert page.save(archived_text="").status_code == 302
    assert Source.objects.get().archived_sha256 == ""
