"""How long the checks of the text itself take on an article, told for a thousand words.

    python -m benchmarks.thousand

The article of the demo, as it was imported, read as if it were seen for the first time: what is
remembered of sentences is forgotten before each of five runs, of which the quickest counts.
Numbers and sentences are read once for all checks, and stand in rows of their own. The times are
the processor's, in milliseconds; the last row is one pass of `segmentation.words` over both texts
in the same minute, to compare by.
"""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from prose import checks, qualifiers, segmentation, stems, transliteration, vocabulary
from prose.finding import Check, Pair
from prose.termbase import Snapshot

DEMO = Path(__file__).parents[1] / "demo" / "tariffs"
RUNS = 5
_OF_NAMES = frozenset(
    {
        *("accents", "given_name_as_surname", "inconsistent_forms", "known_wrong_form"),
        *("name_left_out", "name_order", "term_not_used", "title_not_fitting", "title_style"),
        *("unknown_wrong_form", "wrong_given_name"),
    }
)


def article() -> list[Pair]:
    """Give the pairs of the demo's first English translation, and nothing remembered of them."""
    for remembered in (vocabulary.senses, qualifiers.find, transliteration.plain_reading):
        remembered.cache_clear()
    stems.forget()
    sides = [
        [part.lstrip("#> ") for part in (DEMO / name).read_text(encoding="utf-8").split("\n\n")]
        for name in ("source.zh.md", "first.en.md")
    ]
    known, day = Snapshot(0), date(2025, 5, 3)
    return [Pair(*both, "zh", "en", known, date=day) for both in zip(*sides, strict=True)]


def times() -> dict[str, float]:
    """Give the seconds that each row takes, once."""
    pairs = article()
    taken = {
        "numbers": _seconds(lambda: [pair.quantities for pair in pairs]),
        "sentences": _seconds(lambda: [pair.counterparts.beads for pair in pairs]),
    }
    for check in checks.all_checks():
        if check.name not in _OF_NAMES:
            taken[check.name] = _seconds(lambda check=check: _look(check, pairs))  # type: ignore[misc]
    taken["all"] = sum(taken.values())
    texts = [text for pair in pairs for text in (pair.source, pair.target)]
    taken["words"] = _seconds(lambda: [segmentation.words(text) for text in texts])
    return taken


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _look(check: Check, pairs: list[Pair]) -> list[object]:
    alone = [finding for pair in pairs for finding in check.run(pair)]
    return [*alone, *check.run_document(pairs)]


def main() -> None:
    """Print the quickest of the runs, row by row."""
    runs = [times() for _run in range(RUNS + 1)][1:]  # the first makes ready what stays
    words = sum(len(pair.target.split()) for pair in article())
    for name in runs[0]:
        quickest = min(taken[name] for taken in runs)
        print(f"{name:20} {1_000_000 * quickest / words:6.1f} ms")


if __name__ == "__main__":
    main()
