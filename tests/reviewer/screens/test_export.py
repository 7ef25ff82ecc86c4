"""Approved text leaves: files, the clipboard, and a record of each."""

import hashlib
import json

import pytest
from django.urls import reverse

from tests.conftest import ENGLISH, targets, write
from tests.reviewer.screens.visits import approved, get, page, post
from translations.models import Export

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORMATS = {
    "text": ("txt", "text/plain"),
    "markdown": ("md", "text/markdown"),
    "html": ("html", "text/html"),
    "docx": ("docx", WORD),
}


@pytest.fixture
def ready(story, tara, rita):
    return approved(story, tara, rita)


@pytest.mark.parametrize("name", FORMATS)
def test_it_works(ready, chen, name):
    extension, mime = FORMATS[name]
    response = post(chen, "export", ready.pk, format=name, destination="Evening edition")
    assert response.status_code == 200
    assert response["Content-Type"].startswith(mime)
    file = f"japan-us-hold-second-round-of-tariff-talks.en.{extension}"
    assert response["Content-Disposition"] == f'attachment; filename="{file}"'
    digest = hashlib.sha256(response.content).hexdigest()
    assert response["X-Content-SHA256"] == digest
    record = Export.objects.get()
    assert (record.sha256, record.size) == (digest, len(response.content))
    assert (record.format, record.by, record.destination) == (name, chen, "Evening edition")
    assert record.revision_id == ready.approved_revision_id


@pytest.mark.parametrize("name", ["export", "copy"])
@pytest.mark.parametrize("who", ["omar", "otto"])
def test_others_find_nothing(ready, who, name, request):
    assert post(request.getfixturevalue(who), name, ready.pk).status_code == 404


@pytest.mark.parametrize("name", ["export", "copy"])
@pytest.mark.parametrize("who", ["tara", "rita"])
def test_only_the_chief_exports(ready, who, name, request):
    response = post(request.getfixturevalue(who), name, ready.pk, format="text")
    assert response.status_code == 403
    assert "that is the chief editor's" in page(response)
    assert not Export.objects.exists()


@pytest.mark.parametrize("who", ["tara", "rita"])
def test_only_the_chief_sees_the_page(ready, who, request):
    user = request.getfixturevalue(who)
    assert get(user, "export", ready.pk).status_code == 403
    assert reverse("export", args=[ready.pk]) not in page(get(user, "review", ready.pk))


def test_the_page_shows_what_goes_out(ready, chen):
    shown = page(get(chen, "export", ready.pk))
    assert all(text in shown for _, text in ENGLISH)
    assert all(f'value="{name}"' in shown for name in FORMATS)
    assert "Rita" in shown


@pytest.mark.parametrize("name", ["export", "copy"])
def test_what_was_never_approved_does_not_leave(story, chen, name):
    response = post(chen, name, story.pk, format="text")
    assert response.status_code == 409
    assert "never been approved" in page(response)
    assert "It is draft" in page(response)
    assert not Export.objects.exists()


def test_the_page_says_that_it_was_never_approved(story, chen):
    response = get(chen, "export", story.pk)
    assert response.status_code == 200
    assert "never been approved" in page(response)
    assert 'name="format"' not in page(response)


@pytest.mark.parametrize("name", ["", "pdf", "../text", "text\x00"])
def test_an_unknown_format_is_refused(ready, chen, name):
    response = post(chen, "export", ready.pk, format=name)
    assert response.status_code == 400
    assert "There is no format" in page(response)
    assert not Export.objects.exists()


def test_later_edits_stay_here(ready, tara, chen):
    first = post(chen, "export", ready.pk, format="text").content
    write(targets(ready)[3], "Three hours.", tara)
    assert "await review" in page(get(chen, "export", ready.pk))
    again = post(chen, "export", ready.pk, format="text").content
    assert again == first
    assert b"Three hours" not in again


def test_what_left_is_listed(ready, chen):
    digest = post(chen, "export", ready.pk, format="html")["X-Content-SHA256"]
    shown = page(get(chen, "export", ready.pk))
    assert digest in shown
    assert "Chen" in shown


def test_a_copy_is_rich_and_plain_and_on_record(ready, chen):
    response = post(chen, "copy", ready.pk)
    assert response["Content-Type"] == "application/json"
    held = json.loads(response.content)
    assert ENGLISH[1][1] in held["text"]
    assert "<p" in held["html"]
    record = Export.objects.get()
    assert (record.format, record.destination, record.by) == ("clipboard", "clipboard", chen)


def test_looking_copies_nothing(ready, chen):
    assert get(chen, "copy", ready.pk).status_code == 405


def test_a_bad_destination_is_refused(ready, chen):
    response = post(chen, "export", ready.pk, format="text", destination="\x07")
    assert response.status_code == 422
    assert not Export.objects.exists()


def test_a_long_destination_is_refused(ready, chen):
    response = post(chen, "export", ready.pk, format="text", destination="x" * 500)
    assert response.status_code == 422
    assert not Export.objects.exists()


def test_a_headline_without_latin_letters_still_names_a_file(ready, tara, rita, chen):
    write(targets(ready)[0], "…\r\nX: 1", tara)
    response = post(chen, "export", ready.pk, format="text")
    assert "\n" not in response["Content-Disposition"]
