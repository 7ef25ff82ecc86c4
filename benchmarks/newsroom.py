"""A newsroom at work, written through the desk's own verbs: the patterns that are copied on."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction

from benchmarks.wording import LANGUAGES, NAMES, Name, Story
from prose.span import Span
from reviewer import checking, content, editing, exports, flags, terms, workflow
from reviewer.flags import Remark
from reviewer.models import Membership, Role
from reviewer.terms import Form
from translations import history, importing, termbase
from translations.importing import Details
from translations.models import Article, Concept, Target, Translation

REVISIONS = 10  # of each translation
SLIPS = 5  # names that a translation comes with wrong


@dataclass(frozen=True, slots=True)
class People:
    """Who works here."""

    translator: User
    reviewer: User
    chief: User


def people() -> People:
    """Make the accounts and their roles."""
    made = []
    for role in (Role.TRANSLATOR, Role.REVIEWER, Role.CHIEF):
        user = User.objects.create(username=role.value, first_name=role.label)
        tags = [""] if role == Role.CHIEF else LANGUAGES
        Membership.objects.bulk_create(Membership(user=user, role=role, language=t) for t in tags)
        made.append(user)
    return People(*made)


def fill_termbase(chief: User, names: Iterable[Name] = NAMES) -> None:
    """Enter names as the house writes them, and as drafts get them wrong."""
    for name in names:
        with terms.changing(Concept(kind="person"), by=chief) as change:
            for tag, text in name.right.items():
                change.add(Form(tag, text))
            for tag, text in name.wrong.items():
                change.add(Form(tag, text, "deprecated"))


def write(story: Story, who: People, standing: str) -> Article:
    """Store an article with its translations and bring each to its standing, in ten revisions."""
    with transaction.atomic():
        article = importing.store_article(story.document("zh"), Details("Wire"), by=who.chief)
        for tag in LANGUAGES:
            translation = _imported(article, story, who, tag)
            _bring(translation, story, who, standing)
    return article


def write_large(story: Story, who: People) -> Translation:
    """Store an article in review whose every paragraph has two flags: a check's and a person's."""
    with transaction.atomic():
        article = importing.store_article(story.document("zh"), Details("Wire"), by=who.chief)
        translation = _imported(article, story, who, "en", slips=story.paragraphs)
        _bring(translation, story, who, "in review")
        for number, target in enumerate(translation.targets.live()):
            target.translation = translation
            flags.flag(target, *_remark(target, number), by=who.reviewer, seen=target.version)
    return translation


def _remark(target: Target, number: int) -> tuple[Span, Remark]:
    """Say something of the last words: every other time what should stand there instead."""
    words = target.text.split()[-3:-1]
    span = flags.words(target, " ".join(words))
    suggestion = f"{words[0]} {words[1]} again" if number % 2 else ""
    comment = "" if number % 10 else "Please look at the original once more."
    category = ("term", "mistranslation", "style")[number % 3]
    return span, Remark(category, suggestion=suggestion, comment=comment)


def _imported(
    article: Article, story: Story, who: People, tag: str, slips: int = SLIPS
) -> Translation:
    """Store a translation as an import does, its first check included."""
    termbase.hold()
    pairs = importing.paired(story.document("zh"), story.document(tag, slips))
    laid = importing.units(pairs)
    translation = importing.start_translation(article, tag, by=who.translator, laid=laid)
    targets = translation.targets.live().select_related("segment", "translation__article")
    checking.refresh(targets, history.latest(translation) or 0)
    return translation


def _bring(translation: Translation, story: Story, who: People, standing: str) -> None:
    decided = {"draft": 0, "in review": 1, "exported": 2}[standing]
    for turn in range(REVISIONS - 1 - decided):
        _edit(translation, story, who, turn, mending=standing == "exported")
    if decided:
        workflow.submit(translation, by=who.translator)
    if standing == "exported":
        seen = content.content_hash(translation)
        workflow.approve(translation, by=who.reviewer, seen_hash=seen)
        exports.export(translation, "markdown", by=who.chief)


def _edit(translation: Translation, story: Story, who: People, turn: int, *, mending: bool) -> None:
    """Put the wrong names right one after another, then rewrite; or leave the names alone."""
    unit = turn % story.paragraphs if mending else -1 - turn % (story.paragraphs - SLIPS)
    target = list(translation.targets.live().select_related("segment"))[unit]
    target.translation = translation
    number = unit % story.paragraphs
    wrong = story.name(number).wrong[translation.language] in target.text
    draft = 0 if wrong and mending else turn + 1
    text = story.text(translation.language, number, wrong=wrong and not mending, draft=draft)
    editing.save(target, text, by=who.translator, seen=target.version)
