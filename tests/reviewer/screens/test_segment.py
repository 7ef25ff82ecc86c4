"""One row of the desk: saved, joined, cut, added, ticked, and every refusal in its place."""

import pytest
from django.urls import reverse

from reviewer import editing, workflow
from reviewer.models import Tick
from tests.conftest import client_of, greer, open_flags, targets, texts, write
from tests.reviewer.screens.visits import at_row, get, is_row_alone, page, post, typed_in
from translations.models import State

NEW = "The talks went on for two hours."


@pytest.fixture
def target(story):
    return targets(story)[3]


def test_it_works(story, target, tara):
    response = post(tara, "save", target.pk, text=NEW, seen=target.version)
    assert response.status_code == 302
    assert response.url == at_row(story, target.pk)
    assert texts(story)[3] == NEW


def test_with_htmx_the_row_alone_is_exchanged(story, target, tara):
    response = post(tara, "save", target.pk, htmx=True, text=NEW, seen=target.version)
    assert response.status_code == 200
    assert is_row_alone(response, target.pk)
    assert NEW in page(response)
    assert "<article" in page(response)
    assert page(response).count('<article class="row') == 1


NAMES = ("save", "state", "still-right", "tick", "flag")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("who", ["omar", "otto"])
def test_others_find_nothing(target, who, name, request):
    user = request.getfixturevalue(who)
    assert post(user, name, target.pk, text=NEW, seen=1, state="done").status_code == 404


@pytest.mark.parametrize("who", ["omar", "otto"])
def test_others_see_no_row_and_add_none(story, target, who, request):
    user = request.getfixturevalue(who)
    assert get(user, "row", target.pk).status_code == 404
    assert post(user, "add-target", story.pk, after=target.pk, text=NEW).status_code == 404
    assert len(texts(story)) == 4


@pytest.mark.parametrize("name", ["tick", "flag"])
def test_a_translator_neither_ticks_nor_flags(target, tara, name):
    response = post(tara, name, target.pk, seen=1, on="1", quote="talks", category="style")
    assert response.status_code == 403
    assert "You may not" in page(response)


@pytest.mark.parametrize("name", NAMES)
def test_looking_changes_nothing(target, tara, name):
    assert get(tara, name, target.pk).status_code == 405


@pytest.mark.parametrize("name", NAMES)
def test_what_is_not_there_is_not_found(db, tara, name):
    address = reverse(name, args=[1]).replace("1", str(10**30))
    assert client_of(tara).post(address, {"seen": 1}).status_code == 404


def test_save_and_next_opens_the_next_row(story, tara):
    first, second = targets(story)[:2]
    sent = {"text": "Talks held", "seen": first.version, "then": "next"}
    response = post(tara, "save", first.pk, **sent)
    address = reverse("review", args=[story.pk])
    assert response.url == f"{address}?edit={second.pk}#p{second.pk}"


def test_after_the_last_row_there_is_none_to_open(story, target, tara):
    response = post(tara, "save", target.pk, text=NEW, seen=1, then="next")
    assert response.url == at_row(story, target.pk)


def test_saving_and_next_with_htmx_answers_with_the_row(target, tara):
    response = post(tara, "save", target.pk, htmx=True, text=NEW, seen=1, then="next")
    assert is_row_alone(response, target.pk)


def test_a_textareas_line_ends_become_ours(story, target, tara):
    post(tara, "save", target.pk, text="One.\r\n\r\nTwo.\r\n", seen=target.version)
    assert texts(story)[3] == "One.\n\nTwo."


def test_combining_characters_are_stored_composed(story, target, tara):
    post(tara, "save", target.pk, text="Cafe\u0301 🙂 talks", seen=target.version)
    assert texts(story)[3] == "Caf\u00e9 🙂 talks"


def test_an_emptied_paragraph_is_open_again(story, target, tara):
    post(tara, "save", target.pk, text="  ", seen=target.version)
    assert targets(story)[3].state == State.OPEN


def test_a_wrong_name_is_flagged_when_it_is_saved(story, target, tara):
    greer()
    before = len(open_flags(story))
    post(tara, "save", target.pk, text="Grier left.", seen=target.version)
    assert len(open_flags(story)) == before + 1


BAD = {
    "nul": ({"text": "Half\x00 a text", "seen": 1}, 422),
    "control": ({"text": "A bell\x07", "seen": 1}, 422),
    "no-version": ({"text": "No version"}, 422),
    "no-number": ({"text": "No number", "seen": "one"}, 422),
    "version-0": ({"text": "Version 0", "seen": 0}, 422),
    "too-long": ({"text": "x" * 100_001, "seen": 1}, 422),
}


@pytest.mark.parametrize("htmx", [False, True])
@pytest.mark.parametrize("case", BAD)
def test_what_cannot_be_stored_is_refused_with_the_text_kept(story, target, tara, case, htmx):
    sent, status = BAD[case]
    response = post(tara, "save", target.pk, htmx=htmx, **sent)
    assert response.status_code == status
    assert sent["text"] in typed_in(response)
    assert 'role="alert"' in page(response)
    assert ("<html" in page(response)) is not htmx
    assert targets(story)[3].version == 1


def test_markup_typed_into_a_refused_text_stays_text(target, tara):
    typed = "</textarea><script>alert(1)</script>\x07"
    response = post(tara, "save", target.pk, text=typed, seen=1)
    assert typed_in(response)[0] == typed
    assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize("seen", [99, 10**30])
def test_a_version_that_never_was_is_a_conflict(story, target, tara, seen):
    assert post(tara, "save", target.pk, text=NEW, seen=seen).status_code == 409
    assert targets(story)[3].version == 1


def test_the_row_is_shown_alone(target, tara):
    response = get(tara, "row", target.pk, htmx=True)
    assert is_row_alone(response, target.pk)
    assert "<textarea" not in page(response).split("</article>")[0]


def test_the_row_is_opened_for_editing(target, tara):
    response = get(tara, "row", target.pk, htmx=True, edit=1)
    assert typed_in(response)[0] == target.text


def test_without_htmx_the_row_is_on_its_page(story, target, tara):
    assert get(tara, "row", target.pk).url == at_row(story, target.pk)
    shown = get(tara, "row", target.pk, edit=1)
    assert "<html" in page(shown)
    assert typed_in(shown)[0] == target.text


def test_a_retired_row_is_gone(story, target, tara):
    added = editing.add_target(target, "One more.", by=tara)
    editing.restore(story, story.revisions.first().revision_id, by=tara)
    assert get(tara, "row", added.pk).status_code == 404
    assert post(tara, "save", added.pk, text=NEW, seen=2).status_code == 404


def test_cutting_needs_a_reason(story, target, tara):
    response = post(tara, "state", target.pk, state="cut", seen=1)
    assert response.status_code == 422
    assert "why this paragraph is cut" in page(response)
    assert targets(story)[3].state == State.DONE


def test_a_cut_paragraph_shows_its_reason(story, target, tara):
    response = post(tara, "state", target.pk, state="cut", seen=1, reason="Said above.")
    assert response.url == at_row(story, target.pk)
    assert targets(story)[3].state == State.CUT
    assert "Said above." in page(get(tara, "review", story.pk))


def test_a_joined_paragraph_stands_in_the_one_before(story, target, tara):
    post(tara, "state", target.pk, state="joined", seen=1)
    assert texts(story)[2].endswith("agreed. The talks lasted about two hours.")
    assert texts(story)[3] == ""


def test_the_first_paragraph_joins_nothing(story, tara):
    response = post(tara, "state", targets(story)[0].pk, state="joined", seen=1)
    assert response.status_code == 422
    assert "first paragraph" in page(response)


@pytest.mark.parametrize("htmx", [False, True])
@pytest.mark.parametrize("state", ["", "gone", "done'"])
def test_a_state_that_does_not_exist_is_refused_in_the_row(target, tara, state, htmx):
    response = post(tara, "state", target.pk, htmx=htmx, state=state, seen=1)
    assert response.status_code == 422
    assert 'role="alert"' in page(response)
    assert f'id="p{target.pk}"' in page(response)


STALE = {
    "state": {"state": "cut", "reason": "Said above."},
    "still-right": {},
    "tick": {"on": "1"},
}


@pytest.mark.parametrize("name", STALE)
@pytest.mark.parametrize("htmx", [False, True])
def test_a_stale_page_is_refused_in_the_row(story, tara, rita, name, htmx):
    target = write(targets(story)[3], NEW, tara)
    response = post(rita, name, target.pk, htmx=htmx, seen=1, **STALE[name])
    assert response.status_code == 409
    assert "Somebody else changed this paragraph" in page(response)
    assert texts(story)[3] == NEW


def test_still_right_ends_the_warning(story, target, tara, chen):
    segment = target.segment
    editing.save_source(segment, "谈判持续约三小时。", by=chen, seen=segment.version)
    response = post(tara, "still-right", target.pk, htmx=True, seen=1)
    assert is_row_alone(response, target.pk)
    assert not targets(story)[3].outdated


@pytest.mark.parametrize("htmx", [False, True])
def test_a_tick_comes_and_goes(target, rita, htmx):
    first = post(rita, "tick", target.pk, htmx=htmx, seen=1, on="1")
    assert first.status_code == (200 if htmx else 302)
    assert Tick.objects.filter(user=rita, target=target, version=1).count() == 1
    post(rita, "tick", target.pk, htmx=htmx, seen=1, on="")
    assert not Tick.objects.exists()


def test_a_tick_answers_with_the_progress(target, rita):
    response = post(rita, "tick", target.pk, htmx=True, seen=1, on="1")
    assert is_row_alone(response, target.pk)
    assert "<b>1</b> of 4 read" in page(response)


def test_a_tick_without_a_version_is_refused_in_the_row(target, rita):
    response = post(rita, "tick", target.pk, on="1")
    assert response.status_code == 422
    assert 'role="alert"' in page(response)
    assert not Tick.objects.exists()


def test_a_paragraph_is_added_behind_another(story, tara):
    second = targets(story)[1]
    response = post(tara, "add-target", story.pk, after=second.pk, text="Context.", kind="subhead")
    added = targets(story)[2]
    assert response.url == at_row(story, added.pk)
    assert (added.text, added.kind, added.segment) == ("Context.", "subhead", None)


def test_an_added_paragraph_is_a_paragraph_unless_said(story, tara):
    post(tara, "add-target", story.pk, after=targets(story)[3].pk, text="Context.")
    assert targets(story)[4].kind == "paragraph"


def test_an_added_paragraph_needs_words(story, tara):
    response = post(tara, "add-target", story.pk, after=targets(story)[3].pk, text=" ")
    assert response.status_code == 422
    assert "needs words" in page(response)
    assert len(texts(story)) == 4


@pytest.mark.parametrize("after", ["", "x", "0", "9" * 30])
def test_a_paragraph_is_added_behind_one_that_exists(story, tara, after):
    response = post(tara, "add-target", story.pk, after=after, text="Context.")
    assert response.status_code == 422
    assert len(texts(story)) == 4


def test_a_kind_that_does_not_exist_is_refused(story, tara):
    last = targets(story)[3].pk
    assert post(tara, "add-target", story.pk, after=last, text="x", kind="poem").status_code == 422


def test_an_edit_of_an_approved_text_takes_the_approval_from_the_page(story, target, tara, rita):
    workflow.submit(story, by=tara)
    client = client_of(rita)
    shown = page(client.get(reverse("review", args=[story.pk])))
    assert reverse("approve", args=[story.pk]) in shown
    answer = post(rita, "save", target.pk, htmx=True, text=NEW, seen=1)
    assert "You wrote part of this text" in page(answer)
