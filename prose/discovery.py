"""Finds the modules of a package: a new check, format or language needs its file alone."""

import importlib
import pkgutil
from types import ModuleType


def modules(package: ModuleType) -> tuple[ModuleType, ...]:
    """Import every module directly inside the package and give them sorted by name."""
    names = sorted(found.name for found in pkgutil.iter_modules(package.__path__))
    return tuple(importlib.import_module(f"{package.__name__}.{name}") for name in names)
