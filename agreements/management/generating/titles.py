"""Titles of made-up agreements, in the manner of real ones."""

from __future__ import annotations

import random

_FIELDS = [
    "mutual", "technical", "scientific", "long-term", "bilateral", "maritime", "regional", "joint",
    "peaceful", "strategic", "industrial", "cultural", "economic", "financial", "administrative",
]  # fmt: skip
_MATTERS = [
    "cooperation", "assistance", "exchange of information", "training of personnel",
    "joint production", "supply of spare parts", "protection of investments", "research",
    "development of infrastructure", "visits of delegations", "protection of classified material",
    "settlement of claims", "capacity building", "harmonisation of standards", "logistics support",
]  # fmt: skip
_ELSEWHERE = {
    "ru": "Соглашение о сотрудничестве в области: {}",
    "fr": "Accord de coopération dans le domaine : {}",
    "hi": "सहयोग समझौता: {}",
    "es": "Acuerdo de cooperación en materia de {}",
    "de": "Abkommen über die Zusammenarbeit auf dem Gebiet {}",
}


def matter(subject: str, chance: random.Random) -> str:
    """What an agreement on *subject* is about."""
    field, what = chance.choice(_FIELDS), chance.choice(_MATTERS)
    return f"{field} {what} in the field of {subject.lower()}"


def title(kind: str, a: str, b: str, about: str) -> str:
    """The full title of an agreement of *kind* (words) between *a* and *b*."""
    return f"{kind.capitalize()} between the Government of {a} and the Government of {b} on {about}"


def title_elsewhere(language: str, subject: str) -> str:
    return _ELSEWHERE[language].format(subject)


def text(about: str, chance: random.Random) -> str:
    """A text of three pages, a form feed between them."""
    articles = [
        f"Article {number}. The Parties shall promote {chance.choice(_MATTERS)} and {about}, in "
        f"accordance with their laws and regulations, by way of {chance.choice(_MATTERS)}."
        for number in range(1, 13)
    ]
    return "\f".join("\n".join(articles[start : start + 4]) for start in range(0, 12, 4))
