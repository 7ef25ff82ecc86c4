"""Unfinished imports: kept, settled by hand, stored once, or let go."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404

from reviewer import drafts, intake, pairing, personal
from reviewer.drafts import Part
from reviewer.models import ImportDraft
from reviewer.pairing import Act
from reviewer.refusals import Malformed, Refused
from tests.conftest import ENGLISH, SOURCE, document
from translations import archive, clock
from translations.importing import Details
from translations.models import Article, State, Translation


def _part(tag, blocks):
    return Part(intake.Reading(document(tag, blocks), None, "as pasted"))


def _start(by, there=ENGLISH, **more):
    target = _part("en", there) if there else None
    details = Details(**{"outlet": "参考消息网", **more})
    return drafts.start(_part("zh-Hans", SOURCE), target, details, by=by)


def _do(draft, verb, row=0, side="target", **more):
    draft.refresh_from_db()
    return pairing.do(draft, Act(verb, row, side, **more), seen=draft.number)


def _texts(draft):
    draft.refresh_from_db()
    pairs = drafts.pairings(draft)
    return [(len(pair.source), [block.text for block in pair.target]) for pair in pairs]


def test_it_works(tara):
    published = datetime(2025, 5, 3, 9, tzinfo=UTC)
    draft = _start(tara, published_at=published)
    assert list(drafts.of(tara)) == [draft]
    assert drafts.doubts(draft) == ("",) * 4
    assert not Article.objects.exists()
    article, translation = drafts.store(drafts.get(tara, draft.pk), by=tara, seen=draft.number)
    assert (article.outlet, article.published_at) == ("参考消息网", published)
    assert [t.text for t in translation.targets.live()] == [text for _, text in ENGLISH]
    assert not drafts.of(tara).exists()


def test_nobody_finds_somebody_elses(tara, chen):
    draft = _start(tara)
    assert not drafts.of(chen).exists()
    for pk in (draft.pk, "nonsense"):
        with pytest.raises(Http404):
            drafts.get(chen, pk)


def test_what_may_not_be_imported_is_not_begun(omar):
    with pytest.raises(PermissionDenied):
        _start(omar)
    assert not ImportDraft.objects.exists()


@pytest.mark.parametrize("details", [{"notes": "\x00"}, {"outlet": "x" * 201}])
def test_details_that_cannot_be_stored_are_refused_at_once(tara, details):
    with pytest.raises(Malformed):
        _start(tara, **details)
    assert not ImportDraft.objects.exists()


def test_a_right_that_was_lost_meanwhile_is_asked_for_again(tara):
    draft = _start(tara)
    tara.memberships.all().delete()
    with pytest.raises(PermissionDenied):
        drafts.store(draft, by=User.objects.get(pk=tara.pk))
    assert not Article.objects.exists()
    assert list(drafts.of(tara)) == [draft]


def test_the_settled_pairs_are_what_is_stored(tara):
    draft = _start(tara)
    _do(draft, "all-down", 1)
    _do(draft, "join", 3)
    second = ENGLISH[2][1]
    at = second.index("Grier’s")
    _do(draft, "cut", block=2, at=at)
    assert _texts(draft) == [
        (1, [ENGLISH[0][1]]),
        (1, []),
        (1, [ENGLISH[1][1]]),
        (1, [second[:at].strip()]),
        (0, [second[at:], ENGLISH[3][1]]),
    ]
    _, translation = drafts.store(draft, by=tara)
    live = list(translation.targets.live())
    assert [t.state for t in live][1] == State.OPEN
    assert [t.segment is None for t in live] == [False] * 4 + [True] * 2


def test_a_cut_source_paragraph_becomes_two_segments(tara):
    draft = _start(tara)
    at = SOURCE[2][1].index("谈判")
    _do(draft, "cut", side="source", block=2, at=at)
    article, _ = drafts.store(draft, by=tara)
    segments = [segment.text for segment in article.segments.live()]
    assert segments[2:4] == [SOURCE[2][1][:at], SOURCE[2][1][at:]]


def test_undo_and_redo(tara):
    draft = _start(tara)
    before = _texts(draft)
    _do(draft, "join", 1)
    joined = _texts(draft)
    assert _do(draft, "undo").said == "Taken back."
    assert _texts(draft) == before
    assert _do(draft, "redo").said == "Done again."
    assert _texts(draft) == joined
    with pytest.raises(Refused, match="nothing to redo"):
        _do(draft, "redo")


def test_what_is_done_after_an_undo_takes_its_place(tara):
    draft = _start(tara)
    _do(draft, "join", 0)
    _do(draft, "undo")
    _do(draft, "join", 2)
    with pytest.raises(Refused, match="nothing to redo"):
        _do(draft, "redo")
    _do(draft, "undo")
    with pytest.raises(Refused, match="nothing to undo"):
        _do(draft, "undo")


def test_a_hundred_changes_can_be_taken_back(tara):
    draft = _start(tara)
    for _ in range(drafts.MOST_UNDO // 2 + 3):
        _do(draft, "join", 0)
        _do(draft, "split", 0)
    for _ in range(drafts.MOST_UNDO):
        _do(draft, "undo")
    with pytest.raises(Refused, match="nothing to undo"):
        _do(draft, "undo")


def test_a_pairing_that_changed_meanwhile_is_not_changed_or_stored(tara):
    draft = _start(tara)
    seen = draft.number
    _do(draft, "join", 0)
    with pytest.raises(drafts.Stale):
        pairing.do(draft, Act("split", 0), seen=seen)
    with pytest.raises(drafts.Stale):
        drafts.store(draft, by=tara, seen=seen)
    assert len(_texts(draft)) == 3
    assert not Article.objects.exists()


def test_an_import_is_stored_once(tara):
    draft = _start(tara)
    drafts.store(drafts.get(tara, draft.pk), by=tara)
    with pytest.raises(Refused, match="stored or dropped"):
        drafts.store(draft, by=tara)
    assert Translation.objects.count() == 1


def test_a_dropped_import_leaves_nothing(tara):
    drafts.drop(_start(tara))
    assert not drafts.of(tara).exists()
    assert not Article.objects.exists()


def test_old_imports_are_removed_when_a_new_one_begins(tara, chen):
    with clock.at(clock.now() - timedelta(days=15)):
        old = _start(tara)
    with clock.at(clock.now() - timedelta(days=13)):
        kept = _start(tara)
    _start(chen)
    assert list(drafts.of(tara)) == [kept]
    assert not ImportDraft.objects.filter(pk=old.pk).exists()


def test_where_the_eye_goes_on(tara):
    draft = _start(tara)
    assert _do(draft, "down", 1).row == 2
    assert _do(draft, "undo").row == 1
    assert _do(draft, "all-down", 1).row == 2
    assert _do(draft, "add", 0, "source").row == 1


def test_without_a_translation_there_is_nothing_to_pair(tara):
    draft = _start(tara, None)
    assert drafts.doubts(draft) == ("",) * 4
    with pytest.raises(Refused, match="no translation to pair"):
        _do(draft, "split")
    with pytest.raises(Refused, match="Without a translation"):
        _do(draft, "join")
    _do(draft, "cut", side="source", block=2, at=4)
    assert len(_texts(draft)) == 5
    _do(draft, "join", 2)
    assert len(_texts(draft)) == 4


@pytest.mark.parametrize(
    ("act", "refusal"),
    [
        (Act("sing"), Malformed),
        (Act("join", 7), Malformed),
        (Act("cut", block=9, at=1), Malformed),
        (Act("cut", block=0, at=900), Malformed),
        (Act("cut", block=0, at=0), Refused),
        (Act("up", 0), Refused),
    ],
)
def test_what_cannot_be_done_changes_nothing(tara, act, refusal):
    draft = _start(tara)
    with pytest.raises(refusal) as refused:
        pairing.do(draft, act, seen=draft.number)
    assert type(refused.value) is refusal
    draft.refresh_from_db()
    assert (len(_texts(draft)), draft.past) == (4, [])


def test_a_person_is_told_of_what_they_have_begun(tara, chen):
    _start(tara)
    assert [row["title"] for row in personal.data_of(tara)["imports_begun"]] == [SOURCE[0][1]]
    assert personal.data_of(chen)["imports_begun"] == []


def test_unfinished_imports_are_not_in_an_archive():
    assert not {"reviewer.importdraft", "reviewer.drafttext"} & set(archive.kept())
