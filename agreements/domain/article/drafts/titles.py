"""The title of a draft: the best words the article has for it."""

from __future__ import annotations

from agreements.domain.article.text.cleaned import Span

from .draft import Draft


def best_title(draft: Draft) -> Span:
    """Its proper name where one is told, else the fullest description."""
    if draft.count != 1:
        return draft.titles[0][1]
    named = [span for named, span in draft.titles if named]
    candidates = named or [span for _, span in draft.titles]
    return max(candidates, key=lambda span: (min(span[1] - span[0], 160), -span[0]))


def written(text: str) -> str:
    """One line, with a capital letter first."""
    line = " ".join(text.split()).strip(" ,;:-–—\"“”'")
    return line[:1].upper() + line[1:]
