"""Names of files: decoded as the machine that wrote them meant, and taken apart."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

import regex

from prose import language
from prose.language import UnknownLanguage

# What an archive program of Windows writes names in, by the language they are in: the code page,
# and the bytes of its characters, those in common use first. (The library that finds out how texts
# are encoded takes two Chinese characters for two of Korean; a name is too short for it.)
_COMMON = {
    "zh": (("gb18030", rb"[\xa1-\xf7][\xa1-\xfe]"), ("cp950", rb"[\xa1-\xc6][\x40-\x7e\xa1-\xfe]")),
    "ja": (("cp932", rb"[\x81-\x97][\x40-\x7e\x80-\xfc]"),),
    "ko": (("cp949", rb"[\xa1-\xc8][\xa1-\xfe]"),),
    **dict.fromkeys(("ru", "uk", "be", "bg"), (("cp866", rb"[\x80-\xaf\xe0-\xf1]"),)),
}
_RARE = {
    "zh": (("gb18030", rb"[\x81-\xfe][\x40-\x7e\x80-\xfe]"),),
    "ja": (("cp932", rb"[\x81-\x9f\xe0-\xfc][\x40-\x7e\x80-\xfc]"),),
    "ko": (("cp949", rb"[\x81-\xfe][\x41-\xfe]"),),
}
_FIRST = "cp437"  # what the ZIP format says, and what Western names are in


@dataclass(frozen=True, slots=True)
class StoryName:
    """A name such as ``night/story.zh.md``, taken apart.

    ``key`` is the same for two names that name one story, however they are composed or cased.
    """

    folder: str
    story: str
    language: str
    suffix: str

    @property
    def path(self) -> str:
        """The story with its folder."""
        return f"{self.folder}/{self.story}" if self.folder else self.story

    @property
    def key(self) -> str:
        """What names of one story have in common."""
        return unicodedata.normalize("NFC", self.path).casefold()


class Nameless(ValueError):
    """A name that says no story or no language; the message says in a sentence what is wrong."""


def taken_apart(name: str) -> StoryName:
    """Read ``folder/story.language.suffix``; raises Nameless."""
    path = PurePosixPath(name.replace("\\", "/"))
    story, dot, tag = path.stem.rpartition(".")
    if not dot:
        story, tag = tag, ""
    example = f"{story or 'story'}.zh{path.suffix}"
    if not tag:
        raise Nameless(f"Its name says no language; call it “{example}”, for Chinese.")
    if not story.strip(". "):
        raise Nameless(f"Its name says no story; call it “story.{tag}{path.suffix}”.")
    try:
        spoken = language.normal(tag)
    except UnknownLanguage:
        raise Nameless(
            f"“{tag}” in its name is no language; call it “{example}”, for Chinese."
        ) from None
    folder = "" if path.parent.as_posix() == "." else path.parent.as_posix()
    return StoryName(folder, story, spoken, path.suffix.lower())


def decoded(names: Sequence[bytes], languages: Sequence[str] = ()) -> tuple[str, ...]:
    """Decode names that one machine wrote and that do not say how: as UTF-8 if they are.

    Else in the code page of the first of ``languages`` (tags) that fits all of them, else in code
    page 437. What the names themselves say comes after: ``.ja.`` in one of them is Japanese.
    """
    whole = b"\n".join(names)
    asked = [tag.partition("-")[0].lower() for tag in (*languages, *_said(names))]
    pages = [page for of in (_COMMON, _RARE) for tag in asked for page in of.get(tag, ())]
    codec = _utf_8(whole) or next((codec for codec, of in pages if _fits(whole, codec, of)), _FIRST)
    return tuple(name.decode(codec) for name in names)


def _said(names: Sequence[bytes]) -> list[str]:
    """Give the languages that stand in the names, each once, in the order in which they come."""
    found = [regex.findall(rb"\.([A-Za-z]{2})(?:[-_][A-Za-z]+)?\.\w+$", name) for name in names]
    return list(dict.fromkeys(tag.decode() for tags in found for tag in tags))


def _utf_8(whole: bytes) -> str:
    try:
        whole.decode()
    except UnicodeDecodeError:
        return ""
    return "utf-8"


def _fits(whole: bytes, codec: str, characters: bytes) -> bool:
    """Say whether the bytes are ASCII and these characters, and nothing else."""
    if not regex.fullmatch(rb"(?:[\x0a\x20-\x7e]|" + characters + rb")*+", whole):
        return False
    try:
        whole.decode(codec)
    except UnicodeDecodeError:
        return False
    return True
