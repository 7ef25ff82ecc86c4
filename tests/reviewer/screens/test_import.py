"""Import: paste or upload, look at the pairs, store; and every input that is no article."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from prose.document import Block, Document
from prose.formats import docx
from reviewer import drafts, intake
from reviewer.models import ImportDraft
from tests.conftest import ENGLISH, SOURCE, client_of, greer, open_flags, person
from tests.reviewer.screens.visits import act, get, page, post, typed_in
from translations.models import Article, Segment, Translation

CHINESE = "\n\n".join(text for _, text in SOURCE)
DRAFT = "\n\n".join(text for _, text in ENGLISH)


def _sent(**more):
    return {"language": "zh-Hans", "source_text": CHINESE, "format": "auto", **more}


def _both(**more):
    return _sent(translation_language="en", translation_text=DRAFT, **more)


def _file(data, name="story.txt"):
    return SimpleUploadedFile(name, data)


def _words(response):
    """Give a page without its tags, a blank for each run of blanks."""
    return re.sub(r"\s+", " ", re.sub("<[^>]*>", "", page(response)))


def _begin(user, **sent):
    """Send the form; give the page of pairs to which it leads."""
    response = post(user, "import", **sent)
    assert response.status_code == 302
    return client_of(user).get(response.url)


def _store(user):
    """Store the one import that this person has begun."""
    draft = drafts.of(user).get()
    return post(user, "pairing-store", draft.pk, seen=draft.number)


def test_it_works(tara):
    _begin(tara, **_both(outlet="参考消息网", notes="Names!"))
    response = _store(tara)
    translation = Translation.objects.get()
    assert response.url == reverse("review", args=[translation.pk])
    article = translation.article
    assert (article.outlet, article.notes, article.created_by) == ("参考消息网", "Names!", tara)
    assert [t.text for t in translation.targets.live()] == [text for _, text in ENGLISH]
    assert [s.kind for s in article.segments.live()][:2] == ["headline", "paragraph"]
    assert not drafts.of(tara).exists()


def test_it_needs_a_log_in(client, db):
    assert client.get("/import/").url == "/accounts/login/?next=/import/"


@pytest.mark.parametrize("who", ["rita", "otto"])
def test_whoever_does_not_import_is_refused(who, request):
    user = request.getfixturevalue(who)
    assert get(user, "import").status_code == 403
    assert post(user, "import", **_sent()).status_code == 403
    assert not Article.objects.exists()


def test_translations_into_other_languages_are_refused(omar):
    assert post(omar, "import", **_both()).status_code == 403
    assert not Article.objects.exists()


def test_an_article_that_one_could_not_translate_is_refused(db):
    lin = person("lin", ("translator", "zh"))
    assert post(lin, "import", **_sent()).status_code == 403
    assert not Article.objects.exists()


def test_the_form_is_shown(tara):
    shown = page(get(tara, "import"))
    names = ("language", "source_text", "source_file", "translation_text", "outlet", "notes")
    assert all(f'name="{name}"' in shown for name in names)


def test_the_pairs_are_shown_and_nothing_is_stored(tara):
    response = _begin(tara, **_both())
    assert response.status_code == 200
    shown = page(response)
    assert all(text in shown for _, text in (*SOURCE, *ENGLISH))
    assert "paired one to one" in shown
    assert not Article.objects.exists()


def test_what_was_shown_is_what_is_stored(tara):
    _begin(tara, **_both(byline="Li Wei", published_at="2025-05-03T09:00"))
    _store(tara)
    article = Article.objects.get()
    assert article.byline == "Li Wei"
    assert article.published_at.isoformat() == "2025-05-03T09:00:00+00:00"
    assert [s.text for s in article.segments.live()] == [text for _, text in SOURCE]
    assert article.translations.get().targets.live()[2].text == ENGLISH[2][1]


def test_going_back_gives_the_form_filled(tara):
    _begin(tara, **_both(outlet="参考消息网", published_at="2025-05-03T09:00"))
    response = get(tara, "import", draft=drafts.of(tara).get().pk)
    assert {CHINESE, DRAFT} <= {text.replace("\r\n", "\n") for text in typed_in(response)}
    for said in ('value="参考消息网"', 'value="zh-Hans"', 'value="en"', "2025-05-03T09:00"):
        assert said in page(response)


def test_another_detail_leaves_the_pairs_as_they_were_settled(tara):
    _begin(tara, **_both())
    draft = drafts.of(tara).get()
    act(tara, draft, "join", row=2)
    _begin(tara, draft=draft.pk, **_both(outlet="参考消息网"))
    again = drafts.of(tara).get()
    assert (again.pk, again.details["outlet"]) == (draft.pk, "参考消息网")
    assert len(drafts.pairings(again)) == 3


def test_another_text_is_paired_anew(tara):
    _begin(tara, **_both())
    draft = drafts.of(tara).get()
    act(tara, draft, "join", row=2)
    _begin(tara, draft=draft.pk, **_sent())
    assert [pair.target for pair in drafts.pairings(drafts.of(tara).get())] == [()] * 4


@pytest.mark.parametrize("address", ["nonsense", "00000000-0000-4000-8000-000000000000"])
def test_going_back_to_an_import_that_is_gone_gives_an_empty_form(tara, address):
    assert get(tara, "import", draft=address).status_code == 200
    _begin(tara, draft=address, **_sent())
    assert drafts.of(tara).count() == 1


def test_nobody_goes_back_to_an_import_of_somebody_else(tara, chen):
    _begin(tara, **_both(outlet="参考消息网"))
    draft = drafts.of(tara).get()
    assert "参考消息网" not in page(get(chen, "import", draft=draft.pk))
    _begin(chen, draft=draft.pk, **_sent())
    assert drafts.of(chen).get().pk != draft.pk
    assert drafts.of(tara).get().details["outlet"] == "参考消息网"


def test_unfinished_imports_are_listed(tara, chen):
    _begin(tara, **_both())
    address = reverse("pairing", args=[drafts.of(tara).get().pk])
    shown = page(get(tara, "import"))
    assert address in shown
    assert f'<bdi lang="zh-Hans">{SOURCE[0][1]}</bdi>' in shown
    assert address not in page(get(chen, "import"))


def test_a_kept_file_is_named_used_and_dropped(tara):
    _begin(tara, language="zh", source_file=_file(CHINESE.encode("gb18030")))
    draft = drafts.of(tara).get()
    assert "story.txt is kept" in _words(get(tara, "import", draft=draft.pk))
    _begin(tara, draft=draft.pk, language="zh", outlet="Kept")
    assert len(drafts.pairings(drafts.of(tara).get())) == 4
    response = post(tara, "import", draft=draft.pk, language="zh", source_drop="on")
    assert response.status_code == 400
    assert "The article is empty" in page(response)


def test_a_file_sent_with_a_fault_is_asked_for_again(tara):
    sent = {"language": "", "source_file": _file(CHINESE.encode())}
    assert "Choose story.txt again" in _words(post(tara, "import", **sent))


def test_a_source_alone_leads_to_the_article(tara):
    _begin(tara, **_sent())
    response = _store(tara)
    assert response.url == reverse("article", args=[Article.objects.get().pk])
    assert not Translation.objects.exists()


def test_a_source_alone_is_shown_first(tara):
    shown = page(_begin(tara, **_sent()))
    assert "4 paragraphs." in shown
    assert all(text in shown for _, text in SOURCE)
    assert not Article.objects.exists()


def test_files_are_read_instead_of_the_fields(tara):
    sent = {"language": "zh-Hans", "translation_language": "en", "format": "auto"}
    markdown = "# Talks\n\nGrier said so.\n\n## Later\n\nThey left."
    sent["source_file"] = _file("# 谈判\n\n格里尔说。\n\n## 后来\n\n他们走了。".encode(), "a.md")
    sent["translation_file"] = _file(markdown.encode("utf-8-sig"), "b.md")
    _begin(tara, **sent)
    _store(tara)
    kinds = ["headline", "paragraph", "subhead", "paragraph"]
    assert list(Segment.objects.values_list("kind", flat=True)) == kinds
    assert Translation.objects.get().targets.live()[1].text == "Grier said so."


def test_wrong_names_are_flagged_at_once(tara):
    greer()
    _begin(tara, **_both())
    _store(tara)
    assert [flag.quote for flag in open_flags(Translation.objects.get())] == ["Grier"] * 3


def test_unequal_counts_are_paired_and_said(tara):
    fewer = "\n\n".join(text for _, text in ENGLISH[:3])
    shown = page(_begin(tara, **_sent(translation_language="en", translation_text=fewer)))
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


@pytest.mark.parametrize("case", BAD)
def test_what_is_no_article_is_a_sentence_in_the_form(chen, case):
    more, said = BAD[case]
    response = post(chen, "import", **_sent(**more))
    assert response.status_code == 400
    assert said in page(response)
    assert 'name="source_text"' in page(response)
    assert not ImportDraft.objects.exists()


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
    response = post(tara, "import", **sent)
    assert response.status_code == 400
    assert said in page(response)
    assert "the <b>story.txt" in page(response)
    assert b"<b>story" not in response.content
    assert not Article.objects.exists()


def test_what_was_typed_is_still_in_a_refused_form(tara):
    response = post(tara, "import", **_both(published_at="tomorrow", notes="Names!"))
    assert {"Names!", DRAFT} <= {text.replace("\r\n", "\n") for text in typed_in(response)}


def test_any_language_tag_can_be_typed(chen):
    _begin(chen, **_sent(language="zh-hans"))
    _store(chen)
    assert Article.objects.get().language == "zh-Hans"


def test_the_texts_are_stored_composed_and_without_carriage_returns(tara):
    text = "Sen\u0303or Grier\r\n\r\nHe left.\r\nAt once. 🙂"
    sent = {"language": "en", "source_text": text, "format": "text"}
    _begin(tara, **(sent | {"language": "es"}))
    _store(tara)
    stored = list(Segment.objects.values_list("text", flat=True))
    assert stored[0] == "Se\u00f1or Grier"
    assert not any("\r" in each for each in stored)


def test_a_file_in_an_old_encoding_is_read_and_said(tara):
    shown = _begin(tara, language="zh-Hans", source_file=_file(CHINESE.encode("gb18030")))
    assert "Read as GB18030" in page(shown)
    assert "谈判持续约两小时。" in page(shown)
    _store(tara)
    assert [s.text for s in Article.objects.get().segments.live()] == [text for _, text in SOURCE]


def test_an_encoding_can_be_changed_before_storing(tara):
    _begin(tara, language="zh-Hans", source_file=_file(CHINESE.encode("gb18030")))
    changed = _read_as(tara, "windows-1251")
    assert "Read as Windows-1251" in page(client_of(tara).get(changed.url))
    _read_as(tara, "gb18030")
    assert drafts.pairings(drafts.of(tara).get())[3].source[0].text == SOURCE[3][1]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("utf-8", "read as UTF-8, but 0xC8, which is not UTF-8, stands at byte 1."),
        ("rot13", "There is no encoding “rot13”"),
    ],
)
def test_a_wrong_encoding_is_refused_and_the_pairs_stay(tara, code, said):
    _begin(tara, language="zh-Hans", source_file=_file(CHINESE.encode("gb18030")))
    wrong = _read_as(tara, code)
    assert wrong.status_code == 400
    assert said in page(wrong)
    assert "Read as GB18030" in page(wrong)
    assert SOURCE[3][1] in page(wrong)
    assert not Article.objects.exists()


def test_what_has_no_encoding_cannot_be_read_in_another(tara):
    _begin(tara, **_both())
    for side in ("source", "target"):
        assert _read_as(tara, "big5", side).status_code == 400
    assert _read_as(tara, "big5", "middle").status_code == 422


def _read_as(user, code, side="source"):
    draft = drafts.of(user).get()
    sent = {"seen": draft.number, "side": side, "encoding": code}
    return post(user, "pairing-encoding", draft.pk, **sent)


def test_a_word_file_and_a_page(tara):
    blocks = (Block("headline", "谈判"), Block("quote", "**格里尔**说。"))
    page_ = "<h1>Talks</h1><script>x</script><blockquote>Grier said.</blockquote>"
    sent = {"language": "zh-Hans", "translation_language": "en"}
    sent["source_file"] = _file(docx.write(Document("zh", blocks)), "a.docx")
    sent["translation_file"] = _file(page_.encode(), "b.html")
    assert "Left out of b.html: 1 script." in _words(_begin(tara, **sent))
    _store(tara)
    assert list(Segment.objects.values_list("kind", "text")) == [(b.kind, b.text) for b in blocks]
    assert Translation.objects.get().targets.live()[1].text == "Grier said."


@pytest.mark.parametrize("name", ["a.docx", "a.md"])
@pytest.mark.parametrize("data", [b"%PDF-1.7", b"PK\x03\x04" + b"\0" * 40])
def test_a_name_that_lies_about_its_content(tara, name, data):
    response = post(tara, "import", language="zh", source_file=_file(data, name))
    assert response.status_code == 400
    assert name in page(response)
    assert not Article.objects.exists()
