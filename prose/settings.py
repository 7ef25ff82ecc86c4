"""What a house sets of a check for a pair of languages."""

from dataclasses import dataclass

from prose.category import CATEGORIES, Severity


@dataclass(frozen=True, slots=True)
class CheckSetting:
    """Whether a check is run from one language into another, and how grave its findings are.

    Languages are BCP 47 tags; empty: any. ``severity`` None: as the check itself says; otherwise
    it stands for the usual one of the category.
    """

    check: str
    source: str = ""
    target: str = ""
    on: bool = True
    severity: Severity | None = None

    @property
    def weight(self) -> tuple[int, bool, int, int]:
        """Give how much it goes before others that hold too.

        Both languages go before one, the target's before the source's, en-GB before en.
        """
        named = bool(self.source) + bool(self.target)
        return named, bool(self.target), len(self.target), len(self.source)

    def severity_of(self, said: Severity, category: str) -> Severity:
        """Give how grave a finding is that its check calls ``said``.

        What the check calls milder than its category is (a fair rounding, a remark) stays as mild.
        """
        if self.severity is None:
            return said
        if said.points < CATEGORIES[category].severity.points:
            return min(said, self.severity, key=lambda each: each.points)
        return self.severity
