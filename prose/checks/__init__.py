"""The checks: one CHECK a file, run on a pair of source and target."""

import sys
from functools import cache

from prose import discovery
from prose.finding import Check, Finding, Pair


@cache
def all_checks() -> tuple[Check, ...]:
    """Give every check, sorted by name."""
    return tuple(module.CHECK for module in discovery.modules(sys.modules[__name__]))


def run(pair: Pair) -> tuple[Finding, ...]:
    """Run every check on a pair and give what they found, in the order of the target text."""
    found = [finding for check in all_checks() for finding in check.run(pair)]
    return tuple(sorted(found, key=lambda finding: (finding.span, finding.check)))
