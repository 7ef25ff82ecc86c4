import pytest
from hypothesis import given

from prose.markup import Run, plain, runs
from tests.prose.strategies import texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("plain", (Run("plain"),)),
        ("a *b* c", (Run("a "), Run("b", emphasis=True), Run(" c"))),
        ("**b**", (Run("b", strong=True),)),
        ("***b***", (Run("b", emphasis=True, strong=True),)),
        ("[Greer](https://a.b/c)", (Run("Greer", href="https://a.b/c"),)),
        (
            "[**G**r](mailto:a@b.c)",
            (Run("G", strong=True, href="mailto:a@b.c"), Run("r", href="mailto:a@b.c")),
        ),
        ("[x](ftp://a.b)", (Run("x"),)),
        ("[x](javascript:alert(1))", (Run("[x](javascript:alert(1))"),)),
        ("<b>&amp; `x` ![y](z)", (Run("<b>&amp; `x` !y"),)),
        (r"\*a\* \\", (Run("*a* \\"),)),
        ("one\\\ntwo\nthree", (Run("one\ntwo\nthree"),)),
        ("他说*很好*。", (Run("他说"), Run("很好", emphasis=True), Run("。"))),
    ],
)
def test_runs(text, expected):
    assert runs(text) == expected


def test_plain():
    assert plain("**Greer** [said](http://a.b)") == "Greer said"


@given(texts)
def test_any_text_has_runs(text):
    found = runs(text)
    assert all(run.text for run in found)
    assert all(run.href.startswith(("http://", "https://", "mailto:")) for run in found if run.href)
