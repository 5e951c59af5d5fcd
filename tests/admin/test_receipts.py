"""Sources cited for the facts of an agreement's page: chosen or pasted, each kept once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from agreements.exports.document import to_document
from agreements.models import Agreement, Citation, Official, Party, Source
from tests.admin.desk import Page, address
from tests.admin.test_agreement import add_page
from tests.records import event, write

if TYPE_CHECKING:
    from django.test import Client

URL = "https://tass.com/defense/1076571"


def pasted(page: Page, **row: Any) -> Page:
    """*page* with a source pasted into its first row of citations."""
    page.row("citations", 0, **{"url": URL, "title": "Spares pact signed", **row})
    return page


def refused(page: Page) -> dict[str, list[str]]:
    assert page.save().status_code == 200
    return page.errors


def cited() -> list[tuple[Any, ...]]:
    columns = ("fact", "country", "official__slug", "event__kind", "says", "source__url")
    return list(Citation.objects.order_by("position").values_list(*columns))


def test_every_fact_of_a_new_agreement_cites_its_source_in_one_go(
    analyst: Client, countries: None, singh: Official
) -> None:
    page = pasted(add_page(analyst), about="events-0", fact="date", says="4 September 2019")
    page.row("signatures", 0, official=singh.pk)
    page.row("citations", about="parties-0", url=URL)
    page.row("citations", about="signatures-0", url=f"{URL}/?utm_source=x")
    page.row("citations", fact="title", url="http://www.tass.com/defense/1076571#top")
    assert page.save().status_code == 302
    assert cited() == [
        ("date", None, None, "signed", "2019-09-04", URL),
        ("parties", "in", None, None, "", URL),
        ("signatories", None, "singh", "signed", "", URL),
        ("title", None, None, None, "", URL),
    ]
    source = Source.objects.get()
    assert (source.key, source.title) == ("spares-pact-signed", "Spares pact signed")


def test_a_source_that_is_known_is_taken(analyst: Client, countries: None) -> None:
    known = Source.objects.create(key="tass", url=URL, title="As it was titled first")
    page = pasted(add_page(analyst), url=f"{URL}?utm_campaign=mail", title="")
    assert page.save().status_code == 302
    assert [row.source for row in Citation.objects.all()] == [known]
    assert Source.objects.count() == 1


def test_publisher_and_date_are_kept_with_the_source(analyst: Client, countries: None) -> None:
    page = pasted(add_page(analyst), publisher="TASS", published="5 September 2019")
    assert page.save().status_code == 302
    source = Source.objects.get()
    assert (source.key, source.publisher, str(source.date)) == (
        "tass-2019-09-05",
        "TASS",
        "2019-09-05",
    )


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"url": "javascript:alert(1)"}, {"url": "Give an http or https address."}),
        (
            {"url": "https://example.org/" + "x" * 10_000},
            {"url": "The address is too long."},
        ),
        ({"url": "https://example.org/" + "é" * 1500}, {"url": "The address is too long."}),
        (
            {"url": "https://example.org/\u202egro.elpmaxe"},
            {"url": "There are invisible marks of writing direction in it: type the address."},
        ),
        ({"title": ""}, {"title": "This source is not known yet: give its title."}),
        (
            {"published": "soonish"},
            {"published": "“soonish” is not understood as a date"},
        ),
        (
            {"about": "events-0", "fact": "date", "says": "early that month"},
            {"says": "“early that month” is not understood as a date"},
        ),
        (
            {"about": "events-0", "fact": "title"},
            {"fact": "An event does not tell this"},
        ),
        ({"about": "signatures-0"}, {"about": "Fill in the row it is cited for first"}),
    ],
)
def test_what_is_refused_says_so_at_its_field_and_is_kept(
    analyst: Client, countries: None, row: dict[str, str], expected: dict[str, str]
) -> None:
    page = pasted(add_page(analyst), **row)
    found = {name.removeprefix("citations-0-"): errors for name, errors in refused(page).items()}
    assert {name: len(errors) for name, errors in found.items()} == dict.fromkeys(expected, 1)
    for name, sentence in expected.items():
        assert found[name][0].startswith(sentence)
    typed = {name: page.typed[f"citations-0-{name}"] for name in row}
    assert typed == row
    assert (Source.objects.count(), Agreement.objects.count()) == (0, 0)


def test_control_characters_that_came_along_are_left_out(analyst: Client, countries: None) -> None:
    page = pasted(add_page(analyst), title="Spares\x00 pact\x07\nsigned", quote="a\x00\u200bb")
    assert page.save().status_code == 302
    assert (Source.objects.get().title, Citation.objects.get().quote) == (
        "Spares pact signed",
        "ab",
    )


def test_a_row_without_a_source(analyst: Client, countries: None) -> None:
    page = add_page(analyst)
    page.row("citations", 0, quote="Both sides signed.")
    assert refused(page) == {"citations-0-source": ["Choose a source, or paste its address."]}


def test_a_choice_and_another_address(analyst: Client, countries: None, source: Source) -> None:
    page = pasted(add_page(analyst), source=source.pk)
    assert refused(page) == {"citations-0-url": ["A source is chosen already: empty one of them."]}


def the_page(client: Client) -> Page:
    return Page(client, address(Agreement, "change", Agreement.objects.get()))


def test_a_page_opened_and_saved_leaves_every_receipt(
    analyst: Client, countries: None, singh: Official
) -> None:
    test_every_fact_of_a_new_agreement_cites_its_source_in_one_go(analyst, countries, singh)
    before = to_document(Agreement.objects.get())
    page = the_page(analyst)
    assert page.save().status_code == 302
    assert to_document(Agreement.objects.get()) == before


def test_a_receipt_follows_its_party_and_leaves_with_it(analyst: Client, countries: None) -> None:
    page = pasted(add_page(analyst), about="parties-1")
    page.save()
    page = the_page(analyst)
    page.row("parties", 1, country="us")
    assert page.save().status_code == 302
    assert Citation.objects.get().country_id == "us"
    page = the_page(analyst)
    page.row("parties", 1, DELETE="on")
    assert refused(page) == {
        "citations-0-about": ["This row is being removed: choose another, or remove this as well."]
    }
    page.row("citations", 0, DELETE="on")
    assert page.save().status_code == 302
    assert (Party.objects.count(), Citation.objects.count()) == (1, 0)


def test_sources_and_their_claims_stand_beside_the_fact(analyst: Client, countries: None) -> None:
    sources = [{"key": key, "title": key.title(), "kind": "newswire"} for key in ("mea", "tass")]
    cited = [
        {"source": "mea", "fact": "date", "says": "2019-09-04"},
        {"source": "tass", "fact": "date", "says": "2019-09-05", "set_aside": "A day late."},
    ]
    write("pact", event("signed", "2019-09-04", citations=cited), citations=[], sources=sources)
    page = the_page(analyst)
    html = page.response.content.decode()
    beside = html[html.index('name="events-0-date"') : html.index('name="events-0-place"')]
    shown = re.sub(r"<[^>]+>", "", beside)
    claims = ["4 September 2019: Mea", "5 September 2019 (set aside): Tass"]
    assert [claim for claim in claims if claim not in shown] == []
    assert beside.count("set aside") == 1
    assert 'data-fact="date" data-about="events.' in beside
