"""The product's settings, with what a test run needs: a key, plain files, quick passwords."""
# ruff: noqa: F403, F405

import atexit
import os
import shutil
import tempfile
from pathlib import Path

os.environ.setdefault("EXONYM_SECRET_KEY", "a-key-that-only-the-tests-know-and-that-is-long-enough")
os.environ.setdefault("EXONYM_HTTPS", "0")

from config.settings import *

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True

_room = tempfile.mkdtemp(prefix="exonym-tests-")
atexit.register(shutil.rmtree, _room, ignore_errors=True)

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file: in memory there is no write-ahead log, and a served page would find the table locked.
    DATABASES["default"]["TEST"] = {"NAME": str(Path(_room) / "tests.sqlite3")}
    DATABASES["default"]["OPTIONS"]["init_command"] = (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA recursive_triggers=ON;"
    )
