"""The improbable at the desk: beside its field, kept with a reason, settled to be published."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from agreements.models import Agreement, RecordWarning, SettledWarning
from tests.admin.desk import Page, address
from tests.admin.test_agreement import add_page
from tests.admin.test_publication import act, said, states
from tests.records import event, write

if TYPE_CHECKING:
    from django.test import Client

    from agreements.models import Source

EARLY = "Entered into force 3 September 2019, before it was signed (4 September 2019)."
SETTLE = f"{EARLY} Correct it, or keep it with a reason, before publication."


def early(**more: Any) -> Agreement:
    """An agreement in force the day before its signature."""
    signed = event("signed", "2019-09-04")
    return write("pact", signed, event("entered-into-force", "2019-09-03"), **more)


def the_reason(page: Page) -> str:
    """The name of the one field for a reason."""
    [name] = [name for name in page.typed if name.startswith("keep-")]
    return name


def change_page(client: Client, agreement: Agreement) -> Page:
    return Page(client, address(Agreement, "change", agreement))


def test_a_warning_stands_beside_its_field(analyst: Client, countries: None) -> None:
    page = change_page(analyst, early(state="draft"))
    html = page.response.content.decode()
    mark = the_reason(page).removeprefix("keep-")
    assert f'id="id_events-1-date" aria-describedby="warning-{mark}' in html
    assert html.index('name="events-1-date"') < html.index(f'id="warning-{mark}"')
    assert html.count(EARLY) == 2  # beside the field, and in the list that leads there


def test_a_draft_with_a_warning_is_saved_and_says_so(analyst: Client, countries: None) -> None:
    page = add_page(analyst)
    page.row("events", 0, date="4 September 2019")
    page.row("events", kind="entered-into-force", date="3 September 2019")
    response = page.save()
    assert response.status_code == 302
    assert EARLY in said(response)
    assert RecordWarning.objects.values_list("code", "settled").get() == (
        "in-force-before-signature",
        False,
    )


def test_publication_waits_until_it_is_settled(
    reviewer: Client, countries: None, source: Source
) -> None:
    page = add_page(reviewer)
    page.row("events", 0, date="4 September 2019")
    page.row("events", kind="entered-into-force", date="3 September 2019")
    page.row("citations", 0, source=source.pk)
    assert page.save(state="published").status_code == 200
    assert page.errors == {"state": [SETTLE]}
    name = the_reason(page)
    assert page.save(state="published", **{name: " "}).status_code == 200
    assert page.errors == {"state": [SETTLE]}
    assert page.save(state="published", **{name: "The treaty list says so."}).status_code == 302
    assert set(states().values()) == {"published"}
    settled = SettledWarning.objects.get()
    assert (settled.reason, settled.by and settled.by.username) == (
        "The treaty list says so.",
        "reviewer",
    )
    assert RecordWarning.objects.get().settled is True


def test_a_draft_is_settled_without_being_published(analyst: Client, countries: None) -> None:
    agreement = early(state="draft")
    page = change_page(analyst, agreement)
    assert page.save(**{the_reason(page): "As in the list."}).status_code == 302
    html = change_page(analyst, agreement).response.content.decode()
    assert "Kept, because As in the list. (analyst," in html
    assert 'class="doubts"' not in html


def test_other_facts_open_it_again_and_the_same_settle_it(analyst: Client, countries: None) -> None:
    agreement = early(state="draft")
    page = change_page(analyst, agreement)
    page.save(**{the_reason(page): "As in the list."})
    page = change_page(analyst, agreement)
    page.row("events", 1, date="2 September 2019")
    assert page.save().status_code == 302
    assert RecordWarning.objects.get().settled is False
    page = change_page(analyst, agreement)
    page.row("events", 1, date="3 September 2019")
    page.save()
    assert RecordWarning.objects.get().settled is True
    early(state="draft", note="Written anew by an import.")
    assert RecordWarning.objects.get().settled is True


def test_a_reason_that_is_too_long_is_kept_in_the_form(analyst: Client, countries: None) -> None:
    page = change_page(analyst, early(state="draft"))
    name = the_reason(page)
    assert page.save(**{name: "x" * 301}).status_code == 200
    assert page.errors == {"__all__": ["Give the reason in 300 characters at most."]}
    assert page.typed[name] == "x" * 301
    assert SettledWarning.objects.count() == 0


def test_what_is_published_stays_and_waits_at_the_desk(analyst: Client, countries: None) -> None:
    agreement = early()
    page = change_page(analyst, agreement)
    assert page.save(note="seen").status_code == 302
    assert states() == {"pact": "published"}
    assert EARLY in change_page(analyst, agreement).response.content.decode()


def test_publishing_from_the_list_names_what_is_improbable(
    reviewer: Client, countries: None
) -> None:
    agreement = early(state="in-review")
    assert act(reviewer, "publish", agreement) == [f"Pact: {SETTLE}"]
    page = change_page(reviewer, agreement)
    page.save(**{the_reason(page): "As in the list."})
    assert act(reviewer, "publish", agreement)[-1] == "1 agreement is now published."


def test_what_is_to_come_lapses_when_it_has_come(countries: None) -> None:
    write("pact", event("signed", "2999-01-01"))
    found = Agreement.objects.with_open_warnings
    assert found(on=dt.date(2998, 12, 31)).count() == 1
    assert found(on=dt.date(2999, 1, 1)).count() == 0
