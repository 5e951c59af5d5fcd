"""Two people at the same agreement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from agreements.models import Agreement
from tests.admin.desk import Page, address
from tests.records import event, write

if TYPE_CHECKING:
    from django.test import Client

REFUSED = 409


def spares(**own: Any) -> Agreement:
    """An agreement with two events and a quoted citation."""
    quoted = [{"source": "source-of-spares", "quote": "as signed"}]
    events = [event("signed", "2019"), event("entered-into-force", "2020")]
    return write("spares", *events, **{"state": "draft", "citations": quoted, **own})


def opened(client: Client, agreement: Agreement) -> Page:
    return Page(client, address(Agreement, "change", agreement))


def refused(page: Page, **values: Any) -> str:
    """Send the form, which is refused; the text of the page that says so."""
    response = page.client.post(page.url, {**page.typed, **values})
    assert response.status_code == REFUSED
    page._read(response)
    return response.content.decode()


def choices(page: Page) -> dict[str, tuple[str, str, str]]:
    """Every question: what is mine, what is theirs, and the answer preselected."""
    asked = [choice for part in page.response.context["parts"] for choice in part.choices]
    return {
        choice.about: (choice.mine, choice.theirs, "mine" if choice.keeps_mine else "theirs")
        for choice in asked
    }


def choose(page: Page, **answers: str) -> None:
    """Give answers by field; two underscores stand for a hyphen."""
    page.typed |= {
        f"choice-{about.replace('__', '-')}": answer for about, answer in answers.items()
    }
