"""Entries of the termbase: new ones, merged, split, described; lists brought in; house style."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from reviewer import checking
from tests.conftest import client_of, concept, greer, open_flags, targets, texts, write
from tests.reviewer.screens.visits import get, page
from translations import history, termbase
from translations.models import Concept, HouseStyle, Rendering

LIST = (
    "concept,kind,language,text,status,part,culture,note\n"
    "greer,person,en,Jamieson Greer,preferred,full,western,\n"
    "greer,person,en,Grier,deprecated,family,western,\n"
)


def _send(client, text: str, name: str = "list.csv"):
    sent = {"file": SimpleUploadedFile(name, text.encode())}
    return client.post(reverse("term-list"), sent)


def _word(shown: str) -> str:
    return shown.partition('name="sent" value="')[2].partition('"')[0]


# New


def test_a_new_entry_is_entered_and_the_texts_are_checked(story, rita):
    sent = {"kind": "person", "source_language": "zh", "source_form": "格里尔", "language": "en"}
    sent |= {"text": "Jamieson Greer", "later": "Greer", "wrong": "Grier"}
    answer = client_of(rita).post(reverse("new-entry"), sent)
    made = Concept.objects.get()
    assert answer.url == reverse("concept", args=[made.pk])
    assert {form.text for form in made.renderings.all()} == {
        *("格里尔", "Jamieson Greer", "Greer", "Grier")
    }
    assert all(form.approved_by is None for form in made.renderings.all())
    assert len(open_flags(story)) == 3


def test_the_address_can_say_what_an_article_has(rita):
    address = reverse("new-entry") + "?source_form=米勒&text=Miller"
    shown = page(client_of(rita).get(address))
    assert 'value="米勒"' in shown
    assert 'value="Miller"' in shown


def test_an_entry_without_words_is_refused(rita):
    sent = {"kind": "person", "language": "en", "text": ""}
    assert client_of(rita).post(reverse("new-entry"), sent).status_code in {400, 422}
    assert not Concept.objects.exists()


def test_a_translator_enters_nothing(tara):
    assert client_of(tara).get(reverse("new-entry")).status_code == 403


# Merge and split


@pytest.fixture
def twins(story, chen):
    """Two entries of one man, each with something of its own."""
    return greer(chen), concept(
        "person",
        chen,
        ("en", "J. Greer", "preferred", "full"),
        ("fr", "Greer", "preferred", "full"),
    )


def test_two_entries_become_one(story, twins, chen):
    first, second = twins
    flags = {flag.pk for flag in open_flags(story)}
    answer = client_of(chen).post(
        reverse("merge-entry", args=[first.pk]), {"into": f"#{second.pk}"}
    )
    assert answer.url == reverse("concept", args=[second.pk])
    first.refresh_from_db()
    assert (first.retired, first.merged_into) == (True, second)
    assert {"格里尔", "Grier", "J. Greer"} <= {form.text for form in second.renderings.all()}
    assert Rendering.objects.get(text="Jamieson Greer").status == "admitted"
    assert {flag.concept for flag in open_flags(story)} == {second}
    assert {flag.pk for flag in open_flags(story)} == flags


def test_the_old_address_leads_to_the_one_that_stays(twins, chen):
    first, second = twins
    client = client_of(chen)
    client.post(reverse("merge-entry", args=[first.pk]), {"into": str(second.pk)})
    answer = client.get(reverse("concept", args=[first.pk]), follow=True)
    assert answer.redirect_chain[-1][0] == reverse("concept", args=[second.pk])
    assert "was merged into this one" in page(answer)


def test_a_dismissal_outlives_the_merger(story, twins, chen, rita):
    first, second = twins
    flag = open_flags(story)[0]
    client_of(rita).post(f"/flags/{flag.pk}/dismiss/", {"reason": "right"})
    client_of(chen).post(reverse("merge-entry", args=[first.pk]), {"into": str(second.pk)})
    flag.refresh_from_db()
    assert flag.status == "dismissed"
    checking.refresh(targets(story), history.latest(story) or 0)
    flag.refresh_from_db()
    assert flag.status == "dismissed"
    assert flag.span not in [each.span for each in open_flags(story) if each.target == flag.target]


def test_the_entry_that_stays_is_named_by_a_form_of_it(twins, chen):
    first, second = twins
    client_of(chen).post(reverse("merge-entry", args=[first.pk]), {"into": "j. greer"})
    first.refresh_from_db()
    assert first.merged_into == second


def test_a_name_that_two_entries_have_is_asked_about(twins, chen):
    first, _second = twins
    for _nth in range(2):
        concept("person", chen, ("en", "Greer", "preferred", "family"))
    answer = client_of(chen).post(reverse("merge-entry", args=[first.pk]), {"into": "Greer"})
    assert "More than one entry is called that" in page(answer)


@pytest.mark.parametrize("into", ["", "nobody", "#999999"])
def test_nobody_is_merged_into_nothing(twins, chen, into):
    answer = client_of(chen).post(reverse("merge-entry", args=[twins[0].pk]), {"into": into})
    assert answer.status_code == 422
    assert not Concept.objects.filter(retired=True).exists()


def test_a_circle_of_mergers_is_refused(twins, chen):
    first, second = twins
    Concept.objects.filter(pk=second.pk).update(merged_into=first)
    answer = client_of(chen).post(reverse("merge-entry", args=[first.pk]), {"into": str(second.pk)})
    assert answer.status_code == 409
    assert "circle" in page(answer)


def test_a_person_is_no_place(twins, chen):
    place = concept("place", chen, ("en", "Greer", "preferred", "full"))
    answer = client_of(chen).post(
        reverse("merge-entry", args=[twins[0].pk]), {"into": str(place.pk)}
    )
    assert answer.status_code == 422


def test_one_entry_becomes_two(story, twins, chen):
    first, _second = twins
    moving = first.renderings.get(text="Grier")
    answer = client_of(chen).post(reverse("split-entry", args=[first.pk]), {"forms": [moving.pk]})
    other = Concept.objects.order_by("-pk")[0]
    assert answer.url == reverse("concept", args=[other.pk])
    assert [form.text for form in other.renderings.all()] == ["Grier"]
    assert not first.renderings.filter(text="Grier").exists()


def test_something_must_stay(twins, chen):
    first, _second = twins
    everything = [form.pk for form in first.renderings.all()]
    for chosen in ([], everything):
        answer = client_of(chen).post(reverse("split-entry", args=[first.pk]), {"forms": chosen})
        assert answer.status_code == 422


@pytest.mark.parametrize("name", ["about-entry", "merge-entry", "split-entry"])
def test_only_a_chief_changes_entries(twins, rita, name):
    assert client_of(rita).post(reverse(name, args=[twins[0].pk]), {}).status_code == 403


def test_an_exception_is_noted_and_shown(twins, chen):
    first, _second = twins
    sent = {"definition": "Trade Representative", "order": "family-given", "culture": "western"}
    client_of(chen).post(reverse("about-entry", args=[first.pk]), sent)
    shown = page(get(chen, "concept", first.pk))
    assert "Family name first" in shown
    assert termbase.snapshot().concept(first.pk).order == "family-given"


# Lists


def test_a_list_is_looked_at_and_then_stored(story, chen):
    client = client_of(chen)
    shown = page(_send(client, LIST))
    assert "2 new forms" in shown
    assert not Concept.objects.exists()
    answer = client.post(reverse("term-list-store"), {"sent": _word(shown)}, follow=True)
    assert "Stored: 2 new forms" in page(answer)
    assert len(open_flags(story)) == 3


def test_every_fault_of_a_list_is_shown_and_nothing_stored(chen):
    answer = _send(client_of(chen), LIST + "x,human,en,,good,,,\n")
    shown = page(answer)
    assert answer.status_code == 400
    assert shown.count("Line 4") == 3
    assert "Store the list" not in shown


def test_what_was_not_looked_at_is_not_stored(chen):
    answer = client_of(chen).post(reverse("term-list-store"), {"sent": "x"})
    assert answer.status_code == 400


def test_only_a_chief_brings_lists(rita):
    assert client_of(rita).get(reverse("term-list")).status_code == 403


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_termbase_is_taken_along(twins, tara, kind):
    answer = client_of(tara).get(reverse("term-list-take", args=[kind]))
    assert answer.status_code == 200
    assert f"termbase.{kind}" in answer["Content-Disposition"]
    assert len(answer.content) > 100


def test_there_is_no_other_kind(tara):
    assert client_of(tara).get("/termbase/termbase.exe").status_code == 404


# Proposals and house style


def test_proposals_wait_for_a_chief(story, rita, chen):
    greer(rita)
    shown = page(get(chen, "proposals"))
    assert shown.count("rendering-text") == 4
    assert "Approve" in shown
    assert "Approve" not in page(get(rita, "proposals")).partition("<main")[2]


def test_the_house_style_decides_and_the_texts_are_checked(story, chen):
    concept(
        "person",
        chen,
        ("zh", "卢特尼克", "preferred", "family"),
        ("en", "Howard Lutnick", "preferred", "full"),
        ("en", "Lutnick", "preferred", "family"),
    )
    Concept.objects.update(culture="japanese")
    termbase.count()
    write(targets(story)[1], texts(story)[1].replace("Lutnick", "Howard Lutnick"), chen)
    assert not open_flags(story)
    sent = dict.fromkeys(
        ("japanese", "hungarian", "chinese", "korean", "vietnamese"), "family-given"
    )
    sent |= {"later": "family", "accents": "either", "first_full": "on"}
    sent |= EITHER
    client_of(chen).post(reverse("house-style", args=["en"]), sent)
    assert HouseStyle.objects.get().japanese == "family-given"
    (flag,) = open_flags(story)
    assert (flag.check_name, flag.suggestion) == ("name_order", "Lutnick Howard")
    assert "Family name first" in page(get(chen, "house-styles"))


EITHER = dict.fromkeys(("abbreviations", "times", "percent", "serial_comma"), "either")
NAMES = dict.fromkeys(("japanese", "hungarian", "chinese", "korean", "vietnamese"), "family-given")
NAMES |= {"later": "family", "accents": "either", "first_full": "on"}


def test_the_house_decides_how_words_are_written(story, chen):
    sent = NAMES | EITHER | {"abbreviations": "dotted", "words": "tariff talks = trade talks"}
    client_of(chen).post(reverse("house-style", args=["en"]), sent)
    found = [(flag.check_name, flag.quote, flag.suggestion) for flag in open_flags(story)]
    assert found == [
        ("house_style", "tariff talks", "trade talks"),
        ("house_style", "US", "U.S."),
    ]
    assert all(not flag.blocking for flag in open_flags(story))
    shown = page(get(chen, "house-styles"))
    assert "U.S., U.K., U.N." in shown
    assert "5 percent" not in shown
    client_of(chen).post(reverse("house-style", args=["en"]), NAMES | EITHER)
    assert not open_flags(story)


@pytest.mark.parametrize(
    "wrong", [{"times": "noon"}, {"percent": ""}, {"words": "Kiev"}, {"words": "= Kyiv"}]
)
def test_what_is_no_choice_of_the_house_is_refused(story, chen, wrong):
    answer = client_of(chen).post(reverse("house-style", args=["en"]), NAMES | EITHER | wrong)
    assert answer.status_code == 400
    assert not HouseStyle.objects.exists()


def test_each_language_offers_what_it_can_choose(story, chen):
    shown = page(client_of(chen).get(reverse("house-style", args=["en"])))
    for name in (*EITHER, "words", "titles", "later"):
        assert f'name="{name}"' in shown
    HouseStyle.objects.create(language="fr", percent="word")
    HouseStyle.objects.create(language="ar")
    shown = page(client_of(chen).get(reverse("house-style", args=["fr"])))
    assert "5 pour cent" in shown
    assert "5\u202f%" in shown
    assert 'name="abbreviations"' not in shown
    assert "5 pour cent" in page(get(chen, "house-styles"))
    shown = page(client_of(chen).get(reverse("house-style", args=["ar"])))
    assert 'name="percent"' not in shown
    assert 'name="words"' in shown
    client_of(chen).post(reverse("house-style", args=["ar"]), NAMES | {"words": "a = b"})
    assert HouseStyle.objects.get(language="ar").words_told == {"a": "b"}


def test_only_a_chief_sets_the_house_style(story, rita):
    assert client_of(rita).post(reverse("house-style", args=["en"]), {}).status_code == 403


def test_a_language_nobody_translates_into_has_no_style(story, chen):
    assert client_of(chen).get(reverse("house-style", args=["sw"])).status_code == 404


# Finding and using


def test_the_list_is_narrowed_by_language_and_status(twins, rita):
    client = client_of(rita)
    shown = page(client.get(reverse("termbase"), {"language": "fr"}))
    assert "J. Greer" in shown
    assert "Jamieson Greer" not in shown
    shown = page(client.get(reverse("termbase"), {"status": "deprecated", "language": "en"}))
    assert "Jamieson Greer" in shown
    assert "J. Greer" not in shown
    assert "Nothing in the termbase is like that" in page(
        client.get(reverse("termbase"), {"language": "ar"})
    )


@pytest.mark.parametrize("q", ["格里尔", "GREER", "Ｇreer", "grier"])
def test_an_entry_is_found_by_any_form(twins, rita, q):
    assert "Jamieson Greer" in page(client_of(rita).get(reverse("termbase"), {"q": q}))


def test_the_page_tells_where_it_is_used_and_what_was_wrong(story, twins, rita, tara):
    first, _second = twins
    write(targets(story)[1], texts(story)[1].replace("Grier", "Greer"), tara)
    shown = page(get(rita, "concept", first.pk))
    assert "1 mention, articles: 1" in shown
    assert "<del><bdi>Grier</bdi></del>" in shown
    assert "3 times" in shown
    assert "2 open" in shown
    assert "last put right on" in shown


def test_a_form_of_one_letter_is_warned_of_and_a_shared_one_explained(twins, chen):
    first, second = twins
    client = client_of(chen)
    sent = {"language": "en", "status": "deprecated", "part": "full", "text": "Z"}
    shown = page(client.post(reverse("rendering", args=[first.pk]), sent, follow=True))
    assert "one letter" in shown
    sent["text"] = "J. Greer"
    shown = page(client.post(reverse("rendering", args=[first.pk]), sent, follow=True))
    assert "the source decides" in shown
    assert str(second) in shown
