"""What an event's own page takes besides the event: its citations and its signatures."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from agreements.forms.events import carries_signature
from agreements.forms.record import RecordForm
from agreements.forms.rows import RowSet
from agreements.models import Citation, Event


class EventCitationRows(RowSet):
    """Citations of one event; their agreement is the event's."""

    instance: Event

    def save_new(self, form: Any, commit: bool = True) -> Citation:
        form.instance.agreement_id = self.instance.agreement_id
        return super().save_new(form, commit)


class EventSignatureRows(RowSet):
    """Signatures under one event, on its side where it has one."""

    instance: Event
    once = ("official", "role")

    def clean(self) -> None:
        super().clean()
        for form in self.kept:
            if not carries_signature(self.instance, ""):
                form.add_error(
                    None, _("Only a signing, an initialling or an adoption carries signatures.")
                )
            elif not carries_signature(self.instance, form.instance.side):
                form.add_error("side", _("The event is of the other side."))

    def repeated(self, form: Any) -> str:
        return _("This official is already there in this role.")


class CitationPageForm(RecordForm):
    """A citation on its own page."""

    class Meta:
        model = Citation
        fields = ("agreement", "event", "source")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        event, agreement = cleaned.get("event"), cleaned.get("agreement")
        if event and agreement and event.agreement_id != agreement.pk:
            self.add_error("event", _("This is an event of another agreement."))
        return cleaned
