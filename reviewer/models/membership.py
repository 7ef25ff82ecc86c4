"""Who holds which role for which target language."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from prose import language
from translations.naming import language_name, told


class Role(models.TextChoices):
    """What a person does at the desk."""

    TRANSLATOR = "translator", _("Translator")
    REVIEWER = "reviewer", _("Reviewer")
    CHIEF = "chief", _("Chief editor")


class Membership(models.Model):
    """One role of one person, for one target language or for all."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="memberships",
        verbose_name=_("person"),
    )
    role = models.CharField(_("role"), max_length=10, choices=Role.choices)
    language = models.CharField(
        _("language"),
        max_length=35,
        blank=True,
        help_text=_("A language tag such as en or ar; empty: every one."),
    )

    class Meta:
        verbose_name = _("role of a person")
        verbose_name_plural = _("roles of people")
        ordering = ["user", "role", "language"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "role", "language"],
                name="one_role_a_language",
                violation_error_message=_("This person holds this role already."),
            )
        ]

    def __str__(self) -> str:
        where = language_name(self.language) if self.language else gettext("every language")
        return gettext("%(role)s, %(languages)s") % {
            "role": self.get_role_display(),
            "languages": where,
        }

    def clean(self) -> None:
        """Keep the tag in its normal form; refuse what is no language."""
        if self.role == Role.CHIEF and self.language:
            raise ValidationError(
                {
                    "language": gettext(
                        "A chief editor leads every language: leave the language empty."
                    )
                }
            )
        if self.language:
            try:
                self.language = language.normal(self.language)
            except language.UnknownLanguage as wrong:
                raise ValidationError({"language": told(str(wrong))}) from wrong

    def covers(self, tag: str) -> bool:
        """Whether the role is held for this target language (en covers en-GB)."""
        return self.language in {"", tag} or tag.startswith(f"{self.language}-")
