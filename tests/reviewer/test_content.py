"""What an approval covers: texts, sources, states, the renderings used."""

import pytest

from reviewer import content, editing, terms
from reviewer.terms import Form
from tests.conftest import concept, greer, targets, write
from translations import termbase
from translations.models import Rendering


def test_it_works(story, tara):
    first = content.content_hash(story)
    assert len(first) == 64
    assert content.content_hash(story) == first
    before = targets(story)[1].text
    write(targets(story)[1], "Greer attended.", tara)
    assert content.content_hash(story) != first
    write(targets(story)[1], before, tara)
    assert content.content_hash(story) == first


def _text(story, chen):
    write(targets(story)[3], "Two hours.", chen)


def _source(story, chen):
    editing.save_source(story.article.segments.all()[3], "三小时。", by=chen, seen=1)


def _state(story, chen):
    editing.set_state(targets(story)[3], "open", by=chen, seen=1)


def _added(story, chen):
    editing.add_target(targets(story)[3], "More.", by=chen)


def _rendering(story, chen):
    concept("person", chen, ("en", "Lutnick", "preferred", "short"))


def _status(story, chen):
    rendering = Rendering.objects.get(text="Grier")
    with terms.changing(rendering.concept, by=chen):
        rendering.status = "admitted"
        rendering.save()


@pytest.mark.parametrize("change", [_text, _source, _state, _added, _rendering, _status])
def test_it_is_another_after(story, chen, change):
    greer()
    before = content.content_hash(story)
    change(story, chen)
    assert content.content_hash(story) != before


def test_a_rendering_that_is_not_used_changes_nothing(story, chen):
    known = greer()
    before = content.content_hash(story)
    terms.add(known, Form("en", "Ambassador Greer"), by=chen)
    terms.add(known, Form("fr", "Grier"), by=chen)
    assert content.content_hash(story) == before


def test_of_the_rows_at_hand(story):
    known = termbase.snapshot()
    assert content.hash_of(story, targets(story), known) == content.content_hash(story)


def test_occurrences_are_those_of_the_termbase_as_it_stands(story):
    text = "Grier spoke."
    assert content.occurrences(text, "en", termbase.snapshot()) == ()
    greer()
    (found,) = content.occurrences(text, "en", termbase.snapshot())
    assert found.rendering.text == "Grier"


def test_many_texts_are_scanned(monkeypatch, db):
    monkeypatch.setattr(content, "MOST_SCANNED", 2)
    greer()
    known = termbase.snapshot()
    found = [content.occurrences(f"Grier {number}", "en", known) for number in range(5)]
    assert [len(hits) for hits in found] == [1] * 5
