"""Public pages are read; nothing is sent to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.urls import URLPattern, reverse

from agreements.urls import urlpatterns

if TYPE_CHECKING:
    from django.test import Client

PUBLIC = [pattern for pattern in urlpatterns if isinstance(pattern, URLPattern)]


@pytest.mark.parametrize("pattern", PUBLIC, ids=lambda pattern: pattern.name)
@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_a_public_page_takes_nothing(client: Client, pattern: URLPattern, method: str) -> None:
    filled = dict.fromkeys(pattern.pattern.converters, "x")
    response = getattr(client, method)(reverse(str(pattern.name), kwargs=filled))
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")
