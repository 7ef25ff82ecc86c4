"""One revision: the text as it stood then, with the flags of its time."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from reviewer import editing, flags
from reviewer.flags import Remark
from tests.conftest import ENGLISH, client_of, greer, open_flags, targets, write
from tests.reviewer.screens.visits import get, page, post
from translations import history


def _marked(shown):
    return shown.count("<mark ")


def test_it_works(story, tara, rita):
    greer()
    then = history.latest(story)
    for number in (1, 2):
        write(targets(story)[number], ENGLISH[number][1].replace("Grier", "Greer"), tara)
    shown = page(get(rita, "revision", story.pk, then))
    assert ">Revision 2</h1>" in shown
    assert ENGLISH[2][1].partition("Grier")[2].partition("Grier")[0] in shown
    assert (_marked(shown), "the 3 flags that were open" in shown) == (3, True)
    assert shown.count("now: Fixed") == 3
    now = page(get(rita, "revision", story.pk, history.latest(story)))
    assert (_marked(now), "No flag was open" in now, "Greer’s team agreed." in now) == (
        0,
        True,
        True,
    )


def test_marks_stand_where_they_stood(story, tara, rita):
    write(targets(story)[3], "So Grier said.", tara)
    target = targets(story)[3]
    raised = flags.flag(target, flags.words(target, "Grier"), Remark("other"), by=rita, seen=2)
    then = history.latest(story)
    write(targets(story)[3], "Well, and so Grier said.", tara)
    assert "So <mark " in page(get(rita, "revision", story.pk, then))
    assert "Well, and so <mark " in page(get(rita, "revision", story.pk, history.latest(story)))
    assert f"#f{raised.pk}" in page(get(rita, "revision", story.pk, then))


def test_a_flag_of_a_paragraph_that_is_no_more_leads_nowhere(story, tara, rita):
    first = history.latest(story)
    editing.add_target(targets(story)[3], "One more, Grier said.", by=tara)
    target = targets(story)[4]
    raised = flags.flag(target, flags.words(target, "Grier"), Remark("other"), by=rita, seen=1)
    then = history.latest(story)
    editing.restore(story, first, by=tara)
    shown = page(get(rita, "revision", story.pk, then))
    assert (_marked(shown), f"#f{raised.pk}" in shown) == (1, False)
    assert "now: Its words are gone" in shown


def test_it_leads_to_those_beside_it_and_back(story, tara):
    write(targets(story)[3], "Two hours.", tara)
    write(targets(story)[3], "Three hours.", tara)
    first, second, third = (meta.revision_id for meta in story.revisions.order_by("pk"))
    shown = page(get(tara, "revision", story.pk, second))
    for beside in (first, third):
        assert reverse("revision", args=[story.pk, beside]) in shown
    assert f"?from={first}&to={second}" in shown
    assert f'name="revision" value="{second}"' in shown
    assert 'name="revision"' not in page(get(tara, "revision", story.pk, third))


def test_the_timeline_leads_to_it(story, tara):
    address = reverse("revision", args=[story.pk, history.latest(story)])
    assert address in page(get(tara, "history", story.pk))


@pytest.mark.parametrize("who", ["omar", "otto"])
def test_others_find_nothing(story, who, request):
    user = request.getfixturevalue(who)
    assert get(user, "revision", story.pk, history.latest(story)).status_code == 404


def test_what_is_no_revision_of_it_is_not_found(story, tara):
    greer()
    assert get(tara, "revision", story.pk, history.latest(story) + 1).status_code == 404


def test_it_only_reads(story, tara):
    assert post(tara, "revision", story.pk, history.latest(story)).status_code == 405


def test_a_card_leads_to_the_revision_that_put_it_right(story, tara, rita):
    greer()
    flag = open_flags(story)[0]
    write(targets(story)[3], "Two hours.", tara)
    write(targets(story)[1], "Greer attended.", tara)
    shown = page(get(rita, "card", flag.pk, htmx=True))
    address = reverse("revision", args=[story.pk, history.latest(story)])
    assert f'Put right by <bdi>Tara</bdi> in <a href="{address}">revision 4</a>' in shown


def test_the_number_of_queries_does_not_grow(story, tara, rita, django_assert_max_num_queries):
    client = client_of(rita)
    greer()
    address = reverse("revision", args=[story.pk, history.latest(story)])
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    write(targets(story)[1], "Grier, Grier, Grier, Grier and Grier.", tara)
    address = reverse("revision", args=[story.pk, history.latest(story)])
    with django_assert_max_num_queries(len(few)):
        assert _marked(page(client.get(address))) == 7
