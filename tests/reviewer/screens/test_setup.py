"""From an empty installation to the first article: five steps, each left and returned to."""

import re

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile

from reviewer.models import ImportDraft, Membership, Newsroom, Role
from reviewer.newsroom import STEPS
from tests.conftest import client_of
from tests.reviewer.screens.visits import get, page
from translations.models import Article, Concept, HouseStyle, Rendering

HOUSE = {"name": "The Paper", "sources": ["zh", "ja"], "targets": ["en"], "lead": "on"}
STYLE = {"dates": "day-first", "name_order": "own", "mentions": "short"}
LIN = {"username": "lin", "first_name": "Lin", "last_name": "Wei", "email": "lin@example.org"}
LIST = "kind,zh,en,en wrong\nperson,格里尔,Greer,Grier|Greyer\n,关税,tariffs,\n"


def send(user, step, **data):
    return client_of(user).post(f"/setup/{step}/", data)


def send_list(user, text: str | bytes):
    data = text if isinstance(text, bytes) else text.encode()
    return send(user, "termbase", file=SimpleUploadedFile("names.csv", data))


def test_it_works(admin):
    assert get(admin, "queue").url == "/setup/"
    assert get(admin, "setup").url == "/setup/newsroom/"
    assert "1 of 5" in page(get(admin, "setup-step", "newsroom"))
    assert send(admin, "newsroom", **HOUSE).url == "/setup/style/"
    assert send(admin, "style", **STYLE).url == "/setup/people/"
    send(admin, "people", **LIN, role="translator", tags=["en"])
    assert send(admin, "people", skip="1").url == "/setup/termbase/"
    assert send_list(admin, LIST).url == "/setup/import/"
    assert 'href="/import/"' in page(get(admin, "setup-step", "import"))
    sent = {"language": "zh", "source_text": "关税谈判\n\n格里尔出席。"}
    pairing = client_of(admin).post("/import/", sent)
    draft = ImportDraft.objects.get()
    client_of(admin).post(f"{pairing.url}store/", {"seen": draft.number})
    assert Article.objects.exists()
    assert "Your newsroom is ready" in page(get(admin, "setup-step", "import"))
    assert send(admin, "import", done="1").url == "/"
    house = Newsroom.objects.get()
    assert (house.name, house.sources, house.targets) == ("The Paper", "zh ja", "en")
    assert (house.dates, house.changed_by, house.steps) == ("day-first", admin, " ".join(STEPS))


def test_whoever_begins_is_the_chief_unless_they_say_no(admin):
    send(admin, "newsroom", **HOUSE)
    assert Membership.objects.get().role == Role.CHIEF
    Membership.objects.all().delete()
    send(admin, "newsroom", **{**HOUSE, "lead": ""})
    assert not Membership.objects.exists()


def test_a_step_is_skipped_and_found_again(admin):
    assert send(admin, "newsroom", skip="1").url == "/setup/style/"
    assert get(admin, "setup").url == "/setup/style/"
    assert 'aria-current="step"' in page(get(admin, "setup-step", "newsroom"))
    assert Newsroom.objects.get().name == ""


def test_only_an_empty_installation_leads_there(story, admin, tara):
    assert get(admin, "queue").status_code == 200
    assert get(tara, "queue").status_code == 200


def test_the_chief_finds_it_in_the_settings_and_nobody_else(chen, tara):
    assert 'href="/setup/"' in page(get(chen, "settings"))
    assert get(chen, "setup").status_code == 302
    assert 'href="/setup/"' not in page(get(tara, "settings"))


@pytest.mark.parametrize("code", STEPS)
@pytest.mark.parametrize("who", ["tara", "rita", "otto"])
def test_for_others_there_is_nothing(who, code, request):
    user = request.getfixturevalue(who)
    assert get(user, "setup").status_code == 404
    assert get(user, "setup-step", code).status_code == 404
    assert send(user, code, skip="1").status_code == 404
    assert not Newsroom.objects.exists()


def test_there_are_five_steps(chen):
    assert get(chen, "setup-step", "sixth").status_code == 404


@pytest.mark.parametrize(
    ("code", "sent", "said"),
    [
        ("newsroom", {**HOUSE, "name": ""}, "This field is required"),
        ("newsroom", {**HOUSE, "targets": ["xx"]}, "xx is not one of the available choices"),
        ("style", {**STYLE, "dates": "soon"}, "soon is not one of the available choices"),
        ("people", {**LIN, "role": "owner"}, "owner is not one of the available choices"),
        ("people", {**LIN, "username": "chen", "role": "chief"}, "already exists"),
    ],
)
def test_what_makes_no_sense_is_refused(code, sent, said, chen):
    response = send(chen, code, **sent)
    assert response.status_code == 422
    assert said in page(response)
    assert not Newsroom.objects.exists()
    assert User.objects.count() == 1


def test_a_person_sets_a_password_at_their_link(chen, client):
    send(chen, "people", **LIN, role="reviewer", tags=["en", "ar"])
    lin = User.objects.get(username="lin")
    assert [m.language for m in lin.memberships.all()] == ["ar", "en"]
    assert not lin.has_usable_password()
    shown = page(get(chen, "setup-step", "people"))
    link = re.search(r'value="http://testserver(/accounts/password/[^"]+)"', shown)[1]
    form = client.get(link, follow=True)
    sent = {"new_password1": "quiet-Harbour-41", "new_password2": "quiet-Harbour-41"}
    client.post(form.request["PATH_INFO"], sent)
    answer = client.post("/accounts/login/", {"username": "lin", "password": "quiet-Harbour-41"})
    assert answer.url == "/"
    assert "/accounts/password/" not in page(get(chen, "setup-step", "people")).split("<main")[1]


def test_a_chief_leads_every_language(chen):
    send(chen, "people", **LIN, role="chief", tags=["en"])
    assert Membership.objects.get(user__username="lin").language == ""


def test_a_list_is_taken_in(chen):
    send_list(chen, LIST)
    greer = Concept.objects.get(kind="person")
    forms = set(greer.renderings.values_list("language", "text", "status"))
    assert forms == {
        ("zh", "格里尔", "preferred"),
        ("en", "Greer", "preferred"),
        ("en", "Grier", "deprecated"),
        ("en", "Greyer", "deprecated"),
    }
    assert Concept.objects.count() == 2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("zh,en", "no line besides its first"),
        ("zh,nonsense\n格里尔,Greer\n", "“nonsense” is no column"),
        ("zh,en\n格里尔,Greer,Grier\n", "Line 2: 3 cells"),
        ("kind,zh\nperson,格里尔\nking,关税\n", "Line 3: “king” is no kind"),
        ("zh,en\n格里尔,Greer\n".encode("gb18030"), "not UTF-8"),
    ],
)
def test_a_list_that_cannot_be_read_is_refused_whole(text, said, chen):
    response = send_list(chen, text)
    assert response.status_code == 422
    assert said in page(response)
    assert not Rendering.objects.exists()


def test_a_list_with_tabs(chen):
    send_list(chen, "zh\ten\n关税\ttariffs, duties\n")
    assert Rendering.objects.filter(text="tariffs, duties").exists()


def test_the_demos_names_are_offered_to_an_empty_termbase_alone(chen):
    assert send(chen, "termbase", demo="1").url == "/setup/import/"
    assert (count := Concept.objects.count())
    assert 'name="demo"' not in page(get(chen, "setup-step", "termbase"))
    send(chen, "termbase", demo="1")
    assert Concept.objects.count() == count


def test_what_setting_up_says_of_names_is_the_house_style(chen):
    Newsroom.objects.create(pk=1, name="Desk", targets="en fr")
    sent = {"dates": "day-first", "name_order": "own", "mentions": "full"}
    send(chen, "style", **sent)
    styles = HouseStyle.objects.values_list("language", "japanese", "later")
    assert set(styles) == {("en", "family-given", "full"), ("fr", "family-given", "full")}
    HouseStyle.objects.filter(language="fr").update(japanese="given-family")
    send(chen, "style", **sent | {"dates": "iso"})
    assert HouseStyle.objects.get(language="fr").japanese == "given-family"
    send(chen, "style", **sent | {"name_order": "turned"})
    assert HouseStyle.objects.get(language="en").japanese == "given-family"
    assert HouseStyle.objects.get(language="en").chinese == "family-given"
