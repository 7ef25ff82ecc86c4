import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prose import filenames
from prose.filenames import Nameless, StoryName, taken_apart


def test_it_works():
    assert taken_apart("story.zh.md") == StoryName("", "story", "zh", ".md")
    assert taken_apart("story.zh.md").path == "story"


@pytest.mark.parametrize(
    ("name", "folder", "story", "tag", "suffix"),
    [
        ("a/b/story.zh.md", "a/b", "story", "zh", ".md"),
        ("a\\story.zh.md", "a", "story", "zh", ".md"),
        ("story.v2.ZH_hans.DOCX", "", "story.v2", "zh-Hans", ".docx"),
        ("谈判 二.en-gb.txt", "", "谈判 二", "en-GB", ".txt"),
    ],
)
def test_taken_apart(name, folder, story, tag, suffix):
    assert taken_apart(name) == StoryName(folder, story, tag, suffix)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("story.md", "Its name says no language; call it “story.zh.md”"),
        ("a.b/story.md", "says no language; call it “story.zh.md”"),
        ("story..md", "says no language"),
        ("story.v2.md", "“v2” in its name is no language; call it “story.zh.md”"),
        ("story.klingonese.md", "“klingonese” in its name is no language"),
        (".zh.md", "Its name says no story; call it “story.zh.md”"),
        ("..zh.md", "Its name says no story; call it “story.zh.md”"),
        ("", "says no language"),
    ],
)
def test_names_that_do_not_say_enough(name, why):
    with pytest.raises(Nameless) as raised:
        taken_apart(name)
    assert why in str(raised.value)


def test_names_of_one_story_have_one_key():
    composed, taken = (unicodedata.normalize(form, "Café.fr.md") for form in ("NFC", "NFD"))
    assert composed != taken
    assert taken_apart(composed).key == taken_apart(taken.upper()).key
    assert taken_apart("a/story.zh.md").key != taken_apart("b/story.zh.md").key


@given(st.text(max_size=30))
def test_every_name_is_read_or_refused_in_words(name):
    try:
        apart = taken_apart(name)
    except Nameless as refused:
        said = str(refused)
    else:
        said = f"{apart.story.strip(' .')} in {apart.language}."
    assert said.endswith(".")
    assert not said.startswith(" ")


@pytest.mark.parametrize(
    ("codec", "names", "languages"),
    [
        ("utf-8", ["谈判.zh.md", "谈判.en.md"], []),
        ("gb18030", ["谈判.zh.md", "谈判.en.md"], []),
        ("gb18030", ["消息/朱镕基.zh-Hans.md"], []),
        ("gb18030", ["谈判.md"], ["zh"]),
        ("gb18030", ["关税谈判.zh.txt", "关税谈判.ja.txt"], []),
        ("cp950", ["關稅談判.zh-Hant.md", "關稅談判.en.md"], []),
        ("cp932", ["関税協議.ja.txt", "日本語ソ表.ja.md"], []),
        ("cp932", ["関税協議.zh.txt", "関税協議.ja.txt"], ["zh"]),
        ("cp949", ["관세협상.ko.md"], []),
        ("cp866", ["Переговоры.ru.md"], []),
        ("cp437", ["négociations.fr.md", "Zürich.de.md"], []),
        ("ascii", ["story.zh.md"], ["zh"]),
    ],
)
def test_names_as_their_writer_saw_them(codec, names, languages):
    assert filenames.decoded([name.encode(codec) for name in names], languages) == tuple(names)


@given(st.lists(st.binary(max_size=12)), st.lists(st.sampled_from(["zh", "ja", "ko", "ru", "en"])))
def test_any_bytes_become_names(names, languages):
    assert len(filenames.decoded(names, languages)) == len(names)
