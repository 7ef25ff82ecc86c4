"""What `manage.py check --deploy` tells an administrator: what is mis-set, and what to do."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.storage import ManifestFilesMixin, staticfiles_storage
from django.core.checks import CheckMessage, Error, Warning, register  # noqa: A004

SOUND_SQLITE = (3, 51, 3)
NETWORK_DISKS = {
    "9p", "afs", "ceph", "cifs", "fuse.glusterfs", "fuse.sshfs", "glusterfs", "lustre", "ncpfs",
    "nfs", "nfs4", "smb3", "smbfs",
}  # fmt: skip
MOUNTS = Path("/proc/self/mounts")


def register_all() -> None:
    """Register every check of this module."""
    for check in (sqlite, debug, static_files, https, email, hosts):
        register(check, deploy=True)


def sqlite(app_configs: Sequence[Any] | None = None, **_more: Any) -> list[CheckMessage]:
    """Look at SQLite's age and at the disk below it."""
    del app_configs
    database = settings.DATABASES["default"]
    if not database["ENGINE"].endswith("sqlite3"):
        return []
    return [
        *aged_sqlite(sqlite3.sqlite_version_info),
        *remote_disk(Path(database["NAME"]), _mounts()),
    ]


def aged_sqlite(version: tuple[int, ...]) -> list[CheckMessage]:
    """Warn of a SQLite that can lose its write-ahead log under many writers."""
    if version >= SOUND_SQLITE:
        return []
    here, sound = (".".join(map(str, numbers)) for numbers in (version, SOUND_SQLITE))
    return [
        Warning(
            f"SQLite is {here}; before {sound} a rare race can damage the database "
            "while several people write.",
            hint="For more than a few people set DATABASE_URL to a PostgreSQL database.",
            id="exonym.W001",
        )
    ]


def remote_disk(database: Path, mounts: str) -> list[CheckMessage]:
    """Refuse a SQLite file on a network disk, where its locks do not hold."""
    kind = _kind_of_disk(database, mounts)
    if kind not in NETWORK_DISKS:
        return []
    return [
        Error(
            f"The SQLite database lies on a network disk ({kind}), where its locks do not hold.",
            hint="Move EXONYM_DATA to a local disk, or set DATABASE_URL to PostgreSQL.",
            id="exonym.E002",
        )
    ]


def _mounts() -> str:
    return MOUNTS.read_text() if MOUNTS.exists() else ""


def _kind_of_disk(path: Path, mounts: str) -> str:
    """Name the file system that holds a path: the longest mount point above it."""
    rows = [line.split() for line in mounts.splitlines()]
    # A blank in a mount point is written as \040.
    points = [(Path(row[1].replace("\\040", " ")), row[2]) for row in rows if len(row) > 2]
    above = [(point, kind) for point, kind in points if path.absolute().is_relative_to(point)]
    # Of two mounts on one point the later one covers the earlier.
    return max(reversed(above), key=lambda found: len(found[0].parts), default=(path, ""))[1]


def debug(app_configs: Sequence[Any] | None = None, **_more: Any) -> list[CheckMessage]:
    """Refuse debug pages, which show texts and settings to whoever meets an error."""
    del app_configs
    if not settings.DEBUG:
        return []
    told = "EXONYM_DEBUG is on: an error shows texts and settings to whoever meets it."
    return [Error(told, hint="Take EXONYM_DEBUG out of the environment.", id="exonym.E003")]


def static_files(app_configs: Sequence[Any] | None = None, **_more: Any) -> list[CheckMessage]:
    """Refuse to go without the collected static files: every page would fail."""
    del app_configs
    storage: Any = staticfiles_storage
    # The lazy storage takes the class of what it stands for, so this looks through it.
    if not isinstance(storage, ManifestFilesMixin):
        return []
    manifest: Any = storage.manifest_storage
    if manifest.exists(storage.manifest_name):
        return []
    return [
        Error(
            f"The static files are not collected: {settings.STATIC_ROOT} has no manifest.",
            hint="Run manage.py collectstatic --noinput.",
            id="exonym.E004",
        )
    ]


def https(app_configs: Sequence[Any] | None = None, **_more: Any) -> list[CheckMessage]:
    """Warn of passwords and sessions that travel in the clear."""
    del app_configs
    if settings.HTTPS or settings.EXONYM_DEMO:
        return []
    told = "EXONYM_HTTPS is 0: passwords and sessions travel in the clear."
    return [Warning(told, hint="Serve it behind TLS, and set it to 1.", id="exonym.W005")]


def email(app_configs: Sequence[Any] | None = None, **_more: Any) -> list[CheckMessage]:
    """Warn where nobody can reset a password."""
    del app_configs
    if settings.EXONYM_MAILS:
        return []
    told = "EXONYM_EMAIL_URL is not set: nobody can reset a forgotten password alone."
    hint = "Set it to smtp://user:password@host:587 or smtps://user:password@host:465."
    return [Warning(told, hint=hint, id="exonym.W006")]


def hosts(app_configs: Sequence[Any] | None = None, **_more: Any) -> list[CheckMessage]:
    """Warn of a desk that answers to any name, which whoever asks may put into its letters."""
    del app_configs
    if "*" not in settings.ALLOWED_HOSTS:
        return []
    told = "EXONYM_HOSTS is *: a stranger's host name gets into links and letters."
    return [Warning(told, hint="Set it to the desk's own host names.", id="exonym.W007")]
