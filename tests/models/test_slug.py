"""Former slugs: none dies, none is taken by another, each leads on."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, models, transaction

from agreements.models import Agreement, Slug
from tests.factories import (
    AgreementFactory,
    BodyFactory,
    OfficialFactory,
    SeriesFactory,
    SummitFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def public() -> Agreement:
    return AgreementFactory.create(slug="first", published=True)


def rename(record: models.Model, *slugs: str) -> None:
    for slug in slugs:
        type(record)._default_manager.filter(pk=record.pk).update(slug=slug)


def former() -> dict[str, str]:
    return dict(Slug.objects.values_list("slug", "target"))


def test_a_renaming_leaves_an_alias(public: Agreement) -> None:
    rename(public, "second")
    assert former() == {"first": "second"}


def test_a_chain_of_renamings_leads_to_today(public: Agreement) -> None:
    rename(public, "second", "third")
    assert former() == {"first": "second", "second": "third"}
    assert [Slug.objects.current("agreement", slug) for slug in ("first", "second", "third")] == [
        "third",
        "third",
        None,
    ]


def test_renaming_back(public: Agreement) -> None:
    rename(public, "second", "first")
    assert former() == {"second": "first"}


def test_renaming_back_from_far(public: Agreement) -> None:
    rename(public, "second", "third", "first")
    assert former() == {"second": "third", "third": "first"}
    assert Slug.objects.current("agreement", "second") == "first"


def test_a_draft_leaves_no_alias() -> None:
    rename(AgreementFactory.create(slug="first"), "second")
    assert former() == {}


def test_what_was_published_once_leaves_one_also_as_a_draft(public: Agreement) -> None:
    Agreement.objects.filter(pk=public.pk).update(state="draft")
    rename(public, "second")
    assert former() == {"first": "second"}


@pytest.mark.parametrize("taken", ["first", "second"])
def test_no_other_takes_a_former_slug(public: Agreement, taken: str) -> None:
    rename(public, "second", "third")
    other = AgreementFactory.create()
    with pytest.raises(IntegrityError, match="once stood for another"), transaction.atomic():
        Agreement.objects.create(slug=taken)
    with pytest.raises(IntegrityError, match="once stood for another"), transaction.atomic():
        rename(other, taken)


@pytest.mark.parametrize(
    ("noun", "factory"),
    [
        ("summit", SummitFactory),
        ("series", SeriesFactory),
        ("official", OfficialFactory),
        ("body", BodyFactory),
    ],
)
def test_each_noun_keeps_its_own(noun: str, factory: type[SummitFactory]) -> None:
    rename(factory.create(slug="first"), "second")
    assert Slug.objects.current(noun, "first") == "second"
    assert Slug.objects.current("agreement", "first") is None
    assert AgreementFactory.create(slug="first").pk
    with pytest.raises(IntegrityError, match="once stood for another"), transaction.atomic():
        factory.create(slug="first")


def test_an_alias_may_lead_to_another_record(public: Agreement) -> None:
    rename(public, "second")
    kept = AgreementFactory.create(slug="kept", published=True)
    Slug.objects.filter(slug="first").update(target=kept.slug)
    assert Slug.objects.current("agreement", "first") == "kept"


def test_a_first_publication_is_never_forgotten(public: Agreement) -> None:
    Agreement.objects.filter(pk=public.pk).update(published_at=None, state="draft")
    assert Agreement.objects.get(pk=public.pk).published_at == public.published_at
