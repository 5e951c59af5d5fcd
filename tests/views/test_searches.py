"""Thirty searches and the agreement each finds first; and hostile ones, none of them an error."""

from __future__ import annotations

import os

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agreements.models import Agreement, AgreementTitle, Document
from agreements.models.derive import derive
from tests.factories import DocumentFileFactory
from tests.files.pdfs import pdf
from tests.views.reading import html, rows, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample")]

SPARES = "in-ru-2019-joint-manufacturing-spares"
FIRST = [  # words, the agreement found first
    ("india russia spares", SPARES),
    ("spares russia india", SPARES),
    ("Россия Индия spares", SPARES),
    ("भारत रूस spares", SPARES),
    ("SPÁRES manufacturing", SPARES),
    ('"joint manufacturing"', SPARES),
    ("spare part manufacturing india", SPARES),
    ("india spares OR nosuchword", SPARES),
    ("S-400 contract", "in-ru-2018-s400-contract"),
    ("s400 agreement", "in-ru-2016-s400-agreement"),
    ("brahmos philippines", "in-ph-2022-contract-brahmos"),
    ("brahmos -philippines -contract", "in-ru-1998-brahmos"),
    ("rafale marine", "in-fr-2025-rafale-marine"),
    ("rajnath singh rafale", "in-fr-2025-rafale-marine"),
    ("mutual logistics viet nam", "in-vn-2022-mou-mutual-logistics"),
    ("vietnam india logistics", "in-vn-2022-mou-mutual-logistics"),
    ("nuclear safety china united states", "us-cn-2013-nuclear-safety"),
    ("usa china nuclear safety", "us-cn-2013-nuclear-safety"),
    ("PRC America nuclear safety", "us-cn-2013-nuclear-safety"),
    ("Куданкулам", "in-ru-2008-kudankulam-additional-units"),
    ("выдаче договор", "in-ru-1998-extradition"),
    ("культурном научном", "in-ru-1993-cultural-scientific-cooperation"),
    ("культурное сотрудничество научное", "in-ru-1993-cultural-scientific-cooperation"),
    ("delhi declaration 1986", "in-su-1986-delhi-declaration"),
    ("tianwan", "ru-cn-2012-tianwan-protocol"),
    ("japan uk nuclear 1968", "gb-jp-1968-nuclear"),
    ("रक्षा सहयोग", "us-cn-2013-nuclear-safety"),  # a title added below
    ("zahlungsverkehr", "in-ru-2018-s400-contract"),  # a PDF added below
    ("Zahlungen Vertragspartei", "in-ru-2018-s400-contract"),
    ("water resources australia", "in-au-2014-water-resources"),
    ("simla 1972", "in-pk-1972-simla"),
    ("simla pact", "in-pk-1972-simla"),
    ("rafale deal france 2016", "in-fr-2016-rafale"),
    ("indo us nuclear deal", "in-us-2008-civil-nuclear"),
    ("Sino-Indian border defence", "in-cn-2013-border-defence"),
    ("Indian Russian spares", SPARES),
    ("defence 2010", "gb-fr-2010-defence-security"),
    ("2019-09-04", SPARES),
    ("India Nepal 31 July 1950", "in-np-1950-peace-friendship"),
    ("joint vision defense vietnam", "in-vn-2022-joint-vision-defence"),
    ("nuclear papers signed by France and India in 2006", "in-fr-2006-declaration-nuclear"),
    ("индийско-советский договор 1971", "in-su-1971-treaty-peace-friendship-cooperation"),
    ("deutsch-französische aachen", "de-fr-2019-aachen"),
]


@pytest.fixture(autouse=True)
def more_texts() -> None:
    """A Hindi title, and a German PDF of three pages, neither of which the sample has."""
    safety = Agreement.objects.get(slug="us-cn-2013-nuclear-safety")
    AgreementTitle.objects.create(agreement=safety, language="hi", title="रक्षा सहयोग पर समझौता")
    third = "Die Vertragsparteien vereinbaren die Zahlung. Zahlungsverkehr."
    file = DocumentFileFactory.create(content=pdf("Vertrag.", "Zweite Seite.", third))
    contract = Agreement.objects.get(slug="in-ru-2018-s400-contract")
    Document.objects.create(agreement=contract, language="de", title="Vertragstext", file=file)
    derive()


@pytest.mark.parametrize(("text", "first"), FIRST)
def test_what_is_found_first(client: Client, text: str, first: str) -> None:
    found = rows(client.get("/agreements/", {"q": text}))
    assert found[:1] == [first]


MISSPELT = [
    ("india russia spaers", "india russia spares"),
    ("inda russia spares", "india russia spares"),
    ("kudankalam", "kudankulam"),
    ("tianwen", "tianwan"),
]


@pytest.mark.parametrize(("text", "meant"), MISSPELT)
def test_misspellings_lead_on(client: Client, text: str, meant: str) -> None:
    assert f"Did you mean {meant} ?" in words(client.get("/agreements/", {"q": text}))
    assert rows(client.get("/agreements/", {"q": meant}))


def test_a_find_in_a_text_names_the_page(client: Client) -> None:
    response = client.get("/agreements/", {"q": "Zahlungsverkehr"})
    assert '<mark class="found">Zahlungsverkehr</mark>' in html(response)
    assert "(Vertragstext, page 3)" in words(response)


def test_a_typed_text_stands_for_what_was_read(client: Client) -> None:
    Document.objects.filter(title="Vertragstext").update(text="Eins.\fMit Hand: Zahlmeister.")
    derive()
    assert rows(client.get("/agreements/", {"q": "Zahlungsverkehr"})) == []
    assert "(Vertragstext, page 2)" in words(client.get("/agreements/", {"q": "Zahlmeister"}))


def test_what_is_for_the_desk_only_is_not_found(client: Client) -> None:
    Document.objects.filter(title="Vertragstext").update(desk_only=True)
    derive()
    for text in ("Zahlungsverkehr", "Vertragstext"):
        assert rows(client.get("/agreements/", {"q": text})) == []


HOSTILE = st.one_of(
    st.text(max_size=220),
    st.text(alphabet="\"'-|&!():*<>\\%_ ORandа́ि0\x00\u200d", max_size=60),
    st.lists(
        st.sampled_from(
            ['"', "-", "OR", "india", "russia", "the", "s-400", "'", "\\", ":*", "<->", "!", "&",
             "рф", "ж", "中国", "भारत", "\x00", "%", "_", "x" * 199, "(", ")", "\ud800", "nucl"]
        ),
        max_size=30,
    ).map(" ".join),
)  # fmt: skip

EXAMPLES = int(os.environ.get("HOSTILE_SEARCHES", "200"))  # 2,000 were looked at once


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(text=HOSTILE)
def test_no_words_are_an_error(text: str) -> None:
    client = Client(raise_request_exception=True)
    asked: dict[str, str | bytes] = {
        "q": text.encode("utf-8", "surrogatepass"),
        "pair": "in-ru",
        "per_page": "1",
    }
    status = client.get("/agreements/", asked).status_code
    assert status in (200, 400)
