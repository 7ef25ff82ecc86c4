"""Addresses in a text, tags and files: what stands there letter by letter, and is no prose."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import regex

from prose.span import Span

Kind = Literal["web", "mail", "site", "file", "mention", "tag"]

_PLAIN = r"[!#-'*-;=?-Z\\^-~]"  # what an address is made of, brackets that are open apart
_REST = rf"(?>(?:{_PLAIN}|\({_PLAIN}{{0,200}}\)){{1,2000}})"
_SITES = "com|org|net|gov|edu|info|int|io|jp|cn|de|fr|it|es|eu|uk|ru|ua|kr|tw|br|pt|tr|ir|us"
_FILES = (
    "pdf|docx?|xlsx?|pptx?|csv|jpe?g|png|gif|webp|mp[34]|mov|txt|html?|zip|js|py|exe|json|xml|apk"
)
_ADDRESS = regex.compile(
    rf"(?<![A-Za-z0-9])(?P<web>(?:https?://|www\.){_REST})"
    r"|(?<![A-Za-z0-9_.+-])(?P<mail>(?>[A-Za-z0-9_.+-]{1,64})"
    r"@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8})"
    r"|(?<![A-Za-z0-9_.-])(?P<file>[A-Za-z0-9_-]{1,80}\."
    rf"(?:{_FILES})(?![A-Za-z0-9_]))"
    rf"|(?<![A-Za-z0-9_.-])(?P<site>(?:[A-Za-z0-9-]{{1,63}}\.){{1,6}}(?:{_SITES})(?![A-Za-z0-9_])"
    rf"(?:/{_REST})?)"
    r"|(?<![\w.@/])(?P<mention>@\w{1,50})"
    r"|(?<![\w&/#＃])(?P<tag>[#＃](?!\d{1,20}(?!\w))\w{1,100}[#＃]?)",
    regex.IGNORECASE,
)
_AFTER = ".,;:!?'*_~|"  # a sentence goes on, or ends, after the address
_READ = 200_000  # characters: no paragraph is longer
_MAY = re.compile(r"[@#＃]|[.:][A-Za-z0-9/_-]")


@dataclass(frozen=True, slots=True)
class Address:
    """An address, with its place, and what it is: of the web, of a mailbox, a tag and so on.

    A ``site`` is one that is named without ``www``, as in a sentence: nikkei.com.
    """

    span: Span
    kind: Kind
    text: str


@lru_cache(maxsize=16)  # the checks of one paragraph ask one after another
def find(text: str) -> tuple[Address, ...]:
    """Give the addresses of a text, in its order, without the punctuation after them."""
    if _MAY.search(text) is None:
        return ()
    return tuple(_address(found) for found in _ADDRESS.finditer(text, 0, _READ))


def _address(found: "regex.Match[str]") -> Address:
    kind: Kind = found.lastgroup or "web"  # type: ignore[assignment] # the groups are the kinds
    text = found.group() if kind in {"mention", "tag"} else found.group().rstrip(_AFTER)
    return Address(Span(found.start(), found.start() + len(text)), kind, text)
