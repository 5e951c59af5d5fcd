"""DocumentFile: the bytes of a document, and the text that was read from them.

They are kept in the database: so that an agreement and its files are written in one transaction or
not at all, one backup holds both, and several servers that share DATABASE_URL see the same files.
The limit on uploads keeps that affordable. The bytes are stored as they are (STORAGE EXTERNAL, see
sql/document_files.sql), so that a stretch of them is read without the rest.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, ClassVar

from django.db import IntegrityError, connection, models, transaction
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Length, Now, Substr
from django.db.models.lookups import Exact, LessThanOrEqual
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from agreements.files import FileText
from agreements.files.pages import LONGEST
from agreements.models.choices import MediaType
from agreements.models.constraints import OctetLength, matches, one_line, one_of, said

LARGEST = 100 * 1024 * 1024  # bytes; UPLOAD_MEGABYTES of the environment may say less
STRETCH = 512 * 1024  # bytes that are read at a time
UNUSED = dt.timedelta(days=7)  # after which a file that belongs to no document goes

SHA256 = r"^[0-9a-f]{64}$"
CONTROL = r"[\x01-\x08\x0b\x0d-\x1f\x7f]"  # all but tab, line feed and the form feed of pages


class DocumentFileQuerySet(models.QuerySet["DocumentFile"]):
    """Files, without their bytes and texts until those are asked for."""

    def keep(self, content: bytes, name: str, found: FileText) -> DocumentFile:
        """The file of these bytes, kept once however often it is handed in."""
        digest = hashlib.sha256(content).hexdigest()
        known = self.filter(sha256=digest)
        if known.exists():
            known.filter(documents__isnull=True).update(added=Now())  # it is wanted again
        else:
            made: Any = DocumentFile(
                sha256=digest,
                name=name,
                media_type=found.media_type,
                encoding=found.encoding,
                size=len(content),
                pages=found.pages,
                pages_read=found.pages_read,
                text=found.text,
                data=content,
            )
            self.bulk_create([made], ignore_conflicts=True)
        return known.get()

    def sweep(self, now: dt.datetime) -> None:
        """Remove what is `unused`; what somebody begins to use at this moment stays."""
        with suppress(IntegrityError), transaction.atomic():
            self.unused(now).delete()
            connection.check_constraints()

    def unused(self, now: dt.datetime) -> DocumentFileQuerySet:
        """Those that no document has, handed in long enough before *now*."""
        return self.filter(documents__isnull=True, added__lt=now - UNUSED)


class DocumentFileManager(models.Manager.from_queryset(DocumentFileQuerySet)):  # type: ignore[misc]
    """Also what relations load is without bytes and texts: pages list many files."""

    def get_queryset(self) -> DocumentFileQuerySet:
        return super().get_queryset().defer("data", "text")


class DocumentFile(models.Model):
    """A PDF or a text, named by its SHA-256; ``name`` is the one it was handed in under."""

    sha256 = models.CharField("SHA-256", max_length=64, unique=True)
    name = models.CharField(gettext_lazy("name"), max_length=150)
    media_type = models.CharField(max_length=20, choices=MediaType)
    encoding = models.CharField(max_length=20, blank=True)  # of a text
    size = models.PositiveIntegerField()  # bytes
    pages = models.PositiveIntegerField(null=True)  # of a PDF
    pages_read = models.PositiveIntegerField(default=0)  # of which there is a text
    text = models.TextField(blank=True)  # with a form feed between its pages
    data = models.BinaryField()
    added = models.DateTimeField(auto_now_add=True)

    objects = DocumentFileManager()

    class Meta:
        base_manager_name = "objects"
        default_permissions = ()
        verbose_name = gettext_lazy("file")
        verbose_name_plural = gettext_lazy("files")
        constraints: ClassVar[list[Any]] = [
            matches("sha256", SHA256, gettext_lazy("Give 64 hexadecimal digits.")),
            one_of("media_type", MediaType),
            one_line("name"),
            said("name"),
            models.CheckConstraint(
                name="documentfile_sha256_true",
                condition=Exact(
                    F("sha256"),
                    Func(
                        Func(F("data"), function="sha256"),
                        Value("hex"),
                        function="encode",
                        output_field=models.CharField(),
                    ),
                ),
            ),
            models.CheckConstraint(
                name="documentfile_size_true", condition=Exact(F("size"), OctetLength("data"))
            ),
            models.CheckConstraint(
                name="documentfile_size_bounded", condition=Q(size__gt=0, size__lte=LARGEST)
            ),
            models.CheckConstraint(
                name="documentfile_of_its_kind",
                condition=Q(media_type=MediaType.PDF, pages__isnull=False, pages__gt=0, encoding="")
                | Q(media_type=MediaType.TEXT, pages__isnull=True) & ~Q(encoding=""),
            ),
            models.CheckConstraint(
                name="documentfile_pages_read_true",
                condition=Q(text="", pages_read=0) | ~Q(text="") & Q(pages_read__gt=0),
            ),
            models.CheckConstraint(
                name="documentfile_text_bounded",
                condition=LessThanOrEqual(Length("text"), LONGEST) & ~Q(text__regex=CONTROL),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def ending(self) -> str:
        """What the name of such a file ends in."""
        return "pdf" if self.media_type == MediaType.PDF else "txt"

    @property
    def content_type(self) -> str:
        charset = f"; charset={self.encoding}" if self.encoding else ""
        return f"{self.media_type}{charset}"

    def stretches(self, start: int, end: int) -> Iterator[bytes]:
        """The bytes from *start* up to *end*, never all of them in memory; a query each."""
        own = DocumentFile.objects.filter(pk=self.pk)
        for first in range(start, end, STRETCH):
            length = min(STRETCH, end - first)
            stretch = own.values_list(Substr("data", first + 1, length), flat=True)
            yield bytes(stretch.get())

    def text_in_words(self) -> str:
        """How far its text could be read; empty where nothing is missing."""
        if not self.pages_read:
            return _("No text could be read from it: type what is to be found.")
        if self.pages is None or self.pages_read >= self.pages:
            return ""
        counts = {"read": self.pages_read, "pages": self.pages}
        return _("Text was read from %(read)d of its %(pages)d pages.") % counts

    def in_words(self) -> str:
        """Kind, pages and size: PDF, 12 pages, 340 kB."""
        kind = _("PDF") if self.media_type == MediaType.PDF else _("text file")
        pages = [ngettext("%d page", "%d pages", self.pages) % self.pages] if self.pages else []
        return ", ".join([kind, *pages, size_in_words(self.size)])


def size_in_words(size: int) -> str:
    """A number of bytes as people read it."""
    if size < 1000:
        return ngettext("%d byte", "%d bytes", size) % size
    if size < 999_500:
        return _("%s kB") % number_format(round(size / 1000))
    return _("%s MB") % number_format(round(size / 1_000_000, 1), decimal_pos=1)
