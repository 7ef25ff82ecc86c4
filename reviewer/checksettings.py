"""Which checks run between which languages, and how grave what they find is."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from prose import checks
from prose import settings as prose
from prose.termbase import Snapshot
from reviewer import checking, permissions
from reviewer.permissions import require
from reviewer.refusals import Invalid
from translations import history, termbase
from translations.models import Act, Article, CheckSetting, Severity, Translation
from translations.naming import language_name, told

Said = Mapping[str, tuple[bool, str]]


@dataclass(frozen=True, slots=True)
class Line:
    """What holds of one check for a pair of languages; `own` says that it was set for just them."""

    name: str
    label: str
    summary: str
    on: bool
    severity: str
    own: bool

    @property
    def severity_label(self) -> str:
        """The severity in words."""
        return str(Severity(self.severity).label) if self.severity else _("As usual")


def pair_name(source: str, target: str) -> str:
    """Name a pair of languages: "Chinese to English"."""
    names = {"source": _name(source), "target": _name(target)}
    return _("%(source)s to %(target)s") % names


def _name(tag: str) -> str:
    return language_name(tag) if tag else _("any language")


def sources() -> list[str]:
    """Name the languages that are translated from, or that something is set for."""
    written = Article.objects.order_by().values_list("language", flat=True).distinct()
    noted = CheckSetting.objects.filter(retired=False).values_list("source", flat=True)
    return sorted({*written, *noted} - {""})


def targets() -> list[str]:
    """Name the languages that are translated into, or that something is set for."""
    written = Translation.objects.order_by().values_list("language", flat=True).distinct()
    noted = CheckSetting.objects.filter(retired=False).values_list("target", flat=True)
    return sorted({*written, *noted} - {""})


def pairs() -> list[tuple[str, str, str]]:
    """Give the pairs of languages for which something is set, each with its name."""
    noted = CheckSetting.objects.filter(retired=False).order_by("source", "target")
    found = noted.values_list("source", "target").distinct()
    return [(source, target, pair_name(source, target)) for source, target in found]


def lines(source: str, target: str) -> tuple[Line, ...]:
    """Give what holds of each check for a pair of languages (empty: any)."""
    known = termbase.snapshot()
    own = {each.check for each in known.settings if (each.source, each.target) == (source, target)}
    return tuple(
        _line(check.name, check.paragraphs[0], known.setting(check.name, source, target), own)
        for check in checks.all_checks()
    )


def _line(name: str, summary: str, held: prose.CheckSetting, own: set[str]) -> Line:
    severity = held.severity.value if held.severity else ""
    label = told(name.replace("_", " "))
    return Line(name, label, told(summary), held.on, severity, name in own)


def store(source: str, target: str, said: Said, *, by: User) -> int:
    """Store what is said of checks for a pair: one revision; its translations are checked.

    What is said as it would hold without is not stored, so that it goes on following what is set
    for more languages. Counts the flags that this opened.
    """
    require(permissions.of(by).chief or by.is_superuser, _("set the checks"))
    _require_known(said)
    with transaction.atomic():
        termbase.lock()
        changed = _changed(source, target, said)
        if not changed:
            return 0
        comment = f"Checks, {source or 'any'} to {target or 'any'}"
        with history.revision(by=by, kind=Act.TERMBASE, comment=comment):
            for row in changed:
                row.save()
            termbase.count()
        return checking.pair_changed(source, target)


def _require_known(said: Said) -> None:
    names = {check.name for check in checks.all_checks()}
    for name, (_on, severity) in said.items():
        if name not in names or severity not in {"", *Severity.values}:
            raise Invalid(_("There is no such check, or no such severity."))


def _changed(source: str, target: str, said: Said) -> list[CheckSetting]:
    """Give the rows to store: what was said otherwise than it would hold, and what no longer is."""
    held = CheckSetting.objects.filter(source=source, target=target)
    rows = {row.check_name: row for row in held}
    wider = _without(source, target)
    changed = []
    for name, (on, severity) in said.items():
        row = rows.get(name) or CheckSetting(
            source=source, target=target, check_name=name, retired=True
        )
        usual = wider.setting(name, source, target)
        needless = (usual.on, usual.severity or "") == (on, severity)
        before = row.on, row.severity, row.retired
        if not needless:
            row.on, row.severity = on, severity
        row.retired = needless
        if (row.on, row.severity, row.retired) != before:
            changed.append(row)
    return changed


def _without(source: str, target: str) -> Snapshot:
    """Give what is set for other pairs: what holds for this one by itself."""
    known = termbase.snapshot()
    others = (each for each in known.settings if (each.source, each.target) != (source, target))
    return Snapshot(known.revision, settings=tuple(others))
