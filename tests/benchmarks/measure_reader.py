"""Score the article reader on folders of labelled articles: ``make measure-reader``.

Labels are as tests/data/articles/README.md says. Agreements are matched by pair, then by kind or
words in common; older ones told as background apart. Every miss is printed with its words.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from agreements.domain.article import Reader, Reading
from agreements.domain.folded import folded
from agreements.imports.gazetteer import gazetteer_of_files

OWN = Path(__file__).parent.parent / "data" / "articles"
EVERYDAY = {
    "mou": "memorandum-of-understanding", "memorandum": "memorandum-of-understanding",
    "pact": "agreement", "deal": "agreement", "accord": "agreement", "program": "programme",
    "framework agreement": "agreement", "fta": "agreement", "cepa": "agreement",
    "iga": "intergovernmental-agreement",
    "action plan": "programme", "plan": "programme", "joint declaration": "declaration",
    "joint communique": "joint-statement", "communique": "joint-statement",
    "statement": "joint-statement", "declaration of intent": "letter-of-intent",
    "document": "agreement", "loan agreement": "agreement", "charter": "agreement",
    "partnership": "agreement", "memorandum of agreement": "memorandum-of-understanding",
    "statement of intent": "letter-of-intent", "amendment": "protocol",
}  # fmt: skip
ALIKE = {
    frozenset(("agreement", other))
    for other in ("intergovernmental-agreement", "contract", "treaty")
}
SPELLINGS = {"initialed": "initialled", "to-be-signed": "to be signed", "planned": "to be signed"}
WORDS = re.compile(r"\w{4,}")
COMMON = {
    "agreement", "memorandum", "understanding", "between", "treaty", "joint", "cooperation",
    "signed", "pact", "deal",
}  # fmt: skip


@dataclass
class Score:
    """Counts of one language; ``facts`` are pairs of right and told."""

    found: int = 0
    missed: int = 0
    invented: int = 0
    pairs_right: int = 0
    facts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    sets: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    silent: Counter[str] = field(default_factory=Counter)

    def lines(self) -> Iterator[str]:
        yield "agreements: " + _prf(self.found, self.invented, self.missed)
        drafts = self.found + self.invented
        yield f"  pair of a draft right: {_share(self.pairs_right, drafts)}"
        for name, counts in self.facts.items():
            told = sum(counts.values())
            detail = ", ".join(f"{what} {count}" for what, count in counts.most_common())
            yield f"  {name}: {_share(counts['right'] + counts['rightly empty'], told)} ({detail})"
        for name, counts in self.sets.items():
            yield f"{name}: " + _prf(counts["found"], counts["invented"], counts["missed"])
        alone = _share(self.silent["right"], sum(self.silent.values()))
        yield f"texts without agreements left alone: {alone}"


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} = {part / whole:.0%}" if whole else "none"


def _prf(found: int, invented: int, missed: int) -> str:
    precision = found / (found + invented) if found + invented else 1.0
    recall = found / (found + missed) if found + missed else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    counts = f"{found} found, {invented} invented, {missed} missed"
    return f"precision {precision:.2f}, recall {recall:.2f}, F1 {f1:.2f} ({counts})"


def slug(kind: str) -> str:
    """A label's kind, which may be an everyday word, as the registry's slug."""
    plain = folded(kind).replace("-", " ").strip()
    return EVERYDAY.get(plain, plain.replace(" ", "-"))


def same_kind(one: str, other: str) -> bool:
    return one == other or frozenset((one, other)) in ALIKE


def topics(text: str) -> set[str]:
    return {word[:6] for word in WORDS.findall(folded(text))} - {word[:6] for word in COMMON}


def closeness(draft: dict[str, Any], label: dict[str, Any]) -> float:
    """Above 0 where a draft may be a label's: the same pair, and the kind or words in common."""
    if set(draft["parties"]) != set(label["parties"]):
        return 0.0
    shared = len(topics(draft["title"]) & topics(label["title_or_description"]))
    kind = same_kind(draft["kind"], slug(label["kind"]))
    if not kind and not shared:
        return 0.0
    apart = draft["background"] != label.get("background", False)
    signed = draft["signed"] is not None and draft["signed"] == label.get("signed_date")
    return 1.0 + shared + kind + 0.5 * signed - 0.9 * apart


def matched(
    drafts: list[dict[str, Any]], labels: list[dict[str, Any]]
) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Drafts with their labels, the closest first; each once."""
    ranked = sorted(
        (
            (closeness(draft, label), -at, -place)
            for at, draft in enumerate(drafts)
            for place, label in enumerate(labels)
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for close, at, place in ranked:
        if close > 0 and -at not in pairs and -place not in pairs.values():
            pairs[-at] = -place
    return [(drafts[at], labels[place]) for at, place in pairs.items()]


class Measure:
    """Scores article after article, and keeps what was missed."""

    def __init__(self) -> None:
        self.scores: dict[str, Score] = defaultdict(Score)
        self.misses: list[str] = []

    def add(self, name: str, text: str, label: dict[str, Any], reading: Reading) -> None:
        told = reading.as_json()
        score = self.scores[label["language"]]
        self._agreements(name, text, score, told["agreements"], label["agreements"])
        self._set(name, score, "officials", _people(told["officials"]), _people(label["officials"]))
        self._set(name, score, "countries", set(told["countries"]), set(label["countries"]))
        if not label["agreements"]:
            score.silent["wrong" if told["agreements"] else "right"] += 1

    def _agreements(
        self, name: str, text: str, score: Score, drafts: list[Any], labels: list[Any]
    ) -> None:
        pairs = matched(drafts, labels)
        sides = [set(label["parties"]) for label in labels]
        score.pairs_right += sum(set(draft["parties"]) in sides for draft in drafts)
        for draft, label in pairs:
            score.found += 1
            for fact, right in _judged(draft, label):
                score.facts[fact][right] += 1
                if right not in ("right", "rightly empty"):
                    self._miss(
                        name,
                        f"{fact} {right}: {_told(draft, label, fact)}",
                        text,
                        draft,
                    )
        for draft in drafts:
            if not any(draft is each for each, _ in pairs):
                score.invented += 1
                self._miss(
                    name,
                    f"invented {draft['kind']} {draft['parties']} «{draft['title']}»",
                    text,
                    draft,
                )
        for label in labels:
            if not any(label is each for _, each in pairs):
                score.missed += 1
                self._miss(
                    name,
                    f"missed {label['kind']} {label['parties']} «{label['title_or_description']}»",
                    text,
                    None,
                )

    def _miss(self, name: str, said: str, text: str, draft: dict[str, Any] | None) -> None:
        around = ""
        if draft and "title" in draft["evidence"]:
            start, end = draft["evidence"]["title"]
            around = " … " + " ".join(text[max(0, start - 60) : end + 60].split())
        self.misses.append(f"{name}: {said}{around}")

    def _set(self, name: str, score: Score, what: str, told: set[str], label: set[str]) -> None:
        counts = score.sets[what]
        missed, invented = _unmatched(label, told), _unmatched(told, label)
        counts["found"] += len(told) - len(invented)
        counts["invented"] += len(invented)
        counts["missed"] += len(missed)
        if missed or invented:
            self.misses.append(
                f"{name}: {what}: missed {sorted(missed)}, invented {sorted(invented)}"
            )


_FIELDS = {
    "signed date": ("signed", "signed_date"),
    **{name: (name, name) for name in ("kind", "status", "place", "background")},
}


def _told(draft: dict[str, Any], label: dict[str, Any], fact: str) -> str:
    field_, name = _FIELDS[fact]
    return f"{draft.get(field_)!r} for {label.get(name)!r}"


def _judged(draft: dict[str, Any], label: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield "signed date", _date(draft["signed"], label.get("signed_date"))
    yield "kind", "right" if same_kind(draft["kind"], slug(label["kind"])) else "wrong"
    status = SPELLINGS.get(label["status"], label["status"])
    yield "status", "right" if draft["status"] == status else "wrong"
    yield (
        "place",
        _date(folded(draft["place"] or "") or None, folded(label.get("place") or "") or None),
    )
    same = draft["background"] == bool(label.get("background", False))
    yield "background", "right" if same else "wrong"


def _date(told: str | None, label: str | None) -> str:
    if label is None:
        return "rightly empty" if told is None else "wrong"
    if told is None:
        return "empty"
    return "right" if told == label else "wrong"


def _people(rows: list[dict[str, Any]]) -> set[str]:
    return {folded(row["name"]) for row in rows}


def _unmatched(those: set[str], others: set[str]) -> set[str]:
    """Names of *those* that none of *others* is, the last word or all words being the same."""
    return {one for one in those if not any(_same(one, other) for other in others)}


def _same(one: str, other: str) -> bool:
    first, second = (set(re.findall(r"\w+", name)) for name in (one, other))
    return first <= second or second <= first


def halves(paths: Iterable[Path], half: str) -> list[Path]:
    """All, or those whose name's SHA-256 is odd ("seen") or even ("blind")."""
    wanted = {"seen": (1,), "blind": (0,)}.get(half, (0, 1))
    return [p for p in paths if sha256(p.stem.encode()).digest()[0] % 2 in wanted]


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="*", type=Path, default=[OWN])
    parser.add_argument("--half", choices=("all", "seen", "blind"), default="all")
    parser.add_argument("--quiet", action="store_true", help="figures without the misses")
    given = parser.parse_args(arguments)
    reader, measure = Reader(gazetteer_of_files()), Measure()
    for folder in given.folder:
        for path in halves(sorted(folder.glob("*.json")), given.half):
            text = path.with_suffix(".txt").read_text("utf-8")
            measure.add(path.stem, text, json.loads(path.read_text("utf-8")), reader.read(text))
    for language, score in sorted(measure.scores.items()):
        print(f"[{language}]", *score.lines(), sep="\n  ")
    if not given.quiet:
        print("", *measure.misses, sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
