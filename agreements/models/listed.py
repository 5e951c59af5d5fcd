"""What a list prints of an agreement beside its own columns: its sides, subjects, conclusion."""

from __future__ import annotations

from dataclasses import dataclass

from agreements.models import vocabulary
from agreements.models.agreement import Agreement
from agreements.models.country import Country
from agreements.models.subject import Subject


@dataclass(frozen=True, slots=True)
class Conclusion:
    """Where it was signed or adopted, as far as known: the country's code, the summit's key."""

    place: str = ""
    country: str | None = None
    summit: int | None = None


def leads(agreement: Agreement) -> dict[str, Country]:
    """By side the country of its lead party, A first.

    Loaded by ``for_list``, or with its parties loaded, it makes no query.
    """
    if hasattr(agreement, "lead_a"):
        codes = {"A": agreement.lead_a, "B": agreement.lead_b}
    else:
        codes = {each.side: each.country_id for each in agreement.parties.all() if each.is_lead}
    return {side: vocabulary.country(code) for side, code in sorted(codes.items()) if code}


def subjects_of(agreement: Agreement) -> list[Subject]:
    """In the order of all subjects, each with its group; needs its ``subject_keys``."""
    keys = agreement.subject_keys
    if len(keys) < 2:
        return [vocabulary.subject(key) for key in keys]
    ranks = vocabulary.subject_ranks()
    ordered = sorted(keys, key=lambda key: ranks.get(key, len(ranks)))
    return [vocabulary.subject(key) for key in ordered]


def conclusion_of(agreement: Agreement) -> Conclusion:
    """Of the last event that concluded it; needs ``for_list``."""
    return Conclusion(**agreement.concluded_at) if agreement.concluded_at else Conclusion()
