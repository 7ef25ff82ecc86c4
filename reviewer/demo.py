"""The demo's story, told through the same verbs that people use: accounts, termbase, articles."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.utils import timezone

from reviewer import content, editing, flags, intake, rules, terms, workflow
from reviewer.flags import Remark
from reviewer.models import Flag, Membership, Role
from reviewer.terms import Form
from translations import clock, exporting
from translations.importing import Details
from translations.models import Concept, Rule, Target, Translation

FOLDER = Path(settings.BASE_DIR) / "demo"
PASSWORD = "exonym-demo"  # noqa: S105 the demo says it on its own log-in page

ACCOUNTS: dict[str, tuple[str, str, list[tuple[Role, str]]]] = {
    "tara": ("Tara", "Lindqvist", [(Role.TRANSLATOR, "en"), (Role.TRANSLATOR, "fr")]),
    "omar": ("Omar", "Haddad", [(Role.TRANSLATOR, "ar")]),
    "rita": ("Rita", "Okafor", [(Role.REVIEWER, tag) for tag in ("en", "fr", "ar")]),
    "chen": ("Chen", "Yulan", [(Role.CHIEF, "")]),
    "otto": ("Otto", "Brandt", []),
    "admin": ("", "", []),
}

Act = dict[str, Any]


def fill() -> None:
    """Tell the whole story into an empty database."""
    people = accounts()
    with _at("2025-04-28T08:00:00Z"):
        termbase(people["chen"])
        house_rules(people["chen"])
    english = tariffs_in_english(people)
    tariffs_in_arabic(english, people)
    tariffs_in_french(english, people)
    treasuries(people)


def accounts() -> dict[str, User]:
    """Make the cast."""
    people = {}
    for name, (first, last, roles) in ACCOUNTS.items():
        make = User.objects.create_superuser if name == "admin" else User.objects.create_user
        people[name] = make(name, f"{name}@example.org", PASSWORD)
        people[name].first_name, people[name].last_name = first, last
        people[name].save()
        for role, tag in roles:
            Membership.objects.create(user=people[name], role=role, language=tag)
    return people


def termbase(chief: User) -> None:
    """Enter people, organisations, places, titles and terms."""
    for entry in _json("termbase.json"):
        concept = Concept(
            kind=entry["kind"],
            definition=entry["definition"],
            culture=entry.get("culture", ""),
            notes=entry.get("note", ""),
        )
        with terms.changing(concept, by=chief, comment="Entered") as change:
            for form in entry["renderings"]:
                evidence = entry.get("evidence", "") if form["status"] == "preferred" else ""
                change.add(Form(**form, evidence=evidence))


def house_rules(chief: User) -> None:
    """Write the newsroom's own rules."""
    for said in _json("rules.json"):
        rules.store(Rule(on=True, **said), by=chief)


def tariffs_in_english(people: dict[str, User]) -> Translation:
    """Import the tariff story with its first draft, and play its history."""
    with _at("2025-05-03T02:06:00Z"):
        translation = _import("tariffs", "source.zh.md", "first.en.md", "en", people["tara"])
    with _at("2025-05-03T02:08:00Z"):
        workflow.assign(
            translation,
            by=people["chen"],
            translator=people["tara"],
            reviewer=people["rita"],
            due=timezone.now() + timedelta(hours=5),
        )
    Story(translation, people).play(_json("tariffs/history.en.json"))
    return translation


def tariffs_in_arabic(english: Translation, people: dict[str, User]) -> None:
    """Start the Arabic translation and leave it half done."""
    with _at("2025-05-03T04:10:00Z"):
        translation = intake.start(english.article, "ar", by=people["omar"])
    texts = _json("tariffs/draft.ar.json")
    for minute, (target, text) in enumerate(zip(translation.targets.live(), texts, strict=True)):
        if text:
            with _at(f"2025-05-03T04:{12 + 3 * minute:02}:00Z"):
                editing.save(target, text, by=people["omar"], seen=target.version)


def tariffs_in_french(english: Translation, people: dict[str, User]) -> None:
    """Translate into French, submit, approve."""
    document = intake.read(_text("tariffs/final.fr.md"), "fr", name="final.fr.md")
    with _at("2025-05-03T05:02:00Z"):
        translation = intake.start(english.article, "fr", by=people["tara"])
    for block, target in zip(document.blocks, translation.targets.live(), strict=True):
        with _at(f"2025-05-03T05:{4 + target.position // 1024:02}:00Z"):
            editing.save(target, block.text, by=people["tara"], seen=target.version)
    with _at("2025-05-03T05:31:00Z"):
        workflow.submit(translation, by=people["tara"], note="Names checked against the termbase.")
    with _at("2025-05-03T05:52:00Z"):
        _approve(translation, people["rita"])


def treasuries(people: dict[str, User]) -> None:
    """Import the Japanese story with its translation; approve and export it."""
    with _at("2025-05-03T06:05:00Z"):
        translation = _import("treasuries", "source.ja.md", "final.en.md", "en", people["tara"])
    with _at("2025-05-03T06:20:00Z"):
        workflow.submit(translation, by=people["tara"])
    with _at("2025-05-03T06:44:00Z"):
        _approve(translation, people["rita"])
    with _at("2025-05-03T06:50:00Z"):
        exporting.export(translation, "docx", by=people["chen"], destination="World page")


def _import(folder: str, source: str, target: str, tag: str, by: User) -> Translation:
    about = _json("articles.json")[folder]
    language = about.pop("language")
    about["published_at"] = datetime.fromisoformat(about["published_at"])
    _, translation = intake.store(
        intake.read(_text(f"{folder}/{source}"), language, name=source),
        intake.read(_text(f"{folder}/{target}"), tag, name=target),
        Details(**about),
        by=by,
    )
    assert translation is not None  # noqa: S101 a target was given
    return translation


def _approve(translation: Translation, by: User) -> None:
    for target in translation.targets.live():
        flags.tick(target, by=by, seen=target.version)
    workflow.approve(translation, by=by, seen_hash=content.content_hash(translation))


@dataclass
class Story:
    """Plays a list of acts on one translation; flags are named by their place in the list."""

    translation: Translation
    people: dict[str, User]
    raised: dict[int, Flag] = field(default_factory=dict)

    def play(self, acts: list[Act]) -> None:
        """Do each act as its person, at its time."""
        for number, act in enumerate(acts):
            deed: Callable[[Act, User], Flag | None] = getattr(self, f"_{act['do']}")
            with _at(act["at"]):
                flag = deed(act, self.people[act["by"]])
            if flag is not None:
                self.raised[number] = flag

    def _target(self, act: Act) -> Target:
        return self.translation.targets.live()[act["block"]]

    def _flag_of(self, act: Act) -> Flag:
        """Find a flag by its place in the list, or an open one by its words."""
        known = Flag.objects.select_related("target__translation", "concept")
        if "quote" in act:
            return known.open().get(target=self._target(act), quote=act["quote"])
        return known.get(pk=self.raised[act["flag"]].pk)

    def _save(self, act: Act, by: User) -> None:
        target = self._target(act)
        text = target.text.replace(act["find"], act["replace"], 1)
        editing.save(target, text, by=by, seen=target.version, comment=act["comment"])

    def _submit(self, act: Act, by: User) -> None:
        workflow.submit(self.translation, by=by, note=act["note"])

    def _send_back(self, act: Act, by: User) -> None:
        workflow.send_back(self.translation, by=by, note=act["note"])

    def _flag(self, act: Act, by: User) -> Flag:
        target = self._target(act)
        names = ("category", "severity", "blocking", "suggestion", "comment")
        remark = Remark(**{name: act[name] for name in names})
        span = flags.words(target, act["quote"], act["occurrence"])
        return flags.flag(target, span, remark, by=by, seen=target.version)

    def _comment(self, act: Act, by: User) -> None:
        flags.comment(self._flag_of(act), act["text"], by=by)

    def _tick(self, act: Act, by: User) -> None:
        target = self._target(act)
        flags.tick(target, by=by, seen=target.version)

    def _correct(self, act: Act, by: User) -> None:
        flag = self._flag_of(act)
        flags.correct(flag, by=by, seen=flag.target.version)

    def _dismiss(self, act: Act, by: User) -> None:
        flags.dismiss(self._flag_of(act), by=by, reason=act["reason"], note=act["note"])


@contextmanager
def _at(moment: str) -> Iterator[None]:
    with clock.at(datetime.fromisoformat(moment)):
        yield


def _text(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def _json(name: str) -> Any:
    return json.loads(_text(name))
