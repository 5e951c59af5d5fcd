"""What a further source adds to a record, and what it leaves as it is."""

from __future__ import annotations

from typing import Any

import pytest

from agreements.domain.partial_date import PartialDate
from agreements.imports.article.accepted import Accepted, Hand
from agreements.imports.article.addition import News, added_to
from tests.records import event, record

SOURCE = {"key": "gazette", "title": "Gazette", "kind": "newswire"}
HAND = Hand("singh", "in", "signed", "Minister")


def told(**own: Any) -> Accepted:
    signed = own.pop("signed", "")
    date = PartialDate.parse(signed) if signed else None
    return Accepted(("ru", "in"), title="Spares", signed=date, **own)


def held(*events: Any) -> dict[str, Any]:
    return record("spares", *events)


def test_the_same_facts_are_cited_and_nothing_is_new() -> None:
    document = held(event("signed", "2019-09-04", place="Vladivostok"))
    quotes = {"title": "It was signed.", "signed": "On 4 September.", "place": "In Vladivostok."}
    draft = told(status="signed", signed="2019-09-04", place="Vladivostok", quotes=quotes)
    addition = added_to(document, draft, SOURCE)
    assert addition.news == []
    assert addition.document["sources"][-1] == SOURCE
    assert addition.document["citations"][-1] == {
        "source": "gazette", "fact": "title", "quote": "It was signed.",
    }  # fmt: skip
    assert addition.document["events"][0]["citations"] == [
        {"source": "gazette", "fact": "date", "quote": "On 4 September.", "says": "2019-09-04"},
        {"source": "gazette", "fact": "place", "quote": "In Vladivostok."},
    ]


def test_what_is_new_is_filled_in_and_signatories_stand_on_their_countrys_side() -> None:
    draft = told(status="signed", signed="2019-09-04", summit="summit-20", hands=(HAND,))
    addition = added_to(held(event("signed")), draft, SOURCE)
    signing = addition.document["events"][0]
    assert (signing["date"], signing["summit"]) == ("2019-09-04", "summit-20")
    assert signing["signatures"] == [
        {"official": "singh", "side": "A", "role": "signed", "office": "Minister"}
    ]
    assert addition.news == [
        News("date", "2019-09-04"), News("summit", "summit-20"), News("signatories", "singh"),
    ]  # fmt: skip


def test_another_day_is_a_claim_beside_the_one_held() -> None:
    draft = told(status="signed", signed="2019-09-05", place="Moscow")
    addition = added_to(held(event("signed", "2019-09-04", place="Oslo")), draft, SOURCE)
    signing = addition.document["events"][0]
    assert (signing["date"], signing["place"]) == ("2019-09-04", "Oslo")
    assert [each["says"] for each in signing["citations"]] == ["2019-09-05", "Moscow"]
    assert addition.news == [
        News("date", "2019-09-05", "2019-09-04"), News("place", "Moscow", "Oslo"),
    ]  # fmt: skip


def test_a_coarser_day_is_set_aside() -> None:
    draft = told(status="signed", signed="2019-09")
    addition = added_to(held(event("signed", "2019-09-04")), draft, SOURCE)
    (citation,) = addition.document["events"][0]["citations"]
    assert (citation["says"], bool(citation["set_aside"])) == ("2019-09", True)
    assert addition.news == []


@pytest.mark.parametrize(
    ("status", "kind", "date"),
    [
        ("in force", "observed", "2019-11-05"),
        ("terminated", "terminated", "[..2019-11-05]"),
        ("announced", "announced", "[..2019-11-05]"),
    ],
)
def test_what_became_of_it_is_a_new_event_once(status: str, kind: str, date: str) -> None:
    draft = told(status=status, published=PartialDate.parse("2019-11-05"))
    document = added_to(held(event("signed", "2019-09-04")), draft, SOURCE).document
    assert [(each["kind"], each["date"]) for each in document["events"]] == [
        ("signed", "2019-09-04"), (kind, date),
    ]  # fmt: skip
    again = added_to(document, draft, SOURCE)
    assert (len(again.document["events"]), again.news) == (2, [])


def test_a_record_without_a_signing_gets_one() -> None:
    draft = told(status="signed", signed="2019")
    addition = added_to(held(event("announced", "2018")), draft, SOURCE)
    assert [each["kind"] for each in addition.document["events"]] == ["signed", "announced"]
    assert addition.news == [News("event", "signed"), News("date", "2019")]
