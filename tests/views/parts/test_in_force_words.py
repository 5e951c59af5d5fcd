"""In force on a day: the answer on the agreement's page, why, and who says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from agreements.domain.lifecycle import Ground
from agreements.views.parts.in_force_words import GROUNDS
from tests.records import Document, cited, event, write
from tests.views.reading import html, words

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]

ANSWER = re.compile(r'<p class="agreement-status__answer">(.*?)</p>', re.S)


def told(client: Client, address: str) -> str:
    [found] = ANSWER.findall(html(client.get(address)))
    return " ".join(re.sub(r"<[^>]+>", " ", found).split())


@pytest.fixture
def treaty(world: None) -> None:
    paper = {"key": "a-paper", "title": "A paper", "kind": "newswire"}
    write(
        "treaty",
        event("signed", "1971-08-09"),
        event("entered-into-force", "1971-08-18"),
        event("observed", "1976-06-11", finding="reaffirmed", citations=cited("a-paper")),
        event("terminated", "1993-01-28"),
        sources=[{"key": "source-of-treaty", "title": "Source", "kind": "book"}, paper],
    )


ANSWERS = [
    ("1971-08-01", "In force on 1 August 1971: no."),
    ("1971-08-18", "In force on 18 August 1971: yes."),
    ("1993-01-27", "In force on 27 January 1993: yes."),
    ("1993-01-28", "In force on 28 January 1993: no."),
]


@pytest.mark.usefixtures("treaty")
@pytest.mark.parametrize(("day", "answer"), ANSWERS)
def test_the_answer_of_a_day(client: Client, day: str, answer: str) -> None:
    assert told(client, f"/agreements/treaty/?as_of={day}").startswith(answer)


@pytest.mark.usefixtures("treaty")
def test_today_is_called_today(client: Client) -> None:
    assert told(client, "/agreements/treaty/").startswith("In force today: no.")


def test_what_leans_on_silence_says_who_last_spoke_of_it(client: Client) -> None:
    paper = {"key": "a-paper", "title": "A paper", "kind": "newswire"}
    write(
        "pact",
        event("signed", "2001-01-01"),
        event("entered-into-force", "2001-02-01"),
        event("observed", "2005-06-11", finding="reaffirmed", citations=cited("a-paper")),
        sources=[{"key": "source-of-pact", "title": "Source", "kind": "book"}, paper],
    )
    before = told(client, "/agreements/pact/?as_of=2005-06-10")
    assert "Last mentioned" not in before
    after = told(client, "/agreements/pact/?as_of=2005-06-11")
    assert after.startswith(
        "In force on 11 June 2005: yes. Presumed to continue: no end is recorded."
    )
    assert after.endswith("Last mentioned: 11 June 2005 (reaffirmed). source 2")


TERMS = [
    (
        {"duration": "P30Y", "renewal": "by-agreement"},
        "Its term runs to 12 December 2026. The day is computed from its clause.",
    ),
    ({"until": "2026-12-12", "renewal": "by-agreement"}, "Its term runs to 12 December 2026."),
    (
        {"duration": "P20Y", "renewal": "tacit", "renewal_period": "P10Y"},
        "Its term runs to 12 December 2026. That presumes renewals that nobody recorded.",
    ),
    ({"indefinite": True}, "Presumed to continue: no end is recorded."),
]


@pytest.mark.parametrize(("term", "reason"), TERMS)
def test_within_a_term_it_is_not_presumed(client: Client, term: Document, reason: str) -> None:
    clause = {"trigger": "on-signature", **term}
    write(
        "water",
        event("signed", "1996-12-12"),
        event("entered-into-force", "1996-12-12"),
        term=clause,
    )
    answer = told(client, "/agreements/water/?as_of=2026-11-01")
    assert answer.startswith(f"In force on 1 November 2026: yes. {reason}")


def test_what_cannot_be_told_is_said_so(client: Client) -> None:
    write("signed", event("signed", "2019-09-04"), event("observed", "2020-08-26", finding="urged"))
    answer = told(client, "/agreements/signed/?as_of=2021-01-01")
    assert answer.startswith("In force on 1 January 2021: cannot tell.")
    assert answer.endswith("Last mentioned: 26 August 2020 (urged).")


def test_a_text_that_does_not_bind_is_not_in_force(client: Client) -> None:
    write("memo", event("signed", "2019-09-04"), binding="no")
    answer = told(client, "/agreements/memo/?as_of=2021-01-01")
    assert answer == "In force on 1 January 2021: no. It is not meant to bind in law."


def test_every_ground_has_words_or_stands_in_the_sentence_above() -> None:
    said_above = {
        Ground.NOT_BEGUN,
        Ground.ENTRY_NOT_RECORDED,
        Ground.PRESUMED,
        Ground.TERM_OVER,
        Ground.NOTICE_STANDS,
    }
    assert set(Ground) == said_above | set(GROUNDS)
    assert said_above & set(GROUNDS) == set()


def test_a_draft_says_nothing(client: Client) -> None:
    write("secret", event("signed", "2019-09-04"), state="draft")
    assert "In force" not in words(client.get("/agreements/secret/?as_of=2021-01-01"))
