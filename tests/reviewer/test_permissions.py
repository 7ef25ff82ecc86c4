"""Role × status × language × action, asked through the verbs; what is invisible is 404."""

import pytest
from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404

from prose.span import Span
from reviewer import content, editing, flags, intake, permissions, places, terms, workflow
from reviewer.flags import Remark
from reviewer.models import Flag, Membership, Role
from reviewer.refusals import Refused
from reviewer.terms import Form, Proposal
from tests.conftest import greer, person, targets
from translations import history
from translations.models import Rendering, Status, Translation

REMARK = Remark("literal", suggestion="spoke")


def _first(story):
    return targets(story)[0]


def _flag(story):
    return Flag.objects.get(quote="Japan")


def _everywhere(story, by):
    flag = _flag(story)
    chosen = [place.key for place in places.find(flag)]
    places.correct(flag, chosen, by=by, seen={_first(story).pk: 1})


def _wrong_form():
    return Rendering.objects.get(text="Grier")


VERBS = {
    "save": lambda t, by: editing.save(_first(t), "Talks", by=by, seen=1),
    "still_right": lambda t, by: editing.still_right(_first(t), by=by, seen=1),
    "set_state": lambda t, by: editing.set_state(_first(t), "done", by=by, seen=1),
    "add": lambda t, by: editing.add_target(_first(t), "More.", by=by),
    "restore": lambda t, by: editing.restore(t, history.latest(t), by=by),
    "correct": lambda t, by: flags.correct(_flag(t), by=by, seen=1),
    "everywhere": _everywhere,
    "comment": lambda t, by: flags.comment(_flag(t), "Why?", by=by),
    "submit": lambda t, by: workflow.submit(t, by=by),
    "start": lambda t, by: intake.start(t.article, t.language, by=by),
    "flag": lambda t, by: flags.flag(_first(t), Span(0, 5), REMARK, by=by, seen=1),
    "dismiss": lambda t, by: flags.dismiss(_flag(t), by=by, reason="right"),
    "reopen_flag": lambda t, by: flags.reopen(_flag(t), by=by),
    "tick": lambda t, by: flags.tick(_first(t), by=by, seen=1),
    "send_back": lambda t, by: workflow.send_back(t, by=by, note="No."),
    "approve": lambda t, by: workflow.approve(t, by=by, seen_hash=content.content_hash(t)),
    "propose": lambda t, by: terms.propose(Proposal(t.language, "Japan", "Japon"), by=by),
    "add_term": lambda t, by: terms.add(_wrong_form().concept, Form(t.language, "J. Greer"), by=by),
    "assign": lambda t, by: workflow.assign(t, by=by, translator=None, reviewer=None, due=None),
    "reopen": lambda t, by: workflow.reopen(t, by=by),
    "save_source": lambda t, by: editing.save_source(
        t.article.segments.first(), "谈判", by=by, seen=1
    ),
    "approve_term": lambda _, by: terms.approve(_wrong_form(), by=by),
    "retire_term": lambda _, by: terms.retire(_wrong_form(), by=by),
}
WRITING = {
    *("save", "still_right", "set_state", "add", "restore", "correct", "everywhere", "comment")
}
TRANSLATING = WRITING | {"submit", "start"}
REVIEWING = WRITING | {
    *("flag", "dismiss", "reopen_flag", "tick", "send_back", "approve", "propose", "add_term")
}
ALLOWED = {Role.TRANSLATOR: TRANSLATING, Role.REVIEWER: REVIEWING, Role.CHIEF: set(VERBS)}


@pytest.fixture
def desk(story, chen):
    """The story with a person's flag on it, and a concept in the termbase."""
    greer()
    remark = Remark("name-wrong", suggestion="Tokyo", blocking=True)
    flags.flag(_first(story), Span(0, 5), remark, by=chen, seen=1)
    return story


def _put(story, status):
    revision = history.latest(story)
    fields = {"status": status, "approved_revision": revision, "approved_hash": "x"}
    Translation.objects.filter(pk=story.pk).update(**fields)
    story.refresh_from_db()


def _allows(verb, story, by):
    """Whether the verb is open to the person, even where it is refused as things stand."""
    with transaction.atomic():
        try:
            verb(story, by)
        except PermissionDenied:
            return False
        except Refused:
            return True
        finally:
            transaction.set_rollback(True)
    return True


def _open_to(story, by):
    return {name for name, verb in VERBS.items() if _allows(verb, story, by)}


def test_it_works(desk, rita):
    assert flags.flag(_first(desk), Span(0, 5), REMARK, by=rita, seen=1).by == rita


@pytest.mark.parametrize("status", Status.values)
@pytest.mark.parametrize("held_for", ["en", ""], ids=["en", "all"])
@pytest.mark.parametrize("role", Role.values)
def test_the_role_decides(desk, role, held_for, status):
    if role == Role.CHIEF:
        held_for = ""
    _put(desk, status)
    assert _open_to(desk, person("p", (role, held_for))) == ALLOWED[role]


@pytest.mark.parametrize("status", Status.values)
def test_nobody_is_chief_of_one_language(desk, status):
    _put(desk, status)
    assert _open_to(desk, person("p", (Role.CHIEF, "en"))) == set()


@pytest.mark.parametrize("status", Status.values)
@pytest.mark.parametrize("held_for", ["fr", "ar", "en-GB"])
@pytest.mark.parametrize("role", [Role.TRANSLATOR, Role.REVIEWER])
def test_another_language_opens_nothing(desk, role, held_for, status):
    _put(desk, status)
    assert _open_to(desk, person("p", (role, held_for))) == set()


@pytest.mark.parametrize("status", Status.values)
def test_without_a_role_nothing_is_open(desk, otto, status):
    _put(desk, status)
    assert _open_to(desk, otto) == set()


def test_an_administrator_has_no_role_at_the_desk(desk, admin):
    assert _open_to(desk, admin) == set()


def test_a_closed_account_may_do_nothing(desk):
    assert _open_to(desk, person("p", (Role.CHIEF, ""), is_active=False)) == set()


def test_a_role_for_english_covers_british_english(desk, tara):
    Translation.objects.filter(pk=desk.pk).update(language="en-GB")
    desk.refresh_from_db()
    assert permissions.translation_for(tara, desk.pk) == desk
    assert _open_to(desk, tara) == TRANSLATING


def _look_ups(story):
    return [
        (permissions.translation_for, story.pk),
        (permissions.target_for, _first(story).pk),
        (permissions.flag_for, _flag(story).pk),
    ]


@pytest.mark.parametrize("name", ["tara", "rita", "chen"])
def test_who_holds_the_language_finds_it(desk, request, name):
    user = request.getfixturevalue(name)
    assert [look(user, pk).pk for look, pk in _look_ups(desk)] == [pk for _, pk in _look_ups(desk)]


@pytest.mark.parametrize("name", ["omar", "otto", "admin"])
def test_who_does_not_gets_404(desk, request, name):
    user = request.getfixturevalue(name)
    for look, pk in _look_ups(desk):
        with pytest.raises(Http404):
            look(user, pk)


def test_a_stranger_gets_404(desk):
    for look, pk in _look_ups(desk):
        with pytest.raises(Http404):
            look(AnonymousUser(), pk)


def test_what_is_not_there_is_404(desk, chen):
    looks = [look for look, _ in _look_ups(desk)]
    for look in [*looks, permissions.article_for, permissions.segment_for]:
        with pytest.raises(Http404):
            look(chen, 999_999)


def test_a_retired_paragraph_is_404(desk, tara):
    added = editing.add_target(_first(desk), "More.", by=tara)
    editing.restore(desk, history.timeline(desk)[1].id, by=tara)
    with pytest.raises(Http404):
        permissions.target_for(tara, added.pk)


@pytest.mark.parametrize(
    ("role", "held_for", "seen"),
    [
        (Role.TRANSLATOR, "en", True),
        (Role.REVIEWER, "ar", True),
        (Role.TRANSLATOR, "zh-Hans", False),
        (Role.TRANSLATOR, "zh", False),
        (Role.TRANSLATOR, "", True),
        (Role.CHIEF, "", True),
        (None, "", False),
    ],
)
def test_an_article_is_seen_by_who_could_translate_it(article, role, held_for, seen):
    user = person("p", *([(role, held_for)] if role else []))
    segment = article.segments.first()
    if seen:
        assert permissions.article_for(user, article.pk) == article
        assert permissions.segment_for(user, segment.pk) == segment
        return
    for look, pk in [(permissions.article_for, article.pk), (permissions.segment_for, segment.pk)]:
        with pytest.raises(Http404):
            look(user, pk)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (permissions.visible_translations, {"tara", "rita", "chen", "all"}),
        (permissions.translatable_translations, {"tara", "chen", "all"}),
        (permissions.reviewable_translations, {"rita", "chen"}),
    ],
)
@pytest.mark.usefixtures("tara", "omar", "rita", "chen", "otto", "story")
def test_conditions_for_lists(condition, expected):
    person("all", (Role.TRANSLATOR, ""))
    finding = {
        user.username
        for user in User.objects.all()
        if Translation.objects.filter(condition(permissions.of(user))).exists()
    }
    assert finding == expected


@pytest.mark.parametrize(("name", "may"), [("tara", True), ("rita", False), ("chen", True)])
def test_who_may_import(request, name, may):
    assert permissions.of(request.getfixturevalue(name)).may_import is may


@pytest.mark.parametrize(("name", "may"), [("tara", False), ("rita", True), ("chen", True)])
def test_who_may_propose_terms(request, name, may):
    assert permissions.of(request.getfixturevalue(name)).may_propose_terms is may


@pytest.mark.parametrize(
    ("roles", "words"),
    [
        ([], ""),
        ([(Role.TRANSLATOR, "fr"), (Role.TRANSLATOR, "en")], "Translator, English and French"),
        (
            [(Role.REVIEWER, tag) for tag in ("en", "fr", "ar")],
            "Reviewer, Arabic, English and French",
        ),
        ([(Role.CHIEF, "")], "Chief editor, every language"),
        (
            [(Role.REVIEWER, "fr"), (Role.TRANSLATOR, "en")],
            "Translator, English; Reviewer, French",
        ),
    ],
)
def test_roles_in_words(db, roles, words):
    assert permissions.of(person("p", *roles)).in_words() == words


def test_a_closed_account_keeps_its_membership(tara):
    tara.is_active = False
    assert not permissions.of(tara).any_role
    assert Membership.objects.filter(user=tara).count() == 2


def test_a_refusal_is_a_sentence():
    with pytest.raises(PermissionDenied, match=r"^You may not fly\.$"):
        permissions.require(False, "fly")
