"""Documents: the texts of an agreement."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agreements.models.agreement import Agreement
from agreements.models.choices import DocumentRole, MediaType, PublicationState
from agreements.models.constraints import LANGUAGE, WEB_ADDRESS, matches, one_line, one_of
from agreements.models.document_file import DocumentFile

SHORT = 12  # hexadecimal digits of a SHA-256, in addresses
FILE_NAME = re.compile(rf"([0-9a-f]{{{SHORT}}})\.(pdf|txt)")


class DocumentQuerySet(models.QuerySet["Document"]):
    """Documents of agreements."""

    def public(self) -> DocumentQuerySet:
        """Those that readers may see."""
        return self.filter(agreement__state=PublicationState.PUBLISHED, desk_only=False)

    def with_file(self, name: str) -> DocumentQuerySet:
        """Those whose file is addressed by *name*, with the file."""
        asked = FILE_NAME.fullmatch(name)
        if asked is None:
            return self.none()
        kind = MediaType.PDF if asked[2] == "pdf" else MediaType.TEXT
        wanted = self.filter(file__sha256__startswith=asked[1], file__media_type=kind)
        return wanted.prefetch_related("file")


class Document(models.Model):
    """A text of the agreement: a file, its words, or the address where they stand.

    What was typed as its text stands for it; else what was read from the file does.
    """

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="documents")
    language = models.CharField(_("language"), max_length=12)
    role = models.CharField(_("role"), max_length=14, choices=DocumentRole, default="original")
    title = models.CharField(_("title"), max_length=300, blank=True)
    url = models.URLField(_("address"), max_length=2000, blank=True)
    file = models.ForeignKey(
        DocumentFile,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="documents",
        verbose_name=_("file"),
    )
    text = models.TextField(_("text"), blank=True)
    desk_only = models.BooleanField(
        _("for the desk only"),
        default=False,
        db_default=False,
        help_text=_("A copy kept as evidence: readers neither see it nor find it."),
    )
    position = models.PositiveSmallIntegerField(default=0, editable=False)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        ordering = ("position", "pk")
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        constraints: ClassVar[list[Any]] = [
            one_of("role", DocumentRole),
            matches("language", LANGUAGE, _("Give a language tag such as en or ru.")),
            matches("url", WEB_ADDRESS, _("Give an http or https address."), blank=True),
            one_line("title"),
            models.CheckConstraint(
                name="document_has_something",
                condition=~Q(url="", text="", file__isnull=True),
                violation_error_message=_("Give a file, the text or an address where it stands."),
            ),
        ]

    def __str__(self) -> str:
        return self.title or f"{self.language} {self.role}"

    def get_absolute_url(self) -> str:
        """Where readers fetch its file; of a document without one, the agreement's page."""
        if self.file is None:
            return self.agreement.get_absolute_url()
        return reverse("document", args=[self.agreement.slug, self.file_name])

    @property
    def file_name(self) -> str:
        """By what its file is addressed below the agreement: it changes when the bytes do."""
        assert self.file is not None
        return f"{self.file.sha256[:SHORT]}.{self.file.ending}"

    @property
    def desk_url(self) -> str:
        """Where the desk fetches its file, whatever the agreement's state."""
        args = [self.agreement_id, self.file_name]
        return reverse("admin:agreements_agreement_document", args=args)
