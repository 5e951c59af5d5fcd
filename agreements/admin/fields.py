"""How every page of the admin takes input: pasted text made clean, records chosen by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib import admin
from django.contrib.admin.widgets import AdminTextareaWidget
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from agreements.admin.autocomplete import RecordAutocomplete, RecordsAutocomplete
from agreements.forms.claim import ClaimInput
from agreements.forms.pasted import OneLine, PastedText, SlugText, WebAddress
from agreements.forms.record_choice import RecordChoice, RecordsChoice
from agreements.forms.row import RowForm
from agreements.forms.rows import RowSet
from agreements.forms.shared_choices import SharedChoices
from agreements.models import Body, Citation, Event, Official, Source, Summit

if TYPE_CHECKING:
    from django.http import HttpRequest

ADDED_ON_THE_WAY = (Body, Official, Source, Summit)
EMPTY_MEANS = {
    (Event, "side"): _("both sides"),
    (Citation, "fact"): _("it as a whole"),
}


class FewLines(AdminTextareaWidget):
    """Two lines at first; the corner is there to be drawn."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"rows": 2, **(attrs or {})})


class RegistryFields(admin.options.BaseModelAdmin):
    """Mixed into pages and their inlines alike."""

    formfield_overrides: ClassVar = {
        models.CharField: {"form_class": OneLine},
        models.TextField: {"form_class": PastedText, "widget": FewLines},
        models.SlugField: {"form_class": SlugText},
        models.URLField: {"form_class": WebAddress},
    }

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """As Django's; a claim says which date it was understood as."""
        if (db_field.model, db_field.name) == (Citation, "says"):
            kwargs["widget"] = ClaimInput({"class": "vTextField"})
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def formfield_for_choice_field(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """An empty choice that means something says what, instead of a help text."""
        meaning = EMPTY_MEANS.get((db_field.model, db_field.name))
        if meaning:
            kwargs["choices"] = db_field.get_choices(blank_choice=[("", meaning)])
            kwargs["help_text"] = ""
        kwargs.setdefault("choices_form_class", SharedChoices)
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        kwargs.setdefault("form_class", RecordChoice)
        kwargs.setdefault("widget", self.choosing(RecordAutocomplete, db_field, request))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        kwargs.setdefault("form_class", RecordsChoice)
        kwargs.setdefault("widget", self.choosing(RecordsAutocomplete, db_field, request))
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def choosing(self, widget: type[Any], db_field: Any, request: HttpRequest) -> Any:
        """The *widget*; what this person may not look at is not looked for either."""
        made = widget(db_field, self.admin_site)
        shown = self.admin_site.get_model_admin(db_field.related_model)
        made.may_search = shown.has_view_permission(request)
        return made


class _RegistryInline(RegistryFields, admin.options.InlineModelAdmin):
    form: type[RowForm] = RowForm
    formset = RowSet
    extra = 0

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Rows that may only be looked at are never closed: nobody could open them."""
        formset: Any = super().get_formset(request, obj, **kwargs)
        if not self.has_change_permission(request, obj):
            formset.closes_above = formset.absolute_max
        return formset

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """A row has room for one way out of the form: adding what is not there yet."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(field, RecordChoice):
            field.widget.can_change_related = field.widget.can_view_related = False
            field.widget.can_delete_related = False
            field.widget.can_add_related &= db_field.related_model in ADDED_ON_THE_WAY
        return field


class RegistryTabular(_RegistryInline, admin.TabularInline):
    """Rows of a table."""

    template = "admin/rows/tabular.html"

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """The head of a column is no label of a field: each field says its own name."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None:
            field.widget.attrs["aria-label"] = capfirst(field.label)
        return field


class RegistryStacked(_RegistryInline, admin.StackedInline):
    """Rows of a few lines each."""

    template = "admin/rows/stacked.html"


class PartRows(RegistryStacked):
    """Rows as one part of the page of an agreement; ``part_name`` stands beside them."""

    template = "admin/rows/rows.html"
    part_name: Any = ""
    is_compact = False


class CompactRows(PartRows):
    """Rows of one line each, whose labels stand above the first."""

    is_compact = True
