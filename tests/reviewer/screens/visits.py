"""Short ways to the screens, and what the pages say."""

import html
import re
from typing import Any

from django.contrib.auth.models import User
from django.http import HttpResponse
from django.urls import reverse

from reviewer import intake, workflow
from reviewer.models import ImportDraft
from tests.conftest import approve, client_of, document, targets, write
from translations.importing import Details
from translations.models import Translation


def get(user: User, name: str, *args: Any, htmx: bool = False, **query: Any) -> HttpResponse:
    """Open a page as this person."""
    return client_of(user).get(reverse(name, args=args), query, headers=_headers(htmx))


def post(user: User, name: str, *args: Any, htmx: bool = False, **data: Any) -> HttpResponse:
    """Send a form as this person."""
    return client_of(user).post(reverse(name, args=args), data, headers=_headers(htmx))


def _headers(htmx: bool) -> dict[str, str]:
    return {"HX-Request": "true"} if htmx else {}


def page(response: HttpResponse) -> str:
    """Give the page as a reader sees its characters."""
    return html.unescape(response.content.decode())


def act(user: User, draft: ImportDraft, name: str, *, htmx: bool = False, **more: Any) -> Any:
    """Do something with a pair of an unfinished import, as its page would send it."""
    draft.refresh_from_db()
    sent = {"act": name, "row": 0, "side": "target", "seen": draft.number} | more
    return post(user, "pairing-change", draft.pk, htmx=htmx, **sent)


def typed_in(response: HttpResponse) -> list[str]:
    """Give what stands in the text fields of a page."""
    found = re.findall(r"<textarea[^>]*>\n?(.*?)</textarea>", response.content.decode(), re.DOTALL)
    return [html.unescape(text) for text in found]


def is_row_alone(response: HttpResponse, target: int) -> bool:
    """Whether this is htmx's answer: the row, and around it what depends on it."""
    text = response.content.decode()
    parts = (f'id="p{target}"', 'id="strip"', 'id="flags"', 'id="approval"')
    swaps = text.count("hx-swap-oob")
    return all(part in text for part in parts) and "<html" not in text and swaps >= 3


def at_row(translation: Translation, target: int) -> str:
    """Give the address of a row."""
    return f"{reverse('review', args=[translation.pk])}#p{target}"


def in_review(translation: Translation, tara: User) -> Translation:
    """Hand a translation in."""
    workflow.submit(translation, by=tara)
    return translation


def approved(translation: Translation, tara: User, rita: User) -> Translation:
    """Hand a translation in and approve it."""
    approve(in_review(translation, tara), rita)
    translation.refresh_from_db()
    return translation


def edited(translation: Translation, texts: dict[int, str], by: User) -> None:
    """Write these texts, by the number of their row."""
    for number, text in texts.items():
        write(targets(translation)[number], text, by)


def long_story(
    paragraphs: int, sentence: str = "The talks went on.", original: str = "谈判继续"
) -> Translation:
    """Give a translation of that many paragraphs and a headline."""
    source = (
        ("headline", "谈判"),
        *(("paragraph", f"{original}{n}。") for n in range(paragraphs)),
    )
    english = (
        ("headline", "Talks"),
        *(("paragraph", f"{sentence} {n}") for n in range(paragraphs)),
    )
    _, translation = intake.store(
        document("zh-Hans", source), document("en", english), Details(), by=None
    )
    return translation
