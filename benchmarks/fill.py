"""Fills one database for `benchmarks.desk`, or fills it further, and says what is in it.

    python -m benchmarks.fill PLAN --articles 1000

PLAN is a JSON file: where the patterns stand, whom to be and what to visit.
"""

import argparse
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import django
from django.db import connection

PATTERNS = 20
AT_WORK = ("draft", "in review")  # the first patterns; all others have left the house


@dataclass
class Plan:
    """What a visitor has to know of a filled database."""

    # The last keys before the patterns, between those at work and those exported, and behind them.
    keys: list[dict[str, int]]
    patterns: int
    large: int
    flag: int
    concept: int
    sessions: dict[str, str]
    articles: int = 0
    revisions: int = 0
    bytes: int = 0
    # (translation, one of its targets), of the same patterns whatever the size.
    visits: list[tuple[int, int]] = field(default_factory=list)
    large_targets: list[int] = field(default_factory=list)


def main() -> None:
    """Fill as asked, and write the plan."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("plan", type=Path)
    parser.add_argument("--articles", type=int, required=True)
    parser.add_argument("--paragraphs", type=int, default=30)
    parser.add_argument("--large", type=int, default=100, help="paragraphs of the large article")
    parser.add_argument("--visits", type=int, default=100)
    asked = parser.parse_args()
    django.setup()
    plan = fill(_known(asked.plan), asked)
    asked.plan.write_text(json.dumps(asdict(plan)))


def _known(file: Path) -> Plan | None:
    return Plan(**json.loads(file.read_text())) if file.exists() else None


def fill(plan: Plan | None, asked: argparse.Namespace) -> Plan:
    """Write the patterns and copy them on up to `asked.articles`.

    A database that is filled already grows as an archive does: by what has left the house.
    """
    from benchmarks.copies import Copier  # noqa: PLC0415 - it imports models

    _quickly()
    plan, grown = plan or _begun(asked), plan is not None
    before, middle, after = plan.keys
    if grown:
        exported = plan.patterns - len(AT_WORK)
        copier = Copier(middle, after, exported)
        first = max(copier.free(), -(-plan.articles // exported) + 1)
        copies = range(first, first + (asked.articles - plan.articles) // exported)
        plan.articles += exported * len(copies)
    else:
        copier = Copier(before, after, plan.patterns)
        copies = range(1, asked.articles // plan.patterns)
        plan.articles = plan.patterns * (len(copies) + 1)
    copier.copy(copies.start, copies.stop)
    plan.visits = _visits(copier, middle, copies, asked.visits)
    plan.revisions, plan.bytes = _counted()
    return plan


def _quickly() -> None:
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA synchronous = OFF")


def _begun(asked: argparse.Namespace) -> Plan:
    """Write people, termbase, the large article and the patterns through the desk's verbs."""
    from benchmarks import copies, newsroom  # noqa: PLC0415
    from benchmarks.serving import session_of  # noqa: PLC0415
    from benchmarks.wording import Story  # noqa: PLC0415

    who = newsroom.people()
    newsroom.fill_termbase(who.chief)
    large = newsroom.write_large(Story(999_999, asked.large), who)
    keys = [copies.keys()]
    patterns = min(PATTERNS, asked.articles // 2)
    for number in range(patterns):
        standing = AT_WORK[number] if number < len(AT_WORK) else "exported"
        newsroom.write(Story(number, asked.paragraphs), who, standing)
        if number + 1 in {len(AT_WORK), patterns}:
            keys.append(copies.keys())
    targets = list(large.targets.live().values_list("pk", flat=True))
    # A name: its entry is opened as well.
    flags = large.targets.live()[min(5, len(targets) - 1)].flags
    flag = flags.filter(concept__isnull=False).first()
    return Plan(
        keys=keys,
        patterns=patterns,
        large=large.pk,
        flag=flag.pk,
        concept=flag.concept_id,
        sessions={name: session_of(user) for name, user in asdict(who).items()},
        large_targets=targets,
    )


def _visits(
    copier: Any, middle: dict[str, int], copies: range, wanted: int
) -> list[tuple[int, int]]:
    """Choose exported translations spread over the copies, of the same patterns in one order."""
    from translations.models import Target, Translation  # noqa: PLC0415

    label = "translations.Translation"
    exported = Translation.objects.filter(pk__gt=middle[label], pk__lte=copier.spans[label][1])
    of_patterns = list(exported.order_by("pk"))
    visits = []
    for turn in range(wanted):
        chosen = of_patterns[turn * 7 % len(of_patterns)]
        nth = copies[turn * len(copies) // wanted]
        target = chosen.targets.live()[turn % 3 + 2]
        keys = copier.moved(Translation, chosen.pk, nth), copier.moved(Target, target.pk, nth)
        visits.append(keys)
    return visits


def _counted() -> tuple[int, int]:
    """Count the revisions, and the bytes of the whole database with its indexes."""
    from reversion.models import Revision  # noqa: PLC0415

    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("VACUUM ANALYZE")  # autovacuum does it for a newsroom
            cursor.execute("SELECT pg_database_size(current_database())")
            return Revision.objects.count(), cursor.fetchone()[0]
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return Revision.objects.count(), Path(connection.settings_dict["NAME"]).stat().st_size


if __name__ == "__main__":
    main()
