"""How the checks of names do on a hundred paragraphs of news prose that were written by hand.

    python -m benchmarks.paragraphs [--show]

They stand in paragraphs.json: a small cast in the termbase, and paragraphs from Chinese, Japanese,
Russian and Arabic into English and from English into Chinese, half of them with one mistake. No
threshold was chosen by them.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.invented import Item, Mistake
from benchmarks.names import HEAD, judged, row
from prose import checks
from prose.finding import Pair
from prose.termbase import Concept, Rendering, Snapshot


def cast(told: dict[str, list[object]]) -> Snapshot:
    """Give the termbase: a person has a whole name and perhaps a family name in each language."""
    concepts = []
    for number, (kind, culture, forms) in enumerate(told.values(), 1):
        renderings = [
            Rendering(number, tag, text, part="family" if family else "full")
            for tag, names in forms.items()  # type: ignore[attr-defined]
            for family, text in enumerate(names)
            if text
        ]
        concepts.append(
            Concept(number, kind, renderings=tuple(renderings), culture=culture)  # type: ignore[arg-type]
        )
    return Snapshot(1, tuple(concepts))


def items(paragraphs: list[dict[str, object]]) -> Iterator[tuple[str, Item]]:
    """Give each paragraph with the pair of its languages."""
    for told in paragraphs:
        pair, target = str(told["pair"]), str(told["target"])
        mistakes = tuple(
            Mistake(target.index(wrong), wrong, right, 0)
            for wrong, right in told["expected"]  # type: ignore[attr-defined]
        )
        kind = "headline" if target.isupper() else "paragraph"
        yield pair, Item(pair.partition("-")[0], str(told["source"]), target, mistakes, kind)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true")
    show = parser.parse_args().show
    told = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
    known = cast(told["cast"])
    counts: dict[str, Counter[str]] = {}
    for pair, item in items(told["paragraphs"]):
        source, _, target = pair.partition("-")
        found = checks.run(Pair(item.source, item.target, source, target, known, item.kind))
        grave = [finding for finding in found if finding.severity.points]
        counts.setdefault(pair, Counter()).update(judged(item, grave, show=show))
    print(f"{HEAD}\n|---|---|---|---|---|---|---|---|")
    for pair, each in counts.items():
        print(row(pair, each)[0])
    print(row("all", sum(counts.values(), Counter()))[0])
    return 0


if __name__ == "__main__":
    sys.exit(main())
