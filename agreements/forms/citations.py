"""Citations on the page of an agreement: of the record, or of one of its events."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agreements.forms.events import EventRows, event_label
from agreements.forms.rows import RowForm, RowSet
from agreements.forms.submitted import submitted
from agreements.models import Citation, Event

RECORD, SIGNING = "", "signing"


class LongSelect(forms.Select):
    """A select whose options are not a template each: every citation offers every event."""

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        chosen = {"": "", str(value or RECORD): mark_safe(" selected")}
        options = ((key, chosen.get(key, ""), label) for key, label in self.choices)
        return format_html(
            "<select{}>{}</select>",
            flatatt({**self.attrs, **(attrs or {}), "name": name}),
            format_html_join("", '<option value="{}"{}>{}</option>', options),
        )


class CitationForm(RowForm):
    """``about`` is empty for the record, ``signing`` for its signing, or an event's number."""

    about = forms.ChoiceField(label=gettext_lazy("for"), required=False, widget=LongSelect)

    class Meta:
        model = Citation
        fields = ("source", "fact", "quote", "page", "says", "set_aside")

    def __init__(self, *args: Any, offered: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        about: Any = self.fields["about"]
        about.initial = self.instance.event_id or RECORD
        about.choices = offered


class CitationRows(RowSet):
    """All citations of one agreement; to be saved after its events."""

    empty_rows_at_first = True

    @cached_property
    def events(self) -> list[Event]:
        return list(self.instance.events.all()) if self.instance.pk else []

    @cached_property
    def offered(self) -> list[tuple[str, str]]:
        """What a row may be cited for; worded once, not in every row."""
        events = [(str(event.pk), event_label(event)) for event in self.events]
        return [(RECORD, _("the record")), (SIGNING, _("its signing")), *events]

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        return {**super().get_form_kwargs(index), "offered": self.offered}

    def clean(self) -> None:
        super().clean()
        for form in self.kept:
            if not form.errors:
                self._check_event(form)

    def _check_event(self, form: Any) -> None:
        about, events = form.cleaned_data.get("about"), submitted(self.instance, EventRows)
        if about == SIGNING and (events is None or events.signing("") is None):
            form.add_error("about", _("Add a signing event first, or cite it for the record."))
        elif events and about in map(str, events.removed):
            form.add_error(
                "about", _("This event is being removed: choose another, or remove this as well.")
            )

    def _event_of(self, form: Any) -> Event | None:
        about, events = form.cleaned_data["about"], submitted(self.instance, EventRows)
        if about == SIGNING:
            signing: Any = events and events.signing("")
            return signing.instance
        return next((event for event in self.events if str(event.pk) == about), None)

    def save_new(self, form: Any, commit: bool = True) -> Any:
        form.instance.event = self._event_of(form)
        return super().save_new(form, commit)

    def save_existing(self, form: Any, obj: Any, commit: bool = True) -> Any:
        form.instance.event = self._event_of(form)
        return super().save_existing(form, obj, commit)
