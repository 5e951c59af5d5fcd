"""The page of an article, for its tests: pasted, looked at, sent."""

from __future__ import annotations

from typing import Any

from django.test import Client

from agreements.models import Agreement
from tests.admin.desk import Page
from tests.records import event, write

ADD = "/admin/agreements/articlereading/add/"
SPARES = (
    "MOSCOW. India and Russia signed an agreement on the joint manufacture of spares in Moscow "
    "on 4 September 2019. "
)
FISH = "India and France signed a memorandum of understanding on deep sea fishing on 5 May 2018. "


def paste(client: Client, text: str, **typed: str) -> Any:
    return client.post(ADD, {"text": text, **typed})


def look(client: Client, text: str, **typed: str) -> Page:
    response = paste(client, text, **typed)
    assert response.status_code == 302
    return Page(client, response["Location"])


def proposed(page: Page) -> list[str]:
    return [card.facts["title"] for card in page.response.context["desk"].cards if card.facts]


def save(page: Page, **typed: Any) -> tuple[list[str], dict[str, Any]]:
    """Send the page; what is wrong with it, and with each draft's fields."""
    response = page.save(**typed)
    if response.status_code == 302:
        return [], {}
    desk = response.context["desk"]
    return desk.faults, {card.form.prefix: dict(card.form.errors) for card in desk.cards}


def typed_title(page: Page, number: int = 0) -> str:
    """What stands in the title's area, whose first line break is none of the text's."""
    return str(page.typed[f"d{number}-title"]).removeprefix("\n")


def held() -> Agreement:
    return write("joint-manufacture-spares", event("signed", "2019-09-04"))


def offered(page: Page) -> str:
    (offer,) = page.response.context["desk"].cards[0].offers
    return str(offer.match.value)
