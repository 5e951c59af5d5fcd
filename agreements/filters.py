"""The query grammar: what every public list, timeline, export and feed understands.

Each filter ends in a method of AgreementQuerySet. Nothing is guessed: a value that cannot be
read, an unknown parameter or a single-valued one given twice is a fault that names it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from agreements.domain.country_pair import CountryPair, continued_from
from agreements.domain.partial_date import PartialDate
from agreements.forms.query.filters import (
    DayFilter,
    ExactDayFilter,
    GrammarFilterSet,
    MomentFilter,
    NamesFilter,
    OneNameFilter,
    PairFilter,
    SlugFilter,
    WholeNumberFilter,
    WordsFilter,
    narrowing,
)
from agreements.forms.query.grammar import GrammarForm
from agreements.forms.query.offered import (
    BY_RELEVANCE,
    IN_FORCE,
    SORTS,
    existing,
    named_summits,
    parties,
    series,
    subjects,
    summits,
)
from agreements.forms.query.plain_select import PlainSelectMultiple
from agreements.models import Agreement, Body, Official, vocabulary
from agreements.models.agreement_queryset import AgreementQuerySet
from agreements.models.choices import AgreementKind, Binding, Level, SourceKind, Status
from agreements.models.search import Reading, Understood, pair_of, read

MULTIPLE = ("country", "kind", "binding", "level", "subject", "status")
PER_PAGE = 50
MOST_PER_PAGE = 100
MOST_PAGES = 1_000_000


class AgreementFilter(GrammarFilterSet):
    """The grammar over agreements, for the state of affairs on the day asked for, else *today*."""

    q = WordsFilter(
        method="of_words",
        label=_("Words"),
        help_text=_("Also countries; “a phrase”, OR, and − to leave out."),
    )
    reading = OneNameFilter(
        choices=[("", _("countries understood")), ("literal", _("words as they stand"))],
        method="as_told",
        label=_("Reading"),
        widget=forms.HiddenInput,
    )
    pair = PairFilter(
        method="of_pair",
        label=_("Pair"),
        help_text=_("Two country codes, such as in-ru."),
    )
    country = NamesFilter(
        choices=parties,
        known=existing,
        missing_message=_("There is no country with the code “%s”."),
        method="of_country",
        label=_("Country"),
        widget=PlainSelectMultiple(attrs={"size": 5}),
    )
    continuity = OneNameFilter(
        choices=[("", _("with predecessors")), ("split", _("each state alone"))],
        method="as_told",
        label=_("Former states"),
    )
    kind = NamesFilter(
        choices=AgreementKind.choices,
        method="of_field",
        label=_("Kind"),
        widget=forms.CheckboxSelectMultiple,
    )
    status = NamesFilter(
        choices=Status.choices,
        method="of_status",
        label=_("Status"),
        widget=forms.CheckboxSelectMultiple,
    )
    in_force = OneNameFilter(
        choices=[("", _("any")), *IN_FORCE],
        method="of_in_force",
        label=_("In force"),
        help_text=_("A suspended agreement is in force."),
    )
    as_of = ExactDayFilter(method="as_they_stood", label=_("As of"), widget=forms.HiddenInput)
    binding = NamesFilter(
        choices=Binding.choices,
        method="of_field",
        label=_("Binding"),
        widget=forms.CheckboxSelectMultiple,
    )
    level = NamesFilter(
        choices=Level.choices,
        method="of_field",
        label=_("Level"),
        widget=forms.CheckboxSelectMultiple,
    )
    subject = NamesFilter(
        choices=subjects,
        missing_message=_("There is no subject “%s”."),
        method=narrowing(AgreementQuerySet.about),
        label=_("Subject"),
        widget=PlainSelectMultiple(attrs={"size": 5}),
    )
    signed_from = DayFilter(
        method="as_told",
        label=_("Signed from"),
        help_text=_("2019, September 2019 or 4 Sep 2019."),
    )
    signed_to = DayFilter(method="as_told", label=_("Signed to"))
    summit = OneNameFilter(
        choices=summits,
        known=named_summits,
        missing_message=_("There is no summit “%s”."),
        method=narrowing(AgreementQuerySet.at_summit),
        label=_("Summit"),
    )
    series = OneNameFilter(
        choices=series,
        missing_message=_("There is no series “%s”."),
        method=narrowing(AgreementQuerySet.in_series),
        label=_("Series of summits"),
    )
    source_kind = OneNameFilter(
        choices=[("", _("any")), *SourceKind.choices],
        method="of_source_kind",
        label=_("Known from"),
    )
    official = SlugFilter(
        among=Official.objects.public,
        missing_message=_("There is no official “%s”."),
        method=narrowing(AgreementQuerySet.signed_by),
        label=_("Signed or witnessed by"),
        widget=forms.HiddenInput,
    )
    body = SlugFilter(
        among=Body.objects.public,
        missing_message=_("There is no body “%s”."),
        method=narrowing(AgreementQuerySet.acted_for_by),
        label=_("Body"),
        widget=forms.HiddenInput,
    )
    updated_since = MomentFilter(
        method=narrowing(AgreementQuerySet.changed_since),
        label=_("Changed since"),
        widget=forms.HiddenInput,
    )
    sort = OneNameFilter(
        choices=[("", _("latest first")), *SORTS, BY_RELEVANCE],
        method="as_told",
        label=_("Order"),
        widget=forms.HiddenInput,
    )
    page = WholeNumberFilter(most=MOST_PAGES, method="as_told", widget=forms.HiddenInput)
    per_page = WholeNumberFilter(most=MOST_PER_PAGE, method="as_told", widget=forms.HiddenInput)

    class Meta:
        model = Agreement
        form = GrammarForm
        fields: tuple[str, ...] = ()

    def __init__(self, data: QueryDict, queryset: AgreementQuerySet, *, today: dt.date) -> None:
        super().__init__(data, queryset)
        self.today = today

    @property
    def on(self) -> dt.date:
        """The day of which status and in force are asked."""
        asked: dt.date | None = self.form.cleaned_data["as_of"]
        return asked or self.today

    @cached_property
    def past(self) -> dict[str, str]:
        """Former states, each with the state that continues it."""
        return vocabulary.continuations()

    @property
    def joined(self) -> bool:
        return self.form.cleaned_data["continuity"] != "split"

    @property
    def day_filter(self) -> tuple[dt.date | None, dt.date | None] | None:
        """First and last day of the day filter, None when there is none.

        A coarse bound reaches to its outer edge: to 2019 is to 31 December.
        """
        begin: PartialDate | None = self.form.cleaned_data["signed_from"]
        end: PartialDate | None = self.form.cleaned_data["signed_to"]
        days = (begin.first if begin else None, end.last if end else None)
        return days if begin or end else None

    def selected(self, *, without: Collection[str] = ()) -> AgreementQuerySet:
        """Everything but the day filter and the order applied, and but what is *without*."""
        rows: Any = self.queryset
        for name, value in self.form.cleaned_data.items():
            if name not in without:
                rows = self.filters[name].filter(rows, value)
        return rows

    @cached_property
    def searched(self) -> Reading | None:
        """The words asked for, as they are read; None where none are."""
        asked = self.form.cleaned_data
        return read(asked["q"], literal=asked["reading"] == "literal") if asked["q"] else None

    @property
    def worded(self) -> Reading | None:
        """The same where words are left once the countries are understood, to order by."""
        return self.searched if self.searched and self.searched.tsquery else None

    def as_told(self, rows: AgreementQuerySet, name: str, value: Any) -> AgreementQuerySet:
        """Parameters that the view asks for by name."""
        return rows

    def of_words(self, rows: AgreementQuerySet, name: str, text: str) -> AgreementQuerySet:
        """The countries that the words name are parties, and the other words are found."""
        assert self.searched is not None
        rows = self._of_named(rows, self.searched.understood)
        return rows.worded(self.worded.tsquery) if self.worded else rows

    def _of_named(self, rows: AgreementQuerySet, named: Sequence[Understood]) -> AgreementQuerySet:
        """Each name's country is a party; two names are a pair, as ``pair`` would read them."""
        if pair := pair_of(named):
            return self.of_pair(rows, "pair", pair)
        for name in named:
            rows = self.of_country(rows, "country", sorted(name.codes))
        return rows

    def of_pair(self, rows: AgreementQuerySet, name: str, pair: CountryPair) -> AgreementQuerySet:
        """The joined pair; the pair alone when split, or when it names a former state."""
        is_joined = pair.joined(self.past) == pair
        return rows.between(str(pair), joined=self.joined and is_joined)

    def of_country(self, rows: AgreementQuerySet, name: str, codes: list[str]) -> AgreementQuerySet:
        """One of the countries is a party, on either side, as itself or as what it continues."""
        past = self.past if self.joined else {}
        return rows.with_country({old for code in codes for old in continued_from(code, past)})

    def of_field(self, rows: AgreementQuerySet, name: str, values: list[str]) -> AgreementQuerySet:
        return rows.filter(**{f"{name}__in": values})

    def of_status(self, rows: AgreementQuerySet, name: str, words: list[str]) -> AgreementQuerySet:
        return rows.with_status(words, on=self.on)

    def as_they_stood(self, rows: AgreementQuerySet, name: str, day: dt.date) -> AgreementQuerySet:
        """What had begun by then; status and in force are asked of that day."""
        return rows.begun(by=day)

    def of_in_force(self, rows: AgreementQuerySet, name: str, answer: str) -> AgreementQuerySet:
        return rows.in_force(answer, on=self.on)

    def of_source_kind(self, rows: AgreementQuerySet, name: str, kind: str) -> AgreementQuerySet:
        return rows.known_by([kind])
