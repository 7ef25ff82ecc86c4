"""How one person likes the desk: theme, text size, keys, language."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Theme(models.TextChoices):
    """Light or dark."""

    SYSTEM = "", _("As the device has it")
    LIGHT = "light", _("Light")
    DARK = "dark", _("Dark")


class TextSize(models.TextChoices):
    """How large every text is drawn."""

    NORMAL = "", _("Normal")
    LARGE = "large", _("Large")
    LARGER = "larger", _("Very large")


class Interface(models.TextChoices):
    """The language of the desk's own words. Each names itself, so that whoever is lost finds it."""

    BROWSER = "", _("As the browser asks")
    ENGLISH = "en", "English"
    CHINESE = "zh-hans", "中文（简体）"
    ARABIC = "ar", "العربية"


class Preferences(models.Model):
    """One person's settings. Whoever has none has the defaults."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="preferences"
    )
    theme = models.CharField(max_length=5, choices=Theme.choices, blank=True)
    size = models.CharField(max_length=6, choices=TextSize.choices, blank=True)
    # Single letters as keys: whoever dictates switches them off.
    letters = models.BooleanField(default=True)
    language = models.CharField(max_length=10, choices=Interface.choices, blank=True)
    # The guided tour was dismissed: it does not come back by itself.
    toured = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "preferences"

    def __str__(self) -> str:
        return f"Preferences of {self.user}"
