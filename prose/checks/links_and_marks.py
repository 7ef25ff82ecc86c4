"""Addresses, tags and emphasis of the source that are lost or altered in the translation.

Web and e-mail addresses and @names stay letter by letter; the language in an address may change
(/zh/, /en/). Tags may be translated: that is a remark, no error. Emphasis that the source has and
the translation has not is reported once.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, islice

import regex
from rapidfuzz.distance import Levenshtein

from prose import addresses, languages, markup
from prose.addresses import Address
from prose.category import Severity
from prose.finding import Check, Example, Expected, Finding, Pair
from prose.span import Span

_NAME = "links_and_marks"
_SURE, _LIKELY, _REMARK = 0.9, 0.7, 0.5
_MOST = 20  # findings a paragraph
_MANY = 100  # addresses: a paragraph of more is a list
_READ = 50_000  # characters: no paragraph is longer
_ALIKE = 0.75
_KEPT = frozenset({"web", "mail", "mention"})
_LANGUAGE = r"(?:[a-z]{2}|zh-?(?:hans|hant|cn|tw|hk)|[a-z]{2}[-_][a-z]{2})"
_LOCAL = regex.compile(
    rf"(?<=//)(?:www\.)?(?:{_LANGUAGE}\.)?|(?<=/){_LANGUAGE}(?=/|$)|(?<=[?&](?:lang|hl)=){_LANGUAGE}"
)
_LAST_WORD = regex.compile(
    r"(?r)[\p{Han}\p{Hiragana}\p{Katakana}ー]{1,4}"
    r"|[[\p{L}\p{M}\p{N}]--[\p{Han}\p{Hiragana}\p{Katakana}ー]]{1,40}",
    regex.V1,
)


def _run(pair: Pair) -> Iterator[Finding]:
    if not pair.source.strip() or not pair.target.strip():
        return iter(())
    return islice(_findings(pair), _MOST)


def _findings(pair: Pair) -> Iterator[Finding]:
    there = addresses.find(pair.source)[:_MANY]
    here = addresses.find(pair.target)[: 2 * _MANY]
    yield from _addresses(pair, [each for each in there if each.kind in _KEPT], here)
    yield from _tags(pair, *(tuple(e for e in side if e.kind == "tag") for side in (there, here)))
    yield from _emphasis(pair)


def _addresses(pair: Pair, wanted: Sequence[Address], here: Sequence[Address]) -> Iterator[Finding]:
    """Report each address of the source that the target has altered, or has not."""
    known = {_plain(each) for each in wanted}
    kept = {_plain(each) for each in here}
    others = [each for each in here if _plain(each) not in known]
    lost: dict[str, Address] = {}
    for each in wanted:
        if _plain(each) not in kept:
            lost.setdefault(_plain(each), each)
    missing: list[Address] = []
    for each in lost.values():
        altered = next((other for other in others if _alike(each, other)), None)
        if altered is None:
            missing.append(each)
            continue
        others.remove(altered)
        if not _is_local(each, altered):
            yield _altered(pair, each, altered)
    if missing:
        yield _missing(pair, missing[0].text)


def _plain(address: Address) -> str:
    """Write an address without what may change: its language, the scheme, a last slash."""
    text = address.text.casefold()
    if address.kind not in {"web", "site"}:
        return text
    if "://" not in text:
        text = "//" + text
    return _LOCAL.sub("", text.partition(":")[2] if "://" in text else text).rstrip("/")


def _alike(one: Address, other: Address) -> bool:
    if one.kind != other.kind:
        return {one.kind, other.kind} <= {"web", "site"} and _plain(one) == _plain(other)
    likeness = Levenshtein.normalized_similarity(one.text[:500], other.text[:500])
    return likeness >= _ALIKE or _is_local(one, other)


def _is_local(one: Address, other: Address) -> bool:
    """Say whether another language's page of the same site is meant: its name may differ."""
    if one.kind != "web" or other.kind != "web" or one.text.count("/") < 3:
        return False
    plain = [_plain(each) for each in (one, other)]
    hosts = [each.text.casefold().split("/")[2] for each in (one, other)]
    same = plain[0].lstrip("/").split("/")[0] == plain[1].lstrip("/").split("/")[0]
    marked = [_LOCAL.findall(each.text.casefold()) for each in (one, other)]
    if not same or marked[0] == marked[1]:
        return False
    slugs = Levenshtein.normalized_similarity(plain[0][:500], plain[1][:500])
    return hosts[0] != hosts[1] or slugs < _ALIKE


def _altered(pair: Pair, right: Address, wrong: Address) -> Finding:
    return pair.finding(
        _NAME,
        wrong.span,
        category="markup",
        suggestion=right.text,
        confidence=_SURE,
        message=f"The source has {right.text}; this paragraph says {wrong.text}.",
    )


def _missing(pair: Pair, text: str) -> Finding:
    return pair.finding(
        _NAME,
        _end(pair.target),
        category="markup",
        confidence=_LIKELY,
        message=f"The source has {text}; the translation has not.",
    )


def _end(text: str) -> Span:
    """Give the last word of a text."""
    end = len(text.rstrip())
    found = _LAST_WORD.search(text, max(0, end - 200), end)
    return Span(*found.span()) if found else Span(end - 1, end)


def _tags(pair: Pair, there: Sequence[Address], here: Sequence[Address]) -> Iterator[Finding]:
    """Report lost tags once, and remark once on those that are others now."""
    kept = {_tag(each) for each in here}
    lost = [each for each in there if _tag(each) not in kept]
    known = {_tag(each) for each in there}
    others = [each for each in here if _tag(each) not in known]
    if lost and len(here) < len(there) and not others:
        yield _missing(pair, lost[0].text)
    elif lost and others:
        right, now = lost[0], others[0]
        alike = Levenshtein.normalized_similarity(_tag(right), _tag(now)) >= _ALIKE
        yield pair.finding(
            _NAME,
            now.span,
            category="markup",
            severity=Severity.NEUTRAL,
            suggestion=right.text if alike else "",
            confidence=_REMARK,
            message=f"The source has {right.text}; this paragraph says {now.text}.",
        )


def _tag(address: Address) -> str:
    return address.text.strip("#＃").casefold()


def _emphasis(pair: Pair) -> Iterator[Finding]:
    if not {"*", "_"} & set(pair.source[:_READ]) or len(pair.source) + len(pair.target) > _READ:
        return
    there, here = _emphasised(pair.source), _emphasised(pair.target)
    if len(here) >= len(there) or _is_quoted_instead(pair, there):
        return
    words = next((each for each in there if each not in here and each in pair.target), "")
    at = pair.target.find(words) if words else -1
    yield pair.finding(
        _NAME,
        Span(at, at + len(words)) if words else _end(pair.target),
        category="markup",
        suggestion=f"*{words}*" if words else "",
        confidence=_LIKELY,
        message="The source has emphasis that the translation has not.",
    )


def _emphasised(text: str) -> list[str]:
    groups = groupby(markup.runs(text), key=lambda run: run.emphasis or run.strong)
    return ["".join(run.text for run in group) for styled, group in groups if styled]


def _is_quoted_instead(pair: Pair, there: Sequence[str]) -> bool:
    """Say whether a script that has no italics names works in marks: 《 》, 「 」, « »."""
    script = languages.get(pair.target_language).script
    marks = sum(pair.target.count(mark) for mark in "《「『“«")
    return script in {"Hans", "Hant", "Jpan", "Kore", "Arab"} and marks >= len(there)


_EXAMPLES = (
    Example(
        "详见https://example.org/zh/tariffs。",
        "See https://example.org/en/tarifs.",
        "zh",
        "en",
        expected=(
            Expected("https://example.org/en/tarifs", "https://example.org/zh/tariffs", "markup"),
        ),
    ),
    Example(
        "来信请寄desk@example.org。",
        "Please write to us.",
        "zh",
        "en",
        expected=(Expected("us", "", "markup"),),
    ),
    Example("详见https://example.org/zh/a。", "See https://example.org/en/a!", "zh", "en"),
    Example("它*存在*。", "It *does* exist.", "zh", "en"),
)

CHECK = Check(_NAME, 1, _run, examples=_EXAMPLES, help=__doc__ or "")
