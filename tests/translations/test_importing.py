"""Documents become articles and translations."""

from datetime import UTC, datetime

import pytest

from prose.document import Block
from tests.conftest import document
from translations import history, importing
from translations.importing import Details, Pairing, Unit
from translations.models import Act, Origin, State

ZH = (("headline", "标题"), ("paragraph", "第一段。"), ("paragraph", "第二段。"))


def _blocks(*texts):
    return tuple(Block("paragraph", text) for text in texts)


def test_it_works(tara):
    details = Details("Outlet", "Byline", "https://example.org/a", datetime(2025, 5, 3, tzinfo=UTC))
    article = importing.store_article(document("zh", ZH), details, by=tara)
    translation = importing.start_translation(article, "en", by=tara)
    assert [s.text for s in article.segments.live()] == [text for _, text in ZH]
    assert [s.kind for s in article.segments.live()] == [kind for kind, _ in ZH]
    assert [t.state for t in translation.targets.live()] == [State.OPEN] * 3
    assert (article.outlet, article.created_by, translation.origin) == (
        "Outlet",
        tara,
        Origin.HUMAN,
    )


def test_an_import_is_on_record(tara):
    article = importing.store_article(document("zh", ZH), Details(), by=tara)
    laid = [Unit(0, "headline", "Title", State.DONE)]
    translation = importing.start_translation(article, "en", by=tara, laid=laid)
    entries = history.timeline(translation)
    assert [(entry.kind, entry.by, entry.typed) for entry in entries] == [
        (Act.IMPORT, "Tara", False),
        (Act.IMPORT, "Tara", False),
    ]
    assert translation.origin == Origin.IMPORT


def test_equal_counts_are_paired_one_to_one():
    target = document("en", (("headline", "Title"), ("paragraph", "1."), ("paragraph", "2.")))
    pairs = importing.paired(document("zh", ZH), target)
    assert [(len(p.source), len(p.target)) for p in pairs] == [(1, 1)] * 3


def test_every_unit_is_paired_once_where_counts_differ():
    english = (
        ("headline", "Title"),
        ("paragraph", "The first paragraph. The second paragraph."),
    )
    pairs = importing.paired(document("zh", ZH), document("en", english))
    assert [b.text for p in pairs for b in p.source] == [text for _, text in ZH]
    assert [b.text for p in pairs for b in p.target] == [text for _, text in english]


@pytest.mark.parametrize(
    ("pairing", "laid"),
    [
        (Pairing(_blocks("甲"), _blocks("a")), [(0, "a", State.DONE)]),
        (Pairing(_blocks("甲"), ()), [(0, "", State.OPEN)]),
        (Pairing((), _blocks("a", "b")), [(None, "a", State.DONE), (None, "b", State.DONE)]),
        (Pairing(_blocks("甲"), _blocks("a", "b")), [(0, "a\n\nb", State.DONE)]),
        (
            Pairing(_blocks("甲", "乙"), _blocks("a")),
            [(0, "a", State.DONE), (1, "", State.JOINED)],
        ),
        (Pairing(_blocks("甲", "乙"), ()), [(0, "", State.OPEN), (1, "", State.OPEN)]),
    ],
    ids=["pair", "open", "added", "several", "joined", "nothing"],
)
def test_laid_out(pairing, laid):
    units = importing.units([pairing])
    assert [(unit.source, unit.text, unit.state) for unit in units] == laid


def test_places_count_on_over_pairings():
    pairings = [
        Pairing(_blocks("甲", "乙"), _blocks("a")),
        Pairing((), _blocks("b")),
        Pairing(_blocks("丙"), _blocks("c")),
    ]
    assert [unit.source for unit in importing.units(pairings)] == [0, 1, None, 2]


def test_units_keep_their_segments_and_kinds(tara):
    article = importing.store_article(document("zh", ZH), Details(), by=tara)
    laid = [
        Unit(0, "headline", "Title", State.DONE),
        Unit(None, "standfirst", "Added.", State.DONE),
        Unit(1, "paragraph", "One. Two.", State.DONE),
        Unit(2, "paragraph", "", State.JOINED),
    ]
    translation = importing.start_translation(article, "en", by=tara, laid=laid)
    made = translation.targets.live().select_related("segment")
    assert [t.segment.text if t.segment else None for t in made] == [
        "标题",
        None,
        "第一段。",
        "第二段。",
    ]
    assert [t.kind for t in made] == [unit.kind for unit in laid]
    assert [t.position for t in made] == sorted({t.position for t in made})
