"""Agreements as documents: the whole sample registry, to the byte."""

from __future__ import annotations

import json

import pytest

from agreements.exports.document import documents, to_document
from agreements.imports import corpus
from agreements.imports.apply import apply_all
from agreements.models import Agreement
from tests.world import all_rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample")]


def test_every_agreement_of_the_corpus_is_its_document_to_the_byte() -> None:
    given = {document["slug"]: json.dumps(document) for document in corpus.documents()}
    found = {
        document["slug"]: json.dumps(document) for document in documents(Agreement.objects.all())
    }
    assert found == given


def test_the_corpus_written_again_changes_no_row() -> None:
    before = all_rows()
    outcomes = apply_all(list(corpus.documents()))
    assert {outcome.change for outcome in outcomes} == {"left"}
    assert all_rows() == before


def test_documents_come_in_the_order_asked_for() -> None:
    slugs = list(Agreement.objects.order_by("-slug").values_list("slug", flat=True)[:5])
    found = documents(Agreement.objects.filter(slug__in=slugs).order_by("-slug"))
    assert [document["slug"] for document in found] == slugs


def test_one_agreement() -> None:
    slug = "in-ru-2019-joint-manufacturing-spares"
    document = to_document(Agreement.objects.get(slug=slug))
    assert (document["slug"], document["state"], len(document["parties"])) == (slug, "published", 2)
