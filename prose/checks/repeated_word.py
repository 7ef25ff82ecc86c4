"""A word stands twice in a row by mistake: “the the”, 的的, “der der”.

Words that a language does say twice are left alone (that that, die die, nous nous, 天天, piano
piano), and so are names (Boutros Boutros-Ghali) and numbers. Which words may stand twice is known
for English, German, French, Spanish, Italian, Portuguese, Turkish, Russian, Ukrainian, Chinese,
Japanese, Korean, Arabic and Persian; in other languages nothing is said.
"""

from collections.abc import Iterator
from itertools import islice

import regex

from prose import languages
from prose.finding import Check, Example, Expected, Finding, Pair
from prose.span import Span

_NAME = "repeated_word"
_SURE, _LIKELY = 0.9, 0.75
_MOST = 20  # findings a paragraph
_READ = 5000  # places that are looked at: a text of repetitions alone is no prose

# A word that stands again right after itself, up to six times; for scripts with blanks.
_AGAIN = regex.compile(
    r"(?<![\p{L}\p{M}\p{N}_'’\-\u200c])(?P<word>[\p{L}\p{M}]{1,40})"
    r"(?>(?:[ \t\n\u00a0\u202f]{1,2}(?P=word)(?![\p{L}\p{M}\p{N}_\-\u200c]|['’.]\p{L})){1,5})",
    regex.IGNORECASE,
)

# Words that are rightly said twice, and words that a sentence may bring together.
_MAY = {
    "en": """that had her do in on is you bye ha no so very long many much far really there now hear
        knock blah yada chop win way well again old new big night tut aye yes please never out up
        can what it will may tom pom cha yo tick if more and who never ever over round""",
    "de": """die das sie es ihr sich was sehr ganz so ja nein nach wer war viel lange bitte weiter
        immer nie noch wieder hin her na schnell mehr wie langsam toi doch ist ha haha tick in von
        mit auf für aus bei""",
    "fr": """nous vous en y faire si non très bien oui pas la tout toute petit petite beaucoup
        longtemps jamais encore vite trop plus bla ha est elle elles son fait peut dur blanc toc
        presque jour loin""",
    "es": """no sí si muy ya casi como para bla ha poco mucho luego rápido nunca más sobre nada
        bien ay nos entre una la sino así igual tan tanto pronto café amigo lejos""",
    "it": """piano via quasi così passo mano molto poco sì no grande ben appena adesso sotto giù su
        ora or che bene bla ha mai tutto tutta piccolo piccola là lì cammina zitto forte forse
        presto terra lemme nuovo subito ma che tanto pian sempre vicino fin si mogio lungo fitto
        bello stretto lontano""",
    "pt": """não sim já muito quase como bla ha pouco logo para sobre nunca mais devagar bem nos
        tudo nada que assim só tão aqui ali era agora cedo longe se""",
    "ru": """чуть еле едва да нет очень вот так то его их её ее все всё как давно много
        тихо медленно быстро долго скоро никогда только что ну ой ха далеко просто мало""",
    "uk": """та ледь так дуже її його їх ні ось то все всі як давно багато тихо повільно швидко
        довго скоро ніколи що ну ой ха ой далеко просто мало ледве геть""",
}
# Where doubling is part of the grammar, only words that are never doubled count.
_NEVER = {
    "tr": "ve bu için ile de da olan olarak gibi göre ama ancak çünkü veya ki ise eden",
    "ar": """في على إلى أن إن عن مع هذا هذه التي الذي كان كانت قد لم لن بين بعد قبل خلال حول قال
        وقال وفي أو ثم منذ لدى ضد نحو""",
    "fa": """از که را این آن با بر برای است بود شد در به تا اما نیز خود های می گفت کرد بین پس
        شده کرده باید است""",
    "ko": """및 그리고 그러나 하지만 또한 있다 있는 했다 말했다 밝혔다 대한 대해 위해 통해 따르면
        것으로 것이 있다고 했다고 한다 된다""",
}
_FUNCTION = {
    "en": "the a an of to and for with from by as this their his its at are was were or be has",
    "de": "der den dem des und ein eine zu im als auch dass hat nicht",
    "fr": "le les de des du un une et à au aux que qui dans par pour sur ce cette a ont",
    "es": "el los las de del un y a en que con por se su al lo es",
    "it": "il lo gli le di del della un una e a in per con da al dal nel è ha",
    "pt": "o os as de do da um uma e a em por com ao no na é",
    "ru": "в на и с по из к от не для о у за до при был была",
    "uk": "в у на і й з по із до від не для про за при був була",
}
_ARTICLES = frozenset("der den dem".split())  # noqa: SIM905 - one line
_KOREAN_TAIL = regex.compile(r".[은는을를의]$|.(?:에서|에게|으로|했다|이다|하고)$")
_ARABIC_NOUN = regex.compile(r"ال(?!له$|صلاة$)\p{L}{3,}$")

# In scripts without blanks: what stands twice, with what must not stand around it.
_CHINESE = regex.compile(
    r"(?<![目标鹄中端似有])(?P<word>的)的(?![确士哥卢一])"
    r"|(?<![不得为除罢完算未])(?P<word>了)了(?![解结断却然])"
    r"|(?<![现存实所内潜正自外好])(?P<word>在)在(?![于场职线乎意])"
    r"|(?<![共缓温平柔总饱调中])(?P<word>和)和(?![平谐解睦气约局会议谈缓服声])"
    r"|(?P<word>我们|他们|她们|它们|但是|因为|所以|以及|关于|由于|根据|表示|对于|政府|美国|中国|日本"
    r"|俄罗斯|总统|总理|首相|部长|关税|会议|谈判|市场|公司|国家|已经|可以|没有|这个|其中|目前|双方"
    r"|報道|报道|记者|經濟|经济|問題|问题|美元|贸易|協議|协议|他們|我們|日元|企业|欧盟)(?P=word)"
    r"|(?P<word>(?![一二三四五六七八九十百千万亿两几每哈呵])\p{Han}{3,6})(?P=word)"
)
_JAPANESE = regex.compile(
    r"(?<=[\p{Han}\p{Katakana}ー」』）])(?P<word>[のをはがにでとも])(?P=word)"
    r"(?=[\p{Han}\p{Katakana}「『、])"
    r"|(?P<word>を)を|(?P<word>です|ました|ません|という|として|による)(?P=word)"
    r"|(?P<word>[\p{Katakana}ー]{4,20})(?P=word)(?![\p{Katakana}ー])"
    r"|(?<![一二三四五六七八九十百千万毎何半])"
    r"(?P<word>(?![一二三四五六七八九十百千万毎何半])\p{Han}{2,6})(?P=word)"
)
_UNSPACED = {"zh": _CHINESE, "ja": _JAPANESE}


def _run(pair: Pair) -> Iterator[Finding]:
    code = languages.get(pair.target_language).code
    found = islice(_repeated(pair, code), _READ)
    return islice((each for each in found if each is not None), _MOST)


def _repeated(pair: Pair, code: str) -> Iterator[Finding | None]:
    pattern = _UNSPACED.get(code) or (_AGAIN if code in _MAY or code in _NEVER else None)
    for match in pattern.finditer(pair.target) if pattern else ():
        if code in _UNSPACED:
            alike = len(set(match["word"])) == 1 < len(match["word"])  # 哈哈哈哈
            yield None if alike else _finding(pair, match, _SURE)
        else:
            confidence = _confidence(match, pair.target, code)
            yield _finding(pair, match, confidence) if confidence else None


def _finding(pair: Pair, match: "regex.Match[str]", confidence: float) -> Finding | None:
    span, word = Span(*match.span()), match["word"]
    if pair.literal.overlaps(span):
        return None
    return pair.finding(
        _NAME,
        span,
        category="spelling",
        suggestion=word,
        confidence=confidence,
        message=f"“{word}” stands twice in a row.",
    )


def _confidence(match: "regex.Match[str]", text: str, code: str) -> float:
    """Say how sure it is that a word stands twice by mistake: 0 where it may."""
    word = match["word"]
    small = word.casefold()
    if code in _NEVER:
        return _SURE if small in _words(code, "never") or _plainly_twice(small, code) else 0
    function = small in _words(code, "function")
    if _is_name(match, function=function):
        return 0
    if code == "de" and small in _ARTICLES:
        after_comma = text[: match.start()].rstrip()[-1:] == "," if match.start() < 10_000 else True
        return 0 if after_comma or word != small else _LIKELY
    if function:
        return _SURE
    return 0 if small in _words(code, "may") or len(small) < 2 else _LIKELY


def _words(code: str, which: str) -> frozenset[str]:
    return _LISTS.get((code, which), frozenset())


_LISTS = {
    (code, which): frozenset(words.split())
    for which, lists in (("may", _MAY), ("never", _NEVER), ("function", _FUNCTION))
    for code, words in lists.items()
}


def _plainly_twice(word: str, code: str) -> bool:
    """Say whether a Korean or Arabic word has an ending or an article, as doubled ones have not."""
    if code == "ko":
        return len(word) > 2 and _KOREAN_TAIL.search(word) is not None
    return code == "ar" and _ARABIC_NOUN.match(word) is not None


def _is_name(match: "regex.Match[str]", *, function: bool) -> bool:
    """Say whether the second word has a capital: a name then, unless all is in capitals."""
    again = match.group().split()[1]
    if again.isupper() and match["word"].isupper() and len(again) > 1:
        return not function
    return again[:1].isupper()


_EXAMPLES = (
    Example(
        "双方同意加快磋商。",
        "The two sides agreed to speed up the the consultations.",
        "zh",
        "en",
        expected=(Expected("the the", "the", "spelling"),),
    ),
    Example(
        "The talks were open.",
        "会谈是坦率的的。",
        "en",
        "zh",
        expected=(Expected("的的", "的", "spelling"),),
    ),
    Example("他说那正是他们所想。", "He said that that was what they had had in mind.", "zh", "en"),
    Example("Everyone said so.", "人人都这么说，天天如此。", "en", "zh"),
    Example("他们反对。", "Nous nous y opposons.", "zh", "fr"),
)

CHECK = Check(_NAME, 1, _run, examples=_EXAMPLES, help=__doc__ or "")
