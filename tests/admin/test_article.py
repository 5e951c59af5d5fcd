"""Reading articles at the desk: what may be pasted, what is shown, what is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from agreements.domain.article.text.cleaned import LONGEST
from agreements.models import ArticleReading, ReadDraft
from tests.admin.articles import ADD, SPARES, held, look, paste, proposed
from tests.admin.desk import address

if TYPE_CHECKING:
    from pytest_django import DjangoAssertNumQueries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("countries", "names")]


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script> <p>India and Russia signed a treaty.</p>",
        "وقعت الهند وروسيا اتفاقا في موسكو",
        "🇮🇳🤝🇷🇺 signed a deal! Индия und Russland вместе",
        "India and Russia signed a treaty on fish number x. " * 300,
        "India\x00 and Russia\r\nsigned\u200b a treaty.",
        "&lt;b&gt; & < >",
    ],
    ids=["markup", "right to left", "flags and scripts", "300 agreements", "unseen", "entities"],
)
def test_odd_texts_are_read_and_shown_as_text(analyst: Client, text: str) -> None:
    page = look(analyst, text)
    assert page.response.status_code == 200
    body = page.response.content.decode()
    assert "<script>alert" not in body
    assert body.count("article-body") == 1


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        ({"text": " \n "}, "text", "Paste the text of the article here."),
        (
            {"text": "word " * 1_000_000},
            "text",
            f"This text has 4999999 characters and at most {LONGEST} can be read: "
            "leave the part that tells of agreements.",
        ),
        ({"text": "x", "url": "javascript:alert(1)"}, "url", "Give an http or https address."),
    ],
    ids=["empty", "5 MB", "script"],
)
def test_what_cannot_be_read_is_said_at_the_field(
    analyst: Client, typed: dict[str, str], field: str, sentence: str
) -> None:
    response = analyst.post(ADD, typed)
    form = response.context["form"]
    assert (response.status_code, form.errors[field]) == (200, [sentence])
    assert form["text"].value() == typed["text"]
    assert not ArticleReading.objects.exists()


def test_a_text_is_read_once(analyst: Client) -> None:
    first, again = (paste(analyst, SPARES)["Location"] for _ in range(2))
    assert first == again
    assert ArticleReading.objects.get().title == SPARES.strip()


def test_who_may_not_add_agreements_may_not_read(client: Client) -> None:
    client.force_login(User.objects.create_user("guest", is_staff=True))
    assert client.get(ADD).status_code == 403
    assert paste(client, SPARES).status_code == 403
    reading = ArticleReading.objects.create(text="x", title="x", proposed={})
    assert client.get(address(ArticleReading, "change", reading)).status_code == 403


def test_the_list_and_a_reading_that_is_not_there(analyst: Client) -> None:
    look(analyst, SPARES)
    assert analyst.get(address(ArticleReading, "changelist")).status_code == 200
    assert analyst.get("/admin/agreements/articlereading/999/change/").status_code == 302


@pytest.mark.parametrize(
    "wrong",
    [
        {"decision": "perhaps", "accepted": {}},
        {"decision": "accepted", "accepted": None},
        {"decision": "rejected", "proposed": None},
        {"decision": "rejected", "accepted": {}},
    ],
)
def test_the_database_keeps_decisions_in_order(wrong: dict[str, Any]) -> None:
    reading = ArticleReading.objects.create(text="x", title="x", proposed={})
    ReadDraft.objects.create(reading=reading, number=0, decision="rejected", proposed={})
    with pytest.raises(IntegrityError), transaction.atomic():
        ReadDraft.objects.create(reading=reading, number=1, **{"proposed": {}, **wrong})
    with pytest.raises(IntegrityError), transaction.atomic():
        ReadDraft.objects.create(reading=reading, number=0, decision="rejected", proposed={})


QUERIES = 21


@pytest.mark.parametrize("count", [1, 3, 100])
def test_a_page_of_many_drafts_costs_the_same(
    analyst: Client, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    held()
    names = "abcdefghij"
    text = "".join(
        f"India and Russia signed an agreement on {names[n // 10] * 5} {names[n % 10] * 5} spares "
        f"on {n % 28 + 1} May {1921 + n}.\n\n"
        for n in range(count)
    )
    page = look(analyst, SPARES + text)
    assert len(proposed(page)) in (count, count + 1)
    with CaptureQueriesContext(connection) as captured:
        analyst.get(page.url)
    assert len(captured) == QUERIES
