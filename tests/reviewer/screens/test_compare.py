"""Any two revisions side by side or in one column."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from reviewer import content
from tests.conftest import client_of, greer, open_flags, targets, write
from tests.reviewer.screens.visits import approved, get, page, post


def _revisions(story):
    return list(story.revisions.order_by("revision_id").values_list("revision_id", flat=True))


def test_it_works(story, tara):
    write(targets(story)[3], "The talks lasted about three hours.", tara)
    first, last = _revisions(story)
    shown = page(get(tara, "compare", story.pk, **{"from": first, "to": last}))
    assert "1 change in 1 paragraph" in shown
    assert "two</del>" in shown
    assert "three</ins>" in shown
    assert "3 unchanged paragraphs" in shown


@pytest.mark.parametrize("who", ["omar", "otto"])
def test_others_find_nothing(story, who, request):
    assert get(request.getfixturevalue(who), "compare", story.pk).status_code == 404


def test_it_needs_a_log_in(story, client):
    assert client.get(f"/translations/{story.pk}/compare/").status_code == 302


def test_it_only_reads(story, rita):
    assert post(rita, "compare", story.pk).status_code == 405


def test_without_a_choice_the_last_edit_is_shown(story, tara):
    write(targets(story)[3], "Three hours.", tara)
    write(targets(story)[0], "Talks held", tara)
    shown = page(get(tara, "compare", story.pk))
    assert "1 paragraph" in shown
    assert "held</ins>" in shown


def test_a_text_that_was_only_imported_is_all_new(story, tara):
    shown = page(get(tara, "compare", story.pk))
    assert "4 paragraphs" in shown
    assert "</del>" not in shown


def test_a_revision_compares_with_itself(story, tara):
    only = _revisions(story)[0]
    shown = page(get(tara, "compare", story.pk, **{"from": only, "to": only}))
    assert "No difference" in shown


def test_backwards_works_too(story, tara):
    write(targets(story)[3], "The talks lasted about three hours.", tara)
    first, last = _revisions(story)
    shown = page(get(tara, "compare", story.pk, **{"from": last, "to": first}))
    assert "two</ins>" in shown


def test_in_one_column(story, tara):
    write(targets(story)[3], "The talks lasted about three hours.", tara)
    shown = page(get(tara, "compare", story.pk, layout="inline"))
    assert shown.count("two</del>") == shown.count("three</ins>") == 1


def test_the_source_is_shown_if_asked(story, tara):
    write(targets(story)[3], "Three hours.", tara)
    assert "谈判持续约两小时。" not in page(get(tara, "compare", story.pk))
    assert "谈判持续约两小时。" in page(get(tara, "compare", story.pk, source="1"))


@pytest.mark.parametrize(
    ("asked", "status"), [("x", 400), ("", 400), ("-1", 400), ("0", 404), ("9" * 18, 404)]
)
def test_what_is_no_revision_is_said(story, tara, asked, status):
    response = get(tara, "compare", story.pk, **{"from": asked})
    assert response.status_code == status
    assert "data-refusal" in page(response)


def test_a_revision_of_another_translation_is_not_found(story, tara):
    greer()
    other = max(_revisions(story)) + 1
    assert get(tara, "compare", story.pk, to=other).status_code == 404


def test_corrected_names_are_counted(story, tara):
    greer()
    for _ in range(3):
        flag = open_flags(story)[0]
        post(tara, "correct", flag.pk, seen=flag.target.version)
    first, *_, last = _revisions(story)
    shown = page(get(tara, "compare", story.pk, **{"from": first, "to": last}))
    assert "3 name corrections" in shown
    assert f"?from={first}&to={last}&names=1" in shown


def test_corrected_names_stand_alone_if_asked(story, tara):
    greer()
    flag = open_flags(story)[0]
    post(tara, "correct", flag.pk, seen=flag.target.version)
    write(targets(story)[3], "The talks lasted about three hours.", tara)
    first, *_, last = _revisions(story)
    asked = {"from": first, "to": last}
    assert "three</ins>" in page(get(tara, "compare", story.pk, **asked))
    alone = page(get(tara, "compare", story.pk, **asked, names="1"))
    assert "three</ins>" not in alone
    assert "Greer</ins>" in alone
    assert "unchanged paragraph" not in alone


def test_names_alone_of_none_shows_all(story, tara):
    write(targets(story)[3], "The talks lasted about three hours.", tara)
    assert "three</ins>" in page(get(tara, "compare", story.pk, names="1"))


def test_the_address_says_everything(story, tara):
    write(targets(story)[3], "The talks lasted about three hours.", tara)
    first, last = _revisions(story)
    asked = {"from": first, "to": last, "layout": "inline", "source": "1"}
    shown = page(get(tara, "compare", story.pk, **asked))
    assert f'href="?from={first}&to={last}&layout=inline"' in shown
    assert f'href="?from={first}&to={last}&source=1"' in shown


def test_changes_since_the_approval_are_approved_here(story, tara, rita):
    approved(story, tara, rita)
    write(targets(story)[3], "The talks lasted three hours.", tara)
    shown = page(get(rita, "compare", story.pk))
    assert "Approve these changes" in shown
    assert content.content_hash(story) in shown
    post(rita, "approve", story.pk, seen_hash=content.content_hash(story))
    story.refresh_from_db()
    assert story.status == "approved"


def test_a_translator_does_not_approve_there(story, tara, rita):
    approved(story, tara, rita)
    write(targets(story)[3], "The talks lasted three hours.", tara)
    assert "Approve these changes" not in page(get(tara, "compare", story.pk))


def test_other_revisions_are_not_approved_there(story, tara, rita):
    approved(story, tara, rita)
    write(targets(story)[3], "The talks lasted three hours.", tara)
    revisions = _revisions(story)
    shown = page(get(rita, "compare", story.pk, **{"from": revisions[0]}))
    assert "Approve these changes" not in shown


def test_the_number_of_queries_does_not_grow(story, tara, django_assert_max_num_queries):
    last, client = targets(story)[3], client_of(tara)
    write(last, "One.", tara)
    address = f"/translations/{story.pk}/compare/"
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    for number in range(20):
        write(last, f"Text {number}.", tara)
    with django_assert_max_num_queries(len(few)):
        client.get(address)


def _swapped(story, tara):
    """Move the last paragraph before the third: their texts change places."""
    third, last = targets(story)[2:4]
    words = third.text, last.text
    write(third, words[1], tara)
    write(targets(story)[3], words[0], tara)


def test_what_moved_is_told_at_both_places(story, tara):
    for number in (1, 2, 3):
        write(targets(story)[number], f"Paragraph {number} tells a story of its own.", tara)
    before = _revisions(story)[-1]
    _swapped(story, tara)
    shown = page(get(tara, "compare", story.pk, **{"from": before}))
    assert "1 moved" in shown
    assert shown.count("(moved)") == 2


def test_a_target_that_was_written_anew_is_one_row(story, tara):
    write(targets(story)[3], "Both sides spoke for two hours at the ministry in Washington.", tara)
    before = _revisions(story)[-1]
    write(targets(story)[3], "Nobody had expected so much of it, given what went before.", tara)
    shown = page(get(tara, "compare", story.pk, **{"from": before}))
    assert "rewritten" in shown
    assert "in 1 paragraph" in shown


def test_it_says_who_wrote_what_came(story, tara, rita):
    before = _revisions(story)[-1]
    write(targets(story)[3], "The talks lasted about three hours.", tara)
    write(targets(story)[3], "The talks lasted about three long hours.", rita)
    shown = page(get(tara, "compare", story.pk, **{"from": before}))
    assert "inserted by Tara:" in shown
    assert "inserted by Rita:" in shown


def test_unchanged_paragraphs_are_unfolded_if_asked(story, tara):
    write(targets(story)[3], "Three hours.", tara)
    assert '<details class="unchanged" open>' not in page(get(tara, "compare", story.pk))
    assert '<details class="unchanged" open>' in page(get(tara, "compare", story.pk, all="1"))


def test_names_are_told_from_the_termbase_without_any_flag(story, tara):
    greer()
    before = _revisions(story)[-1]
    text = targets(story)[1].text
    assert "Grier" in text
    write(targets(story)[1], text.replace("Grier", "Greer"), tara)
    write(targets(story)[3], "The talks lasted about three hours.", tara)
    alone = page(get(tara, "compare", story.pk, **{"from": before, "names": "1"}))
    assert "Greer</ins>" in alone
    assert "three</ins>" not in alone


def test_since_you_looked_begins_at_your_last_decision(story, tara, rita):
    looked = _revisions(story)[-1]
    client = client_of(rita)
    client.post(
        f"/targets/{targets(story)[3].pk}/tick/", {"on": "1", "seen": targets(story)[3].version}
    )
    write(targets(story)[3], "The talks lasted about three hours.", tara)
    write(targets(story)[0], "Talks held again", tara)
    shown = client.get(f"/translations/{story.pk}/since/", follow=True)
    assert f"from={looked}" in shown.redirect_chain[-1][0]
    assert "three</ins>" in page(shown)
    assert "in 2 paragraphs" in page(shown)


def test_who_never_looked_is_told_so(story, rita):
    shown = client_of(rita).get(f"/translations/{story.pk}/since/", follow=True)
    assert "You have decided, said or ticked nothing here yet" in page(shown)


def test_since_is_of_those_who_see_it(story, otto):
    assert client_of(otto).get(f"/translations/{story.pk}/since/").status_code == 404


def test_the_source_compares_too(story, chen, tara):
    segment = targets(story)[3].segment
    client = client_of(chen)
    address = f"/articles/{story.article_id}/compare/"
    assert "No difference" in page(client.get(address))
    client.post(f"/segments/{segment.pk}/source/", {"text": "谈判持续约三小时。", "seen": "1"})
    shown = page(client.get(address))
    assert "1 change in 1 paragraph" in shown
    assert "三</ins>" in shown
    assert client_of(tara).get(address).status_code == 200


def test_the_source_of_others_is_not_found(story, otto):
    assert client_of(otto).get(f"/articles/{story.article_id}/compare/").status_code == 404
