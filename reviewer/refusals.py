"""How the desk says no: every verb refuses with sentences that a person can act on."""

from django.utils.translation import gettext as _

from translations.models import Target
from translations.naming import told


class Refused(Exception):
    """The act is not possible as things stand (409). `reasons` are whole sentences."""

    status = 409

    def __init__(self, *reasons: str) -> None:
        self.reasons = tuple(map(told, reasons))
        super().__init__(" ".join(self.reasons))


class Invalid(Refused):
    """What was sent cannot be stored (422)."""

    status = 422


class Malformed(Refused):
    """What was sent makes no sense in itself (400)."""

    status = 400


class Conflict(Refused):
    """Somebody else changed the text meanwhile. `target` is as it is now."""

    def __init__(self, target: Target) -> None:
        super().__init__(_("Somebody else changed this paragraph after you opened it."))
        self.target = target
