"""The facets of a list: each value with how many there are, and the address that asks for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.forms import Form, HiddenInput, MultipleChoiceField, MultipleHiddenInput
from django.utils.translation import gettext as _

from agreements.domain.country_pair import continued_by
from agreements.filters import AgreementFilter
from agreements.forms.query.offered import FACETED
from agreements.models import Subject, vocabulary
from agreements.models.choices import AgreementKind, Binding, Level, SourceKind, Status
from agreements.models.facets import Chosen, FacetCounts, counted, tallied
from agreements.views.lists.query import Query
from agreements.views.lists.ways import Ways
from agreements.views.words.phrases import first_upper

SHOWN = 7  # values of a facet; the others are folded away
MOST_COUNTERPARTS = 40
DAYS = ("signed_from", "signed_to")
# What a query may hold without asking for fewer agreements.
NARROWS_NOTHING = {"continuity", "reading", "sort", "page", "per_page"}


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet; chosen, its address is that without it."""

    label: str
    count: int
    url: str
    chosen: bool = False
    topics: Sequence[Value] = ()

    @property
    def open(self) -> bool:
        """Whether one of its topics is chosen."""
        return any(topic.chosen for topic in self.topics)


@dataclass(frozen=True, slots=True)
class Facet:
    """A heading, the values most agreements have, and the *rest*."""

    name: str
    title: str
    values: Sequence[Value]
    rest: Sequence[Value] = ()


def facets(grammar: AgreementFilter, query: Query) -> list[Facet]:
    """Of everything that *grammar* selects, each facet's own choice left open.

    A fixed number of queries; those of which there is nothing to choose are left out.
    """
    _leave_to_facets(grammar.form)
    counts = _counts(grammar, query)
    ways = Ways(query, grammar.day_filter or (None, None))
    told = [
        _named("status", _("Status"), Status.choices, counts, query),
        _named("kind", _("Kind"), AgreementKind.choices, counts, query),
        _subjects(counts, query),
        _counterparts(grammar, counts, ways),
        _decades(counts, query, grammar.today),
        _named("binding", _("Binding"), Binding.choices, counts, query),
        _named("level", _("Level"), Level.choices, counts, query),
        _named("source_kind", _("Known from"), SourceKind.choices, counts, query),
    ]
    return [facet for facet in told if len(facet.values) > 1 or _any_chosen(facet.values)]


def _leave_to_facets(form: Form) -> None:
    """What is chosen of a facet stays in the form, unseen."""
    for name in FACETED:
        field = form.fields[name]
        many = isinstance(field, MultipleChoiceField)
        field.widget = MultipleHiddenInput() if many else HiddenInput()


def _any_chosen(values: Iterable[Value]) -> bool:
    return any(value.chosen for value in values)


def _counts(grammar: AgreementFilter, query: Query) -> FacetCounts:
    """From the kept sums where nothing is asked for, else counted.

    Where one facet alone is asked for, its own values are those of everything, which are kept; so
    what it does not choose need not be looked at.
    """
    match [name for name in query.data if name not in NARROWS_NOTHING]:
        case []:
            return tallied(grammar.on)[1]
        case [name] if name in FACETED:
            counts = counted(grammar.selected(), Chosen(grammar.on))
            own = tallied(grammar.on)[1].values[name]
            return replace(counts, values={**counts.values, name: own})
    asked = grammar.form.cleaned_data
    values = {name: asked[name] for name in FACETED if name not in ("subject", "source_kind")}
    values["source_kind"] = [asked["source_kind"]] if asked["source_kind"] else []
    values["subject"] = [
        subject.pk for subject in vocabulary.subjects().values() if subject.slug in asked["subject"]
    ]
    return counted(
        grammar.selected(without=FACETED), Chosen(grammar.on, values, grammar.day_filter)
    )


def _named(
    name: str,
    title: str,
    choices: Iterable[tuple[str, object]],
    counts: FacetCounts,
    query: Query,
) -> Facet:
    """A facet of a closed vocabulary: the most frequent first, what is chosen before them."""
    number, asked = counts.values[name], query.data.getlist(name)
    values = [
        _value(query, name, slug, first_upper(str(label)), number.get(slug, 0))
        for slug, label in choices
        if number.get(slug) or slug in asked
    ]
    return _folded(name, title, values)


def _folded(name: str, title: str, values: list[Value]) -> Facet:
    ordered = sorted(values, key=lambda value: (not value.chosen, -value.count))
    return Facet(name, title, ordered[:SHOWN], ordered[SHOWN:])


def _value(
    query: Query, name: str, slug: str, label: str, count: int, topics: Sequence[Value] = ()
) -> Value:
    chosen = slug in query.data.getlist(name)
    url = query.without(name, value=slug) if chosen else query.also(name, slug)
    return Value(label, count, url, chosen, topics)


def _subjects(counts: FacetCounts, query: Query) -> Facet:
    """The groups in their order, each with its topics."""
    number = counts.values["subject"]
    asked = query.data.getlist("subject")
    tree: dict[int | None, list[Subject]] = {}
    for subject in vocabulary.subjects().values():
        if str(subject.pk) in number or subject.slug in asked:
            tree.setdefault(subject.parent_id, []).append(subject)

    def value(subject: Subject) -> Value:
        topics = [value(topic) for topic in tree.get(subject.pk, ())]
        count = number.get(str(subject.pk), 0)
        return _value(query, "subject", subject.slug, subject.name, count, topics)

    return Facet("subject", _("Subject"), [value(group) for group in tree.get(None, ())])


def _counterparts(grammar: AgreementFilter, counts: FacetCounts, ways: Ways) -> Facet:
    """The countries of these agreements, or the other sides where one country is asked for.

    A former state counts with the one that continues it, unless they are told apart.
    """
    past = grammar.past if grammar.joined else {}
    number: dict[str, int] = {}
    for code, count in counts.values["country"].items():
        today = continued_by(code, past)
        number[today] = number.get(today, 0) + count
    known = vocabulary.countries()
    names = {code: known[code].name for code in number if code in known}
    lines = sorted(names, key=lambda code: (-number[code], names[code]))[:MOST_COUNTERPARTS]
    values = [Value(names[c], number[c], url) for c in lines if (url := ways.to_country(c))]
    title = _("Other side") if grammar.form.cleaned_data["country"] else _("Country")
    return Facet("country", title, values[:SHOWN], values[SHOWN:])


def _decades(counts: FacetCounts, query: Query, today: dt.date) -> Facet:
    """The decades, the latest first, in which they were certainly or possibly concluded.

    A day of which only the earliest is known could be one of decades to come: those are no choice.
    """
    counted = sorted(counts.decades.items(), reverse=True)
    values = [_decade(year, count, query) for year, count in counted if year <= today.year]
    return Facet("decade", _("Concluded in"), values[:SHOWN], values[SHOWN:])


def _decade(year: int, count: int, query: Query) -> Value:
    bounds = dict(zip(DAYS, (str(year), str(year + 9)), strict=True))
    chosen = all(query.data.get(name) == value for name, value in bounds.items())
    url = query.without(*DAYS) if chosen else query.having(**bounds)
    return Value(_("%ds") % year, count, url, chosen)
