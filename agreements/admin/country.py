"""Countries: names and existence through time, and which state followed which."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db.models import Case, IntegerField, Q, Value, When
from django.utils.translation import gettext_lazy as _

from agreements.admin.date_columns import in_words
from agreements.admin.fields import RegistryTabular
from agreements.admin.registry import RegistryAdmin
from agreements.forms.pasted import in_line
from agreements.forms.rows import rows_once
from agreements.models import Country, CountryExistence, CountryName, Succession

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest


class CountryNameInline(RegistryTabular):
    model = CountryName
    formset = rows_once("text", "kind", "language", "began")
    fields = ("kind", "language", "text", "began", "ended", "source_url")


class CountryExistenceInline(RegistryTabular):
    model = CountryExistence
    fields = ("began", "ended", "source_url", "source_title", "note")


class SuccessorInline(RegistryTabular):
    model = Succession
    fk_name = "predecessor"
    fields = ("successor", "date", "continues", "basis", "source_url", "source_title")
    verbose_name = _("successor")
    verbose_name_plural = _("successors")


class PredecessorInline(RegistryTabular):
    model = Succession
    fk_name = "successor"
    fields = ("predecessor", "date", "continues", "basis", "source_url", "source_title")
    verbose_name = _("predecessor")
    verbose_name_plural = _("predecessors")


@admin.register(Country)
class CountryAdmin(RegistryAdmin):
    list_display = ("name", "code", "type", "official_name")
    list_filter = ("type",)
    search_fields = ("name", "code", "names__text")
    search_help_text = _("A name or alias in any script, or a code.")
    inlines = (CountryNameInline, CountryExistenceInline, SuccessorInline, PredecessorInline)
    fieldsets = (
        (None, {"fields": ("code", "name", "official_name", "type")}),
        (
            _("Numbers and codes of others"),
            {
                "classes": ("collapse",),
                "fields": ("iso2", "iso3", "iso_numeric", "iso_3166_3", "cow", "gw", "wikidata"),
            },
        ),
    )

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return ("code",) if obj else ()  # the code is the country's identity

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Of what matches, the country of that very code or name first."""
        found, repeats = super().get_search_results(request, queryset, search_term)
        term = in_line(search_term)
        exactly = Q(code=term.lower()) | Q(name__iexact=term)
        rank = Case(
            When(exactly, then=Value(0)),
            When(name__istartswith=term, then=Value(1)),
            default=Value(2),
            output_field=IntegerField(),
        )
        return (found.order_by(rank, "name") if term else found), repeats


@admin.register(Succession)
class SuccessionAdmin(RegistryAdmin):
    list_display = ("predecessor", "successor", in_words("date", _("date")), "continues", "basis")
    list_select_related = ("predecessor", "successor")
    list_filter = ("continues",)
    search_fields = ("predecessor__name", "successor__name", "basis")
    fields = (
        ("predecessor", "successor"),
        ("date", "continues"),
        "basis",
        "source_url",
        "source_title",
        "note",
    )
