"""Rows and facets as they are printed: once for each, and escaped."""

from __future__ import annotations

from dataclasses import replace

from django.utils.translation import override

from agreements.templatetags.listed import agreement_row, facet_values
from agreements.views.lists.facets import Value
from agreements.views.parts.rows import Row
from agreements.views.words.phrases import Link, StatusWord

ROW = Row(
    url="/agreements/a-treaty/",
    title="A <treaty>",
    native="",
    kind_word="Treaty",
    concluded_words="",
    possible=False,
    pair_url="/pairs/in-ru/",
    pair_name="India and Russia",
    place_words="Moscow, Russia",
    summit=None,
    status=StatusWord("in-force", "in force"),
    subjects=(Link("Arms", "/subjects/arms/"),),
)


def test_the_same_row_is_printed_once() -> None:
    printed = agreement_row(ROW)
    assert agreement_row(replace(ROW)) is printed
    assert "A &lt;treaty&gt;" in printed


def test_a_row_that_differs_is_printed_anew() -> None:
    signed = agreement_row(replace(ROW, status=StatusWord("signed", "signed")))
    assert 'class="status status--signed"' in signed
    assert 'class="status status--in-force"' in agreement_row(ROW)


def test_each_language_has_its_own() -> None:
    english = agreement_row(ROW)
    with override("de"):
        assert agreement_row(ROW) is not english
    assert agreement_row(ROW) is english


def test_facets_are_escaped() -> None:
    assert facet_values([Value("R&D", 3, "?kind=a&q=%22")]) == (
        '<li class="facet__one"><a class="facet__link" href="?kind=a&amp;q=%22" rel="nofollow">'
        '<span class="facet__label">R&amp;D</span><span class="visually-hidden">, </span>'
        '<span class="facet__count">3</span></a></li>'
    )


def test_topics_are_folded_away_unless_one_is_chosen() -> None:
    topic = Value("Tanks", 1, "?", chosen=True)
    closed = facet_values([Value("Arms", 2, "?", topics=[replace(topic, chosen=False)])])
    assert '<details class="facet__topics"><summary' in closed
    opened = facet_values([Value("Arms", 2, "?", topics=[topic])])
    assert '<details class="facet__topics" open><summary' in opened
    assert 'aria-current="true"' in opened
