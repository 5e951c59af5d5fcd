"""The canonical form: one way to write down what a document says."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from agreements.domain.document import canonical, checked, schema
from tests.domain.document.small import CITED, good
from tests.domain.document.sound import documents

Document = dict[str, Any]


@settings(max_examples=40, deadline=None)
@given(document=documents())
def test_sound_documents_are_accepted_in_their_canonical_form(document: Document) -> None:
    assert checked(document) == canonical(document)


@settings(max_examples=40, deadline=None)
@given(document=documents())
def test_the_canonical_form_is_its_own(document: Document) -> None:
    form = canonical(document)
    assert json.dumps(canonical(form)) == json.dumps(form)


@settings(max_examples=40, deadline=None)
@given(document=documents(), data=st.data())
def test_the_order_of_names_says_nothing(document: Document, data: st.DataObject) -> None:
    names = data.draw(st.permutations(list(document)))
    shuffled = {name: document[name] for name in names}
    assert json.dumps(canonical(shuffled)) == json.dumps(canonical(document))


@settings(max_examples=40, deadline=None)
@given(document=documents())
def test_the_published_schema_accepts_the_canonical_form(document: Document) -> None:
    assert list(Draft202012Validator(schema()).iter_errors(canonical(document))) == []


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


def test_empty_values_are_left_out_and_silent_choices_filled_in() -> None:
    document = {"slug": "x", "state": "draft", "events": [], "term": {}, "titles": []}
    assert list(canonical(document).items()) == [
        ("slug", "x"),
        ("state", "draft"),
        ("kind", "unknown"),
        ("binding", "unknown"),
        ("level", "unknown"),
        ("text_availability", "unknown"),
    ]


def test_a_term_says_what_it_is_silent_on() -> None:
    document = good(term={"duration": "P5Y"})
    assert list(canonical(document)["term"].items()) == [
        ("trigger", "not-seen"),
        ("duration", "P5Y"),
        ("duration_stated", "not-seen"),
        ("renewal", "not-seen"),
    ]


def test_sources_stand_as_they_are_cited() -> None:
    sources = [{"key": key, "title": "T", "kind": "book"} for key in "abc"]
    document = good(
        **CITED
        | {
            "sources": sources,
            "citations": [{"source": "c"}],
            "events": [{"kind": "signed", "citations": [{"source": "b"}, {"source": "a"}]}],
        }
    )
    assert [source["key"] for source in canonical(document)["sources"]] == ["c", "b", "a"]


def test_what_is_given_is_not_changed() -> None:
    document = good(sources=[], term={})
    before = json.dumps(document)
    checked(document)
    assert json.dumps(document) == before
