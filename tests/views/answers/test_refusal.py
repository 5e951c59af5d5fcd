"""What cannot be read is refused by name: never an error page, never silently everything."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.views.reading import faults, kept_chips, kept_url, rows, words

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample")]

SUMMIT = "summit=in-ru-annual-summit-20"
LONG = "x" * 10_000
STRANGE = ("%00", "%FF", "%ED%A0%80")  # NUL, not UTF-8, a lone surrogate
NOT_TEXT = "It holds characters that are not text."
TOO_LONG = "It is longer than 200 characters."
TWICE = "It is given more than once: give it once."
NO_PAIR = "Write two country codes joined by a hyphen, such as in-ru."
NO_PAGE = "Write a whole number from 1 to 1000000."
NO_ROWS = "Write a whole number from 1 to 100."
SINGLE = ("pair", "continuity", "signed_from", "signed_to", "summit", "sort", "page", "per_page")
MULTIPLE = ("country", "kind", "binding", "subject", "status")

TABLE = [  # query, status, the parameter named, what is said of it
    ("pair=zz-in", 404, "pair", "There is no country with the code “zz”."),
    ("pair=in-qq", 404, "pair", "There is no country with the code “qq”."),
    ("pair=ru-su", 404, "pair", "ru-su is one state and its own past, not two countries."),
    ("pair=in", 400, "pair", NO_PAIR),
    ("pair=in-ru-us", 400, "pair", NO_PAIR),
    ("pair=in-", 400, "pair", NO_PAIR),
    ("pair=%F0%9F%98%80", 400, "pair", NO_PAIR),
    ("pair=in-in", 400, "pair", "A pair is two different countries, such as in-ru."),
    ("country=zz", 404, "country", "There is no country with the code “zz”."),
    ("country=in&country=zz", 404, "country", "There is no country with the code “zz”."),
    ("summit=none", 404, "summit", "There is no summit “none”."),
    ("subject=none", 404, "subject", "There is no subject “none”."),
    (
        "sort=;drop",
        400,
        "sort",
        "“;drop” is not known. Write one of: -signed, signed, title, updated, relevance.",
    ),
    ("continuity=both", 400, "continuity", "“both” is not known. Write one of: split."),
    (
        "binding=perhaps",
        400,
        "binding",
        "“perhaps” is not known. Write one of: yes, no, disputed, unknown.",
    ),
    (
        "signed_from=2019-13",
        400,
        "signed_from",
        "There is no month 13: write a month from 01 to 12, or only 2019.",
    ),
    (
        "signed_to=2019-02-30",
        400,
        "signed_to",
        "There is no 30 February 2019: write 28 February 2019 or February 2019.",
    ),
    ("signed_from=0000", 400, "signed_from", "The year must be between 0001 and 9999."),
    (
        "signed_from=2020&signed_to=2019",
        400,
        "signed_to",
        "The end is before the beginning: write a later day, or an earlier beginning.",
    ),
    *((f"page={number}", 400, "page", NO_PAGE) for number in ("0", "-1", "1.5", "٣", "1e3")),
    *((f"page={number}", 400, "page", NO_PAGE) for number in ("1000000000", "9" * 150)),
    ("page=1000000", 400, "page", "There are only 10 pages."),
    (f"{SUMMIT}&per_page=1&page=4", 400, "page", "There are only 3 pages."),
    (f"{SUMMIT}&page=2", 400, "page", "There is one page."),
    ("per_page=0", 400, "per_page", NO_ROWS),
    ("per_page=101", 400, "per_page", NO_ROWS),
    *((f"{name}=in-ru&{name}=in-us", 400, name, TWICE) for name in SINGLE),
    *((f"{name}={LONG}", 400, name, TOO_LONG) for name in SINGLE + MULTIPLE),
    *((f"{name}=a{each}", 400, name, NOT_TEXT) for name in SINGLE + MULTIPLE for each in STRANGE),
]


@pytest.mark.parametrize(("query", "status", "name", "why"), TABLE)
def test_the_list_says_what_is_wrong(
    client: Client, query: str, status: int, name: str, why: str
) -> None:
    response = client.get(f"/agreements/?{query}")
    assert (response.status_code, faults(response)) == (status, {name: why})
    assert rows(response) == []


@pytest.mark.parametrize(
    ("query", "shown"),
    [("foo=1", "foo"), ("Pair=in-ru", "Pair"), ("q[]=1", "q[]"), ("%00=", ""), ("%00=1", "�")],
)
def test_an_unknown_parameter_is_named_with_those_that_are_known(
    client: Client, query: str, shown: str
) -> None:
    response = client.get(f"/agreements/?{query}")
    known = "q, reading, pair, country, continuity, kind, status, in_force, as_of, binding, level, "
    known += "subject, signed_from, signed_to, summit, series, source_kind, official, body, "
    known += "updated_since, sort, "
    known += "page, per_page"
    why = f"This parameter is not known. Known are: {known}."
    assert faults(response) == ({shown: why} if shown else {})
    assert response.status_code == (400 if shown else 200)


def test_a_long_name_is_cut_short(client: Client) -> None:
    assert list(faults(client.get(f"/agreements/?{LONG}=1"))) == ["x" * 40]


@pytest.mark.parametrize(
    ("name", "known"), [("kind", "treaty, agreement, intergovernm"), ("status", "announced, nego")]
)
def test_a_word_that_is_not_known_is_refused_with_those_that_are(
    client: Client, name: str, known: str
) -> None:
    response = client.get(f"/agreements/?{name}=treatise")
    assert response.status_code == 400
    assert f"“treatise” is not known. Write one of: {known}" in words(response)


def test_every_fault_is_named_and_the_rest_is_kept(client: Client) -> None:
    response = client.get(
        "/agreements/?pair=ru-in&sort=;drop&kind=treaty&kind=agreement&signed_from=2019-13"
        "&page=3&utm_source=x&continuity="
    )
    assert response.status_code == 400
    assert list(faults(response)) == ["signed_from", "sort"]
    assert kept_chips(response) == ["Pair: India and Russia", "Kind: Treaty", "Kind: Agreement"]
    assert kept_url(response) == "/agreements/?pair=ru-in&kind=treaty&kind=agreement"
    assert client.get(kept_url(response)).status_code == 200


def test_a_missing_name_with_a_fault_of_form_is_400(client: Client) -> None:
    response = client.get("/agreements/?pair=in-qq&page=0")
    assert (response.status_code, sorted(faults(response))) == (400, ["page", "pair"])


def test_of_several_values_only_all_of_the_parameter_is_dropped(client: Client) -> None:
    response = client.get("/agreements/?country=in&country=zz&kind=treaty")
    assert kept_url(response) == "/agreements/?kind=treaty"


@pytest.mark.parametrize(
    "query",
    ["pair=&kind=&page=", "country=&country=", "utm_source=a&utm_campaign=b&fbclid=c", "&&=&"],
)
def test_empty_and_foreign_parameters_are_ignored(client: Client, query: str) -> None:
    response = client.get(f"/agreements/?{query}")
    assert response.status_code == 200
    assert rows(response) == rows(client.get("/agreements/"))


def test_300_parameters_are_refused_one_by_one_and_1500_at_once(client: Client) -> None:
    few, many = ("&".join(f"p{i}=1" for i in range(count)) for count in (300, 1500))
    assert len(faults(client.get(f"/agreements/?{few}"))) == 300
    assert client.get(f"/agreements/?{few}").status_code == 400
    assert client.get(f"/agreements/?{many}").status_code == 400


ONE_DAY = "Write one day, such as 2019-12-31."
OTHERS = [
    ("/pairs/in-ru/?x=1", 400, {"x": "This parameter is not known. Known are: as_of, continuity."}),
    (
        "/pairs/in-ru/?continuity=both",
        400,
        {"continuity": "“both” is not known. Write one of: split."},
    ),
    ("/pairs/in-ru/?continuity=split&continuity=split", 400, {"continuity": TWICE}),
    ("/pairs/in-ru/?continuity=%00", 400, {"continuity": NOT_TEXT}),
    (f"/pairs/in-ru/?continuity={LONG}", 400, {"continuity": TOO_LONG}),
    (
        "/pairs/?x=1",
        400,
        {"x": "This parameter is not known. Known are: a, b, country, min, page."},
    ),
    ("/pairs/in-ru/?as_of=2019", 400, {"as_of": ONE_DAY}),
    ("/pairs/?a=in&a=ru", 400, {"a": TWICE}),
    (f"/pairs/?b={LONG}", 400, {"b": TOO_LONG}),
    ("/pairs/?a=%00", 400, {"a": NOT_TEXT}),
    (
        "/agreements/in-ru-2019-joint-manufacturing-spares/?x=1",
        400,
        {"x": "This parameter is not known. Known are: as_of."},
    ),
]


@pytest.mark.parametrize(("address", "status", "said"), OTHERS)
def test_other_pages_say_it_too(
    client: Client, address: str, status: int, said: dict[str, str]
) -> None:
    response = client.get(address)
    assert (response.status_code, faults(response)) == (status, said)
    assert kept_url(response) == address.split("?")[0]


CHOSEN = [
    ("a=in", 400, "Choose the other country too."),
    ("b=ru", 400, "Choose the other country too."),
    ("a=in&b=in", 400, "A pair is two different countries, such as in-ru."),
    ("a=in-ru&b=us", 404, "No country here is called “in-ru”."),
    ("a=in&b=qqq", 404, "No country here is called “qqq”."),
    ("a=ru&b=su", 404, "ru-su is one state and its own past, not two countries."),
]


@pytest.mark.parametrize(("query", "status", "why"), CHOSEN)
def test_the_chooser_says_why_and_keeps_what_was_typed(
    client: Client, query: str, status: int, why: str
) -> None:
    response = client.get(f"/pairs/?{query}")
    assert response.status_code == status
    assert why in words(response)
    kept = re.findall(r'name="([ab])" [^>]*? value="([^"]+)"', response.content.decode())
    assert [f"{name}={value}" for name, value in kept] == query.split("&")


PATHS = (
    "/agreements/%00/",
    "/agreements/%FF/",
    "/agreements/%ED%A0%80/",
    "/agreements/%F0%9F%98%80/",
    "/agreements/a%2Fb/",
    "/agreements/-/",
    f"/agreements/{LONG}/",
    f"/agreements/{LONG.upper()}/",
    "/pairs/%00/",
    "/pairs/in-%00/",
    "/pairs/%FF-in/",
    "/pairs/%F0%9F%98%80/",
    f"/pairs/{LONG}/",
    f"/pairs/in-{LONG}/",
    "/pairs/in/",
    "/pairs/in-in/",
    "/pairs/in-ru-us/",
    "/pairs/ru-su/",
    "/pairs/SU-RU/",
    "/pairs/zz-qq/",
    "/no-such-page/",
    "/AGREEMENTS/",
)


@pytest.mark.parametrize("path", PATHS)
def test_a_strange_path_is_not_found(client: Client, path: str) -> None:
    response = client.get(path, follow=True)
    assert response.status_code == 404
    assert "There is no such page" in words(response)
    assert [address for address, _status in response.redirect_chain if "%25" in address] == []
