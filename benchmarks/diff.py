"""How quick the diff is, and how much of what an editor kept it sees, beside three others.

    python -m benchmarks.diff

The table goes to docs/engine.md. Ends with 1 where a bound does not hold; `--quick` only tries it,
`--rounds` says how often (3), each time with other texts, so that nothing is remembered.
"""

import argparse
import gc
import os
import sys
import time
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from statistics import median

import fast_diff_match_patch
import regex
from diff_match_patch import diff_match_patch

from benchmarks.edited import Edited, edited
from prose import diff
from prose.segmentation import pieces, words

Block = tuple[int, int, int]  # start before, start after, length

CELLS = [
    ("en", size, edits, moved)
    for size in (400, 2000, 10_000)
    for edits in (0.01, 0.1, 0.6)
    for moved in (0.0, 0.1)
] + [
    (tag, 2000, edits, moved)
    for tag in ("zh", "ar")
    for edits in (0.1, 0.6)
    for moved in (0.0, 0.1)
]
QUICK = [("en", 400, 0.1, 0.1), ("zh", 400, 0.1, 0.1)]
LAST = ("en", 5000, 0.05, 0.1)  # diff-match-patch has no time-out here
TIMES = 20  # as quick as diff-match-patch, at 5,000 words with 5 % edits and moves
RECALL = 0.985  # of the words kept, at 10 % edits with 10 % of the paragraphs moved
COMPARE = 50  # ms for the rows of 100 paragraphs


def ours(before: str, after: str) -> Iterator[Block]:
    """Give the kept pieces of `prose.diff`, those in what moved among them."""
    for change in diff.changes(before, after):
        if change.kind == "equal":
            yield change.before.start, change.after.start, len(change.before)
        elif change.kind == "move":
            inside = diff.changes(change.before.of(before), change.after.of(after))
            for piece in inside:
                if piece.kind == "equal":
                    at = change.before.start + piece.before.start
                    yield at, change.after.start + piece.after.start, len(piece.before)


def google(before: str, after: str, seconds: float = 1) -> Iterator[Block]:
    """Give those of diff-match-patch, cleaned for readers, with its own time-out of a second."""
    engine = diff_match_patch()
    engine.Diff_Timeout = seconds
    found = engine.diff_main(before, after)
    engine.diff_cleanupSemantic(found)
    return _blocks((" +-"[kind] if kind >= 0 else "-", len(text)) for kind, text in found)


def fast(before: str, after: str) -> Iterator[Block]:
    """Give those of fast-diff-match-patch, the same in C++, with the same time-out."""
    found = fast_diff_match_patch.diff(before, after, timelimit=1, cleanup="Semantic")
    return _blocks(({"=": " "}.get(kind, kind), size) for kind, size in found)


def pythons(before: str, after: str) -> Iterator[Block]:
    """Give those of difflib over the same tokens."""
    olds, news = pieces(before), pieces(after)
    at, to = _starts(olds), _starts(news)
    for i, j, n in SequenceMatcher(None, olds, news).get_matching_blocks():
        yield at[i], to[j], at[i + n] - at[i]


def _blocks(found: Iterable[tuple[str, int]]) -> Iterator[Block]:
    i = j = 0
    for kind, size in found:
        if kind == " ":
            yield i, j, size
        i += size if kind != "+" else 0
        j += size if kind != "-" else 0


def _starts(tokens: list[str]) -> list[int]:
    starts = [0]
    for token in tokens:
        starts.append(starts[-1] + len(token))
    return starts


def google_to_the_end(before: str, after: str) -> Iterator[Block]:
    """Give those of diff-match-patch without a time-out (0 is none)."""
    return google(before, after, 0)


ENGINES = {"prose": ours, "diff-match-patch": google, "fast": fast, "difflib": pythons}
Engine = Callable[[str, str], Iterator[Block]]


def timed(engine: Engine, text: Edited) -> tuple[float, list[Block]]:
    """Give how many milliseconds it takes, and what it keeps."""
    gc.collect()
    start = time.perf_counter()
    found = list(engine(text.before, text.after))
    return (time.perf_counter() - start) * 1000, sorted(found)


def recall(text: Edited, found: list[Block]) -> float:
    """Give the share of the kept words that it knows as kept, in the right place."""
    starts = [start for start, _, _ in found]
    seen = 0
    for at, size, to in text.kept:
        start, other, length = found[bisect_right(starts, at) - 1] if found else (0, 0, 0)
        seen += start <= at and at + size <= start + length and to - at == other - start
    return seen / len(text.kept)


def broken(text: Edited, found: list[Block]) -> tuple[int, int]:
    """Count the words, and the grapheme clusters, that the edges of its changes cut."""
    edges = {edge for start, _, size in found for edge in (start, start + size)}
    inside = {at for word in words(text.before) for at in range(word.start + 1, word.end)}
    clusters = {cluster.end() for cluster in regex.finditer(r"\X", text.before)} | {0}
    return len(edges & inside), len(edges - clusters)


def row(cell: tuple[str, int, float, float], rounds: int) -> tuple[str, list[str]]:
    """Measure one line of the table; give it, and what does not hold."""
    texts = [edited(*cell, seed) for seed in range(rounds)]
    took: dict[str, float] = {}
    saw: dict[str, float] = {}
    cut: dict[str, int] = {}
    wrong: list[str] = []
    engines = ENGINES | ({"diff-match-patch": google_to_the_end} if cell == LAST else {})
    for name, engine in engines.items():
        runs = [timed(engine, text) for text in texts]
        took[name] = median(time for time, _ in runs)
        both = list(zip(texts, (found for _, found in runs), strict=True))
        saw[name] = median(recall(text, found) for text, found in both)
        cut[name] = sum(broken(text, found)[0] for text, found in both)
        if name == "prose" and sum(sum(broken(text, found)) for text, found in both):
            wrong.append(f"{cell}: words or clusters are cut")
    tag, size, edits, moved = cell
    if (edits, moved) == (0.1, 0.1) and saw["prose"] < RECALL:
        wrong.append(f"{cell}: recall {saw['prose']:.4f}")
    if cell == LAST and took["diff-match-patch"] < TIMES * took["prose"]:
        wrong.append(f"{cell}: {took['diff-match-patch'] / took['prose']:.1f} times as quick")
    figures = [f"{took[n]:.1f}" for n in ENGINES] + [f"{saw[n]:.3f}" for n in ENGINES]
    figures += [str(cut[name]) for name in ENGINES]
    ratio = f"{took['diff-match-patch'] / took['prose']:.0f}"
    cells = [tag, f"{size:,}", f"{edits:.0%}", f"{moved:.0%}", *figures[:4], ratio, *figures[4:]]
    return "| " + " | ".join(cells) + " |", wrong


def compare(rounds: int) -> float:
    """Give how many milliseconds the rows of 100 paragraphs take: 10 % edits, 5 % moved."""
    took = []
    for seed in range(3 * rounds):
        text = edited("en", 7000, 0.1, 0.05, 100 + seed)
        before, after = text.before.split("\n\n"), text.after.split("\n\n")
        start = time.perf_counter()
        diff.tally(diff.rows(before, after))
        took.append((time.perf_counter() - start) * 1000)
    return median(took)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    rounds = 1 if asked.quick else asked.rounds
    names = " | ".join(ENGINES)
    print(f"|  | words | edits | moved | {names} | times | {names} | {names} |")
    print("|---" * (5 + 3 * len(ENGINES)) + "|")
    wrong: list[str] = []
    for cell in QUICK if asked.quick else [*CELLS, LAST]:
        line, failed = row(cell, rounds)
        print(line, flush=True)
        wrong += failed
    took = compare(rounds)
    print(f"\nThe rows of 100 paragraphs: {took:.1f} ms")
    print("Load average: {:.1f} {:.1f} {:.1f}".format(*os.getloadavg()))
    if took > COMPARE and not asked.quick:
        wrong.append(f"the rows of 100 paragraphs take {took:.1f} ms")
    print("\n".join(wrong), file=sys.stderr)
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
