"""What becomes of a file that is handed in: a document, or a reason why not."""

from __future__ import annotations

import io

import pytest

from agreements.files import PDF, TEXT, FileText, Unfit, UnfitError, read
from agreements.files.pages import LONGEST
from tests.files.pdfs import locked, pdf, scan


def of(content: bytes) -> FileText:
    return read(io.BytesIO(content))


def test_a_pdf_is_read_page_by_page() -> None:
    assert of(pdf("Article 1. Aim.", "Article 2. Spares.")) == FileText(
        PDF, "Article 1. Aim.\fArticle 2. Spares.", pages=2
    )


def test_white_space_before_the_header_is_no_hindrance() -> None:
    assert of(b"\r\n" + pdf("Aim")).pages == 1


def test_pages_of_which_no_text_can_be_read_have_none() -> None:
    assert of(scan(3)) == FileText(PDF, "", pages=3)


def test_a_text_keeps_its_pages_and_loses_its_control_characters() -> None:
    assert of(b"\xef\xbb\xbfAim\x07 of it \r\nall\fSpares\x1b") == FileText(
        TEXT, "Aim of it\nall\fSpares", encoding="utf-8"
    )


@pytest.mark.parametrize("lead", ["", "x", "xx"])
def test_of_a_long_text_the_beginning_is_read(lead: str) -> None:
    """Wherever within a character it is cut."""
    found = of((lead + "समझौता " * 300_000).encode())
    assert (found.encoding, len(found.text), found.text[:8]) == (
        "utf-8",
        LONGEST,
        (lead + "समझौता समझौता")[:8],
    )


@pytest.mark.parametrize(
    ("content", "unfit"),
    [
        (b"", Unfit.EMPTY),
        (b" \r\n\f ", Unfit.EMPTY),
        (b"MZ\x90\x00\x03" + bytes(200), Unfit.PROGRAM),
        (b"\x7fELF\x02\x01\x01", Unfit.PROGRAM),
        (b"PK\x03\x04\x14\0\x06\0word/document.xml", Unfit.WORD),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), Unfit.WORD),
        (rb"{\rtf1\ansi Agreement}", Unfit.WORD),
        (b"PK\x03\x04\x14\0\0\0texts/one.txt", Unfit.ARCHIVE),
        (b"\x89PNG\r\n\x1a\n", Unfit.PICTURE),
        (b"\xff\xd8\xff\xe0", Unfit.PICTURE),
        (b" <!DOCTYPE html><title>x</title>", Unfit.WEB_PAGE),
        (bytes(range(256)) * 20, Unfit.NEITHER),
        (b"\x01\x02\x03\x04" * 50, Unfit.NEITHER),
        (b"%PDF-1.7\n", Unfit.BROKEN),
        (pdf("Aim")[:200], Unfit.BROKEN),
        (locked("Aim"), Unfit.ENCRYPTED),
    ],
)
def test_what_is_no_document_says_why(content: bytes, unfit: Unfit) -> None:
    with pytest.raises(UnfitError) as refused:
        of(content)
    assert refused.value.unfit is unfit


def test_a_text_may_begin_as_a_program_does() -> None:
    assert of(b"MZ-11 is the number under which both sides keep this text. " * 3).media_type == TEXT
