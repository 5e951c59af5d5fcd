"""How a list's words were read, and what they perhaps meant: what includes/searched.html prints."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from agreements.filters import AgreementFilter
from agreements.models import Agreement, vocabulary
from agreements.models.search import Reading, suggested
from agreements.views.lists.query import LONGEST, Query
from agreements.views.words.phrases import pair_name


@dataclass(frozen=True, slots=True)
class Searched:
    """*named* are the countries understood, *words* what else was looked for.

    *any_url* asks for any of the words instead of all, where nothing has all of them.
    """

    named: str
    words: str
    literal_url: str
    meant: str
    meant_url: str
    any_url: str
    unclosed: bool


def searched(grammar: AgreementFilter, query: Query, count: int) -> Searched | None:
    """None where no words are asked for; only when nothing is found is asked what was meant."""
    reading = grammar.searched
    if reading is None:
        return None
    meant = "" if count else _meant(grammar, query, reading)
    return Searched(
        named=_named(reading),
        words=reading.left,
        literal_url=query.having(reading="literal") if reading.understood else "",
        meant=meant,
        meant_url=query.having(q=meant) if meant else "",
        any_url="" if count or meant else _any_url(grammar, query, reading),
        unclosed=reading.whole.unclosed,
    )


def _named(reading: Reading) -> str:
    """The countries understood, by their own names."""
    told = [
        _(" or ").join(sorted(vocabulary.country(code).name for code in name.codes))
        for name in reading.understood
    ]
    return pair_name(*told) if len(told) == 2 else ", ".join(told)


def _meant(grammar: AgreementFilter, query: Query, reading: Reading) -> str:
    """What was perhaps meant, if that finds something."""
    text = suggested(reading)
    return text if text and _finds(grammar, query, text) else ""


def _any_url(grammar: AgreementFilter, query: Query, reading: Reading) -> str:
    """The countries named and any of the other words, if there are several and that finds some."""
    words = reading.telling
    text = " ".join([*(name.text for name in reading.understood), " OR ".join(words)])
    if len(words) < 2 or len(text) > LONGEST or any(t.negated for t in reading.query.terms):
        return ""
    return query.having(q=text) if _finds(grammar, query, text) else ""


def _finds(grammar: AgreementFilter, query: Query, text: str) -> bool:
    """Whether the same query with the words *text* finds anything."""
    data = Query(query.data, query.known).data
    data["q"] = text
    other = AgreementFilter(data, Agreement.objects.published(), today=grammar.today)
    return other.form.is_valid() and other.selected().exists()
