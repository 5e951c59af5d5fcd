"""The page of one agreement: its address, its words, and what it rests on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from agreements.imports.apply import apply
from agreements.models import Agreement, Body, Official, Tenure
from tests.records import cited, event, make_countries, make_subjects, make_summit, record, write
from tests.views.reading import canonical, html, words

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("pact")]

PAGE = "/agreements/spares-2019/"


@pytest.fixture(scope="module")
def pact(own_database: None) -> None:
    """One agreement with something in every part of its page, and two that it is tied to."""
    make_countries(be="Belgium", lu="Luxembourg")
    make_subjects()
    make_summit("annual-summit", "2019-09-04/2019-09-05", "in", "ru", city="Vladivostok")
    Body.objects.create(slug="mod", name="Ministry of Defence", kind="ministry", country_id="in")
    for slug, name in (("minister", "A Minister"), ("envoy", "An Envoy")):
        Official.objects.create(slug=slug, name=name, country_id="in")
    Tenure.objects.create(
        official=Official.objects.get(slug="minister"),
        title="Minister of Defence",
        country_id="in",
        began="2019-05-31",
        ended="2024",
    )
    write("framework-2010", event("signed", "2010"), short_title="Framework")
    write("protocol-2021", event("signed", "2021"))
    apply(_spares())


def _spares() -> dict:
    document = record(
        "spares-2019",
        event(
            "signed",
            "2019-09-04",
            place="Vladivostok",
            place_country="ru",
            summit="annual-summit",
            signatures=[
                {"side": "A", "official": "minister", "role": "signed"},
                {"side": "A", "official": "envoy", "role": "witnessed", "office": "Ambassador"},
            ],
            citations=[
                *cited("source-of-spares-2019"),
                {
                    "source": "gazette",
                    "fact": "date",
                    "says": "2019-09-05",
                    "set_aside": "misprint",
                },
            ],
        ),
        event("ratified", "2020", side="B"),
        event("entered-into-force", "2020-03", note="As the ministry says."),
        event("amended", effective="2022-01-01", by="protocol-2021"),
        event("observed", "2024-07-09", finding="in-force"),
        title="Agreement on spares",
        short_title="Spares",
        titles=[{"language": "ru", "title": "Соглашение о запчастях"}],
        binding="yes",
        level="government",
        note="Who signed for Russia is not known.",
        subjects=["arms", "oil"],
        term={"trigger": "on-signature", "duration": "P5Y", "renewal": "tacit"}
        | {"renewal_period": "P5Y", "renewal_notice": "P6M", "denunciation_notice": "P1Y6M"},
        relations=[{"kind": "implements", "to": "framework-2010"}],
        identifiers=[{"scheme": "unts", "value": "I-1"}],
        documents=[{"language": "en", "role": "authentic", "url": "https://example.org/t.pdf"}],
    )
    document["parties"][0]["body"] = "mod"
    document["parties"].append({"side": "B", "country": "lu", "role": "co-party"})
    gazette = {"key": "gazette", "title": "The Gazette", "publisher": "A Press", "date": "2019-09"}
    document["sources"].append(gazette | {"kind": "newswire", "language": "en"})
    document["citations"].append({"source": "gazette", "quote": "It was signed.", "page": "3"})
    return document


def test_it_is_there_with_its_title_and_address(client: Client) -> None:
    response = client.get(PAGE)
    assert response.status_code == 200
    assert "<title>Spares · Entente</title>" in html(response)
    assert re.findall(r"<h1[^>]*>(.*?)</h1>", html(response)) == ["Spares"]
    assert canonical(response) == PAGE
    assert '<p class="agreement-head__title" lang="ru">Соглашение о запчастях</p>' in html(response)


@pytest.mark.parametrize(
    "part",
    [
        "Agreement Spares Agreement on spares Соглашение о запчастях",
        "4 September 2019 source 2 Signed source 1 Vladivostok, Russia Annual summit",
        "The sources do not agree. Date: A Press says 5 September 2019 (set aside: misprint). "
        "source 2",
        "2020 Ratified, accepted or approved by Russia",
        "March 2020 Entered into force As the ministry says.",
        "day not recorded Amended By Protocol 2021 With effect from 1 January 2022",
        "9 July 2024 Observed: in force",
        "Side A IN India Ministry of Defence",
        "A Minister Minister of Defence An Envoy Ambassador, witnessed",
        "RU Russia LU Luxembourg co-party Who signed is not recorded",
        "Takes effect On signature",
        "Runs for 5 years",
        "Renewal Tacit, for 5 years at a time, unless notice is given 6 months before",
        "Can be left At any time, with notice of 1 year 6 months",
        "Implements Framework",
        "Between India and Russia Legally binding Yes Level Between governments",
        "Subjects Arms Oil Registered as unts I-1 Text English text , authentic text",
        "Who signed for Russia is not known.",
        "1 Source of spares 2019 newswire",
        "2 The Gazette A Press September 2019 newswire Quoted (3) It was signed.",
    ],
)
def test_its_words(client: Client, part: str) -> None:
    assert part in words(client.get(PAGE))


def test_what_it_does_to_another_stands_on_both_pages(client: Client) -> None:
    assert "Amends Spares" in words(client.get("/agreements/protocol-2021/"))
    assert "Implemented by Spares" in words(client.get("/agreements/framework-2010/"))


def test_its_footnotes_lead_to_its_sources(client: Client) -> None:
    page = html(client.get(PAGE))
    sources = re.findall(r'<li class="source" id="(source-\d+)"', page)
    assert sources == ["source-1", "source-2"]
    assert set(re.findall(r'href="#(source-\d+)"', page)) == set(sources)


def test_events_stand_in_the_order_of_time_and_undated_ones_last(client: Client) -> None:
    write(
        "unordered",
        event("observed", "2024", finding="urged"),
        event("ratified"),
        event("signed", "2021-05"),
        event("entered-into-force", "[2021-03..2023]"),
    )
    kinds = re.findall(
        r'<h3 class="chain__kind">([\w ]+)', html(client.get("/agreements/unordered/"))
    )
    assert [kind.split(" ")[0] for kind in kinds] == ["Entered", "Signed", "Observed", "Ratified"]


def test_without_title_it_is_named_by_its_countries(client: Client) -> None:
    write("untitled", event("announced", "2024"), title="", kind="unknown")
    page = words(client.get("/agreements/untitled/"))
    assert "Kind not known Untitled agreement between India and Russia" in page


def test_a_former_slug_leads_to_the_present_one_at_once(client: Client) -> None:
    renamed = write("first-name", event("signed", "2001"))
    for slug in ("second-name", "third-name"):
        Agreement.objects.filter(pk=renamed.pk).update(slug=slug)
    for former in ("first-name", "second-name", "SECOND-NAME"):
        response = client.get(f"/agreements/{former}/?as_of=2010-01-01", follow=True)
        there = "/agreements/third-name/?as_of=2010-01-01"
        assert response.redirect_chain[-1] == (there, 301)
        assert response.status_code == 200


def test_upper_case_leads_to_lower_case(client: Client) -> None:
    response = client.get("/agreements/Spares-2019/?as_of=2010-01-01")
    assert (response.status_code, response["Location"]) == (301, f"{PAGE}?as_of=2010-01-01")


def test_withdrawn_it_is_gone_and_back_when_published_again(client: Client) -> None:
    document = record("comes-and-goes", event("signed", "2001"))
    statuses = []
    for state in ("draft", "published", "withdrawn", "published", "draft"):
        apply(document | {"state": state})
        statuses.append(client.get("/agreements/comes-and-goes/").status_code)
    assert statuses == [404, 200, 410, 200, 410]


def test_merged_into_what_is_itself_withdrawn_it_is_gone(client: Client) -> None:
    kept, double = (write(slug, event("signed", "2001")) for slug in ("kept-one", "double"))
    Agreement.objects.filter(pk=double.pk).update(state="withdrawn", merged_into=kept)
    assert client.get("/agreements/double/")["Location"] == "/agreements/kept-one/"
    Agreement.objects.filter(pk=kept.pk).update(state="withdrawn")
    assert client.get("/agreements/double/").status_code == 410


def test_a_former_slug_of_what_was_withdrawn_is_gone_too(client: Client) -> None:
    gone = write("old-name", event("signed", "2001"))
    Agreement.objects.filter(pk=gone.pk).update(slug="new-name")
    Agreement.objects.filter(pk=gone.pk).update(state="withdrawn")
    assert client.get("/agreements/old-name/", follow=True).status_code == 410
