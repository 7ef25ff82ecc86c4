"""How quick a text is scanned for all the names of a termbase, beside three other ways.

    python -m benchmarks.scanning

An article of 10,000 words, one in a hundred a name, against 10,000 and 200,000 renderings, half of
them family names. Each way runs in a process of its own; memory is what the process has grown by.
Ours gives hits on word edges, the longest first, in the offsets of the text as it stands;
pyahocorasick every place in the lower-case text; a named list of `regex` whole words (against
10,000 alone: it needs minutes for more); a set of words finds families alone. Then folding, 10 KB
of a script each, and all checks on an article of 1,000 words. The tables go to docs/engine.md. Ends
with 1 where a bound does not hold; `--quick` only tries it.
"""

import argparse
import resource
import sys
import time
from collections.abc import Callable
from multiprocessing import get_context
from random import Random

import ahocorasick
import regex

from prose import checks, occurrence
from prose.finding import Pair
from prose.folding import fold
from prose.termbase import Concept, Rendering, Snapshot

SIZES = (10_000, 200_000)
WORDS = 10_000
BUILD, MEMORY, SCAN = 3.0, 100.0, 2.0  # s, MiB, ms
FOLD = 5.0  # ms
ARTICLE = {10_000: 100.0, 200_000: 200.0}  # ms, by concepts
ROUNDS = 7
_SYLLABLES = """
ka ri mo te su na lo vi pe do ga shi re tu ba ze ho mi nu fa kre stan ber gol wen dar lin mar tol
ves nik jor hal eld and ros
"""
SYLLABLES = _SYLLABLES.split()
SOUNDS = "格里尔特朗普卢尼克贝森赤泽亮正加藤胜信马龙默茨朔岸田文雄石破茂安倍晋三"
_COMMON = """
the of and to in a that is on for with as by at from it was said would have be has not this which
its but they were had will more than after over new their also year first government minister trade
tariffs talks market officials country week deal economic policy told on Monday reporters according
between Tokyo Washington companies prices growth plan agreement billion
"""
COMMON = _COMMON.split()
SCRIPTS = {
    "Latin": "Greer said that tariffs would rise. ",
    "Latin with accents": "Müller était à Malmö, naïveté oblige. ",
    "Chinese": "贸易代表格里尔周四表示，关税将上调。",
    "Japanese": "グリア通商代表は木曜日、関税を引き上げると述べた。",
    "Korean": "그리어 무역대표는 목요일 관세가 오를 것이라고 말했다. ",
    "Cyrillic": "Торговый представитель Грир заявил о пошлинах. ",
    "Arabic with vowel signs": "قَالَ غْرِير إنَّ الرُّسُومَ سَتَرْتَفِعُ. ",
    "Hindi": "व्यापार प्रतिनिधि ग्रीर ने कहा कि शुल्क बढ़ेगा। ",
}


def people(count: int) -> tuple[Concept, ...]:
    """Make up people with a whole name and a family name, in English and Chinese."""
    random = Random(f"people {count}")
    return tuple(_person(number, random) for number in range(count))


def _person(number: int, random: Random) -> Concept:
    given, family = (_name(random, 2, 3), _name(random, 3, 4))
    first, last = ("".join(random.choices(SOUNDS, k=size)) for size in (3, 4))
    return Concept(
        number,
        "person",
        renderings=(
            Rendering(number, "en", f"{given} {family}"),
            Rendering(number, "en", family, part="family"),
            Rendering(number, "zh", f"{first}·{last}"),
            Rendering(number, "zh", last, part="family"),
        ),
    )


def _name(random: Random, least: int, most: int) -> str:
    return "".join(random.choices(SYLLABLES, k=random.randint(least, most))).title()


def article(known: tuple[Concept, ...], words: int) -> str:
    """Make up a text in which every hundredth word is a name."""
    random = Random(f"article {words}")
    written = random.choices(COMMON, k=words)
    for at in range(0, words, 100):
        written[at] = random.choice(known).renderings[random.randint(0, 1)].text
    return " ".join(written)


def ours(known: tuple[Concept, ...]) -> Callable[[str], int]:
    """Build the index of `prose.occurrence`."""
    snapshot = Snapshot(1, known)
    occurrence.find("", "en", snapshot)
    return lambda text: len(occurrence.find(text, "en", snapshot))


def pyahocorasick(known: tuple[Concept, ...]) -> Callable[[str], int]:
    """Build an automaton of lower-case forms."""
    automaton = ahocorasick.Automaton()
    for form in _forms(known):
        automaton.add_word(form, form)
    automaton.make_automaton()
    return lambda text: sum(1 for _hit in automaton.iter(text.lower()))


def alternation(known: tuple[Concept, ...]) -> Callable[[str], int]:
    """Compile a named list of `regex` between word edges."""
    pattern = regex.compile(r"\b\L<forms>\b", forms=list(_forms(known)))
    return lambda text: sum(1 for _hit in pattern.finditer(text.lower()))


def word_set(known: tuple[Concept, ...]) -> Callable[[str], int]:
    """Look up words one by one: no name of two words is found."""
    forms = frozenset(_forms(known))
    return lambda text: sum(word in forms for word in text.lower().split())


def _forms(known: tuple[Concept, ...]) -> dict[str, None]:
    """Give each form once, as it is looked for."""
    every = Snapshot(1, known).renderings("en")
    return dict.fromkeys(rendering.text.lower() for rendering in every)


WAYS = {
    "ours": ours,
    "pyahocorasick": pyahocorasick,
    "regex, a named list": alternation,
    "a set of words": word_set,
}

QUICK_ENOUGH = [way for way in WAYS if not way.startswith("regex")]


def measured(way: str, renderings: int) -> tuple[float, float, float, int]:
    """Give seconds to build, MiB grown, ms to scan, and hits; run in a process of its own."""
    known = people(renderings // 2)
    text = article(known, WORDS)
    grown, began = _memory(), time.perf_counter()
    scan = WAYS[way](known)
    built = time.perf_counter() - began
    return built, _memory() - grown, best(lambda: scan(text)), scan(text)


def _memory() -> float:
    """Give the most memory that this process ever had, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def best(work: Callable[[], object]) -> float:
    """Give the least time of some rounds, in ms."""
    times = []
    for _round in range(ROUNDS):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return 1000 * min(times)


def scans(sizes: tuple[int, ...]) -> list[str]:
    """Print the table of scans; say which bounds do not hold."""
    broken = []
    print("| | renderings | build, s | MiB | scan, ms | hits |\n|---|---|---|---|---|---|")
    with get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        for size in sizes:
            for way in WAYS if size == SIZES[0] else QUICK_ENOUGH:
                built, grown, ms, hits = pool.apply(measured, (way, size))
                cells = (f"{size:,}", f"{built:.2f}", f"{grown:.0f}", f"{ms:.1f}", str(hits))
                print(f"| {way} | " + " | ".join(cells) + " |", flush=True)
                if way == "ours" and (built > BUILD or grown > MEMORY or ms > SCAN):
                    broken.append(
                        f"A scan of {size:,}: {built:.2f} s, {grown:.0f} MiB, {ms:.1f} ms."
                    )
    return broken


def foldings() -> list[str]:
    """Print how long 10 KB of each script take; say which bounds do not hold."""
    broken = []
    print("\n| folding 10 KB | ms |\n|---|---|")
    for script, sentence in SCRIPTS.items():
        text = sentence * (10_240 // len(sentence.encode()))
        ms = best(lambda text=text: fold(text))  # type: ignore[misc]
        print(f"| {script} | {ms:.2f} |")
        if ms > FOLD:
            broken.append(f"Folding 10 KB in {script}: {ms:.2f} ms.")
    return broken


def all_checks(sizes: tuple[int, ...]) -> list[str]:
    """Print how long all checks take on an article of 1,000 words; say which bounds do not hold."""
    broken = []
    print("\n| all checks, 1,000 words, against | first time, ms | ms |\n|---|---|---|")
    for size in sizes:
        snapshot = Snapshot(1, people(size))
        checks.run(Pair("", "", "zh", "en", snapshot))
        pairs = paragraphs(snapshot)
        began = time.perf_counter()
        checks.run_document(pairs)
        first = 1000 * (time.perf_counter() - began)
        rounds = [[*paragraphs(snapshot, str(number))] for number in range(ROUNDS)]
        ms = best(lambda rounds=rounds: checks.run_document(rounds.pop()))  # type: ignore[misc]
        print(f"| {size:,} people | {first:.0f} | {ms:.0f} |", flush=True)
        if first > ARTICLE[size]:
            broken.append(f"All checks against {size:,}: {first:.0f} ms.")
    return broken


def paragraphs(snapshot: Snapshot, salt: str = "") -> list[Pair]:
    """Make up 20 paragraphs of 50 words that name three people each, one of them wrongly."""
    random = Random(f"paragraphs {salt}")
    made = []
    for _number in range(20):
        named = random.choices(snapshot.concepts, k=3)
        words = random.choices(COMMON, k=46)
        for place, concept in enumerate(named):
            full, family = (rendering.text for rendering in concept.renderings[:2])
            wrong = family[:2] + random.choice("aeiou") + family[3:]
            words.insert(12 * (place + 1), (full, family, wrong)[place])
        source = "".join(
            f"部长{each.renderings[2].text}在会谈后表示，关税将上调。" for each in named
        )
        made.append(Pair(source, " ".join(words) + ".", "zh", "en", snapshot))
    return made


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    sizes = SIZES[:1] if parser.parse_args().quick else SIZES
    broken = [*scans(sizes), *foldings(), *all_checks(sizes)]
    print("\n".join(broken), file=sys.stderr)
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
