"""One concept: its renderings, where it is flagged, its history."""

import pytest
from django.urls import reverse

from tests.conftest import client_of, greer, open_flags, targets, write
from tests.reviewer.screens.visits import get, page, post
from translations.models import Rendering


@pytest.fixture
def known(story):
    return greer()


def _form(**more):
    return {"language": "fr", "text": "Greer", "status": "preferred", "part": "short", **more}


def test_it_works(known, story, tara):
    shown = page(get(tara, "concept", known.pk))
    assert all(form in shown for form in ("格里尔", "Jamieson Greer", "Grier"))
    assert "Chinese" in shown
    assert "Termbase" in shown


def test_it_needs_a_log_in(known, client):
    assert client.get(f"/termbase/{known.pk}/").status_code == 302


def test_a_person_without_a_role_finds_nothing(known, otto):
    form = known.renderings.first()
    assert get(otto, "concept", known.pk).status_code == 404
    assert post(otto, "rendering", known.pk, **_form()).status_code == 404
    assert post(otto, "retire-rendering", form.pk).status_code == 404
    assert post(otto, "approve-rendering", form.pk).status_code == 404


@pytest.mark.parametrize("name", ["concept", "rendering", "retire-rendering", "approve-rendering"])
def test_what_is_not_there_is_not_found(chen, name):
    address = reverse(name, args=[1]).replace("1", str(10**30))
    client = client_of(chen)
    answer = client.get(address) if name == "concept" else client.post(address, _form())
    assert answer.status_code == 404


def test_what_is_retired_is_not_found(known, chen):
    known.retired = True
    known.save()
    assert get(chen, "concept", known.pk).status_code == 404
    assert post(chen, "rendering", known.pk, **_form()).status_code == 404


def test_open_flags_are_listed_to_whom_they_concern(known, story, tara, omar):
    flag = open_flags(story)[0]
    address = f"{reverse('review', args=[story.pk])}#p{flag.target_id}"
    assert address in page(get(tara, "concept", known.pk))
    assert address not in page(get(omar, "concept", known.pk))


def test_a_reviewer_proposes_a_rendering(known, rita):
    response = post(rita, "rendering", known.pk, **_form(note="As in Le Monde."))
    assert response.url == reverse("concept", args=[known.pk])
    added = known.renderings.get(language="fr")
    assert (added.text, added.proposed_by, added.approved_by) == ("Greer", rita, None)
    shown = page(get(rita, "concept", known.pk))
    assert "As in Le Monde." in shown
    assert "roposed" in shown


def test_the_chief_enters_what_the_house_writes(known, chen):
    post(chen, "rendering", known.pk, **_form())
    assert known.renderings.get(language="fr").approved_by == chen


def test_a_wrong_form_has_the_texts_flagged(known, story, tara, rita):
    write(targets(story)[3], "Mr Griar left.", tara)
    sent = _form(language="en", text="Griar", status="deprecated")
    response = post(rita, "rendering", known.pk, **sent)
    assert response.status_code == 302
    assert "Griar" in [flag.quote for flag in open_flags(story)]


@pytest.mark.parametrize("who", ["tara", "omar"])
def test_a_translator_adds_nothing(known, who, request):
    user = request.getfixturevalue(who)
    assert post(user, "rendering", known.pk, **_form()).status_code == 403
    assert reverse("rendering", args=[known.pk]) not in page(get(user, "concept", known.pk))


def test_a_reviewer_adds_in_the_own_languages(known, rita):
    assert post(rita, "rendering", known.pk, **_form(language="de")).status_code == 403
    assert not known.renderings.filter(language="de").exists()


BAD = {
    "language": {"language": "klingon!"},
    "no language": {"language": ""},
    "no text": {"text": ""},
    "blanks": {"text": "   "},
    "nul": {"text": "Gr\x00eer"},
    "control": {"text": "Gr\x07eer"},
    "long": {"text": "x" * 301},
    "status": {"status": "best"},
    "part": {"part": "tail"},
    "evidence": {"evidence": "javascript:alert(1)"},
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_rendering_is_refused_in_the_form(known, rita, case):
    sent = _form(note="As in Le Monde.", **BAD[case]) if "note" not in BAD[case] else BAD[case]
    response = post(rita, "rendering", known.pk, **sent)
    assert response.status_code == 422
    assert "errorlist" in page(response)
    assert 'value="As in Le Monde."' in page(response)
    assert known.renderings.count() == 4


def test_the_chief_approves_and_retires(known, rita, chen):
    post(rita, "rendering", known.pk, **_form())
    added = known.renderings.get(language="fr")
    assert post(chen, "approve-rendering", added.pk).url == reverse("concept", args=[known.pk])
    added.refresh_from_db()
    assert added.approved_by == chen
    assert post(chen, "approve-rendering", added.pk).status_code == 409
    assert post(chen, "retire-rendering", added.pk).status_code == 302
    added.refresh_from_db()
    assert added.retired
    assert post(chen, "retire-rendering", added.pk).status_code == 404


def test_retiring_a_wrong_form_withdraws_its_flags(known, story, chen):
    wrong = Rendering.objects.get(text="Grier")
    post(chen, "retire-rendering", wrong.pk)
    assert not [flag for flag in open_flags(story) if flag.check_name == "known_wrong_form"]


@pytest.mark.parametrize("name", ["retire-rendering", "approve-rendering"])
@pytest.mark.parametrize("who", ["tara", "rita"])
def test_only_the_chief_owns_the_termbase(known, who, name, request):
    form = known.renderings.first()
    user = request.getfixturevalue(who)
    assert post(user, name, form.pk).status_code == 403
    form.refresh_from_db()
    assert not form.retired
    assert reverse(name, args=[form.pk]) not in page(get(user, "concept", known.pk))


def test_its_history_is_told(known, rita, chen):
    post(rita, "rendering", known.pk, **_form())
    post(chen, "retire-rendering", known.renderings.get(language="fr").pk)
    shown = page(get(chen, "concept", known.pk))
    assert shown.index("Retired “Greer”") < shown.index("Added “Greer”")


@pytest.mark.parametrize("name", ["rendering", "retire-rendering", "approve-rendering"])
def test_looking_changes_nothing(known, chen, name):
    assert get(chen, name, known.renderings.first().pk).status_code == 405


def test_it_leads_to_every_text_with_it(known, tara):
    shown = page(get(tara, "concept", known.pk))
    assert 'href="/find/?q=Jamieson+Greer"' in shown
    assert "q=Grier" not in shown
