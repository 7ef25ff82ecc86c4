"""Importing from a shell: stored and checked, or exit status 2 with a sentence."""

import io
from datetime import UTC, datetime

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from tests.conftest import ENGLISH, SOURCE, greer, texts
from translations import history
from translations.models import Article, Translation


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "source.txt"
    path.write_text("\n\n".join(text for _, text in SOURCE), encoding="utf-8")
    return path


@pytest.fixture
def english(tmp_path):
    path = tmp_path / "english.txt"
    path.write_text("\n\n".join(text for _, text in ENGLISH), encoding="utf-8")
    return path


def run(*words):
    out = io.StringIO()
    call_command("import_article", *map(str, words), stdout=out)
    return out.getvalue()


def refused(*words):
    with pytest.raises(CommandError) as raised:
        run(*words)
    assert raised.value.returncode == 2
    assert not Article.objects.exists()
    return str(raised.value)


def test_it_works(db, source):
    said = run(source, "--language", "zh")
    article = Article.objects.get()
    assert said == f"Article {article.pk}: 日美举行第二轮关税谈判\n"
    assert [s.text for s in article.segments.live()] == [text for _, text in SOURCE]
    assert (article.created_by, article.translations.count()) == (None, 0)


def test_with_its_translation(db, source, english):
    greer()
    said = run(source, "--language", "zh", "--translation", english, "--to", "en")
    translation = Translation.objects.get()
    assert f"Translation {translation.pk} into English; flags: 3" in said
    assert texts(translation) == [text for _, text in ENGLISH]


def test_on_somebodys_behalf(tara, source, english):
    words = ["--translation", english, "--to", "en", "--by", "tara"]
    run(source, "--language", "zh", *words)
    assert Article.objects.get().created_by == tara
    assert {entry.by for entry in history.timeline(Translation.objects.get())} == {"Tara"}


def test_with_what_is_known_of_it(db, source):
    about = ["--outlet", "参考消息网", "--byline", "本网", "--notes", "Soon."]
    more = ["--url", "https://example.org/a", "--published", "2025-05-03T09:00+08:00"]
    run(source, "--language", "zh", *about, *more)
    article = Article.objects.get()
    assert (article.outlet, article.byline, article.notes) == ("参考消息网", "本网", "Soon.")
    assert article.source_url == "https://example.org/a"
    assert article.published_at == datetime(2025, 5, 3, 1, tzinfo=UTC)


def test_whoever_may_not_import_may_not_here(rita, omar, source, english):
    pair = ["--language", "zh", "--translation", english, "--to", "en"]
    assert "You may not import articles." in refused(source, *pair, "--by", "rita")
    assert "You may not import translations into English." in refused(source, *pair, "--by", "omar")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["--language", "klingonese"], "“klingonese” is no language tag"),
        (["--language", "zh", "--to", "en"], "--to needs --translation"),
        (["--language", "zh", "--translation", "x.txt"], "--translation needs --to"),
        (["--language", "zh", "--by", "nobody"], "There is no account “nobody”."),
        (["--language", "zh", "--published", "soon"], "--published: Invalid isoformat"),
        (["--language", "zh", "--outlet", "x" * 201], "at most 200 characters"),
        (["--language", "zh", "--url", "javascript:alert(1)"], "valid URL"),
    ],
)
def test_words_that_make_no_sense(db, source, words, why):
    assert why in refused(source, *words)


def test_source_and_translation_in_one_language(db, source):
    words = ["--language", "zh", "--translation", source, "--to", "zh-CN"]
    assert "a translation needs another language" in refused(source, *words)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "bad.txt: The file is empty."),
        (b"ab\x00c", "bad.txt: The file was read as UTF-8, but it is binary"),
        (b"\xff\xfea", "which is not UTF-16, little-endian, stands at byte 3"),
        (b"x" * (5 * 1024 * 1024 + 1), "bad.txt is 5.0 MB; at most 5 MB can be read."),
        (b"# Title", "bad.txt has a headline and no body"),
    ],
)
def test_files_that_are_no_article(db, source, tmp_path, data, why):
    bad = tmp_path / ("bad.txt" if data != b"# Title" else "bad.md")
    bad.write_bytes(data)
    why = why.replace("bad.txt", bad.name)
    assert why in refused(bad, "--language", "zh")
    assert why in refused(source, "--language", "zh", "--translation", bad, "--to", "en")


def test_no_such_file(db, tmp_path):
    missing = tmp_path / "missing.txt"
    assert refused(missing, "--language", "zh") == f"{missing}: No such file or directory."


def test_an_encoding_is_found_out_or_said(db, source):
    chinese = source.read_text(encoding="utf-8")
    source.write_bytes(chinese.encode("gb18030"))
    said = refused(source, "--language", "zh", "--encoding", "utf-8")
    assert "source.txt: The file was read as UTF-8, but 0xC8, which is not UTF-8, stands" in said
    assert "There is no encoding “x”" in refused(source, "--language", "zh", "--encoding", "x")
    run(source, "--language", "zh")
    assert [s.text for s in Article.objects.get().segments.live()] == [text for _, text in SOURCE]
