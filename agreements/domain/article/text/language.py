"""Which language a text is in: by its script and its small words."""

from __future__ import annotations

import re
from collections import Counter

from agreements.domain.article.grammar import GRAMMARS

SAMPLE = 4_000  # characters that are enough to tell
LATIN_WORD = re.compile(r"[^\W\d_]+")
SCRIPTS = {
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "hi": re.compile(r"[\u0900-\u097f]"),
    "other": re.compile(
        r"[\u0590-\u06ff\u0980-\u0dff\u0e00-\u0eff\u10a0-\u10ff\u3040-\u9fff\uac00-\ud7af]"
    ),
}
ONLY_UKRAINIAN = re.compile("[іїєґ]")
ONLY_MARATHI_OR_NEPALI = re.compile(r"\b(?:आणि|आहे|छ|गरेको|भएको)\b")
ENOUGH = 0.12  # of all words; small words are a third of any text


def language_of(text: str) -> str:
    """The code of a language that is read here, or "" for one that is not."""
    sample = text[:SAMPLE]
    for language, script in SCRIPTS.items():
        found = len(script.findall(sample))
        if found and found > sum(sign.isalpha() for sign in sample) / 3:
            return _of_script(language, sample)
    return _latin(sample)


def _of_script(language: str, sample: str) -> str:
    if language == "ru" and len(ONLY_UKRAINIAN.findall(sample)) > 5:
        return ""
    if language == "hi" and len(ONLY_MARATHI_OR_NEPALI.findall(sample)) > 2:
        return ""
    return "" if language == "other" else language


def _latin(sample: str) -> str:
    counts = Counter(LATIN_WORD.findall(sample.casefold()))
    total = sum(counts.values())
    if not total:
        return ""
    shares = {
        language: sum(counts[word] for word in counts.keys() & grammar.function_words) / total
        for language, grammar in GRAMMARS.items()
        if language not in SCRIPTS
    }
    best = max(shares, key=lambda language: shares[language])
    return best if shares[best] >= ENOUGH else ""
