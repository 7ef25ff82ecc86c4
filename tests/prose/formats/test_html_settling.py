"""What a page keeps beside the words of its article: settled, left out and said."""

import time

import pytest

from prose.formats.html import read


def _read(html, language="en"):
    document = read(html, language)
    return [block.text for block in document.blocks], document.dropped


@pytest.mark.parametrize(
    ("html", "texts", "dropped"),
    [
        ("<p>He said <q>yes</q>.", ["He said “yes”."], ()),
        ("<p>a <del>gone</del><ins>came</ins>", ["a came"], ("1 deleted passage",)),
        ("<p>one<br> <br>two<br>three", ["one", "two\nthree"], ()),
        ("<h1>A<br><br>B</h1><p>x", ["A\nB", "x"], ()),
        ("<p hidden>a</p><p>b", ["b"], ("1 hidden passage",)),
        (
            "<p>a<span style='color: red; display : none'>b<br><b>c</b></span>d"
            "<i aria-hidden=true>e</i></p><p aria-hidden=false>f",
            ["ad", "f"],
            ("2 hidden passages",),
        ),
        ('<p><a href="/a">here</a> <a href="#b"><b>b</b></a>', ["here **b**"], ("2 links",)),
        ('<p><a name=x>here</a> <a href="javascript:x">b</a>', ["here b"], ()),
        ("<p>a<script>x <table> y</script>b<!-- <script> -->c", ["abc"], ("1 script",)),
        ("<!--><p>a<STYLE >b</style >c", ["ac"], ("1 style sheet",)),
        ("<p>a<script src=x>b</scripts><p>c", ["a"], ("1 script",)),
    ],
)
def test_what_is_settled(html, texts, dropped):
    assert _read(html) == (texts, dropped)


def test_quotation_marks_are_the_language_s_own():
    assert _read("<p>Er sagte <q>ja</q>.", "de")[0] == ["Er sagte „ja“."]


@pytest.mark.parametrize("script", ["a<b;" * 250_000, "<div>" * 100_000])
def test_a_script_is_no_markup(script):
    assert _read(f"<p>a</p><script>{script}</script>") == (["a"], ("1 script",))


@pytest.mark.parametrize("piece", ["<script>", "<script ", "<!-- <script> ", "<style></script>"])
def test_scripts_that_never_end_take_no_time(piece):
    begun = time.monotonic()
    assert _read("<p>a</p>" + piece * 200_000)[0] == ["a"]
    assert time.monotonic() - begun < 10
