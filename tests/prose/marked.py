"""Sentences with what a check must find marked in them: “He saw ⟦the the→the⟧ ministers.”"""

import importlib
import re

from prose.finding import Pair
from prose.termbase import Concept, Snapshot

_MARK = re.compile("⟦(.*?)→(.*?)⟧", re.DOTALL)
_HARD = {"~": "\u202f", "·": "\u00a0"}


def parsed(text: str) -> tuple[str, list[tuple[str, int, str]]]:
    """Give the text without its marks, and what is found: words, where they start, what is right.

    ``{~}`` is a narrow blank that holds together, ``{·}`` a usual one.
    """
    for short, char in _HARD.items():
        text = text.replace("{" + short + "}", char)
    wanted: list[tuple[str, int, str]] = []
    plain = ""
    end = 0
    for mark in _MARK.finditer(text):
        plain += text[end : mark.start()]
        wanted.append((mark[1], len(plain), mark[2]))
        plain += mark[1]
        end = mark.end()
    return plain + text[end:], wanted


def right(text: str) -> str:
    """Give the text as it is once all suggestions are taken."""
    return parsed(_MARK.sub(r"\2", text))[0]


def pair(target: str, language: str, source: str = "", spoken: str = "", *known: Concept) -> Pair:
    """Make a pair; the source is Chinese, or English for a Chinese text."""
    spoken = spoken or ("en" if language.startswith("zh") else "zh")
    return Pair(source, target, spoken, language, Snapshot(1, known))


def said(name: str, *pairs: Pair) -> list[tuple[str, int, str]]:
    """Give what a check finds, paragraph by paragraph, then in the whole article."""
    check = importlib.import_module(f"prose.checks.{name}").CHECK
    every = [each for one in pairs for each in check.run(one)]
    every += [each for _number, each in check.run_document(pairs)]
    for each in every:
        assert each.text
        assert 0 < each.confidence <= 1
    return [(each.text, each.span.start, each.suggestion) for each in sorted(every, key=_place)]


def _place(finding: object) -> int:
    return finding.span.start
