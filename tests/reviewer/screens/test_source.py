"""Updating the source: the form, what would change, and storing it."""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.conftest import client_of, targets
from tests.reviewer.screens.visits import get, page


def _address(story) -> str:
    return f"/articles/{story.article_id}/update/"


def _source(story) -> list[str]:
    return [segment.text for segment in story.article.segments.live()]


def _word(shown: str, name: str) -> str:
    return shown.partition(f'name="{name}" value="')[2].partition('"')[0]


def _look(client, story, *paragraphs: str) -> str:
    return page(client.post(_address(story), {"text": "\n\n".join(paragraphs)}))


def test_it_works(story, chen, tara) -> None:
    client = client_of(chen)
    source = _source(story)
    source[3] = source[3].replace("两", "三")
    shown = _look(client, story, *source)
    assert "1 change in 1 paragraph" in shown
    assert "1 paragraph to look at again" in shown
    assert not any(target.outdated for target in targets(story))
    sent = {"sent": _word(shown, "sent"), "seen": _word(shown, "seen")}
    answer = client.post(f"{_address(story)}store/", sent, follow=True)
    assert "The source is stored." in page(answer)
    assert targets(story)[3].outdated
    desk = page(get(tara, "review", story.pk))
    assert "The source changed in 1 paragraph since it was translated." in desk
    assert "三</ins>" in desk
    assert "两</del>" in desk


def test_a_file_is_read_too(story, chen) -> None:
    source = "\n\n".join(_source(story)[:3]).encode()
    sent = {"file": SimpleUploadedFile("story.txt", source)}
    shown = page(client_of(chen).post(_address(story), sent))
    assert "1 paragraph is gone." in shown


def test_what_is_the_same_is_said(story, chen) -> None:
    assert "just the same" in _look(client_of(chen), story, *_source(story))


def test_nothing_sent_is_refused_and_the_form_stays(story, chen) -> None:
    answer = client_of(chen).post(_address(story), {"text": ""})
    assert answer.status_code == 400
    assert "Show what changed" in page(answer)


def test_words_that_were_tampered_with_are_refused(story, chen) -> None:
    answer = client_of(chen).post(f"{_address(story)}store/", {"sent": "x", "seen": "y"})
    assert answer.status_code == 400
    assert len(_source(story)) == 4


def test_trivial_changes_are_passed_with_one_press(story, chen, tara) -> None:
    client = client_of(chen)
    source = _source(story)
    source[1] = source[1].replace("。", "！")
    shown = _look(client, story, *source)
    assert "punctuation or spaces alone" in shown
    sent = {"sent": _word(shown, "sent"), "seen": _word(shown, "seen")}
    client.post(f"{_address(story)}store/", sent)
    assert "1 trivial change: still right" in page(get(tara, "review", story.pk))
    client_of(tara).post(f"/translations/{story.pk}/trivial/")
    assert not any(target.outdated for target in targets(story))


def test_only_a_chief_may(story, tara, otto) -> None:
    assert client_of(tara).get(_address(story)).status_code == 403
    assert client_of(otto).get(_address(story)).status_code == 404
    assert client_of(tara).post(f"{_address(story)}store/", {}).status_code == 403
