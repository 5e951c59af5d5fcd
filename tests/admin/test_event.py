"""An event on its own page: its signatures, its citations, its place among the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agreements.exports.document import to_document
from agreements.models import Agreement, Citation, Event
from tests.admin.desk import Page, address
from tests.records import event, write

if TYPE_CHECKING:
    from django.test import Client

    from agreements.models import Official, Source


def test_signatures_and_citations_are_added_to_an_event(
    analyst: Client, countries: None, singh: Official, source: Source
) -> None:
    agreement = write("pact", event("signed", "2019"))
    page = Page(analyst, address(Event, "change", agreement.events.get()))
    page.row("signatures", side="A", official=singh.pk, role="signed")
    page.row("citations", source=source.pk, fact="date", says="2019-09")
    page.typed["date"] = "2019"
    assert page.save().status_code == 302
    assert to_document(agreement)["events"] == [
        {
            "kind": "signed",
            "date": "2019",
            "signatures": [{"side": "A", "official": "singh", "role": "signed"}],
            "citations": [{"source": "press", "fact": "date", "says": "2019-09"}],
        }
    ]
    agreement.refresh_from_db()
    assert str(agreement.chronology.concluded_last) == "2019-12-31"


def test_an_event_is_added_to_an_agreement(analyst: Client, countries: None) -> None:
    agreement = write("pact", event("signed", "2019"))
    page = Page(analyst, address(Event, "add"))
    assert page.save(agreement=agreement.pk, kind="terminated", date="2018").status_code == 200
    sentence = "The agreement would end (terminated 2018) before it began (signed 2019)."
    assert page.errors == {"date": [sentence]}
    assert page.save(date="2020").status_code == 302
    kinds = agreement.events.values_list("kind", flat=True)
    assert sorted(kinds) == ["signed", "terminated"]


def test_an_event_stays_with_its_agreement(analyst: Client, countries: None) -> None:
    agreement, other = write("pact", event("signed", "2019")), write("other")
    page = Page(analyst, address(Event, "change", agreement.events.get()))
    assert page.save(agreement=other.pk, by=agreement.pk).status_code == 200
    assert page.errors == {"by": ["Name another agreement: this one cannot act on itself."]}
    assert page.save(agreement=other.pk, by="").status_code == 302
    assert Event.objects.get().agreement == agreement


def test_signatures_stand_under_signings_of_their_side(
    analyst: Client, countries: None, singh: Official
) -> None:
    agreement = write("pact", event("signed", "2019", side="B"))
    page = Page(analyst, address(Event, "change", agreement.events.get()))
    page.row("signatures", side="A", official=singh.pk, role="signed")
    assert page.save().status_code == 200
    assert page.errors == {"signatures-0-side": ["The event is of the other side."]}
    assert page.save(kind="ratified").status_code == 200
    sentence = "Only a signing, an initialling or an adoption carries signatures."
    assert page.errors == {"signatures-0-__all__": [sentence]}
    assert page.save(kind="signed", side="").status_code == 302


def test_removing_an_event_with_the_last_source_is_refused(
    analyst: Client, countries: None
) -> None:
    agreement = write("pact", event("signed", "2019", citations=[{"source": "source-of-pact"}]))
    Citation.objects.filter(event=None).delete()
    signing = agreement.events.get()
    analyst.post(address(Event, "delete", signing), {"post": "yes"})
    assert list(Agreement.objects.get().events.all()) == [signing]


def test_a_citation_names_an_event_of_its_agreement(
    analyst: Client, countries: None, source: Source
) -> None:
    agreement, other = write("pact", event("signed", "2019")), write("other")
    page = Page(analyst, address(Citation, "add"))
    values = {"agreement": other.pk, "event": agreement.events.get().pk, "source": source.pk}
    assert page.save(**values).status_code == 200
    assert page.errors == {"event": ["This is an event of another agreement."]}
    assert page.save(agreement=agreement.pk).status_code == 302
