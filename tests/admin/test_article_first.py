"""Two analysts who paste the same article at the same moment get the same reading."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from django.test import Client

from agreements.models import ArticleReading
from tests.admin.desk import Page
from tests.admin.test_agreement_first import PATIENCE, sending, wait_till_waiting
from tests.records import make_countries

pytestmark = pytest.mark.django_db(transaction=True)

ADD = "/admin/agreements/articlereading/add/"
TEXT = "India and Russia signed an agreement on spares in Moscow on 4 September 2019."


def test_both_get_the_reading_of_the_first() -> None:
    make_countries()
    client = Client()
    client.force_login(User.objects.create_superuser("second"))
    answers: list[int] = []
    with transaction.atomic():
        facts: dict[str, Any] = {"agreements": [], "officials": [], "countries": [], "notes": []}
        first = ArticleReading.objects.create(text=TEXT, title="Spares", proposed=facts)
        thread = sending(Page(client, ADD), answers, text=TEXT)
        wait_till_waiting(1)
    thread.join(PATIENCE)
    assert answers == [302]
    assert ArticleReading.objects.get() == first
    page = client.get(f"/admin/agreements/articlereading/{first.pk}/change/")
    assert "This text was read before" in page.content.decode()
