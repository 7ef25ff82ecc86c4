"""How surely wrong names are found, and how rarely right ones are taken for wrong.

    python -m benchmarks.names FOLDER

People and paragraphs are invented (`benchmarks.invented`): the names are those that no table has
learnt from, one mistake or none in a paragraph; strangers to the termbase, names that are left out,
accents dropped and capitals throughout stand among them. The second table leaves out the
transliteration tables, the third the source, in the same run. Then the 100 paragraphs of
benchmarks/paragraphs, written by hand.

FOLDER holds the names of Wikidata, as `benchmarks.learn` takes them; without them it ends with 2.
Ends with 1 where a bound does not hold. `--tuning` runs on the set that thresholds were chosen by,
`--show` lists what went wrong.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from unittest import mock

from benchmarks.invented import SCRIPTS, Item, Set, World, items, world
from prose import checks
from prose.finding import Finding, Pair
from prose.span import Span

ITEMS = 300  # clean paragraphs of each language, and as many wrong ones
LEAST, LEAST_RIGHT, MOST_FALSE = 0.98, 0.97, 1.0


def measured(known: World, looked_at: Iterable[Item], *, source: bool, show: bool) -> Counter[str]:
    """Count what was found, and how right it was."""
    counts: Counter[str] = Counter()
    for item in looked_at:
        pair = Pair(
            item.source if source else "",
            item.target,
            item.language,
            "en",
            known.snapshot,
            item.kind,
        )
        found = [finding for finding in checks.run(pair) if finding.severity.points]
        counts += judged(item, found, show=show)
    return counts


def judged(item: Item, found: list[Finding], *, show: bool) -> Counter[str]:
    """Compare the findings of one paragraph with its mistakes."""
    counts = Counter({"clean": int(not item.mistakes), "wrong": len(item.mistakes)})
    left = list(found)
    for mistake in item.mistakes:
        place = Span(mistake.start, mistake.start + len(mistake.wrong))
        hit = next((f for f in left if f.span.overlaps(place)), None)
        if hit is None:
            counts["missed"] += 1
            told(show, "missed", item, f"{mistake.wrong} for {mistake.right}")
            continue
        left.remove(hit)
        counts["found"] += 1
        fixed = hit.span.replace(item.target, hit.suggestion)
        if fixed == place.replace(item.target, mistake.right):
            counts["right"] += 1
        else:
            told(show, "fix", item, f"{hit.text} → {hit.suggestion}, not {mistake.right}")
    counts["false"] += len(left)
    counts["alarmed"] += int(bool(left) and not item.mistakes)
    for finding in left:
        told(show, "false", item, f"{finding.check}: {finding.text} → {finding.suggestion}")
    return counts


def told(show: bool, what: str, item: Item, words: str) -> None:  # noqa: FBT001
    """Print what went wrong, if asked to."""
    if show:
        print(f"{what:7}{item.language}  {words}\n         {item.source}\n         {item.target}")


def row(label: str, counts: Counter[str]) -> tuple[str, list[float]]:
    """Give a line of the table, and its figures."""
    precision = counts["found"] / ((counts["found"] + counts["false"]) or 1)
    recall = counts["found"] / (counts["wrong"] or 1)
    f1 = 2 * precision * recall / ((precision + recall) or 1)
    right = counts["right"] / (counts["found"] or 1)
    false = 100 * counts["alarmed"] / (counts["clean"] or 1)
    figures = [precision, recall, f1, right, false]
    cells = [label, str(counts["wrong"]), str(counts["clean"])]
    cells += [f"{figure:.3f}" for figure in figures[:4]] + [f"{false:.1f}"]
    return "| " + " | ".join(cells) + " |", figures


HEAD = "| | wrong | clean | precision | recall | F1 | right suggestion | false in 100 clean |"


def table(folder: Path, which: Set, *, source: bool, show: bool) -> list[str]:
    """Print a table over all languages; give the bounds that do not hold."""
    print(f"{HEAD}\n|---|---|---|---|---|---|---|---|")
    total: Counter[str] = Counter()
    broken = []
    for language in SCRIPTS:
        known = world(language, which, folder)
        counts = measured(known, items(known, which, ITEMS), source=source, show=show)
        total += counts
        line, figures = row(language, counts)
        print(line, flush=True)
        if min(figures[:3]) < LEAST or figures[3] < LEAST_RIGHT or figures[4] > MOST_FALSE:
            broken.append(line)
    print(row("all", total)[0])
    return broken


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--tuning", action="store_true")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--short", action="store_true", help="the first table alone")
    asked = parser.parse_args()
    if not asked.folder.is_dir():
        print("The names of Wikidata are not there; see benchmarks/learn.py.", file=sys.stderr)
        return 2
    which: Set = "tuning" if asked.tuning else "reported"
    broken = table(asked.folder, which, source=True, show=asked.show)
    if not asked.short:
        print("\nWithout the transliteration tables:\n")
        with mock.patch("prose.checks.unknown_wrong_form.fit", return_value=None):
            table(asked.folder, which, source=True, show=False)
        print("\nWithout the source:\n")
        table(asked.folder, which, source=False, show=False)
    print("\n".join(broken), file=sys.stderr)
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
