"""Import: paste or upload, look at the pairs, store; and every input that is no article."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from prose.document import Block, Document
from prose.formats import docx
from reviewer import intake
from tests.conftest import ENGLISH, SOURCE, greer, open_flags, person
from tests.reviewer.screens.visits import get, page, post, typed_in
from translations.models import Article, Segment, Translation

CHINESE = "\n\n".join(text for _, text in SOURCE)
DRAFT = "\n\n".join(text for _, text in ENGLISH)


def _sent(**more):
    return {"language": "zh-Hans", "source_text": CHINESE, "format": "auto", **more}


def _both(**more):
    return _sent(translation_language="en", translation_text=DRAFT, **more)


def _file(data, name="story.txt"):
    return SimpleUploadedFile(name, data)


def test_it_works(tara):
    response = post(tara, "import", confirm="1", **_both(outlet="参考消息网", notes="Names!"))
    translation = Translation.objects.get()
    assert response.url == reverse("review", args=[translation.pk])
    article = translation.article
    assert (article.outlet, article.notes, article.created_by) == ("参考消息网", "Names!", tara)
    assert [t.text for t in translation.targets.live()] == [text for _, text in ENGLISH]
    assert [s.kind for s in article.segments.live()][:2] == ["headline", "paragraph"]


def test_it_needs_a_log_in(client, db):
    assert client.get("/import/").url == "/accounts/login/?next=/import/"


@pytest.mark.parametrize("who", ["rita", "otto"])
def test_whoever_does_not_import_is_refused(who, request):
    user = request.getfixturevalue(who)
    assert get(user, "import").status_code == 403
    assert post(user, "import", confirm="1", **_sent()).status_code == 403
    assert not Article.objects.exists()


def test_translations_into_other_languages_are_refused(omar):
    assert post(omar, "import", confirm="1", **_both()).status_code == 403
    assert not Article.objects.exists()


def test_an_article_that_one_could_not_translate_is_refused(db):
    lin = person("lin", ("translator", "zh"))
    assert post(lin, "import", confirm="1", **_sent()).status_code == 403
    assert not Article.objects.exists()


def test_the_form_is_shown(tara):
    shown = page(get(tara, "import"))
    names = ("language", "source_text", "source_file", "translation_text", "outlet", "notes")
    assert all(f'name="{name}"' in shown for name in names)


def test_the_pairs_are_shown_and_nothing_is_stored(tara):
    response = post(tara, "import", **_both())
    assert response.status_code == 200
    shown = page(response)
    assert all(text in shown for _, text in (*SOURCE, *ENGLISH))
    assert "paired one to one" in shown
    assert not Article.objects.exists()


def _hidden(response):
    raw = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page(response))
    return {name: value for name, value in raw if name != "csrfmiddlewaretoken"}


def test_what_was_shown_is_what_is_stored(tara):
    fields = _hidden(
        post(tara, "import", **_both(byline="Li Wei", published_at="2025-05-03T09:00"))
    )
    post(tara, "import", confirm="1", **fields)
    article = Article.objects.get()
    assert article.byline == "Li Wei"
    assert article.published_at.isoformat() == "2025-05-03T09:00:00+00:00"
    assert [s.text for s in article.segments.live()] == [text for _, text in SOURCE]
    assert article.translations.get().targets.live()[2].text == ENGLISH[2][1]


def test_going_back_gives_the_form_filled(tara):
    fields = _hidden(post(tara, "import", **_both(outlet="参考消息网")))
    response = post(tara, "import", back="1", **fields)
    assert response.status_code == 200
    assert CHINESE in [text.replace("\r\n", "\n") for text in typed_in(response)]
    assert 'value="参考消息网"' in page(response)
    assert not Article.objects.exists()


def test_a_source_alone_leads_to_the_article(tara):
    response = post(tara, "import", confirm="1", **_sent())
    assert response.url == reverse("article", args=[Article.objects.get().pk])
    assert not Translation.objects.exists()


def test_a_source_alone_is_shown_first(tara):
    shown = page(post(tara, "import", **_sent()))
    assert "4 paragraphs." in shown
    assert all(text in shown for _, text in SOURCE)
    assert not Article.objects.exists()


def test_files_are_read_instead_of_the_fields(tara):
    sent = {"language": "zh-Hans", "translation_language": "en", "format": "auto"}
    markdown = "# Talks\n\nGrier said so.\n\n## Later\n\nThey left."
    sent["source_file"] = _file("# 谈判\n\n格里尔说。\n\n## 后来\n\n他们走了。".encode(), "a.md")
    sent["translation_file"] = _file(markdown.encode("utf-8-sig"), "b.md")
    fields = _hidden(post(tara, "import", **sent))
    post(tara, "import", confirm="1", **fields)
    kinds = ["headline", "paragraph", "subhead", "paragraph"]
    assert list(Segment.objects.values_list("kind", flat=True)) == kinds
    assert Translation.objects.get().targets.live()[1].text == "Grier said so."


def test_wrong_names_are_flagged_at_once(tara):
    greer()
    post(tara, "import", confirm="1", **_both())
    assert [flag.quote for flag in open_flags(Translation.objects.get())] == ["Grier"] * 3


def test_unequal_counts_are_paired_and_said(tara):
    fewer = "\n\n".join(text for _, text in ENGLISH[:3])
    response = post(tara, "import", **_sent(translation_language="en", translation_text=fewer))
    shown = page(response)
    assert "4 paragraphs and 3: paired by their length" in shown
    assert "no translation" in shown or "two to one" in shown


BAD = {
    "no text": ({"source_text": ""}, "is empty"),
    "blanks": ({"source_text": " \n\n \n"}, "is empty"),
    "a headline alone": ({"source_text": "# 谈判"}, "no body"),
    "nul": ({"source_text": "谈判\x00"}, "A NUL character stands at character 3"),
    "control": ({"source_text": "谈判\x07"}, "U+0007"),
    "no language": ({"language": ""}, "This field is required"),
    "unknown language": ({"language": "klingon!"}, "klingon!"),
    "long language": ({"language": "x" * 36}, "at most 35 characters"),
    "one language": ({"translation_language": "zh", "translation_text": "谈判"}, "Chinese"),
    "translation without language": ({"translation_text": DRAFT}, "anguage"),
    "translation without text": ({"translation_language": "en"}, "is empty"),
    "no format": ({"format": "docx"}, "docx"),
    "no date": ({"published_at": "tomorrow"}, "valid date"),
    "no address": ({"source_url": "javascript:alert(1)"}, "valid URL"),
    "long outlet": ({"outlet": "x" * 201}, "at most 200 characters"),
    "over 5 MB": ({"source_text": "字" * (intake.LARGEST // 3 + 1)}, "5 MB"),
}


@pytest.mark.parametrize("how", [{}, {"confirm": "1"}])
@pytest.mark.parametrize("case", BAD)
def test_what_is_no_article_is_a_sentence_in_the_form(chen, case, how):
    more, said = BAD[case]
    response = post(chen, "import", **_sent(**more), **how)
    assert response.status_code == 400
    assert said in page(response)
    assert 'name="source_text"' in page(response)
    assert not Article.objects.exists()


FILES = {
    "empty": (b"", "empty"),
    "blanks": (b" \n ", "empty"),
    "pdf": (b"%PDF-1.7", "is a PDF file"),
    "half utf-16": ("谈判开始".encode("utf-16") + b"x", "byte 11"),
    "binary": (b"PK\x03\x04\x00\x00", "binary"),
    "over 5 MB": (b"x" * (intake.LARGEST + 1), "5 MB"),
}


@pytest.mark.parametrize("side", ["source", "translation"])
@pytest.mark.parametrize("case", FILES)
def test_a_file_that_is_no_text_is_named(tara, case, side):
    data, said = FILES[case]
    sent = _both() | {f"{side}_file": _file(data, "the <b>story.txt")}
    response = post(tara, "import", confirm="1", **sent)
    assert response.status_code == 400
    assert said in page(response)
    assert "the <b>story.txt" in page(response)
    assert b"<b>story" not in response.content
    assert not Article.objects.exists()


def test_what_was_typed_is_still_in_a_refused_form(tara):
    response = post(tara, "import", **_both(published_at="tomorrow", notes="Names!"))
    assert {"Names!", DRAFT} <= {text.replace("\r\n", "\n") for text in typed_in(response)}


def test_any_language_tag_can_be_typed(chen):
    post(chen, "import", confirm="1", **_sent(language="zh-hans"))
    assert Article.objects.get().language == "zh-Hans"


def test_the_texts_are_stored_composed_and_without_carriage_returns(tara):
    text = "Sen\u0303or Grier\r\n\r\nHe left.\r\nAt once. 🙂"
    sent = {"language": "en", "source_text": text, "format": "text"}
    post(tara, "import", confirm="1", **(sent | {"language": "es"}))
    stored = list(Segment.objects.values_list("text", flat=True))
    assert stored[0] == "Se\u00f1or Grier"
    assert not any("\r" in each for each in stored)


def test_a_file_in_an_old_encoding_is_read_and_said(tara):
    sent = {"language": "zh-Hans", "source_file": _file(CHINESE.encode("gb18030"))}
    response = post(tara, "import", **sent)
    assert "Read as GB18030" in page(response)
    assert "谈判持续约两小时。" in page(response)
    post(tara, "import", confirm="1", source_encoding="gb18030", **_hidden(response))
    assert [s.text for s in Article.objects.get().segments.live()] == [text for _, text in SOURCE]


def test_an_encoding_can_be_changed_before_storing(tara):
    sent = {"language": "zh-Hans", "source_file": _file(CHINESE.encode("gb18030"))}
    fields = _hidden(post(tara, "import", **sent))
    other = post(tara, "import", confirm="1", source_encoding="windows-1251", **fields)
    assert "Read as Windows-1251" in page(other)
    wrong = post(tara, "import", source_encoding="utf-8", **fields)
    assert wrong.status_code == 400
    assert "read as UTF-8, but 0xC8, which is not UTF-8, stands at byte 1." in page(wrong)
    assert "story.txt is kept" in re.sub("</?bdi>", "", page(wrong))
    assert not Article.objects.exists()


def test_a_word_file_and_a_page(tara):
    blocks = (Block("headline", "谈判"), Block("quote", "**格里尔**说。"))
    page_ = "<h1>Talks</h1><script>x</script><blockquote>Grier said.</blockquote>"
    sent = {"language": "zh-Hans", "translation_language": "en"}
    sent["source_file"] = _file(docx.write(Document("zh", blocks)), "a.docx")
    sent["translation_file"] = _file(page_.encode(), "b.html")
    response = post(tara, "import", **sent)
    assert "Left out of <bdi>b.html</bdi>: 1 script." in page(response)
    post(tara, "import", confirm="1", **_hidden(response))
    assert list(Segment.objects.values_list("kind", "text")) == [(b.kind, b.text) for b in blocks]
    assert Translation.objects.get().targets.live()[1].text == "Grier said."


@pytest.mark.parametrize("name", ["a.docx", "a.md"])
@pytest.mark.parametrize("data", [b"%PDF-1.7", b"PK\x03\x04" + b"\0" * 40])
def test_a_name_that_lies_about_its_content(tara, name, data):
    response = post(tara, "import", confirm="1", language="zh", source_file=_file(data, name))
    assert response.status_code == 400
    assert name in page(response)
    assert not Article.objects.exists()
