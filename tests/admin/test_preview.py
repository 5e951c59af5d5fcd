"""A draft looked at as readers will see it, by the desk alone."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client

from agreements.models import Agreement
from tests.admin.conftest import client_of
from tests.admin.desk import address
from tests.factories import DocumentFileFactory
from tests.records import event, write


def test_the_desk_sees_the_page_of_a_draft(analyst: Client, countries: None) -> None:
    agreement = write("pact", event("signed", "2019-09-04"), state="draft")
    response = analyst.get(address(Agreement, "preview", agreement))
    html = response.content.decode()
    assert "Preview: this agreement is draft, and readers do not see this page." in html
    assert "4 September 2019" in html
    assert '<meta name="robots" content="noindex, nofollow">' in html
    assert 'rel="canonical"' not in html
    assert response["X-Robots-Tag"] == "noindex, nofollow"


def test_nobody_else_does(countries: None) -> None:
    agreement = write("pact", state="draft")
    page = address(Agreement, "preview", agreement)
    assert Client().get(page)["Location"] == f"/admin/login/?next={page}"
    assert client_of("clerk", Permission.objects.none()).get(page).status_code == 403
    assert Client().get(agreement.get_absolute_url()).status_code == 404


def test_what_is_not_there_leads_to_the_list(analyst: Client, countries: None) -> None:
    assert analyst.get("/admin/agreements/agreement/7/preview/").status_code == 302


def test_the_desk_fetches_the_files_of_a_draft(analyst: Client, countries: None) -> None:
    file = DocumentFileFactory.create(content="Aim")
    own = {"language": "en", "role": "original", "file": file.sha256, "desk_only": True}
    agreement = write("pact", state="draft", documents=[own])
    page = f"/admin/agreements/agreement/{agreement.pk}/documents/{file.sha256[:12]}.txt"
    html = analyst.get(address(Agreement, "preview", agreement)).content.decode()
    assert f'href="{page}"' in html
    assert "for the desk only" in html
    response: Any = analyst.get(page)
    assert b"".join(response.streaming_content) == b"Aim"
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert response["Content-Disposition"] == 'attachment; filename="pact-en.txt"'
    assert Client().get(page)["Location"] == f"/admin/login/?next={page}"
    assert client_of("clerk", Permission.objects.none()).get(page).status_code == 403
    assert Client().get(f"/agreements/pact/documents/{file.sha256[:12]}.txt").status_code == 404


@pytest.mark.parametrize("missing", ["7/documents/x.pdf", "{}/documents/000000000000.pdf"])
def test_a_file_that_is_not_there(analyst: Client, countries: None, missing: str) -> None:
    agreement = write("pact", state="draft")
    page = f"/admin/agreements/agreement/{missing.format(agreement.pk)}"
    assert analyst.get(page).status_code == 404
