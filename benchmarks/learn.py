"""Learn the tables of prose/tables from names in both scripts.

    python -m benchmarks.learn FOLDER

FOLDER holds the person names of Wikidata that were gathered for COLING 2018
(steveash/NETransliteration-COLING2018, CC0 1.0): wd_chinese_80.tsv, wd_katakana_80.tsv and so on, a
line each of the Latin name, the other name with blanks between its letters, and how often it was
met. One name in ten, chosen by its hash, is held back: `benchmarks/names.py` measures on those.
Expectation-maximisation over all ways to cut a name into chunks, 4 rounds, 10 to 60 s a table.
"""

import hashlib
import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random

from prose.transliteration import LONGEST, letters, units

ROOT = Path(__file__).resolve().parent.parent

FILES = {
    "han": "wd_chinese_80.tsv",
    "kana": "wd_katakana_80.tsv",
    "hangul": "wd_korean_80.tsv",
    "cyrillic": "wd_russian_80.tsv",
    "arabic": "wd_arabic_80.tsv",
}
NAMES = 25_000  # that each table is learnt from
ROUNDS = 4
RARE, UNLIKELY = 0.3, 3e-4  # what a chunk must be met, and how probable it must be, to be kept
ATTRIBUTION = "Learnt from person names of Wikidata, gathered for COLING 2018; CC0 1.0"

Pair = tuple[tuple[str, ...], str]
Weights = dict[str, dict[str, float]]


def held_back(latin: str) -> bool:
    """Say whether a name is kept for measuring."""
    return hashlib.sha256(latin.encode()).digest()[0] % 10 == 0


def pairs(path: Path) -> Iterator[Pair]:
    """Read the names to learn from, as units and letters, where the two can belong together."""
    for line in path.read_text(encoding="utf-8").splitlines():
        latin, other, *_ = line.split("\t")
        if held_back(latin):
            continue
        source, name = units(other.replace(" ", "")), letters(latin)
        if 2 <= len(name) <= 14 and 1 <= len(source) <= 12 and len(name) <= LONGEST * len(source):
            yield source, name


def learnt(known: list[Pair]) -> Weights:
    """Learn how often each unit stood for each chunk."""
    met: Weights = {}
    for number in range(ROUNDS):
        met = counted(known, shares(met) if number else None)
    return met


def shares(met: Weights) -> Weights:
    """Turn counts into probabilities."""
    totals = {unit: sum(chunks.values()) for unit, chunks in met.items()}
    return {
        unit: {chunk: weight / totals[unit] for chunk, weight in chunks.items()}
        for unit, chunks in met.items()
    }


def first_guess(unit: str, chunk: str) -> float:
    """Say how likely a chunk is before anything is learnt: short ones, and what begins alike."""
    if not chunk:
        return 0.05
    return 26.0 ** -len(chunk) * (3.0 if chunk[0] == unit[:1] else 1.0)


def counted(known: list[Pair], now: Weights | None) -> Weights:
    """Count chunks over all ways to cut each name, each way by its probability."""
    met: Weights = defaultdict(lambda: defaultdict(float))
    for source, name in known:
        steps = [
            [
                (start, end, chances(unit, name[start:end], now))
                for start in range(len(name) + 1)
                for end in range(start, min(start + LONGEST, len(name)) + 1)
            ]
            for unit in source
        ]
        ahead, back = forward(steps, len(name)), backward(steps, len(name))
        total = ahead[-1][len(name)]
        if total <= 0:
            continue
        for number, unit in enumerate(source):
            for start, end, chance in steps[number]:
                weight = ahead[number][start] * chance * back[number + 1][end] / total
                if weight > 1e-4:
                    met[unit][name[start:end]] += weight
    return met


def chances(unit: str, chunk: str, now: Weights | None) -> float:
    """Give the probability of a chunk for a unit as far as it is known."""
    return first_guess(unit, chunk) if now is None else now.get(unit, {}).get(chunk, 1e-7)


def forward(steps: list[list[tuple[int, int, float]]], size: int) -> list[list[float]]:
    """Give for each unit how probable all ways up to each letter are."""
    rows = [[1.0] + [0.0] * size]
    for row in steps:
        now = [0.0] * (size + 1)
        for start, end, chance in row:
            now[end] += rows[-1][start] * chance
        rows.append(now)
    return rows


def backward(steps: list[list[tuple[int, int, float]]], size: int) -> list[list[float]]:
    """Give for each unit how probable all ways from each letter on are."""
    rows = [[0.0] * size + [1.0]]
    for row in reversed(steps):
        now = [0.0] * (size + 1)
        for start, end, chance in row:
            now[start] += rows[-1][end] * chance
        rows.append(now)
    return rows[::-1]


def written(met: Weights) -> dict[str, dict[str, float]]:
    """Keep what was met often enough, as log-probabilities."""
    table = {}
    for unit, chunks in sorted(met.items()):
        total = sum(chunks.values())
        kept = {
            chunk: round(math.log(weight / total), 2)
            for chunk, weight in sorted(chunks.items())
            if weight > RARE and weight / total > UNLIKELY
        }
        if total >= 1.5 and kept:
            table[unit] = kept
    return table


def main() -> int:
    """Learn every table."""
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        print(__doc__, file=sys.stderr)
        return 2
    for script, name in FILES.items():
        known = sorted(set(pairs(Path(sys.argv[1]) / name)))
        Random(1).shuffle(known)
        table = {"from": ATTRIBUTION, "chunks": written(learnt(known[:NAMES]))}
        path = ROOT / "prose" / "tables" / f"{script}.json"
        path.write_text(
            json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8"
        )
        print(f"{script}: {len(known):,} names, {path.stat().st_size / 1024:.0f} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
