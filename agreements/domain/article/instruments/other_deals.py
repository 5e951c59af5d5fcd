"""What is called an agreement without being a text between states: a film deal, a bank's sale."""

from __future__ import annotations

import re

from agreements.domain.article.text.cleaned import Span

A_SHARE = re.compile(
    r"\b(?:buys?|acquires?|sells?|takes? over)\b[^,;.]*\b(?:stake|shares?|unit|subsidiary|arm|"
    r"majority)\b"
)  # "a deal to buy a stake in a bank": between firms
BY_MEANS_OF = re.compile(r"\b(?:with|by|through|after|following|upon) (?:an?|the) $", re.IGNORECASE)
AMOUNTS_TO = re.compile(
    r"\b(?:constitut(?:es?|ed|ing)|amount(?:s|ed)? to|(?<=, )forms?|ha(?:s|ve) the force of) "
    r"(?:an?|the) (?:[\w-]+ )?$"
)
AT_HOME = re.compile(
    r"\b(?:kit|shirt|stadium|film|book|coalition|collective|bargaining|wage|pay|plea|pre-?nuptial|"
    r"shareholders?|non-disclosure|(?<!gas )(?<!power )distribution|merger|takeover|sponsorship|"
    r"(?-i:transfer)|record|recording|rental|employment|rebel|hostage)[ -]$",
    re.IGNORECASE,
)  # agreements that are never between states
ON_PAY = re.compile(r" (?:on|over|about) (?:pay|wages|salaries|forming an?|a new government)\b")
WHO_PLAYS = re.compile(
    r"\b(?:midfielder|striker|defender|goalkeeper|winger|footballer|boxer|golfer|cyclist|singer|"
    r"actor|actress|rapper)\b"
)


def is_at_home(text: str, start: int, span: Span) -> bool:
    """Whether such a text, named at *span* in the sentence from *start*, is never between states:
    "a film deal", "a striker signed a contract", "an agreement on pay"."""
    at, over = span
    if AT_HOME.search(text, max(0, at - 20), at) or ON_PAY.match(text, over):
        return True
    return WHO_PLAYS.search(text, start, at) is not None


def is_the_means(text: str, start: int, span: Span, kind: str) -> bool:
    """Whether something was done "with an exchange of notes", or it is what another text amounts
    to: no text of its own."""
    before = text[max(start, span[0] - 30) : span[0]]
    if AMOUNTS_TO.search(before):
        return True
    return kind.startswith("exchange") and BY_MEANS_OF.search(before) is not None


def is_of_a_share(text: str, title: Span) -> bool:
    """Whether it is about a part of a firm: "a deal to buy a stake in a bank"."""
    return A_SHARE.search(text, *title) is not None
