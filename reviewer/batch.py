"""Many files at once: which of them make which stories, and what is refused."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import PurePosixPath

from django.utils.translation import gettext as _

from prose import archive, filenames, formats, language
from reviewer import intake
from reviewer.intake import Upload
from reviewer.refusals import Malformed
from translations.naming import language_name

LARGEST_ARCHIVE = 20 * 1024 * 1024  # bytes
MOST_FILES = 200
_MARKED = frozenset({"markdown", "htm", "xhtml"})  # other endings of formats that are read
_JUNK = frozenset({".ds_store", "thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class File:
    """A file that came, by itself or in an archive; its bytes are fetched when they are read."""

    name: str
    size: int
    fetch: Callable[[], bytes] = field(repr=False, compare=False)

    def upload(self) -> Upload:
        """Fetch it, unless it is too large for its kind. Raises Malformed."""
        most = intake.largest(self.name)
        if self.size > most:
            raise intake.too_large(self.name, self.size, most)
        try:
            return Upload(self.name, self.fetch())
        except archive.Unsafe as unsafe:
            raise Malformed(f"{self.name}: {unsafe}") from unsafe


@dataclass(frozen=True, slots=True)
class Part:
    """A file of a story, and the language that its name says."""

    file: File
    language: str


@dataclass(frozen=True, slots=True)
class Story:
    """One article to be: its source and its translations; or ``reasons`` why it cannot be."""

    name: str
    parts: tuple[Part, ...] = ()
    translations: tuple[Part, ...] = ()
    reasons: tuple[str, ...] = ()

    @property
    def source(self) -> Part | None:
        """The part that is no translation, where there is no reason against it."""
        rest = [part for part in self.parts if part not in self.translations]
        return None if self.reasons else rest[0]


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent: the files to be read, and how many were left out that systems add."""

    files: tuple[File, ...]
    junk: int


@contextmanager
def opened(uploads: Iterable[File], said: str = "") -> Iterator[Sent]:
    """Open the archives among the uploads as long as the block lasts.

    ``said`` is the language of the sources, if that is known. Raises Malformed for an archive
    that is not opened, for more files than are read at once, and for none.
    """
    with ExitStack() as stack:
        found: list[File] = []
        for upload in uploads:
            packed = PurePosixPath(upload.name).suffix.lower() == ".zip"
            found.extend(_members(stack, upload, said) if packed else [upload])
        files = tuple(file for file in found if not _is_junk(file.name))
        if len(files) > MOST_FILES:
            raise Malformed(
                _("There are %(files)s files; at most %(most_files)s can be read at once.")
                % {"files": f"{len(files):,}", "most_files": MOST_FILES}
            )
        if not files:
            raise Malformed(_("There is no file in it that could be read."))
        yield Sent(files, len(found) - len(files))


def _members(stack: ExitStack, upload: File, said: str) -> Iterator[File]:
    """Give the files of an archive; its name stands before theirs, as a folder's would."""
    if upload.size > LARGEST_ARCHIVE:
        raise intake.too_large(upload.name, upload.size, LARGEST_ARCHIVE)
    inside = frozenset(f".{one.extension}" for one in formats.readable() if one.read_bytes)
    try:
        packed = stack.enter_context(archive.opened(upload.fetch(), inside=inside))
    except archive.Unsafe as unsafe:
        raise Malformed(f"{upload.name}: {unsafe}") from unsafe
    for name, meant in archive.names(packed, [said] if said else []).items():
        size = packed.getinfo(name).file_size
        fetch = partial(lambda at: b"".join(archive.chunks(packed, at)), name)
        yield File(f"{upload.name}/{meant}", size, fetch)


def _is_junk(name: str) -> bool:
    """Say whether a file is one that macOS or Windows add, and nobody wrote."""
    path = PurePosixPath(name.lower())
    return "__macosx" in path.parts or path.name.startswith("._") or path.name in _JUNK


def stories(files: Sequence[File], said: str = "") -> tuple[Story, ...]:
    """Put files together by name, in the order of the names.

    ``said`` is the language of the sources; without it, what the names leave as the only choice.
    Raises Malformed where they leave several.
    """
    together: dict[str, list[tuple[filenames.StoryName, Part]]] = defaultdict(list)
    refused: list[Story] = []
    for file in sorted(files, key=lambda file: file.name):
        try:
            named = _named(file.name)
        except filenames.Nameless as wrong:
            refused.append(Story(file.name, reasons=(str(wrong),)))
        else:
            together[named.key].append((named, Part(file, named.language)))
    source = said or _only_choice([[part for _, part in each] for each in together.values()])
    found = [
        _story(each[0][0].path, tuple(part for _, part in each), source)
        for each in together.values()
    ]
    return tuple(sorted([*found, *refused], key=lambda story: story.name))


def _named(name: str) -> filenames.StoryName:
    """Take a name apart. Raises Nameless, also for what no format reads."""
    suffix = PurePosixPath(name).suffix.lower().lstrip(".")
    if suffix not in _MARKED | {one.extension for one in formats.readable()}:
        raise filenames.Nameless(_("It is no text, Markdown, HTML or Word (DOCX) file."))
    return filenames.taken_apart(name)


def _only_choice(together: Sequence[Sequence[Part]]) -> str:
    """Find the one language in which every story of several files has one; "" if none has any."""
    several = [{part.language for part in parts} for parts in together if len(parts) > 1]
    several = [tags for tags in several if len(tags) > 1]
    if not several:
        return ""
    shared = set.intersection(*several)
    if len(shared) == 1:
        return shared.pop()
    tags = shared or set.union(*several)
    names = _(" or ").join(sorted(language_name(tag) for tag in tags))
    raise Malformed(
        _("The names leave open which language the sources are in: %(names)s. Say which.")
        % {"names": names}
    )


def _story(name: str, parts: tuple[Part, ...], said: str) -> Story:
    """Find the source among the files of one story, or say why there is none."""
    source = said or parts[0].language
    tags = [part.language for part in parts]
    for tag in dict.fromkeys(tags):
        if tags.count(tag) > 1:
            two = [part for part in parts if part.language == tag]
            why = _("More than one file is in %(language)s: %(listed)s.") % {
                "language": language_name(tag),
                "listed": _listed(two),
            }
            return Story(name, parts, reasons=(why,))
    exact = [part for part in parts if part.language == source]
    able = exact or [part for part in parts if language.applies(source, part.language)]
    if len(able) == 1:
        return Story(name, parts, tuple(part for part in parts if part is not able[0]))
    spoken = language_name(source)
    if able:
        why = _("More than one file may be the source in %(spoken)s: %(listed)s.") % {
            "spoken": spoken,
            "listed": _listed(able),
        }
    else:
        why = _("None of it is in %(spoken)s, the language of the sources: %(listed)s.") % {
            "spoken": spoken,
            "listed": _listed(parts),
        }
    return Story(name, parts, reasons=(why,))


def _listed(parts: Sequence[Part]) -> str:
    return " and ".join(PurePosixPath(part.file.name).name for part in parts)
