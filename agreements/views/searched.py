"""How a list's words were read, and what they perhaps meant: what includes/searched.html prints."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from agreements.filters import AgreementFilter
from agreements.models import Agreement, vocabulary
from agreements.models.search import Reading, suggested
from agreements.views.query import Query
from agreements.views.words import pair_name


@dataclass(frozen=True, slots=True)
class Searched:
    """*named* are the countries understood, *words* what else was looked for."""

    named: str
    words: str
    literal_url: str
    meant: str
    meant_url: str
    unclosed: bool


def searched(grammar: AgreementFilter, query: Query, count: int) -> Searched | None:
    """None where no words are asked for; only when nothing is found is asked what was meant."""
    reading = grammar.searched
    if reading is None:
        return None
    meant = "" if count else _meant(grammar, query, reading)
    return Searched(
        named=_named(reading),
        words=" ".join(_words(reading)),
        literal_url=query.having(reading="literal") if reading.understood else "",
        meant=meant,
        meant_url=query.having(q=meant) if meant else "",
        unclosed=reading.whole.unclosed,
    )


def _words(reading: Reading) -> list[str]:
    return [reading.text[term.start : term.end] for term in reading.query.wanted]


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
    if not text:
        return ""
    data = Query(query.data, query.known).data
    data["q"] = text
    other = AgreementFilter(data, Agreement.objects.published(), today=grammar.today)
    return text if other.form.is_valid() and other.selected().exists() else ""
