"""What is to come for an agreement, as of any day: its next end, and who it waits for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.records import event, write
from tests.views.reading import html

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]


def told(client: Client, address: str) -> dict[str, str]:
    """What the section says, by label; empty where there is none."""
    parts = html(client.get(address)).split('id="outlook-title"')[1:]
    return {
        label: words
        for part in parts
        for label, words in re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", part.split("</section>")[0])
    }


def test_the_end_to_expect_is_that_of_the_day(client: Client) -> None:
    write(
        "treaty",
        event("signed", "2010-04-08"),
        event("entered-into-force", "2011-02-05"),
        event("extended", "2021-02-03", until="2026-02-05"),
        term={
            "trigger": "on-exchange-of-instruments",
            "duration": "P10Y",
            "renewal": "by-agreement",
        },
    )
    before = told(client, "/agreements/treaty/?as_of=2021-02-02")
    assert before == {
        "Last day of the term": "5 February 2021, in 3 days, worked out from its own terms"
    }
    after = told(client, "/agreements/treaty/?as_of=2021-02-03")
    assert after == {"Last day of the term": "5 February 2026"}


def test_who_it_waits_for_is_by_what_had_been_done(client: Client) -> None:
    write(
        "pact",
        event("signed", "2019-09-04"),
        event("notified", "2020-05-03", side="B"),
        term={"trigger": "on-later-notification"},
    )
    assert told(client, "/agreements/pact/?as_of=2020-05-02") == {
        "Waits to take effect": "Signed 241 days ago. Neither India nor Russia has notified."
    }
    assert told(client, "/agreements/pact/?as_of=2021-11-24") == {
        "Waits to take effect": "Signed 812 days ago. Russia notified 3 May 2020, India has not."
    }


def test_where_nothing_is_to_come_nothing_is_said(client: Client) -> None:
    write("done", event("signed", "2019"), event("terminated", "2020-01-01"))
    assert told(client, "/agreements/done/?as_of=2021-01-01") == {}
