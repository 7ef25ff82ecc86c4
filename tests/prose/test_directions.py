"""Wrong names are found from and into languages other than English, and nothing else is."""

import pytest

from prose import checks
from prose.finding import Pair
from prose.termbase import Concept, Rendering, Snapshot

FORMS = {
    "en": ("Jamieson Greer", "Greer"),
    "fr": ("Jamieson Greer", "Greer"),
    "de": ("Jamieson Greer", "Greer"),
    "zh": ("贾米森·格里尔", "格里尔"),
    "ja": ("ジェミソン・グリア", "グリア"),
    "ko": ("제이미슨 그리어", "그리어"),
    "ru": ("Джеймисон Грир", "Грир"),
    "uk": ("Джеймісон Грір", "Грір"),
    "ar": ("جيميسون غرير", "غرير"),
}
GREER = Concept(
    1,
    "person",
    renderings=tuple(
        Rendering(1, tag, text, part="family" if family else "full")
        for tag, forms in FORMS.items()
        for family, text in enumerate(forms)
    ),
)
KNOWN = Snapshot(1, (GREER,))

WRONG = [
    ("en", "zh", "Greer spoke on Monday.", "格瑞尔周一讲话。", "格瑞尔", "格里尔"),
    ("en", "ar", "Greer spoke on Monday.", "وتحدث جريير يوم الاثنين.", "جريير", "غرير"),
    ("en", "ja", "Greer spoke on Monday.", "グリヤ氏は月曜日に述べた。", "グリヤ", "グリア"),
    ("en", "ko", "Greer spoke on Monday.", "그리에르는 월요일에 말했다.", "그리에르", "그리어"),
    ("en", "ru", "Greer spoke on Monday.", "В понедельник выступил Грейр.", "Грейр", "Грир"),
    ("ja", "en", "グリア氏は述べた。", "Then Gria spoke.", "Gria", "Greer"),
    ("fr", "en", "Greer a parlé.", "Then Grear spoke.", "Grear", "Greer"),
    ("zh", "fr", "格里尔表示同意。", "Alors Grier a accepté.", "Grier", "Greer"),
    ("zh", "de", "格里尔表示同意。", "Dann stimmte Grier zu.", "Grier", "Greer"),
    ("ru", "en", "Грир согласился.", "Then Grir agreed.", "Grir", "Greer"),
    ("uk", "en", "Грір погодився.", "Then Hrir agreed.", "Hrir", "Greer"),
    ("ko", "en", "그리어는 동의했다.", "Then Grieo agreed.", "Grieo", "Greer"),
    ("ar", "en", "وافق غرير.", "Then Gharir agreed.", "Gharir", "Greer"),
]


@pytest.mark.parametrize(("here", "there", "source", "target", "wrong", "right"), WRONG)
def test_a_wrong_name_is_found(here, there, source, target, wrong, right):
    (finding,) = checks.run(Pair(source, target, here, there, KNOWN))
    assert (finding.text, finding.suggestion) == (wrong, right)


@pytest.mark.parametrize(("here", "there", "source", "target", "wrong", "right"), WRONG)
def test_the_right_name_is_no_mistake(here, there, source, target, wrong, right):
    assert checks.run(Pair(source, target.replace(wrong, right), here, there, KNOWN)) == ()


# Two people of one name


def _kato(number: int, given: str, zh: str) -> Concept:
    return Concept(
        number,
        "person",
        culture="japanese",
        renderings=(
            Rendering(number, "zh", f"加藤{zh}"),
            Rendering(number, "zh", "加藤", part="family"),
            Rendering(number, "en", f"{given} Kato"),
            Rendering(number, "en", "Kato", part="family"),
        ),
    )


KATOS = Snapshot(1, (_kato(1, "Katsunobu", "胜信"), _kato(2, "Ayuko", "鲇子")))


def test_two_of_one_name_are_asked_about_and_not_guessed():
    (finding,) = checks.run(Pair("加藤说。", "Then Kado said so.", "zh", "en", KATOS))
    assert (finding.text, finding.suggestion, finding.concept) == ("Kado", "", None)
    assert finding.message == (
        "加藤 may be Katsunobu Kato or Ayuko Kato; this paragraph says Kado."
    )


def test_the_one_whom_the_paragraph_names_in_full_is_meant():
    source, target = "加藤胜信到来。加藤说。", "Katsunobu Kato came. Then Kado said so."
    (finding,) = checks.run(Pair(source, target, "zh", "en", KATOS))
    assert (finding.suggestion, finding.concept) == ("Kato", 1)


def test_either_of_the_two_is_right():
    assert checks.run(Pair("加藤说。", "Kato said so.", "zh", "en", KATOS)) == ()


# What must not be touched


@pytest.mark.parametrize(
    ("target", "fixed"),
    [
        ("Then Grier’s plan failed.", "Then Greer’s plan failed."),
        ("THEN GRIER'S PLAN FAILED", "THEN GREER'S PLAN FAILED"),
        ("Then Jamieson Grier left.", "Then Jamieson Greer left."),
    ],
)
def test_a_fix_keeps_possessives_and_capitals(target, fixed):
    (finding,) = checks.run(Pair("贾米森·格里尔的计划", target, "zh", "en", KNOWN))
    assert finding.span.replace(target, finding.suggestion) == fixed


@pytest.mark.parametrize(
    "target",
    [
        "Trade Representative Greer agreed.",
        "The minister agreed.",
        "He agreed; the Germans did not.",
        "https://example.org/Grier says that Greer agreed.",
        "",
    ],
)
def test_what_is_right_or_left_out_is_not_flagged(target):
    assert checks.run(Pair("格里尔表示同意。", target, "zh", "en", KNOWN)) == ()


def test_a_language_that_cannot_be_judged_is_left_alone():
    assert checks.run(Pair("格里尔表示同意。", "กรีร์เห็นด้วย", "zh", "th", KNOWN)) == ()
