"""An agreement is added, corrected and published on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from agreements.domain.document import checked
from agreements.exports.document import to_document
from agreements.models import Agreement, AgreementPair, Event, StaleAgreement, Subject
from agreements.models.derive import differing
from tests.admin.desk import Page, address
from tests.records import event, write

if TYPE_CHECKING:
    from django.test import Client

    from agreements.models import Official, Source, Summit

ADD = "/admin/agreements/agreement/add/"
TITLE = "Agreement between India and Russia on joint manufacturing of spares"


def add_page(client: Client) -> Page:
    """The add page with two sides and a signing day filled in."""
    page = Page(client, ADD)
    page.typed["title"] = TITLE
    page.row("parties", 0, country="in")
    page.row("parties", 1, country="ru")
    page.row("events", 0, date="September 2019")
    return page


def the_agreement() -> Agreement:
    return Agreement.objects.get()


def test_everything_typed_becomes_one_document(
    analyst: Client,
    subjects: None,
    summit: Summit,
    source: Source,
    singh: Official,
    manturov: Official,
) -> None:
    page = add_page(analyst)
    page.typed |= {"kind": "intergovernmental-agreement", "languages": "en, ru"}
    page.typed["topics"] = [subject("arms")]
    page.row("events", 0, place="Vladivostok", place_country="ru", summit=summit.pk)
    page.row("events", kind="entered-into-force", date="2020")
    page.row("signatures", 0, official=singh.pk, office="Minister of Defence")
    page.row("signatures", 1, official=manturov.pk, role="witnessed")
    page.row("citations", 0, source=source.pk, about="events-0", fact="date", says="2019-09-04")
    page.row("citations", source=source.pk, quote="first line\r\nsecond line")
    page.row("term", 0, trigger="on-signature", duration="P10Y")
    page.row("titles", language="ru", title="Соглашение")
    page.row("identifiers", scheme="unts", value="12345")
    page.row("documents", language="en", role="original", url="https://example.org/text")
    assert page.save().status_code == 302
    document = to_document(the_agreement())
    assert document == {
        "slug": "in-ru-2019-joint-manufacturing-spares",
        "state": "draft",
        "title": TITLE,
        "titles": [{"language": "ru", "title": "Соглашение"}],
        "kind": "intergovernmental-agreement",
        "binding": "unknown",
        "level": "unknown",
        "text_availability": "unknown",
        "languages": ["en", "ru"],
        "subjects": ["arms"],
        "parties": [
            {"side": "A", "country": "in", "role": "lead"},
            {"side": "B", "country": "ru", "role": "lead"},
        ],
        "term": {
            "trigger": "on-signature",
            "duration": "P10Y",
            "duration_stated": "not-seen",
            "renewal": "not-seen",
        },
        "events": [
            {
                "kind": "signed",
                "date": "2019-09",
                "place": "Vladivostok",
                "place_country": "ru",
                "summit": "annual-summit",
                "signatures": [
                    {
                        "side": "A",
                        "official": "singh",
                        "role": "signed",
                        "office": "Minister of Defence",
                    },
                    {"side": "B", "official": "manturov", "role": "witnessed"},
                ],
                "citations": [{"source": "press", "fact": "date", "says": "2019-09-04"}],
            },
            {"kind": "entered-into-force", "date": "2020"},
        ],
        "identifiers": [{"scheme": "unts", "value": "12345"}],
        "documents": [{"language": "en", "role": "original", "url": "https://example.org/text"}],
        "citations": [{"source": "press", "quote": "first line\nsecond line"}],
        "sources": [{"key": "press", "title": "Press release", "kind": "newswire"}],
    }
    assert checked(document) == document


def subject(slug: str) -> int:
    return Subject.objects.get(slug=slug).pk


def test_what_follows_is_derived_at_once(analyst: Client, countries: None) -> None:
    add_page(analyst).save()
    agreement = the_agreement()
    assert [row.pair for row in AgreementPair.objects.all()] == ["in-ru"]
    assert str(agreement.chronology.concluded) == "2019-09"
    assert StaleAgreement.objects.count() == 0
    assert differing([agreement.pk]) == []


def test_saving_a_page_unchanged_changes_nothing(
    analyst: Client, subjects: None, summit: Summit, singh: Official
) -> None:
    signatures = [{"side": "A", "official": "singh", "role": "signed"}]
    agreement = write(
        "spares",
        event("signed", "2019-09-04?", summit="annual-summit", signatures=signatures),
        event("extended", "[1971..1973]", until="2030~"),
        event("terminated"),
        subjects=["arms", "defence"],
        languages=["en", "ru"],
        note="one\n\ntwo",
        term={"trigger": "silent", "indefinite": True},
    )
    before = to_document(agreement)
    assert Page(analyst, address(Agreement, "change", agreement)).save().status_code == 302
    assert to_document(agreement) == before


def test_rows_are_taken_away_and_added(analyst: Client, countries: None) -> None:
    agreement = write("pact", event("signed", "2019"), event("terminated", "2021"))
    page = Page(analyst, address(Agreement, "change", agreement))
    page.row("events", 1, DELETE="on")
    page.row("events", kind="expired", date="2022")
    page.row("events", kind="observed", finding="in-force", date="2020")
    assert page.save().status_code == 302
    held = agreement.events.values_list("kind", "position")
    assert list(held) == [("signed", 0), ("expired", 2), ("observed", 3)]


def test_sides_and_countries_may_be_exchanged(analyst: Client, countries: None) -> None:
    agreement = write("pact")
    page = Page(analyst, address(Agreement, "change", agreement))
    page.row("parties", 0, side="B")
    page.row("parties", 1, side="A")
    assert page.save().status_code == 302
    page = Page(analyst, address(Agreement, "change", agreement))
    page.row("parties", 0, country="ru")
    page.row("parties", 1, country="in")
    assert page.save().status_code == 302
    parties = agreement.parties.values_list("side", "country_id")
    assert list(parties) == [("B", "ru"), ("A", "in")]


def test_subjects_keep_the_order_chosen(analyst: Client, subjects: None, countries: None) -> None:
    agreement = write("pact", subjects=["oil", "arms"])
    page = Page(analyst, address(Agreement, "change", agreement))
    assert page.typed["topics"] == [str(subject("oil")), str(subject("arms"))]
    page.save(topics=[subject("arms"), subject("energy")])
    assert to_document(agreement)["subjects"] == ["arms", "energy"]


def test_a_slug_in_use_gets_a_number(analyst: Client, countries: None) -> None:
    write("in-ru-2019-joint-manufacturing-spares")
    add_page(analyst).save()
    slugs = Agreement.objects.order_by("slug").values_list("slug", flat=True)
    assert list(slugs) == [
        "in-ru-2019-joint-manufacturing-spares",
        "in-ru-2019-joint-manufacturing-spares-2",
    ]


def test_the_way_to_the_site_is_there_for_published_ones_only(
    analyst: Client, countries: None
) -> None:
    draft, public = write("quiet", state="draft"), write("open")
    page = Page(analyst, address(Agreement, "change", draft))
    assert "View on site" not in page.response.content.decode()
    page = Page(analyst, address(Agreement, "change", public))
    assert 'href="/agreements/open/"' in page.response.content.decode()


@pytest.mark.parametrize("count", [1, 20])
def test_a_page_takes_as_many_queries_for_twenty_events(
    analyst: Client,
    summit: Summit,
    singh: Official,
    django_assert_num_queries: object,
    count: int,
) -> None:
    other = write("other")
    events = [
        event(
            "signed",
            "2019",
            by="other",
            place_country="ru",
            country="su",
            summit="annual-summit",
            signatures=[{"side": "A", "official": "singh", "role": "signed"}],
            citations=[{"source": "source-of-pact"}],
        )
        for _ in range(count)
    ]
    agreement = write("pact", *events, relations=[{"kind": "cites", "to": other.slug}])
    url = address(Agreement, "change", agreement)
    with django_assert_num_queries(31):  # type: ignore[operator]
        analyst.get(url)
    assert Event.objects.filter(agreement=agreement).count() == count
