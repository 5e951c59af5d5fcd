"""The queues of the front page, and the lists that they lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agreements.models import Agreement, SentBack
from tests.admin.desk import Page, address
from tests.records import cited, event, write

if TYPE_CHECKING:
    from django.test import Client


def counts(client: Client) -> dict[str, int]:
    queues = client.get("/admin/").context["queues"]
    return {queue["slug"]: queue["count"] for queue in queues}


def listed(client: Client, queue: str) -> list[str]:
    response = client.get(address(Agreement, "changelist"), {"queue": queue})
    return sorted(agreement.slug for agreement in response.context["cl"].result_list)


def test_each_queue_counts_what_its_list_shows(analyst: Client, countries: None) -> None:
    write("sound", event("signed", "2019", citations=cited("source-of-sound")))
    write("early", event("signed", "2019"), event("entered-into-force", "2018"), state="draft")
    write("waiting", state="in-review")
    write("back", state="draft")
    SentBack.objects.create(agreement=Agreement.objects.get(slug="back"), comment="No date")
    mine = Page(analyst, address(Agreement, "change", Agreement.objects.get(slug="early")))
    assert mine.save(note="seen").status_code == 302
    waiting = {
        "my-drafts": ["early"],
        "in-review": ["waiting"],
        "returned": ["back"],
        "warnings": ["early"],
    }
    assert {queue: listed(analyst, queue) for queue in waiting} == waiting
    found = counts(analyst)
    assert {queue: found[queue] for queue in waiting} == {
        queue: len(slugs) for queue, slugs in waiting.items()
    }
    assert found["unsourced"] == len(listed(analyst, "unsourced"))
    assert "early" in listed(analyst, "unsourced")


def test_what_was_edited_last_stands_first(analyst: Client, countries: None) -> None:
    for slug in ("one", "two", "one"):
        agreement = Agreement.objects.filter(slug=slug).first() or write(slug, state="draft")
        Page(analyst, address(Agreement, "change", agreement)).save(note=f"{slug} again")
    recent = analyst.get("/admin/").context["recent"]
    assert [agreement.slug for agreement in recent] == ["one", "two"]


def test_a_queue_that_is_none_leaves_the_list_alone(analyst: Client, countries: None) -> None:
    write("pact")
    assert listed(analyst, "nonsense") == ["pact"]
