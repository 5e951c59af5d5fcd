"""What is not published is not told of by summits, series, pairs, the timeline or the changes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from agreements.models import Series, Summit
from agreements.views import timeline as view
from tests.views.cast import HIDDEN_WORD, ONLY_HIDDEN, Cast
from tests.views.reading import html, words

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

PAGES = (
    "/summits/",
    "/summits/?country=in",
    "/summits/open-summit/",
    "/series/open-series/",
    "/pairs/",
    "/pairs/?country=in",
    "/timeline/",
    "/timeline/?signed_to=2030",
    "/timeline/?summit=open-summit",
    "/changes/",
    "/changes/?summit=open-summit",
)


@pytest.fixture
def series(cast: Cast) -> None:
    series = Series.objects.create(slug="open-series", name="Open series")
    Summit.objects.filter(slug="open-summit").update(series=series)


@pytest.mark.usefixtures("series")
@pytest.mark.parametrize("most", [0, 300])
@pytest.mark.parametrize("path", PAGES)
def test_no_page_tells_of_it(
    client: Client, path: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view, "MOST", most)
    response = client.get(path)
    text = html(response).lower()
    assert (response.status_code, "1850" in text, ONLY_HIDDEN in words(response)) == (
        *(200, False, False),
    )
    assert re.findall(f".{{30}}{HIDDEN_WORD}.{{30}}", text, re.S) == []


@pytest.mark.usefixtures("series")
def test_counts_are_of_what_is_public(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "1 agreement" in words(client.get("/summits/"))
    assert "1 agreement signed." in words(client.get("/summits/open-summit/"))
    assert "1 meeting in 2019; 1 agreement was made" in words(client.get("/series/open-series/"))
    assert "1 pair with agreements" in words(client.get("/pairs/"))
    assert "2 additions and changes" in words(client.get("/changes/"))
    monkeypatch.setattr(view, "MOST", 1)
    assert "2 agreements" in words(client.get("/timeline/"))
    counts = re.findall(r'ways__count">(\d+)', html(client.get("/timeline/")))
    assert counts == ["1", "1", "1", "2", "2"]  # by time, by subject, by country
