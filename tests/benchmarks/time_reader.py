"""Time and memory of the article reader: ``python -m tests.benchmarks.time_reader``.

Reads our own articles, joined to texts of about a thousand words, over and over: the median and
the 99th percentile of a text after warm-up, and how much memory grew over 10,000 articles.
"""

from __future__ import annotations

import statistics
import time

import psutil

from agreements.domain.article import Reader
from agreements.imports.gazetteer import gazetteer_of_files
from tests.benchmarks.measure_reader import OWN

WORDS, TIMED, ARTICLES = 1_000, 300, 10_000


def main() -> None:
    texts = [path.read_text("utf-8") for path in sorted(OWN.glob("*.txt"))]
    reader, long = Reader(gazetteer_of_files()), _long(texts)
    for text in (*texts, *long):
        reader.read(text)
    seconds = [_timed(reader, long[turn % len(long)]) for turn in range(TIMED)]
    print(f"a thousand words: median {statistics.median(seconds) * 1000:.1f} ms, ", end="")
    print(f"99th percentile {statistics.quantiles(seconds, n=100)[98] * 1000:.1f} ms")
    process = psutil.Process()
    before = process.memory_info().rss
    for turn in range(ARTICLES):
        reader.read(texts[turn % len(texts)].replace("Monday", f"Monday {turn}"))
    grown = process.memory_info().rss - before
    print(f"{ARTICLES} articles: {grown / 1e6:+.1f} MB on {before / 1e6:.0f} MB")


def _long(texts: list[str]) -> list[str]:
    """English articles joined until each has a thousand words."""
    found, held = [], ""
    for text in 6 * [text for text in texts if " the " in text]:
        held += text.split("\n", 1)[1]
        if len(held.split()) >= WORDS:
            found.append(" ".join(held.split(" ")[:WORDS]))
            held = ""
    return found


def _timed(reader: Reader, text: str) -> float:
    start = time.perf_counter()
    reader.read(text)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
