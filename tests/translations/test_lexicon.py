"""What the archive teaches about two languages."""

from django.contrib.auth.models import User

from prose.lexicon import EMPTY
from translations import lexicon
from translations.models import Article, LearntLexicon, Segment, State, Target, Translation

CHINESE = [
    "关税",
    "会谈",
    "汽车",
    "部长",
    "国债",
    "银行",
    "选举",
    "石油",
    "铁路",
    "大学",
    "医院",
    "森林",
]
ENGLISH = "tariffs talks automobiles minister bonds bank election oilfield railway university"
WORDS = list(zip(CHINESE, f"{ENGLISH} hospital forest".split(), strict=True))


def _archive(paragraphs: int, revision: int) -> None:
    article = Article.objects.create(language="zh-Hans")
    translation = Translation.objects.create(article=article, language="en")
    Translation.objects.filter(pk=translation.pk).update(approved_revision_id=revision)
    for number in range(paragraphs):
        one, other = WORDS[number % 12], WORDS[(number * 5 + 1) % 12]
        segment = Segment.objects.create(
            article=article, position=number, text=f"{one[0]}和{other[0]}，第{number}段。"
        )
        Target.objects.create(
            translation=translation,
            segment=segment,
            position=number,
            text=f"The {one[1]} and the {other[1]}, number {number}.",
            state=State.DONE,
        )


def _some_revision(story: Translation) -> int:
    revision = story.revisions.order_by("pk").first()
    assert revision is not None
    return revision.revision_id


def test_a_small_archive_teaches_nothing(story: Translation) -> None:
    assert lexicon.of("zh-Hans", "en") is EMPTY


def test_it_is_learnt_and_kept_with_its_revision(story: Translation) -> None:
    _archive(120, _some_revision(story))
    found = lexicon.of("zh-Hans", "en")
    assert "关税" in dict(found.partners["tariff"])
    kept = LearntLexicon.objects.get()
    assert (kept.pairs, kept.revision) == (120, found.revision)
    assert found.revision > 0


def test_it_is_learnt_anew_when_the_archive_has_grown(story: Translation, chen: User) -> None:
    first = _some_revision(story)
    _archive(120, first)
    lexicon.of("zh-Hans", "en")
    _archive(10, first)
    assert lexicon.of("zh-Hans", "en").partners
    assert LearntLexicon.objects.get().pairs == 120
    _archive(40, first)
    lexicon.of("zh-Hans", "en")
    assert LearntLexicon.objects.get().pairs == 170


def test_another_pair_of_languages_learns_nothing_of_it(story: Translation) -> None:
    _archive(120, _some_revision(story))
    assert lexicon.of("en", "zh-Hans") is EMPTY
    assert lexicon.of("zh-Hans", "fr") is EMPTY
