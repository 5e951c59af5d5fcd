"""Read an article: paste a news text, look at the drafts and their words, accept or reject."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Count
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.admin.changelist import Listing
from agreements.admin.date_columns import in_words
from agreements.domain.partial_date import PartialDate
from agreements.forms.article.acceptance import Accepting, RefusedError
from agreements.forms.article.desk import ArticleDesk
from agreements.forms.article.pasting import ArticleForm
from agreements.imports.article.reader import proposed
from agreements.models import Agreement, ArticleReading, ReadDraft
from agreements.models.choices import DraftDecision

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

ADDING = "agreements.add_agreement"


@admin.register(ArticleReading)
class ArticleAdmin(Listing, admin.ModelAdmin):
    """For those who may add agreements. A reading is looked at and decided on, never changed."""

    list_display = ("title", "publisher", in_words("published", gettext_lazy("published"),
                    "read_at"), "drafts", "decisions", "read_at")  # fmt: skip
    search_fields = ("title", "publisher", "url", "text")
    ordering = ("-read_at", "-pk")
    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(ADDING)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm(ADDING)

    has_view_permission = has_change_permission

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_module_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(ADDING)

    def get_queryset(self, request: HttpRequest) -> QuerySet[ArticleReading]:
        counted = super().get_queryset(request).annotate(count=Count("decided"))
        listed = request.path == reverse("admin:agreements_articlereading_changelist")
        return counted.defer("text", "typed") if listed else counted

    @admin.display(description=gettext_lazy("drafts"))
    def drafts(self, reading: ArticleReading) -> int:
        return len(reading.proposed["agreements"])

    @admin.display(description=gettext_lazy("decided"))
    def decisions(self, reading: Any) -> int:
        return reading.count

    # -- paste ----------------------------------------------------------------------------------

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = ArticleForm(request.POST or None)
        if request.method == "POST":
            form = ArticleForm(request.POST)
            if form.is_valid():
                return HttpResponseRedirect(self._address(self._read(request, form)))
        return self._page(request, "paste", _("Read an article"), {"form": form})

    def _read(self, request: HttpRequest, form: ArticleForm) -> ArticleReading:
        """The text read, or the reading of the same text from before: also of another analyst,
        who pasted it at the same moment."""
        typed = form.cleaned_data
        text = typed["text"]
        reading = ArticleReading.objects.filter(text=text).first()
        made = False
        if reading is None:
            facts = proposed(text, form.day)
            found = PartialDate.parse(facts["published"]) if facts["published"] else None
            read = typed | {"published": typed["published"] or found}
            read |= {"language": facts["language"] or "", "proposed": facts}
            read |= {"read_by_id": request.user.pk}
            reading, made = ArticleReading.objects.get_or_create(text=text, defaults=read)
        if not made:
            said = _("This text was read before: here is what was made of it.")
            self.message_user(request, said, messages.WARNING)
        return reading

    def _address(self, reading: ArticleReading) -> str:
        return reverse("admin:agreements_articlereading_change", args=[reading.pk])

    # -- look and decide ------------------------------------------------------------------------

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: Any = None,
    ) -> HttpResponse:
        if not self.has_change_permission(request):
            raise PermissionDenied
        found: Any = self.get_object(request, unquote(object_id))
        if found is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)  # type: ignore[attr-defined]
        if request.method != "POST":
            return self._desk(request, ArticleDesk(found))
        with transaction.atomic():
            reading = ArticleReading.objects.select_for_update(of=("self",)).get(pk=found.pk)
            return self._decide(request, ArticleDesk(reading, request.POST))

    def _decide(self, request: HttpRequest, desk: ArticleDesk) -> HttpResponse:
        if not desk.is_valid():
            return self._desk(request, desk)
        try:
            decided = Accepting(desk, request.user, localdate()).carry_out()
        except RefusedError:
            return self._desk(request, desk)
        self._say(request, decided)
        return HttpResponseRedirect(self._address(desk.reading))

    def _say(self, request: HttpRequest, decided: list[ReadDraft]) -> None:
        agreements = Agreement.objects.in_bulk([d.agreement_id for d in decided if d.agreement_id])
        for draft in decided:
            if draft.agreement_id:
                agreement = agreements[draft.agreement_id]
                self._log(request, agreement, draft.decision)
                link = reverse("admin:agreements_agreement_change", args=[agreement.pk])
                said = _("Draft %(number)d: %(decision)s.") % {
                    "number": draft.number + 1,
                    "decision": draft.get_decision_display(),
                }
                linked = format_html('{} <a href="{}">{}</a>', said, link, agreement)
                self.message_user(request, linked, messages.SUCCESS)
        rejected = sum(draft.decision == DraftDecision.REJECTED for draft in decided)
        if rejected:
            self.message_user(request, _("Rejected: %d.") % rejected, messages.SUCCESS)

    def _log(self, request: HttpRequest, agreement: Agreement, decision: str) -> None:
        if decision == DraftDecision.ACCEPTED:
            self.log_addition(request, agreement, [{"added": {}}])
        else:
            self.log_change(request, agreement, [{"changed": {"fields": ["citations"]}}])

    def _desk(self, request: HttpRequest, desk: ArticleDesk) -> HttpResponse:
        context = {"desk": desk, "original": desk.reading, "notes": desk.reading.proposed["notes"]}
        return self._page(request, "desk", str(desk.reading), context)

    def _page(
        self, request: HttpRequest, page: str, title: str, context: dict[str, Any]
    ) -> HttpResponse:
        common = {**self.admin_site.each_context(request), "opts": self.opts, "title": title}
        return TemplateResponse(request, f"admin/article/{page}.html", {**common, **context})
