"""An agreement goes to review, comes back with a word on what to mend, and goes there again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agreements.models import Agreement, SentBack
from tests.admin.desk import Page, address
from tests.records import write

if TYPE_CHECKING:
    from django.test import Client


def opened(client: Client) -> Page:
    return Page(client, address(Agreement, "change", Agreement.objects.get()))


def test_what_is_sent_back_says_why(analyst: Client, reviewer: Client, countries: None) -> None:
    write("pact", state="in-review")
    page = opened(reviewer)
    assert page.save(state="draft").status_code == 200
    assert page.errors == {"comment": ["Say what is to be mended: the analyst will read it."]}
    assert page.save(comment="The day is missing.").status_code == 302
    assert Agreement.objects.get().state == "draft"
    shown = opened(analyst)
    assert "reviewer sent this back: The day is missing." in shown.response.content.decode()
    assert "comment" not in shown.typed
    assert shown.save(state="in-review").status_code == 302
    assert SentBack.objects.count() == 0


def test_only_who_may_publish_is_asked_and_only_in_review(
    analyst: Client, reviewer: Client, countries: None
) -> None:
    agreement = write("pact", state="in-review")
    assert "comment" not in opened(analyst).typed
    assert "comment" in opened(reviewer).typed
    Agreement.objects.filter(pk=agreement.pk).update(state="draft")
    assert "comment" not in opened(reviewer).typed


def test_a_comment_on_what_stays_in_review_sends_nothing_back(
    reviewer: Client, countries: None
) -> None:
    write("pact", state="in-review")
    assert opened(reviewer).save(comment="Hm").status_code == 302
    assert (Agreement.objects.get().state, SentBack.objects.count()) == ("in-review", 0)
