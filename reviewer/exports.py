"""Letting approved text out: with permission, from the page and from a shell alike."""

from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from prose import formats
from reviewer import permissions
from reviewer.permissions import require
from reviewer.refusals import Invalid, Malformed, Refused
from reviewer.workflow import cleaned
from translations import exporting
from translations.exporting import Exported
from translations.models import Translation

LONGEST_DESTINATION = 200


def export(
    translation: Translation, format_name: str, *, by: User | None, destination: str = ""
) -> Exported:
    """Write the approved text in a format. Nobody's permission is asked of the system itself."""
    _require_export(by)
    destination = cleaned(destination)
    if len(destination) > LONGEST_DESTINATION:
        raise Invalid(
            _("Say in at most %(longest_destination)s characters where it goes.")
            % {"longest_destination": LONGEST_DESTINATION}
        )
    try:
        return exporting.export(translation, format_name, by=by, destination=destination)
    except exporting.NotApproved as refused:
        raise Refused(*refused.reasons) from refused
    except formats.UnknownFormat as wrong:
        raise Malformed(str(wrong)) from wrong


def copy(translation: Translation, *, by: User) -> dict[str, str]:
    """Give the approved text for a clipboard."""
    _require_export(by)
    try:
        return exporting.copy(translation, by=by)
    except exporting.NotApproved as refused:
        raise Refused(*refused.reasons) from refused


def _require_export(by: User | None) -> None:
    require(by is None or permissions.of(by).chief, _("export: that is the chief editor's"))
