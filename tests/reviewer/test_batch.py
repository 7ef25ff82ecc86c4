"""Many files at once: which of them make which stories, and what is refused."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviewer import batch
from reviewer.batch import File
from reviewer.refusals import Malformed

MB = 1024 * 1024


def file(name, data=b"words"):
    return File(name, len(data), lambda: data)


def packed(*names, data=b"words"):
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in names:
            new.writestr(name, data)
    return out.getvalue()


def stories(*names, said=""):
    return batch.stories([file(name) for name in names], said)


def laid(*names, said=""):
    """Give each story: its name, the language of its source, those of its translations."""
    return [
        (story.name, story.source.language, [part.language for part in story.translations])
        for story in stories(*names, said=said)
    ]


def reasons(*names, said=""):
    return {story.name: " ".join(story.reasons) for story in stories(*names, said=said)}


def test_it_works():
    names = ["b.zh.md", "a.en.md", "a.zh.md", "b.en.txt", "b.fr.docx"]
    assert laid(*names, said="zh") == [("a", "zh", ["en"]), ("b", "zh", ["en", "fr"])]


def test_a_source_alone():
    assert laid("a.zh.md", "b.ja.md") == [("a", "zh", []), ("b", "ja", [])]


def test_folders_keep_stories_apart():
    assert laid("a/s.zh.md", "b/s.zh.md", "a/s.en.md", said="zh") == [
        ("a/s", "zh", ["en"]),
        ("b/s", "zh", []),
    ]


def test_the_source_is_found_where_the_names_leave_one_choice():
    assert laid("a.zh.md", "a.en.md", "b.fr.md", "b.zh.md", "c.zh.md") == [
        ("a", "zh", ["en"]),
        ("b", "zh", ["fr"]),
        ("c", "zh", []),
    ]


@pytest.mark.parametrize(
    ("names", "which"),
    [
        (["a.zh.md", "a.en.md"], "Chinese or English"),
        (["a.zh.md", "a.en.md", "b.en.md", "b.zh.md"], "Chinese or English"),
        (["a.zh.md", "a.en.md", "b.ja.md", "b.fr.md"], "Chinese or English or French or Japanese"),
    ],
)
def test_the_source_is_asked_for_where_they_leave_several(names, which):
    which = " or ".join(sorted(which.split(" or ")))
    with pytest.raises(Malformed, match=f"leave open which language .*: {which}. Say which."):
        stories(*names)


@pytest.mark.parametrize(
    ("said", "names", "source"),
    [
        ("zh", ["s.zh-Hans.md", "s.en.md"], "zh-Hans"),
        ("zh", ["s.zh-Hant.md", "s.en.md"], "zh-Hant"),
        ("zh", ["s.zh.md", "s.zh-Hant.md"], "zh"),
        ("zh-Hans", ["s.zh.md", "s.zh-Hant.md"], "zh"),
        ("en", ["s.en-GB.md", "s.zh.md"], "en-GB"),
    ],
)
def test_the_source_may_be_said_more_or_less_closely(said, names, source):
    assert [story.source.language for story in stories(*names, said=said)] == [source]


@pytest.mark.parametrize(
    ("names", "said", "why"),
    [
        (["s.md"], "", "Its name says no language; call it “s.zh.md”, for Chinese."),
        (["s.v2.md"], "", "“v2” in its name is no language"),
        (["photo.zh.jpg"], "", "It is no text, Markdown, HTML or Word (DOCX) file."),
        (["s.en.md"], "zh", "None of it is in Chinese, the language of the sources: s.en.md."),
        (["s.en.md", "s.fr.md"], "zh", "the sources: s.en.md and s.fr.md."),
        (["s.zh.md", "s.zh.txt"], "zh", "More than one file is in Chinese: s.zh.md and s.zh.txt."),
        (["s.zh.md", "s.ZH.txt"], "", "More than one file is in Chinese: s.ZH.txt and s.zh.md."),
        (["s.en.md", "S.en.txt", "s.zh.md"], "zh", "More than one file is in English"),
        (
            ["s.zh-Hans.md", "s.zh-Hant.md", "s.en.md"],
            "zh",
            "may be the source in Chinese: s.zh-Hans.md and s.zh-Hant.md.",
        ),
    ],
)
def test_what_is_refused(names, said, why):
    (said_of_it,) = reasons(*names, said=said).values()
    assert why in said_of_it


def test_one_bad_name_spoils_no_other():
    said = reasons("a.zh.md", "a.en.md", "b.md", said="zh")
    assert said["a"] == ""
    assert "no language" in said["b.md"]


_names = st.lists(
    st.tuples(
        st.sampled_from(["", "a/", "b/", "a/b/"]),
        st.sampled_from(["s", "S", "t", "s.2"]),
        st.sampled_from([".zh", ".en", ".fr", ".zh-Hant", ".v2", ""]),
        st.sampled_from([".md", ".txt", ".docx", ".jpg"]),
    ).map("".join),
    unique=True,
    min_size=1,
    max_size=12,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # on a busy machine
@given(_names, st.permutations(range(12)))
def test_every_file_stands_in_one_story_whatever_their_order(names, order):
    found = stories(*names, said="zh")
    shuffled = [names[n] for n in order if n < len(names)]
    assert stories(*shuffled, said="zh") == found
    told = [part.file.name for story in found for part in story.parts]
    alone = [story.name for story in found if not story.parts]
    assert sorted(told + alone) == sorted(names)
    for story in found:
        folders = {part.file.name.rpartition("/")[0] for part in story.parts}
        assert len(folders) <= 1
        if story.source:
            languages = [story.source.language, *(part.language for part in story.translations)]
            assert languages[0] in {"zh", "zh-Hant"}
            assert len(set(languages)) == len(languages) == len(story.parts)
        else:
            assert story.reasons


def test_an_archive_is_opened():
    junk = ["__MACOSX/a/._s.zh.md", "a/.DS_Store", "Thumbs.db", "a/._s.en.md"]
    data = packed("a/", "a/s.zh.md", *junk, data=b"# words")
    with batch.opened([file("night.zip", data), file("t.zh.md")]) as sent:
        assert [one.name for one in sent.files] == ["night.zip/a/s.zh.md", "t.zh.md"]
        assert [one.upload().data for one in sent.files] == [b"# words", b"words"]
        assert sent.junk == len(junk)


def test_names_in_an_archive_of_windows():
    data = packed("abcd.zh.md").replace(b"abcd", "谈判".encode("gb18030"))
    with batch.opened([file("night.zip", data)]) as sent:
        assert [one.name for one in sent.files] == ["night.zip/谈判.zh.md"]
        assert sent.files[0].upload().data == b"words"


@pytest.mark.parametrize(
    ("uploads", "why"),
    [
        ([], "no file in it"),
        ([file(".DS_Store")], "no file in it"),
        ([file("a.zip", packed("folder/"))], "no file in it"),
        ([file("a.zip")], "a.zip: It is no ZIP archive"),
        ([file("a.zip", packed("../s.zh.md"))], "a.zip: .* leads out of the archive"),
        ([file("a.zip", packed("s.zip"))], "another archive, “s.zip”"),
        ([file("a.zip", packed("s.zh.md", data=b" " * 4 * MB))], "times its size"),
        ([file("a.zip", packed(*(f"{n}" for n in range(2_001))))], "2,001 files; at most 2,000"),
        ([file("a.zip", packed(*(f"{n}" for n in range(201))))], "201 files; at most 200"),
        ([file(f"{n}.zh.md") for n in range(201)], "201 files; at most 200"),
        ([File("a.zip", 20 * MB + 1, bytes)], "a.zip is 20.0 MB; at most 20 MB"),
    ],
)
def test_uploads_that_are_not_opened(uploads, why):
    with pytest.raises(Malformed, match=why), batch.opened(uploads):
        pass


def test_a_word_file_may_stand_in_an_archive():
    with batch.opened([file("a.zip", packed("s.zh.docx"))]) as sent:
        assert [one.name for one in sent.files] == ["a.zip/s.zh.docx"]


@pytest.mark.parametrize(("name", "most"), [("s.zh.md", 5), ("s.zh.docx", 20)])
def test_a_large_file_is_not_even_fetched(name, most):
    with pytest.raises(Malformed, match=f"at most {most} MB can be read"):
        File(name, most * MB + 1, lambda: pytest.fail("fetched")).upload()


def test_damage_is_said_of_the_one_file():
    with zipfile.ZipFile(out := BytesIO(), "w") as new:
        new.writestr("s.zh.md", b"words")
        new.writestr("t.zh.md", b"other")
    data = out.getvalue().replace(b"words", b"sword", 1)
    with batch.opened([file("a.zip", data)]) as sent:
        bad, good = sent.files
        with pytest.raises(Malformed, match=r"a\.zip/s\.zh\.md: “s\.zh\.md” in it is damaged"):
            bad.upload()
        assert good.upload().data == b"other"
