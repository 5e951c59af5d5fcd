"""Two people at one agreement, one of them on the page of an event, do not block each other."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.test import Client

from agreements.models import Agreement, Citation, Event
from tests.admin.desk import Page, address
from tests.records import event, make_countries, write

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE = 20.0  # seconds


@pytest.fixture
def agreement() -> Agreement:
    make_countries()
    citations = [{"source": "source-of-spares"}]
    return write("spares", event("signed", "2019", citations=citations), state="draft")


def open_page(name: str, model: Any, record: Any) -> Page:
    client = Client()
    client.force_login(User.objects.create_superuser(name))
    return Page(client, address(model, "change", record))


def sending(opened: Page, answers: list[int], **values: str) -> threading.Thread:
    """Send *opened* from a thread of its own; what it gets is added to *answers*."""

    def send() -> None:
        try:
            answers.append(opened.client.post(opened.url, {**opened.typed, **values}).status_code)
        finally:
            connection.close()

    thread = threading.Thread(target=send)
    thread.start()
    return thread


def wait_till_waiting(count: int) -> None:
    """Until *count* others wait for a lock."""
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted")
            row = cursor.fetchone()
        if row and row[0] >= count:
            return
        time.sleep(0.02)
    pytest.fail(f"not {count} are waiting")


def delete(page: Page) -> None:
    page.url, page.typed = page.url.replace("change", "delete"), {"post": "yes"}


def leave(page: Page) -> None:
    pass


@pytest.mark.parametrize("part", [Event, Citation])
@pytest.mark.parametrize(("turn", "answer"), [(leave, 409), (delete, 302)])
def test_the_agreement_is_locked_first(
    agreement: Agreement, part: Any, turn: Callable[[Page], None], answer: int
) -> None:
    """Both wait for the agreement, the page of the agreement first; then each gets its answer."""
    record = part.objects.filter(event__isnull=False).get() if part is Citation else None
    whole = open_page("one", Agreement, agreement)
    own = open_page("two", part, record or agreement.events.get())
    turn(own)
    answers: list[int] = []
    with transaction.atomic():
        Agreement.objects.select_for_update().get()
        first = sending(whole, answers, **{"events-0-place": "Moscow", "citations-0-page": "7"})
        wait_till_waiting(1)
        second = sending(own, answers, note="typed", page="9")
        wait_till_waiting(2)
    for thread in (first, second):
        thread.join(PATIENCE)
    assert answers == [302, answer]
