"""The parts of an agreement on its page, in the order an analyst thinks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.contrib.admin.checks import InlineModelAdminChecks
from django.utils.translation import gettext_lazy as _

from agreements.admin.event import DETAILS, MAIN
from agreements.admin.fields import RegistryStacked, RegistryTabular
from agreements.forms.belongings import RelationRows, TitleForm, TitleRows
from agreements.forms.citations import CitationForm, CitationRows
from agreements.forms.events import EventRowForm, EventRows
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


class PartyInline(RegistryTabular):
    model = Party
    formset = PartyRows
    extra = len(FIRST_ROWS)
    fields = ("side", "country", "role", "body")
    verbose_name_plural = _("who with whom")
    is_first = True


class EventInline(RegistryStacked):
    model = Event
    fk_name = "agreement"
    form = EventRowForm
    formset = EventRows
    extra = 1
    show_change_link = True
    verbose_name_plural = _("what happened, when and where")
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


class SignatureInline(RegistryTabular):
    model = Signature
    checks_class = _OfItsEvents
    extra = 2
    fields = ("side", "official", "role", "office")
    verbose_name_plural = _("who signed")

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


class TermInline(RegistryStacked):
    model = TermClause
    max_num = 1
    extra = 1
    classes = ("collapse",)
    verbose_name = _("in force how, and for how long")
    fields = (
        ("trigger", "offset", "date"),
        ("duration_stated", "duration", "until", "indefinite"),
        ("renewal", "renewal_period", "renewal_notice"),
        "denunciation_notice",
        "note",
    )


class CitationInline(RegistryStacked):
    model = Citation
    form = CitationForm
    formset = CitationRows
    extra = 1
    fields = (
        ("source", "about", "fact", "says"),
        ("url", "title", "publisher", "published"),
        ("quote", "page", "set_aside"),
    )
    verbose_name_plural = _("sources")

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Describing a source that is new takes the right to add sources."""
        formset: Any = super().get_formset(request, obj, **kwargs)
        formset.may_add_sources = request.user.has_perm("agreements.add_source")
        return formset


class TitleInline(RegistryTabular):
    model = AgreementTitle
    form = TitleForm
    formset = TitleRows
    classes = ("collapse",)
    fields = ("language", "title")


class RelationInline(RegistryTabular):
    model = Relation
    fk_name = "agreement"
    formset = RelationRows
    classes = ("collapse",)
    fields = ("kind", "to")


class IdentifierInline(RegistryTabular):
    model = Identifier
    formset = rows_once("value", "scheme")
    classes = ("collapse",)
    fields = ("scheme", "value")


class DocumentInline(RegistryStacked):
    model = Document
    classes = ("collapse",)
    fields = (("language", "role", "title"), "url", "text")


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
