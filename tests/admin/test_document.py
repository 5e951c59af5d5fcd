"""Files on the form of an agreement, and on a document's own page."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings

from agreements.desk.carried import unpacked
from agreements.forms.upload_handler import LONGEST
from agreements.models import Agreement, Document, DocumentFile
from tests.admin.desk import Page, address
from tests.factories import DocumentFileFactory
from tests.files.pdfs import locked, pdf, scan
from tests.records import write

PDF = pdf("Article 1. Aim.", "Article 2. Spares.")
PROGRAM = b"MZ\x90\x00\x03" + bytes(500)
SAID = (
    "“spares.pdf” (505 bytes) was not taken: it is a program, whatever its name says. "
    "Choose a PDF or a text file."
)

FORM_QUERIES, LIST_QUERIES = 24, 8

pytestmark = pytest.mark.usefixtures("countries")


def upload(content: bytes = PDF, name: str = "spares.pdf") -> Any:
    return SimpleUploadedFile(name, content, content_type="application/octet-stream")


def form_of(client: Client, **own: Any) -> tuple[Agreement, Page]:
    agreement = write("pact", state="draft", **own)
    return agreement, Page(client, address(Agreement, "change", agreement))


def add(page: Page, **row: Any) -> None:
    page.row("documents", **{"language": "en", "role": "original", **row})


def stored() -> list[Any]:
    """Language, name and kind of every document's file."""
    return list(Document.objects.values_list("language", "file__name", "file__media_type"))


def test_a_pdf_is_kept_with_its_pages_and_text(analyst: Client) -> None:
    _agreement, page = form_of(analyst)
    add(page, language="en", **{"file-upload": upload()})
    assert page.save().status_code == 302
    assert stored() == [("en", "spares.pdf", "application/pdf")]
    file = DocumentFile.objects.get()
    assert (file.pages, file.size, file.text) == (
        2,
        len(PDF),
        "Article 1. Aim.\fArticle 2. Spares.",
    )
    assert bytes(file.data) == PDF


def test_what_a_file_is_called_says_nothing(analyst: Client) -> None:
    _agreement, page = form_of(analyst)
    text = upload("Соглашение о запчастях".encode("cp1251"), "C:\\temp\\pact.exe")
    add(page, language="ru", **{"file-upload": text})
    assert page.save().status_code == 302
    assert stored() == [("ru", "pact.exe", "text/plain")]
    assert DocumentFile.objects.get().text == "Соглашение о запчастях"


def test_an_error_elsewhere_does_not_lose_the_file(analyst: Client) -> None:
    """The browser would not send it again."""
    _agreement, page = form_of(analyst)
    add(page, language="no tag", **{"file-upload": upload()})
    assert page.save().status_code == 200
    assert page.errors == {"documents-0-language": ["Give a language tag such as en or ru."]}
    html = page.response.content.decode()
    assert "spares.pdf" in html
    assert f"(PDF, 2 pages, {len(PDF)} bytes)" in html
    page.row("documents", 0, language="en")
    assert page.save().status_code == 302
    assert stored() == [("en", "spares.pdf", "application/pdf")]


def test_a_file_that_is_not_taken_says_why_at_its_field(analyst: Client) -> None:
    _agreement, page = form_of(analyst)
    add(page, language="en", title="Kept", **{"file-upload": upload(PROGRAM)})
    assert page.save(note="Typed").status_code == 200
    assert page.errors == {"documents-0-file": [SAID]}
    assert (page.typed["documents-0-title"], page.typed["note"]) == ("Kept", "Typed")
    assert 'aria-invalid="true"' in page.response.content.decode()
    assert (Document.objects.count(), DocumentFile.objects.count()) == (0, 0)


def test_a_row_of_nothing_but_such_a_file_is_told_too(analyst: Client) -> None:
    _agreement, page = form_of(analyst)
    page.row("documents", **{"file-upload": upload(PROGRAM)})
    assert page.save().status_code == 200
    assert page.errors["documents-0-file"] == [SAID]


def test_the_file_that_was_there_stays_when_another_is_not_taken(analyst: Client) -> None:
    file = DocumentFileFactory.create(content=PDF, name="old.pdf")
    document = {"language": "en", "role": "original", "file": file.sha256}
    _agreement, page = form_of(analyst, documents=[document])
    page.row("documents", 0, **{"file-upload": upload(locked("Aim"))})
    assert page.save().status_code == 200
    [said] = page.errors["documents-0-file"]
    assert said.endswith("it asks for a password. Print it to a new PDF, and choose that.")
    assert "old.pdf" in page.response.content.decode()
    assert page.save().status_code == 302
    assert stored() == [("en", "old.pdf", "application/pdf")]


@override_settings(UPLOAD_LIMIT=400)
def test_a_file_that_is_too_large_is_thrown_away_as_it_comes(analyst: Client) -> None:
    _agreement, page = form_of(analyst)
    large = upload(b"x" * 3_000_000, "large.txt")
    add(page, language="en", **{"file-upload": large})
    assert page.save(note="Typed").status_code == 200
    assert page.errors == {
        "documents-0-file": [
            "“large.txt” (3.0 MB) was not taken: a file may have 400 bytes. Make it smaller or "
            "split it, or give the address where it stands."
        ]
    }
    assert page.typed["note"] == "Typed"


@override_settings(UPLOAD_LIMIT=len(PDF))
def test_files_together_have_a_limit_too(analyst: Client) -> None:
    _agreement, page = form_of(analyst)
    for _ in range(4):
        add(page, language="en", **{"file-upload": upload()})
    assert page.save().status_code == 200
    assert list(page.errors) == ["documents-3-file"]


def test_no_more_files_at_a_time_than_can_be_read(analyst: Client) -> None:
    _agreement, page = form_of(analyst)
    for number in range(6):
        own = {"file-upload": upload(f"Text {number}".encode(), f"{number}.txt")}
        add(page, language="en", **own)
    assert page.save().status_code == 200
    assert page.errors == {
        "documents-5-file": [
            "“5.txt” (6 bytes) was not taken: no more than 5 files come at a time. Save, then add "
            "the others."
        ]
    }
    page.row("documents", 5, text="Typed instead")
    assert page.save().status_code == 302
    names = [f"{number}.txt" for number in range(5)]
    assert [name for _language, name, _kind in stored()] == [*names, None]


def test_a_form_without_end_is_not_read(analyst: Client) -> None:
    _agreement, page = form_of(analyst)
    response = analyst.post(page.url, {"x": upload()}, CONTENT_LENGTH=str(LONGEST + 1))
    assert response.status_code == 400


def test_a_scan_says_that_no_text_was_read(analyst: Client) -> None:
    agreement, page = form_of(analyst)
    add(page, language="en", **{"file-upload": upload(scan(2))})
    assert page.save().status_code == 302
    html = analyst.get(address(Agreement, "change", agreement)).content.decode()
    assert "No text could be read from it: type what is to be found." in html


def test_a_file_is_removed(analyst: Client) -> None:
    file = DocumentFileFactory.create(content=PDF)
    document = {"language": "en", "role": "original", "file": file.sha256, "text": "Typed"}
    _agreement, page = form_of(analyst, documents=[document])
    page.row("documents", 0, **{"file-clear": "on"})
    assert page.save().status_code == 302
    assert stored() == [("en", None, None)]


def test_a_document_needs_something(analyst: Client) -> None:
    _agreement, page = form_of(analyst)
    add(page, language="en", title="Nothing")
    assert page.save().status_code == 200
    said = "Give a file, the text or an address where it stands."
    assert page.errors == {"documents-0-file": [said]}


@pytest.mark.parametrize("key", ["999999", "x", "\x00", "-1"])
def test_a_file_that_is_not_there(analyst: Client, key: str) -> None:
    _agreement, page = form_of(analyst)
    add(page, language="en", file=key)
    assert page.save().status_code == 200
    said = "That file is not there any more: choose it again."
    assert page.errors == {"documents-0-file": [said]}


def test_typed_text_keeps_its_pages(analyst: Client) -> None:
    _agreement, page = form_of(analyst)
    add(page, language="en", text="Aim\r\n\x07one\fSpares")
    assert page.save().status_code == 302
    assert Document.objects.get().text == "Aim\none\fSpares"


def test_a_conflict_keeps_the_file(analyst: Client, reviewer: Client) -> None:
    agreement, page = form_of(analyst, note="Old")
    other = Page(reviewer, page.url)
    add(page, language="en", **{"file-upload": upload()})
    assert other.save(note="Theirs").status_code == 302
    assert page.save(note="Mine").status_code == 409
    again = Page(analyst, page.url)
    again._read(page.response)
    assert again.save().status_code == 302
    agreement.refresh_from_db()
    assert (stored(), agreement.note) == ([("en", "spares.pdf", "application/pdf")], "Mine")


def test_a_login_in_between_asks_for_the_file_again(analyst: Client) -> None:
    """What comes from nobody is not read; that it is missing is not passed over."""
    _agreement, page = form_of(analyst)
    add(page, language="en", **{"file-upload": upload()})
    analyst.logout()
    refused = page.save()
    assert (refused.status_code, DocumentFile.objects.count()) == (403, 0)
    analyst.force_login(User.objects.get(username="analyst"))
    page.typed = dict(unpacked(refused.context["carried"]))
    assert page.save().status_code == 200
    [said] = page.errors["documents-0-file"]
    assert said.endswith("it came before you were logged in: choose it again.")


def test_who_may_not_write_documents_hands_in_nothing(analyst: Client) -> None:
    _agreement, page = form_of(analyst)
    user = User.objects.get(username="analyst")
    user.user_permissions.remove(*user.user_permissions.filter(codename__endswith="_document"))
    add(page, language="en", **{"file-upload": upload()})
    page.save()
    assert DocumentFile.objects.count() == 0


def test_a_document_has_a_page_of_its_own(analyst: Client) -> None:
    document = {"language": "en", "role": "original", "text": "Aim"}
    agreement, _page = form_of(analyst, documents=[document])
    own = Page(analyst, address(Document, "change", Document.objects.get()))
    assert own.save(text="", **{"file-upload": upload()}).status_code == 302
    assert stored() == [("en", "spares.pdf", "application/pdf")]
    file = DocumentFile.objects.get()
    link = f"/admin/agreements/agreement/{agreement.pk}/documents/{file.sha256[:12]}.pdf"
    assert f'href="{link}"' in analyst.get(own.url).content.decode()
    assert own.save(**{"file-upload": upload(PROGRAM)}).status_code == 409  # it was opened before
    again = Page(analyst, own.url)
    assert again.save(**{"file-upload": upload(PROGRAM)}).status_code == 200
    assert again.errors == {"file": [SAID]}


@pytest.mark.parametrize("count", [1, 3, 30])
def test_as_many_queries_for_one_file_as_for_many(
    analyst: Client, count: int, django_assert_num_queries: Any
) -> None:
    files = [DocumentFileFactory.create(content=f"Text {number}") for number in range(count)]
    documents = [{"language": "en", "role": "original", "file": each.sha256} for each in files]
    agreement = write("pact", state="draft", documents=documents)
    with django_assert_num_queries(FORM_QUERIES):
        analyst.get(address(Agreement, "change", agreement))
    with django_assert_num_queries(LIST_QUERIES):
        assert analyst.get(address(Document, "changelist")).status_code == 200


@pytest.mark.parametrize(("answer", "kept"), [("mine", "mine.pdf"), ("theirs", "theirs.txt")])
def test_two_who_hand_in_a_file_choose(
    analyst: Client, reviewer: Client, answer: str, kept: str
) -> None:
    document = {"language": "en", "role": "original", "text": "Aim"}
    _agreement, page = form_of(analyst, documents=[document])
    other = Page(reviewer, page.url)
    other.row("documents", 0, **{"file-upload": upload(b"Theirs", "theirs.txt")})
    assert other.save().status_code == 302
    page.row("documents", 0, **{"file-upload": upload(PDF, "mine.pdf")})
    assert page.save().status_code == 409
    html = page.response.content.decode()
    assert f"mine.pdf (PDF, 2 pages, {len(PDF)} bytes)" in html
    assert "theirs.txt (text file, 6 bytes)" in html
    again = Page(analyst, page.url)
    again._read(page.response)
    assert again.save(**{"choice-documents-0-file": answer}).status_code == 302
    assert stored()[0][1] == kept
