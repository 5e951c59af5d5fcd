"""What a fact is known from."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SourceKind(models.TextChoices):
    OFFICIAL_TEXT = "official-text", _("official text")
    GOVERNMENT = "government-statement", _("government statement")
    NEWSWIRE = "newswire", _("newswire")
    DATASET = "dataset", _("dataset")
    BOOK = "book", _("book")
    OTHER = "other", _("other source")


class Fact(models.TextChoices):
    """Which fact of an agreement or event a citation supports; empty: the record as a whole."""

    TITLE = "title", _("title")
    KIND = "kind", _("kind")
    PARTIES = "parties", _("parties")
    DATE = "date", _("date")
    EFFECTIVE = "effective", _("effective date")
    UNTIL = "until", _("until")
    PLACE = "place", _("place")
    SUMMIT = "summit", _("summit")
    SIGNATORIES = "signatories", _("signatories")
    TERM = "term", _("term")
    STATUS = "status", _("status")
    TEXT = "text", _("text")
    NOTE = "note", _("note")


class DocumentRole(models.TextChoices):
    AUTHENTIC = "authentic", _("authentic text")
    ORIGINAL = "original", _("original text")
    CONSOLIDATED = "consolidated", _("consolidated text")
    TRANSLATION = "translation", _("translation")


class MediaType(models.TextChoices):
    PDF = "application/pdf", _("PDF")
    TEXT = "text/plain", _("text file")
