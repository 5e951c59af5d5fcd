"""A login loses nothing of what was typed before, and shows it to nobody else."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from agreements.models import Agreement
from tests.admin.desk import Page, address
from tests.records import write

PASSWORD = "only for tests"
TYPED = 'Typed "with" <care> & Ünicode'
STALE = "a" * 64  # a token of another login
ORIGIN = {"Origin": "http://testserver"}


@pytest.fixture
def agreement(countries: None) -> Agreement:
    for name in ("writer", "other"):
        User.objects.create_superuser(name, password=PASSWORD)
    return write("pact", state="draft")


@pytest.fixture
def page(agreement: Agreement) -> Page:
    """A form with something typed into it, by somebody whose login is checked for its token."""
    client = Client(enforce_csrf_checks=True)
    client.login(username="writer", password=PASSWORD)
    page = Page(client, address(Agreement, "change", agreement))
    page.typed |= {"title": TYPED, "csrfmiddlewaretoken": token(page.response)}
    return page


def token(response: Any) -> str:
    return str(response.context["csrf_token"])


def log_in(page: Page, login: Any, name: str, password: str = PASSWORD) -> Any:
    """Fill in the login page *login*; the page that follows."""
    page._read(login)
    fields = {**page.typed, "csrfmiddlewaretoken": token(login)}
    address = login.context["app_path"]
    return page.client.post(address, {**fields, "username": name, "password": password})


def go_on(page: Page, again: Any) -> Any:
    page._read(again)
    sent = {**page.typed, "csrfmiddlewaretoken": token(again)}
    return page.client.post(again.context["action"], sent, headers=ORIGIN)


def title() -> str:
    return Agreement.objects.get().title


def test_what_was_typed_survives_an_ended_session(page: Page) -> None:
    page.client.session.flush()
    login = page.client.post(page.url, page.typed)
    assert login.status_code == 403
    login = log_in(page, login, "writer", "wrong")
    again = log_in(page, login, "writer")
    assert title() == "Pact"
    assert go_on(page, again).status_code == 302
    assert title() == TYPED


def test_somebody_else_does_not_see_it(page: Page) -> None:
    page.client.session.flush()
    login = page.client.post(page.url, page.typed)
    response = log_in(page, login, "other")
    assert (response.status_code, response["Location"]) == (302, page.url)
    shown = page.client.get(page.url).content.decode()
    assert "What was typed before belongs to another login." in shown
    assert "with&quot; &lt;care&gt;" not in shown
    assert title() == "Pact"


def test_a_form_opened_before_another_login_is_offered_once_more(page: Page) -> None:
    page.typed["csrfmiddlewaretoken"] = STALE
    again = page.client.post(page.url, page.typed, headers=ORIGIN)
    assert again.status_code == 403
    assert go_on(page, again).status_code == 302
    assert title() == TYPED


@pytest.mark.parametrize("headers", [{}, {"Origin": "https://example.org"}])
def test_what_comes_from_elsewhere_is_not_offered(page: Page, headers: dict[str, str]) -> None:
    page.typed["csrfmiddlewaretoken"] = STALE
    refused = page.client.post(page.url, page.typed, headers=headers)
    assert refused.status_code == 403
    assert "care" not in refused.content.decode()


def test_another_login_is_not_offered_it_either(page: Page) -> None:
    page.client.login(username="other", password=PASSWORD)
    page.typed["csrfmiddlewaretoken"] = STALE
    refused = page.client.post(page.url, page.typed, headers=ORIGIN)
    assert refused.status_code == 403
    assert "care" not in refused.content.decode()


@pytest.mark.parametrize("carried", ["", "[", "[1]", "{}", '[["_writer", "1:x"]]', "\x00"])
def test_a_garbled_parcel_is_left_behind(page: Page, carried: str) -> None:
    client = Client()
    sent = {"username": "writer", "password": PASSWORD, "next": page.url, "_carried": carried}
    response = client.post("/admin/login/", sent)
    assert (response.status_code, response["Location"]) == (302, page.url)


def test_an_agreement_deleted_meanwhile_is_added_anew(page: Page) -> None:
    page.client = Client()
    page.client.login(username="writer", password=PASSWORD)
    page.typed["parties-0-DELETE"] = ""
    Agreement.objects.get().delete()
    shown = page.save()
    assert shown.status_code == 200
    said = "Somebody deleted this record meanwhile. Save again to add it anew."
    assert page.errors == {"__all__": [said]}
    assert page.typed["title"].strip() == TYPED
    page.url = address(Agreement, "add")
    assert f'action="{page.url}"' in shown.content.decode()
    assert page.save().status_code == 302
    agreement = Agreement.objects.get()
    assert (agreement.title, agreement.parties.count()) == (TYPED, 2)
