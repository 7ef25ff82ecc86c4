"""The articles of the demo are printed as they should be: the text itself is found clean."""

import importlib
import json

import pytest

from prose.finding import Pair
from tests.prose.checks.test_demo import DEMO, known

NAMES = [
    "repeated_word",
    "quotation_marks",
    "brackets",
    "spacing",
    "untranslated",
    "links_and_marks",
    "mixed_dates",
]
ARTICLES = [
    ("tariffs/source.zh.md", "tariffs/final.fr.md"),
    ("tariffs/source.zh.md", "tariffs/first.en.md"),
    ("tariffs/source.zh.md", "tariffs/draft.ar.json"),
    ("treasuries/source.ja.md", "treasuries/final.en.md"),
    ("treasuries/final.en.md", "treasuries/source.ja.md"),
    ("tariffs/final.fr.md", "tariffs/source.zh.md"),
]


def paragraphs(name: str) -> list[str]:
    text = (DEMO / name).read_text(encoding="utf-8")
    return json.loads(text) if name.endswith(".json") else text.split("\n\n")


@pytest.mark.parametrize("as_blocks", [True, False], ids=["blocks", "lines"])
@pytest.mark.parametrize("listed", [True, False], ids=["listed", "alone"])
@pytest.mark.parametrize(("source", "target"), ARTICLES, ids=lambda name: name.split("/")[1])
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_found(name, source, target, listed, as_blocks):
    check = importlib.import_module(f"prose.checks.{name}").CHECK
    known_ones = known(listed=listed)
    tongues = source.split(".")[1], target.split(".")[1]
    strip = (lambda text: text.lstrip("#> ")) if as_blocks else str
    sides = zip(paragraphs(source), paragraphs(target), strict=False)
    pairs = [Pair(*map(strip, texts), *tongues, known_ones) for texts in sides]
    found = [each for one in pairs for each in check.run(one)]
    found += [each for _number, each in check.run_document(pairs)]
    assert [(each.text, each.message) for each in found] == []
