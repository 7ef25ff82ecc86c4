"""What comes in: read, paired, stored and checked; or refused, with nothing stored."""

import pytest
from django.core.exceptions import PermissionDenied

from reviewer import intake
from reviewer.models import Flag
from reviewer.refusals import Malformed, Refused
from tests.conftest import ENGLISH, SOURCE, document, greer, open_flags, person, texts
from translations import history
from translations.importing import Details
from translations.models import Article, RevisionMeta, Segment, State, Target, Translation

MB = 1024 * 1024


def _rows():
    models = (Article, Segment, Translation, Target, RevisionMeta, Flag)
    return [model.objects.count() for model in models]


def _kinds(text, tag="en", **more):
    return [(b.kind, b.text) for b in intake.read(text, tag, **more).blocks]


def test_it_works(tara):
    greer()
    article, translation = intake.store(
        document("zh-Hans", SOURCE), document("en", ENGLISH), Details("参考消息网"), by=tara
    )
    assert article.created_by == tara
    assert texts(translation) == [text for _, text in ENGLISH]
    assert [flag.quote for flag in open_flags(translation)] == ["Grier"] * 3
    assert open_flags(translation)[0].placements.get().revision_id == history.latest(translation)


@pytest.mark.parametrize("name", ["rita", "otto", "admin"])
def test_who_may_not_import(request, name):
    user = request.getfixturevalue(name)
    before = _rows()
    with pytest.raises(PermissionDenied, match="import articles"):
        intake.store(document("zh", SOURCE), None, Details(), by=user)
    assert _rows() == before


def test_a_translator_imports_into_an_own_language(omar):
    before = _rows()
    with pytest.raises(PermissionDenied, match="import translations into English"):
        intake.store(document("zh", SOURCE), document("en", ENGLISH), Details(), by=omar)
    assert _rows() == before
    article, none = intake.store(document("zh", SOURCE), None, Details(), by=omar)
    assert none is None
    assert article.segments.count() == 4


def test_an_article_that_one_could_not_translate(omar):
    before = _rows()
    with pytest.raises(PermissionDenied, match="could not translate"):
        intake.store(document("ar", SOURCE), None, Details(), by=omar)
    assert _rows() == before


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", r"^a\.txt: The file is empty\.$"),
        (b" \n ", r"^a\.txt: The file is empty\.$"),
        (b"\xff\xfea\x00b", r"^a\.txt: .*UTF-16.* byte 5\.$"),
        (b"ab\x00c", r"^a\.txt: .*binary: a NUL stands at byte 3\.$"),
        (b"a\x07b", r"^a\.txt: A control character .* character 2\.$"),
        (b"x" * (5 * MB + 1), r"^a\.txt is 5\.0 MB; at most 5 MB"),
        (b"%PDF-1.7", r"^a\.txt is a PDF file, whatever its name says"),
    ],
)
def test_a_file_that_cannot_be_read(data, why):
    with pytest.raises(Malformed, match=why) as refused:
        intake.decode(data, "a.txt")
    assert refused.value.status == 400


def test_a_file_of_five_megabytes_is_read():
    assert len(intake.decode(b"x" * (5 * MB), "a.txt").text) == 5 * MB


def test_a_file_is_brought_into_its_stored_form():
    assert intake.decode("\ufeffJose\u0301\r\n".encode(), "a.txt").text == "Jos\u00e9\n"


@pytest.mark.parametrize(
    ("text", "tag", "why"),
    [
        ("", "en", "The text is empty"),
        (" \r\n\r\n ", "en", "The text is empty"),
        ("# Only a headline", "en", "has a headline and no body"),
        ("Words.", "", "No language is named"),
        ("Words.", "klingonese", "“klingonese” is no language tag"),
        ("Words\0.", "en", "The text: A NUL character stands at character 6"),
        ("Words\ud800.", "en", "surrogate"),
        ("é" * (5 * MB // 2 + 1), "en", "The text is over 5 MB"),
    ],
)
def test_a_text_that_is_no_article(text, tag, why):
    with pytest.raises(Malformed, match=why):
        intake.read(text, tag)


def test_the_file_is_named_in_the_refusal():
    with pytest.raises(Malformed, match=r"^wire\.txt is empty"):
        intake.read("", "en", name="wire.txt")


@pytest.mark.parametrize(
    ("format_name", "why"), [("pdf", "no format “pdf”"), ("docx", "cannot be read")]
)
def test_a_format_that_is_not_read(format_name, why):
    with pytest.raises(Malformed, match=why):
        intake.read("Words.", "en", format_name=format_name)


PARAGRAPH = ("paragraph", "Body text.")


@pytest.mark.parametrize(
    ("text", "more", "first"),
    [
        ("# Title\n\nBody text.", {}, ("headline", "Title")),
        ("# Title\n\nBody text.", {"name": "a.md"}, ("headline", "Title")),
        ("# Title\n\nBody text.", {"name": "a.txt"}, ("headline", "# Title")),
        ("# Title\n\nBody text.", {"format_name": "text"}, ("headline", "# Title")),
        ("Title\n\nBody text.", {}, ("headline", "Title")),
        ("Title\n\nBody text.", {"name": "a.markdown"}, ("headline", "Title")),
        ("A sentence.\n\nBody text.", {}, ("paragraph", "A sentence.")),
        ("Two\nlines\n\nBody text.", {}, ("paragraph", "Two\nlines")),
        (f"{'x' * 161}\n\nBody text.", {}, ("paragraph", "x" * 161)),
        (f"{'x' * 160}\n\nBody text.", {}, ("headline", "x" * 160)),
    ],
)
def test_format_and_headline_are_found_out(text, more, first):
    assert _kinds(text, **more) == [first, PARAGRAPH]


def test_a_lone_line_is_no_headline():
    assert _kinds("Body text") == [("paragraph", "Body text")]


def test_a_chinese_headline():
    assert _kinds("日美谈判\n\n第一段。", "zh") == [
        ("headline", "日美谈判"),
        ("paragraph", "第一段。"),
    ]
    assert _kinds("谈判开始。\n\n第一段。", "zh")[0] == ("paragraph", "谈判开始。")


def test_tags_are_normal():
    assert intake.read("Words.", "ZH-hans").language == "zh-Hans"


@pytest.mark.parametrize(
    ("details", "why"),
    [
        (Details(outlet="x" * 201), "outlet: .* at most 200"),
        (Details(byline="By\0me"), "NUL"),
        (Details(notes="\udcff"), "surrogate"),
        (Details(source_url="javascript:alert(1)"), "source url: Enter a valid URL"),
    ],
)
def test_details_that_cannot_be_stored(chen, details, why):
    before = _rows()
    with pytest.raises(Malformed, match=why):
        intake.store(document("zh", SOURCE), document("en", ENGLISH), details, by=chen)
    assert _rows() == before


# Pairs


@pytest.mark.parametrize(("one", "other"), [("en", "en"), ("en", "en-GB"), ("zh", "zh-Hans-CN")])
def test_source_and_translation_in_one_language(chen, one, other):
    before = _rows()
    with pytest.raises(Malformed, match="a translation needs another language"):
        intake.store(document(one, SOURCE), document(other, ENGLISH), Details(), by=chen)
    assert _rows() == before


def test_a_preview_stores_nothing(db):
    before = _rows()
    pairings = intake.preview(document("zh", SOURCE), document("en", ENGLISH))
    assert [(len(p.source), len(p.target)) for p in pairings] == [(1, 1)] * 4
    assert [(len(p.source), len(p.target)) for p in intake.preview(document("zh", SOURCE), None)]
    assert _rows() == before


LONG = "The delegation met for about two hours in Washington and will meet again next month."
LONG_ZH = "代表团在华盛顿会晤约两小时，并将于下个月再次会晤。"
SHORT, SHORT_ZH = "The yen rose.", "日元上涨。"


def _stored(chen, source, target):
    made = [
        document(tag, tuple(("paragraph", t) for t in texts))
        for tag, texts in (("zh", source), ("en", target))
    ]
    _, translation = intake.store(*made, Details(), by=chen)
    return [
        (t.segment.text if t.segment else "", t.text, t.state)
        for t in translation.targets.live().select_related("segment")
    ]


def test_joined_where_the_translation_joins(chen):
    source = (LONG_ZH, SHORT_ZH, LONG_ZH)
    assert _stored(chen, source, (f"{LONG} {SHORT}", LONG)) == [
        (LONG_ZH, f"{LONG} {SHORT}", State.DONE),
        (SHORT_ZH, "", State.JOINED),
        (LONG_ZH, LONG, State.DONE),
    ]


def test_several_stand_in_one_where_the_translation_splits(chen):
    source = (LONG_ZH + SHORT_ZH, LONG_ZH)
    assert _stored(chen, source, (LONG, SHORT, LONG)) == [
        (LONG_ZH + SHORT_ZH, f"{LONG}\n\n{SHORT}", State.DONE),
        (LONG_ZH, LONG, State.DONE),
    ]


def test_nothing_is_lost_where_counts_differ(chen):
    stored = _stored(chen, (LONG_ZH,) * 4 + (SHORT_ZH,), (LONG, SHORT))
    assert [source for source, _, _ in stored if source] == [*(LONG_ZH,) * 4, SHORT_ZH]
    assert " ".join(text for _, text, _ in stored if text).replace("\n\n", " ") == f"{LONG} {SHORT}"
    assert {State.OPEN} <= {state for _, _, state in stored}


# One more language


def test_started_empty(article, tara):
    french = intake.start(article, "FR", by=tara)
    assert french.language == "fr"
    assert [(t.text, t.state) for t in french.targets.live()] == [("", State.OPEN)] * 4


def test_a_second_translation_of_one_language(story, tara):
    before = _rows()
    with pytest.raises(Refused, match="a translation into English already") as refused:
        intake.start(story.article, "en", by=tara)
    assert (refused.value.status, _rows()) == (409, before)


@pytest.mark.parametrize(
    ("tag", "why"), [("zh", "itself is in Chinese"), ("", "No language"), ("xx-9", "no language")]
)
def test_a_language_that_it_cannot_be_translated_into(article, chen, tag, why):
    before = _rows()
    with pytest.raises(Malformed, match=why):
        intake.start(article, tag, by=chen)
    assert _rows() == before


def test_started_by_who_translates_into_it(article, tara, rita):
    for user, tag in ((tara, "ar"), (rita, "fr"), (person("p"), "fr")):
        with pytest.raises(PermissionDenied, match="translate into"):
            intake.start(article, tag, by=user)
    assert article.translations.count() == 1
