"""Events on pages of their own, with their signatures and citations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from agreements.admin.conflict import NoLostUpdates
from agreements.admin.date_columns import in_words
from agreements.admin.fields import RegistryStacked, RegistryTabular
from agreements.admin.registry import RegistryAdmin
from agreements.forms.event_page import EventCitationRows, EventSignatureRows
from agreements.forms.events import DETAILS, EventForm
from agreements.models import Citation, Event, Signature

if TYPE_CHECKING:
    from django.http import HttpRequest

MAIN = ("kind", "side", "date", "place", "place_country", "summit")


class EventSignatureInline(RegistryTabular):
    model = Signature
    formset = EventSignatureRows
    fields = ("side", "official", "role", "office")


class EventCitationInline(RegistryStacked):
    model = Citation
    formset = EventCitationRows
    fields = (("source", "fact", "page", "says", "quote", "set_aside"),)


@admin.register(Event)
class EventAdmin(NoLostUpdates, RegistryAdmin):
    form = EventForm
    list_display = ("kind", "agreement", in_words("date", _("date")), "side", "place", "summit")
    list_select_related = ("agreement", "summit")
    list_filter = ("kind",)
    search_fields = ("agreement__title", "agreement__short_title", "agreement__slug", "place")
    fieldsets = (
        (None, {"fields": ("agreement", MAIN)}),
        (_("Details"), {"fields": DETAILS}),
    )
    inlines = (EventSignatureInline, EventCitationInline)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return ("agreement",) if obj else ()  # its citations would be left behind
