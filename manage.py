#!/usr/bin/env python
"""The developer's door: `python manage.py help` lists what it opens."""

import os
import secrets
import sys

# What a shell shows for a program that ended because its reader did.
NOBODY_READS = 141


def main() -> None:
    """Run the command that was asked for."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    if sys.argv[1:2] == ["check_text"]:
        # It reads files and keeps nothing: a key of the moment will do.
        os.environ.setdefault("EXONYM_SECRET_KEY", secrets.token_urlsafe(50))
    from django.core.exceptions import ImproperlyConfigured  # noqa: PLC0415
    from django.core.management import execute_from_command_line  # noqa: PLC0415

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as refused:
        sys.stderr.write(f"{refused}\n")
        sys.exit(2)
    except BrokenPipeError:
        sys.exit(NOBODY_READS)
    finally:
        _let_go()


def _let_go() -> None:
    """Say what is left to say, or nothing if nobody reads any more (`… | head -1`)."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
