"""A rule tried on the archive before it is stored: where it would find something."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.urls import reverse

from prose import languages
from prose.checks import own_rule
from prose.rules import Hit, RanOver, Rule
from prose.termbase import holds
from reviewer import rules
from reviewer.cards import shortened_after, shortened_before
from translations.models import Target, Translation

SECONDS = 3.0
SHOWN = 50
PATIENCE = 3  # texts that the rule does not get through


@dataclass(frozen=True, slots=True)
class Place:
    """Words that the rule found, what stands around them, and where that is."""

    url: str
    before: str
    quote: str
    suggestion: str
    after: str
    lang: str
    dir: str


@dataclass(slots=True)
class Trial:
    """What came of it. `read` of `texts` were looked at; in `slow` the rule took too long."""

    texts: int
    count: int = 0
    read: int = 0
    slow: int = 0
    seconds: float = 0.0
    places: list[Place] = field(default_factory=list)

    @property
    def whole(self) -> bool:
        """Whether every text was looked at."""
        return self.read == self.texts

    @property
    def more(self) -> int:
        """How many places are not shown."""
        return self.count - len(self.places)


def on_archive(rule: Rule, *, by: User) -> Trial:
    """Run a rule over the live texts of its languages, the newest first, for a few seconds."""
    rules.require_chief(by)
    texts = _texts(rule)
    trial = Trial(texts.count())
    begun = time.monotonic()
    for target in texts.iterator(500):
        _look(trial, rule, target)
        if time.monotonic() - begun > SECONDS or trial.slow >= PATIENCE:
            break
    trial.seconds = time.monotonic() - begun
    return trial


def _texts(rule: Rule) -> QuerySet[Target]:
    written = Translation.objects.order_by().values_list("language", flat=True).distinct()
    tongues = [tag for tag in written if holds(rule.language, tag)]
    live = Target.objects.filter(retired=False, translation__language__in=tongues).exclude(text="")
    found = live.select_related("translation").order_by("-translation_id", "position", "pk")
    return found.only("text", "translation__language")


def _look(trial: Trial, rule: Rule, target: Target) -> None:
    trial.read += 1
    try:
        hits = own_rule.found(rule, target.text, target.translation.language)
    except RanOver:
        trial.slow += 1
        return
    trial.count += len(hits)
    trial.places.extend(_places(target, hits[: SHOWN - len(trial.places)]))


def _places(target: Target, hits: tuple[Hit, ...]) -> Iterator[Place]:
    tag = target.translation.language
    for hit in hits:
        yield Place(
            url=f"{reverse('review', args=[target.translation_id])}#p{target.pk}",
            before=shortened_before(target.text[: hit.span.start]),
            quote=hit.span.of(target.text),
            suggestion=hit.suggestion,
            after=shortened_after(target.text[hit.span.end :]),
            lang=tag,
            dir=languages.get(tag).direction,
        )
