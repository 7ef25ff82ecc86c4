"""A source that is sent again: what becomes of its paragraphs and of their translations."""

import pytest
from django.core.exceptions import PermissionDenied

from prose.document import Block, Document
from prose.span import Span
from reviewer import editing, flags, sources
from reviewer.flags import Remark
from reviewer.models import Flag, Tick
from reviewer.refusals import Refused
from tests.conftest import targets, texts
from tests.reviewer.screens.visits import approved
from translations import history
from translations.models import Translation


def _sent(story: Translation, *texts: str) -> Document:
    kinds = [segment.kind for segment in story.article.segments.live()]
    kinds += ["paragraph"] * len(texts)
    return Document(
        story.article.language,
        tuple(Block(kind, text) for kind, text in zip(kinds, texts, strict=False)),
    )


def _source(story: Translation) -> list[str]:
    return [segment.text for segment in story.article.segments.live()]


def _update(story: Translation, by, *texts: str, drop: bool = False) -> None:
    document = _sent(story, *texts)
    plan = sources.plan(story.article, document)
    sources.update(story.article, document, by=by, seen=plan.seen, drop=drop)


def test_a_changed_paragraph_outdates_its_translation_alone(story, chen) -> None:
    before = texts(story)
    source = _source(story)
    source[3] = source[3].replace("两", "三")
    _update(story, chen, *source)
    assert _source(story) == source
    assert [target.outdated for target in targets(story)] == [False, False, False, True]
    assert texts(story) == before
    assert history.of_source(story.article)[-1].by_id == chen.pk


def test_it_is_one_revision(story, chen) -> None:
    before = len(history.timeline(story))
    source = _source(story)
    _update(story, chen, *source[:2], "一段全新的文字，此前谁也没有写过。", *source[2:])
    assert len(history.timeline(story)) == before + 1


def test_a_new_paragraph_is_to_be_translated(story, chen) -> None:
    before = texts(story)
    source = _source(story)
    _update(story, chen, *source[:2], "一段全新的文字，此前谁也没有写过。", *source[2:])
    assert texts(story) == [*before[:2], "", *before[2:]]
    assert targets(story)[2].state == "open"


def test_what_moves_takes_its_translation_along(story, chen) -> None:
    before = texts(story)
    source = _source(story)
    _update(story, chen, source[0], source[3], source[1], source[2])
    assert _source(story) == [source[0], source[3], source[1], source[2]]
    assert texts(story) == [before[0], before[3], before[1], before[2]]
    assert not any(target.outdated for target in targets(story))


@pytest.mark.parametrize("drop", [False, True])
def test_what_is_gone_stays_as_added_or_goes_too(story, chen, drop: bool) -> None:
    before = texts(story)
    last = targets(story)[3].pk
    _update(story, chen, *_source(story)[:3], drop=drop)
    left = {target.pk: target for target in targets(story)}
    assert texts(story) == (before[:3] if drop else before)
    assert (last in left) is not drop
    if not drop:
        assert left[last].segment is None


def test_nothing_is_lost_where_it_was_dropped(story, chen, tara) -> None:
    before = texts(story)
    last = history.latest(story)
    _update(story, chen, *_source(story)[:3], drop=True)
    assert [text.text for text in history.texts_at(story, last)] == before


def test_an_approved_translation_is_back_in_review(story, tara, rita, chen) -> None:
    approved(story, tara, rita)
    source = _source(story)
    source[3] = source[3].replace("两", "三")
    _update(story, chen, *source)
    story.refresh_from_db()
    assert story.status == "in_review"


def test_an_approved_translation_that_is_not_touched_stays_approved(
    story, tara, rita, chen
) -> None:
    approved(story, tara, rita)
    source = _source(story)
    _update(story, chen, source[0], source[3], source[1], source[2])
    story.refresh_from_db()
    assert story.status == "approved"


def test_the_same_source_is_refused(story, chen) -> None:
    with pytest.raises(Refused):
        _update(story, chen, *_source(story))


def test_a_plan_of_yesterday_is_refused_and_nothing_is_stored(story, chen) -> None:
    source = _source(story)
    document = _sent(story, *source[:3])
    plan = sources.plan(story.article, document)
    segment = story.article.segments.live()[0]
    editing.save_source(segment, segment.text + "吗", by=chen, seen=segment.version)
    now = _source(story)
    with pytest.raises(Refused):
        sources.update(story.article, document, by=chen, seen=plan.seen)
    assert _source(story) == now


def test_only_a_chief_may(story, tara) -> None:
    with pytest.raises(PermissionDenied):
        _update(story, tara, *_source(story)[:3])


def test_the_plan_counts_what_it_touches(story, chen) -> None:
    source = _source(story)
    source[3] = source[3].replace("。", "！")
    plan = sources.plan(story.article, _sent(story, *source))
    assert plan.trivial == 1
    assert [(each.pk, count) for each, count in plan.touched] == [(story.pk, 1)]


def test_trivial_changes_are_passed_together(story, chen, tara) -> None:
    source = _source(story)
    source[1] = source[1].replace("。", "！")
    source[3] = source[3].replace("两", "三")
    _update(story, chen, *source)
    passed = sources.passed(story)
    assert [target.pk for target in passed] == [targets(story)[1].pk]
    assert editing.all_still_right(story, passed, by=tara) == 1
    assert [target.outdated for target in targets(story)] == [False, False, False, True]
    with pytest.raises(Refused):
        editing.all_still_right(story, sources.passed(story), by=tara)


def test_paragraphs_that_became_one_keep_their_translations(story, chen) -> None:
    before = texts(story)
    source = _source(story)
    _update(story, chen, source[0], source[1], source[2] + source[3], drop=True)
    assert len(_source(story)) == 3
    assert texts(story) == before


def test_another_kind_alone_is_stored(story, chen) -> None:
    source = _source(story)
    kinds = ["headline", "subhead", "paragraph", "paragraph"]
    blocks = tuple(Block(kind, text) for kind, text in zip(kinds, source, strict=True))
    document = Document(story.article.language, blocks)
    plan = sources.plan(story.article, document)
    assert plan.differs
    sources.update(story.article, document, by=chen, seen=plan.seen)
    assert [segment.kind for segment in story.article.segments.live()] == kinds
    assert not any(target.outdated for target in targets(story))


def test_untouched_paragraphs_keep_their_flags_ticks_and_dismissals(story, rita, chen) -> None:
    first, second = targets(story)[1], targets(story)[2]
    words = Span(0, 5)
    raised = flags.flag(first, words, Remark("style", suggestion="Quite"), by=rita, seen=1)
    kept = flags.flag(second, words, Remark("style"), by=rita, seen=1)
    flags.dismiss(kept, by=rita, reason="right")
    flags.tick(first, by=rita, seen=1)
    before = Flag.objects.order_by("pk").values()[:]
    source = _source(story)
    _update(story, chen, source[0], source[3].replace("两", "三"), source[1], source[2])
    assert list(Flag.objects.order_by("pk").values()) == list(before)
    assert Tick.objects.get(target=first).version == first.version
    assert {raised.target.text, kept.target.text} == {first.text, second.text}


def test_a_joined_paragraph_is_not_called_trivial(story, chen) -> None:
    source = _source(story)
    document = _sent(story, source[0], source[1], f"{source[2]}{source[3]}")
    assert sources.plan(story.article, document).trivial == 0
