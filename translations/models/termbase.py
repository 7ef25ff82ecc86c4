"""Concepts and how each is written in a language."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from prose import clean, language, style
from translations import clock
from translations.naming import language_name


class ConceptKind(models.TextChoices):
    """What a concept is."""

    PERSON = "person", _("Person")
    ORGANISATION = "organisation", _("Organisation")
    PLACE = "place", _("Place")
    TITLE = "title", _("Title")
    TERM = "term", _("Term")


class RenderingStatus(models.TextChoices):
    """Whether a rendering is right, allowed or wrong."""

    PREFERRED = "preferred", _("Preferred")
    ADMITTED = "admitted", _("Admitted")
    DEPRECATED = "deprecated", _("Deprecated")


class Part(models.TextChoices):
    """Which part of a name a rendering writes."""

    FULL = "full", _("Full form")
    FAMILY = "family", _("Family name")
    GIVEN = "given", _("Given name")
    SHORT = "short", _("Later mentions")
    TITLE = "title", _("Title of the person")


class Culture(models.TextChoices):
    """Which order of names is native."""

    WESTERN = "western", _("Western (given name first)")
    CHINESE = "chinese", _("Chinese (family name first)")
    JAPANESE = "japanese", _("Japanese (family name first)")
    KOREAN = "korean", _("Korean (family name first)")
    VIETNAMESE = "vietnamese", _("Vietnamese (family name first)")
    HUNGARIAN = "hungarian", _("Hungarian (family name first)")
    ARABIC = "arabic", _("Arabic")
    OTHER = "other", _("Other")


class Order(models.TextChoices):
    """Which part of a name comes first."""

    GIVEN = "given-family", _("Given name first")
    FAMILY = "family-given", _("Family name first")


class Later(models.TextChoices):
    """How a person is named again."""

    FAMILY = "family", _("By family name")
    FULL = "full", _("In full each time")


class Accents(models.TextChoices):
    """What becomes of the accents of a name: Erdoğan."""

    EITHER = "either", _("With or without")
    KEPT = "kept", _("Always kept")
    DROPPED = "dropped", _("Always dropped")


class Abbreviations(models.TextChoices):
    """How countries and unions are abbreviated."""

    EITHER = "either", _("Either")
    PLAIN = "plain", "US, UK, UN, EU"
    DOTTED = "dotted", "U.S., U.K., U.N."


class Times(models.TextChoices):
    """How the halves of a day are written."""

    EITHER = "either", _("Either")
    DOTTED = "dotted", "5 p.m."
    CAPITALS = "capitals", "5 PM"
    PLAIN = "plain", "5 pm"


class Percent(models.TextChoices):
    """How percentages in figures are written."""

    EITHER = "either", _("Either")
    SIGN = "sign", "5%"
    WORD = "word", "5 percent"
    WORDS = "words", "5 per cent"


def percent_choices(tag: str) -> dict[str, str]:
    """Give how percentages can be written in a language, by what is stored."""
    code = style.primary(tag)
    blank = "\u202f" if code in style.NARROW_BEFORE_PERCENT else ""
    words = {str(form): f"5 {word}" for form, word in style.PERCENT.get(code, {}).items()}
    return {Percent.EITHER: gettext("Either"), Percent.SIGN: f"5{blank}%", **words}


class SerialComma(models.TextChoices):
    """Whether a comma stands before the last “and” of a list."""

    EITHER = "either", _("Either")
    ALWAYS = "always", _("Always: red, white, and blue")
    NEVER = "never", _("Never: red, white and blue")


class HouseStyle(models.Model):
    """How the house writes names, abbreviations and figures in one target language."""

    language = models.CharField(_("language"), max_length=35, unique=True)
    japanese = models.CharField(
        _("Japanese names"), max_length=12, choices=Order.choices, default=Order.GIVEN
    )
    hungarian = models.CharField(
        _("Hungarian names"), max_length=12, choices=Order.choices, default=Order.GIVEN
    )
    chinese = models.CharField(
        _("Chinese names"), max_length=12, choices=Order.choices, default=Order.FAMILY
    )
    korean = models.CharField(
        _("Korean names"), max_length=12, choices=Order.choices, default=Order.FAMILY
    )
    vietnamese = models.CharField(
        _("Vietnamese names"), max_length=12, choices=Order.choices, default=Order.FAMILY
    )
    first_full = models.BooleanField(_("first mention in full"), default=True)
    later = models.CharField(
        _("later mentions"), max_length=6, choices=Later.choices, default=Later.FAMILY
    )
    accents = models.CharField(
        _("accents"), max_length=7, choices=Accents.choices, default=Accents.EITHER
    )
    # A line each: as others write it, "=", as the house does.
    titles = models.TextField(_("titles"), blank=True)
    abbreviations = models.CharField(
        _("countries and unions"),
        max_length=6,
        choices=Abbreviations.choices,
        default=Abbreviations.EITHER,
        help_text=_("With or without points; headlines have none either way."),
    )
    times = models.CharField(
        _("times of day"),
        max_length=8,
        choices=Times.choices,
        default=Times.EITHER,
        help_text=_("What stands after the hour."),
    )
    percent = models.CharField(
        _("percentages"),
        max_length=6,
        choices=Percent.choices,
        default=Percent.EITHER,
        help_text=_("After numbers in figures."),
    )
    serial_comma = models.CharField(
        _("comma before the last “and”"),
        max_length=6,
        choices=SerialComma.choices,
        default=SerialComma.EITHER,
        help_text=_("In lists of three or more short items."),
    )
    # Lines as in titles, for any words.
    words = models.TextField(
        _("words"),
        blank=True,
        help_text=_("Whole words; capitals matter. Names of the termbase are left alone."),
    )
    retired = models.BooleanField(default=False, editable=False)

    class Meta:
        verbose_name = _("house style")
        verbose_name_plural = _("house styles")
        ordering = ["language"]

    def __str__(self) -> str:
        return language_name(self.language)

    def clean(self) -> None:
        """Keep the tag in its normal form; refuse a line that says nothing."""
        try:
            self.language = language.normal(self.language)
        except language.UnknownLanguage as wrong:
            raise ValidationError({"language": str(wrong)}) from wrong
        for name in ("titles", "words"):
            _refuse_half_lines(name, getattr(self, name))

    @property
    def titles_told(self) -> dict[str, str]:
        """Give each title as others write it, and as the house does."""
        return _told(self.titles)

    @property
    def words_told(self) -> dict[str, str]:
        """Give words as others write them, and as the house does."""
        return _told(self.words)

    @property
    def spelling(self) -> list[tuple[str, str]]:
        """Give what is chosen beyond names, each with its label."""
        told = (
            (_("countries and unions"), self.abbreviations, self.get_abbreviations_display()),
            (_("times of day"), self.times, self.get_times_display()),
            (_("percentages"), self.percent, percent_choices(self.language).get(self.percent, "")),
            (_("comma before the last “and”"), self.serial_comma, self.get_serial_comma_display()),
        )
        return [(str(label), said) for label, chosen, said in told if chosen != "either"]


def _told(lines: str) -> dict[str, str]:
    pairs = (line.partition("=") for line in lines.splitlines() if "=" in line)
    return {theirs.strip(): ours.strip() for theirs, _equals, ours in pairs}


def _refuse_half_lines(field: str, lines: str) -> None:
    for number, line in enumerate(lines.splitlines(), 1):
        theirs, _equals, ours = line.partition("=")
        if line.strip() and not (theirs.strip() and ours.strip()):
            told = gettext("Line %(number)s: expected “as others write it = as we do”.")
            raise ValidationError({field: told % {"number": number}})


class Concept(models.Model):
    """A person, organisation, place, title or term. Never deleted: retired."""

    # What a list calls it, so that the same list brings it up to date.
    key = models.CharField(_("key"), max_length=120, blank=True, db_index=True)
    kind = models.CharField(
        _("kind"), max_length=12, choices=ConceptKind.choices, default=ConceptKind.TERM
    )
    definition = models.CharField(_("definition"), max_length=500, blank=True)
    subject_field = models.CharField(_("subject field"), max_length=100, blank=True)
    wikidata = models.CharField(_("Wikidata id"), max_length=20, blank=True)
    notes = models.TextField(_("notes"), blank=True)
    culture = models.CharField(
        _("culture of the name"), max_length=12, choices=Culture.choices, blank=True
    )
    # The house's exceptions for one person; blank: as for everybody.
    order = models.CharField(
        _("order of the name"), max_length=12, choices=Order.choices, blank=True
    )
    later = models.CharField(_("later mentions"), max_length=6, choices=Later.choices, blank=True)
    native_language = models.CharField(_("speaks in public"), max_length=35, blank=True)
    # The concept that took this one in, when both were found to be the same.
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="taken_in",
        verbose_name=_("merged into"),
    )
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_to = models.DateField(_("valid to"), null=True, blank=True)
    # Rises with every change of the concept or its renderings: a dismissal names the one it saw.
    version = models.PositiveIntegerField(default=1, editable=False)
    retired = models.BooleanField(_("out of use"), default=False)

    class Meta:
        verbose_name = _("concept")
        verbose_name_plural = _("concepts")
        ordering = ["pk"]

    def __str__(self) -> str:
        full = [r for r in self.renderings.all() if r.status == RenderingStatus.PREFERRED]
        for rendering in sorted(full, key=lambda r: (r.part != Part.FULL, r.language != "en")):
            return rendering.text
        return self.definition or gettext("Concept %(number)s") % {"number": self.pk}


class Rendering(models.Model):
    """How a concept is written in one language. Never deleted: retired."""

    concept = models.ForeignKey(
        Concept,
        models.PROTECT,
        related_name="renderings",
        verbose_name=_("concept"),
    )
    language = models.CharField(_("language"), max_length=35)
    text = models.CharField(_("text"), max_length=300)
    status = models.CharField(
        _("status"),
        max_length=10,
        choices=RenderingStatus.choices,
        default=RenderingStatus.PREFERRED,
    )
    part = models.CharField(
        _("part of the name"), max_length=6, choices=Part.choices, default=Part.FULL
    )
    case_sensitive = models.BooleanField(_("capitals matter"), default=False)
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_to = models.DateField(_("valid to"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=500, blank=True)
    evidence = models.URLField(_("evidence"), max_length=2000, blank=True)
    # Columns of a list that mean nothing here: they are given back with it.
    more = models.JSONField(default=dict, blank=True, editable=False)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("proposed by"),
    )
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("approved by"),
    )
    retired = models.BooleanField(_("out of use"), default=False)

    class Meta:
        verbose_name = _("rendering")
        verbose_name_plural = _("renderings")
        ordering = ["language", "status", "part", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["concept", "language", "text", "part"],
                name="one_rendering_a_form",
                violation_error_message=_("This form stands there already."),
            )
        ]

    def __str__(self) -> str:
        return self.text

    def clean(self) -> None:
        """Keep tag and text in their normal form; refuse what is no language or no text."""
        try:
            self.language = language.normal(self.language)
            self.text = clean.text(self.text).strip()
        except language.UnknownLanguage as wrong:
            raise ValidationError({"language": str(wrong)}) from wrong
        except clean.Unclean as wrong:
            raise ValidationError({"text": str(wrong)}) from wrong
        if not self.text:
            raise ValidationError({"text": gettext("A rendering needs words.")})

    @property
    def language_name(self) -> str:
        """The language in words."""
        return language_name(self.language)


class TermbaseRevision(models.Model):
    """One row that counts the termbase's changes, so that a cached copy knows its age."""

    number = models.PositiveBigIntegerField(default=0)
    changed_at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return str(self.number)
