"""The agreement's page: who with whom, what, when and where, by whom, on what evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.db.models import F
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, gettext_lazy

from agreements.admin.agreement_actions import publish, send_to_review, withdraw
from agreements.admin.agreement_inlines import INLINES
from agreements.admin.agreement_search import matching
from agreements.admin.another import BeginsWithAnother
from agreements.admin.autocomplete import RecordsAutocomplete
from agreements.admin.bulk import change_kind_or_subjects
from agreements.admin.conflict import NoLostUpdates
from agreements.admin.filters import (
    CountriesFilter,
    QueueFilter,
    SourceFilter,
    StatusFilter,
    SummitFilter,
)
from agreements.admin.preview import Previewed
from agreements.admin.registry import RegistryAdmin
from agreements.admin.review import Reviewed
from agreements.admin.uploads import TakesFiles
from agreements.domain.partial_date import wording
from agreements.forms.agreement import AgreementForm
from agreements.forms.pasted import in_line
from agreements.forms.publication import PUBLISHING
from agreements.forms.receipts import place_receipts
from agreements.forms.record_choice import RecordsChoice
from agreements.forms.second_side import filled_from_first
from agreements.forms.submitted import submit_together
from agreements.models import Agreement, Subject

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

_ = gettext_lazy


class AgreementPageForm(AgreementForm):
    topics = RecordsChoice(Subject.objects.all(), required=False, label=_("subjects"))


@admin.register(Agreement)
class AgreementAdmin(
    TakesFiles, NoLostUpdates, BeginsWithAnother, Reviewed, Previewed, RegistryAdmin
):
    agreement_key = "pk"
    form = AgreementPageForm
    inlines = INLINES
    save_on_top = False
    show_facets = admin.ShowFacets.ALWAYS
    list_display = ("__str__", "sides", "kind", "signed", "state", "changed")
    list_display_links = ("__str__",)
    list_select_related = ("chronology",)
    list_prefetch = ("parties__country",)
    list_filter = (
        QueueFilter,
        "state",
        "kind",
        StatusFilter,
        CountriesFilter,
        SummitFilter,
        SourceFilter,
    )
    search_fields = ("title",)  # see get_search_results
    search_help_text = _(
        "Any words: title, country, body, official, summit, number, source, address or quote."
    )
    ordering = ("-updated", "slug")
    actions = (send_to_review, publish, withdraw, change_kind_or_subjects)
    fieldsets = (
        (
            _("What"),
            {"fields": ("title", ("kind", "binding", "level", "short_title"), "topics")},
        ),
        (
            _("Text and notes"),
            {
                "classes": ("collapse", "later"),
                "fields": ("slug", "text_availability", "languages", "merged_into", "note"),
            },
        ),
        (_("Publication"), {"classes": ("last",), "fields": ("state", "comment")}),
    )

    def may_publish(self, request: HttpRequest) -> bool:
        return request.user.has_perm(PUBLISHING)

    has_publish_permission = may_publish  # asked for by the actions

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST":
            request.POST = filled_from_first(request.POST)  # type: ignore[assignment]
        return super().changeform_view(request, *args, **kwargs)

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form = super().get_form(request, obj, change, **kwargs)
        form.publisher = self.may_publish(request)
        form.editor, form.today = request.user, timezone.localdate()
        if "topics" in form.base_fields:
            subjects = Agreement._meta.get_field("subjects")
            widget = self.choosing(RecordsAutocomplete, subjects, request)
            form.base_fields["topics"].widget = widget
            widget.choices = form.base_fields["topics"].choices
        return form

    def get_formset_kwargs(self, request: HttpRequest, *args: Any) -> dict[str, Any]:
        """As Django's, without a copy of everything that was sent for each kind of row."""
        kwargs: dict[str, Any] = super().get_formset_kwargs(request, *args)
        return {**kwargs, "data": request.POST} if "data" in kwargs else kwargs

    def _create_formsets(self, request: HttpRequest, obj: Any, change: bool) -> Any:
        """As Django's; the form's own check looks at the rows as well."""
        formsets, inlines = super()._create_formsets(request, obj, change)  # type: ignore[misc]
        submit_together(obj, formsets)
        return formsets, inlines

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """As Django's, with warnings and sources beside the facts that they are about."""
        form = context["adminform"].form
        place_receipts(form.instance, form)
        form.scrutiny.place()
        context["doubts"] = form.scrutiny.open
        return super().render_change_form(request, context, *args, **kwargs)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        for doubt in form.scrutiny.open:
            self.message_user(request, doubt.sentence, messages.WARNING)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        fixed = obj is not None and obj.published_at and not self.may_publish(request)
        return ("slug",) if fixed else ()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What was published once is withdrawn or merged, never deleted."""
        if obj is not None and obj.published_at:
            return False
        return super().has_delete_permission(request, obj)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """As Django's; those published once are named with the reason, not as forbidden types."""
        deleted, counts, forbidden, protected = super().get_deleted_objects(objs, request)
        kept = [agreement for agreement in objs if agreement.published_at]
        reason = gettext("%s was published once: withdraw it or merge it, do not delete it.")
        if kept and super().has_delete_permission(request):
            forbidden = forbidden - {self.opts.verbose_name}
        return deleted, counts, forbidden, [*protected, *(reason % each for each in kept)]

    def get_view_on_site_url(self, obj: Any = None) -> str | None:
        return obj.get_absolute_url() if obj is not None and obj.is_public else None

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Whoever chooses one record among many means its name, not what is quoted for it."""
        choosing = request.path == reverse("admin:autocomplete")
        return matching(queryset, in_line(search_term), evidence=not choosing), False

    @admin.display(description=_("between"))
    def sides(self, agreement: Agreement) -> str:
        """The lead countries, side A first."""
        leads = sorted(
            (party for party in agreement.parties.all() if party.role == "lead"),
            key=lambda party: party.side,
        )
        return " – ".join(party.country.name for party in leads)

    @admin.display(description=_("signed"), ordering=F("chronology__begins"))
    def signed(self, agreement: Agreement) -> str | None:
        chronology = getattr(agreement, "chronology", None)
        held = chronology and chronology.concluded
        return wording(held, gettext) if held else None

    @admin.display(description=_("changed"), ordering="updated")
    def changed(self, agreement: Agreement) -> str:
        return date_format(timezone.localtime(agreement.updated), "DATE_FORMAT")
