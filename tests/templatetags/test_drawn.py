"""Signs and words of a drawing as they are printed."""

from __future__ import annotations

from agreements.domain.timeline import Item
from agreements.domain.timeline.drawing import Box, Label, Line, Mark
from agreements.templatetags.drawn import drawn_label, drawn_marks


def test_words_that_are_shortened_are_there_in_full() -> None:
    words = Label(10.5, 7, "R&D…", 12, "end", "R&D <of> arms")
    assert drawn_label(words, "lane") == (
        '<text class="drawing__words drawing__words--lane" x="10.5" y="7" font-size="12" '
        'text-anchor="end"><title>R&amp;D &lt;of&gt; arms</title>R&amp;D…</text>'
    )


def test_no_words_print_nothing() -> None:
    assert drawn_label(None, "lane") == ""


def test_a_mark_is_a_link_with_its_words_and_lines() -> None:
    item = Item("a", 'A "treaty"', "/agreements/a/?x=1&y=2", (None, None))
    lines = (Line("certain", 1, 2, 3, 4),)
    mark = Mark(item, 1, 2.5, "pending", "M0 0", lines, Box(0, 0.5, 9, 4))
    assert drawn_marks([mark, mark]).split("\n") == 2 * [
        '<a class="mark mark--pending" href="/agreements/a/?x=1&amp;y=2" tabindex="-1">'
        "<title>A &quot;treaty&quot;</title>"
        '<rect class="mark__hit" x="0" y="0.5" width="9" height="4"/>'
        '<line class="mark__line mark__line--certain" x1="1" y1="2" x2="3" y2="4"/>'
        '<path class="mark__sign" d="M0 0"/></a>'
    ]
