"""The pairing page: every act is a form, nothing is stored before it is confirmed."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from reviewer import drafts, intake
from reviewer.models import ImportDraft
from tests.conftest import ENGLISH, SOURCE, client_of, document
from tests.reviewer.screens.visits import act, get, page, post
from translations.importing import Details
from translations.models import Article, Translation


def _part(tag, blocks):
    return drafts.Part(intake.Reading(document(tag, blocks), None))


def _begun(by, there=ENGLISH, here=SOURCE, tags=("zh-Hans", "en")):
    target = _part(tags[1], there) if there else None
    return drafts.start(_part(tags[0], here), target, Details(), by=by)


@pytest.fixture
def draft(tara):
    return _begun(tara)


def _rows(shown):
    return len(re.findall(r'data-pair="\d+"', page(shown)))


def test_it_works(tara, draft):
    shown = page(get(tara, "pairing", draft.pk))
    assert all(text in shown for _, text in (*SOURCE, *ENGLISH))
    assert "Store 4 pairs" in shown
    assert "Nothing is stored yet" in shown
    assert "No pair stands out" in shown


def test_every_text_says_its_language_and_direction(tara, chen):
    draft = _begun(chen, (("paragraph", "قال غرير"),), (("paragraph", "Greer"),), ("en", "ar"))
    shown = page(get(chen, "pairing", draft.pk))
    assert '<p class="prose" lang="ar" dir="rtl"' in shown
    assert '<p class="prose" lang="en" dir="ltr"' in shown
    assert "English and Arabic" in shown


NAMES = ("pairing", "pairing-change", "pairing-encoding", "pairing-store", "pairing-drop")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("who", "status"), [("chen", 404), ("rita", 403), ("otto", 403)])
def test_somebody_else_s_import_is_not_there(draft, request, name, who, status):
    send = get if name == "pairing" else post
    user = request.getfixturevalue(who)
    assert send(user, name, draft.pk, seen=draft.number).status_code == status
    assert ImportDraft.objects.filter(pk=draft.pk).exists()
    assert not Article.objects.exists()


@pytest.mark.parametrize("name", NAMES[1:])
def test_looking_changes_nothing(tara, draft, name):
    assert get(tara, name, draft.pk).status_code == 405


def test_an_act_is_done_and_a_reload_brings_it_back(tara, draft):
    response = act(tara, draft, "join", row=1)
    assert response.url == f"{reverse('pairing', args=[draft.pk])}?row=1&side=target#pair-1"
    shown = client_of(tara).get(response.url)
    assert _rows(shown) == 3
    assert "two to two" in page(shown)
    assert "1 pair to look at" in page(shown)
    assert not Article.objects.exists()


def test_htmx_gets_the_pairs_alone_with_what_was_done(tara, draft):
    response = act(tara, draft, "all-down", htmx=True, row=1)
    shown = page(response)
    assert "<html" not in shown
    assert 'data-said="Moved the translation down from pair 2 on."' in shown
    assert 'data-row="2"' in shown
    assert response["Content-Location"].endswith("?row=2&side=target#pair-2")
    assert _rows(response) == 5


@pytest.mark.parametrize("htmx", [True, False])
def test_a_stale_page_is_told_and_shown_what_is_there(tara, draft, htmx):
    act(tara, draft, "join", row=1)
    response = act(tara, draft, "split", htmx=htmx, row=0, seen=draft.number - 1)
    assert response.status_code == 409
    assert "The pairing was changed meanwhile" in page(response)
    assert _rows(response) == 3


def test_what_is_impossible_is_said_above_the_pairs(tara, draft):
    response = act(tara, draft, "split", row=2)
    assert response.status_code == 409
    assert "There are no two paragraphs" in page(response)
    assert 'id="pair-2" data-pair="2" data-kind="paragraph" aria-current="true"' in page(response)


@pytest.mark.parametrize(
    ("sent", "status", "said"),
    [
        ({"act": "sing"}, 400, "There is no act “sing”"),
        ({"act": "join", "row": "900"}, 400, "There is no pair 901"),
        ({"act": "join", "row": "-1"}, 422, "row"),
        ({"act": "join", "row": "x"}, 422, "row"),
        ({"act": "join", "side": "middle"}, 422, "side"),
        ({"act": "join", "seen": ""}, 422, "seen"),
        ({"act": "", "cut": "0"}, 422, "cut"),
        ({"act": "", "cut": "9:1"}, 400, "no paragraph 10"),
        ({"act": "", "cut": "0:9999"}, 400, "no character 9999"),
        ({"act": "", "cut": "0:0"}, 409, "no text on one side"),
        ({"act": "undo"}, 409, "nothing to undo"),
    ],
)
def test_what_makes_no_sense_is_a_sentence_and_nothing_changes(tara, draft, sent, status, said):
    response = act(tara, draft, "join", **sent)
    assert response.status_code == status
    assert said in page(response)
    assert _rows(response) == 4
    draft.refresh_from_db()
    assert draft.past == []


def test_a_cut_inside_a_character_goes_around_it(tara):
    text = "Talks 👨‍👩‍👧 began"
    draft = _begun(tara, (("paragraph", text),), (("paragraph", "谈判"),))
    act(tara, draft, "", cut="0:8")
    draft.refresh_from_db()
    cut = [pair.target[0].text for pair in drafts.pairings(draft)]
    assert cut == ["Talks", "👨‍👩‍👧 began"]


def test_places_to_cut_are_offered_after_sentences(tara, draft):
    shown = page(get(tara, "pairing", draft.pk, row=2, side="target", cutting=""))
    at = ENGLISH[2][1].index("Grier’s")
    assert re.findall(r'name="cut" value="([^"]+)"', shown) == [f"2:{at}"]
    assert "Cut before “Grier’s team agreed.”" in shown
    act(tara, draft, "", row=2, cut=f"2:{at}")
    assert _rows(get(tara, "pairing", draft.pk)) == 5


def test_pairs_to_look_at_lead_from_one_to_the_next(tara):
    draft = _begun(tara)
    act(tara, draft, "add", row=3)
    act(tara, draft, "add", row=0)
    shown = page(get(tara, "pairing", draft.pk, row=2))
    assert "4 pairs to look at" in shown
    assert 'href="?row=1#pair-1" data-doubt="-1"' in shown
    assert 'href="?row=4#pair-4" data-doubt="1"' in shown


def test_a_row_that_is_not_there_is_the_last(tara, draft):
    shown = page(get(tara, "pairing", draft.pk, row=900))
    assert 'data-pair="3" data-kind="paragraph" aria-current="true"' in shown


def test_storing_a_pairing_that_was_not_shown_is_refused(tara, draft):
    act(tara, draft, "join", row=1)
    response = post(tara, "pairing-store", draft.pk, seen=1)
    assert response.status_code == 409
    assert not Article.objects.exists()


def test_the_settled_pairs_are_stored_once(tara, draft):
    act(tara, draft, "join", row=2)
    draft.refresh_from_db()
    response = post(tara, "pairing-store", draft.pk, seen=draft.number)
    translation = Translation.objects.get()
    assert response.url == reverse("review", args=[translation.pk])
    assert ENGLISH[2][1] + "\n\n" + ENGLISH[3][1] in [t.text for t in translation.targets.live()]
    assert post(tara, "pairing-store", draft.pk, seen=draft.number).status_code == 404
    assert get(tara, "pairing", draft.pk).status_code == 404


def test_an_import_is_dropped(tara, draft):
    assert post(tara, "pairing-drop", draft.pk).url == reverse("import")
    assert not ImportDraft.objects.exists()


def test_without_a_translation_a_paragraph_can_be_cut_and_nothing_else(tara):
    draft = _begun(tara, None)
    shown = page(get(tara, "pairing", draft.pk))
    assert "Store 4 paragraphs" in shown
    assert 'value="split"' not in shown
    assert act(tara, draft, "split", side="source").status_code == 409
    act(tara, draft, "", side="source", cut="1:5")
    assert _rows(get(tara, "pairing", draft.pk)) == 5


def test_typed_markup_is_text(tara):
    draft = _begun(tara, (("paragraph", "<b>Talks</b> & “so on”"),), (("paragraph", "<i>谈判"),))
    shown = get(tara, "pairing", draft.pk).content.decode()
    assert "<b>Talks" not in shown
    assert "<i>谈判" not in shown
    assert "&lt;b&gt;Talks" in shown


def test_four_hundred_paragraphs_need_no_more_queries(tara):
    here = tuple(("paragraph", f"谈判继续{n}。") for n in range(400))
    there = tuple(("paragraph", f"The talks went on. {n}") for n in range(398))
    draft = _begun(tara, there, here)
    client, address = client_of(tara), reverse("pairing-change", args=[draft.pk])
    sent = {"act": "all-down", "row": 3, "side": "target", "seen": draft.number}
    with CaptureQueriesContext(connection) as queries:
        assert _rows(client.post(address, sent, headers={"HX-Request": "true"})) >= 400
    assert len(queries) <= 20
