"""No lost updates: what was opened before somebody else saved is refused, with both versions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.admin.options import IS_POPUP_VAR, TO_FIELD_VAR
from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from agreements.admin.last_save import last_save
from agreements.forms.conflict import CHOICE, Conflict, Rows
from agreements.forms.conflict_merge import merged
from agreements.forms.conflict_opened import Opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest, HttpResponse, QueryDict

    from agreements.models import Agreement

VERSION, OPENED, CHOOSING = "_version", "_opened", "_choosing"
OF_THE_PAGE = (VERSION, OPENED, CHOOSING, "csrfmiddlewaretoken")
REFUSED = 409


class NoLostUpdates(admin.ModelAdmin):
    """Mix in before the admin of agreements.

    The form carries the version it was opened with. When that is not the held one any more,
    nothing is saved: the page asks field by field whose value is to stay, and sends the answers
    with the version they were given for.
    """

    def _changeform_view(
        self, request: HttpRequest, object_id: str | None, form_url: str, extra_context: Any
    ) -> HttpResponse:
        """As Django's, which calls this inside the transaction."""
        agreement = self._locked(request, object_id)
        if agreement is not None:
            if request.POST.get(VERSION) != str(agreement.version):
                return self._refuse(request, agreement)
            if CHOOSING in request.POST:
                request.POST = self._chosen(request, agreement)  # type: ignore[assignment]
        return super()._changeform_view(  # type: ignore[misc]
            request, object_id, form_url, extra_context
        )

    def _locked(self, request: HttpRequest, object_id: str | None) -> Agreement | None:
        """The agreement that this request is to change, as it is now, kept from all others.

        None where there is no such thing, or not for this person: Django says so.
        """
        if request.method != "POST" or object_id is None or "_saveasnew" in request.POST:
            return None
        to_field = request.POST.get(TO_FIELD_VAR, request.GET.get(TO_FIELD_VAR))
        if to_field and not self.to_field_allowed(request, to_field):
            return None
        found = self.get_object(request, unquote(object_id), to_field)
        if found is None or not self.has_change_permission(request, found):
            return None
        return self.get_queryset(request).select_for_update(of=("self",)).get(pk=found.pk)

    def _refuse(self, request: HttpRequest, agreement: Agreement) -> HttpResponse:
        """Both versions side by side; everything that was sent is in the page."""
        conflict = self._conflict(request, agreement)
        sent = request.POST
        known = sent.get(VERSION, "").isdecimal()
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Not saved yet: %s") % agreement,
            "original": agreement,
            "is_popup": IS_POPUP_VAR in sent,
            "what_happened": last_save(agreement, request.user) if known else _unversioned(),
            "parts": conflict.parts,
            "typed": list(_typed(sent)),
            "version": agreement.version,
            "opened": sent.get(OPENED, ""),
        }
        template = "admin/agreements/agreement/conflict.html"
        return TemplateResponse(request, template, context, status=REFUSED)

    def _chosen(self, request: HttpRequest, agreement: Agreement) -> QueryDict:
        """What was sent, with the answers given, as a form of the version that is held now."""
        conflict = self._conflict(request, agreement)
        data = merged(request.POST, conflict)
        for name in [name for name in data if name == CHOOSING or name.startswith(CHOICE)]:
            del data[name]
        data[OPENED] = str(Opened.of(conflict.theirs, [rows.theirs for rows in conflict.rows]))
        return data

    def _conflict(self, request: HttpRequest, agreement: Agreement) -> Conflict:
        fields = flatten_fieldsets(self.get_fieldsets(request, agreement))
        form = self.get_form(request, agreement, change=True, fields=fields)
        return Conflict(
            form(request.POST, instance=agreement),
            form(instance=agreement),
            list(self._rows(request, agreement)),
            Opened.read(request.POST.get(OPENED, "")),
            request.POST,
        )

    def _rows(self, request: HttpRequest, agreement: Agreement) -> Iterator[Rows]:
        """The rows that this person may change, sent and held."""
        for formset, inline in self.get_formsets_with_inlines(request, agreement):
            if inline.has_change_permission(request, agreement):
                prefix = formset.get_default_prefix()
                sent: dict[str, Any] = self.get_formset_kwargs(request, agreement, inline, prefix)
                held = {name: sent[name] for name in ("instance", "prefix", "queryset")}
                may_add = inline.has_add_permission(request, agreement)
                yield Rows(formset(**sent), formset(**held), may_add)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        agreement = context["original"]
        if agreement is not None:
            formsets = [inline.formset for inline in context["inline_admin_formsets"]]
            # A form that is shown with errors: what is held is still what it was opened with.
            context |= {
                "version": request.POST.get(VERSION) or agreement.version,
                "opened": Opened.of(context["adminform"].form, formsets),
            }
        return super().render_change_form(request, context, *args, **kwargs)


def _unversioned() -> str:
    return _("This form does not say which version of the agreement it was opened with.")


def _typed(sent: QueryDict) -> Iterator[tuple[str, str]]:
    """What a form has to carry along."""
    for name, values in sent.lists():
        if name not in OF_THE_PAGE and not name.startswith(CHOICE):
            yield from ((name, str(value)) for value in values)
