"""How two people's edits of one article are joined, and whether every clash is told.

    python -m benchmarks.merge

Made-up articles of 600 words, English and Chinese. 200 pairs of edits that touch other words, in a
third of them one side moves a paragraph too: the merger must say just what both wanted. 50 pairs in
which both changed the same words: every one must be told. Beside it, in the same run, what
diff-match-patch's `patch_apply` makes of the same pairs: it joins clashes without a word.

The table goes to docs/engine.md. Ends with 1 where a bound does not hold; `--quick` only tries it.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from diff_match_patch import diff_match_patch

from benchmarks.edited import Word, article, laid_out, vocabulary
from prose import merge

WORDS = 600
APART, CLASHING = 200, 50
EDITS = 6  # of each side

Lines = list[list[Word]]


@dataclass(frozen=True, slots=True)
class Pair:
    """A text, two edits of it, and what both want; nothing where they clash."""

    base: str
    mine: str
    theirs: str
    wanted: str | None


def pair(language: str, number: int, *, clash: bool) -> Pair:
    """Make up a pair of edits."""
    random = Random(f"{language} {number} {clash}")
    known = vocabulary(language, random)
    weights = [1 / (rank + 3) for rank in range(len(known))]
    base = article(random.choices(known, weights, k=WORDS), language, random)
    chosen = random.sample(range(1, WORDS // 4), 2 * EDITS)
    mine, theirs = chosen[:EDITS], chosen[EDITS:]
    if clash:
        theirs[0] = mine[0]
    edits = [{4 * place: random.choice(known) + "x" * side for place in places}
             for side, places in enumerate((mine, theirs), 1)]  # fmt: skip
    my, their = (_edited(base, edit) for edit in edits)
    both = _edited(_edited(base, edits[0]), edits[1])
    if number % 3 == 0:
        away, here = random.sample(range(len(base)), 2)
        their, both = _moved(their, away, here), _moved(both, away, here)
    said = [laid_out(lines, language)[0] for lines in (base, my, their, both)]
    return Pair(said[0], said[1], said[2], None if clash else said[3])


def _edited(lines: Lines, edits: dict[int, str]) -> Lines:
    return [
        [replace(w, text=_word(w.text, edits[w.number])) if w.number in edits else w for w in line]
        for line in lines
    ]


def _word(old: str, new: str) -> str:
    return new + old[-1] if old[-1] in ".。" else new


def _moved(lines: Lines, away: int, here: int) -> Lines:
    left = [line for n, line in enumerate(lines) if n != away]
    return [*left[:here], lines[away], *left[here:]]


def patched(each: Pair) -> tuple[str, bool]:
    """Join them as diff-match-patch does: the text, and whether it told of a clash."""
    other = diff_match_patch()
    text, applied = other.patch_apply(other.patch_make(each.base, each.theirs), each.mine)
    return text, not all(applied)


def measure(apart: int, clashing: int) -> Iterator[tuple[str, bool]]:
    """Give a line for each language and kind of pair, and whether all of it is right."""
    for language in ("en", "zh"):
        pairs = [pair(language, number, clash=False) for number in range(apart // 2)]
        began = time.perf_counter()
        made = [merge.three_way(each.base, each.mine, each.theirs) for each in pairs]
        spent = 1000 * (time.perf_counter() - began) / len(pairs)
        right = sum(
            one.text == each.wanted and not one.conflicts
            for one, each in zip(made, pairs, strict=True)
        )
        other = sum(patched(each) == (each.wanted, False) for each in pairs)
        total = len(pairs)
        said = f"| {language} | other words | {right} of {total} right | {spent:.1f} ms"
        yield f"{said} | {other} of {total} right |", right == total
        pairs = [pair(language, number, clash=True) for number in range(clashing // 2)]
        told = sum(
            bool(merge.three_way(each.base, each.mine, each.theirs).conflicts) for each in pairs
        )
        other = sum(patched(each)[1] for each in pairs)
        total = len(pairs)
        said = f"| {language} | the same words | {told} of {total} told | "
        yield f"{said}| {other} of {total} told |", told == total


def main() -> int:
    """Print the table; 0 where every bound holds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="try the harness; bounds nothing")
    asked = parser.parse_args()
    print("| | both changed | merged | a pair | diff-match-patch |\n|---|---|---|---|---|")
    held = True
    sizes = (8, 4) if asked.quick else (APART, CLASHING)
    for line, fits in measure(*sizes):
        print(line, flush=True)
        held = held and fits
    return 0 if held or asked.quick else 1


if __name__ == "__main__":
    sys.exit(main())
