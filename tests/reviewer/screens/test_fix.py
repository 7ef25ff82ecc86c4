"""Many suggestions at once: the preview, the act as one revision, and the way back."""

import re

import pytest

from reviewer import flags
from reviewer.flags import Remark
from reviewer.models import Flag
from tests.conftest import greer, open_flags, targets, texts, write
from tests.reviewer.screens.visits import get, page, post
from translations.models import Translation


@pytest.fixture
def flagged(story) -> Translation:
    """The story, with three wrong names in two paragraphs."""
    greer()
    return story


def _shown(user, translation, **query):
    """Give the fields of the preview: what is ticked, and the versions it showed."""
    shown = page(get(user, "fix", translation.pk, **query))
    ticked = re.findall(r'name="flags" value="([^"]+)" checked', shown)
    return {"flags": ticked, "seen": re.findall(r'name="seen" value="([^"]+)"', shown)}


def test_it_works(flagged, tara):
    sent = _shown(tara, flagged)
    assert len(sent["flags"]) == 3
    response = post(tara, "fix", flagged.pk, **sent)
    assert response.status_code == 302
    assert not any("Grier" in text for text in texts(flagged))
    assert not open_flags(flagged)
    assert "Undo" in page(get(tara, "review", flagged.pk, done=_last(flagged)))


def _last(translation):
    return translation.revisions.order_by("revision_id").last().revision_id


def test_it_is_one_revision(flagged, tara):
    before = flagged.revisions.count()
    post(tara, "fix", flagged.pk, **_shown(tara, flagged))
    assert flagged.revisions.count() == before + 1
    assert flagged.revisions.last().kind == "correct"


def test_whoever_applies_what_the_termbase_says_has_typed_nothing(flagged, tara):
    post(tara, "fix", flagged.pk, **_shown(tara, flagged))
    assert not flagged.revisions.last().typed


def test_whoever_applies_their_own_words_has_typed(story, rita):
    target = targets(story)[3]
    span = flags.words(target, "lasted")
    flags.flag(target, span, Remark("style", suggestion="took"), by=rita, seen=target.version)
    post(rita, "fix", story.pk, **_shown(rita, story))
    assert texts(story)[3] == "The talks took about two hours."
    assert story.revisions.last().typed


def test_one_paragraph_alone(flagged, tara):
    second = targets(flagged)[2]
    sent = _shown(tara, flagged, row=second.pk)
    assert len(sent["flags"]) == 2
    response = post(tara, "fix", flagged.pk, row=second.pk, **sent)
    assert response.url.endswith(f"#p{second.pk}")
    assert "Grier" in texts(flagged)[1]
    assert "Grier" not in texts(flagged)[2]


def test_what_is_not_ticked_stays(flagged, tara):
    sent = _shown(tara, flagged)
    post(tara, "fix", flagged.pk, flags=sent["flags"][:1], seen=sent["seen"])
    assert texts(flagged)[2].count("Grier") == 2


def test_a_paragraph_that_was_changed_is_left_and_named(flagged, tara, rita):
    sent = _shown(rita, flagged)
    write(targets(flagged)[2], "Grier said the talks went well.", tara)
    response = post(rita, "fix", flagged.pk, **sent)
    assert response.status_code == 302
    assert "Greer and" in texts(flagged)[1]
    assert texts(flagged)[2] == "Grier said the talks went well."


def test_a_paragraph_is_done_whole_or_not_at_all(flagged, tara, rita):
    sent = _shown(tara, flagged)
    flags.dismiss(open_flags(flagged)[1], by=rita, reason="right")
    post(tara, "fix", flagged.pk, **sent)
    assert "Grier" not in texts(flagged)[1]
    assert texts(flagged)[2].count("Grier") == 2


def test_where_all_was_changed_nothing_is_done(flagged, tara, rita):
    sent = _shown(rita, flagged)
    for target in targets(flagged)[1:3]:
        write(target, "Grier came.", tara)
    before = flagged.revisions.count()
    response = post(rita, "fix", flagged.pk, **sent)
    assert response.status_code == 409
    assert "changed after the preview" in page(response)
    assert flagged.revisions.count() == before


def test_what_is_unsure_is_shown_and_not_ticked(flagged, tara):
    Flag.objects.filter(pk=open_flags(flagged)[0].pk).update(unsure=True)
    assert len(_shown(tara, flagged)["flags"]) == 2


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({}, 422),
        ({"flags": ["x"]}, 400),
        ({"flags": ["1"], "seen": ["x"]}, 400),
        ({"flags": ["99999"]}, 409),
    ],
)
def test_nonsense_changes_nothing(flagged, tara, sent, status):
    before = texts(flagged)
    assert post(tara, "fix", flagged.pk, **sent).status_code == status
    assert texts(flagged) == before


@pytest.mark.parametrize("name", ["fix", "undo"])
@pytest.mark.parametrize("who", ["omar", "otto"])
def test_others_find_nothing(flagged, who, name, request):
    user = request.getfixturevalue(who)
    assert post(user, name, flagged.pk, flags=["1"], revision=1).status_code == 404


def test_undo_brings_the_texts_back(flagged, tara):
    before = texts(flagged)
    post(tara, "fix", flagged.pk, **_shown(tara, flagged))
    post(tara, "undo", flagged.pk, revision=_last(flagged))
    assert texts(flagged) == before
    assert len(open_flags(flagged)) == 3
    assert not flagged.revisions.last().typed


def test_undo_is_refused_after_another_change(flagged, tara, rita):
    post(tara, "fix", flagged.pk, **_shown(tara, flagged))
    last = _last(flagged)
    write(targets(flagged)[3], "The talks took two hours.", rita)
    response = post(tara, "undo", flagged.pk, revision=last)
    assert response.status_code == 409
    assert texts(flagged)[3] == "The talks took two hours."
    assert "Undo" not in page(get(tara, "review", flagged.pk, done=last))


def test_undo_needs_a_revision(flagged, tara):
    assert post(tara, "undo", flagged.pk).status_code == 400
    assert get(tara, "undo", flagged.pk).status_code == 405
