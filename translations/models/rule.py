"""What the newsroom sets of the checks: its own rules, and which checks run where."""

from typing import cast

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from prose import category, clean, language, rules
from prose.category import CATEGORIES
from translations.naming import language_name, told

TEXTS = ("name", "look_for", "unless", "suggest", "message", "note")


class RuleKind(models.TextChoices):
    """How a rule says what it looks for."""

    LITERAL = "literal", _("These words")
    REGEX = "regex", _("A pattern")


class Severity(models.TextChoices):
    """How grave a finding is."""

    NEUTRAL = "neutral", _("Neutral")
    MINOR = "minor", _("Minor")
    MAJOR = "major", _("Major")
    CRITICAL = "critical", _("Critical")


class Rule(models.Model):
    """Words that the house does not write. Never deleted: switched off, or retired."""

    name = models.CharField(_("name"), max_length=120)
    # Empty: every language that is translated into.
    language = models.CharField(_("language"), max_length=35, blank=True)
    kind = models.CharField(
        _("looks for"), max_length=7, choices=RuleKind.choices, default=RuleKind.LITERAL
    )
    look_for = models.CharField(_("find"), max_length=500)
    ignore_case = models.BooleanField(_("capital and small letters are one"), default=True)
    unless = models.CharField(_("unless the sentence has"), max_length=500, blank=True)
    suggest = models.CharField(_("suggest"), max_length=300, blank=True)
    message = models.CharField(_("message"), max_length=300, blank=True)
    # A code of prose.category.CATEGORIES.
    category = models.CharField(_("kind of error"), max_length=20, default="style")
    severity = models.CharField(
        _("severity"), max_length=8, choices=Severity.choices, default=Severity.MINOR
    )
    on = models.BooleanField(_("switched on"), default=False)
    note = models.CharField(_("note"), max_length=500, blank=True)
    retired = models.BooleanField(default=False, editable=False)

    class Meta:
        verbose_name = _("rule")
        verbose_name_plural = _("rules")
        ordering = ["language", "name", "pk"]

    def __str__(self) -> str:
        return self.name

    def clean_fields(self, exclude: "set[str] | None" = None) -> None:  # type: ignore[override]
        """Bring what was typed into its normal form before its length is looked at."""
        for name in TEXTS:
            try:
                setattr(self, name, clean.text(getattr(self, name)))
            except clean.Unclean as wrong:
                raise ValidationError({name: told(str(wrong))}) from wrong
        if self.kind == RuleKind.LITERAL:  # a blank at the end comes with copied words
            self.look_for, self.unless = self.look_for.strip(), self.unless.strip()
        super().clean_fields(exclude)

    def clean(self) -> None:
        """Refuse what is no language, and what cannot be run: each at the field to change."""
        if self.category not in CATEGORIES:
            raise ValidationError({"category": gettext("There is no such kind of error.")})
        try:
            self.language = language.normal(self.language) if self.language else ""
            self.as_told().prove()
        except language.UnknownLanguage as wrong:
            raise ValidationError({"language": told(str(wrong))}) from wrong
        except rules.Unusable as wrong:
            raise ValidationError({wrong.field: told(str(wrong))}) from wrong

    def as_told(self) -> rules.Rule:
        """Give it as the text engine runs it; one that is not stored has the number 0."""
        return rules.Rule(
            id=self.pk or 0,
            look_for=self.look_for,
            suggest=self.suggest,
            language=self.language,
            kind=cast("rules.Kind", self.kind),
            unless=self.unless,
            ignore_case=self.ignore_case,
            name=self.name,
            message=self.message,
            category=self.category,
            severity=self.severity,
        )

    @property
    def language_name(self) -> str:
        """The language in words."""
        return language_name(self.language) if self.language else gettext("Every language")


class CheckSetting(models.Model):
    """Whether a check runs for a pair of languages, and how grave its findings are."""

    # Empty: any language.
    source = models.CharField(_("source language"), max_length=35, blank=True)
    target = models.CharField(_("target language"), max_length=35, blank=True)
    check_name = models.CharField(_("check"), max_length=50)
    on = models.BooleanField(_("switched on"), default=True)
    # Empty: as the check itself says.
    severity = models.CharField(_("severity"), max_length=8, choices=Severity.choices, blank=True)
    retired = models.BooleanField(default=False, editable=False)

    class Meta:
        verbose_name = _("setting of a check")
        verbose_name_plural = _("settings of checks")
        ordering = ["check_name", "source", "target"]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "target", "check_name"], name="one_setting_a_pair"
            )
        ]

    def __str__(self) -> str:
        return f"{self.check_name}, {self.source or '*'} → {self.target or '*'}"

    @property
    def grade(self) -> category.Severity | None:
        """The severity as the text engine has it."""
        return category.Severity(self.severity) if self.severity else None
