"""No lost updates: what was opened before somebody else saved is refused, with both versions."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from django.contrib.admin.options import IS_POPUP_VAR, TO_FIELD_VAR
from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from agreements.admin.agreement_first import AgreementFirst
from agreements.admin.last_save import LastSave
from agreements.forms.conflict.comparison import CHOICE, Conflict, Rows
from agreements.forms.conflict.merge import merged
from agreements.forms.conflict.opened import Opened
from agreements.forms.conflict.words import OWN, THEIRS, Words
from agreements.forms.more_rows import MORE, OPEN
from agreements.models import Agreement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import Model
    from django.http import HttpRequest, HttpResponse, QueryDict

VERSION, OPENED, SINCE, CHOOSING = "_version", "_opened", "_since", "_choosing"
OF_THE_PAGE = (VERSION, OPENED, SINCE, CHOOSING, MORE, OPEN, "csrfmiddlewaretoken")
REFUSED = 409


class NoLostUpdates(AgreementFirst):
    """Mix in before the admin of agreements, and of what has a page of its own but belongs to one.

    The form carries the version of the agreement that it was opened with. When that is not the
    held one any more, nothing is saved: the page asks field by field whose value is to stay, and
    sends the answers with the version they were given for.
    """

    def _changeform_view(
        self, request: HttpRequest, object_id: str | None, form_url: str, extra_context: Any
    ) -> HttpResponse:
        """As Django's, which calls this inside the transaction."""
        record = self._found(request, object_id)
        agreement = None if record is None else self._locked(record)
        if record is not None and agreement is not None:
            record = self._anew(request, record, agreement)
            if request.POST.get(VERSION) != str(agreement.version):
                return self._refuse(request, record, agreement)
            if CHOOSING in request.POST:
                request.POST = self._chosen(request, record)  # type: ignore[assignment]
        return super()._changeform_view(  # type: ignore[misc]
            request, object_id, form_url, extra_context
        )

    def _found(self, request: HttpRequest, object_id: str | None) -> Model | None:
        """What this request is to change; None where it is not there, or not for this person."""
        if request.method != "POST" or object_id is None or "_saveasnew" in request.POST:
            return None
        to_field = request.POST.get(TO_FIELD_VAR, request.GET.get(TO_FIELD_VAR))
        if to_field and not self.to_field_allowed(request, to_field):
            return None
        found: Any = self.get_object(request, unquote(object_id), to_field)
        return found if found is not None and self.has_change_permission(request, found) else None

    def _locked(self, record: Model) -> Agreement | None:
        """The agreement of *record* as it is now, kept from all others; None when it is gone."""
        key = getattr(record, self.agreement_key)
        return Agreement.objects.select_for_update(of=("self",)).filter(pk=key).first()

    def _anew(self, request: HttpRequest, record: Model, agreement: Agreement) -> Any:
        """*record* as it is now that nobody else can change it."""
        if isinstance(record, Agreement):
            return agreement
        return self.get_queryset(request).filter(pk=record.pk).first() or record

    def _refuse(self, request: HttpRequest, record: Any, agreement: Agreement) -> HttpResponse:
        """Both versions side by side; everything that was sent is in the page."""
        last = LastSave(agreement, request.user, _moment(request.POST.get(SINCE, "")))
        conflict = self._conflict(request, record, OWN if last.is_own else THEIRS)
        sent = request.POST
        known = sent.get(VERSION, "").isdecimal()
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Not saved yet: %s") % record,
            "original": record,
            "is_popup": IS_POPUP_VAR in sent,
            "what_happened": str(last) if known else _unversioned(),
            "heading": last.heading,
            "words": conflict.words,
            "since": timezone.now().isoformat(),
            "parts": conflict.parts,
            "typed": list(_typed(sent)),
            "version": agreement.version,
            "opened": sent.get(OPENED, ""),
        }
        template = "admin/conflict.html"
        return TemplateResponse(request, template, context, status=REFUSED)

    def _chosen(self, request: HttpRequest, record: Any) -> QueryDict:
        """What was sent, with the answers given, as a form of the version that is held now."""
        conflict = self._conflict(request, record)
        data = merged(request.POST, conflict)
        for name in [name for name in data if name == CHOOSING or name.startswith(CHOICE)]:
            del data[name]
        data[OPENED] = str(Opened.of(conflict.theirs, [rows.theirs for rows in conflict.rows]))
        return data

    def _conflict(self, request: HttpRequest, record: Any, words: Words = THEIRS) -> Conflict:
        fields = flatten_fieldsets(self.get_fieldsets(request, record))
        form = self.get_form(request, record, change=True, fields=fields)
        return Conflict(
            form(request.POST, instance=record),
            form(instance=record),
            list(self._rows(request, record)),
            Opened.read(request.POST.get(OPENED, "")),
            request.POST,
            words,
        )

    def _rows(self, request: HttpRequest, record: Any) -> Iterator[Rows]:
        """The rows that this person may change, sent and held."""
        for formset, inline in self.get_formsets_with_inlines(request, record):
            if inline.has_change_permission(request, record):
                prefix = formset.get_default_prefix()
                sent: dict[str, Any] = self.get_formset_kwargs(request, record, inline, prefix)
                held = {name: sent[name] for name in ("instance", "prefix", "queryset")}
                may_add = inline.has_add_permission(request, record)
                yield Rows(formset(**sent), formset(**held), may_add)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        record = context["original"]
        if record is not None:
            agreement = record if isinstance(record, Agreement) else record.agreement
            formsets = [inline.formset for inline in context["inline_admin_formsets"]]
            # A form that is shown with errors: what is held is still what it was opened with.
            context |= {
                "version": request.POST.get(VERSION) or agreement.version,
                "since": request.POST.get(SINCE) or timezone.now().isoformat(),
                "opened": Opened.of(context["adminform"].form, formsets),
            }
        return super().render_change_form(request, context, *args, **kwargs)


def _unversioned() -> str:
    return _("This form does not say which version of the agreement it was opened with.")


def _moment(text: str) -> dt.datetime | None:
    """What the form said of when it was opened; None where it is garbled."""
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _typed(sent: QueryDict) -> Iterator[tuple[str, str]]:
    """What a form has to carry along."""
    for name, values in sent.lists():
        if name not in OF_THE_PAGE and not name.startswith(CHOICE):
            yield from ((name, str(value)) for value in values)
