"""``/officials/<slug>/``: one person's offices, summits and signatures in the order of time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.views.envoys import NAMES, envoys
from tests.views.reading import canonical, faults, html, words

if TYPE_CHECKING:
    from django.test import Client

__all__ = ["envoys"]

pytestmark = pytest.mark.django_db

STEP = re.compile(r'<li class="chain__event (chain__event--\w+).*?>\s*(.*?)</li>', re.S)
TAG = re.compile(r"<[^>]+>")


def steps(page: str) -> list[str]:
    """The course in words, one line a step."""
    return [" ".join(TAG.sub(" ", body).split()) for _kind, body in STEP.findall(page)]


@pytest.mark.usefixtures("envoys")
class TestTheCourse:
    def test_offices_summits_and_signatures_stand_in_order(self, client: Client) -> None:
        assert steps(html(client.get("/officials/sergei-lavrov/"))) == [
            "1994 Permanent Representative 1994 to 2004",
            "2003 Plan Signed as Special envoy For India: who signed is not recorded cannot tell",
            "9 March 2004 Minister of Foreign Affairs since 9 March 2004, "
            "Ministry of Foreign Affairs",
            "4–5 September 2019 Annual summit Vladivostok, Russia",
            "4 September 2019 Spares Signed as Minister of Foreign Affairs For India: "
            "S. Jaishankar , Minister of External Affairs signed; entry into force not recorded",
        ]

    def test_the_other_side_is_named_and_linked(self, client: Client) -> None:
        page = html(client.get("/officials/s-jaishankar/"))
        assert '<a href="/officials/sergei-lavrov/"><bdi>Sergei Lavrov</bdi></a>' in page
        assert '<a href="/agreements/spares/">Spares</a>' in page

    def test_ten_names_in_four_scripts_carry_their_language(self, client: Client) -> None:
        page = html(client.get("/officials/sergei-lavrov/"))
        found = re.findall(r'<li><bdi lang="(\w+)">(.*?)</bdi>', page)
        assert sorted(found) == sorted(NAMES)

    def test_what_is_not_published_is_neither_shown_nor_counted(self, client: Client) -> None:
        page = client.get("/officials/sergei-lavrov/")
        assert "2 agreements signed or witnessed, 1 summit attended." in words(page)
        assert re.findall("secret|ghost|1999", html(page).lower()) == []

    def test_an_office_without_a_signature(self, client: Client) -> None:
        page = client.get("/officials/jawaharlal-nehru/")
        assert "Prime Minister. No agreement signed or witnessed." in words(page)
        assert 'class="timeline"' not in html(page)


@pytest.mark.usefixtures("envoys")
class TestTheAddress:
    @pytest.mark.parametrize("slug", ["a-ghost", "nobody"])
    def test_no_such_page(self, client: Client, slug: str) -> None:
        assert client.get(f"/officials/{slug}/").status_code == 404

    @pytest.mark.parametrize("slug", ["serge-lavrov", "Sergei-Lavrov"])
    def test_a_former_slug_or_another_case_leads_on(self, client: Client, slug: str) -> None:
        response = client.get(f"/officials/{slug}/")
        assert (response.status_code, response["Location"]) == (301, "/officials/sergei-lavrov/")

    def test_a_parameter_is_refused(self, client: Client) -> None:
        response = client.get("/officials/sergei-lavrov/?page=2")
        assert (response.status_code, list(faults(response))) == (400, ["page"])

    def test_the_canonical_address(self, client: Client) -> None:
        page = client.get("/officials/sergei-lavrov/?utm_source=x")
        assert canonical(page) == "/officials/sergei-lavrov/"
