"""The numbers beside a pair's list: each leads to a list as long."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from tests.views.reading import html, rows

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample")]

LINE = re.compile(r'<th scope="row"><a href="([^"]+)">([^<]+)</a></th><td>(\d+)</td>')


@pytest.mark.parametrize(
    ("heading", "first"),
    [("subjects-title", "Defence and security"), ("kinds-title", "Intergovernmental agreement")],
)
def test_each_number_leads_to_a_list_as_long(client: Client, heading: str, first: str) -> None:
    page = html(client.get("/pairs/in-ru/?as_of=2026-11-23"))
    lines = LINE.findall(page.split(f'id="{heading}"')[1].split("</section>")[0])
    assert lines[0][1] == first
    for url, _word, count in lines[:4]:
        assert len(rows(client.get(f"{unescape(url)}&per_page=100"))) == int(count)
