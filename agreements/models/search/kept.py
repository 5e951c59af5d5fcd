"""What is kept for searching, of published agreements only; written by ``derive`` alone."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F, Func
from django.db.models.functions import Length, Substr
from django.utils.translation import gettext_lazy as _

from agreements.models.agreement import Agreement


@SearchVectorField.register_lookup
class Matches(models.Lookup):
    """``__matches``: the vector answers a tsquery, given in PostgreSQL's own notation."""

    lookup_name = "matches"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        vector, vector_params = self.process_lhs(compiler, connection)
        return f"{vector} @@ %s::tsquery", (*vector_params, self.rhs)


class SearchText(models.Model):
    """All words of an agreement, each as it stands and stemmed by the language of its text.

    Weight A: titles and the day of conclusion; B: names of bodies, summits, signatories, subjects,
    places, adjectives of the sides; C: notes; D: quotes and texts of documents. ``titles`` are
    those of weight A.
    """

    agreement = models.OneToOneField(
        Agreement, models.CASCADE, primary_key=True, related_name="search_text"
    )
    titles = SearchVectorField()
    everything = SearchVectorField()

    class Meta:
        default_permissions = ()
        indexes: ClassVar[list[Any]] = [
            GinIndex(fields=["titles"], name="searchtext_titles", fastupdate=False),
            GinIndex(fields=["everything"], name="searchtext_everything", fastupdate=False),
        ]

    def __str__(self) -> str:
        return str(self.agreement_id)


class Origin(models.TextChoices):
    """Where the words of a passage stand."""

    NOTE = "note", _("note")
    QUOTE = "quote", _("quoted from")
    DOCUMENT = "document", _("text")


class Passage(models.Model):
    """A stretch of an agreement's notes, quotes or documents, for excerpts.

    ``label`` is the source's or the document's title; ``page`` that of the document.
    """

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="passages")
    origin = models.CharField(max_length=10, choices=Origin)
    language = models.CharField(max_length=12)
    label = models.TextField()
    page = models.PositiveIntegerField(null=True)
    text = models.TextField()
    words = SearchVectorField()

    class Meta:
        ordering = ("agreement", "pk")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.agreement_id}: {self.origin} {self.page or ''}"


class SearchWord(models.Model):
    """A word that stands in a published agreement's titles, names or notes: what can be meant."""

    word = models.CharField(max_length=100, primary_key=True)

    class Meta:
        default_permissions = ()
        indexes: ClassVar[list[Any]] = [
            models.Index(
                Func(F("word"), 1, function="left", output_field=models.CharField()),
                Length("word"),
                name="searchword_beginning",
            ),
            models.Index(Substr("word", 2, 2), Length("word"), name="searchword_middle"),
        ]

    def __str__(self) -> str:
        return self.word
