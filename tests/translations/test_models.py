"""What the database itself refuses, and what a record says of itself."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from tests.conftest import approve, greer, targets
from translations import exporting, history
from translations.models import (
    Article,
    Concept,
    Export,
    Rendering,
    Segment,
    State,
    Status,
    Target,
    Translation,
)
from translations.models.article import title_of


def test_it_works(story):
    assert str(story.article) == "日美举行第二轮关税谈判"
    assert story.article.language_name == "Chinese (Simplified)"
    assert story.language_name == "English"
    assert all(target.settled for target in targets(story))


@pytest.mark.parametrize("missing", [{"approved_hash": ""}, {"approved_revision_id": None}])
def test_approved_needs_revision_and_hash(story, missing):
    whole = {"approved_revision_id": history.latest(story), "approved_hash": "x"}
    row = Translation.objects.filter(pk=story.pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        row.update(status=Status.APPROVED, **{**whole, **missing})
    assert row.update(status=Status.APPROVED, **whole) == 1


def test_one_translation_a_language(story):
    with pytest.raises(IntegrityError), transaction.atomic():
        Translation.objects.create(article=story.article, language="en")


def test_one_rendering_a_form(db):
    greer()
    known = Rendering.objects.get(text="Grier")
    with pytest.raises(IntegrityError), transaction.atomic():
        Rendering.objects.create(
            concept=known.concept, language="en", text="Grier", part=known.part
        )


@pytest.mark.parametrize(
    ("language", "text", "field"),
    [("xx-nothing", "Greer", "language"), ("en", "Gr\0eer", "text"), ("en", "  ", "text")],
)
def test_a_rendering_is_refused(db, language, text, field):
    rendering = Rendering(concept=Concept.objects.create(), language=language, text=text)
    with pytest.raises(ValidationError) as refused:
        rendering.clean()
    assert list(refused.value.error_dict) == [field]


def test_a_rendering_is_brought_into_its_normal_form(db):
    rendering = Rendering(concept=Concept(), language="EN-us", text=" Jose\u0301 ")
    rendering.clean()
    assert (rendering.language, rendering.text) == ("en-US", "Jos\u00e9")


def test_a_concept_is_called_by_its_full_preferred_form(db):
    assert str(greer()) == "Jamieson Greer"
    assert str(Concept.objects.create(definition="a wall")) == "a wall"
    empty = Concept.objects.create()
    assert str(empty) == f"Concept {empty.pk}"


def test_an_article_without_headline_is_called_by_its_first_words():
    assert title_of([]) == "(no text)"
    assert title_of([Segment(kind="paragraph", text="a" * 90)]) == "a" * 80


def test_a_target_is_outdated_once_its_source_moves_on(story):
    target = targets(story)[1]
    assert not target.outdated
    target.segment.version += 1
    assert target.outdated
    assert not Target(segment=None).outdated


def test_an_open_target_is_not_settled():
    assert [Target(state=state).settled for state in State.values] == [False, True, True, True]


@pytest.fixture
def export(story, rita) -> Export:
    Translation.objects.filter(pk=story.pk).update(status=Status.IN_REVIEW)
    approve(story, rita)
    return exporting.export(story, "text", by=rita).record


def test_an_export_is_never_changed(export):
    export.destination = "elsewhere"
    with pytest.raises(TypeError, match="export is never changed"):
        export.save()
    export.refresh_from_db()
    assert export.destination == ""


def test_an_export_is_never_deleted(export):
    with pytest.raises(TypeError, match="export is never deleted"):
        export.delete()
    assert Export.objects.filter(pk=export.pk).exists()


def test_exports_are_not_changed_or_deleted_in_bulk(export):
    with pytest.raises(TypeError, match="export is never changed"):
        Export.objects.update(destination="elsewhere")
    with pytest.raises(TypeError, match="export is never deleted"):
        Export.objects.filter(pk=export.pk).delete()
    assert Export.objects.get().destination == ""


def test_approved_once_keeps_what_was_approved(story, export):
    Article.objects.create(language="zh").translations.create(language="en")
    assert list(Translation.objects.approved_once()) == [story]


def test_records_name_themselves(story, export):
    assert str(export) == f"{story.pk} as text"
    assert str(story) == f"{story.article_id} → en"
    assert str(targets(story)[3]) == "The talks lasted about two hours."
    assert str(story.article.segments.first()) == "日美举行第二轮关税谈判"
    assert str(story.revisions.last()).startswith("Approved")
