"""Filters of the query grammar: one for each kind of field that reads a parameter."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy, deepcopy
from functools import cache
from typing import Any, TypeVar

import django_filters
from django.forms import Form

from agreements.forms.query.grammar import DayField, ExactDayField, PairField, WholeNumberField
from agreements.forms.query.looked_up import SlugField
from agreements.forms.query.moment import MomentField
from agreements.forms.query.names import NamesField, OneNameField
from agreements.forms.query.words import WordsField

Rows = TypeVar("Rows")


def narrowing(narrow: Callable[[Rows, Any], Rows]) -> Callable[[Rows, str, Any], Rows]:
    """The method of a filter whose value a method of the query set takes as it is."""
    return lambda rows, _name, value: narrow(rows, value)


class GrammarFilter(django_filters.Filter):
    """A filter that a filter set may copy quickly: what it was made with is never changed."""

    def __deepcopy__(self, memo: dict[int, Any]) -> GrammarFilter:
        own = copy(self)
        own.method = self.method  # bound anew: it looks for the method in its own filter set
        return own


class GrammarFilterSet(django_filters.FilterSet):
    """Filters of which no field depends on what is filtered: one form class does for all."""

    def get_form_class(self) -> type[Form]:
        return _form_class(type(self))


@cache
def _form_class(filters: type[GrammarFilterSet]) -> type[Form]:
    fields = {name: each.field for name, each in deepcopy(filters.base_filters).items()}
    form: type[Form] = filters._meta.form  # type: ignore[attr-defined]  # django-filter's own
    return type("QueryForm", (form,), fields)


class PairFilter(GrammarFilter):
    field_class = PairField


class NamesFilter(GrammarFilter):
    field_class = NamesField


class OneNameFilter(GrammarFilter):
    field_class = OneNameField


class DayFilter(GrammarFilter):
    field_class = DayField


class ExactDayFilter(GrammarFilter):
    field_class = ExactDayField


class SlugFilter(GrammarFilter):
    field_class = SlugField


class WordsFilter(GrammarFilter):
    field_class = WordsField


class MomentFilter(GrammarFilter):
    field_class = MomentField


class WholeNumberFilter(GrammarFilter):
    field_class = WholeNumberField
