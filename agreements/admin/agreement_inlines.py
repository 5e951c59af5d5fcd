"""The parts of an agreement on its page, in the order an analyst thinks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.contrib.admin.checks import InlineModelAdminChecks
from django.utils.translation import gettext_lazy as _

from agreements.admin.event import MAIN
from agreements.admin.fields import CompactRows, PartRows
from agreements.forms.belongings import RelationRows, TitleForm, TitleRows
from agreements.forms.citations import CitationForm, CitationRows
from agreements.forms.documents import DocumentForm
from agreements.forms.events import DETAILS, EventRowForm, EventRows
from agreements.forms.parties import FIRST_ROWS, PartyRows
from agreements.forms.rows import rows_once
from agreements.forms.signatures import SignatureForm, signature_rows
from agreements.models import (
    AgreementTitle,
    Citation,
    Document,
    Event,
    Identifier,
    Party,
    Relation,
    Signature,
    TermClause,
)

if TYPE_CHECKING:
    from django.http import HttpRequest


class PartyInline(CompactRows):
    model = Party
    formset = PartyRows
    extra = len(FIRST_ROWS)
    fields = ("country", "body", "side", "role")
    part_name = _("who with whom")
    is_first = True


class EventInline(PartRows):
    model = Event
    fk_name = "agreement"
    form = EventRowForm
    formset = EventRows
    extra = 1
    show_change_link = True
    part_name = _("when and where")
    fieldsets = (
        (None, {"fields": (MAIN,)}),
        (_("Details"), {"fields": DETAILS, "classes": ("collapse",)}),
    )


class _OfItsEvents(InlineModelAdminChecks):
    """A signature points at an event of the agreement, not at the agreement."""

    def _check_relation(self, obj: Any, parent_model: Any) -> list[Any]:
        return []

    def _check_exclude_of_parent_model(self, obj: Any, parent_model: Any) -> list[Any]:
        return []


class SignatureInline(CompactRows):
    model = Signature
    checks_class = _OfItsEvents
    extra = 2
    fields = ("official", "office", "side", "role")
    part_name = _("by whom")

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Django's own asks for a foreign key to the agreement."""
        may_change = self.has_change_permission(request, obj)
        may_add = self.has_add_permission(request, obj)

        class PermittedForm(SignatureForm):
            def has_changed(self) -> bool:
                return (may_change if self.is_stored else may_add) and super().has_changed()

        return signature_rows(
            form=PermittedForm,
            fields=self.fields,
            formfield_callback=partial(self.formfield_for_dbfield, request=request),
            extra=self.get_extra(request, obj),
            max_num=self.get_max_num(request, obj),
            can_delete=self.has_delete_permission(request, obj),
        )


class TermInline(PartRows):
    model = TermClause
    max_num = 1
    extra = 1
    classes = ("collapse",)
    part_name = _("in force how, and for how long")
    fields = (
        ("trigger", "offset", "date"),
        ("duration_stated", "duration", "until", "indefinite"),
        ("renewal", "renewal_period", "renewal_notice"),
        "denunciation_notice",
        "note",
    )


class CitationInline(PartRows):
    model = Citation
    form = CitationForm
    formset = CitationRows
    extra = 1
    fieldsets = (
        (
            None,
            {"fields": (("source", "about", "fact", "says", "page", "quote", "set_aside", "url"),)},
        ),
        (
            _("Title, publisher and day of a source that is new"),
            {"fields": (("title", "publisher", "published"),), "classes": ("collapse",)},
        ),
    )
    part_name = _("sources")

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Describing a source that is new takes the right to add sources."""
        formset: Any = super().get_formset(request, obj, **kwargs)
        formset.may_add_sources = request.user.has_perm("agreements.add_source")
        return formset


class TitleInline(CompactRows):
    model = AgreementTitle
    form = TitleForm
    formset = TitleRows
    classes = ("collapse",)
    fields = ("language", "title")


class RelationInline(CompactRows):
    model = Relation
    fk_name = "agreement"
    formset = RelationRows
    classes = ("collapse",)
    fields = ("kind", "to")


class IdentifierInline(CompactRows):
    model = Identifier
    formset = rows_once("value", "scheme")
    classes = ("collapse",)
    fields = ("scheme", "value")


class DocumentInline(PartRows):
    model = Document
    form = DocumentForm
    classes = ("collapse",)
    show_change_link = True
    fields = (("language", "role", "title", "url"), "file", "text", "desk_only")


INLINES = (
    PartyInline,
    EventInline,
    SignatureInline,
    CitationInline,
    TermInline,
    TitleInline,
    RelationInline,
    IdentifierInline,
    DocumentInline,
)
