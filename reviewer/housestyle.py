"""How the house writes names in each target language."""

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from reviewer import checking, permissions
from reviewer.permissions import require
from reviewer.refusals import Invalid
from translations import history, termbase
from translations.models import Act, HouseStyle, Order, Translation

TURNED = ("japanese", "hungarian", "chinese", "korean", "vietnamese")


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


def start(targets: list[str], *, order: str, mentions: str, by: User) -> None:
    """Note what the first setting up says, for each target language that has no style yet."""
    for tag in targets:
        if HouseStyle.objects.filter(language=tag).exists():
            continue
        said: dict[str, Any] = {"later": "full" if mentions == "full" else "family"}
        if order == "own":
            said |= dict.fromkeys(TURNED, Order.FAMILY)
        store(HouseStyle(language=tag), said, by=by)
