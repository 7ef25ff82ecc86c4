"""How the house writes names in each target language."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from prose import style as prose
from reviewer import checking, permissions
from reviewer.permissions import require
from reviewer.refusals import Invalid
from translations import history, termbase
from translations.models import Act, HouseStyle, Order, Translation


def of(language: str) -> HouseStyle:
    """Give the style of a target language; the usual one, not stored, where none is noted."""
    return HouseStyle.objects.filter(language=language).first() or HouseStyle(language=language)


def languages() -> list[str]:
    """Name the target languages that have a style of their own or translations."""
    noted = HouseStyle.objects.values_list("language", flat=True)
    written = Translation.objects.order_by().values_list("language", flat=True).distinct()
    return sorted({*noted, *written})


def store(style: HouseStyle, said: Mapping[str, Any], *, by: User) -> HouseStyle:
    """Store a style: one revision; every translation into the language is checked by it."""
    require(permissions.of(by).chief or by.is_superuser, _("set the house style"))
    for name, value in said.items():
        setattr(style, name, value)
    try:
        style.full_clean()
    except ValidationError as wrong:
        raise Invalid(*wrong.messages) from wrong
    with transaction.atomic():
        termbase.lock()
        with history.revision(by=by, kind=Act.TERMBASE, comment=f"House style, {style.language}"):
            style.save()
            termbase.count()
        checking.style_changed(style.language)
    return style


def answered(targets: Iterable[str], *, order: str, mentions: str, by: User) -> None:
    """Note for each target language what setting up the house says of all of them at once."""
    for tag in targets:
        usual = prose.HouseStyle(tag).orders
        said = dict.fromkeys(usual, Order.FAMILY) if order == "own" else usual
        store(of(tag), {**said, "later": "full" if mentions == "full" else "family"}, by=by)
