"""How the bytes of a text file are encoded: found out, said, or forced by hand."""

import codecs
from collections.abc import Iterable
from dataclasses import dataclass

import regex
from charset_normalizer import from_bytes

from prose import clean, plausibility


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
    Encoding("utf-32-le", "UTF-32, little-endian", "utf-32-le"),
    Encoding("utf-32-be", "UTF-32, big-endian", "utf-32-be"),
    Encoding("gb18030", "GB18030", "gb18030"),
    Encoding("big5", "Big5", "cp950"),
    Encoding("big5-hkscs", "Traditional Chinese (Big5-HKSCS)", "big5hkscs"),
    Encoding("shift_jis", "Shift_JIS", "cp932"),
    Encoding("euc-jp", "EUC-JP", "euc_jis_2004"),
    Encoding("iso-2022-jp", "ISO-2022-JP", "iso2022_jp_ext"),
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
    Encoding("koi8-r", "KOI8-R (Cyrillic)", "koi8_r"),
    Encoding("macintosh", "Macintosh (Western European)", "mac_roman"),
)
_BY_CODE = {one.code: one for one in ENCODINGS}
_BY_CODEC = {one.codec: one for one in ENCODINGS}
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins with the mark of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What a newsroom that writes this language used before UTF-8: asked about first.
_USUAL = {
    **dict.fromkeys(("zh", "yue"), ("gb18030", "cp950", "big5hkscs")),
    "ja": ("cp932", "euc_jis_2004"),
    "ko": ("cp949",),
    **dict.fromkeys(
        ("ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "mn", "tg"), ("cp1251", "koi8_r")
    ),
    **dict.fromkeys(("ar", "fa", "ur", "ps", "ug"), ("cp1256",)),
    **dict.fromkeys(("he", "yi"), ("cp1255",)),
    **dict.fromkeys(("cs", "hr", "hu", "pl", "ro", "sk", "sl", "sq", "bs"), ("cp1250",)),
    "el": ("cp1253",),
    **dict.fromkeys(("tr", "az"), ("cp1254",)),
    **dict.fromkeys(("et", "lt", "lv"), ("cp1257",)),
    "vi": ("cp1258",),
    **dict.fromkeys(
        ("af", "ca", "da", "de", "en", "es", "eu", "fi", "fr", "ga", "gl", "id", "is", "it"),
        ("cp1252", "mac_roman"),
    ),
    **dict.fromkeys(("ms", "nb", "nl", "nn", "no", "pt", "sv", "sw"), ("cp1252", "mac_roman")),
}
_UTF_16 = ("utf-16-le", "utf-16-be")
_WIDE = ("utf-32-le", "utf-32-be", *_UTF_16)
_OLD = tuple(one.codec for one in ENCODINGS if not one.code.startswith(("utf", "iso-2022")))
_LIBRARY_S = {"cp950": "big5", "euc_jis_2004": "euc_jp"}  # the narrower ones that it weighs
_SUPERSETS = {"cp950": "big5hkscs"}
_ESCAPES = (b"\x1b$", b"\x1b(")  # of ISO-2022-JP, which is ASCII but for them
_DECLARED = regex.compile(
    rb"""<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w-]{2,30})"""
    rb"""|^\s*<\?xml[^>]{1,100}?encoding\s*=\s*["']([\w-]{2,30})""",
    regex.IGNORECASE,
)
_HEAD = 1024  # bytes in which a page says its encoding, by the standard of HTML
# As browsers read what pages declare: by the wider encoding.
_WIDER = {
    **dict.fromkeys(("gb2312", "gbk"), "gb18030"),
    **dict.fromkeys(("ascii", "iso8859-1"), "cp1252"),
    "euc_kr": "cp949",
    "big5": "cp950",
    "shift_jis": "cp932",
    "euc_jp": "euc_jis_2004",
    "iso8859-9": "cp1254",
    "mac-roman": "mac_roman",
    "koi8-r": "koi8_r",
    "iso2022_jp": "iso2022_jp_ext",
}
_CONTROLS = regex.compile(rb"[\0-\x08\x0e-\x1a\x1c-\x1f]")  # but escape: no old encoding has them
_PRINTED = regex.compile(rb"[\t\n\r\0 -~]*")  # letters of ASCII, and NULs
_SHORTEST_UTF_16 = 16  # bytes; below that, without a language, nothing tells it from no text
_SAMPLE = 64 * 1024  # bytes that the library weighs; all of them are decoded afterwards
_WEIGHED = 8 * 1024  # characters whose plausibility is asked
_PLAUSIBLE = 0.7  # of plausibility.score: below, the language said is not that of the bytes
_CERTAIN = 0.75  # that it is another language
_READABLE = 0.65  # below, no language at all


def get(code: str) -> Encoding:
    """Give an encoding by its name; raises UnknownEncoding, which says what names there are."""
    found = _BY_CODE.get(code.strip().lower())
    if found is None:
        raise UnknownEncoding(f"There is no encoding “{code}”. There are: {', '.join(_BY_CODE)}.")
    return found


def detect(data: bytes, language: str = "") -> Encoding:
    """Find out the encoding: by byte order mark, as UTF-8, by what a page declares, by ranking.

    ``language`` (a BCP 47 tag) says which encodings are usual, the library how coherent the text
    is in each; the one whose text is the most plausible wins. Where nothing fits, the answer is
    UTF-8, and decoding will say at which byte it is not.
    """
    for mark, code in _BOMS:
        if data.startswith(mark):
            return _BY_CODE[code]
    if _CONTROLS.search(data):
        return _unmarked(data, language) or UTF_8
    if any(escape in data for escape in _ESCAPES) and _decodes(data, "iso2022_jp_ext"):
        return _BY_CODE["iso-2022-jp"]
    if _decodes(data, "utf-8"):
        return UTF_8
    return _declared(data) or _likeliest(data, language) or UTF_8


def decode(data: bytes, code: str = "", language: str = "") -> Decoded:
    """Read bytes into clean text, in the encoding named or else the one found out.

    Raises UnknownEncoding, and clean.Unclean for an empty file, for bytes that the encoding does
    not have (with their place), and for what ``clean.text`` refuses.
    """
    encoding = get(code) if code else detect(data, language)
    if encoding.codec in _SUPERSETS and not _decodes(data, encoding.codec):
        wider = _BY_CODEC[_SUPERSETS[encoding.codec]]
        encoding = wider if _decodes(data, wider.codec) else encoding
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
        raise clean.Unclean(what, _nul(raw, encoding, data), "byte")
    return Decoded(clean.text(raw), encoding)


def _nul(raw: str, encoding: Encoding, data: bytes) -> int:
    """Say at which byte the first NUL character stands."""
    wide = encoding.codec in _WIDE
    return len(raw[: raw.index("\0")].encode(encoding.codec)) if wide else data.index(0)


def _decodes(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _unmarked(data: bytes, language: str) -> Encoding | None:
    """UTF-16 or UTF-32 without a mark: read in the wrong order it is no plausible text."""
    if len(data) < _SHORTEST_UTF_16 and not plausibility.known(language):
        return None
    if _PRINTED.fullmatch(data) and data.count(0) * 3 < len(data):
        return None  # a NUL slipped in: Latin letters of two bytes have one each
    tags = dict.fromkeys((language, ""))
    texts = {codec: _text(data, codec) for codec in _WIDE}
    ranks = {
        codec: max(plausibility.score(text, tag) for tag in tags)
        for codec, text in texts.items()
        if text
    }
    best = max(ranks, key=lambda codec: ranks[codec], default="")
    return _BY_CODE[best] if best and ranks[best] >= _READABLE else None


def _text(data: bytes, codec: str) -> str:
    """Give the beginning of the text, if all of it may be stored."""
    try:
        return clean.text(data.decode(codec))[:_WEIGHED]
    except (UnicodeDecodeError, clean.Unclean):
        return ""


def _declared(data: bytes) -> Encoding | None:
    """Give the encoding that a page says of itself, if it is one of these and decodes."""
    found = _DECLARED.search(data[:_HEAD])
    if found is None:
        return None
    try:
        name = codecs.lookup((found[1] or found[2]).decode()).name
    except LookupError:
        return None
    codec = _WIDER.get(name, name)
    fits = codec in _BY_CODEC and codec not in _WIDE and _decodes(data, codec)
    return _BY_CODEC[codec] if fits else None


def _likeliest(data: bytes, language: str) -> Encoding | None:
    """Rank the encodings by the text they give; of equals the usual one, then the library's."""
    spoken = language.partition("-")[0].lower()
    sample = _sampled(data)
    usual = _USUAL.get(spoken, ())
    wide = _UTF_16 if len(data) >= _SHORTEST_UTF_16 and not len(data) % 2 else ()
    asked = dict.fromkeys((*usual, *_found(sample), *_OLD, *wide))
    found = [codec for codec in asked if _decodes(data, codec)]
    texts = {codec: _beginning(sample, codec) for codec in found}
    own = [(codec, language) for codec in found] if plausibility.known(language) else []
    others = [(codec, tag) for codec in found for tag in _spoken(codec)]
    for pairs, least in ((own, _PLAUSIBLE), (others, _CERTAIN), (own, _READABLE)):
        ranks = {pair: plausibility.score(texts[pair[0]], pair[1]) for pair in pairs}
        best = max(ranks, key=lambda pair: ranks[pair], default=("", ""))
        if ranks.get(best, -1) >= least:
            return _BY_CODEC[best[0]]
    return None


def _found(sample: bytes) -> Iterable[str]:
    """Give the library's candidates, the most coherent first."""
    own = {_LIBRARY_S.get(codec, codec): codec for codec in _OLD}
    matches = from_bytes(sample, cp_isolation=list(own), threshold=1.0)
    return [own[name] for match in matches for name in match.could_be_from_charset if name in own]


def _spoken(codec: str) -> list[str]:
    return [tag for tag, usual in _USUAL.items() if codec in usual]


def _beginning(sample: bytes, codec: str) -> str:
    return sample.decode(codec, "ignore")[:_WEIGHED]


def _sampled(data: bytes) -> bytes:
    """Cut at a line end: in none of the old encodings can one stand inside a character."""
    if len(data) <= _SAMPLE:
        return data
    return data[: data.rfind(b"\n", 0, _SAMPLE) + 1 or _SAMPLE]
