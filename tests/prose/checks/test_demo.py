"""The article of the demo: what is planted in it is found, and nothing else."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from prose import checks
from prose.finding import Pair
from prose.termbase import Concept, Rendering, Snapshot

DEMO = Path(__file__).parents[3] / "demo"
LISTED = [
    ("Reference Message Network", "Reference News"),
    ("Akira Akazawa", "Ryosei Akazawa"),
    ("Grier", "Greer"),
    ("Rutnick", "Lutnick"),
    ("East Time Zone", "Eastern Time"),
    ("Akira", "Akazawa"),
    ("equivalent tariffs", "reciprocal tariffs"),
    ("Kato Katsunobu", "Katsunobu Kato"),
    ("three killings", "triple sell-off"),
    ("Akira", "Akazawa"),
]
UNTOLD = {"three killings"}  # no word of it is that of the right term: only a list can tell
# A text alone says little: whom the termbase knows by family name, and what it lists.
ALONE = [
    ("Akira Akazawa", "Ryosei Akazawa"),
    ("Akira", "Akazawa"),
    ("Kato Katsunobu", "Katsunobu Kato"),
    ("Akira", "Akazawa"),
]
NAMES = {"title-role", "organisation", "place-or-zone", "term"}


def known(*, listed: bool) -> Snapshot:
    told = json.loads((DEMO / "termbase.json").read_text(encoding="utf-8"))
    return Snapshot(1, tuple(_concept(number, one, listed) for number, one in enumerate(told, 1)))


def _concept(number: int, told: dict, listed: bool) -> Concept:
    forms = (Rendering(number, **form) for form in told["renderings"])
    kept = tuple(form for form in forms if listed or form.accepted)
    return Concept(number, told["kind"], renderings=kept, culture=told.get("culture") or "")


def found(source: str, target: str, snapshot: Snapshot) -> list[tuple[str, str]]:
    """Give what stands wrong and what is suggested, of names and terms alone."""
    tongues = source.split(".")[1], target.split(".")[1]
    sides = [(DEMO / each).read_text(encoding="utf-8").split("\n\n") for each in (source, target)]
    pairs = [Pair(*texts, *tongues, snapshot) for texts in zip(*sides, strict=True)]
    return _names(pairs)


def _names(pairs: list[Pair]) -> list[tuple[str, str]]:
    every = [finding for part in checks.run_document(pairs) for finding in part]
    named = [one for one in every if one.category.startswith("name-") or one.category in NAMES]
    return [(one.text, one.suggestion) for one in named]


def test_every_mistake_is_found():
    assert found("tariffs/source.zh.md", "tariffs/first.en.md", known(listed=True)) == LISTED


def test_without_the_list_only_a_term_is_missed():
    expected = [each for each in LISTED if each[0] not in UNTOLD]
    assert found("tariffs/source.zh.md", "tariffs/first.en.md", known(listed=False)) == expected


@pytest.mark.parametrize("listed", [True, False])
def test_without_a_source_the_text_is_looked_at_alone(listed):
    text = (DEMO / "tariffs/first.en.md").read_text(encoding="utf-8")
    snapshot = known(listed=listed)
    alone = _names([Pair("", each, "zh", "en", snapshot) for each in text.split("\n\n")])
    assert alone == (LISTED if listed else ALONE)


@pytest.mark.parametrize("listed", [True, False])
@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("tariffs/source.zh.md", "tariffs/final.fr.md"),
        ("treasuries/source.ja.md", "treasuries/final.en.md"),
    ],
)
def test_what_is_right_stays_unmarked(source, target, listed):
    assert found(source, target, known(listed=listed)) == []


def test_the_corrected_article_is_clean():
    snapshot = known(listed=True)
    text = (DEMO / "tariffs/first.en.md").read_text(encoding="utf-8")
    for wrong, right in LISTED:
        text = text.replace(wrong, right, 1)
    source = (DEMO / "tariffs/source.zh.md").read_text(encoding="utf-8").split("\n\n")
    pairs = zip(source, text.split("\n\n"), strict=True)
    assert _names([Pair(*pair, "zh", "en", snapshot) for pair in pairs]) == []


def test_the_arabic_draft_is_clean():
    source = (DEMO / "tariffs/source.zh.md").read_text(encoding="utf-8").split("\n\n")
    draft = json.loads((DEMO / "tariffs/draft.ar.json").read_text(encoding="utf-8"))
    written = [(one, other) for one, other in zip(source, draft, strict=False) if other]
    snapshot = known(listed=True)
    assert _names([Pair(*pair, "zh", "ar", snapshot) for pair in written]) == []


@pytest.mark.parametrize("native", ["", "target"])
@pytest.mark.parametrize(
    ("source", "target", "asked"),
    [
        ("tariffs/source.zh.md", "tariffs/final.fr.md", 0),
        ("tariffs/source.zh.md", "tariffs/first.en.md", 0),
        ("treasuries/source.ja.md", "treasuries/final.en.md", 2),
    ],
)
def test_what_is_quoted_is_at_most_asked_about(source, target, asked, native):
    tongues = source.split(".")[1], target.split(".")[1]
    spoken = tongues[1] if native else ""
    people = (replace(one, native_language=spoken) for one in known(listed=True).concepts)
    snapshot = Snapshot(1, tuple(people))
    sides = [(DEMO / each).read_text(encoding="utf-8").split("\n\n") for each in (source, target)]
    pairs = [Pair(*texts, *tongues, snapshot) for texts in zip(*sides, strict=True)]
    every = [finding for part in checks.run_document(pairs) for finding in part]
    told = [one for one in every if one.check in {"quotation", "house_style"}]
    assert len(told) == (asked if native else 0)
    assert all(not one.severity.points for one in told)


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("tariffs/source.zh.md", "tariffs/first.en.md", [("$11.3 trillion", "$1.13 trillion")]),
        ("tariffs/source.zh.md", "tariffs/final.fr.md", []),
        ("treasuries/source.ja.md", "treasuries/final.en.md", []),
    ],
)
@pytest.mark.parametrize("day", [None, date(2025, 5, 3)])
def test_of_numbers_and_dates_the_planted_one_alone_is_wrong(source, target, expected, day):
    tongues = source.split(".")[1], target.split(".")[1]
    sides = [(DEMO / each).read_text(encoding="utf-8").split("\n\n") for each in (source, target)]
    pairs = [Pair(*texts, *tongues, Snapshot(0), date=day) for texts in zip(*sides, strict=True)]
    found = [finding for part in checks.run_document(pairs) for finding in part]
    of_numbers = {"number_mismatch", "date_time_mismatch"}
    assert [(one.text, one.suggestion) for one in found if one.check in of_numbers] == expected
