"""List filters: those one types into, and agreements without a source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from agreements.desk.queues import QUEUES
from agreements.domain.country_pair import CountryPair, PairError
from agreements.forms.pasted import in_line
from agreements.models import Agreement, AgreementPair, Citation, Country, Event, Party, StatusSpan
from agreements.models.choices import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.contrib.admin.views.main import ChangeList
    from django.db.models import QuerySet
    from django.http import HttpRequest


class TypedFilter(admin.SimpleListFilter):
    """A filter with a text box instead of one link for each of hundreds of values."""

    template = "admin/typed_filter.html"
    hint: Any = ""

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return []

    def has_output(self) -> bool:
        return True

    def value(self) -> str:
        return in_line(super().value() or "")

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        """One choice: what is typed, and the rest of the query to be sent along."""
        rest = changelist.get_filters_params()
        yield {
            "name": self.parameter_name,
            "value": self.value(),
            "hint": self.hint,
            "rest": [
                (name, value)
                for name, values in rest.items()
                if name != self.parameter_name
                for value in (values if isinstance(values, list) else [values])
            ],
            "without": changelist.get_query_string(remove=[str(self.parameter_name)]),
        }


class CountriesFilter(TypedFilter):
    """A pair, ``in-ru``, or one country by code, name or alias."""

    title = _("country or pair")
    parameter_name = "between"
    hint = _("in-ru, or India")

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        text = self.value()
        if not text:
            return queryset
        try:
            pair = str(CountryPair.parse(text))
        except PairError:
            return queryset.filter(Exists(_parties_named(text)))
        rows = AgreementPair.objects.filter(Q(pair=pair) | Q(joined=pair), agreement=OuterRef("pk"))
        return queryset.filter(Exists(rows))


def _parties_named(text: str) -> QuerySet[Party]:
    named = Q(code__iexact=text) | Q(name__iexact=text) | Q(names__text__iexact=text)
    countries = Country.objects.filter(named).values("pk")
    return Party.objects.filter(agreement=OuterRef("pk"), country__in=countries)


class SummitFilter(TypedFilter):
    """Words of a summit's name, or its slug."""

    title = _("summit")
    parameter_name = "summit"
    hint = _("words of its name")

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        text = self.value()
        if not text:
            return queryset
        events = Event.objects.filter(agreement=OuterRef("pk"), summit__isnull=False)
        named = Q(summit__slug=text)
        words = Q()
        for word in text.split():
            words &= Q(summit__name__icontains=word)
        return queryset.filter(Exists(events.filter(named | words)))


class SourceFilter(admin.SimpleListFilter):
    title = _("source")
    parameter_name = "sourced"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("no", _("without source")), ("yes", _("with a source"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        cited = Exists(Citation.objects.filter(agreement=OuterRef("pk")))
        match self.value():
            case "no":
                return queryset.filter(~cited)
            case "yes":
                return queryset.filter(cited)
            case _:
                return queryset


class QueueFilter(admin.SimpleListFilter):
    title = _("queue")
    parameter_name = "queue"

    def __init__(self, request: HttpRequest, *args: Any) -> None:
        self.user = request.user
        super().__init__(request, *args)

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(slug, name) for slug, (name, _narrow) in QUEUES.items()]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        asked = QUEUES.get(self.value() or "")
        if asked is None:
            return queryset
        found = asked[1](Agreement.objects.all(), self.user)
        return queryset.filter(pk__in=found.values("pk"))


class StatusFilter(admin.SimpleListFilter):
    """The status of today, as far as it is certain."""

    title = _("status")
    parameter_name = "status"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return list(Status.choices)

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        status = self.value()
        if status not in Status.values:
            return queryset
        found = Agreement.objects.with_status([status], on=timezone.localdate())
        return queryset.filter(pk__in=found.values("pk"))

    def get_facet_queryset(self, changelist: ChangeList) -> dict[str, int]:
        """How many have each status, in one count by status and not one for each of them."""
        rest = changelist.get_queryset(self.request, self.expected_parameters())
        spans = StatusSpan.objects.filter(
            agreement__in=rest.order_by().values("pk"), certain__contains=timezone.localdate()
        )
        counted = (
            spans.order_by().values("status").annotate(count=Count("agreement", distinct=True))
        )
        held = dict(counted.values_list("status", "count"))
        return {f"{i}__c": held.get(key, 0) for i, (key, _name) in enumerate(self.lookup_choices)}
