"""Importing many files from a shell: a line for each story, exit status 2 for what was refused."""

import io
import zipfile

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from tests.conftest import ENGLISH, SOURCE
from translations.models import Article, Translation

CHINESE = "\n\n".join(text for _, text in SOURCE)
DRAFT = "\n\n".join(text for _, text in ENGLISH)
OTHER = CHINESE.replace("谈判", "会谈")


@pytest.fixture
def files(tmp_path):
    def written(**texts):
        paths = [tmp_path / name.replace("_", ".") for name in texts]
        for path, text in zip(paths, texts.values(), strict=True):
            path.write_text(text, encoding="utf-8")
        return paths

    return written


def run(*words):
    out = io.StringIO()
    call_command("import_articles", *map(str, words), stdout=out)
    return out.getvalue()


def refused(*words):
    out = io.StringIO()
    with pytest.raises(CommandError) as raised:
        call_command("import_articles", *map(str, words), stdout=out)
    assert raised.value.returncode == 2
    return str(raised.value), out.getvalue()


def test_it_works(db, files):
    sent = files(a_zh_md=CHINESE, a_en_md=DRAFT, a_fr_md=DRAFT, b_zh_txt=OTHER)
    said = run(*sent, "--source", "zh", "--outlet", "参考消息网")
    assert [line for line in said.splitlines() if line.startswith("Article")] == [
        f"Article {article.pk}: {name}"
        for name, article in zip("ab", Article.objects.order_by("pk"), strict=True)
    ]
    assert "  a.zh.md: Chinese, 4 paragraphs, UTF-8" in said
    assert "  a.en.md: English, 4 paragraphs, UTF-8; 4 pairs one to one" in said
    assert sorted(Translation.objects.values_list("language", flat=True)) == ["en", "fr"]
    assert {article.outlet for article in Article.objects.all()} == {"参考消息网"}


def test_an_archive(db, tmp_path):
    path = tmp_path / "night.zip"
    with zipfile.ZipFile(path, "w") as new:
        new.writestr("s.zh.md", CHINESE)
        new.writestr("__MACOSX/._s.zh.md", b"\0")
    said = run(path)
    assert ": night.zip/s\n" in said
    assert "Left out: 1 file" in said
    assert Article.objects.count() == 1


def test_the_good_ones_are_stored_and_the_others_said(db, files):
    why, said = refused(*files(a_zh_md=CHINESE, bad_md=DRAFT, empty_zh_md=""))
    assert why == "2 stories were refused; the others were stored."
    assert "Refused: bad.md\n  Its name says no language" in said
    assert "Refused: empty\n  empty.zh.md: The file is empty." in said
    assert Article.objects.count() == 1


def test_all_or_nothing(db, files):
    why, said = refused(*files(a_zh_md=CHINESE, bad_md=DRAFT), "--all-or-nothing")
    assert why == "One story was refused; nothing was stored."
    assert "Ready: a\n" in said
    assert not Article.objects.exists()
    assert "All are stored." in run(*files(a_zh_md=CHINESE), "--all-or-nothing")
    assert Article.objects.count() == 1


def test_a_dry_run(db, files):
    said = run(*files(a_zh_md=CHINESE, a_en_md=DRAFT), "--source", "zh", "--dry-run")
    assert said.startswith("Ready: a\n")
    assert "stored" not in said
    why, _ = refused(*files(bad_md=DRAFT), "--dry-run")
    assert why == "One story was refused; nothing was stored."
    assert not Article.objects.exists()


def test_what_is_stored_already_is_refused(db, files):
    sent = files(a_zh_md=CHINESE, b_zh_md=CHINESE)
    why, said = refused(*sent)
    assert "with this very text is stored already" in said
    assert why == "One story was refused; the others were stored."
    assert Article.objects.count() == 1
    half = CHINESE.replace("两小时", "三小时")
    assert "begins with the same words" in run(*files(c_zh_md=half))


def test_one_bad_translation_keeps_its_story_out(db, files):
    _, said = refused(*files(a_zh_md=CHINESE, a_en_md=DRAFT, a_fr_md=""), "--source", "zh")
    assert "a.fr.md: The file is empty." in said
    assert not Article.objects.exists()


def test_on_somebodys_behalf(tara, omar, rita, files):
    sent = files(a_zh_md=CHINESE, a_en_md=DRAFT)
    for name, why in (("omar", "translations into English"), ("rita", "import articles")):
        _, said = refused(*sent, "--source", "zh", "--by", name)
        assert f"You may not import {why.removeprefix('import ')}." in said
    assert not Article.objects.exists()
    run(*sent, "--source", "zh", "--by", "tara")
    assert Article.objects.get().created_by == tara


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["--by", "nobody"], "There is no account “nobody”."),
        (["--source", "klingonese"], "“klingonese” is no language tag"),
        (["missing.zip"], "missing.zip: No such file or directory."),
        (["docs"], "docs is no file."),
        ([], "leave open which language the sources are in"),
    ],
)
def test_words_that_make_no_sense(db, files, words, why):
    said, _ = refused(*files(a_zh_md=CHINESE, a_en_md=DRAFT), *words)
    assert why in said
    assert not Article.objects.exists()


def test_an_archive_that_is_not_opened(db, tmp_path):
    path = tmp_path / "night.zip"
    path.write_bytes(b"words")
    assert refused(path)[0] == "night.zip: It is no ZIP archive, or a damaged one."
