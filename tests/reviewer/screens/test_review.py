"""The desk of a translation: its rows, its flags, what each person may press."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from reviewer import editing, flags, intake, workflow
from reviewer.flags import Remark
from reviewer.models import Flag
from tests.conftest import (
    ENGLISH,
    SOURCE,
    approve,
    client_of,
    document,
    greer,
    open_flags,
    targets,
    write,
)
from tests.reviewer.screens.visits import (
    approved,
    get,
    in_review,
    long_story,
    page,
    post,
    typed_in,
)
from translations.importing import Details


def test_it_works(story, rita):
    greer()
    shown = page(get(rita, "review", story.pk))
    for target, (_, source), (_, english) in zip(targets(story), SOURCE, ENGLISH, strict=True):
        assert f'id="p{target.pk}"' in shown
        assert source in shown or "格里尔" in source
        assert english in shown or "Grier" in english
    assert all(f'id="{part}"' in shown for part in ("strip", "flags", "approval", "main"))
    assert all(f'id="f{flag.pk}"' in shown for flag in open_flags(story))


def test_it_needs_a_log_in(story, client):
    address = reverse("review", args=[story.pk])
    assert client.get(address).url == f"/accounts/login/?next={address}"


@pytest.mark.parametrize("who", ["omar", "otto"])
def test_others_find_nothing(story, who, request):
    assert get(request.getfixturevalue(who), "review", story.pk).status_code == 404


@pytest.mark.parametrize("pk", [0, 10**18, 10**40])
def test_what_is_not_there_is_not_found(pk, rita):
    assert client_of(rita).get(f"/translations/{pk}/").status_code == 404


def _presses(user, translation):
    """Give the addresses that the page's buttons and forms send to."""
    shown = page(get(user, "review", translation.pk))
    names = ("submit", "send-back", "approve", "reopen")
    return {n for n in names if f'action="{reverse(n, args=[translation.pk])}"' in shown}


def test_each_sees_the_decisions_that_are_theirs(story, tara, rita, chen):
    assert _presses(tara, story) == {"submit"}
    assert _presses(rita, story) == set()
    in_review(story, tara)
    assert _presses(tara, story) == set()
    assert _presses(rita, story) == {"send-back", "approve"}
    approve(story, rita)
    assert _presses(rita, story) == set()
    assert _presses(chen, story) == {"reopen"}


def test_what_blocks_stands_beside_the_button(story, tara, rita):
    greer()
    in_review(story, tara)
    assert _presses(rita, story) == {"send-back"}
    assert "3 flags block approval." in page(get(rita, "review", story.pk))


def test_a_chief_may_override_with_a_reason(story, tara, chen):
    greer()
    in_review(story, tara)
    assert "approve" in _presses(chen, story)
    assert 'name="override"' in page(get(chen, "review", story.pk))


def test_a_translator_does_not_see_what_reviewers_press(story, tara):
    greer()
    flag = open_flags(story)[0]
    shown = page(get(tara, "review", story.pk))
    assert reverse("correct", args=[flag.pk]) in shown
    assert reverse("dismiss", args=[flag.pk]) not in shown
    assert reverse("tick", args=[flag.target_id]) not in shown
    assert "data-flag-words" not in shown


def test_a_row_opens_for_editing(story, tara):
    target = targets(story)[1]
    response = get(tara, "review", story.pk, edit=target.pk)
    assert typed_in(response)[0] == target.text
    assert f'action="{reverse("save", args=[target.pk])}"' in page(response)
    assert f'name="seen" value="{target.version}"' in page(response)


def test_the_names_of_the_row_are_shown_while_editing(story, tara):
    greer()
    target = targets(story)[2]
    shown = page(get(tara, "review", story.pk, edit=target.pk))
    assert "格里尔" in shown
    assert "Draft says:" in shown


def test_words_can_be_typed_to_be_flagged(story, rita):
    target = targets(story)[1]
    shown = page(get(rita, "review", story.pk, flag=target.pk))
    assert f'action="{reverse("flag", args=[target.pk])}"' in shown
    assert 'name="quote"' in shown
    assert 'name="occurrence"' in shown


@pytest.mark.parametrize("query", [{"edit": "x"}, {"edit": "9" * 30}, {"flag": "-1"}, {"edit": ""}])
def test_nonsense_in_the_address_opens_nothing(story, rita, query):
    response = get(rita, "review", story.pk, **query)
    assert response.status_code == 200
    assert 'class="row editing' not in page(response)


def test_it_only_reads(story, rita):
    assert post(rita, "review", story.pk).status_code == 405


def test_right_to_left_text_says_so(omar):
    text = (("headline", "谈判开始"), ("paragraph", "谈判持续约两小时。"))
    article, _ = intake.store(document("zh-Hans", text), None, Details(), by=None)
    started = intake.start(article, "ar", by=omar)
    write(targets(started)[0], "بدأت المحادثات", omar)
    assert 'lang="ar" dir="rtl"' in page(get(omar, "review", started.pk))


def test_the_note_that_sent_it_back_is_shown(story, tara, rita):
    in_review(story, tara)
    workflow.send_back(story, by=rita, note="Look at the names again.")
    assert "Look at the names again." in page(get(tara, "review", story.pk))


def test_an_edit_after_approval_is_said(story, tara, rita):
    approved(story, tara, rita)
    assert "Edited after approval" not in page(get(rita, "review", story.pk))
    write(targets(story)[3], "The talks lasted two hours.", tara)
    assert "Edited after approval" in page(get(rita, "review", story.pk))


def test_one_pair_of_eyes_is_said(story, chen, settings):
    settings.EXONYM_FOUR_EYES = "night-desk"
    write(targets(story)[3], "The talks lasted two hours.", chen)
    approve(in_review(story, chen), chen)
    assert "one pair of eyes" in page(get(chen, "review", story.pk))


def test_a_changed_source_is_said_in_the_row(story, tara, chen):
    segment = targets(story)[3].segment
    editing.save_source(segment, "谈判持续约三小时。", by=chen, seen=segment.version)
    shown = page(get(tara, "review", story.pk))
    assert reverse("still-right", args=[targets(story)[3].pk]) in shown


def test_due_date_and_people_are_shown(story, tara, rita, chen):
    due = datetime(2030, 5, 3, 9, 30, tzinfo=UTC)
    workflow.assign(story, by=chen, translator=tara, reviewer=rita, due=due)
    shown = page(get(rita, "review", story.pk))
    assert "3 May 09:30" in shown
    assert "Tara" in shown


def test_settled_flags_are_shown_with_their_reason(story, tara, rita):
    greer()
    flags.dismiss(open_flags(story)[0], by=rita, reason="other", note="It is Pam Grier.")
    assert "Kept as is" in page(get(rita, "review", story.pk))
    settled = Flag.objects.get(status="dismissed")
    assert "It is Pam Grier." in page(get(rita, "review", story.pk, card=settled.pk))


def test_one_card_is_open_and_the_others_are_links(story, rita):
    greer()
    first, second, _ = open_flags(story)
    shown = page(get(rita, "review", story.pk))
    assert reverse("dismiss", args=[first.pk]) in shown
    assert reverse("dismiss", args=[second.pk]) not in shown
    assert f'href="{reverse("card", args=[second.pk])}"' in shown


def test_the_card_that_is_asked_for_is_open(story, rita):
    greer()
    first, second, _ = open_flags(story)
    response = get(rita, "card", second.pk)
    assert response.url == f"{reverse('review', args=[story.pk])}?card={second.pk}#f{second.pk}"
    shown = page(client_of(rita).get(response.url))
    assert reverse("dismiss", args=[second.pk]) in shown
    assert reverse("dismiss", args=[first.pk]) not in shown


def test_the_card_of_the_row_at_work_is_open(story, tara):
    greer()
    first, second, _ = open_flags(story)
    shown = page(get(tara, "review", story.pk, edit=second.target_id))
    assert reverse("correct", args=[second.pk]) in shown
    assert reverse("correct", args=[first.pk]) not in shown


def _with_flags(translation, rita, each):
    for target in targets(translation)[1:]:
        for word in ("The", "talks")[:each]:
            span = flags.words(target, word)
            remark = Remark("style", suggestion=f"{word}!", comment="Look.")
            flags.flag(target, span, remark, by=rita, seen=target.version)


@pytest.mark.parametrize("paragraphs", [10, 100])
def test_the_number_of_queries_does_not_grow(paragraphs, db, rita, django_assert_max_num_queries):
    translation = long_story(paragraphs)
    _with_flags(translation, rita, 2)
    client = client_of(rita)
    with django_assert_max_num_queries(20):
        response = client.get(reverse("review", args=[translation.pk]))
    assert page(response).count('class="card"') == 2 * paragraphs


LONG = "The talks, which both sides called constructive, went on for two hours. "
ORIGINAL = "双方都说是建设性的谈判持续了两小时。"


def test_a_page_of_200_flags_stays_light(db, rita):
    translation = long_story(100, LONG * 5, ORIGINAL * 5)
    _with_flags(translation, rita, 2)
    assert len(get(rita, "review", translation.pk).content) <= 250 * 1024


@pytest.mark.parametrize("who", ["tara", "rita", "chen"])
def test_a_long_page_stays_light(who, request):
    user = request.getfixturevalue(who)
    response = get(user, "review", long_story(100, LONG * 4, ORIGINAL * 4).pk)
    assert (LONG * 4).strip() in page(response)
    assert len(response.content) <= 250 * 1024
