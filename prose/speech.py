"""Direct speech: what a text quotes, between which marks, and in which sentences it stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import regex

from prose import languages
from prose.language import Language
from prose.segmentation import sentences
from prose.span import Span
from prose.style import primary

_MARKS = regex.compile(r"[“”„«»‹›「」『』﹁﹂＂‘’]|(?<![\p{L}\p{N}])\"|\"(?!\p{L})")
# What closes each mark that opens. Some languages use “ to close, and some ” to open.
_CLOSING: Mapping[str, str] = MappingProxyType(
    {
        "“": "”",
        "„": '“”"',
        "«": "»",
        "‹": "›",
        "「": "」",
        "『": "』",
        "﹁": "﹂",
        '"': '"',
        "＂": "＂",
        "‘": "’",
    }
)
_CLOSE_ALONE = "”»›」』﹂"
_DASHES = "—–―"
_CJK = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}ー]")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'\-]*")
_WORDS, _CHARACTERS = 4, 8
_ENDS_SPEECH = regex.compile(r"[.!?…,。！？，؟،][\s\u200f]*$")
_LEADS_TO_SPEECH = regex.compile(r"[:：,،][\s\u200f]*$")
_SINGLE_CLOSES = regex.compile(r"(?<=[.,!?;…])’|(?<=[^s\s])’(?![\p{L}\p{N}])")
_SINGLE = 1000  # characters
_NO_SPEECH = "『"  # titles of books
_IN_SPEECH = regex.compile(r"[，。！？…]")
_NAMED = regex.compile(
    r"(?:名为|名為|题为|題為|所谓|所謂|称之为|稱之為|称为|稱為|誉为|譽為|叫做|主题是|主題是)$"
)
_SMALL = 3  # letters of a word that has no capital in a title
_AROUND = 120  # characters beside a quotation in which a verb of saying counts
# Beginnings of verbs of saying; in unspaced writing they stand anywhere.
_SAYING: Mapping[str, str] = MappingProxyType(
    {
        "en": "said says say saying told tells asked asks added adds wrote writes stressed "
        "declared warned quoted according explained insisted argued called described noted posted "
        "admitted replied recalled conceded acknowledged vowed shouted",
        "zh": "说 說 称 稱 表示 指出 强调 強調 道 问 問 回答 写道 寫道 坦言 认为 宣布 告诉 告訴",
        "ja": "と述べ と語 と話 と言 と指摘 と強調 との と表明 と答え "
        "と説明 と主張 として と訴え と明かし とし 発言 とコメント 述べた 述べる "
        "語った 語る 話した 話す 答えた",
        "ko": "말했 밝혔 전했 강조 덧붙 라고 이라며 라며 했다 답했 경고 주장",
        "fr": "dit déclar affirm ajout expliqu estim assur lanc écri soulign selon avert "
        "répond répét racont reconn",
        "de": "sagt erklärt betont fragt schrieb schreibt meint warnt fügte laut zufolge "
        "warnte erzähl antwort versicher räumte",
        "es": "dijo dice declar afirm añad explic señal asegur escrib según "
        "advirti respondi contó relat recono",
        "it": "disse dice detto dichiar afferm aggiun spieg scri secondo avvert "
        "raccont rispo sottoline ammes",
        "pt": "disse diz declar afirm acrescent explic escrev segundo alert contou "
        "respond relat admit",
        "ru": "сказал заяви говор отмети подчеркн добави пишет написал спроси сообщи словам "
        "рассказ предупреди предупрежд ответи призна завери",
        "uk": "сказа заяви говор зазначи підкресли дода пише написа запита повідоми словами "
        "розпов попередж попередив попередила відпові визна",
        "ar": "قال قالت وقال وقالت أضاف وأضاف صرح وصرح أكد وأكد أعلن كتب وكتب أوضح وأوضح "
        "حذر حذرت وحذر شدد وشدد أشار وأشار تابع وتابع ذكر ذكرت وذكر",
        "fa": "گفت گفته افزود اظهار تأکید تاکید اعلام نوشت پرسید هشدار توضیح پاسخ",
        "tr": "dedi söyle açıkla belirt ekledi vurgula ifade yazdı",
        "pl": "powiedzia mówi dodał stwierdzi oświadczy napisa podkreśl",
        "fi": "sanoi sanoo kertoi totesi lisäsi kirjoitti",
        "hu": "mondta mondott közölte hangsúlyozta írta",
        "he": "אמר אמרה הוסיף הוסיפה מסר כתב",
    }
)
_PRONOUNS: Mapping[str, str] = MappingProxyType(
    {
        "en": "he she they who",
        "zh": "他 她",
        "ja": "彼 同氏 同相",
        "ko": "그는 그녀는",
        "fr": "il elle ils elles",
        "de": "er sie",
        "es": "él ella",
        "it": "lui lei",
        "pt": "ele ela",
        "ru": "он она они",
        "uk": "він вона вони",
        "ar": "هو هي",
        "fa": "او وی",
        "tr": "o",
        "pl": "on ona",
    }
)
_UNSPACED = frozenset({"zh", "ja", "ko"})
MOST = 1000  # quotations of an article, source and target together


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks, or all of a paragraph that is a quotation.

    ``inner`` is what stands between the marks. ``is_closed``: both its marks are there, so that it
    is known where it begins and ends. ``is_speech``: it is long enough for direct speech, and
    something says that it is: a verb of saying, a colon before it, a sentence in it, its length.
    """

    span: Span
    inner: Span
    is_closed: bool = True
    is_speech: bool = False

    def words(self, text: str) -> str:
        """Give what is quoted."""
        return self.inner.of(text).strip()


def quotes(text: str) -> bool:
    """Say quickly whether a text may hold a quotation."""
    return _MARKS.search(text) is not None


def count(text: str) -> int:
    """Count the quotations that a text may hold, by its marks."""
    return (sum(1 for _mark in _MARKS.finditer(text)) + 1) // 2


def find(text: str, language: str) -> tuple[Quotation, ...]:
    """Give the quotations of a paragraph in order; those inside others are left out.

    A mark that nothing closes opens a quotation up to the end, and one that nothing opens closes
    one from the beginning: speech goes on over paragraphs. A paragraph that begins with a dash is
    direct speech as a whole. Raises UnknownLanguage.
    """
    if text.lstrip()[:1] in _DASHES and text.strip():
        whole = Span(0, len(text))
        return (Quotation(whole, whole, is_closed=False),)
    known = languages.get(language)
    return tuple(_weighed(each, text, language) for each in _between_marks(text, known))


def is_long(words: str) -> bool:
    """Say whether words are as many as direct speech has: 4 words, or 8 characters of Chinese."""
    return _is_as_long(words, 1)


def _is_as_long(words: str, times: int) -> bool:
    characters = sum(1 for _each in _CJK.finditer(words))
    if characters >= _CHARACTERS * times:
        return True
    spaced = _CJK.sub(" ", words)
    return sum(1 for _each in _WORD.finditer(spaced)) >= _WORDS * times


def _weighed(found: Quotation, text: str, language: str) -> Quotation:
    """Say of a quotation whether it is direct speech."""
    words = found.words(text)
    mark = text[found.span.start]
    may = found.is_closed and mark not in _NO_SPEECH and is_long(words) and not _is_title(words)
    speaks = may and _is_told(found, text, language) and not _is_term(found, text, language)
    return Quotation(found.span, found.inner, found.is_closed, speaks)


def _is_title(words: str) -> bool:
    """Whether every longer word has a capital, as in titles of books: “The Art of the Deal”."""
    found = _WORD.findall(words)
    capitals = [word for word in found if word[0].isupper()]
    longer = (word for word in found if len(word) > _SMALL)
    return len(capitals) > 1 and found[-1] in capitals and all(w[0].isupper() for w in longer)


def _is_term(found: Quotation, text: str, language: str) -> bool:
    """Whether Chinese sets a name or a slogan in marks: the sentence goes on right behind it.

    What holds a sentence, is long, or follows a colon is speech all the same.
    """
    words = found.words(text)
    if primary(language) != "zh" or _IN_SPEECH.search(words) or _is_as_long(words, 2):
        return False
    before = text[max(0, found.span.start - _AROUND) : found.span.start]
    goes_on = text[found.span.end : found.span.end + 1].isalpha()
    return _NAMED.search(before[-4:]) is not None or (goes_on and before[-1:] not in ":：")


def _is_told(found: Quotation, text: str, language: str) -> bool:
    words = found.words(text)
    before = text[max(0, found.span.start - _AROUND) : found.span.start]
    after = text[found.span.end : found.span.end + _AROUND]
    return bool(
        _is_as_long(words, 2)
        or _ENDS_SPEECH.search(words[-3:])
        or _LEADS_TO_SPEECH.search(before[-3:])
        or tells(before, language)
        or tells(after, language)
    )


def tells(words: str, language: str) -> bool:
    """Say whether a verb of saying stands in these words; no where the language has no list."""
    pattern = _saying(primary(language))
    return pattern is not None and pattern.search(words.lower()) is not None


def has_pronoun(words: str, language: str) -> bool:
    """Say whether “he” or the like stands in these words, so that somebody is meant unnamed."""
    pattern = _pronouns(primary(language))
    return pattern is not None and pattern.search(words.lower()) is not None


@lru_cache(maxsize=64)
def _saying(code: str) -> "regex.Pattern[str] | None":
    return _any_of(_SAYING.get(code, ""), code, whole=False)


@lru_cache(maxsize=64)
def _pronouns(code: str) -> "regex.Pattern[str] | None":
    return _any_of(_PRONOUNS.get(code, ""), code, whole=True)


def _any_of(said: str, code: str, *, whole: bool) -> "regex.Pattern[str] | None":
    """Give what finds any of some words where they begin; they must end there too if ``whole``."""
    if not said:
        return None
    words = "|".join(said.split())
    spaced = code not in _UNSPACED
    begin, end = r"(?<!\p{L})" if spaced else "", r"(?!\p{L})" if spaced and whole else ""
    return regex.compile(f"{begin}(?:{words}){end}")


def _between_marks(text: str, language: Language) -> Iterator[Quotation]:
    """Give what stands between marks of the outermost kind, reading the text once."""
    closing = _closing(text, language)
    marks = _MARKS.finditer(text)
    begun = False
    for mark in marks:
        if mark.group() in closing and _opens(mark):
            yield _quotation(mark, _close_of(mark, marks, closing[mark.group()]), len(text))
        elif mark.group() in _CLOSE_ALONE and not begun:
            yield Quotation(Span(0, mark.end()), Span(0, mark.start()), is_closed=False)
        else:
            continue
        begun = True


def _close_of(
    opened: "regex.Match[str]", marks: "Iterator[regex.Match[str]]", closers: str
) -> "regex.Match[str] | None":
    """Give the mark that closes one, reading on; others of its kind between them are pairs."""
    depth = 1
    for mark in marks:
        if mark.group() in closers and _closes(mark):
            depth -= 1
            if not depth:
                return mark
        elif mark.group() == opened.group() and mark.group() != "‘":
            depth += 1
    return None


def _quotation(
    opened: "regex.Match[str]", closed: "regex.Match[str] | None", end: int
) -> Quotation:
    if closed is None:
        whole = Span(opened.start(), end)
        return Quotation(whole, Span(opened.end(), end), is_closed=False)
    inner = Span(opened.end(), closed.start())
    return Quotation(Span(opened.start(), closed.end()), inner)


def _closing(text: str, language: Language) -> Mapping[str, str]:
    """Give what closes each mark as this text uses them: »so« in German, ”so” in Finnish."""
    told = dict(_CLOSING)
    if "«" in language.closers and 0 <= text.find("»") < text.find("«"):
        told |= {"»": "«"}
        del told["«"]
    if language.quotes == ("”", "”"):
        told |= {"”": "”"}
    return told


def _opens(mark: "regex.Match[str]") -> bool:
    """Whether a mark that can open does so here: ‘ and " follow no letter or figure.

    ‘ is taken for an apostrophe (‘90s) where nothing closes it.
    """
    sign, text = mark.group(), mark.string
    if sign not in '‘"':
        return True
    if mark.start() and text[mark.start() - 1].isalnum():
        return False
    end = mark.end()
    return sign != "‘" or _SINGLE_CLOSES.search(text, end, end + _SINGLE) is not None


def _closes(mark: "regex.Match[str]") -> bool:
    """Whether a mark that can close does so here: ’ is an apostrophe more often than not."""
    return mark.group() != "’" or _SINGLE_CLOSES.match(mark.string, mark.start()) is not None


def surroundings(text: str, language: str, quotations: Sequence[Quotation]) -> tuple[Span, ...]:
    """Give for each quotation the sentences that it stands in, with the one that tells who said it.

    “A. B,” he said: the sentences of the quotation; a sentence behind it where that goes on right
    behind the mark, or has a verb of saying (“Who?” he asked).
    """
    places = sentences(text, language)
    return tuple(_around(each, places, text, language) for each in quotations)


def _around(found: Quotation, places: Sequence[Span], text: str, language: str) -> Span:
    touched = [number for number, place in enumerate(places) if place.overlaps(found.span)]
    if not touched:
        return found.span
    first, last = touched[0], touched[-1]
    following = places[last + 1] if last + 1 < len(places) else None
    if (
        following
        and places[last].end <= found.span.end
        and _goes_on(found, following, text, language)
    ):
        last += 1
    return Span(min(places[first].start, found.span.start), max(places[last].end, found.span.end))


def _goes_on(found: Quotation, following: Span, text: str, language: str) -> bool:
    """Whether the sentence behind a quotation tells who said it, and quotes nothing itself."""
    words = following.of(text)
    if following.start == found.span.end and words[:1].isalpha():
        return True
    return not quotes(words) and tells(words[:_AROUND], language)
