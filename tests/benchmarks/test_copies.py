"""A copied article is what the desk's verbs would have written, row by row."""

import json
import re
from typing import Any

import pytest
from django.db import models
from reversion.models import Revision, Version

from benchmarks import copies, newsroom, verified
from benchmarks.newsroom import People
from benchmarks.wording import NAMES, Story
from reviewer import editing, intake
from reviewer.models import Decision, Flag, Placement
from tests.conftest import document
from translations import audit, history
from translations.importing import Details
from translations.models import Article, Export, RevisionMeta, Segment, Target, Translation

PARAGRAPHS = 8
NUMBER = re.compile("№[0-9]{6}")


@pytest.fixture
def who(db: None) -> People:
    made = newsroom.people()
    newsroom.fill_termbase(made.chief, NAMES[:20])
    return made


@pytest.fixture
def pairs(who: People) -> list[tuple[Article, Article]]:
    """Two articles that were written through the verbs, each with its second copy."""
    before = copies.keys()
    written = [
        newsroom.write(Story(number, PARAGRAPHS), who, standing)
        for number, standing in enumerate(("exported", "in review"))
    ]
    copier = copies.Copier(before, copies.keys(), 2)
    copier.copy(1, 2)
    copier.copy(2, 3)
    return [
        (article, Article.objects.get(pk=copier.moved(Article, article.pk, 2)))
        for article in written
    ]


def _rows(article: Article) -> dict[type[models.Model], list[dict[str, Any]]]:
    """All that is stored of an article, table by table, in the order of its keys."""
    of_translation = {"translation__article": article}
    revisions = Revision.objects.filter(meta__in=_metas(article))
    found = {
        Article: Article.objects.filter(pk=article.pk),
        Segment: article.segments,
        Translation: article.translations,
        Target: Target.objects.filter(**of_translation),
        Revision: revisions,
        RevisionMeta: _metas(article),
        Version: Version.objects.filter(revision__in=revisions),
        Flag: Flag.objects.filter(target__translation__article=article),
        Placement: Placement.objects.filter(flag__target__translation__article=article),
        Decision: Decision.objects.filter(**of_translation),
        Export: Export.objects.filter(**of_translation),
    }
    return {model: list(rows.order_by("pk").values()) for model, rows in found.items()}


def _metas(article: Article) -> models.QuerySet[RevisionMeta]:
    mine = models.Q(article=article) | models.Q(translation__article=article)
    return RevisionMeta.objects.filter(mine)


def _without_keys(article: Article) -> dict[str, Any]:
    """The same with every key as its place in its table, numbers of articles left out."""
    rows = _rows(article)
    places = {m: {row["id"]: n for n, row in enumerate(found)} for m, found in rows.items()}
    return {
        model.__name__: [_plain(model, row, places, "attname") for row in found]
        for model, found in rows.items()
    }


def _plain(model: type[models.Model], row: dict[str, Any], places: Any, names: str) -> Any:
    plain = {}
    for field in model._meta.concrete_fields:
        name = getattr(field, names)
        other = model if field.primary_key else field.related_model
        value = row.get(name)
        if name in {"link", "previous", "seal", "object_id"}:
            continue
        if other in places and value is not None:
            value = places[other][value]
        elif isinstance(value, str):
            value = NUMBER.sub("№", value)
        plain[name] = value
    if model is Version:
        said = json.loads(row["serialized_data"])
        of = next(m for m in places if m._meta.label_lower == said[0]["model"])
        assert str(said[0]["pk"]) == row["object_id"]
        assert json.dumps(said, ensure_ascii=False) == row["serialized_data"]
        plain["serialized_data"] = (
            places[of][said[0]["pk"]],
            _plain(of, said[0]["fields"], places, "name"),
        )
        plain["object_repr"] = re.sub(r"^\d+ →", "→", plain["object_repr"])
    return plain


def test_a_copy_is_what_the_verbs_wrote(pairs):
    for written, copied in pairs:
        assert _without_keys(copied) == _without_keys(written)


def test_a_copy_says_something_else(pairs):
    written, copied = pairs[1]
    texts = [list(a.segments.values_list("text", flat=True)) for a in (written, copied)]
    assert "№000001" in texts[0][0]
    assert "№000005" in texts[1][0]
    assert not set(texts[0]) & set(texts[1])


def test_every_translation_has_ten_revisions(pairs):
    for translation in Translation.objects.all():
        assert RevisionMeta.objects.filter(translation=translation).count() == 10


def test_the_history_of_the_copies_is_whole(pairs):
    assert verified._halves() == verified._broken() == verified._miscounted() == []
    assert [problem for each in audit.verify() for problem in each.problems] == []
    for translation in Translation.objects.select_related("article"):
        then = history.texts_at(translation, history.latest(translation) or 0)
        live = translation.targets.live().values_list("pk", "text", "segment__text")
        assert [(t.target, t.text, t.source) for t in then] == list(live)


def test_work_goes_on_behind_the_copies(pairs, who):
    _, copied = pairs[1]
    target = copied.translations.get(language="en").targets.live()[2]
    editing.save(target, "Other words.", by=who.translator, seen=target.version)
    assert history.timeline(target.translation)[-1].edits[0].after == "Other words."
    fresh, _ = intake.store(document("zh", [("paragraph", "新。")]), None, Details(), by=None)
    assert fresh.pk > copied.pk


def test_every_paragraph_of_the_large_article_has_two_flags(who):
    translation = newsroom.write_large(Story(9, 12), who)
    for target in translation.targets.live():
        # What other checks find in an invented paragraph is no matter here.
        flags = target.flags.filter(check_name__in=("", "known_wrong_form")).order_by("check_name")
        assert [(f.status, bool(f.check_name)) for f in flags] == [("open", False), ("open", True)]
