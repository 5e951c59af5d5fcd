"""How sure the reader is of a draft, from what it rests on."""

from __future__ import annotations

from .draft import Draft

LEAST = 0.4  # a draft below is not proposed


def confidence(draft: Draft) -> float:
    """0 to 1: a plain verb of signature and a pair told in words count most."""
    sure = 0.35 if draft.weak else 0.5
    sure += 0.25 * draft.pair.firmness
    sure += 0.08 if draft.occasion.date else 0.0
    sure += 0.05 if draft.topic else 0.0
    sure += 0.04 * min(len(draft.told) - 1, 2)
    if draft.status in ("to be signed", "agreed to negotiate", "announced"):
        sure -= 0.1
    return round(min(sure, 0.97), 2)
