"""Signatures on the page of an agreement: each stands under the event that its side signed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _

from agreements.forms.events import EventRows, carries_signature
from agreements.forms.row import RowForm
from agreements.forms.rows import Rows
from agreements.forms.submitted import submitted
from agreements.models.choices import Side
from agreements.models.event import Event, Signature

if TYPE_CHECKING:
    from agreements.models import Agreement


class SignatureForm(RowForm):
    class Meta:
        model = Signature
        fields = ("side", "official", "role", "office")


class SignatureRows(Rows):
    """The signatures of all events of one agreement; to be saved after its events."""

    once = ("official", "role")
    empty_rows_at_first = True

    def __init__(self, *, instance: Agreement, queryset: Any, **kwargs: Any) -> None:
        """Takes what the admin hands to its inline form sets."""
        self.instance = instance
        kwargs.pop("save_as_new", None)
        mine = queryset.filter(event__agreement=instance.pk) if instance.pk else queryset.none()
        super().__init__(queryset=mine, **kwargs)

    @classmethod
    def get_default_prefix(cls) -> str:
        return "signatures"

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        kwargs = super().get_form_kwargs(index)
        sides = list(Side)
        offered = index is not None and index < len(sides) and self.initial_form_count() == 0
        if index is not None and offered and "initial" not in kwargs:
            kwargs["initial"] = {"side": sides[index]}
        return kwargs

    def said(self, form: Any) -> tuple[Any, ...]:
        return (*super().said(form), id(self.event_form(form)))

    def repeated(self, form: Any) -> str:
        return _("This official is already there in this role.")

    def clean(self) -> None:
        super().clean()
        for form in self.kept:
            if not form.errors and self.event_form(form) is None:
                form.add_error("side", self._what_is_missing(form))

    def event_form(self, form: Any) -> Any | None:
        """The form of the event that carries this signature: its own, else the side's signing."""
        events = submitted(self.instance, EventRows)
        if events is None:
            return None
        signature = form.instance
        own = signature.event_id if form.is_stored else None
        for event in events.kept:
            if event.instance.pk == own and carries_signature(event.instance, signature.side):
                return event
        return events.signing(signature.side)

    def _event(self, form: Any) -> Event:
        """The event, saved by now; that there is one was checked."""
        event_form: Any = self.event_form(form)
        return event_form.instance

    def _what_is_missing(self, form: Any) -> str:
        events = submitted(self.instance, EventRows)
        if form.is_stored and events and form.instance.event_id in events.removed:
            return _("Its signing is being removed: remove this signature as well.")
        return _("Add a signing event first, of both sides or of this one.")

    def save_new(self, form: Any, commit: bool = True) -> Any:
        form.instance.event = self._event(form)
        return super().save_new(form, commit)

    def save_existing(self, form: Any, obj: Any, commit: bool = True) -> Any:
        form.instance.event = self._event(form)
        return super().save_existing(form, obj, commit)


def signature_rows(**options: Any) -> type[SignatureRows]:
    """The class of form sets for the admin, with Django's *options* for form sets."""
    rows: Any = forms.modelformset_factory(Signature, formset=SignatureRows, **options)
    return rows
