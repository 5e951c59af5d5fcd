"""Documents written into the registry, and read back."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from agreements.domain.document import canonical
from agreements.exports.document import to_document
from agreements.imports.apply import Outcome, apply, apply_all
from agreements.models import Agreement, Source
from agreements.models.derive import differing
from tests.domain.document.small import CITED, LEADS, PRESS, good
from tests.domain.document.sound import SLUG, documents
from tests.world import all_rows, undone

pytestmark = pytest.mark.usefixtures("world")

Document = dict[str, Any]
# Each example costs a hundred queries: few of them, and none spent on making them smaller.
generated = settings(
    max_examples=25,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@generated
@given(document=documents())
def test_what_is_written_is_read_back(document: Document) -> None:
    with undone():
        assert json.dumps(to_document(apply(document))) == json.dumps(canonical(document))


@generated
@given(document=documents())
def test_written_twice_nothing_changes(document: Document) -> None:
    with undone():
        assert apply_all([document]) == [Outcome(SLUG, "added")]
        before = all_rows()
        assert apply_all([canonical(document)]) == [Outcome(SLUG, "left")]
        assert all_rows() == before


@generated
@given(earlier=documents(), later=documents())
def test_a_later_document_takes_the_place_of_an_earlier(earlier: Document, later: Document) -> None:
    with undone():
        kept = apply(earlier).pk
        apply(later)
        assert to_document(Agreement.objects.get(pk=kept)) == canonical(later)
        assert differing([kept]) == []


@generated
@given(data=st.data())
def test_several_at_once_may_name_one_another(data: st.DataObject) -> None:
    first = data.draw(documents("first-of-two"))
    second = good(slug="second-of-two", relations=[{"kind": "implements", "to": "first-of-two"}])
    first |= {"relations": [{"kind": "cites", "to": "second-of-two"}]}
    with undone():
        assert apply_all([first, second]) == [
            Outcome("first-of-two", "added"),
            Outcome("second-of-two", "added"),
        ]
        found = Agreement.objects.get(slug="second-of-two")
        assert to_document(found) == canonical(second)


def test_nothing_to_write() -> None:
    assert apply_all([]) == []


def test_what_becomes_of_each_document() -> None:
    apply_all([good(slug="a"), good(slug="b")])
    assert apply_all([good(slug="c"), good(slug="b", title="New"), good(slug="a")]) == [
        Outcome("c", "added"),
        Outcome("b", "changed"),
        Outcome("a", "left"),
    ]


def test_only_what_changed_is_touched() -> None:
    apply_all([good(slug="a"), good(slug="b")])
    long_ago = dt.datetime(2001, 1, 1, tzinfo=dt.UTC)
    Agreement.objects.update(updated=long_ago)
    apply_all([good(slug="a"), good(slug="b", title="New")])
    assert Agreement.objects.get(slug="a").updated == long_ago
    assert Agreement.objects.get(slug="b").updated > long_ago


def test_a_document_is_authoritative_for_its_sources() -> None:
    apply(good(**CITED))
    apply(good(**CITED | {"sources": [PRESS | {"publisher": "TASS", "date": "2019-09"}]}))
    source = Source.objects.get(key="press")
    assert (source.publisher, str(source.date)) == ("TASS", "2019-09")
    apply(good(**CITED))
    source.refresh_from_db()
    assert (source.publisher, source.date) == ("", None)


def test_publication_is_remembered_and_taken_back() -> None:
    published = apply(good(state="published", **CITED))
    assert published.published_at is not None
    drafted = apply(good(state="draft", **CITED))
    assert (drafted.state, drafted.published_at) == ("draft", published.published_at)


def test_as_many_queries_for_many_as_for_one(django_assert_num_queries: Any) -> None:
    def several(count: int, title: str) -> list[Document]:
        return [
            good(
                slug=f"number-{number}",
                title=title,
                events=[{"kind": "signed", "signatures": [SIGNED], "citations": [ABOUT]}],
                **CITED,
            )
            for number in range(count)
        ]

    apply_all(several(20, "as they were"))
    with django_assert_num_queries(QUERIES):
        apply_all(several(1, "one"))
    with django_assert_num_queries(QUERIES):
        apply_all(several(20, "all"))


SIGNED = {"side": "A", "official": "rajnath-singh", "role": "signed"}
ABOUT = {"source": "press", "fact": "date", "says": "2019-09-04"}
QUERIES = 77


def test_co_parties_keep_their_order() -> None:
    parties = [{"side": "A", "country": "lu", "role": "co-party"}, *LEADS]
    found = apply(good(parties=parties))
    assert to_document(found)["parties"] == parties
