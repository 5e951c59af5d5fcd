"""What is improbable in agreements, and how many of their facts lack a source: rows, unsaved."""

from __future__ import annotations

from collections.abc import Collection

from agreements.domain.account import Account
from agreements.domain.sourcing import sourcing
from agreements.domain.warnings import warnings
from agreements.models.agreement import Agreement
from agreements.models.derived import RecordWarning, Unsourced


def improbable(
    agreement: Agreement, told: Account, settled: Collection[str]
) -> list[RecordWarning]:
    """The warnings of *told*; *settled* are the marks of those that are."""
    return [
        RecordWarning(
            agreement_id=agreement.pk,
            code=each.code,
            facts=dict(each.facts),
            mark=each.mark,
            lapses=each.lapses,
            settled=each.mark in settled,
        )
        for each in warnings(told)
    ]


def unsourced(agreement: Agreement, told: Account) -> list[Unsourced]:
    """One row where something of *told* rests on no source, else none."""
    facts = len(sourcing(told).on_nothing)
    return [Unsourced(agreement_id=agreement.pk, facts=facts)] if facts else []
