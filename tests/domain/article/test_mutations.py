"""Whatever is pasted, the reader gives facts or none: it never fails, and points into the text."""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from agreements.domain.partial_date import PartialDate
from tests.domain.article.reading import reader

ARTICLES = Path(__file__).parents[2] / "data" / "articles"
TEXTS = [path.read_text("utf-8") for path in sorted(ARTICLES.glob("*.txt"))]
ODD = st.sampled_from(
    ["<p>", "</b>", "&amp;", "&#1114112;", "\x00", "\u202e", "🇮🇳", "ﷺ", "((((", "İ", "ß", "\r\n",
     " - ", "1971", "31 February 2019", '"', "signed an agreement with", "\u00ad", "-\n"]
)  # fmt: skip
EXAMPLES = int(os.environ.get("MUTATIONS", "200"))  # 5,000 take three minutes


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """An article cut, doubled, shuffled or with something odd within."""
    text = draw(st.sampled_from(TEXTS))
    for _ in range(draw(st.integers(1, 4))):
        at, to = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
        how = draw(st.sampled_from(["cut", "odd", "double", "upper", "any"]))
        if how == "cut":
            text = text[:at] + text[to:]
        elif how == "odd":
            text = text[:at] + draw(ODD) + text[at:]
        elif how == "double":
            text = text[:to] + text[at:]
        elif how == "upper":
            text = text[:at] + text[at:to].upper() + text[to:]
        else:
            text = text[:at] + draw(st.text(max_size=12)) + text[at:]
    return text


@settings(max_examples=EXAMPLES, deadline=None)
@given(mutated())
def test_mutated_articles_are_read(text: str) -> None:
    reading = reader().read(text)
    for facts in reading.agreements:
        first, second = facts.parties
        assert first != second
        assert 0.4 <= facts.confidence <= 1
        assert all(0 <= start < end <= len(text) for start, end in facts.evidence.values())
        if facts.signed is not None:
            assert PartialDate.parse(facts.signed).text == facts.signed
