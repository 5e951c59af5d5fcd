"""Files of documents, as readers fetch them."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest
from django.test import Client

from agreements.models import Agreement, DocumentFile
from tests.factories import DocumentFileFactory
from tests.files.pdfs import pdf
from tests.records import make_countries, record, write, write_all

pytestmark = pytest.mark.django_db

PDF = pdf("Article 1. Aim.", "Article 2. Spares.")
SHA256 = hashlib.sha256(PDF).hexdigest()
ADDRESS = f"/agreements/pact/documents/{SHA256[:12]}.pdf"
TAG = f'"{SHA256}"'
PAGE_QUERIES = 10


@pytest.fixture(autouse=True)
def countries(db: None) -> None:
    make_countries()


def held(content: bytes | str = PDF, **own: Any) -> dict[str, Any]:
    """A document with a file of *content*."""
    file: DocumentFile = DocumentFileFactory.create(content=content)
    return {"language": "ru", "role": "authentic", "file": file.sha256, **own}


def body(response: Any) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


def test_a_file_is_an_attachment_that_can_do_nothing(client: Client) -> None:
    write("pact", documents=[held()])
    response = client.get(ADDRESS)
    assert (response.status_code, body(response)) == (200, PDF)
    assert {
        name: value for name, value in response.headers.items() if name != "Referrer-Policy"
    } == {
        "Content-Type": "application/pdf",
        "Content-Length": str(len(PDF)),
        "Content-Disposition": 'attachment; filename="pact-ru.pdf"',
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "X-Frame-Options": "DENY",
        "ETag": TAG,
        "Cache-Control": "no-cache",
        "Accept-Ranges": "bytes",
        "Vary": "Accept-Encoding",
    }


def test_a_text_says_its_encoding(client: Client) -> None:
    content = "Соглашение о сотрудничестве".encode("cp1251")
    write("pact", documents=[held(content)])
    digest = hashlib.sha256(content).hexdigest()
    response = client.get(f"/agreements/pact/documents/{digest[:12]}.txt")
    assert (response["Content-Type"], body(response)) == ("text/plain; charset=cp1251", content)
    assert response["Content-Disposition"] == 'attachment; filename="pact-ru.txt"'


def test_who_packs_everything_leaves_it_as_it_is(client: Client) -> None:
    write("pact", documents=[held()])
    response = client.get(ADDRESS, headers={"accept-encoding": "gzip"})
    assert (response.get("Content-Encoding"), response["ETag"]) == (None, TAG)
    assert body(response) == PDF


def test_head_says_the_same_without_the_bytes(client: Client) -> None:
    write("pact", documents=[held()])
    response = client.head(ADDRESS)
    assert (response.status_code, body(response)) == (200, b"")
    assert (response["Content-Length"], response["ETag"]) == (str(len(PDF)), TAG)


def test_who_has_it_already_is_told_so(client: Client) -> None:
    write("pact", documents=[held()])
    response = client.get(ADDRESS, headers={"if-none-match": TAG})
    assert (response.status_code, response.content) == (304, b"")
    assert client.get(ADDRESS, headers={"if-none-match": '"x"'}).status_code == 200


@pytest.mark.parametrize(
    ("asked", "status", "part", "said"),
    [
        ("bytes=0-3", 206, PDF[:4], f"bytes 0-3/{len(PDF)}"),
        ("bytes=5-", 206, PDF[5:], f"bytes 5-{len(PDF) - 1}/{len(PDF)}"),
        ("bytes=-5", 206, PDF[-5:], f"bytes {len(PDF) - 5}-{len(PDF) - 1}/{len(PDF)}"),
        ("bytes=0-99999999", 206, PDF, f"bytes 0-{len(PDF) - 1}/{len(PDF)}"),
        ("bytes=99999999-", 416, b"", f"bytes */{len(PDF)}"),
        ("bytes=-0", 416, b"", f"bytes */{len(PDF)}"),
        ("bytes=5-2", 200, PDF, None),
        ("bytes=-", 200, PDF, None),
        ("bytes=0-1,3-4", 200, PDF, None),
        ("lines=1-2", 200, PDF, None),
        ("bytes=" + 400 * "9" + "-", 200, PDF, None),
    ],
)
def test_a_range_of_bytes(
    client: Client, asked: str, status: int, part: bytes, said: str | None
) -> None:
    write("pact", documents=[held()])
    response = client.get(ADDRESS, headers={"range": asked})
    assert (response.status_code, body(response)) == (status, part)
    assert response.get("Content-Range") == said


def test_a_range_of_another_file_is_not_given(client: Client) -> None:
    write("pact", documents=[held()])
    response = client.get(ADDRESS, headers={"range": "bytes=0-3", "if-range": '"other"'})
    assert (response.status_code, body(response)) == (200, PDF)


@pytest.mark.parametrize("state", ["draft", "in-review", "withdrawn"])
def test_what_readers_may_not_see_is_not_there(client: Client, state: str) -> None:
    write("pact", documents=[held()])
    assert client.get(ADDRESS).status_code == 200
    Agreement.objects.update(state=state)
    assert client.get(ADDRESS).status_code == 404


def test_what_is_for_the_desk_only_is_not_there(client: Client) -> None:
    write("pact", documents=[held(desk_only=True)])
    assert client.get(ADDRESS).status_code == 404
    html = client.get("/agreements/pact/").content.decode()
    assert (ADDRESS in html, "not held here" in html or "Not known" in html) == (False, True)


def test_a_file_is_fetched_below_its_own_agreement_only(client: Client) -> None:
    write_all(record("pact", documents=[held()]), record("other"))
    assert client.get(ADDRESS.replace("pact", "other")).status_code == 404


@pytest.mark.parametrize(
    "name",
    [
        f"{SHA256[:12]}.txt",
        f"{SHA256[:12]}.exe",
        f"{SHA256[:12]}",
        f"{SHA256[:11]}.pdf",
        f"{SHA256}.pdf",
        f"{SHA256[:12].upper()}.pdf",
        "%00.pdf",
        "____________.pdf",
        "%25%25%25%25.pdf",
    ],
)
def test_names_that_are_none(client: Client, name: str) -> None:
    write("pact", documents=[held()])
    assert client.get(f"/agreements/pact/documents/{name}").status_code == 404


def test_a_former_slug_leads_on(client: Client) -> None:
    write("pact", documents=[held()])
    Agreement.objects.update(slug="treaty")
    response = client.get(ADDRESS)
    assert (response.status_code, response["Location"]) == (301, ADDRESS.replace("pact", "treaty"))
    Agreement.objects.update(state="withdrawn")
    assert client.get(ADDRESS).status_code == 404


def test_the_page_lists_it_with_pages_and_size(client: Client) -> None:
    write("pact", documents=[held(title="Signed copy", url="https://example.org/pact")])
    html = " ".join(client.get("/agreements/pact/").content.decode().split())
    assert (
        f'<a href="{ADDRESS}" type="application/pdf" hreflang="ru" download>Signed copy '
        f'<span class="facts__file">(PDF, 2 pages, {len(PDF)} bytes)</span></a>, authentic text'
    ) in html
    assert '<a href="https://example.org/pact" rel="external">where it is from' in html


@pytest.mark.django_db(transaction=True)
def test_a_kept_page_knows_of_a_new_file(client: Client, settings: Any) -> None:
    settings.KEPT_PAGES = 4
    agreement = write("pact")
    page = agreement.get_absolute_url()
    before = client.get(page)
    agreement.documents.create(language="ru", file=DocumentFileFactory.create(content=PDF))
    after = client.get(page, headers={"if-none-match": before["ETag"]})
    assert (after.status_code, ADDRESS in after.content.decode()) == (200, True)


@pytest.mark.parametrize("count", [1, 3, 30])
def test_as_many_queries_for_one_file_as_for_many(
    client: Client, count: int, django_assert_num_queries: Any
) -> None:
    write("pact", documents=[held(f"Article {number}") for number in range(count)])
    with django_assert_num_queries(PAGE_QUERIES):
        html = client.get("/agreements/pact/").content.decode()
    assert html.count(" download>") == count
    with django_assert_num_queries(3):
        digest = hashlib.sha256(b"Article 0").hexdigest()
        assert body(client.get(f"/agreements/pact/documents/{digest[:12]}.txt")) == b"Article 0"
