"""Made-up articles and what an editor made of them, with every word that was kept known."""

from dataclasses import dataclass
from random import Random

_SYLLABLES = {
    "en": "ba ker lo min tra sen do vi gar pel nu ris to men ka fo res ti lan ce",
    "ar": "با كر لو من ترا سن دو في غار بل نو ريس تو مان كا فو رس تي لان سي",
}
_BLANKS = {"en": " ", "ar": " ", "zh": ""}
_STOPS = {"en": ".", "ar": ".", "zh": "。"}
_VOCABULARY = 8000
_SENTENCE = (8, 24)  # words
_PARAGRAPH = (50, 90)  # words


@dataclass(frozen=True, slots=True)
class Edited:
    """Both texts, and where each word that was kept stood and stands: start, length, start."""

    before: str
    after: str
    kept: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A word, and the number it has in the article; 0 for what the editor wrote."""

    number: int
    text: str


def edited(language: str, words: int, edits: float, moved: float, seed: int) -> Edited:
    """Write an article of so many words; edit that share of them, move that share of paragraphs."""
    random = Random(f"{language} {words} {edits} {moved} {seed}")
    known = vocabulary(language, random)
    weights = [1 / (rank + 3) for rank in range(len(known))]  # as words are in any language
    drawn = random.choices(known, weights, k=2 * words)
    old = article(drawn[:words], language, random)
    new = [rewritten(paragraph, drawn[words:], edits, random) for paragraph in old]
    for _ in range(round(moved * len(new))):
        paragraph = new.pop(random.randrange(len(new)))
        new.insert(random.randrange(len(new) + 1), paragraph)
    before, stood = laid_out(old, language)
    after, stands = laid_out(new, language)
    kept = [
        (at, size, stands[number][0]) for number, (at, size) in stood.items() if number in stands
    ]
    return Edited(before, after, tuple(kept))


def vocabulary(language: str, random: Random) -> list[str]:
    """Make up the words of a language, the most frequent first."""
    if language == "zh":
        characters = [chr(0x4E00 + 7 * number) for number in range(2500)]
        return [
            "".join(random.choices(characters, k=random.choice((1, 2, 2)))) for _ in range(8000)
        ]
    syllables = _SYLLABLES[language].split()
    lengths = [min(4, 1 + rank // 100) for rank in range(_VOCABULARY)]
    return ["".join(random.choices(syllables, k=random.randint(1, most))) for most in lengths]


def article(words: list[str], language: str, random: Random) -> list[list[Word]]:
    """Lay words out in sentences and paragraphs, numbered from 1."""
    paragraphs: list[list[Word]] = []
    at = 0
    while at < len(words):
        size = random.randint(*_PARAGRAPH)
        paragraph = [Word(at + n + 1, word) for n, word in enumerate(words[at : at + size])]
        end = -1
        while (end := end + random.randint(*_SENTENCE)) < len(paragraph):
            word = paragraph[end]
            paragraph[end] = Word(word.number, word.text + _STOPS[language])
        paragraphs.append(paragraph)
        at += size
    return paragraphs


def rewritten(paragraph: list[Word], fresh: list[str], edits: float, random: Random) -> list[Word]:
    """Edit that share of the words of a paragraph."""
    made: list[Word] = []
    for word in paragraph:
        what = random.choice(("replace", "delete", "insert")) if random.random() < edits else ""
        if what in {"", "insert"}:
            made.append(word)
        if what in {"replace", "insert"}:
            made.append(Word(0, random.choice(fresh)))
    return made


def laid_out(paragraphs: list[list[Word]], language: str) -> tuple[str, dict[int, tuple[int, int]]]:
    """Give the text, and where the words of the article stand in it: start and length."""
    pieces: list[str] = []
    places: dict[int, tuple[int, int]] = {}
    at = 0
    for number, paragraph in enumerate(paragraphs):
        for n, word in enumerate(paragraph):
            blank = _BLANKS[language] if n else "\n\n" if number else ""
            at += len(blank)
            if word.number:
                places[word.number] = (at, len(word.text.rstrip(_STOPS[language])))
            at += len(word.text)
            pieces += (blank, word.text)
    return "".join(pieces), places
