"""Light Markdown, the markup inside a paragraph: emphasis, strong and links; nothing else."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import groupby

import regex
from markdown_it import MarkdownIt
from markdown_it.token import Token

SCHEMES = ("http://", "https://", "mailto:")
_SPECIAL = regex.compile(r"[\\*_\[\]]")
_IN_ADDRESS = regex.compile(r"[<>\\]")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one style; ``href`` is an http, https or mailto address, or empty."""

    text: str
    emphasis: bool = False
    strong: bool = False
    href: str = ""


@lru_cache(maxsize=16)  # whoever writes a paragraph asks at once what it says
def runs(text: str) -> tuple[Run, ...]:
    """Give the styled pieces of a paragraph, by CommonMark's rules for inline text.

    HTML, images, code and everything else stand as they are typed. A link to any other scheme
    loses its address.
    """
    found: list[Run] = []
    for token in _parser().parseInline(text):
        found.extend(_joined(_styled(token.children or ())))
    return tuple(found)


def plain(text: str) -> str:
    """Give the words of a paragraph without its markup."""
    return "".join(run.text for run in runs(text))


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("zero").enable(["emphasis", "link", "escape"])


def _styled(tokens: Iterable[Token]) -> Iterator[Run]:
    style = Run("")
    for token in tokens:
        if token.nesting:
            style = _restyled(style, token)
        else:
            text = "\n" if token.type == "hardbreak" else token.content
            yield Run(text, style.emphasis, style.strong, style.href)


def _restyled(style: Run, token: Token) -> Run:
    opens = token.nesting > 0
    if token.tag == "a":
        return replace(style, href=_address(token) if opens else "")
    if token.tag == "em":
        return replace(style, emphasis=opens)
    return replace(style, strong=opens)


def _address(token: Token) -> str:
    href = str(token.attrGet("href") or "")
    return href if href.casefold().startswith(SCHEMES) else ""


def _joined(pieces: Iterable[Run]) -> Iterator[Run]:
    """Join neighbours of one style, and leave out empty ones."""
    worded = (piece for piece in pieces if piece.text)
    for (emphasis, strong, href), group in groupby(worded, key=_style):
        yield Run("".join(run.text for run in group), emphasis, strong, href)


def _style(run: Run) -> tuple[bool, bool, str]:
    return run.emphasis, run.strong, run.href


def written(pieces: Iterable[Run]) -> str:
    """Give the light Markdown that says these pieces: ``runs`` of it gives them back.

    Where no Markdown does (emphasis that ends in punctuation beside a letter, say), the words
    stand without emphasis, or without links too.
    """
    wanted = tuple(_joined(_outside_blanks(pieces)))
    links = tuple(_joined(Run(run.text, href=run.href) for run in wanted))
    words = tuple(_joined(Run(run.text) for run in wanted))
    for pieces_ in (wanted, links, words):
        for text in (_marked(pieces_, str), _marked(pieces_, _escaped)):
            if _says(text, pieces_):
                return text
    return _escaped("".join(run.text for run in wanted))


def holds(text: str, pieces: Iterable[Run]) -> bool:
    """Say whether the light Markdown says all that the pieces do, emphasis and links included."""
    return _says(text, tuple(_joined(_outside_blanks(pieces))))


def _says(text: str, wanted: tuple[Run, ...]) -> bool:
    if not _SPECIAL.search(text):
        return all(run == Run(run.text) for run in wanted)
    return runs(text) == wanted


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


def _outside_blanks(pieces: Iterable[Run]) -> Iterator[Run]:
    """Move blanks at the edge of a styled piece out of it: Markdown has no such emphasis."""
    for piece in pieces:
        inner = piece.text.strip()
        before, _, after = piece.text.partition(inner) if inner else (piece.text, "", "")
        yield Run(before)
        yield Run(inner, piece.emphasis, piece.strong, piece.href)
        yield Run(after)


def _marked(pieces: Iterable[Run], said: Callable[[str], str]) -> str:
    text = ""
    for styled, group in groupby(pieces, key=lambda run: run.href):
        inner = "".join(_emphasised(run, said) for run in group)
        text += f"[{inner}]({_destination(styled)})" if styled else inner
    return text


def _emphasised(run: Run, said: Callable[[str], str]) -> str:
    mark = "*" * (run.emphasis + 2 * run.strong)
    return f"{mark}{said(run.text)}{mark}"


def _destination(href: str) -> str:
    plain_one = not any(char in "()<>\\" or char.isspace() for char in href)
    return href if plain_one else "<" + _IN_ADDRESS.sub(r"\\\g<0>", href) + ">"
