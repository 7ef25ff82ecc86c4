"""Addresses, tags and emphasis that are lost or altered, and those that are kept."""

import pytest

from tests.prose.clean import EVERY
from tests.prose.marked import pair, parsed, said

NAME = "links_and_marks"
A, MAIL = "https://example.org/2025/tariff-talks", "desk@example.org"
BAD, BAD_MAIL = "https://example.org/2025/tarif-talks", "deks@example.org"
# What a text says of the address, and how it ends when the address is lost.
SAYS = {
    "en": ("The report is at {} now.", "The report is ⟦out→⟧."),
    "de": ("Der Bericht steht unter {} bereit.", "Der Bericht ist ⟦da→⟧."),
    "fr": ("Le rapport est à {} depuis hier.", "Le rapport est ⟦sorti→⟧."),
    "es": ("El informe está en {} desde ayer.", "El informe ha ⟦salido→⟧."),
    "it": ("Il rapporto è su {} da ieri.", "Il rapporto è ⟦uscito→⟧."),
    "pt": ("O relatório está em {} desde ontem.", "O relatório ⟦saiu→⟧."),
    "ru": ("Доклад — {} — вышел.", "Доклад ⟦вышел→⟧."),
    "uk": ("Звіт — {} — вийшов.", "Звіт ⟦вийшов→⟧."),
    "zh": ("报告见 {} 。", "报告⟦已经发布→⟧。"),
    "zh-TW": ("報告見 {} 。", "報告⟦已經發布→⟧。"),
    "ja": ("報告は {} にある。", "報告が⟦出された→⟧。"),
    "ko": ("보고서는 {} 에 있다.", "보고서가 ⟦나왔다→⟧."),
    "ar": ("التقرير على {} الآن.", "صدر ⟦التقرير→⟧."),
    "fa": ("گزارش در {} است.", "گزارش منتشر ⟦شد→⟧."),
}
TAGGED = "@reuters"
KEPT = [
    (A, A),
    (A, A + "/"),
    (A, "http://www.example.org/2025/tariff-talks"),
    ("https://example.org/zh/a", "https://example.org/en/a"),
    ("https://zh.wikipedia.org/wiki/Tariff", "https://en.wikipedia.org/wiki/Duty"),
    (MAIL, MAIL),
    ("@reuters", "@Reuters"),
    ("#tariff", "#Tariff"),
    ("nikkei.com", "Nikkei"),
]
CASES = [
    case
    for tongue, (text, lost) in SAYS.items()
    for case in (
        (tongue, text.format(A), text.format(f"⟦{BAD}→{A}⟧")),
        (tongue, text.format(MAIL), text.format(f"⟦{BAD_MAIL}→{MAIL}⟧")),
        (tongue, text.format("@reuters_zh"), text.format("⟦@reuter_zh→@reuters_zh⟧")),
        (tongue, text.format(A), lost),
        (tongue, text.format(MAIL), lost),
        (tongue, text.format("@reuters"), lost),
        (tongue, text.format("#tariff"), lost),
        (tongue, text.format("#tariff"), text.format("⟦#tarif→#tariff⟧")),
        (tongue, text.format("#关税"), text.format("⟦#duties→⟧")),
        (tongue, text.format("*not* and **never**"), lost),
        (tongue, text.format("*Nikkei*"), text.format("⟦Nikkei→*Nikkei*⟧")),
    )
]


@pytest.mark.parametrize(("tongue", "source", "text"), CASES)
def test_what_is_lost_or_altered_is_found(tongue, source, text):
    plain, expected = parsed(text)
    assert said(NAME, pair(plain, tongue, source)) == expected


@pytest.mark.parametrize(("there", "here"), KEPT)
@pytest.mark.parametrize("tongue", SAYS)
def test_what_is_kept_is_left_alone(tongue, there, here):
    text = SAYS[tongue][0]
    assert said(NAME, pair(text.format(here), tongue, text.format(there))) == []


@pytest.mark.parametrize(("tongue", "text"), EVERY)
def test_clean_texts_are_left_alone(tongue, text):
    assert said(NAME, pair(text, tongue, text)) == []


MARKS = [
    ("en", "它*存在*。", "It *does* exist."),
    ("zh", "*The Times* said so.", "《泰晤士报》这样说。"),
    ("ja", "*The Times* said so.", "「タイムズ」紙は伝えた。"),
    ("en", "3 * 4 * 5", "3 times 4 times 5"),
    ("en", "[见](https://example.org/a)", "[See](https://example.org/a)."),
    ("en", "“见https://example.org/a，”他说", "“See https://example.org/a,” he said"),
    ("en", "", "No source."),
]


@pytest.mark.parametrize(("tongue", "source", "text"), MARKS)
def test_marks_are_kept(tongue, source, text):
    assert said(NAME, pair(text, tongue, source)) == []
