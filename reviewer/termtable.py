"""A table of names and terms on its way into the termbase, and the termbase as a table.

plan = termtable.plan(table)             # for the preview: nothing is stored
termtable.store(table, by=user)          # all of it or nothing, one revision
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Prefetch
from django.utils.translation import gettext as _

from prose.wordtable import Row, Table
from reviewer import checking, permissions
from reviewer.permissions import require
from reviewer.refusals import Invalid
from translations import history, termbase
from translations.models import Act, Concept, Rendering, RenderingStatus

Progress = Callable[[int, int], None]

BATCH = 500
FIELDS = ("status", "case_sensitive", "valid_from", "valid_to", "note", "evidence", "more")
ABOUT = ("definition", "wikidata", "order", "later", "native_language")


@dataclass(frozen=True, slots=True)
class Changed:
    """A form that stands in the termbase already and would be changed."""

    line: int
    text: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Clash:
    """What a row does to a form that stands in the termbase, beside its own."""

    line: int
    text: str
    other: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What storing a table would do: nothing is stored yet."""

    concepts: int
    forms: int
    same: int
    changed: tuple[Changed, ...]
    clashes: tuple[Clash, ...]

    @property
    def differs(self) -> bool:
        """Whether there is anything to store."""
        return bool(self.concepts or self.forms or self.changed or self.clashes)


def plan(table: Table) -> Plan:
    """Say what is new, what would change, and what it would overrule."""
    return _planned(_Work(table), table)


def _planned(work: "_Work", table: Table) -> Plan:
    return Plan(
        sum(concept.pk is None for concept in work.concepts.values()),
        len(work.new),
        len(table.rows) - len(work.new) - len(work.altered),
        tuple(_changed(work, form) for form in work.altered),
        tuple(Clash(work.line_of(form), form.text, rival.text) for form, rival in work.overruled),
    )


def _changed(work: "_Work", form: Rendering) -> Changed:
    before = work.before[form.pk]
    told = [name for name in FIELDS if before[name] != getattr(form, name)]
    return Changed(
        work.line_of(form),
        form.text,
        ", ".join(str(before[name] or "–") for name in told),
        ", ".join(str(getattr(form, name) or "–") for name in told),
    )


def store(table: Table, *, by: User | None, progress: Progress | None = None) -> Plan:
    """Store all rows or none: one transaction, one revision; then the texts are checked once.

    Without a person (a command on the server's own shell) nobody's permission is asked.
    """
    if by is not None:
        require(permissions.of(by).chief or by.is_superuser, _("bring a list into the termbase"))
    if table.faults:
        raise Invalid(*(f"{fault.line}: {fault.message}" for fault in table.faults))
    told = progress or (lambda _done, _of: None)
    with transaction.atomic():
        termbase.lock()
        work = _Work(table, by=by)
        planned = _planned(work, table)
        comment = f"A list of {len(table.rows)} forms"
        with history.revision(by=by, kind=Act.TERMBASE, comment=comment):
            work.store(told)
            termbase.count()
        checking.concepts_changed(work.touched)
    return planned


class _Work:
    """A table beside the termbase: which rows are new, which change what stands there."""

    def __init__(self, table: Table, by: User | None = None) -> None:
        self.by = by
        self.lines: dict[int, int] = {}
        self.before: dict[int, Mapping[str, object]] = {}
        self.new: list[Rendering] = []
        self.altered: list[Rendering] = []
        self.overruled: list[tuple[Rendering, Rendering]] = []
        self.concepts: dict[str, Concept] = {}
        self.about: list[Concept] = []
        grouped: defaultdict[str, list[Row]] = defaultdict(list)
        for row in table.rows:
            grouped[row.concept].append(row)
        known = _Known()
        for key, rows in grouped.items():
            self._concept(key, rows, known)

    @property
    def touched(self) -> set[int]:
        """The concepts that were changed, once they are stored."""
        forms = [*self.new, *self.altered, *(rival for _form, rival in self.overruled)]
        return {form.concept_id for form in forms} | {concept.pk for concept in self.about}

    def line_of(self, form: Rendering) -> int:
        """Give the line that a form comes from."""
        return self.lines[id(form)]

    def _concept(self, key: str, rows: Sequence[Row], known: "_Known") -> None:
        concept = known.concept(key, rows)
        if concept is None:
            concept = Concept(key=key, kind=rows[0].kind)
        if _told_about(concept, rows) or concept.pk is None:
            self.about.append(concept)
        self.concepts[key] = concept
        forms = {(f.language, f.text, f.part): f for f in known.forms(concept)}
        for row in rows:
            self._form(concept, row, forms)

    def _form(
        self, concept: Concept, row: Row, forms: dict[tuple[str, str, str], Rendering]
    ) -> None:
        said = row.rendering
        form = forms.get((said.language, said.text, said.part))
        values = _values(row)
        if form is None:
            form = Rendering(
                concept=concept,
                language=said.language,
                text=said.text,
                part=said.part,
                proposed_by=self.by,
                approved_by=self.by,
                **values,
            )
            self.new.append(form)
        elif form.retired or any(getattr(form, name) != value for name, value in values.items()):
            self.before[form.pk] = {name: getattr(form, name) for name in FIELDS}
            for name, value in values.items():
                setattr(form, name, value)
            form.retired, form.proposed_by, form.approved_by = False, self.by, self.by
            self.altered.append(form)
        self.lines[id(form)] = row.line
        if form.status == RenderingStatus.PREFERRED and form.part != "title":
            self._overrule(form, forms.values())
        forms[form.language, form.text, form.part] = form

    def _overrule(self, form: Rendering, others: Iterable[Rendering]) -> None:
        """What was preferred for the part so far is admitted from now on."""
        for rival in others:
            same = (rival.language, rival.part) == (form.language, form.part)
            stands = rival.status == RenderingStatus.PREFERRED and not rival.retired
            if same and stands and rival is not form and id(rival) not in self.lines:
                rival.status = RenderingStatus.ADMITTED
                self.overruled.append((form, rival))

    def store(self, told: Progress) -> None:
        """Store what is new and what changed, and record it."""
        stored = [concept for concept in self.about if concept.pk is not None]
        fresh = [concept for concept in self.about if concept.pk is None]
        rivals = [rival for _form, rival in self.overruled]
        total = len(self.new) + len(self.altered)
        Concept.objects.bulk_create(fresh, BATCH)
        for done in range(0, len(self.new), BATCH):
            part = self.new[done : done + BATCH]
            for form in part:
                form.concept_id = form.concept.pk
            Rendering.objects.bulk_create(part)
            told(done + len(part), total)
        Rendering.objects.bulk_update(
            [*self.altered, *rivals],
            [*FIELDS, "retired", "proposed_by", "approved_by"],
            batch_size=BATCH,
        )
        others = {form.concept_id for form in [*self.new, *self.altered, *rivals]}
        older = list(Concept.objects.filter(pk__in=others - {one.pk for one in fresh}))
        known = {concept.pk: concept for concept in [*older, *stored]}
        for concept in known.values():
            concept.version += 1
        Concept.objects.bulk_update(known.values(), ["version", "culture", *ABOUT], BATCH)
        history.record([*fresh, *known.values(), *self.new, *self.altered, *rivals])
        told(total, total)


class _Known:
    """The concepts of the termbase that a table may mean."""

    def __init__(self) -> None:
        live = Concept.objects.filter(retired=False).prefetch_related(
            Prefetch("renderings", queryset=Rendering.objects.order_by("pk"))
        )
        self.concepts = {concept.pk: concept for concept in live}
        self.by_key = {concept.key: concept for concept in self.concepts.values() if concept.key}
        self.by_form: defaultdict[tuple[str, str, str], set[int]] = defaultdict(set)
        for concept in self.concepts.values():
            for form in concept.renderings.all():
                if form.part == "full" and form.status != "deprecated" and not form.retired:
                    self.by_form[concept.kind, form.language, form.text].add(concept.pk)

    def concept(self, key: str, rows: Sequence[Row]) -> Concept | None:
        """Find it by its key, by its number (#12), or by a whole name that only one concept has."""
        if key in self.by_key:
            return self.by_key[key]
        if key.startswith("#") and key[1:].isdigit():
            return self.concepts.get(int(key[1:]))
        for row in rows:
            said = row.rendering
            if said.part == "full" and said.accepted:
                same = self.by_form[row.kind, said.language, said.text]
                if len(same) == 1:
                    return self.concepts[next(iter(same))]
        return None

    def forms(self, concept: Concept) -> Iterable[Rendering]:
        """Give a concept's forms, those out of use too."""
        return concept.renderings.all() if concept.pk else ()


def _told_about(concept: Concept, rows: Sequence[Row]) -> bool:
    """Take over what rows say of the concept itself; whether that changed anything."""
    said = {name: value for row in rows for name, value in row.about.items() if value}
    said["culture"] = next((row.culture for row in rows if row.culture), "")
    changed = False
    for name in ("culture", *ABOUT):
        value = said.get(name, "")
        if value and getattr(concept, name) != value:
            setattr(concept, name, value)
            changed = True
    return changed


def _values(row: Row) -> dict[str, object]:
    """Give what a row says of its form; what it leaves empty stays as it is."""
    said = row.rendering
    told: dict[str, object] = {
        "case_sensitive": said.case_sensitive,
        "valid_from": said.valid_from,
        "valid_to": said.valid_to,
        "note": row.note,
        "evidence": row.about.get("evidence", ""),
        "more": dict(row.more),
    }
    return {"status": said.status, **{name: value for name, value in told.items() if value}}


def rows() -> Iterator[dict[str, str]]:
    """Give the termbase as rows of a table, a form each, those out of use left out."""
    live = Rendering.objects.filter(retired=False, concept__retired=False)
    ordered = live.select_related("concept").order_by("concept_id", "language", "pk")
    for form in ordered.iterator(2000):
        concept = form.concept
        yield {
            "concept": concept.key or f"#{concept.pk}",
            "kind": concept.kind,
            "language": form.language,
            "text": form.text,
            "status": form.status,
            "part": form.part,
            "culture": concept.culture,
            "note": form.note,
            "valid_from": form.valid_from.isoformat() if form.valid_from else "",
            "valid_to": form.valid_to.isoformat() if form.valid_to else "",
            "evidence": form.evidence,
            "case_sensitive": "yes" if form.case_sensitive else "",
            **{name: getattr(concept, name) for name in ABOUT},
            **form.more,
        }
