"""Invented people and paragraphs about them, right and wrong, with every mistake known.

The people's names are made of the names that `benchmarks.learn` held back, so that no table has
seen them. The set for tuning and the set that is reported share no name, no template and no seed.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Literal

from benchmarks.learn import FILES, held_back
from benchmarks.scenes import Scene, scenes
from prose.folding import without_accents
from prose.termbase import Concept, Rendering, Snapshot
from prose.transliteration import fit, letters, plain_reading, table, units

SCRIPTS = {"zh": "han", "ja": "kana", "ru": "cyrillic", "ar": "arabic"}
JOINED = {"zh": "·", "ja": "・", "ru": " ", "ar": " "}
Set = Literal["tuning", "reported"]
VOWELS = "aeiou"
LEAST_FIT = 0.3  # below it the data mostly pair two names that are not each other's spelling
SLIPS = ("rl", "bv", "bp", "dt", "gk", "ck", "sz", "vw", "fv", "iy", "ei", "ou", "ae", "ao", "mn")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a name in both languages."""

    number: int
    given: tuple[str, str]
    family: tuple[str, str]

    def full(self, language: str) -> str:
        """Give the whole name in the source language."""
        return self.given[0] + JOINED[language] + self.family[0]

    @property
    def english(self) -> str:
        """Give the whole name in English."""
        return f"{self.given[1]} {self.family[1]}"


@dataclass(frozen=True, slots=True)
class Mistake:
    """A wrong name as it stands in the target, whose it should be, and what is right."""

    start: int
    wrong: str
    right: str
    concept: int


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph with its translation and all of its mistakes: none if it is clean."""

    language: str
    source: str
    target: str
    mistakes: tuple[Mistake, ...] = ()
    kind: str = "paragraph"


@dataclass(frozen=True, slots=True)
class World:
    """The people of one language: those of the termbase, and those whom it does not know."""

    language: str
    known: tuple[Person, ...]
    strangers: tuple[Person, ...]
    snapshot: Snapshot = field(repr=False)


def world(language: str, which: Set, folder: Path, people: int = 1000) -> World:
    """Make up people of one language. Raises FileNotFoundError without the names."""
    random = Random(f"{which} {language}")
    names = _names(language, which, folder)
    given = [name for name in names if name[2] >= 3] or list(names)
    met: set[str] = set()
    made: list[Person] = []
    for family in random.sample(names, len(names)):
        if letters(family[1]) in met or len(made) == 2 * people:
            continue
        met.add(letters(family[1]))
        first = random.choice(given)
        if letters(first[1]) == letters(family[1]):
            continue
        made.append(Person(len(made) + 1, first[:2], family[:2]))
    half = len(made) // 2
    known = tuple(made[:half])
    return World(
        language, known, tuple(made[half:]), Snapshot(1, tuple(_concepts(known, language)))
    )


def _names(language: str, which: Set, folder: Path) -> list[tuple[str, str, int]]:
    """Read the names held back for one of the two sets: source form, Latin form, how often met."""
    found = {}
    path = folder / FILES[SCRIPTS[language]]
    for line in path.read_text(encoding="utf-8").splitlines():
        latin, other, count = line.split("\t")
        source = other.replace(" ", "")
        mine = (hashlib.sha256(latin.encode()).digest()[1] % 2 == 0) == (which == "tuning")
        if not (held_back(latin) and mine and latin.isalpha() and 4 <= len(latin) <= 12):
            continue
        if len(source) >= 2 and (fit(source, latin) or 0.0) >= LEAST_FIT:
            found[source] = (_cased(source, language), latin.title(), int(count))
    return sorted(found.values())


def _cased(name: str, language: str) -> str:
    return name.title() if language == "ru" else name


def _concepts(people: Sequence[Person], language: str) -> Iterator[Concept]:
    for person in people:
        number = person.number
        yield Concept(
            number,
            "person",
            renderings=(
                Rendering(number, language, person.full(language)),
                Rendering(number, language, person.family[0], part="family"),
                Rendering(number, "en", person.english),
                Rendering(number, "en", person.family[1], part="family"),
                Rendering(number, "en", person.given[1], part="given"),
            ),
        )


def items(world: World, which: Set, count: int) -> Iterator[Item]:
    """Write so many clean paragraphs and so many with one mistake."""
    random = Random(f"items {which} {world.language}")
    known = scenes(which)
    for number in range(count):
        scene = known[number % len(known)]
        yield _item(world, scene, random, wrong=False)
        if _slots(scene.english):  # one scene leaves everybody's name out
            yield _item(world, scene, random, wrong=True)


def _item(  # noqa: PLR0915 - one paragraph, from its people to its capitals
    world: World, scene: Scene, random: Random, *, wrong: bool
) -> Item:
    """Fill a scene: {A} and {B} are known people in full, {a} and {b} by family name, {U} and {u}
    a stranger; somebody mentioned twice may be left out the second time.
    """
    people = dict(zip("ABC", random.sample(world.known, 3), strict=True))
    people["U"] = random.choice(world.strangers)
    slots = _slots(scene.english)
    english = {slot: _english(people[slot.upper()[0]], slot) for slot in slots}
    kind = "paragraph"
    mistake: tuple[str, str] | None = None
    if wrong:
        slot = random.choice([slot for slot in slots if slot[0].upper() != "U"])
        person = people[slot[0].upper()]
        mistake = slot, english[slot]
        english[slot] = _mistaken(person, slot, world.language, random)
    elif random.random() < 0.15:
        english = {slot: without_accents(name) for slot, name in english.items()}
    source = scene.source[world.language]
    for slot in _slots(source):
        person = people[slot[0].upper()]
        name = person.full(world.language) if slot[0].isupper() else person.family[0]
        source = source.replace(f"{{{slot}}}", name)
    target, at = _filled(scene.english, english)
    mistakes: tuple[Mistake, ...] = ()
    if mistake:
        slot, right = mistake
        mistakes = (Mistake(at[slot], english[slot], right, people[slot[0].upper()].number),)
    if random.random() < 0.1:
        target, kind = target.upper(), "headline"
        mistakes = tuple(replace(m, wrong=m.wrong.upper(), right=m.right.upper()) for m in mistakes)
    return Item(world.language, source, target, mistakes, kind)


def _slots(text: str) -> list[str]:
    return [part.partition("}")[0] for part in text.split("{")[1:]]


def _english(person: Person, slot: str) -> str:
    return person.english if slot[0].isupper() else person.family[1]


def _filled(text: str, names: dict[str, str]) -> tuple[str, dict[str, int]]:
    made, at = "", {}
    for part in text.split("{"):
        slot, closed, rest = part.partition("}")
        if not closed:
            made += part
            continue
        at[slot] = len(made)
        made += names[slot] + rest
    return made, at


def _mistaken(person: Person, slot: str, language: str, random: Random) -> str:
    """Write a name wrongly, as drafts do."""
    ways: list[Callable[[tuple[str, str]], str]] = [
        lambda name: _slipped(name[1], random),
        lambda name: _romanised(name, language, random),
    ]
    if language == "zh":
        ways.append(lambda name: plain_reading(name[0]).title())
    if slot[0].isupper() and random.random() < 0.25:
        given = random.choice(["Peter", "Andrew", "Michel", "Tomas", "Laura", "Nadia", "Akira"])
        return f"{given} {person.family[1]}"
    for _attempt in range(50):
        way = random.choice(ways)
        family = way(person.family)
        if letters(family) not in (letters(person.family[1]), ""):
            break
    else:
        family = _slipped(person.family[1], random)
    return f"{person.given[1]} {family}" if slot[0].isupper() else family


def _slipped(name: str, random: Random) -> str:
    """Mishear or mistype a letter or two of a name."""
    made = name.lower()
    while letters(made) == letters(name) or random.random() < 0.3:
        at = random.randrange(len(made))
        char = made[at]
        near = [pair.replace(char, "", 1) for pair in SLIPS if char in pair]
        way = random.random()
        if way < 0.6 and near:
            made = made[:at] + random.choice(near) + made[at + 1 :]
        elif way < 0.75 and char in VOWELS:
            made = made[:at] + random.choice(VOWELS) + made[at + 1 :]
        elif way < 0.85:
            made = made[:at] + char + made[at:]
        elif at:
            made = made[: at - 1] + char + made[at - 1] + made[at + 1 :]
    return made.title()


def _romanised(name: tuple[str, str], language: str, random: Random) -> str:
    """Spell a name back from its source form, one probable chunk a unit."""
    known = table(SCRIPTS[language]).chunks
    made = ""
    for unit in units(name[0]):
        likely = sorted(known.get(unit, {unit: 0.0}).items(), key=lambda item: -item[1])[:5]
        likely = [item for item in likely if item[1] > -2.3] or likely[:1]
        made += random.choice(likely)[0]
    return made.title()
