import zipfile
from io import BytesIO

import pytest

from prose import archive


def packed(members, method=zipfile.ZIP_DEFLATED):
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as new:
        for name, data in members.items():
            new.writestr(name, data)
    return out.getvalue()


def read(data, **more):
    with archive.opened(data, **more) as opened:
        return {name: b"".join(archive.chunks(opened, name)) for name in opened.namelist()}


def test_it_works():
    assert read(packed({"a/b.md": b"words"})) == {"a/b.md": b"words"}


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"words", "no ZIP archive"),
        (b"PK\x03\x04" + b"x" * 40, "no ZIP archive"),
        (packed({"a": b"\0" * 2**22}), "times its size; at most 200 times"),
        (packed({f"{n}": b"" for n in range(2_001)}), "2,001 files; at most 2,000"),
        (b"PK\x01\x02" * 50_001, "over 50,000 files"),
        (packed({"../a": b"x"}), "“../a”, which leads out"),
        (packed({"/etc/a": b"x"}), "leads out"),
        (packed({"C:/a": b"x"}), "leads out"),
        (packed({"a\\..\\b": b"x"}), "leads out"),
        (packed({"b.ZIP": b"x"}), "another archive, “b.ZIP”"),
        (packed({"b.docx": b"x"}), "another archive"),
        (packed({"a": b"x"}, zipfile.ZIP_LZMA), "packed in a way that is not read"),
    ],
)
def test_what_is_not_opened(data, why):
    with pytest.raises(archive.Unsafe, match=why):
        read(data)


def test_a_hundred_megabytes_are_too_many():
    data = packed({"a": b"\0" * (100 * 2**20 + 1), "b": b""})
    with pytest.raises(archive.Unsafe, match="at most 100 MB"):
        read(data)


def test_an_archive_inside_may_be_allowed():
    assert read(packed({"b.docx": b"x"}), inside=frozenset({".docx"})) == {"b.docx": b"x"}


def test_two_files_of_one_name():
    data = packed({"one": b"1", "two": b"2"}).replace(b"two", b"one")
    with pytest.raises(archive.Unsafe, match="two files of one name"):
        read(data)


def test_a_password():
    data = packed({"a": b"x"}).replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"
    )
    with pytest.raises(archive.Unsafe, match="locked"):
        read(data)


def test_damage():
    data = packed({"a": b"words"}, zipfile.ZIP_STORED).replace(b"words", b"sword", 1)
    with pytest.raises(archive.Unsafe, match="“a” in it is damaged"):
        read(data)


def test_names_as_whoever_packed_them_saw_them():
    data = packed({"a.zh.md": b"1", "abcd.zh.md": b"2", "谈.en.md": b"3", "folder/": b""})
    data = data.replace(b"abcd.zh", "谈判".encode("gb18030") + b".zh")
    with archive.opened(data) as opened:
        assert list(archive.names(opened).values()) == ["a.zh.md", "谈判.zh.md", "谈.en.md"]
        read = [b"".join(archive.chunks(opened, name)) for name in archive.names(opened)]
    assert read == [b"1", b"2", b"3"]
