"""Accounts, as commands name them."""

from django.contrib.auth.models import User
from django.utils.translation import gettext as _


class UnknownAccount(Exception):
    """No account bears this name."""


def named(name: str) -> User | None:
    """Find the account that a command names; no name stands for the system itself."""
    if not name.strip():
        return None
    found = User.objects.filter(username=name, is_active=True).first()
    if found is None:
        raise UnknownAccount(_("There is no account “%(name)s”.") % {"name": name})
    return found
