"""How the house writes abbreviations, times, percentages, lists and words of its own."""

import time

import pytest

from prose.checks.house_style import CHECK
from prose.finding import Pair
from prose.style import HouseStyle, options
from prose.termbase import Concept, Rendering, Snapshot

STEEL = Concept(1, "organisation", renderings=(Rendering(1, "en", "US Steel"),))
LABOR = Concept(2, "organisation", renderings=(Rendering(2, "en", "Labor Party"),))


def written(text: str, language: str = "en", kind: str = "paragraph", **style: object) -> str:
    """Give the text as the house writes it, by what the check suggests."""
    house = HouseStyle(language, **style)  # type: ignore[arg-type]
    snapshot = Snapshot(1, (STEEL, LABOR), (house,))
    found = [*CHECK.run(Pair("", text, "zh", language, snapshot, kind))]
    for one in found:
        assert (one.check, one.category, one.severity.value) == ("house_style", "style", "minor")
        assert one.text == one.span.of(text)
        assert one.suggestion
    for one in sorted(found, key=lambda each: each.span, reverse=True):
        text = one.span.replace(text, one.suggestion)
    return text


WRONG = [
    # Countries and unions
    ("abbreviations", "plain", "the U.S. said", "the US said"),
    ("abbreviations", "plain", "in the U.S. The talks", "in the US. The talks"),
    ("abbreviations", "plain", "“in the U.S.”", "“in the US.”"),
    ("abbreviations", "plain", "The E.U. and the U.N. agree.", "The EU and the UN agree."),
    (
        "abbreviations",
        "plain",
        "U.S.-China talks in the U.K., too",
        "US-China talks in the UK, too",
    ),
    ("abbreviations", "plain", "the U.S said", "the US said"),
    ("abbreviations", "dotted", "the US said", "the U.S. said"),
    ("abbreviations", "dotted", "in the US. The talks", "in the U.S. The talks"),
    ("abbreviations", "dotted", "UN talks, UK-led", "U.N. talks, U.K.-led"),
    ("abbreviations", "dotted", "the U.S said", "the U.S. said"),
    # Times
    ("times", "dotted", "at 5 pm on", "at 5 p.m. on"),
    ("times", "dotted", "at 5 pm.", "at 5 p.m."),
    ("times", "dotted", "at 5:30PM ET", "at 5:30 p.m. ET"),
    ("times", "dotted", "at 5 p.m on", "at 5 p.m. on"),
    ("times", "dotted", "at 11 A.M. on", "at 11 a.m. on"),
    ("times", "capitals", "at 5 p.m. on", "at 5 PM on"),
    ("times", "capitals", "at 5 p.m. The talks", "at 5 PM. The talks"),
    ("times", "capitals", "at 5.30 am", "at 5.30 AM"),
    ("times", "plain", "at 5 p.m. on", "at 5 pm on"),
    ("times", "plain", "at 5PM.", "at 5pm."),
    # Percentages
    ("percent", "sign", "25 percent, 1.5 per cent", "25%, 1.5%"),
    ("percent", "word", "25% and 1.5 per cent", "25 percent and 1.5 percent"),
    ("percent", "words", "10-20% or 25 percent", "10-20 per cent or 25 per cent"),
    # Lists
    (
        "serial_comma",
        "always",
        "He met Greer, Kato, Ueda and Muto.",
        "He met Greer, Kato, Ueda, and Muto.",
    ),
    (
        "serial_comma",
        "always",
        "He met with Greer, Kato and Muto.",
        "He met with Greer, Kato, and Muto.",
    ),
    (
        "serial_comma",
        "always",
        "France, Germany and Italy agreed.",
        "France, Germany, and Italy agreed.",
    ),
    (
        "serial_comma",
        "always",
        "They cover steel, cars or chips.",
        "They cover steel, cars, or chips.",
    ),
    (
        "serial_comma",
        "never",
        "He sold ham, eggs, milk, and tea.",
        "He sold ham, eggs, milk and tea.",
    ),
    (
        "serial_comma",
        "never",
        "He met with Greer, Kato, and Muto.",
        "He met with Greer, Kato and Muto.",
    ),
    (
        "serial_comma",
        "never",
        "It was three things: steel, cars, and chips.",
        "It was three things: steel, cars and chips.",
    ),
]


@pytest.mark.parametrize(("option", "choice", "text", "right"), WRONG)
def test_what_the_house_writes_otherwise_is_found(option, choice, text, right):
    assert written(text, **{option: choice}) == right
    assert written(right, **{option: choice}) == right
    assert written(text) == text, "nothing is judged that the house leaves open"


RIGHT = [
    ("abbreviations", "plain", "the U.S.A. and the U.S.S.R."),
    ("abbreviations", "plain", "U.S. Steel, U.S. Bancorp and U.S. 101"),
    ("abbreviations", "plain", "see www.u.s.example.com or https://example.com/U.S./a"),
    ("abbreviations", "plain", "The USA, the US and us."),
    ("abbreviations", "dotted", "JOIN US NOW and US$5"),
    ("abbreviations", "dotted", "the USS Ford, the UNHCR, UKIP and the EU"),
    ("abbreviations", "dotted", "US Steel rose."),
    ("times", "dotted", "In 2025 PM Modi spoke; by May 5 PM Modi had left."),
    ("times", "dotted", "The PM said: I am. At 5 p.m. he left at 5:30 p.m."),
    ("times", "capitals", "5 pmol and 10 amps at 5 PM."),
    ("times", "plain", "at 5pm, 5 pm and 11.30am."),
    ("percent", "sign", "two percent of 25 percentage points"),
    ("percent", "word", "25 percent, 100%ig"),
    ("percent", "words", "some per cent of 25 per cent"),
    ("serial_comma", "always", "In London, Greer and Kato met."),
    ("serial_comma", "always", "Speaking in Tokyo, Ishiba and Kato said so."),
    ("serial_comma", "always", "However, Greer and Kato left."),
    ("serial_comma", "always", "He came with Greer, the negotiator and friend of all."),
    ("serial_comma", "never", "Greer, the trade chief, and Kato left."),
    ("serial_comma", "never", "He came, he saw, and he left."),
    ("serial_comma", "never", "He was born on May 1, 1960, and in June it ended."),
    ("serial_comma", "never", "It is between Paris, France, and Berlin, Germany."),
]


@pytest.mark.parametrize(("option", "choice", "text"), RIGHT)
def test_what_is_no_slip_stays(option, choice, text):
    assert written(text, **{option: choice}) == text


OTHERS = [
    ("fr", "sign", "25 pour cent", "25\u202f%"),
    ("fr", "word", "1,5\u00a0%", "1,5 pour cent"),
    ("de", "sign", "3,5 Prozent", "3,5\u202f%"),
    ("de", "word", "25 %", "25 Prozent"),
    ("es", "word", "25%", "25 por ciento"),
    ("it", "sign", "25 per cento", "25%"),
    ("pt-BR", "sign", "25 por cento", "25%"),
    ("fr", "sign", "25 % et 25\u202f%", "25 % et 25\u202f%"),
    ("de", "sign", "25 Prozentpunkte", "25 Prozentpunkte"),
    ("fr", "words", "25 %", "25 %"),
    ("ru", "sign", "25 процентов", "25 процентов"),
]


@pytest.mark.parametrize(("language", "choice", "text", "right"), OTHERS)
def test_each_language_has_its_own_word(language, choice, text, right):
    assert written(text, language, percent=choice) == right


def test_only_english_chooses_abbreviations_times_and_commas():
    assert options("en-GB") == {"abbreviations", "times", "percent", "serial_comma"}
    assert options("fr") == {"percent"}
    assert options("zh-Hans") == frozenset()
    assert written("U.S. 5 p.m.", "fr", abbreviations="plain", times="plain") == "U.S. 5 p.m."


def test_a_headline_has_no_points_either_way():
    assert written("US raises tariffs", kind="headline", abbreviations="dotted").startswith("US ")
    assert written("U.S. raises", kind="headline", abbreviations="plain").startswith("US ")


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [
        ("en", "Kiev, Kiev’s and Kiev-based", "Kyiv, Kyiv’s and Kyiv-based"),
        ("en", "The PM left.", "The Prime Minister left."),
        ("zh", "他说普金来了。", "他说普京来了。"),
        ("ja", "コンピュータを使う", "コンピューターを使う"),
        ("ru", "в Алма-Ате", "в Алматы"),
        ("ar", "في كييف", "في كيف"),
    ],
)
def test_words_of_the_house(language, text, right):
    words = {
        "Kiev": "Kyiv",
        "PM": "Prime Minister",
        "普金": "普京",
        "コンピュータ": "コンピューター",
    }
    words |= {"Алма-Ате": "Алматы", "كييف": "كيف"}
    assert written(text, language, words=words) == right
    assert written(right, language, words=words) == right


@pytest.mark.parametrize(
    "text", ["Kievan, kiev, aKiev", "the PM, the PM’s", "Labor Party", "https://kiev.example/Kiev"]
)
def test_words_that_are_others_stay(text):
    words = {"Kiev": "Kyiv", "PM": "the PM", "Labor": "Labour"}
    assert written(text, words=words) == text


@pytest.mark.parametrize("piece", ["1.1", "a, b, c and d ", "U.", "A, ", "Kiev", "5:", "AA US CC"])
def test_a_text_without_end_is_read_once(piece):
    begun = time.perf_counter()
    every = {"abbreviations": "plain", "times": "dotted", "percent": "sign"}
    written(piece * (1_000_000 // len(piece)), serial_comma="always", words={"Kiev": "K"}, **every)
    assert time.perf_counter() - begun < 10
