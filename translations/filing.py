"""Writes a file whole or not at all, never over another one, readable by its owner alone."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Exists(Exception):
    """There is a file of that name already."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"{file} exists already; it is not overwritten.")


@contextmanager
def whole(file: Path) -> Iterator[Path]:
    """Give a file to write beside the one that is wanted; it takes its place at the end."""
    if file.exists():
        raise Exists(file)
    part = file.with_name(f"{file.name}.part-{os.getpid()}")
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        yield part
        _to_disk(part)
        try:
            os.link(part, file)
        except FileExistsError as wrong:
            raise Exists(file) from wrong
        _to_disk(file.parent)
    finally:
        part.unlink(missing_ok=True)


def _to_disk(path: Path) -> None:
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def sha256(file: Path) -> str:
    """Hash a file, piece by piece."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
