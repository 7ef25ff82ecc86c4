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


@dataclass
class Plan:
    """What a visitor has to know of a filled database."""

    before: dict[str, int]
    after: dict[str, int]
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
    """Write the patterns where there are none, and copy them on up to `asked.articles`."""
    from benchmarks.copies import Copier  # noqa: PLC0415 - it imports models

    _quickly()
    plan = plan or _begun(asked)
    copier = Copier(plan.before, plan.after, plan.patterns)
    copies = asked.articles // plan.patterns
    copier.copy(max(1, plan.articles // plan.patterns), copies)
    plan.articles = copies * plan.patterns
    plan.visits = _visits(copier, plan, copies, asked.visits)
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
    before = copies.keys()
    patterns = min(PATTERNS, asked.articles)
    for number in range(patterns):
        standing = newsroom.STANDINGS[-1 - number % len(newsroom.STANDINGS)]
        newsroom.write(Story(number, asked.paragraphs), who, standing)
    targets = list(large.targets.live().values_list("pk", flat=True))
    flag = large.targets.live()[min(5, len(targets) - 1)].flags.first()
    return Plan(
        before=before,
        after=copies.keys(),
        patterns=patterns,
        large=large.pk,
        flag=flag.pk,
        concept=flag.concept_id,
        sessions={name: session_of(user) for name, user in asdict(who).items()},
        large_targets=targets,
    )


def _visits(copier: Any, plan: Plan, copies: int, wanted: int) -> list[tuple[int, int]]:
    """Choose translations spread over all copies, the same patterns in the same order."""
    from translations.models import Target, Translation  # noqa: PLC0415

    low, high = plan.before["translations.Translation"], plan.after["translations.Translation"]
    of_patterns = list(Translation.objects.filter(pk__gt=low, pk__lte=high).order_by("pk"))
    visits = []
    for turn in range(wanted):
        chosen = of_patterns[turn * 7 % len(of_patterns)]
        nth = turn * copies // wanted
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
