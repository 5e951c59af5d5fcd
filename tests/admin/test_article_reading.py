"""Reading articles at the desk: what cannot be read is said, and odd input breaks nothing."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from agreements.domain.article.cleaned import LONGEST
from agreements.models import ArticleReading

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample")]

ADD = "/admin/agreements/articlereading/add/"


def post(client: Any, text: str, **values: str) -> Any:
    return client.post(ADD, {"text": text, **values}, follow=True)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script> <p>Peru and Kenya signed a treaty.</p>",
        "وقعت الهند وروسيا اتفاقا في موسكو",
        "🇮🇳🤝🇷🇺 signed a deal! Индия und Russland вместе",
        "Peru and Kenya signed a treaty on fish number {}. ".format("x") * 300,
    ],
    ids=["markup", "right to left", "flags and mixed scripts", "300 agreements"],
)
def test_odd_texts_are_read_and_shown_as_text(admin_client: Any, text: str) -> None:
    response = post(admin_client, text)
    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()
    assert ArticleReading.objects.get().text == text.strip()


def test_an_empty_text_is_refused(admin_client: Any) -> None:
    response = post(admin_client, "  ")
    assert "This field is required" in response.content.decode()
    assert not ArticleReading.objects.exists()


def test_a_text_too_long_is_refused_in_words(admin_client: Any) -> None:
    response = post(admin_client, "a " * LONGEST)
    assert f"paste at most {LONGEST}, the article itself" in response.content.decode()


def test_five_megabytes_are_refused_in_words(admin_client: Any) -> None:
    response = post(admin_client, "word " * 1_000_000)
    assert f"That is 4999999 characters: paste at most {LONGEST}" in response.content.decode()


def test_a_text_without_agreement_says_so(admin_client: Any) -> None:
    response = post(admin_client, "The weather in Lima was fine.")
    assert "found no agreement" in response.content.decode()


def test_who_may_not_write_may_not_read(client: Any, django_user_model: Any) -> None:
    client.force_login(django_user_model.objects.create_user("guest", is_staff=True))
    assert client.get(reverse("admin:agreements_articlereading_add")).status_code == 403
