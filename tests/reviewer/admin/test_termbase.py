"""A concept with its renderings: one revision a save, and the texts are checked."""

import pytest
from django.urls import reverse

from tests.conftest import client_of, greer, open_flags
from tests.reviewer.screens.visits import get, page
from translations.models import Act, Concept, Rendering, RevisionMeta

FIELDS = {
    "kind": "person",
    "definition": "US Trade Representative",
    "subject_field": "",
    "wikidata": "",
    "notes": "",
    "culture": "western",
}


def _rows(*forms, known=()):
    """Give the inline's fields: renderings that stand, then new (language, text, status)."""
    rows = {"renderings-TOTAL_FORMS": len(known) + len(forms)}
    rows["renderings-INITIAL_FORMS"] = len(known)
    standing = [(r.language, r.text, r.status, r.part, r.pk, r.retired) for r in known]
    new = [(*form, "short", "", False) for form in forms]
    for n, (language, text, status, part, pk, retired) in enumerate(standing + new):
        row = {"language": language, "text": text, "status": status, "part": part, "id": pk}
        row |= {"retired": "on"} if retired else {}
        rows |= {f"renderings-{n}-{name}": value for name, value in row.items()}
    return rows


def _add(user, *forms, **more):
    address = reverse("admin:translations_concept_add")
    return client_of(user).post(address, {**FIELDS, **_rows(*forms), **more}, follow=True)


def _change(user, concept, *forms, known, **more):
    address = reverse("admin:translations_concept_change", args=[concept.pk])
    sent = {**FIELDS, **_rows(*forms, known=known), **more}
    sent |= {f"renderings-{n}-concept": concept.pk for n in range(sent["renderings-TOTAL_FORMS"])}
    return client_of(user).post(address, sent, follow=True)


BOTH = (("en", "Greer", "preferred"), ("en", "Grier", "deprecated"))


def test_it_works(admin, story):
    response = _add(admin, *BOTH, ("zh-hans", "格里尔", "preferred"))
    assert "Flags opened in the texts: 3." in page(response)
    flags = open_flags(story)
    assert [flag.suggestion for flag in flags] == ["Greer"] * 3
    languages = set(Rendering.objects.values_list("language", flat=True))
    assert languages == {"en", "zh-Hans"}


def test_it_is_one_revision(admin, story):
    before = RevisionMeta.objects.count()
    _add(admin, *BOTH)
    assert RevisionMeta.objects.count() == before + 1
    meta = RevisionMeta.objects.latest("pk")
    assert (meta.kind, meta.revision.user) == (Act.TERMBASE, admin)
    assert {version.object_repr for version in meta.revision.version_set.all()} >= {
        "Greer",
        "Grier",
    }


@pytest.mark.parametrize("who", ["tara", "chen"])
def test_others_do_not_come_in(who, request):
    _add(request.getfixturevalue(who), *BOTH)
    assert not Concept.objects.exists()


def test_a_new_wrong_form_has_the_texts_flagged(admin, story):
    known = greer()
    found = len(open_flags(story))
    standing = list(known.renderings.all())
    _change(admin, known, ("en", "Lutnick", "deprecated"), known=standing)
    assert len(open_flags(story)) == found + 1


def test_retiring_a_form_withdraws_its_flags(admin, story):
    known = greer()
    standing = list(known.renderings.all())
    for form in standing:
        form.retired = form.text == "Grier"
    _change(admin, known, known=standing)
    assert not [flag for flag in open_flags(story) if flag.check_name == "known_wrong_form"]


def test_retiring_a_concept_withdraws_its_flags(admin, story):
    known = greer()
    _change(admin, known, known=list(known.renderings.all()), retired="on")
    assert not open_flags(story)


BAD = {
    "language": ("klingon!", "Greer", "preferred"),
    "text": ("en", "   ", "preferred"),
    "control": ("en", "Gr\x07eer", "preferred"),
    "status": ("en", "Greer", "best"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_form_is_refused_and_nothing_stored(admin, case):
    assert "errorlist" in page(_add(admin, BAD[case]))
    assert not Concept.objects.exists()
    assert not Rendering.objects.exists()


def test_a_form_stands_once(admin):
    assert "errorlist" in page(_add(admin, BOTH[0], BOTH[0]))
    assert not Concept.objects.exists()


def test_a_form_that_stands_already_is_refused(admin):
    known = greer()
    again = ("EN", "Greer", "admitted")
    assert "stands there already" in page(_change(admin, known, again, known=[]))
    assert known.renderings.count() == 4


def test_its_history_lists_the_revisions(admin, rita):
    known = greer()
    _change(admin, known, ("fr", "Greer", "preferred"), known=list(known.renderings.all()))
    shown = page(get(admin, "admin:translations_concept_history", known.pk))
    assert shown.count("<td>Termbase</td>") == 2
    assert "In the admin" in shown
    assert "admin" in shown


def test_what_is_not_there_has_no_history(admin):
    assert get(admin, "admin:translations_concept_history", 999).status_code in {302, 404}


def test_it_is_found_by_any_form(admin):
    known = greer()
    row = f"/admin/translations/concept/{known.pk}/change/"
    address = "admin:translations_concept_changelist"
    assert row in page(get(admin, address, q="格里尔"))
    assert row not in page(get(admin, address, q="Lutnick"))


def test_none_is_deleted(admin):
    known = greer()
    client = client_of(admin)
    address = reverse("admin:translations_concept_delete", args=[known.pk])
    assert client.post(address, {"post": "yes"}).status_code == 403
    standing = list(known.renderings.all())
    _change(admin, known, known=standing, **{"renderings-0-DELETE": "on"})
    assert known.renderings.count() == 4


def test_what_the_administrator_enters_is_signed_and_leads(admin):
    known = greer()
    renderings = list(known.renderings.order_by("pk"))
    _change(admin, known, ("en", "Mr. Greer", "preferred"), known=renderings)
    assert known.renderings.get(text="Mr. Greer").approved_by == admin
    assert known.renderings.get(text="Greer").status == "admitted"


def test_the_history_shows_differences_by_word(admin):
    known = greer()
    renderings = list(known.renderings.order_by("pk"))
    _change(admin, known, known=renderings, definition="US Trade Envoy")
    shown = page(get(admin, "admin:translations_concept_history", known.pk))
    assert "<b>Definition</b>" in shown
    assert "<ins>US Trade Envoy</ins>" in shown
    assert "<ins>Grier (deprecated, short)</ins>" in shown
