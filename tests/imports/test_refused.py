"""A document that is refused leaves everything as it was."""

from __future__ import annotations

from typing import Any

import pytest

from agreements.domain.document import DocumentError, Fault
from agreements.imports.apply import apply, apply_all
from agreements.models import Agreement, Slug
from tests.domain.document.bad import BAD
from tests.domain.document.small import CITED, PRESS, good, with_event
from tests.factories import SourceFactory
from tests.world import all_rows

pytestmark = pytest.mark.usefixtures("world")


def faults_of(*documents: object) -> tuple[Fault, ...]:
    """What *documents* are refused with; nothing of them may be written."""
    before = all_rows()
    with pytest.raises(DocumentError) as refused:
        apply_all(documents)
    assert all_rows() == before
    return refused.value.faults


def test_one_bad_of_three_and_none_is_written() -> None:
    before = all_rows()
    for document, path, sentence in BAD.values():
        place = f"[1].{path}" if path else "[1]"
        with pytest.raises(DocumentError) as refused:
            apply_all([good(slug="before"), document, good(slug="after")])
        assert refused.value.faults == (Fault(place, sentence),)
    assert all_rows() == before


MISSING: dict[str, tuple[dict[str, Any], str, str]] = {
    "country": (
        good(parties=[{"side": "A", "country": "zz", "role": "lead"}]),
        "parties[0].country",
        "country «zz»",
    ),
    "body": (
        good(parties=[{"side": "A", "country": "in", "role": "lead", "body": "nobody"}]),
        "parties[0].body",
        "body «nobody»",
    ),
    "subject": (good(subjects=["defence", "fishing"]), "subjects[1]", "subject «fishing»"),
    "relation": (
        good(relations=[{"kind": "cites", "to": "nothing"}]),
        "relations[0].to",
        "agreement «nothing»",
    ),
    "agreement": (with_event(kind="amended", by="nothing"), "events[0].by", "agreement «nothing»"),
    "summit": (with_event(kind="signed", summit="none"), "events[0].summit", "summit «none»"),
    "place": (
        with_event(kind="signed", place_country="zz"),
        "events[0].place_country",
        "country «zz»",
    ),
    "successor": (
        with_event(kind="succeeded-to", country="zz"),
        "events[0].country",
        "country «zz»",
    ),
    "file": (
        good(documents=[{"language": "en", "role": "original", "file": 64 * "0"}]),
        "documents[0].file",
        f"file «{64 * '0'}»",
    ),
    "official": (
        with_event(
            kind="signed", signatures=[{"side": "A", "official": "no-one", "role": "signed"}]
        ),
        "events[0].signatures[0].official",
        "official «no-one»",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MISSING)
def test_what_is_named_must_be_there(name: str) -> None:
    document, path, named = MISSING[name]
    sentence = f"there is no {named}: add it first, or correct it."
    assert faults_of(document) == (Fault(path, sentence),)


def test_places_count_documents_that_are_left_too() -> None:
    apply(good(slug="as-it-was"))
    document, path, named = MISSING["country"]
    assert faults_of(good(slug="as-it-was"), document) == (
        Fault(f"[1].{path}", f"there is no {named}: add it first, or correct it."),
    )


def test_faults_of_all_documents_are_told_at_once() -> None:
    bad = BAD["month 13"]
    assert [fault.path for fault in faults_of(bad[0], good(), bad[0])] == [
        f"[0].{bad[1]}",
        f"[2].{bad[1]}",
    ]


def test_one_slug_for_two_documents() -> None:
    assert faults_of(good(), good(title="Another")) == (
        Fault("[1].slug", "is an earlier document's slug already."),
    )


def test_one_source_described_in_two_ways() -> None:
    other = good(slug="other", **CITED | {"sources": [PRESS | {"title": "Something else"}]})
    assert faults_of(good(**CITED), other) == (
        Fault("[1].sources[0]", "describes «press» otherwise than an earlier document."),
    )


def with_address(slug: str, key: str) -> dict[str, Any]:
    source = PRESS | {"key": key, "url": "https://example.org/"}
    return good(slug=slug, citations=[{"source": key}], sources=[source])


TAKEN = "is the address of source «first» already: use that key."


def test_one_address_under_two_keys_in_two_documents() -> None:
    assert faults_of(with_address("a", "first"), with_address("b", "second")) == (
        Fault("[1].sources[0].url", TAKEN),
    )


def test_an_address_that_stands_under_another_key_in_the_registry() -> None:
    SourceFactory.create(key="first", url="https://example.org/")
    assert faults_of(with_address("a", "second")) == (Fault("sources[0].url", TAKEN),)


def test_a_slug_that_once_stood_for_another() -> None:
    agreement = apply(good(slug="old-name", state="published", **CITED))
    Agreement.objects.filter(pk=agreement.pk).update(slug="new-name")
    assert Slug.objects.current("agreement", "old-name") == "new-name"
    assert faults_of(good(slug="other"), good(slug="old-name")) == (
        Fault("[1].slug", "once stood for new-name: choose another."),
    )


def test_agreements_that_supersede_one_another() -> None:
    def ended(slug: str, by: str) -> dict[str, Any]:
        return with_event(kind="superseded", by=by) | {"slug": slug}

    sentence = (
        "This agreement would be superseded by itself by way of others: check which came later."
    )
    assert faults_of(ended("a", "b"), ended("b", "c"), ended("c", "a")) == (Fault("", sentence),)
    assert [each.change for each in apply_all([ended("a", "b"), good(slug="b")])] == ["added"] * 2
