"""What a list prints of an agreement beside its own columns: its sides, subjects, conclusion."""

from __future__ import annotations

from dataclasses import dataclass

from agreements.models import vocabulary
from agreements.models.agreement import Agreement
from agreements.models.country import Country
from agreements.models.subject import Subject
from agreements.models.summit import Summit


@dataclass(frozen=True, slots=True)
class Conclusion:
    """Where it was signed or adopted, as far as known."""

    place: str = ""
    country: Country | None = None
    summit: Summit | None = None


def leads(agreement: Agreement) -> dict[str, Country]:
    """By side the country of its lead party, A first.

    Loaded by ``for_list`` it makes no query, nor with parties and countries loaded.
    """
    if hasattr(agreement, "lead_a"):
        codes = {"A": agreement.lead_a, "B": agreement.lead_b}
        return {side: vocabulary.country(code) for side, code in codes.items() if code}
    found = {party.side: party.country for party in agreement.parties.all() if party.role == "lead"}
    return dict(sorted(found.items()))


def subjects_of(agreement: Agreement) -> list[Subject]:
    """In the order of all subjects, each with its group; needs ``for_list``."""
    keys = agreement.subject_keys
    if len(keys) < 2:
        return [vocabulary.subject(key) for key in keys]
    ranks = vocabulary.subject_ranks()
    ordered = sorted(keys, key=lambda key: ranks.get(key, len(ranks)))
    return [vocabulary.subject(key) for key in ordered]


def conclusion_of(agreement: Agreement) -> Conclusion:
    """Of the last event that concluded it; needs ``for_list``."""
    at = agreement.concluded_at
    if at is None:
        return Conclusion()
    country, summit = at["country"], at["summit"]
    return Conclusion(
        at["place"],
        vocabulary.country(country) if country else None,
        vocabulary.summit(summit) if summit else None,
    )
