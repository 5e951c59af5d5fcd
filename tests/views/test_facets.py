"""Facets as a page offers them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.views.reading import html

if TYPE_CHECKING:
    from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample")]


def test_no_decade_to_come_is_offered(client: Client) -> None:
    """One exchange of notes is of 2014 or any later day, as far as is known."""
    page = html(client.get("/agreements/?pair=in-ru&subject=trade"))
    decades = page.split('id="facet-decade"')[1].split("</section>")[0]
    shown = re.findall(r'<span class="facet__label">(\d+s)</span>', decades)
    assert shown == ["2020s", "2010s", "2000s", "1990s", "1980s", "1970s"]
