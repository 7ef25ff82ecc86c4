"""ZIP archives from outside: looked through before a single byte of them is unpacked."""

import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import PurePosixPath

from prose import filenames

MOST_MEMBERS = 2_000
MOST_UNPACKED = 100 * 1024 * 1024  # bytes
HIGHEST_RATIO = 200  # unpacked to packed
_ENCRYPTED = 0x1
_UTF_8 = 0x800
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ARCHIVES = frozenset(
    {".zip", ".jar", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst"}
    | {".docx", ".docm", ".xlsx", ".xlsm", ".pptx", ".odt", ".epub"}
)
_CHUNK = 64 * 1024
_ENTRY = b"PK\x01\x02"
_MOST_ENTRIES = 50_000  # with those of archives inside; each costs memory before it is looked at
_DAMAGED = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError)


class Unsafe(ValueError):
    """An archive that is not opened; the message says in a sentence why."""


@contextmanager
def opened(data: bytes, *, inside: frozenset[str] = frozenset()) -> Iterator[zipfile.ZipFile]:
    """Open an archive whose members may be read: few enough, small enough, honestly named.

    ``inside`` names the suffixes of archives that may stand in this one (".docx"); every other
    archive inside is refused. Raises Unsafe, also for members that turn out to be damaged.
    """
    with _directory(data) as archive:
        _look_through(archive.infolist(), len(data), inside)
        yield archive


def chunks(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """Unpack one member piece by piece, never more than it declares. Raises Unsafe if damaged."""
    try:
        with archive.open(name) as member:
            while piece := member.read(_CHUNK):
                yield piece
    except _DAMAGED as wrong:
        raise Unsafe(f"“{name}” in it is damaged.") from wrong


def names(archive: zipfile.ZipFile, languages: Sequence[str] = ()) -> dict[str, str]:
    """Give the name of each file in it, and that name as whoever packed it saw it.

    ``languages`` (tags) say in what code page names may be that are not in UTF-8.
    """
    members = [member for member in archive.infolist() if not member.is_dir()]
    unsaid = [member.filename for member in members if not member.flag_bits & _UTF_8]
    decoded = filenames.decoded([name.encode("cp437") for name in unsaid], languages)
    meant = dict(zip(unsaid, decoded, strict=True))
    return {member.filename: meant.get(member.filename, member.filename) for member in members}


def _directory(data: bytes) -> zipfile.ZipFile:
    """Read the list of members, unless the list itself is a bomb."""
    if data.count(_ENTRY) > _MOST_ENTRIES:
        raise Unsafe(
            f"It holds over {_MOST_ENTRIES:,} files; at most {MOST_MEMBERS:,} can be read."
        )
    try:
        return zipfile.ZipFile(BytesIO(data))
    except (*_DAMAGED, ValueError, struct.error) as wrong:
        raise Unsafe("It is no ZIP archive, or a damaged one.") from wrong


def _look_through(members: list[zipfile.ZipInfo], packed: int, inside: frozenset[str]) -> None:
    if len(members) > MOST_MEMBERS:
        raise Unsafe(f"It holds {len(members):,} files; at most {MOST_MEMBERS:,} can be read.")
    unpacked = sum(member.file_size for member in members)
    if unpacked > MOST_UNPACKED:
        raise Unsafe(f"It unpacks to {unpacked / 2**20:,.0f} MB; at most 100 MB can be read.")
    if unpacked > HIGHEST_RATIO * packed:
        raise Unsafe(
            f"It unpacks to {unpacked / packed:,.0f} times its size; "
            f"at most {HIGHEST_RATIO} times can be read."
        )
    names = [member.filename for member in members]
    if len(set(names)) < len(names):
        raise Unsafe("It holds two files of one name.")
    for member in members:
        _look_at(member, inside)


def _look_at(member: zipfile.ZipInfo, inside: frozenset[str]) -> None:
    name = member.filename
    if leaves(name):
        raise Unsafe(f"It holds a file named “{name}”, which leads out of the archive.")
    if member.flag_bits & _ENCRYPTED:
        raise Unsafe(f"“{name}” in it is locked with a password.")
    if member.compress_type not in _METHODS:
        raise Unsafe(f"“{name}” in it is packed in a way that is not read here.")
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in _ARCHIVES and suffix not in inside:
        raise Unsafe(f"It holds another archive, “{name}”; take that out.")


def leaves(name: str) -> bool:
    """Say whether a name leads out of the folder it is unpacked in: absolute, or with ``..``."""
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or not parts[0] or parts[0].endswith(":")
