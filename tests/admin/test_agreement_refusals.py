"""What the agreement's page refuses: at which field, in which words, with what was typed kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from agreements.models import Agreement, Citation, Event, Signature
from tests.admin.desk import Page, address
from tests.admin.test_agreement import add_page
from tests.records import event, write

if TYPE_CHECKING:
    from django.test import Client

    from agreements.models import Official, Source


def refused(page: Page) -> dict[str, list[str]]:
    """The errors of a page that was sent and refused; nothing was written."""
    before = list(Agreement.objects.values()), list(Event.objects.values())
    assert page.save().status_code == 200
    assert before == (list(Agreement.objects.values()), list(Event.objects.values()))
    return page.errors


def test_the_same_country_on_both_sides(analyst: Client, countries: None) -> None:
    page = add_page(analyst)
    page.row("parties", 1, country="in")
    assert refused(page) == {
        "parties-1-country": ["This country is already a party: a country stands on one side only."]
    }
    assert page.typed["parties-1-country"] == "in"


def test_two_leads_of_one_side(analyst: Client, countries: None) -> None:
    page = add_page(analyst)
    page.row("parties", side="A", country="fr", role="lead")
    assert refused(page) == {"parties-2-role": ["This side already has a lead party."]}


def test_a_third_country_as_co_party_is_welcome(analyst: Client, countries: None) -> None:
    page = add_page(analyst)
    page.row("parties", side="A", country="fr", role="co-party")
    assert page.save().status_code == 302
    parties = Agreement.objects.get().parties.values_list("country_id", "position")
    assert list(parties) == [("in", 0), ("ru", 1), ("fr", 2)]


def test_an_end_before_the_beginning(analyst: Client, countries: None) -> None:
    page = add_page(analyst)
    page.row("events", 0, date="3 September 2019")
    page.row("events", kind="terminated", date="2 September 2019")
    page.row("events", kind="expired", date="September 2019")
    page.row("events", kind="fulfilled", effective="2018")
    began = "before it began (signed 3 September 2019)."
    assert refused(page) == {
        "events-1-date": [f"The agreement would end (terminated 2 September 2019) {began}"],
        "events-3-effective": [f"The agreement would end (fulfilled) {began}"],
    }
    assert page.typed["events-1-date"] == "2 September 2019"


def test_a_beginning_moved_past_the_end(analyst: Client, countries: None) -> None:
    agreement = write("pact", event("terminated", "2001"), event("signed", "2000"))
    page = Page(analyst, address(Agreement, "change", agreement))
    page.row("events", 1, date="2002")
    sentence = "The agreement would end (terminated 2001) before it began (signed 2002)."
    assert refused(page) == {"events-0-date": [sentence]}


def test_until_before_the_date(analyst: Client, countries: None) -> None:
    page = add_page(analyst)
    page.row("events", kind="extended", date="2020", until="2019")
    assert refused(page) == {"events-1-until": ["“Until” is before the date of the event."]}


def test_an_impossible_date(analyst: Client, countries: None) -> None:
    page = add_page(analyst)
    page.row("events", 0, date="31 February 2019")
    errors = refused(page)
    assert list(errors) == ["events-0-date"]
    assert "February" in errors["events-0-date"][0]
    assert page.typed["events-0-date"] == "31 February 2019"


def test_an_event_of_both_sides_given_to_one(analyst: Client, countries: None) -> None:
    page = add_page(analyst)
    page.row("events", kind="registered", side="A", date="2020")
    sentence = "This kind of event belongs to both sides: leave the side empty."
    assert refused(page) == {"events-1-side": [sentence]}


def test_a_signature_without_a_signing(analyst: Client, countries: None, singh: Official) -> None:
    page = add_page(analyst)
    page.row("events", 0, kind="announced")
    page.row("signatures", 0, official=singh.pk)
    sentence = "Add a signing event first, of both sides or of this one."
    assert refused(page) == {"signatures-0-side": [sentence]}


def test_a_signature_of_the_other_side_than_the_signing(
    analyst: Client, countries: None, singh: Official
) -> None:
    page = add_page(analyst)
    page.row("events", 0, side="B")
    page.row("signatures", 0, official=singh.pk, side="A")
    sentence = "Add a signing event first, of both sides or of this one."
    assert refused(page) == {"signatures-0-side": [sentence]}


def signed_by(official: Official, **more: Any) -> Agreement:
    signature = {"side": "A", "official": official.slug, "role": "signed"}
    citation = {"source": "source-of-pact", "fact": "date"}
    signing = event("signed", "2019", signatures=[signature], citations=[citation])
    return write("pact", signing, event("signed", "2020", side="B"), **more)


def test_removing_a_signing_asks_what_becomes_of_its_signature_and_source(
    analyst: Client, countries: None, singh: Official
) -> None:
    page = Page(analyst, address(Agreement, "change", signed_by(singh)))
    page.row("events", 0, DELETE="on")
    assert refused(page) == {
        "signatures-0-side": ["Its signing is being removed: remove this signature as well."],
        "citations-1-about": [
            "This event is being removed: choose another, or remove this as well."
        ],
    }
    page.row("signatures", 0, DELETE="on")
    page.row("citations", 1, about="")
    assert refused(page)["citations-1-fact"] == [
        "An event tells this: choose the event that it is cited for."
    ]
    page.row("citations", 1, about="", fact="")
    assert page.save().status_code == 302
    assert Signature.objects.count() == 0
    assert [(row.event, row.fact) for row in Citation.objects.all()] == [(None, ""), (None, "")]


def test_a_signature_moves_with_its_side(analyst: Client, countries: None, singh: Official) -> None:
    agreement = signed_by(singh)
    page = Page(analyst, address(Agreement, "change", agreement))
    page.row("events", 0, side="A")
    page.row("signatures", 0, side="B")
    assert page.save().status_code == 302
    signature = Signature.objects.get()
    assert (signature.side, signature.event.side) == ("B", "B")


def test_one_official_twice_in_one_role(analyst: Client, countries: None, singh: Official) -> None:
    page = add_page(analyst)
    page.row("signatures", 0, official=singh.pk)
    page.row("signatures", 1, official=singh.pk)
    sentence = "This official is already there in this role."
    assert refused(page) == {"signatures-1-official": [sentence]}


def test_one_official_initials_and_signs(analyst: Client, countries: None, singh: Official) -> None:
    initialled = event(
        "initialled", "2018", signatures=[{"side": "A", "official": "singh", "role": "signed"}]
    )
    agreement = write("pact", initialled, event("signed", "2019", side="A"))
    page = Page(analyst, address(Agreement, "change", agreement))
    page.row("signatures", side="A", official=singh.pk, role="signed")
    assert page.save().status_code == 302
    assert list(Signature.objects.values_list("event__kind", flat=True)) == [
        "initialled",
        "signed",
    ]


def test_a_source_for_a_signing_that_is_not_there(
    analyst: Client, countries: None, source: Source
) -> None:
    page = add_page(analyst)
    page.row("events", 0, date="")
    page.row("citations", 0, source=source.pk, about="events-0", fact="date")
    assert refused(page) == {
        "citations-0-about": ["Fill in the row it is cited for first, or cite it for the record."]
    }
