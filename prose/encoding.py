"""How the bytes of a text file are encoded: found out, said, or forced by hand."""

import codecs
from dataclasses import dataclass

from charset_normalizer import from_bytes

from prose import clean


@dataclass(frozen=True, slots=True)
class Encoding:
    """One way to write characters as bytes: its name, its name in words, Python's codec."""

    code: str
    label: str
    codec: str


@dataclass(frozen=True, slots=True)
class Decoded:
    """A clean text, and the encoding it was read in."""

    text: str
    encoding: Encoding


class UnknownEncoding(ValueError):
    """A name that no encoding has here."""


UTF_8 = Encoding("utf-8", "UTF-8", "utf-8-sig")
ENCODINGS = (
    UTF_8,
    Encoding("utf-16-le", "UTF-16, little-endian", "utf-16-le"),
    Encoding("utf-16-be", "UTF-16, big-endian", "utf-16-be"),
    Encoding("gb18030", "GB18030", "gb18030"),
    Encoding("big5", "Big5", "cp950"),
    Encoding("shift_jis", "Shift_JIS", "cp932"),
    Encoding("euc-kr", "EUC-KR", "cp949"),
    Encoding("windows-1250", "Windows-1250 (Central European)", "cp1250"),
    Encoding("windows-1251", "Windows-1251 (Cyrillic)", "cp1251"),
    Encoding("windows-1252", "Windows-1252 (Western European)", "cp1252"),
    Encoding("windows-1253", "Windows-1253 (Greek)", "cp1253"),
    Encoding("windows-1254", "Windows-1254 (Turkish)", "cp1254"),
    Encoding("windows-1255", "Windows-1255 (Hebrew)", "cp1255"),
    Encoding("windows-1256", "Windows-1256 (Arabic)", "cp1256"),
    Encoding("windows-1257", "Windows-1257 (Baltic)", "cp1257"),
    Encoding("windows-1258", "Windows-1258 (Vietnamese)", "cp1258"),
)
_BY_CODE = {one.code: one for one in ENCODINGS}
_BY_CODEC = {one.codec: one for one in ENCODINGS}
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What a newsroom that writes this language used before UTF-8: asked about first.
_USUAL = {
    **dict.fromkeys(("zh", "yue"), ("gb18030", "cp950")),
    "ja": ("cp932",),
    "ko": ("cp949",),
    **dict.fromkeys(("ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "mn", "tg"), ("cp1251",)),
    **dict.fromkeys(("ar", "fa", "ur", "ps", "ug"), ("cp1256",)),
    **dict.fromkeys(("he", "yi"), ("cp1255",)),
    **dict.fromkeys(("cs", "hr", "hu", "pl", "ro", "sk", "sl", "sq", "bs"), ("cp1250",)),
    "el": ("cp1253",),
    **dict.fromkeys(("tr", "az"), ("cp1254",)),
    **dict.fromkeys(("et", "lt", "lv"), ("cp1257",)),
    "vi": ("cp1258",),
    **dict.fromkeys(
        ("af", "ca", "da", "de", "en", "es", "eu", "fi", "fr", "ga", "gl", "id", "is", "it"),
        ("cp1252",),
    ),
    **dict.fromkeys(("ms", "nb", "nl", "nn", "no", "pt", "sv", "sw"), ("cp1252",)),
}
_OLD = tuple(one.codec for one in ENCODINGS if not one.code.startswith("utf"))
_LIBRARY_S = {"cp950": "big5"}  # the library weighs Big5 without Microsoft's additions
_SHORTEST_UTF_16 = 16  # bytes; below that a NUL says only that the file is no text
_SAMPLE = 64 * 1024  # bytes that the detector weighs; all of them are decoded afterwards


def get(code: str) -> Encoding:
    """Give an encoding by its name; raises UnknownEncoding, which says what names there are."""
    found = _BY_CODE.get(code.strip().lower())
    if found is None:
        raise UnknownEncoding(f"There is no encoding “{code}”. There are: {', '.join(_BY_CODE)}.")
    return found


def detect(data: bytes, language: str = "") -> Encoding:
    """Find out the encoding: by byte order mark, as UTF-8, as UTF-16, then by the library.

    ``language`` (a BCP 47 tag) only says which old encodings are tried first. Where nothing fits,
    the answer is UTF-8, and decoding will say at which byte it is not.
    """
    for mark, code in _BOMS:
        if data.startswith(mark):
            return _BY_CODE[code]
    if b"\0" in data:
        return _unmarked_utf_16(data)
    if _is_utf_8(data):
        return UTF_8
    usual = _USUAL.get(language.partition("-")[0].lower(), ())
    return _likeliest(data, usual) or _likeliest(data, _OLD) or UTF_8


def decode(data: bytes, code: str = "", language: str = "") -> Decoded:
    """Read bytes into clean text, in the encoding named or else the one found out.

    Raises UnknownEncoding, and clean.Unclean for an empty file, for bytes that the encoding does
    not have (with their place), and for what ``clean.text`` refuses.
    """
    encoding = get(code) if code else detect(data, language)
    try:
        raw = data.decode(encoding.codec)
    except UnicodeDecodeError as error:
        what = (
            f"The file was read as {encoding.label}, but 0x{data[error.start]:02X}, "
            f"which is not {encoding.label},"
        )
        raise clean.Unclean(what, error.start, "byte") from error
    if not raw.strip("\ufeff \t\r\n"):
        raise clean.Unclean("The file is empty", 0, "")
    if "\0" in raw:
        what = f"The file was read as {encoding.label}, but it is binary: a NUL"
        raise clean.Unclean(what, data.index(0), "byte")
    return Decoded(clean.text(raw), encoding)


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _unmarked_utf_16(data: bytes) -> Encoding:
    """UTF-16 without a mark: the upper halves of its blanks and line ends are NULs."""
    if len(data) < _SHORTEST_UTF_16 or len(data) % 2:
        return UTF_8
    code = "utf-16-le" if data[1::2].count(0) > data[::2].count(0) else "utf-16-be"
    return _BY_CODE[code] if _is_text(data, code) else UTF_8


def _is_text(data: bytes, codec: str) -> bool:
    try:
        clean.text(data.decode(codec))
    except (UnicodeDecodeError, clean.Unclean):
        return False
    return True


def _likeliest(data: bytes, codecs_: tuple[str, ...]) -> Encoding | None:
    """Ask the library which of these codecs gives the most coherent text."""
    fitting = [codec for codec in codecs_ if _decodes(data, codec)]
    if not fitting:
        return None
    asked = [_LIBRARY_S.get(codec, codec) for codec in fitting]
    found = from_bytes(_sampled(data), cp_isolation=asked).best()
    return _BY_CODEC[fitting[asked.index(found.encoding)]] if found else None


def _decodes(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _sampled(data: bytes) -> bytes:
    """Cut at a line end: in none of the encodings can one stand inside a character."""
    if len(data) <= _SAMPLE:
        return data
    return data[: data.rfind(b"\n", 0, _SAMPLE) + 1 or len(data)]
