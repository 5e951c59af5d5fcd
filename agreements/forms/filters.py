"""Filters of the query grammar: one for each kind of field that reads a parameter."""

from __future__ import annotations

import django_filters

from agreements.forms.grammar import (
    DayField,
    ExactDayField,
    NamesField,
    OneNameField,
    PairField,
    WholeNumberField,
)
from agreements.forms.looked_up import SlugField
from agreements.forms.moment import MomentField
from agreements.forms.search import WordsField


class PairFilter(django_filters.Filter):
    field_class = PairField


class NamesFilter(django_filters.Filter):
    field_class = NamesField


class OneNameFilter(django_filters.Filter):
    field_class = OneNameField


class DayFilter(django_filters.Filter):
    field_class = DayField


class ExactDayFilter(django_filters.Filter):
    field_class = ExactDayField


class SlugFilter(django_filters.Filter):
    field_class = SlugField


class WordsFilter(django_filters.Filter):
    field_class = WordsField


class MomentFilter(django_filters.Filter):
    field_class = MomentField


class WholeNumberFilter(django_filters.Filter):
    field_class = WholeNumberField
