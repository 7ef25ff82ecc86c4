"""How long each check takes on a megabyte in short paragraphs, whatever stands in them.

    python -m benchmarks.megabyte

Ten thousand paragraphs of a hundred characters, with a source that is the same: figures, dates,
brackets, quotation marks, speech, prose without a figure. Each check reads them alone, and then as
an article. Times are told as a multiple of one pass of `segmentation.words` over the same text in
the same minute, so that they can be compared on a machine that others use too. Ends with 1 where a
check takes over twice as long as that, or reading the numbers of both sides over three times.
`--quick` takes a tenth, and holds no bound.
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence

from prose import checks, segmentation
from prose.finding import Check, Pair
from prose.termbase import Concept, Rendering, Snapshot

PARAGRAPHS, LETTERS = 10_000, 100
MOST, OF_NUMBERS = 2.0, 3.0  # times as long as the words
SHOWN = 0.1
_FIGURES = (
    "1,234.5 2,345 17.5% 12 2025 $3.4 billion 4,567 89 1.2 345 678 9,012 33 4.5% 77 81 5,555 6"
)
_SPEECH = (
    "“We will not be rushed at all,” Greer said. “Nobody at all knows how long it takes,” he added."
)
_PROSE = (
    "The minister said that talks would go on for as long as it takes, and nobody asked how long."
)
SHAPES = {
    "figures": _FIGURES,
    "dates": "May 2, 2 May, 2025-05-02, on Friday, May 3, and on 2/5/2025; " * 2,
    "brackets": "(" * 50 + ")" * 50,
    "words in brackets": "(a) [b] " * 13,
    "quotation marks": "“" * 50 + "”" * 50,
    "words in quotation marks": "“so” ‘no’ " * 10,
    "speech": _SPEECH,
    "prose": _PROSE,
}
GREER = Concept(
    1,
    "person",
    native_language="en",
    renderings=(Rendering(1, "en", "Greer"), Rendering(1, "de", "Greer")),
)


def article(shape: str, count: int) -> list[Pair]:
    """Make up an article of one shape; its paragraphs are the same."""
    text, known = SHAPES[shape][:LETTERS].strip(), Snapshot(1, (GREER,))
    return [Pair(text, text, "de", "en", known) for _number in range(count)]


def seconds(work: Callable[[], object]) -> float:
    """Give how long the processor works at something, once."""
    began = time.process_time()
    work()
    return time.process_time() - began


def look(check: Check, pairs: Sequence[Pair]) -> int:
    """Count what a check finds in each paragraph, and in all of them."""
    alone = sum(1 for pair in pairs for _finding in check.run(pair))
    return alone + sum(1 for _finding in check.run_document(pairs))


def rows(shape: str, count: int) -> dict[str, float]:
    """Give how often the time of the words each check takes; reading numbers is a row of its own.

    Names are found before, once for all checks.
    """
    pairs = article(shape, count)
    words = seconds(lambda: [segmentation.words(pair.target) for pair in pairs])
    taken = {"names": seconds(lambda: [(pair.in_source, pair.in_target) for pair in pairs])}
    bounded: list[Pair] = []
    taken["numbers"] = seconds(lambda: bounded.extend(checks.bounded(pairs)))
    for check in checks.all_checks():
        taken[check.name] = seconds(lambda check=check: look(check, bounded))  # type: ignore[misc]
    return {name: each / words for name, each in taken.items()} | {"words, s": words}


def bound(name: str) -> float:
    """Give how long a row may take; numbers are read once for all checks, on both sides."""
    return OF_NUMBERS if name == "numbers" else MOST


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    quick = parser.parse_args().quick
    count = PARAGRAPHS // 10 if quick else PARAGRAPHS
    rows("prose", 10)  # what is made ready once is ready
    broken = []
    print("| shape | words, s | times as long |\n|---|---|---|")
    for shape in SHAPES:
        taken = rows(shape, count)
        words = taken.pop("words, s")
        most = sorted(taken.items(), key=lambda each: -each[1])
        told = ", ".join(f"{name} {times:.2f}" for name, times in most if times > SHOWN)
        print(f"| {shape} | {words:.2f} | {told} |", flush=True)
        broken += [f"{shape}: {name} {times:.2f}" for name, times in most if times > bound(name)]
    print("\n".join(broken), file=sys.stderr)
    return int(bool(broken) and not quick)


if __name__ == "__main__":
    sys.exit(main())
