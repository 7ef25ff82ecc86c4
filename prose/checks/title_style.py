"""A title before a name is written otherwise than the house writes it.

The house style of the target language lists titles as others write them and as this house does
(“Prime Minister = PM”). Only a title right before a name counts.
"""

from collections.abc import Iterator
from functools import lru_cache
from types import MappingProxyType

import regex

from prose.finding import Check, Example, Expected, Finding, Pair
from prose.span import Span
from prose.style import HouseStyle

_NAME = "title_style"
_CONFIDENCE = 0.9


def _run(pair: Pair) -> Iterator[Finding]:
    style = pair.snapshot.style(pair.target_language)
    for theirs, ours in style.titles.items():
        for found in _before_names(theirs).finditer(pair.target):
            yield pair.finding(
                _NAME,
                Span(*found.span("title")),
                category="style",
                suggestion=ours,
                confidence=_CONFIDENCE,
                message=f"The house writes {ours} for {theirs}.",
            )


@lru_cache(maxsize=1024)
def _before_names(title: str) -> "regex.Pattern[str]":
    return regex.compile(
        rf"(?<![\p{{L}}\p{{N}}])(?P<title>{regex.escape(title)})(?=[ \u00a0]\p{{Lu}})"
    )


_PM = HouseStyle("en", titles=MappingProxyType({"Prime Minister": "PM"}))
_EXAMPLES = (
    Example(
        "",
        "Prime Minister Ishiba spoke; the Prime Minister, he said, was tired.",
        "ja",
        "en",
        expected=(Expected("Prime Minister", "PM", "style"),),
        styles=(_PM,),
    ),
    Example("", "PM Ishiba spoke; no Prime Minister’s guest came.", "ja", "en", styles=(_PM,)),
)

CHECK = Check(_NAME, 1, _run, examples=_EXAMPLES, help=__doc__ or "")
