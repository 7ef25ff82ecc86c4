"""Sentence ends in news prose, labelled by hand: a sentence a line, a blank line a paragraph.

Run: python -m benchmarks.sentences. F1 of the ends inside paragraphs, per language, beside that of
a plain split at every end mark, in the same run. It ends with 1 where the whole is below .98.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import regex

from prose import languages, segmentation

HERE = Path(__file__).parent
FLOOR = 0.98
_PLAIN = regex.compile(r"[.!?…]+[\"”’»“)]*(?=\s|$)|[。！？]+[”」』）]*")

Ends = set[int]


def labelled(path: Path) -> Iterator[tuple[str, Ends]]:
    """Give each paragraph as running text, and where its sentences end, in code points."""
    glue = " " if languages.get(path.stem).spaced else ""
    for block in path.read_text().strip().split("\n\n"):
        text, ends = "", set()
        for sentence in block.split("\n"):
            text += (glue if text else "") + sentence
            ends.add(len(text))
        yield text, ends


def by_rules(text: str, language: str) -> Ends:
    """Give the ends that Exonym finds."""
    return {span.end for span in segmentation.sentences(text, language)}


def plain(text: str, language: str) -> Ends:  # noqa: ARG001 - the same for every language
    """Give every end mark before a blank, and every wide one."""
    return {found.end() for found in _PLAIN.finditer(text)} | {len(text)}


def f1(path: Path, split: Callable[[str, str], Ends]) -> tuple[int, int, int]:
    """Give how many ends are right, found and labelled; the last of a paragraph counts too."""
    right = found = wanted = 0
    for text, ends in labelled(path):
        here = split(text, path.stem)
        right, found, wanted = right + len(here & ends), found + len(here), wanted + len(ends)
    return right, found, wanted


def score(right: int, found: int, wanted: int) -> float:
    """Give the harmonic mean of precision and recall."""
    return 2 * right / (found + wanted)


def main() -> int:
    """Print the table."""
    sys.stdout.write("| language | sentences | F1 | plain split |\n|---|---|---|---|\n")
    totals = [[0, 0, 0], [0, 0, 0]]
    for path in sorted(HERE.glob("*.txt")):
        both = [f1(path, by_rules), f1(path, plain)]
        totals = [
            [a + b for a, b in zip(*each, strict=True)] for each in zip(totals, both, strict=True)
        ]
        told = " | ".join(f"{score(*each):.3f}" for each in both)
        sys.stdout.write(f"| {path.stem} | {both[0][2]} | {told} |\n")
    told = " | ".join(f"{score(*each):.3f}" for each in totals)
    sys.stdout.write(f"| all | {totals[0][2]} | {told} |\n")
    return int(score(*totals[0]) < FLOOR)


if __name__ == "__main__":
    sys.exit(main())
