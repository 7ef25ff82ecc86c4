"""The file formats: one FORMAT a file, found by its name."""

import sys
from functools import cache

from prose import discovery
from prose.document import Format


class UnknownFormat(ValueError):
    """A name that no format has."""


@cache
def all_formats() -> tuple[Format, ...]:
    """Give every format, sorted by name."""
    return tuple(module.FORMAT for module in discovery.modules(sys.modules[__name__]))


def readable() -> tuple[Format, ...]:
    """Give the formats that can be read."""
    return tuple(one for one in all_formats() if one.read or one.read_bytes)


def writable() -> tuple[Format, ...]:
    """Give the formats that can be written."""
    return tuple(one for one in all_formats() if one.write)


def get(name: str) -> Format:
    """Give a format by its name; raises UnknownFormat, which says what names there are."""
    known = {one.name: one for one in all_formats()}
    if name not in known:
        raise UnknownFormat(f"There is no format “{name}”. There are: {', '.join(known)}.")
    return known[name]
