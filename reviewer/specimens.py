"""Specimens for the style page: values as the desk makes them, of texts that nobody stored.

Their numbers are far beyond any real one, so that a button that is pressed here finds nothing.
"""

from dataclasses import dataclass, fields
from datetime import timedelta
from typing import Any, TypeVar

from reviewer.cards import CommentLine, FlagCard
from reviewer.comparison import CompareRow, Piece
from reviewer.desk import Desk
from reviewer.keys import REVIEW, Key
from reviewer.marks import Run
from reviewer.names import Approved, NameLine
from reviewer.queue import Line
from reviewer.rows import TONE_LABELS, Row
from reviewer.signs import Sign
from translations import clock

BEYOND = 2_000_000_000
Made = TypeVar("Made")

BUTTONS = ("", "primary", "quiet", "small", "small primary", "small quiet")
CHIPS = (
    ("", "Draft"), ("accent", "In review"), ("block", "5 block"), ("warn", "3 check"),
    ("info", "1 note"), ("ok", "Approved"),
)  # fmt: skip
NOTICES = (
    ("", "The text has changed since you opened it."), ("success", "Approved."),
    ("warn", "Your session has ended. What you typed is kept."),
    ("block", "This text has no full stop at its end, and the check asks for one."),
)  # fmt: skip
COLOURS = (
    "canvas", "surface", "raised", "sunken", "line", "control", "text", "text-2", "text-3",
    "accent", "accent-tint", "block", "block-tint", "warn", "warn-tint", "info", "info-tint",
    "ok", "ok-tint", "ins", "ins-tint", "del", "del-tint",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Side:
    """All specimens for one half of the page: light or dark. `desk` names texts and rights."""

    scheme: str
    desk: Desk
    rows: tuple[Row, ...]
    cards: tuple[FlagCard, ...]
    lines: tuple[Line, ...]
    pieces: tuple[Piece, ...]
    compared: tuple[CompareRow, ...]
    keys: tuple[Key, ...]


def side(scheme: str, half: int) -> Side:
    """Give the specimens of one half; no number of it occurs in the other."""
    first = BEYOND + 1000 * half
    cards = _cards(first)
    rows = _rows(first, cards)
    desk = _of(
        Desk,
        id=first,
        source_lang="zh-Hans",
        source_dir="ltr",
        target_lang="en",
        target_dir="ltr",
        rows=rows,
        cards=cards,
        may_review=True,
        status="in_review",
        opened=cards[0].id,
        current=rows[0].id,
    )
    pieces = (
        Piece("equal", "US Trade Representative "), Piece("delete", "Grier"),
        Piece("insert", "Greer"), Piece("equal", " attended."),
    )  # fmt: skip
    compared = _compared(first, pieces)
    return Side(scheme, desk, rows, cards, (_line(first),), pieces, compared, REVIEW)


def _of(kind: type[Made], /, **given: Any) -> Made:
    """Make a value of which only these fields matter here; the others are empty."""
    names = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    unknown = given.keys() - names
    if unknown:
        raise TypeError(f"{kind.__name__} has no {', '.join(sorted(unknown))}.")
    return kind(**{name: given.get(name, "") for name in names})


def _cards(first: int) -> tuple[FlagCard, ...]:
    greer = _card(first, "block", "Grier", "Greer", source_form="格里尔", comments=(_comment(),))
    zone = _card(first + 1, "warn", "East Time Zone", "Eastern Time", source_form="美国东部时间")
    kept = _card(first + 2, "info", "Tokyo", "", status="dismissed", status_label="Kept as is")
    doubtful = _card(first + 3, "warn", "Rutnick", "Lutnick", unsure=True, may_confirm=True)
    ended = {"closed_by": "Tara Lindqvist", "closed_at": clock.now()}
    fixed = _card(
        first + 4, "info", "Akira", "Akazawa", status="fixed", status_label="Fixed",
        fixed_in=12, fixed_url="#fixed", **ended,
    )  # fmt: skip
    gone = _card(
        first + 5, "info", "the envoy", "the minister", status="orphaned",
        status_label="Words gone", **ended,
    )  # fmt: skip
    return greer, zone, kept, doubtful, fixed, gone


def _compared(first: int, pieces: tuple[Piece, ...]) -> tuple[CompareRow, ...]:
    """Give a row of the compare page in each state."""
    whole = (Piece("equal", "The talks lasted about two hours."),)
    came = (Piece("insert", "Nobody spoke to the press."),)
    went = (Piece("delete", "Nobody spoke to the press."),)
    before = tuple(piece for piece in pieces if piece.kind != "insert")
    sides = (
        ("changed", before, pieces, None), ("rewritten", went, (*went, *whole), None),
        ("split", before, pieces, None), ("merged", before, pieces, None),
        ("added", (), came, None), ("removed", went, went, None),
        ("moved", whole, (), 7), ("moved", (), whole, 6), ("same", whole, whole, None),
    )  # fmt: skip
    return tuple(
        _of(
            CompareRow,
            key=first + nth,
            number=str(nth + 1),
            state=state,
            before=old,
            after=new,
            inline=new or old,
            other=None if other is None else first + other,
            other_number="" if other is None else str(other + 1),
        )
        for nth, (state, old, new, other) in enumerate(sides)
    )


def _card(pk: int, tone: str, quote: str, suggestion: str, **more: Any) -> FlagCard:
    known = Approved(form="Jamieson Greer", later="Greer", definition="US Trade Representative")
    usual = {
        "status": "open",
        "category_label": "Name is wrong",
        "severity_label": "Major",
        "blocking": tone == "block",
        "before": "US Trade Representative ",
        "after": ", and Commerce Secretary",
        "approved": known,
        "message": "格里尔 is Jamieson Greer; “Grier” is listed as a wrong form.",
        "by": "Rita Okafor",
        "may_correct": True,
        "may_dismiss": True,
        "may_comment": True,
        "occurrences": 2,
        "group": "names",
    }
    given = {"id": pk, "target_id": pk, "number": 1, "tone": tone, "quote": quote}
    return _of(FlagCard, **{**usual, **given, "suggestion": suggestion, **more})


def _comment() -> CommentLine:
    return CommentLine(by="Tara Lindqvist", at=clock.now(), text="He took office in February.")


def _rows(first: int, cards: tuple[FlagCard, ...]) -> tuple[Row, ...]:
    """Give a row in each state, and last the one that is written in."""
    tones = (*TONE_LABELS, "block")
    last = len(tones) - 1
    return tuple(
        _row(first + nth, tone, cards if tone == "block" else (), editing=nth == last)
        for nth, tone in enumerate(tones)
    )


def _row(pk: int, tone: str, cards: tuple[FlagCard, ...], *, editing: bool) -> Row:
    source = (
        Run("美国贸易代表"), Run("格里尔", "term"), Run("和商务部长"),
        Run("卢特尼克", "term"), Run("出席。"),
    )  # fmt: skip
    target = (
        Run("US Trade Representative "), Run("Grier", "block"), Run(" and "),
        Run("Howard Lutnick", "term"), Run(" met in the "), Run("East Time Zone", "warn"),
        Run(", it "), Run("was said", "info"), Run("."),
    )  # fmt: skip
    plain = (Run("The talks lasted about two hours."),)
    runs = target if tone == "block" else plain
    return _of(
        Row,
        id=pk,
        number=pk % 100 + 1,
        kind="paragraph",
        source_runs=source,
        runs=() if tone == "empty" else runs,
        text="" if tone == "empty" else "".join(run.text for run in runs),
        state={"set": "cut"}.get(tone, "open"),
        state_label="Cut on purpose" if tone == "set" else "",
        version=1,
        tone=tone,
        tone_label=TONE_LABELS[tone],
        ticked=tone == "ok",
        outdated=tone == "warn",
        source_change=(
            Piece("equal", "会谈持续约"),
            Piece("delete", "两"),
            Piece("insert", "三"),
            Piece("equal", "小时。"),
        )
        if tone == "warn"
        else (),
        names=_names() if tone == "block" else (),
        proposals=(),
        signs=_signs() if tone == "block" else (),
        flags=cards[:2],
        typed="".join(run.text for run in runs) if editing else "",
        editing=editing,
        may_edit=True,
        may_review=True,
    )


def _names() -> tuple[NameLine, ...]:
    return (
        NameLine("格里尔", "Jamieson Greer", "Grier", right=False, key="g"),
        NameLine("卢特尼克", "Howard Lutnick", "Lutnick", right=True, key="l"),
        NameLine("东京", "Tokyo", "", right=False, key="t"),
    )


def _signs() -> tuple[Sign, ...]:
    return (
        Sign("block", "2 names or terms to fix"),
        Sign("ok", "Dates and numbers match"),
        Sign("", "Length ×2.1, usual 1.8–2.6"),
    )


def _line(first: int) -> Line:
    return _of(
        Line,
        id=first,
        url="#lines",
        title="Japan, US hold second round of tariff talks",
        title_lang="en",
        title_dir="ltr",
        source_title="日美举行第二轮关税谈判",
        source_lang="zh-Hans",
        source_dir="ltr",
        source_language="Chinese",
        target_lang="en",
        target_language="English",
        status_label="In review",
        status_tone="accent",
        blocking=5,
        checks=3,
        read=7,
        total=13,
        with_whom="Rita Okafor",
        due_at=clock.now() - timedelta(hours=1),
        overdue=True,
        why="Waits for your review",
    )
