"""What the desk tells of a check: what it looks for, and examples that it is tested by."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import Http404
from django.utils.translation import gettext as _

from prose import checks, languages
from prose.category import CATEGORIES
from prose.finding import Check, Example, Finding
from prose.rules import Rule
from prose.termbase import Concept
from reviewer.marks import Mark, Run, runs
from translations.naming import told


@dataclass(frozen=True, slots=True)
class Summary:
    """A check by its name, and what it looks for in one sentence."""

    name: str
    label: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Wrong:
    """Words that an example has wrong, what is suggested, the kind of error, and what is said."""

    quote: str
    suggestion: str
    label: str
    message: str


@dataclass(frozen=True, slots=True)
class Shown:
    """An example: source and target, the wrong words marked, and what the check knows there."""

    source: str
    source_lang: str
    source_dir: str
    target: tuple[Run, ...]
    target_lang: str
    target_dir: str
    wrong: tuple[Wrong, ...]
    earlier: tuple[tuple[str, str], ...]
    known: tuple["Known", ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A form that the termbase of an example has."""

    text: str
    lang: str
    wrong: bool


@dataclass(frozen=True, slots=True)
class Help:
    """All that the page of a check shows."""

    name: str
    label: str
    paragraphs: tuple[str, ...]
    finds: tuple[Shown, ...]
    leaves: tuple[Shown, ...]


def label_of(name: str) -> str:
    """Name a check in the reader's words."""
    return told(name.replace("_", " "))


def summaries() -> tuple[Summary, ...]:
    """Give every check with its first sentence."""
    return tuple(
        Summary(check.name, label_of(check.name), told(check.paragraphs[0]))
        for check in checks.all_checks()
    )


def of(name: str) -> Help:
    """Give what is told of a check; 404 where there is none."""
    found = next((check for check in checks.all_checks() if check.name == name), None)
    if found is None:
        raise Http404(_("There is no such check."))
    examples = [(each, _shown(found, each)) for each in found.examples]
    return Help(
        name=name,
        label=label_of(name),
        paragraphs=tuple(map(told, found.paragraphs)),
        finds=tuple(shown for example, shown in examples if example.expected),
        leaves=tuple(shown for example, shown in examples if not example.expected),
    )


def _shown(check: Check, example: Example) -> Shown:
    here, there = example.source_language, example.target_language
    found = example.found_by(check)
    return Shown(
        source=example.source,
        source_lang=here,
        source_dir=languages.get(here).direction,
        target=runs(example.target, [Mark(each.span, _tone(each)) for each in found]),
        target_lang=there,
        target_dir=languages.get(there).direction,
        wrong=tuple(_wrong(each) for each in found),
        earlier=example.earlier,
        known=tuple(_known(example.concepts)),
        rules=example.rules,
    )


def _tone(finding: Finding) -> str:
    return "warn" if finding.severity.points else "info"


def _wrong(finding: Finding) -> Wrong:
    label = told(CATEGORIES[finding.category].label)
    return Wrong(finding.text, finding.suggestion, label, told(finding.message))


def _known(concepts: Iterable[Concept]) -> Iterable[Known]:
    for concept in concepts:
        for form in concept.renderings:
            yield Known(form.text, form.language, not form.accepted)
