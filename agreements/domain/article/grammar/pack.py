"""What the reader knows of one language: words and patterns from its file, no rule of its own."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from .alternatives import Alternatives, parts_of

NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language.

    ``kinds`` gives a kind of agreement for a pattern of its names, strongest first; ``deeds``
    what was done to one, by status ("?": only with its object right beside it); ``months``,
    ``weekdays`` and ``numbers`` are by word. ``modifiers_follow`` where "agreement of defence"
    is said rather than "defence agreement"; ``places_before`` where the word of place follows the
    name ("Delhi in"). ``offices`` are those that only one country has. ``another_deed`` are verbs
    of what is told of a text besides its signing, with a day of their own; ``year_before`` follows
    a month of the year before that of publication ("in May last year"); ``hour`` is a time of day;
    ``feasts`` are names of days by month and day (1224);
    ``ago`` has a number ``n`` and one of the groups day, week, month and year; ``days_after`` are
    words for a day by its distance from the one named last; ``of_many`` are names of texts that
    many countries are party to; ``no_places`` are words that follow a word of place without being
    one; ``ratifying`` are the papers with which a treaty is ratified; ``to_come`` stands right
    before a verb of what is still to be done, ``not_done`` before one of the past. A deed's status
    ends in "^" where the text stands before the verb only.
    ``pro_form`` is a word that stands for a text named before (``one``), with its day or year or
    up to the country it is ``with``.
    ``counterpart`` is said of who holds the same office for the other side, ``successor`` of who
    held it before or after; ``ranks`` are offices that only count where no other is told.
    """

    language: str
    modifiers_follow: bool
    places_before: bool
    function_words: frozenset[str]
    definite: frozenset[str]
    indefinite: frozenset[str]
    another: frozenset[str]
    empty_words: frozenset[str]
    and_words: frozenset[str]
    place_words: frozenset[str]
    portfolios: frozenset[str]
    no_names: frozenset[str]
    no_places: frozenset[str]
    kinds: tuple[tuple[str, Alternatives], ...]
    deeds: tuple[tuple[str, Alternatives], ...]
    planned: re.Pattern[str]
    denied: re.Pattern[str]
    between: re.Pattern[str]
    with_words: re.Pattern[str]
    earlier: re.Pattern[str]
    pronoun: re.Pattern[str]
    third: re.Pattern[str]
    announces: re.Pattern[str]
    many_sided: re.Pattern[str]
    of_many: re.Pattern[str]
    another_deed: re.Pattern[str]
    counterpart: re.Pattern[str]
    successor: re.Pattern[str]
    ranks: re.Pattern[str]
    ratifying: re.Pattern[str]
    to_come: re.Pattern[str]
    topic: re.Pattern[str]
    breaks: re.Pattern[str]
    day_month: re.Pattern[str]
    year_before: re.Pattern[str]
    hour: re.Pattern[str]
    not_of_the_deed: re.Pattern[str]
    not_done: re.Pattern[str]
    ago: re.Pattern[str]
    meeting: re.Pattern[str]
    companies: re.Pattern[str]
    several: re.Pattern[str]
    enumerated: re.Pattern[str]
    pro_form: re.Pattern[str]
    roles: re.Pattern[str]
    honorifics: re.Pattern[str]
    periods: tuple[tuple[str, re.Pattern[str]], ...]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    days_ago: Mapping[str, int]
    days_after: Mapping[str, int]
    feasts: Mapping[str, int]
    numbers: Mapping[str, int]
    offices: Mapping[str, str]


WORDS = (
    "function_words", "definite", "indefinite", "another", "empty_words", "and_words",
    "place_words", "portfolios", "no_names",
    "no_places",
)  # fmt: skip
ALTERNATIVES = (
    "planned", "denied", "between", "with_words", "earlier", "pronoun", "third", "announces",
    "many_sided", "of_many", "another_deed",
    "counterpart", "successor", "ranks", "ratifying", "to_come",
)  # fmt: skip
EXPRESSIONS = ("topic", "breaks", "day_month", "year_before", "meeting", "honorifics", "pro_form")
IN_ANY_CASE = ("hour", "not_of_the_deed", "not_done", "ago", "companies", "several", "enumerated")
NUMBERED = ("months", "weekdays", "days_ago", "days_after", "feasts", "numbers")


def grammar_of(path: Path) -> Grammar:
    """The grammar of a file such as en.toml; what a file leaves out is never met."""
    given = tomllib.loads(path.read_text("utf-8"))
    words: dict[str, Any] = {
        name: frozenset(given["words"].get(name, "").split()) for name in WORDS
    }
    patterns: dict[str, Any] = {
        **{name: _any_of(given["alternatives"].get(name, [])) for name in ALTERNATIVES},
        **{name: _joined(given, name) for name in EXPRESSIONS},
        **{name: _joined(given, name, re.IGNORECASE) for name in IN_ANY_CASE},
    }
    numbers: dict[str, Any] = {name: _numbers(given.get(name, {})) for name in NUMBERED}
    return Grammar(
        language=path.stem,
        modifiers_follow=given.get("modifiers_follow", False),
        places_before=given.get("places_before", False),
        kinds=tuple((each["kind"], _alternatives(each["names"])) for each in given["kinds"]),
        deeds=tuple((each["status"], _alternatives(each["verbs"])) for each in given["deeds"]),
        roles=_roles(given),
        periods=tuple((name, _any_of(each)) for name, each in given.get("periods", {}).items()),
        offices=given.get("offices", {}),
        **words,
        **patterns,
        **numbers,
    )


def _any_of(alternatives: Iterable[str]) -> re.Pattern[str]:
    """Any of *alternatives* as whole words, in any case."""
    either = "|".join(alternatives)
    return re.compile(rf"(?<![\w-])(?:{either})(?!\w)", re.IGNORECASE) if either else NEVER


def _alternatives(alternatives: Sequence[str]) -> Alternatives:
    return Alternatives(_any_of(alternatives), parts_of(alternatives))


def _joined(given: Mapping[str, Any], name: str, flags: int = 0) -> re.Pattern[str]:
    parts = given["expressions"].get(name)
    return re.compile("".join(parts), flags) if parts else NEVER


def _roles(given: Mapping[str, Any]) -> re.Pattern[str]:
    """Offices; a portfolio may stand before one: "External Affairs Minister"."""
    portfolios = _by_first_letter(given["words"].get("portfolios", "").split())
    before = rf"(?:(?:{portfolios})(?:,? (?:and |& )?|-)){{0,5}}" if portfolios else ""
    roles = "".join(given["expressions"]["roles"])
    ranks = "".join(f"|{rank}" for rank in given["alternatives"].get("ranks", []))
    return re.compile(rf"(?<![\w-])(?:{before}{roles}{ranks})(?![\w-])", re.IGNORECASE)


def _by_first_letter(words: Iterable[str]) -> str:
    """Any of *words*; of those with one first letter the rest is only tried behind it."""
    groups = groupby(sorted(words), key=lambda word: word[0])
    return "|".join(
        f"{re.escape(first)}(?:{'|'.join(re.escape(word[1:]) for word in group)})"
        for first, group in groups
    )


def _numbers(given: Mapping[str, list[str]]) -> dict[str, int]:
    return {word: int(number) for number, words in given.items() for word in words}
