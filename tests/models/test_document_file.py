"""Files as they are kept: once, whole, and read in stretches."""

from __future__ import annotations

import datetime as dt
import hashlib
import random
from typing import Any

import pytest
from django.utils import timezone

from agreements.models import DocumentFile, StaleAgreement
from agreements.models.document_file import STRETCH, UNUSED, size_in_words
from tests.factories import AgreementFactory, DocumentFileFactory
from tests.files.pdfs import pdf, scan

pytestmark = pytest.mark.django_db


def test_the_same_bytes_are_kept_once_under_their_first_name() -> None:
    first = DocumentFileFactory.create(content="Aim", name="one.txt")
    again = DocumentFileFactory.create(content="Aim", name="two.txt")
    assert (again.pk, again.name, DocumentFile.objects.count()) == (first.pk, "one.txt", 1)
    assert again.sha256 == hashlib.sha256(b"Aim").hexdigest()


def test_a_stretch_is_read_without_the_rest() -> None:
    content = b"Aim " + random.Random(1).randbytes(2 * STRETCH).hex().encode()
    kept = DocumentFileFactory.create(content=content)
    stretches = list(kept.stretches(0, kept.size))
    assert b"".join(stretches) == content
    assert max(map(len, stretches)) == STRETCH
    assert b"".join(kept.stretches(2, 6)) == content[2:6]


def test_bytes_and_text_are_loaded_when_they_are_asked_for(django_assert_num_queries: Any) -> None:
    DocumentFileFactory.create(content=pdf("Aim", "Spares"))
    with django_assert_num_queries(1):
        kept = DocumentFile.objects.get()
        assert (kept.media_type, kept.pages, str(kept)) == ("application/pdf", 2, kept.name)
        assert kept.pages_read == 2
    with django_assert_num_queries(1):
        assert kept.text == "Aim\fSpares"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("Aim", "text file, 3 bytes"),
        (scan(1), "PDF, 1 page, 537 bytes"),
        (pdf(*["Aim"] * 12), "PDF, 12 pages, 3 kB"),
    ],
)
def test_a_file_in_words(content: bytes | str, words: str) -> None:
    assert DocumentFileFactory.create(content=content).in_words() == words


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (1, "1 byte"),
        (999, "999 bytes"),
        (1499, "1 kB"),
        (339_700, "340 kB"),
        (999_500, "1.0 MB"),
        (20_971_520, "21.0 MB"),
    ],
)
def test_sizes_as_people_read_them(size: int, words: str) -> None:
    assert size_in_words(size) == words


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("Aim", ""),
        (pdf("Aim", "Spares"), ""),
        (scan(2), "No text could be read from it: type what is to be found."),
        (pdf("Aim", "", " "), "Text was read from 1 of its 3 pages."),
    ],
)
def test_how_far_a_file_was_read(content: bytes | str, words: str) -> None:
    assert DocumentFileFactory.create(content=content).text_in_words() == words


def test_what_nobody_wants_is_swept_away() -> None:
    gone = DocumentFileFactory.create(content="Aim")
    DocumentFileFactory.create(content="Spares")
    DocumentFile.objects.filter(pk=gone.pk).update(added=timezone.now() - UNUSED)
    DocumentFile.objects.sweep(timezone.now() + dt.timedelta(minutes=1))
    assert [str(kept.sha256)[:6] for kept in DocumentFile.objects.all()] == [
        hashlib.sha256(b"Spares").hexdigest()[:6]
    ]


def test_what_is_handed_in_again_is_wanted_again() -> None:
    kept = DocumentFileFactory.create(content="Aim")
    DocumentFile.objects.update(added=timezone.now() - UNUSED)
    DocumentFileFactory.create(content="Aim")
    assert list(DocumentFile.objects.unused(timezone.now() + dt.timedelta(minutes=1))) == []
    assert DocumentFile.objects.get() == kept


def test_a_file_goes_a_week_after_nobody_wanted_it() -> None:
    kept = DocumentFileFactory.create(content="Aim")
    used = DocumentFileFactory.create(content="Spares")
    AgreementFactory.create(documents=[{"language": "en", "role": "original", "file": used.sha256}])
    later = timezone.now() + UNUSED + dt.timedelta(minutes=1)
    assert list(DocumentFile.objects.unused(timezone.now())) == []
    assert list(DocumentFile.objects.unused(later)) == [kept]


def test_a_new_text_of_a_file_makes_its_agreements_stale() -> None:
    kept = DocumentFileFactory.create(content="Article 1 of spares")
    agreement = AgreementFactory.create(
        documents=[{"language": "en", "role": "original", "file": kept.sha256}]
    )
    other = AgreementFactory.create()
    StaleAgreement.objects.all().delete()
    DocumentFile.objects.filter(pk=kept.pk).update(text="Read better: helicopters")
    assert list(StaleAgreement.objects.values_list("pk", flat=True)) == [agreement.pk]
    assert other.pk != agreement.pk
