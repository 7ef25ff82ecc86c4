"""What the address of your desk asks for: which list, narrowed how, in which order, which page."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.db.models import (
    Case,
    CharField,
    Count,
    Exists,
    Expression,
    F,
    FloatField,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Lower, NullIf
from django.utils.translation import gettext_lazy as _

from reviewer.models import Flag, Tick
from translations.models import Kind, Segment, State, Status, Target, Translation

LONGEST = 200  # characters of a search
LONGEST_NUMBER = 8  # digits of a page
USUAL = "due"
# The column's code, its heading, and whether most comes before least at the first click.
COLUMNS = (
    ("title", _("Article"), False),
    ("language", _("Languages"), False),
    ("status", _("Status"), False),
    ("flags", _("Flags"), True),
    ("read", _("Read"), True),
    ("with", _("With"), False),
    ("due", _("Due"), False),
)
_CODES = frozenset(code for code, _heading, _most in COLUMNS)


@dataclass(frozen=True, slots=True)
class Column:
    """A heading of the table: where it leads, and how the list is sorted by it now, if it is."""

    code: str
    label: str
    address: str
    sorted: str
    chosen: str


@dataclass(frozen=True, slots=True)
class Pages:
    """Which part of a long list is shown, and where the parts beside it are."""

    number: int
    last: int
    start: int
    stop: int
    previous: str
    next: str


def cut(asked: int, total: int, size: int, address: Callable[[int], str]) -> Pages:
    """Cut a list of `total` lines into pages of `size`; beyond the last page is the last."""
    last = max(1, -(-total // size))
    number = min(max(1, asked), last)
    return Pages(
        number=number,
        last=last,
        start=(number - 1) * size,
        stop=number * size,
        previous=address(number - 1) if number > 1 else "",
        next=address(number + 1) if number < last else "",
    )


def page_of(sent: Mapping[str, str]) -> int:
    """Read which page is asked for; what is no number is the first."""
    asked = sent.get("page", "")
    return int(asked) if asked.isdecimal() and len(asked) <= LONGEST_NUMBER else 1


@dataclass(frozen=True, slots=True)
class Asked:
    """One list of your desk. Everything is in its address, and nowhere else."""

    show: str = "mine"
    language: str = ""
    words: str = ""
    sort: str = USUAL
    page: int = 1

    @classmethod
    def of(cls, sent: Mapping[str, str], shows: Collection[str], tags: Collection[str]) -> "Asked":
        """Read an address; what it does not say, or says wrongly, is as usual."""
        show, tag = sent.get("show", ""), sent.get("language", "")
        sort = sent.get("sort", "")
        return cls(
            show=show if show in shows else "mine",
            language=tag if tag in tags else "",
            words=sent.get("q", "").replace("\0", "").strip()[:LONGEST],
            sort=sort if sort.removeprefix("-") in _CODES else USUAL,
            page=page_of(sent),
        )

    @property
    def narrows(self) -> bool:
        """Whether a language or words leave something out."""
        return bool(self.language or self.words)

    def address(self, **other: str | int) -> str:
        """Give the address of this list with something else chosen; its pages begin anew."""
        wanted = replace(self, **{"page": 1, **other})  # type: ignore[arg-type]
        said = {
            "show": wanted.show,
            "language": wanted.language,
            "q": wanted.words,
            "sort": wanted.sort,
            "page": str(wanted.page),
        }
        usual = {"show": "mine", "language": "", "q": "", "sort": USUAL, "page": "1"}
        return "?" + urlencode({name: v for name, v in said.items() if v != usual[name]})

    def columns(self) -> tuple[Column, ...]:
        """Give the headings: each sorts by its column, or turns the order that it has."""
        return tuple(self._column(code, str(label), most) for code, label, most in COLUMNS)

    def _column(self, code: str, label: str, most: bool) -> Column:  # noqa: FBT001
        here = self.sort.removeprefix("-") == code
        down = self.sort.startswith("-")
        turned = not down if here else most
        return Column(
            code,
            label,
            self.address(sort=f"-{code}" if turned else code),
            ("descending" if down else "ascending") if here else "",
            self.sort if here else (f"-{code}" if most else code),
        )

    def narrowed(self, found: "QuerySet[Translation]") -> "QuerySet[Translation]":
        """Leave what is in the language and has the words in a headline."""
        if self.language:
            found = found.filter(language=self.language)
        if self.words:
            found = found.filter(_titled(self.words))
        return found

    def ordered(self, found: "QuerySet[Translation]") -> "QuerySet[Translation]":
        """Put the list in order; what has no value in the column stands last."""
        code = self.sort.removeprefix("-")
        key = _key(code)
        way = key.desc if self.sort.startswith("-") else key.asc
        return found.order_by(way(nulls_last=True), "-created_at", "-pk")


def _titled(words: str) -> Q:
    headline = Q(kind=Kind.HEADLINE, retired=False, text__icontains=words)
    return Q(
        Exists(Target.objects.filter(headline, translation=OuterRef("pk")))
        | Exists(Segment.objects.filter(headline, article=OuterRef("article")))
    )


def _key(code: str) -> F | Expression:
    return _KEYS[code]() if code in _KEYS else F({"due": "due_at"}.get(code, code))


def _title() -> Expression:
    headlines = Target.objects.filter(
        translation=OuterRef("pk"), kind=Kind.HEADLINE, retired=False
    ).order_by("position")
    sources = Segment.objects.filter(
        article=OuterRef("article"), kind=Kind.HEADLINE, retired=False
    ).order_by("position")
    own = NullIf(Subquery(headlines.values("text")[:1]), Value(""))
    return Lower(Coalesce(own, Subquery(sources.values("text")[:1])))


def _status() -> Expression:
    order = (Status.DRAFT, Status.CHANGES, Status.IN_REVIEW, Status.APPROVED)
    whens = [When(status=status, then=Value(nth)) for nth, status in enumerate(order)]
    return Case(*whens, output_field=IntegerField())


def _flags() -> Expression:
    """Weigh flags: each that blocks counts more than any number of those that do not."""
    weight = Case(When(blocking=True, then=Value(10_000)), default=Value(1))
    of = Flag.objects.open().filter(target__translation=OuterRef("pk"), target__retired=False)
    counted = (
        of.order_by()
        .values("target__translation")
        .annotate(all=Sum(weight, output_field=IntegerField()))
        .values("all")
    )
    return Coalesce(Subquery(counted, output_field=IntegerField()), Value(0))


def _read() -> Expression:
    ticked = Tick.objects.filter(target=OuterRef("pk"), version=OuterRef("version"))
    readable = Target.objects.filter(translation=OuterRef("pk"), retired=False)
    readable = readable.exclude(state__in=[State.JOINED, State.CUT])
    share = (
        readable.annotate(ticked=Exists(ticked))
        .order_by()
        .values("translation")
        .annotate(
            share=Cast(Count("pk", filter=Q(ticked=True)), FloatField())
            / Cast(Count("pk"), FloatField())
        )
        .values("share")
    )
    return Coalesce(Subquery(share), Value(0.0), output_field=FloatField())


def _with() -> Expression:
    def named(who: str) -> Expression:
        return Lower(Coalesce(NullIf(f"{who}__first_name", Value("")), f"{who}__username"))

    return Case(
        When(status__in=[Status.DRAFT, Status.CHANGES], then=named("translator")),
        When(status=Status.IN_REVIEW, then=named("reviewer")),
        output_field=CharField(),
    )


_KEYS = {"title": _title, "status": _status, "flags": _flags, "read": _read, "with": _with}
