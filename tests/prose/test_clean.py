import pytest
from hypothesis import given
from hypothesis import strategies as st

from prose import clean
from tests.prose.strategies import texts


def test_it_works():
    assert clean.text("\ufeffGrier\tsaid\r\nno\rto\u2028the\u2029e\u0301nvoy\u0085") == (
        "Grier said\nno\nto\nthe\nénvoy\n"
    )


@pytest.mark.parametrize(
    ("raw", "where", "sentence"),
    [
        ("The envoy Grier \0", 16, "A NUL character stands at character 17."),
        ("a\x07", 1, "A control character (U+0007) stands at character 2."),
        ("\ud83d", 0, "Half a surrogate pair (U+D83D) stands at character 1."),
    ],
)
def test_says_what_is_wrong_and_where(raw, where, sentence):
    with pytest.raises(clean.Unclean) as refused:
        clean.text(raw)
    assert refused.value.where == where
    assert str(refused.value) == sentence


@given(texts)
def test_clean_text_stays_as_it_is(text):
    assert clean.text(text) == text


@given(st.text())
def test_any_text_is_cleaned_or_refused(raw):
    text, refused = _outcome(clean.text, raw)
    assert not set(text) & set("\t\r\0\u2028\u2029\u0085")
    assert refused is None or 0 <= refused.where < len(raw)


def _outcome(clean_one, given):
    try:
        return clean_one(given), None
    except clean.Unclean as refused:
        return "", refused


def test_what_could_not_be_decoded_is_refused() -> None:
    with pytest.raises(clean.Unclean, match="could not be decoded"):
        clean.text("Gr\ufffdr")
