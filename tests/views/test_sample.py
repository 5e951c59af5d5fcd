"""The sample registry on the pages: what the first release was shown by, and every page sound."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import html5lib  # type: ignore[import-untyped]
import pytest

from agreements.models import Agreement, AgreementPair
from tests.data.corpus_documents import Document, by_slug, citations
from tests.data.tables import table
from tests.views.reading import html, possible_rows, rows, words

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample")]

SPARES = "in-ru-2019-joint-manufacturing-spares"
TREATY_1971 = "in-su-1971-treaty-peace-friendship-cooperation"
DOCUMENTS = by_slug()


def test_the_pair_names_the_spares_agreement_the_treaty_and_the_summit(client: Client) -> None:
    response = client.get("/pairs/in-ru/")
    page = words(response)
    assert f"/agreements/{SPARES}/" in html(response)
    assert f"/agreements/{TREATY_1971}/" in html(response)
    assert "Indo-Soviet Treaty of 1971 9 August 1971 · treaty · superseded" in page
    assert "20th India-Russia Annual Summit 4–5 September 2019, Vladivostok, Russia" in page
    assert re.search(r"\d+ were made between India and the Soviet Union\.", page)


def test_split_drops_the_soviet_ones_and_their_own_page_has_them(client: Client) -> None:
    joined, split, soviet = (
        agreements_on(client, address)
        for address in ("/pairs/in-ru/", "/pairs/in-ru/?continuity=split", "/pairs/in-su/")
    )
    assert split == slugs_of_pair("in", "ru")
    assert soviet == slugs_of_pair("in", "su")
    assert joined == split | soviet
    assert (SPARES in split, TREATY_1971 in soviet, split & soviet) == (True, True, set())


def test_what_both_ratified_or_one_side_refused_is_not_stalled(client: Client) -> None:
    """Ratified by both, clause not seen; and signed, ratified, but refused by Russia in 2002."""
    names = ["ir-iq-1975-boundary-treaty", "us-ru-1993-start-2"]
    pages = [
        html(client.get(f"/stalled/?as_of={day}&per_page=100&signed_to=1993"))
        for day in ("2002-06-13", "2002-06-14", "2026-11-23")
    ]
    listed = [[name for name in names if f'href="/agreements/{name}/' in page] for page in pages]
    assert listed == [["us-ru-1993-start-2"], [], []]


def agreements_on(client: Client, address: str) -> set[str]:
    return set(re.findall(r'href="/agreements/([\w-]+)/"', html(client.get(address))))


def slugs_of_pair(*codes: str) -> set[str]:
    """Slugs of the documents with one of the two on each side."""
    return {
        slug
        for slug, document in DOCUMENTS.items()
        if {("A", codes[0]), ("B", codes[1])} <= sides(document)
        or {("A", codes[1]), ("B", codes[0])} <= sides(document)
    }


def sides(document: Document) -> set[tuple[str, str]]:
    return {(party["side"], party["country"]) for party in document["parties"]}


def test_the_day_of_the_summit_lists_what_is_certain_first(client: Client) -> None:
    response = client.get(
        "/agreements/?pair=in-ru&signed_from=2019-09-04&signed_to=2019-09-04&per_page=100"
    )
    possible = possible_rows(response)
    certain = rows(response)[: -len(possible)] if possible else rows(response)
    assert certain == sorted(slug for slug, d in DOCUMENTS.items() if is_of_the_day(d))
    assert SPARES in certain
    assert len(certain) + len(possible) == len(rows(response))


def is_of_the_day(document: Document) -> bool:
    """Certainly concluded by India and Russia on 4 September 2019, by every claim that counts."""
    signed = [event for event in document["events"] if event["kind"] in ("signed", "adopted")]
    dates = {event.get("date") for event in signed} | {
        claim["says"]
        for event in signed
        for claim in event.get("citations", ())
        if claim.get("fact") == "date" and "says" in claim and "set_aside" not in claim
    }
    countries = {party["country"] for party in document["parties"]}
    return dates == {"2019-09-04"} and countries == {"in", "ru"}


def test_every_agreement_has_its_page_with_its_title_and_sources(client: Client) -> None:
    faulty = {}
    for slug, document in DOCUMENTS.items():
        response = client.get(f"/agreements/{slug}/")
        page = unescape(html(response))
        keys = {citation["source"] for citation in citations(document)}
        if (
            response.status_code != 200
            or document.get("title", "") not in page
            or page.count('<li class="source"') != len(keys)
        ):
            faulty[slug] = response.status_code
    assert faulty == {}


def test_every_former_slug_leads_on(client: Client) -> None:
    for row in table("slug_aliases"):
        response = client.get(f"/agreements/{row['slug']}/")
        assert (response.status_code, response["Location"]) == (
            301,
            f"/agreements/{row['target']}/",
        )


ENTRANCES = ("/", "/agreements/", "/pairs/", "/pairs/in-ru/", f"/agreements/{SPARES}/")


def test_every_link_leads_somewhere(client: Client) -> None:
    links = {link for entrance in ENTRANCES for link in links_of(client, entrance)}
    known = {f"/agreements/{slug}/" for slug in DOCUMENTS} | known_pairs()
    found = {link: client.get(link).status_code for link in links - known}
    assert {link: status for link, status in found.items() if status not in (200, 301)} == {}
    assert len(found) > 40


def links_of(client: Client, address: str) -> set[str]:
    """Addresses of this site's pages that *address* leads to; the desk and static files apart."""
    hrefs = re.findall(r'href="([/?][^"#]*)', html(client.get(address)))
    links = {urljoin(address, unescape(href)) for href in hrefs}
    return {link for link in links if not link.startswith(("/static/", "/admin/"))}


def known_pairs() -> set[str]:
    """Pages of pairs that have agreements; a few of them are asked for elsewhere here."""
    pairs = AgreementPair.objects.filter(public=True)
    slugs = {*pairs.values_list("pair", flat=True), *pairs.values_list("joined", flat=True)}
    return {f"/pairs/{slug}/" for slug in slugs - {""}}


SOUND = (
    *ENTRANCES,
    "/agreements/?kind=treaty&signed_to=1800",
    "/agreements/?sort=;drop&pair=in-ru",
    "/agreements/none/",
    "/pairs/in-su/",
    "/pairs/fj-is/",
    "/pairs/?a=in",
    f"/agreements/{TREATY_1971}/",
)


@pytest.mark.parametrize("address", SOUND)
def test_its_html_is_valid(client: Client, address: str) -> None:
    page = html(client.get(address))
    html5lib.HTMLParser(strict=True).parse(page)
    identifiers = re.findall(r'\bid="([^"]+)"', page)
    assert sorted(identifiers) == sorted(set(identifiers))


def test_the_whole_of_it_is_published() -> None:
    assert Agreement.objects.published().count() == len(DOCUMENTS)
