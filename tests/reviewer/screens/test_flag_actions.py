"""What is done with one flag: replace, keep, talk, open again, add to the termbase."""

import pytest
from django.urls import reverse

from reviewer import editing, flags
from reviewer.flags import Remark
from reviewer.models import Comment, Flag
from tests.conftest import client_of, greer, open_flags, person, targets, texts, write
from tests.reviewer.screens.visits import at_row, get, is_row_alone, page, post
from translations.models import Concept, Rendering


@pytest.fixture
def flag(story, rita):
    greer()
    return open_flags(story)[0]


@pytest.fixture
def remark(story, rita):
    """What rita said of the talks, without a suggestion."""
    target = targets(story)[3]
    span = flags.words(target, "talks")
    return flags.flag(target, span, Remark("style", comment="Dull."), by=rita, seen=1)


def test_it_works(story, flag, tara):
    response = post(tara, "correct", flag.pk, seen=1)
    assert response.url == at_row(story, flag.target_id)
    flag.refresh_from_db()
    assert flag.status == "fixed"
    assert "Representative Greer and" in texts(story)[1]


VERBS = {
    "correct": {"seen": 1},
    "everywhere": {},
    "dismiss": {"reason": "right"},
    "mend": {},
    "confirm-flag": {},
    "remove-flag": {},
    "reopen-flag": {},
    "comment": {"text": "Why?"},
    "term": {},
}


@pytest.mark.parametrize("name", VERBS)
@pytest.mark.parametrize("who", ["omar", "otto"])
def test_others_find_nothing(flag, who, name, request):
    user = request.getfixturevalue(who)
    assert post(user, name, flag.pk, **VERBS[name]).status_code == 404
    assert not Comment.objects.exists()


def test_a_remark_without_a_suggestion_leads_to_its_paragraph(remark, rita, tara):
    edit = reverse("row", args=[remark.target_id]) + "?edit=1"
    for user, judges in ((rita, True), (tara, False)):
        shown = page(get(user, "card", remark.pk, htmx=True))
        assert edit in shown
        assert (reverse("mend", args=[remark.pk]) in shown) is judges
    post(rita, "mend", remark.pk)
    remark.refresh_from_db()
    assert remark.status == "fixed"


def test_a_translator_is_refused(remark, tara):
    assert post(tara, "mend", remark.pk).status_code == 403


def test_its_card_comes_alone(flag, rita):
    shown = page(get(rita, "card", flag.pk, htmx=True))
    assert shown.startswith('<div class="card-body">')
    assert all(reverse(name, args=[flag.pk]) in shown for name in ("correct", "dismiss", "comment"))
    assert "Everywhere (3)" in shown


def test_the_card_of_a_settled_flag_opens_it_again(flag, rita):
    flags.dismiss(flag, by=rita, reason="right")
    assert reverse("reopen-flag", args=[flag.pk]) in page(get(rita, "card", flag.pk, htmx=True))


@pytest.mark.parametrize("name", ["card", "everywhere", "term"])
@pytest.mark.parametrize("who", ["omar", "otto"])
def test_others_see_no_form_of_it(flag, who, name, request):
    assert get(request.getfixturevalue(who), name, flag.pk).status_code == 404


@pytest.mark.parametrize("name", ["dismiss", "reopen-flag", "term"])
def test_what_is_the_reviewers_is_refused_to_a_translator(flag, tara, name):
    response = post(tara, name, flag.pk, **VERBS[name])
    assert response.status_code == 403
    assert "You may not" in page(response)
    flag.refresh_from_db()
    assert flag.status == "open"


def test_a_translator_does_not_see_the_termbase_form(flag, tara):
    assert get(tara, "term", flag.pk).status_code == 403


@pytest.mark.parametrize("name", ["correct", "dismiss", "reopen-flag", "comment"])
def test_looking_changes_nothing(flag, rita, name):
    assert get(rita, name, flag.pk).status_code == 405


@pytest.mark.parametrize("name", VERBS)
def test_what_is_not_there_is_not_found(db, rita, name):
    address = reverse(name, args=[1]).replace("1", str(10**30))
    assert client_of(rita).post(address, VERBS[name]).status_code == 404


@pytest.mark.parametrize("name", VERBS)
def test_a_flag_on_a_paragraph_that_is_gone_is_not_found(story, tara, rita, name):
    added = editing.add_target(targets(story)[3], "Mr Grier left.", by=tara)
    span = flags.words(added, "Grier")
    stale = flags.flag(added, span, Remark("style", suggestion="Greer"), by=rita, seen=1)
    editing.restore(story, story.revisions.first().revision_id, by=tara)
    assert post(rita, name, stale.pk, htmx=True, **VERBS[name]).status_code == 404


ANSWERED = ("correct", "dismiss", "comment")


@pytest.mark.parametrize("name", ANSWERED)
def test_a_plain_button_comes_back_to_the_row(story, flag, rita, name):
    assert post(rita, name, flag.pk, **VERBS[name]).url == at_row(story, flag.target_id)


@pytest.mark.parametrize("name", ANSWERED)
def test_with_htmx_the_row_alone_is_exchanged(flag, rita, name):
    response = post(rita, name, flag.pk, htmx=True, **VERBS[name])
    assert response.status_code == 200
    assert is_row_alone(response, flag.target_id)
    assert page(response).count('<article class="row') == 1


@pytest.mark.parametrize("htmx", [False, True])
def test_an_older_version_is_not_corrected(story, flag, tara, rita, htmx):
    write(flag.target, "Grier and Lutnick came.", tara)
    response = post(rita, "correct", flag.pk, htmx=htmx, seen=1)
    assert response.status_code == 409
    assert "Somebody else changed this paragraph" in page(response)
    assert texts(story)[1] == "Grier and Lutnick came."


@pytest.mark.parametrize("seen", ["", "x", "0", None])
def test_correcting_needs_the_version(story, flag, tara, seen):
    sent = {} if seen is None else {"seen": seen}
    assert post(tara, "correct", flag.pk, **sent).status_code == 422
    assert "Grier" in texts(story)[1]


def test_without_a_suggestion_nothing_is_replaced(story, remark, tara):
    response = post(tara, "correct", remark.pk, seen=1)
    assert response.status_code == 422
    assert "suggests nothing" in page(response)


@pytest.mark.parametrize("name", ["correct", "dismiss"])
def test_a_settled_flag_is_settled(flag, rita, name):
    post(rita, "dismiss", flag.pk, reason="right")
    response = post(rita, name, flag.pk, **VERBS[name])
    assert response.status_code == 409
    assert "no longer open: kept as is" in page(response)


@pytest.mark.parametrize("reason", ["right", "other-person", "quotation", "house-style", "other"])
def test_words_are_kept_with_a_reason(story, flag, rita, reason):
    post(rita, "dismiss", flag.pk, reason=reason, note="It is Pam Grier.")
    flag.refresh_from_db()
    assert (flag.status, flag.keep_reason, flag.closed_by) == ("dismissed", reason, rita)
    assert flag not in open_flags(story)


@pytest.mark.parametrize("htmx", [False, True])
@pytest.mark.parametrize(
    "sent", [{}, {"reason": ""}, {"reason": "because"}, {"reason": "other"}, {"reason": "right\0"}]
)
def test_a_reason_is_needed(flag, rita, sent, htmx):
    response = post(rita, "dismiss", flag.pk, htmx=htmx, **sent)
    assert response.status_code == 422
    assert f'id="p{flag.target_id}"' in page(response)
    flag.refresh_from_db()
    assert flag.status == "open"


def test_a_translator_keeps_what_does_not_block(flag, tara):
    Flag.objects.update(blocking=False)
    assert post(tara, "dismiss", flag.pk, reason="quotation").status_code == 302
    flag.refresh_from_db()
    assert flag.closed_by == tara


def test_a_translator_does_not_wave_a_colleague_away(remark, tara):
    assert post(tara, "dismiss", remark.pk, reason="right").status_code == 403


@pytest.mark.parametrize("htmx", [False, True])
def test_a_kept_flag_is_opened_again(story, flag, rita, htmx):
    post(rita, "dismiss", flag.pk, reason="right")
    response = post(rita, "reopen-flag", flag.pk, htmx=htmx)
    assert response.status_code == (200 if htmx else 302)
    assert flag in open_flags(story)


def test_an_open_flag_is_open_already(flag, rita):
    response = post(rita, "reopen-flag", flag.pk)
    assert response.status_code == 409
    assert "open already" in page(response)


def test_a_fixed_flag_is_not_opened_where_its_words_are_gone(flag, rita):
    post(rita, "correct", flag.pk, seen=1)
    response = post(rita, "reopen-flag", flag.pk)
    assert response.status_code == 409
    assert "flag the words anew" in page(response)


@pytest.mark.parametrize("htmx", [False, True])
def test_where_an_unsure_flag_stands_is_asked_and_answered(remark, rita, htmx):
    Flag.objects.filter(pk=remark.pk).update(unsure=True)
    shown = page(get(rita, "card", remark.pk, htmx=True))
    assert "It still stands here" in shown
    response = post(rita, "confirm-flag", remark.pk, htmx=htmx)
    assert response.status_code == (200 if htmx else 302)
    remark.refresh_from_db()
    assert (remark.status, remark.unsure) == ("open", False)
    assert "It still stands here" not in page(get(rita, "card", remark.pk, htmx=True))


@pytest.mark.parametrize("htmx", [False, True])
def test_or_it_is_removed(remark, rita, htmx):
    Flag.objects.filter(pk=remark.pk).update(unsure=True)
    response = post(rita, "remove-flag", remark.pk, htmx=htmx)
    assert response.status_code == (200 if htmx else 302)
    remark.refresh_from_db()
    assert remark.status == "withdrawn"
    assert "Withdrawn by <bdi>Rita</bdi>" in page(get(rita, "card", remark.pk, htmx=True))


@pytest.mark.parametrize("name", ["confirm-flag", "remove-flag"])
def test_only_a_reviewer_answers_and_only_what_is_asked(remark, rita, tara, name):
    assert post(rita, name, remark.pk).status_code == 409
    Flag.objects.filter(pk=remark.pk).update(unsure=True)
    assert post(tara, name, remark.pk).status_code == 403
    assert "It still stands here" not in page(get(tara, "card", remark.pk, htmx=True))
    remark.refresh_from_db()
    assert (remark.status, remark.unsure) == ("open", True)


def test_an_orphan_shows_its_words_and_what_stood_around_them(story, remark, rita, tara):
    quote, text = remark.quote, remark.target.text
    before, after = text[: remark.start], text[remark.end :]
    write(remark.target, before + after, tara)
    shown = page(get(rita, "card", remark.pk, htmx=True))
    assert f"{before[-20:]}<del>" in shown
    assert f"{quote}</del>{after[:10]}" in shown
    assert "Its words were taken out by <bdi>Tara</bdi>" in shown


@pytest.fixture
def lost(story, rita, tara):
    """A flag with a suggestion, whose words were taken out."""
    target = targets(story)[3]
    span = flags.words(target, "talks")
    made = flags.flag(target, span, Remark("style", suggestion="negotiations"), by=rita, seen=1)
    write(target, target.text.replace("talks ", ""), tara)
    made.refresh_from_db()
    assert made.status == "orphaned"
    return made


def test_a_suggestion_is_put_in_when_its_words_are_back(story, lost, rita, tara):
    assert "Put “negotiations” in" not in page(get(tara, "card", lost.pk, htmx=True))
    target = targets(story)[3]
    write(target, "On Friday. " + target.text.replace("The ", "The talks "), tara)
    shown = page(get(tara, "card", lost.pk, htmx=True))
    assert "Put “negotiations” in" in shown
    assert post(tara, "patch", lost.pk, seen=targets(story)[3].version).status_code == 302
    lost.refresh_from_db()
    assert texts(story)[3].startswith("On Friday. The negotiations ")
    assert (lost.status, lost.closed_by) == ("fixed", tara)
    assert "Put right by <bdi>Tara</bdi>" in page(get(rita, "card", lost.pk, htmx=True))


def test_a_suggestion_is_put_nowhere_else(story, lost, tara):
    target = targets(story)[3]
    write(target, f"{target.text} Such talks happen.", tara)
    version = targets(story)[3].version
    assert post(tara, "patch", lost.pk, seen=version).status_code == 409
    assert targets(story)[3].version == version


def test_people_talk_about_a_flag(story, remark, tara, rita):
    post(tara, "comment", remark.pk, text="What would you write?")
    shown = page(get(rita, "review", story.pk))
    assert shown.index("Dull.") < shown.index("What would you write?")
    assert Comment.objects.last().by == tara


@pytest.mark.parametrize("htmx", [False, True])
@pytest.mark.parametrize("text", ["", "  ", "\x07"])
def test_a_comment_needs_words(flag, tara, text, htmx):
    response = post(tara, "comment", flag.pk, htmx=htmx, text=text)
    assert response.status_code == 422
    assert not Comment.objects.exists()


def _term(**more):
    return {
        "source_form": "谈判",
        "prefer": "negotiations",
        "deprecate": "talks",
        "kind": "term",
        "part": "full",
        **more,
    }


def test_the_termbase_form_guesses(story, rita):
    target = targets(story)[2]
    span = flags.words(target, "Grier")
    sent = Remark("name-wrong", suggestion="Greer")
    raised = flags.flag(target, span, sent, by=rita, seen=1)
    shown = page(get(rita, "term", raised.pk))
    assert 'value="Greer"' in shown
    assert 'value="Grier"' in shown
    assert '<option value="person" selected>' in shown
    assert target.segment.text in shown


def test_both_forms_go_to_the_termbase(story, remark, rita):
    response = post(rita, "term", remark.pk, **_term())
    assert response.url == at_row(story, remark.target_id)
    remark.refresh_from_db()
    forms = set(remark.concept.renderings.values_list("language", "text", "status"))
    assert ("en", "negotiations", "preferred") in forms
    assert ("en", "talks", "deprecated") in forms
    assert ("zh-Hans", "谈判", "preferred") in forms
    assert any(flag.check_name and flag.quote == "talks" for flag in open_flags(story))


def test_they_go_to_a_known_concept(remark, rita):
    known = greer()
    post(rita, "term", remark.pk, **_term(concept=known.pk))
    assert Concept.objects.count() == 1
    assert known.renderings.filter(text="negotiations").exists()


BAD = {
    "no right form": {"prefer": ""},
    "no wrong form": {"deprecate": " "},
    "the same": {"prefer": "talks"},
    "kind": {"kind": "animal"},
    "part": {"part": "tail"},
    "concept": {"concept": "99999"},
    "no concept": {"concept": "x"},
    "control": {"prefer": "\x07"},
    "too long": {"prefer": "x" * 301},
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_entry_is_refused_and_nothing_stored(remark, rita, case):
    response = post(rita, "term", remark.pk, **_term(**BAD[case]))
    assert response.status_code == 422
    assert "data-refusal" in page(response)
    assert not Rendering.objects.exists()
    assert not Concept.objects.exists()


def test_who_reviews_another_language_does_not_enter_terms(remark, db):
    pierre = person("pierre", ("reviewer", "fr"), ("translator", "en"))
    assert post(pierre, "term", remark.pk, **_term()).status_code == 403
    assert not Concept.objects.exists()
