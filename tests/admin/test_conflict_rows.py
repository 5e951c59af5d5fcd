"""Rows that others added or removed while the form was open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from agreements.models import Agreement, Signature
from tests.admin.conflicts import choices, choose, opened, refused, spares
from tests.records import event

if TYPE_CHECKING:
    from django.test import Client

    from agreements.models import Official


def kinds(agreement: Agreement) -> list[tuple[str, str]]:
    return [(held.kind, str(held.date)) for held in agreement.events.all()]


def notes(page: object) -> dict[str, str]:
    parts = page.response.context["parts"]  # type: ignore[attr-defined]
    return {part.heading: part.note for part in parts if part.note}


def test_a_row_they_added_is_kept(analyst: Client, reviewer: Client, countries: None) -> None:
    agreement = spares()
    first, second = opened(reviewer, agreement), opened(analyst, agreement)
    first.row("events", kind="terminated", date="2022")
    first.save()
    second.row("events", kind="observed", finding="in-force", date="2021")
    refused(second)
    assert choices(second) == {}
    assert notes(second) == {"Event: terminated, 2022": "They added this. It is kept."}
    assert second.save().status_code == 302
    assert kinds(agreement) == [
        ("signed", "2019"),
        ("entered-into-force", "2020"),
        ("terminated", "2022"),
        ("observed", "2021"),
    ]


def test_a_row_they_added_counts_for_the_rules(
    analyst: Client, reviewer: Client, countries: None
) -> None:
    agreement = spares()
    first, second = opened(reviewer, agreement), opened(analyst, agreement)
    first.row("parties", country="fr", side="A", role="co-party")
    assert first.save().status_code == 302
    second.row("parties", country="fr", side="B", role="co-party")
    refused(second)
    assert second.save().status_code == 200
    sentence = "This country is already a party: a country stands on one side only."
    assert second.errors == {"parties-3-country": [sentence]}


@pytest.mark.parametrize(
    ("answer", "held"),
    [
        ("mine", [("signed", "2019"), ("entered-into-force", "2021")]),
        ("theirs", [("signed", "2019")]),
    ],
)
def test_a_row_they_removed_and_i_changed(
    analyst: Client,
    reviewer: Client,
    countries: None,
    answer: str,
    held: list[tuple[str, str]],
) -> None:
    agreement = spares()
    first, second = opened(reviewer, agreement), opened(analyst, agreement)
    first.row("events", 1, DELETE="on")
    first.save()
    second.row("events", 1, date="2021")
    refused(second)
    assert choices(second) == {
        "events-1": (
            "Add it again: Event: entered into force; Date: 2021",
            "They removed it: let it go.",
            "mine",
        )
    }
    choose(second, events__1=answer)
    assert second.save().status_code == 302
    assert kinds(agreement) == held


def test_a_row_they_removed_and_i_left_alone_goes(
    analyst: Client, reviewer: Client, countries: None
) -> None:
    agreement = spares()
    first, second = opened(reviewer, agreement), opened(analyst, agreement)
    first.row("events", 1, DELETE="on")
    first.save()
    refused(second, note="Mine")
    assert choices(second)["events-1"][2] == "theirs"
    assert second.save().status_code == 302
    assert kinds(agreement) == [("signed", "2019")]


def test_a_row_that_both_removed_asks_nothing(
    analyst: Client, reviewer: Client, countries: None
) -> None:
    agreement = spares()
    first, second = opened(reviewer, agreement), opened(analyst, agreement)
    for page in (first, second):
        page.row("events", 1, DELETE="on")
    first.save()
    refused(second)
    assert choices(second) == {}
    assert second.save().status_code == 302
    assert kinds(agreement) == [("signed", "2019")]


@pytest.mark.parametrize(
    ("answer", "held"),
    [
        ("mine", [("signed", "2019")]),
        ("theirs", [("signed", "2019"), ("entered-into-force", "2021")]),
    ],
)
def test_a_row_i_removed_and_they_changed(
    analyst: Client,
    reviewer: Client,
    countries: None,
    answer: str,
    held: list[tuple[str, str]],
) -> None:
    agreement = spares()
    first, second = opened(reviewer, agreement), opened(analyst, agreement)
    first.row("events", 1, date="2021")
    first.save()
    second.row("events", 1, DELETE="on")
    refused(second)
    assert choices(second) == {
        "events-1": (
            "Remove it.",
            "They changed it, keep it: Event: entered into force; Date: 2021",
            "mine",
        )
    }
    choose(second, events__1=answer)
    assert second.save().status_code == 302
    assert kinds(agreement) == held


def test_the_one_term_clause_that_both_wrote(
    analyst: Client, reviewer: Client, countries: None
) -> None:
    agreement = spares()
    first, second = opened(reviewer, agreement), opened(analyst, agreement)
    first.row("term", 0, duration="P10Y", note="Theirs")
    first.save()
    second.row("term", 0, duration="P20Y")
    refused(second)
    assert choices(second) == {
        "term-0-duration": ("P20Y", "P10Y", "mine"),
        "term-0-note": ("", "Theirs", "mine"),
    }
    choose(second, term__0__note="theirs")
    assert second.save().status_code == 302
    agreement.refresh_from_db()
    assert (agreement.term.duration, agreement.term.note) == ("P20Y", "Theirs")


def test_a_signature_of_an_event_that_is_added_again(
    analyst: Client, reviewer: Client, singh: Official
) -> None:
    signatures = [{"side": "A", "official": "singh", "role": "signed"}]
    agreement = spares(events=[event("signed", "2019", signatures=signatures)])
    first, second = opened(reviewer, agreement), opened(analyst, agreement)
    first.row("events", 0, DELETE="on")
    first.row("signatures", 0, DELETE="on")
    assert first.save().status_code == 302
    refused(second)
    choose(second, events__0="mine", signatures__0="mine")
    assert second.save().status_code == 302
    signature = Signature.objects.get()
    assert (signature.official, str(signature.event.date)) == (singh, "2019")
