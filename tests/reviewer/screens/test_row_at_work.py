"""The row at work: names and terms, signs in short, tools; fetched when it is reached."""

import pytest

from reviewer import flags
from reviewer.flags import Remark
from tests.conftest import client_of, concept, greer, open_flags, targets, write
from tests.reviewer.screens.visits import get, long_story, page, post


def test_it_works(story, rita):
    greer()
    shown = page(get(rita, "around", targets(story)[2].pk))
    assert "格里尔" in shown
    assert ">Greer</button>" in shown
    assert "Draft says:" in shown
    assert "2 names or terms to fix" in shown
    assert "Fix 2…" in shown


@pytest.mark.parametrize("who", ["omar", "otto"])
def test_others_find_nothing(story, who, request):
    user = request.getfixturevalue(who)
    assert get(user, "around", targets(story)[1].pk).status_code == 404


def test_it_only_reads(story, rita):
    assert post(rita, "around", targets(story)[1].pk).status_code == 405


def test_the_address_says_which_row_is_at_work(story, rita):
    third = targets(story)[3]
    shown = page(get(rita, "review", story.pk, at=third.pk))
    assert shown.count('aria-current="true" aria-label') == 1
    assert f'id="p{third.pk}" data-version="1" data-around aria-current="true"' in shown


def test_it_begins_where_the_first_open_flag_is(story, rita):
    greer()
    first = open_flags(story)[0]
    assert f'id="p{first.target_id}" data-version="1" data-around' in page(
        get(rita, "review", story.pk)
    )


def test_a_right_name_says_so(story, tara, rita):
    greer()
    write(targets(story)[2], "Greer said the talks were constructive.", tara)
    shown = page(get(rita, "around", targets(story)[2].pk))
    assert "The draft agrees:" in shown
    assert "to fix" not in shown


def test_a_missing_name_says_so(story, tara, rita):
    greer()
    write(targets(story)[2], "He said the talks were constructive.", tara)
    assert "not found in the draft" in page(get(rita, "around", targets(story)[2].pk))


def test_no_sign_is_green_of_what_was_not_checked(story, rita):
    assert "chip ok" not in page(get(rita, "around", targets(story)[1].pk))


def test_numbers_that_were_read_and_paired_have_a_green_sign(story, rita):
    assert "numbers and dates agree" in page(get(rita, "around", targets(story)[3].pk))


def test_the_length_is_measured_by_the_article(rita, db):
    translation = long_story(8)
    assert "Length ×" in page(get(rita, "around", targets(translation)[2].pk))


def test_a_short_article_has_no_usual_length(story, rita):
    assert "Length ×" not in page(get(rita, "around", targets(story)[2].pk))


def test_talk_is_linked(story, rita):
    target = targets(story)[3]
    span = flags.words(target, "talks")
    flag = flags.flag(target, span, Remark("style", comment="Dull."), by=rita, seen=1)
    assert f'data-card="{flag.pk}"' in page(get(rita, "around", target.pk))


def test_a_card_tells_what_the_termbase_knows(story, rita):
    concept = greer()
    shown = page(get(rita, "card", open_flags(story)[0].pk, htmx=True))
    assert "Jamieson Greer" in shown
    assert ", then <bdi" in shown
    assert f"#{concept.pk}" in shown


@pytest.mark.parametrize("name", ["names", "terms", "mine", "done", "open"])
def test_the_filter_stands_in_the_address(story, rita, name):
    assert f'value="{name}" checked' in page(get(rita, "review", story.pk, show=name))


def test_nonsense_as_a_filter_shows_the_open_flags(story, rita):
    assert 'value="open" checked' in page(get(rita, "review", story.pk, show="x"))


def test_an_orphaned_flag_says_what_became_of_its_words(story, tara, rita):
    target = targets(story)[3]
    span = flags.words(target, "about two hours")
    flag = flags.flag(target, span, Remark("number"), by=rita, seen=1)
    write(target, "The talks lasted.", tara)
    flag.refresh_from_db()
    shown = page(client_of(rita).get(f"/flags/{flag.pk}/", headers={"HX-Request": "true"}))
    assert flag.status == "orphaned"
    assert "about two hours" in shown
    assert "no longer in the paragraph" in shown


def test_an_unsure_flag_asks_for_a_look(story, rita):
    greer()
    flag = open_flags(story)[0]
    type(flag).objects.filter(pk=flag.pk).update(unsure=True)
    assert "was rewritten" in page(get(rita, "card", flag.pk, htmx=True))


# How the house writes whom the paragraph names


def _names(client, target) -> str:
    answer = client.get(f"/targets/{target.pk}/around/", headers={"HX-Request": "true"})
    return page(answer).partition('class="names"')[2].partition("</ul>")[0]


def test_the_first_mention_is_in_full_and_later_ones_are_not(story, rita):
    greer()
    client = client_of(rita)
    assert 'data-insert="Jamieson Greer"' in _names(client, targets(story)[1])
    assert 'data-insert="Greer"' in _names(client, targets(story)[2])


def test_a_wrong_form_that_nobody_listed_is_shown_as_wrong(story, rita, chen):
    concept(
        "person",
        chen,
        ("zh", "格里尔", "preferred", "short"),
        ("en", "Jamieson Greer", "preferred", "full"),
        ("en", "Greer", "preferred", "short"),
    )
    shown = _names(client_of(rita), targets(story)[1])
    assert "chip block" in shown
    assert "Grier" in shown


def test_a_name_beside_a_title_that_nobody_entered_is_proposed(story, rita, tara):
    greer()
    address = "source_form=%E5%8D%A2%E7%89%B9%E5%B0%BC%E5%85%8B"
    assert address in _names(client_of(rita), targets(story)[1])
    assert address not in _names(client_of(tara), targets(story)[1])
