"""``as_of``: pages as they stood on another day, by what is known now."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from tests.views.reading import canonical, chips, faults, html, kept_chips, kept_url, rows, words

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("listed")]

KEPT = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')

SELECTS = [
    ("pair=in-ru&as_of=1970-01-01", ["trade-1955", "doubted-2019", "undated"]),
    ("pair=in-ru&in_force=yes&as_of=1980-01-01", ["friendship-1971"]),
    ("pair=in-ru&in_force=yes&as_of=1971-08-17", []),
    ("pair=in-ru&in_force=yes&as_of=1971-08-18", ["friendship-1971"]),
    ("pair=in-ru&in_force=yes&as_of=1993-01-28", []),
    ("country=su&in_force=no&as_of=1993-01-28", ["friendship-1971"]),
    ("country=su&in_force=unknown&as_of=1980-01-01", ["trade-1955"]),
    ("status=signed&as_of=1971-08-10", ["friendship-1971"]),
    ("status=in-force&as_of=1 Jan 1980", ["friendship-1971"]),
    ("country=us&as_of=2020-02-15", ["pact-2020"]),
]


@pytest.mark.parametrize(("query", "slugs"), SELECTS)
def test_a_list_is_that_of_the_day(client: Client, query: str, slugs: list[str]) -> None:
    assert sorted(rows(client.get(f"/agreements/?{query}"))) == sorted(slugs)


REFUSED = [
    ("2019-02-30", "There is no 30 February 2019: write 28 February 2019 or February 2019."),
    ("2019", "Write one day, such as 2019-12-31."),
    ("2019-09-04?", "Write one day, such as 2019-12-31."),
    ("9999-12-31", "Write a day of the years 1000 to 2999."),
    ("0500-01-01", "Write a day of the years 1000 to 2999."),
]


@pytest.mark.parametrize("path", ["/agreements/", "/timeline/"])
@pytest.mark.parametrize(("value", "why"), REFUSED)
def test_what_is_no_day_is_refused_and_the_rest_kept(
    client: Client, path: str, value: str, why: str
) -> None:
    response = client.get(f"{path}?pair=in-ru&as_of={value}&kind=treaty")
    assert (response.status_code, faults(response)) == (400, {"as_of": why})
    assert kept_chips(response) == ["Pair: India and Russia", "Kind: Treaty"]
    assert kept_url(response) == f"{path}?pair=in-ru&kind=treaty"


def test_a_day_that_is_none_at_all_is_named(client: Client) -> None:
    said = faults(client.get("/agreements/?as_of=banana"))
    assert said["as_of"].startswith("“banana” is not understood as a date")


PAGES = [  # as of 1 January 1980, with what only the present knows
    ("/pairs/in-ru/", "spares-2019"),
    ("/countries/in/", "pact-2020"),
    ("/countries/ru/", "spares-2019"),
    ("/subjects/oil/", "pact-2020"),
    ("/timeline/?pair=in-ru", "spares-2019"),
    ("/agreements/?pair=in-ru", "spares-2019"),
]


@pytest.mark.parametrize(("address", "later"), PAGES)
def test_a_page_says_so_and_leads_back(client: Client, address: str, later: str) -> None:
    joint = "&" if "?" in address else "?"
    then = client.get(f"{address}{joint}as_of=1980-01-01")
    assert "As it stood on 1 January 1980 , on all that is known now. As of today" in words(then)
    back = unescape(re.findall(r'<a href="([^"]*)">As of today', html(then))[0])
    assert back == ("?" + address.split("?")[1] if "?" in address else "?")
    assert f"/agreements/{later}/" in html(client.get(address))
    assert f"/agreements/{later}/" not in html(then)
    assert '<meta name="robots" content="noindex">' in html(then)
    assert canonical(then) == f"{address}{joint}as_of=1980-01-01"
    assert ", as of 1 January 1980 · Entente</title>" in html(then)


def test_today_is_for_all_to_find(client: Client) -> None:
    assert "noindex" not in html(client.get("/pairs/in-ru/"))
    assert "As it stood" not in words(client.get("/pairs/in-ru/"))


def test_moving_the_day_keeps_what_was_asked(client: Client) -> None:
    page = html(client.get("/agreements/?country=in&country=us&sort=title&page=1&as_of=2020-05-01"))
    form = page.split('class="as-of__form"')[1].split("</form>")[0]
    assert KEPT.findall(form) == [("country", "in"), ("country", "us"), ("sort", "title")]
    assert 'name="as_of" value="2020-05-01"' in form


def test_a_filter_form_keeps_the_day(client: Client) -> None:
    page = html(client.get("/agreements/?as_of=2 May 2020"))
    form = page.split('class="filters__form"')[1].split("</form>")[0]
    assert re.findall(r'name="as_of" value="([^"]*)"', form) == ["2020-05-02"]


def test_a_chip_takes_the_day_away(client: Client) -> None:
    found = chips(client.get("/agreements/?as_of=1980-01-01&kind=treaty"))
    assert found["As of: 1 January 1980"] == "/agreements/?kind=treaty"


def test_the_sentence_of_a_pair_counts_what_had_begun(client: Client) -> None:
    told = words(client.get("/pairs/in-ru/?as_of=1980-01-01"))
    assert "3 treaties and agreements since 1955 , 1 known to be in force that day" in told
    assert "2 were made between India and the Soviet Union." in told


def test_a_treaty_as_of_a_day_shows_the_chain_till_then(client: Client) -> None:
    then = client.get("/agreements/friendship-1971/?as_of=1980-01-01")
    assert html(then).count('class="chain__event') == 2
    assert "In force from 18 August 1971" in words(then)
    assert "1 later event" in words(then)
    assert html(client.get("/agreements/friendship-1971/")).count('class="chain__event') == 3


def test_the_day_goes_along_to_the_agreement(client: Client) -> None:
    page = html(client.get("/pairs/in-ru/?as_of=1980-01-01"))
    assert 'href="/agreements/friendship-1971/?as_of=1980-01-01"' in page


def test_a_day_to_come_is_told_as_such(client: Client) -> None:
    told = words(client.get("/pairs/in-us/?as_of=2900-01-01"))
    assert "As it would stand on 1 January 2900, if nothing more happened" in told


BEFORE = ["/pairs/in-us/", "/countries/us/", "/summits/annual-summit/"]


@pytest.mark.parametrize("address", BEFORE)
def test_before_anything_had_begun_it_says_so(client: Client, address: str) -> None:
    told = words(client.get(f"{address}?as_of=1888-01-01"))
    assert "Nothing had begun by 1 January 1888 No agreement recorded here" in told
    assert "Nothing had begun" not in words(client.get(address))
