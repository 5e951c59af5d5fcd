"""What only the database can refuse comes back as an error of the form, with nothing lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection

from agreements.models import (
    Agreement,
    AgreementPair,
    Citation,
    Country,
    Party,
    StaleAgreement,
    Subject,
    Succession,
)
from tests.admin.desk import Page, address
from tests.admin.test_agreement import add_page
from tests.admin.test_publication import said
from tests.records import make_subjects, write

if TYPE_CHECKING:
    from django.test import Client

    from agreements.models import Official


def test_a_succession_in_a_circle(analyst: Client, countries: None) -> None:
    page = Page(analyst, address(Succession, "add"))
    page.typed |= {"predecessor": "ru", "successor": "su", "source_url": "https://example.org"}
    assert page.save(basis="circle").status_code == 200
    assert page.errors == {"successor": ["This succession would make a state follow itself."]}
    assert (page.typed["basis"], Succession.objects.count()) == ("circle", 1)


def test_a_subject_below_a_topic(analyst: Client, subjects: None) -> None:
    topic = Subject.objects.get(slug="arms")
    page = Page(analyst, address(Subject, "add"))
    assert page.save(name="Rifles", parent=topic.pk).status_code == 200
    sentence = "Subjects have two levels: a topic stands in a group, and a group in nothing."
    assert page.errors == {"parent": [sentence]}


def test_a_slug_taken_in_the_meantime(
    analyst: Client, countries: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other save happens between this form's check and its own save."""
    page = add_page(analyst)
    save = Agreement.save

    def save_late(agreement: Agreement, *args: Any, **kwargs: Any) -> None:
        monkeypatch.setattr(Agreement, "save", save)
        Agreement.objects.create(slug=agreement.slug)
        save(agreement, *args, **kwargs)

    monkeypatch.setattr(Agreement, "save", save_late)
    assert page.save().status_code == 200
    sentence = "Someone has just saved another record of this name: change it a little."
    assert page.errors == {"slug": [sentence]}
    assert page.typed["events-0-date"] == "September 2019"
    assert Agreement.objects.count() == 0
    assert page.save().status_code == 302


def test_an_official_removed_in_the_meantime(
    analyst: Client, countries: None, singh: Official, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = add_page(analyst)
    page.row("signatures", 0, official=singh.pk)
    save = Party.save

    def save_late(party: Party, *args: Any, **kwargs: Any) -> None:
        monkeypatch.setattr(Party, "save", save)
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM agreements_official WHERE id = %s", [singh.pk])
        save(party, *args, **kwargs)

    monkeypatch.setattr(Party, "save", save_late)
    assert page.save().status_code == 200
    sentence = "A record that was chosen here has been removed meanwhile: choose another."
    assert page.errors == {"__all__": [sentence]}


def test_a_succession_joins_pairs_at_once(analyst: Client, countries: None) -> None:
    Country.objects.create(code="cs", name="Czechoslovakia")
    write("pact", pair="in-cs")
    page = Page(analyst, address(Succession, "add"))
    page.typed |= {"predecessor": "cs", "successor": "fr", "source_url": "https://example.org"}
    assert page.save(continues="on").status_code == 302
    assert AgreementPair.objects.values_list("pair", "joined").get() == ("cs-in", "fr-in")
    succession = Succession.objects.get(predecessor="cs")
    analyst.post(address(Succession, "delete", succession), {"post": "yes"})
    assert AgreementPair.objects.values_list("pair", "joined").get() == ("cs-in", "cs-in")
    assert StaleAgreement.objects.count() == 0


def test_the_last_source_of_a_published_agreement_stays(analyst: Client, countries: None) -> None:
    write("pact")
    citation = Citation.objects.get()
    sentence = "A published agreement needs at least one source."
    url = address(Citation, "delete", citation)
    response = analyst.post(url, {"post": "yes"}, follow=True)
    assert list(map(str, response.context["messages"])) == [sentence]
    data = {"action": "delete_selected", "post": "yes", "_selected_action": [citation.pk]}
    assert said(analyst.post(address(Citation, "changelist"), data)) == [sentence]
    assert Citation.objects.get() == citation


def test_a_refused_page_says_nothing_of_success(analyst: Client, countries: None) -> None:
    page = Page(analyst, address(Succession, "add"))
    page.typed |= {"predecessor": "ru", "successor": "su", "source_url": "https://example.org"}
    assert said(page.save()) == []


def test_two_rules_of_one_row_stand_at_their_fields(analyst: Client, countries: None) -> None:
    make_subjects()
    page = Page(analyst, address(Country, "change", Country.objects.get(code="ru")))
    page.row("existences", began="1991", ended="1990", source_url="https://example.org")
    page.row("names", kind="alias", language="russian!", text="Russia", began="2000", ended="1999")
    assert page.save().status_code == 200
    assert page.errors == {
        "existences-0-ended": ["The end is before the beginning."],
        "names-0-ended": ["The name ends before it begins."],
        "names-0-language": ["Give a language tag such as en or zh-Hant."],
    }
