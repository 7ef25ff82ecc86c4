"""No flag ever stands on text that is not its descendant, whatever is written."""

from collections.abc import Iterator
from random import Random

import pytest
from django.conf import settings

from prose.segmentation import words
from prose.span import Span
from reviewer import carrying, editing, flags
from reviewer.carrying import NOT_EDITED, Change
from reviewer.flags import Remark
from reviewer.models import Flag, Placement
from tests.conftest import targets
from tests.scripts import edit
from translations import history
from translations.models import Target

SEED = 20250503
TARIFFS = settings.BASE_DIR / "demo" / "tariffs"


def _paragraphs(name: str) -> list[str]:
    """Give the longer paragraphs of an article of the demo."""
    blocks = (TARIFFS / name).read_text(encoding="utf-8").split("\n\n")
    return [block.strip() for block in blocks if len(words(block)) > 30]


def _spans(text: str, random: Random, count: int) -> Iterator[Span]:
    """Give places that a person might flag: one to three words of one sentence."""
    found = words(text)
    while count > 0:
        first = random.randrange(len(found))
        last = min(first + random.choice([0, 0, 1, 2]), len(found) - 1)
        span = Span(found[first].start, found[last].end)
        if not set(".。！？；;") & set(span.of(text)):
            count -= 1
            yield span


@pytest.mark.either_database
@pytest.mark.parametrize("name", ["first.en.md", "source.zh.md"])
def test_thousands_of_edits_of_a_real_text(name):
    random = Random(SEED)  # noqa: S311 the same scripts every time
    texts = _paragraphs(name)
    standing = 0
    for number in range(1500):
        before = texts[number % len(texts)]
        origins = list(_spans(before, random, 5))
        edited = edit(before, random)
        raised = [Flag(start=span.start, end=span.end) for span in origins]
        gone = carrying.follow(raised, Change(Target(), before, edited.text), NOT_EDITED)
        for flag, origin in zip(raised, origins, strict=True):
            if not any(flag is lost for lost in gone):
                standing += 1
                assert edited.descends(flag.span, origin), (before, origin, edited.text, flag.span)
    assert standing > 7000


def _open(target: Target) -> list[Flag]:
    return list(Flag.objects.open().filter(target=target, check_name=""))


def _stood(found: list[Flag]) -> dict[int, tuple[int, str]]:
    return {flag.pk: (flag.start, flag.quote) for flag in found}


def test_hundreds_of_saves_and_the_way_back(story, tara, rita):
    """Each save carries every flag to its descendant; each restored revision has its own back."""
    random = Random(SEED)  # noqa: S311 the same scripts every time
    (text, *_) = _paragraphs("first.en.md")
    target = editing.save(targets(story)[3], text, by=tara, seen=1)
    then: dict[int, dict[int, tuple[int, str]]] = {}
    for number in range(200):
        found = _open(target)
        for span in _spans(target.text, random, 6 - len(found)):
            flags.flag(target, span, Remark("style"), by=rita, seen=target.version)
        before = target.text
        now = history.latest(story)
        then[now] = _stood(_open(target))
        assert {flag: place[0] for flag, place in then[now].items()} == dict(
            Placement.objects.at(story, now)
            .filter(status="open", flag__check_name="")
            .values_list("flag", "start")
        )
        if number % 10 == 9:
            wanted = random.choice([each for each in then if each != now])
            editing.restore(story, wanted, by=tara)
            target = targets(story)[3]
            assert then[wanted].items() <= _stood(_open(target)).items()
            continue
        origins = {flag.pk: flag.span for flag in _open(target)}
        edited = edit(before, random, most=3)
        target = editing.save(target, edited.text, by=tara, seen=target.version)
        assert target.text == edited.text
        for flag in _open(target):
            assert flag.span.of(target.text) == flag.quote
            assert edited.descends(flag.span, origins[flag.pk]), (before, origins, edited.text)
