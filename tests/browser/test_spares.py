"""The spares agreement of 4 September 2019 entered from nothing, by keyboard alone, in few keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import expect

from agreements.exports.document import to_document
from agreements.models import Agreement
from tests.browser.desk import ADD
from tests.factories import SourceFactory
from tests.records import make_countries, make_subjects, make_summit

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "only for tests"
FEWER_THAN = 60
# Select2 takes the focus back some milliseconds after it closed: sooner than a hand is.
SETTLED = "new Promise(done => setTimeout(done, 50))"

TITLE = (
    "Agreement between the Government of the Republic of India and the Government of the Russian "
    "Federation on Mutual Cooperation in Joint Manufacturing of Spares"
)
QUOTE = "today's agreement on the manufacturing of spare parts of Russian equipment"


@dataclass
class Keyboard:
    """Counts one for a key (with Alt or without), and one for a text typed into one field."""

    page: Page
    count: int = 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.count += 1

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)
        self.count += 1

    def choose(self, text: str, option: str) -> None:
        """Type *text* at a box that searches, and take what is found first, which is *option*."""
        self.type(text)
        found = self.page.locator(".select2-results__option--highlighted")
        expect(found).to_have_text(option)
        self.press("Enter")
        expect(self.page.locator(".select2-container--open")).to_have_count(0)
        expect(self.page.locator(".select2 :focus")).to_have_count(1)
        self.page.evaluate(SETTLED)


@pytest.fixture
def keyboard(page: Page) -> Keyboard:
    """On the empty form, which has put the focus on the first country."""
    make_countries()
    make_subjects()
    make_summit("annual-summit", "2019-09-04/2019-09-05", "in", "ru", city="Vladivostok")
    for key, title in SOURCES.items():
        SourceFactory.create(key=key, title=title, publisher="")
    User.objects.create_superuser("analyst", password=PASSWORD)
    page.set_viewport_size({"width": 1366, "height": 768})
    page.goto(ADD)
    page.get_by_label("Username").fill("analyst")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page.locator(".keys-hint")).to_be_visible()
    return Keyboard(page)


SOURCES = {"invites": "Minister invites makers", "economic": "Economic daily", "pacts": "14 pacts"}


def test_the_spares_agreement_in_few_keys(keyboard: Keyboard) -> None:
    who_with_whom(keyboard)
    what(keyboard)
    when_and_where(keyboard)
    on_what_evidence(keyboard)
    keyboard.press("Enter")
    expect(keyboard.page.locator(".messagelist .success")).to_be_visible()
    held = to_document(Agreement.objects.get())
    assert {name: held[name] for name in SPARES} == SPARES
    assert keyboard.count < FEWER_THAN
    print(f"\nthe spares agreement: {keyboard.count} interactions")


def who_with_whom(keyboard: Keyboard) -> None:
    expect(keyboard.page.locator("#id_parties-0-country + .select2 :focus")).to_have_count(1)
    keyboard.choose("india", "India")
    keyboard.press("Alt+1")
    keyboard.choose("russ", "Russia")


def what(keyboard: Keyboard) -> None:
    keyboard.press("Alt+2")
    keyboard.type(TITLE)
    keyboard.press("Tab", "Tab")
    keyboard.type("intergov")
    keyboard.press("Tab")
    keyboard.type("binding")
    keyboard.press("Tab")
    keyboard.type("between gov")
    keyboard.press("Tab")
    keyboard.type("Joint Manufacturing of Spares")
    keyboard.press("Tab")
    keyboard.choose("arms", "Arms")


def when_and_where(keyboard: Keyboard) -> None:
    """The day is cited where it stands."""
    keyboard.press("Alt+3")
    keyboard.type("4 september 2019")
    expect(keyboard.page.locator("#id_events-0-date_understood")).to_have_text(
        "Understood as: 4 September 2019"
    )
    keyboard.press("Tab", "Enter")
    keyboard.choose("economic", SOURCES["economic"])
    keyboard.press("Alt+3")
    keyboard.type("Vladivostok")
    keyboard.press("Tab", "Tab")
    keyboard.choose("russ", "Russia")
    keyboard.press("Tab")
    keyboard.choose("annual", "Annual summit")


def on_what_evidence(keyboard: Keyboard) -> None:
    """For the record; for the signing; for another day of the signing, with the words."""
    keyboard.press("Alt+5")
    keyboard.choose("invites", SOURCES["invites"])
    keyboard.press("Alt+5")
    keyboard.choose("economic", SOURCES["economic"])
    keyboard.press("Tab", "Tab")
    keyboard.type("new event")
    keyboard.press("Alt+5")
    keyboard.choose("pacts", SOURCES["pacts"])
    keyboard.press("Tab", "Tab")
    keyboard.type("new event")
    keyboard.press("Tab")
    keyboard.type("date")
    keyboard.press("Tab")
    keyboard.type("2019-09")
    keyboard.press("Tab", "Tab")
    keyboard.type(QUOTE)
    keyboard.press("Tab")


SPARES = {
    "slug": "in-ru-2019-joint-manufacturing-spares",
    "state": "draft",
    "title": TITLE,
    "short_title": "Joint Manufacturing of Spares",
    "kind": "intergovernmental-agreement",
    "binding": "yes",
    "level": "government",
    "subjects": ["arms"],
    "parties": [
        {"side": "A", "country": "in", "role": "lead"},
        {"side": "B", "country": "ru", "role": "lead"},
    ],
    "citations": [{"source": "invites"}],
    "events": [
        {
            "kind": "signed",
            "date": "2019-09-04",
            "place": "Vladivostok",
            "place_country": "ru",
            "summit": "annual-summit",
            "citations": [
                {"source": "economic", "fact": "date"},
                {"source": "economic"},
                {"source": "pacts", "fact": "date", "says": "2019-09", "quote": QUOTE},
            ],
        }
    ],
}
