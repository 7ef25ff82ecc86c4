"""The signs under a paragraph at work. A green one says only what was checked."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import quantiles

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

GROUPS = {
    "title-role": "names",
    "organisation": "names",
    "place-or-zone": "names",
    "term": "terms",
    "literal": "terms",
    "untranslated": "terms",
}
OF_NUMBERS = frozenset({"number", "date-time", "unit-currency"})
ENOUGH = 5  # paragraphs, before anything is called usual


@dataclass(frozen=True, slots=True)
class Sign:
    """A few words about a paragraph, and how grave they are: block, warn, ok or plain."""

    tone: str
    text: str


@dataclass(frozen=True, slots=True)
class Usual:
    """Between which lengths, as a multiple of the source's, half of an article's paragraphs lie."""

    least: float
    most: float


def group_of(category: str) -> str:
    """Say which filter of the flags a category belongs to: names, terms or other."""
    return "names" if category.startswith("name-") else GROUPS.get(category, "other")


def usual(pairs: Iterable[tuple[str, str]]) -> Usual | None:
    """Measure an article's pairs of source and target; None where there are too few."""
    ratios = [len(target) / len(source) for source, target in pairs if source and target]
    if len(ratios) < ENOUGH:
        return None
    least, _median, most = quantiles(ratios, n=4)
    return Usual(least, most)


def of(
    flags: Sequence[tuple[str, str]],
    source: str,
    target: str,
    usually: Usual | None,
    *,
    numbers_agree: bool = False,
) -> tuple[Sign, ...]:
    """Sum a paragraph up. `flags` are the tone and the category of each that is open."""
    doubted = any(category in OF_NUMBERS for _tone, category in flags)
    agreed = Sign("ok", _("numbers and dates agree")) if numbers_agree and not doubted else None
    tones: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    for tone, category in flags:
        tones[group_of(category) != "other"][tone] += 1
    signs = [
        _named(tones[True]),
        _others(tones[False]),
        agreed,
        _length(source, target, usually),
    ]
    return tuple(sign for sign in signs if sign)


def _gravest(tones: Counter[str]) -> str:
    return next((tone for tone in ("block", "warn", "info") if tones[tone]), "plain")


def _named(tones: Counter[str]) -> Sign | None:
    count = tones.total()
    if not count:
        return None
    text = ngettext("%(count)d name or term to fix", "%(count)d names or terms to fix", count)
    return Sign(_gravest(tones), text % {"count": count})


def _others(tones: Counter[str]) -> Sign | None:
    count = tones.total()
    if not count:
        return None
    text = ngettext("%(count)d other flag", "%(count)d other flags", count)
    return Sign(_gravest(tones), text % {"count": count})


def _length(source: str, target: str, usually: Usual | None) -> Sign | None:
    if usually is None or not source or not target:
        return None
    numbers = {
        "ratio": f"{len(target) / len(source):.1f}",
        "least": f"{usually.least:.1f}",
        "most": f"{usually.most:.1f}",
    }
    return Sign("plain", _("Length ×%(ratio)s, here mostly %(least)s–%(most)s") % numbers)
