import pytest

from prose import formats


def test_every_format_is_found():
    assert [one.name for one in formats.all_formats()] == ["docx", "html", "markdown", "text"]
    assert [one.name for one in formats.readable()] == ["docx", "html", "markdown", "text"]
    assert [one.name for one in formats.writable()] == ["docx", "html", "markdown", "text"]


def test_a_format_by_its_name():
    assert formats.get("markdown").extension == "md"


def test_an_unknown_format_is_told_what_there_is():
    with pytest.raises(formats.UnknownFormat, match=r"“pdf”\. There are: docx, html"):
        formats.get("pdf")
