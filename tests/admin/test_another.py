"""The next agreement begins with the pair and source of the last, or as a copy of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from agreements.exports.document import to_document
from agreements.models import Agreement
from tests.admin.desk import Page, address
from tests.records import event, write

if TYPE_CHECKING:
    from django.test import Client

    from agreements.models import Official

ADD = "/admin/agreements/agreement/add/"


def test_saving_and_adding_another_keeps_pair_and_source(analyst: Client, countries: None) -> None:
    first = write("first", event("signed", "2019"), state="draft", pair="us-fr")
    page = Page(analyst, address(Agreement, "change", first))
    response = page.save(_addanother="1")
    assert response["Location"] == f"{ADD}?after={first.pk}"
    following = Page(analyst, response["Location"])
    assert following.save(title="Second").status_code == 302
    second = to_document(Agreement.objects.get(title="Second"))
    kept = to_document(first)
    assert (second["parties"], second["citations"]) == (kept["parties"], kept["citations"])
    assert "events" not in second


def test_a_copy_says_the_same_but_for_what_is_its_own(
    analyst: Client, countries: None, singh: Official
) -> None:
    signatures = [{"side": "A", "official": "singh", "role": "signed"}]
    quoted = [{"source": "source-of-first", "fact": "date", "quote": "signed today"}]
    signing = event("signed", "2019", signatures=signatures, citations=quoted)
    first = write("first", signing, event("terminated", "2021"), kind="treaty")
    page = Page(analyst, f"{ADD}?like={first.pk}")
    assert page.save(title="A copy").status_code == 302
    copy, model = to_document(Agreement.objects.get(title="A copy")), to_document(first)
    same = ("kind", "parties", "citations")
    assert {name: copy[name] for name in same} == {name: model[name] for name in same}
    assert copy["events"] == model["events"][:1]
    assert (copy["state"], copy["slug"]) == ("draft", "in-ru-2019-copy")


@pytest.mark.parametrize("number", ["", "x", "0", "-1", "9" * 30, "\x00", "٣"])
def test_another_that_is_none_begins_with_nothing(
    analyst: Client, countries: None, number: str
) -> None:
    for name in ("after", "like"):
        page = Page(analyst, f"{ADD}?{name}={number}")
        assert page.response.status_code == 200
        assert "parties-0-country" not in page.typed
