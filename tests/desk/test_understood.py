"""What is answered while a date is being typed."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client

ASKED = [
    ("date", "4 september 2019", "Understood as: 4 September 2019"),
    ("date", "2019-13", "There is no month 13"),
    ("date", "", ""),
    ("span", "4-5 September 2019", "Understood as: 4–5 September 2019"),
    ("nothing", "2019", "Understood as: 2019"),
    ("date", "9" * 10_000, ""),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("kind", "text", "said"), ASKED)
def test_a_text_is_read_back(kind: str, text: str, said: str) -> None:
    client = Client()
    client.force_login(User.objects.create_superuser("analyst"))
    answer = client.get("/admin/understood/", {"kind": kind, "text": text})
    assert answer.status_code == 200
    assert str(answer.json()["said"]).startswith(said)


@pytest.mark.django_db
def test_nobody_else_is_answered() -> None:
    assert Client().get("/admin/understood/", {"text": "2019"}).status_code == 302
