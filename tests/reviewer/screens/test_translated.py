"""Pages in the reader's language: no word of English is left between the texts."""

import re
from html.parser import HTMLParser

import pytest
from django.test import Client
from django.urls import reverse

from tests.conftest import client_of, greer, open_flags

EMPTY = {"meta", "link", "input", "br", "hr", "img", "use", "path", "rect", "wbr"}
# Texts, names and codes; each is in the language it is in.
LEFT_ALONE = {"script", "style", "kbd", "code", "bdi", "svg", "textarea", "title", "option"}
SAID = ("aria-label", "title", "placeholder", "data-label")
NAMES = re.compile(
    r"Exonym|English|HTML|Markdown|DOCX|Word|ZIP|Enter|Ctrl|Chen|Tara|Rita|Jamieson|Greer|Grier"
    r"|story\.\w+\.\w+|zh-Hans|UTF-8|macOS|Windows|CSV|XLSX|Wikidata"
)
WORD = re.compile(r"[A-Za-z]{3,}")


class Words(HTMLParser):
    """Collects what a page says outside of texts and names."""

    def __init__(self) -> None:
        super().__init__()
        self.left_alone: list[bool] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        inside = bool(self.left_alone) and self.left_alone[-1]
        alone = inside or tag in LEFT_ALONE or (tag != "html" and "lang" in given)
        if tag not in EMPTY:
            self.left_alone.append(alone)
        if not alone:
            self.found += [given[name] or "" for name in SAID if name in given]

    def handle_endtag(self, tag: str) -> None:
        if tag not in EMPTY and self.left_alone:
            self.left_alone.pop()

    def handle_data(self, data: str) -> None:
        if not (self.left_alone and self.left_alone[-1]):
            self.found.append(data.strip())


def english(page: str) -> list[str]:
    """Give the sentences of a page that hold a word in Latin letters."""
    words = Words()
    words.feed(page)
    return [said for said in words.found if WORD.search(NAMES.sub("", said))]


def shown(client: Client, language: str, name: str, *args: int) -> str:
    answer = client.get(reverse(name, args=args), headers={"Accept-Language": language})
    return answer.content.decode()


LANGUAGES = pytest.mark.parametrize("language", ["zh-hans", "ar"])


@LANGUAGES
@pytest.mark.parametrize("name", ["login", "password_reset", "password_reset_done"])
def test_before_the_log_in(client, db, language, name):
    left = english(shown(client, language, name))
    assert left == []


@LANGUAGES
@pytest.mark.parametrize("name", ["queue", "termbase", "many", "settings"])
def test_pages_of_everybody(chen, story, language, name):
    left = english(shown(client_of(chen), language, name))
    assert left == []


@LANGUAGES
@pytest.mark.parametrize("name", ["review", "read", "compare", "history"])
def test_pages_of_a_translation(chen, story, language, name):
    greer(chen)
    assert open_flags(story)

    left = english(shown(client_of(chen), language, name, story.pk))
    assert left == []


@LANGUAGES
def test_a_refusal(chen, language):
    left = english(shown(client_of(chen), language, "review", 99999))
    assert left == []


def test_english_is_found():
    assert english('<html lang="ar"><p>Save it</p><p lang="en">Save it</p></html>') == ["Save it"]
