"""Several texts told together: which later ones belong to them, and when their sum is no draft."""

from __future__ import annotations

from collections.abc import Sequence

from agreements.domain.article.deeds.links import LISTED
from agreements.domain.article.instruments.kinds import ENUMERATED, GENERIC, KindMention

from .draft import STATEMENTS, Draft, Told, overlap, same_pair

OVERLAP = 0.34  # share of the shorter description's words that two names of one text have in common
LIST_GOES_ON = 14  # sentences
NEAR = 2  # sentences after "two agreements" in which each may be called by its name


class Sums:
    """Where an article speaks of several texts at once, once it tells that something was signed."""

    def __init__(self, told: Sequence[Told]) -> None:
        signed = any(
            each.statement.deed is not None
            and each.statement.deed.status == "signed"
            and not (each.statement.deed.denied or each.statement.deed.planned)
            for each in told
        )
        self.told = [each for each in told if signed and _speaks_of_several(each)]

    def cover(self, told: Told) -> bool:
        """Whether *told* stands shortly after such a place, between the same countries."""
        kind = told.statement.kind
        deed = told.statement.deed
        listed = kind is not None and kind.manner == ENUMERATED
        listed = listed or (deed is not None and deed.status == LISTED)
        return (listed or not told.statement.wished) and self.come_before(told)

    def come_before(self, told: Told) -> bool:
        """Whether one stands shortly before *told*, whatever that wishes for."""
        number = told.statement.number
        return any(
            0 <= number - each.statement.number <= LIST_GOES_ON and same_pair(each.pair, told.pair)
            for each in self.told
        )

    def lists(self, told: Told, kind: KindMention, drafts: Sequence[Draft]) -> bool:
        """Whether a text that nothing is said to have been done to is one of several that were
        signed together: "tourism is the subject of a memorandum"."""
        deed = told.statement.deed
        if told.background or kind.plural or kind.manner == ENUMERATED:
            return False
        if deed is not None and (deed.status not in ("has", LISTED) or deed.denied or deed.planned):
            return False
        if not kind.topic and kind.manner in ("definite", "bare"):
            return False
        if kind.manner == "definite" and kind.named and not self._lack(told, drafts):
            return False
        if kind.manner == "definite" and (kind.kind in STATEMENTS or self._is_full(drafts)):
            return False
        topic = kind.topic or kind.around
        known = any(overlap(topic, draft.topic) >= OVERLAP for draft in drafts if draft.count == 1)
        return bool(topic) and not known and self.cover(told)

    def are_told(self, kind: KindMention, drafts: Sequence[Draft]) -> bool:
        """Whether "the third concerns fish" is said of one of as many as were named before."""
        if kind.manner != ENUMERATED:
            return False
        sums = [each.statement for each in self.told if each.statement.kind]
        largest = max(sums, key=lambda sum_: sum_.kind.count if sum_.kind else 0, default=None)
        if largest is None or largest.kind is None or largest.kind.count < 2:
            return False
        named = [d for d in drafts if d.kind.manner != ENUMERATED and not d.background]
        since = [d for d in named if d.count == 1 and d.first_number >= largest.number]
        return len(since) >= largest.kind.count

    def _lack(self, told: Told, drafts: Sequence[Draft]) -> bool:
        """Whether fewer are told by now than the sentences right before say that there are."""
        single = [draft for draft in drafts if draft.count == 1 and not draft.background]
        return any(
            0 <= told.statement.number - each.statement.number <= NEAR
            and each.statement.kind is not None
            and each.statement.kind.count > len(single)
            for each in self.told
        )

    def _is_full(self, drafts: Sequence[Draft]) -> bool:
        """Whether as many texts are told one by one as there are, or as a list of them gives."""
        counts = [each.statement.kind.count for each in self.told if each.statement.kind]
        single = [draft for draft in drafts if draft.count == 1 and not draft.background]
        listed = [draft for draft in single if draft.kind.manner in ("another", ENUMERATED)]
        return len(single) >= max(counts, default=0) > 1 or len(listed) > 1


def _speaks_of_several(told: Told) -> bool:
    kind, deed = told.statement.kind, told.statement.deed
    if kind is None or not kind.plural or told.background:
        return False
    if deed is None or deed.weak:
        return not told.statement.wished
    return not (deed.denied or deed.planned)


def without_sums(drafts: list[Draft]) -> list[Draft]:
    """ "Six agreements were signed" is no draft where at least five of them are told one by one."""
    kept = []
    drafts = _without_heralds(drafts)
    for draft in drafts:
        single = [other for other in drafts if _is_part(other, draft)]
        if draft.count == 0 and draft.topic and draft.kind.manner != "definite":
            single = [other for other in single if other.first_number >= draft.first_number]
        if draft.kind.manner == "another" and draft.count == 0:
            single = [other for other in single if other.first_number > draft.first_number]
        enough = 1 if draft.count == 0 else max(2, draft.count - 1)
        if draft.background and draft.count == 0 and not draft.topic and not draft.occasion.date:
            continue  # "agreements signed in the past": which, nobody says
        several = draft.count == 0 and bool(draft.topic) and not draft.background
        beside = several and any(other.first_number == draft.first_number for other in single)
        if draft.count == 1 or len(single) < enough or beside:
            kept.append(draft)
    return kept


def _without_heralds(drafts: list[Draft]) -> list[Draft]:
    """Without "one concerns the sea, the other soldiers" where all are named in a list below."""
    total = max((draft.count for draft in drafts), default=0)
    single = [draft for draft in drafts if draft.count == 1 and not draft.background]
    listed = [d for d in single if d.dated_by == LISTED and d.kind.manner == "another"]
    if not 1 < total <= len(listed):
        return drafts
    first = listed[0].first_number
    return [d for d in drafts if d.kind.manner != ENUMERATED or d.first_number >= first]


def _is_part(draft: Draft, total: Draft) -> bool:
    """Whether *draft* may be one of the texts of which *total* is the sum."""
    dated = total.occasion.date is not None
    apart = draft.background != total.background and (draft.background or dated)
    known = total.occasion.date is not None and total.occasion.date.exact
    if known and draft.occasion.open:
        return False  # "agreements of 1992", and one signed "on Tuesday"
    if draft.count != 1 or apart or not same_pair(draft.pair, total.pair):
        return False
    return GENERIC in (total.final_kind, draft.final_kind) or draft.final_kind == total.final_kind
