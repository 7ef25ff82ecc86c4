"""How static files are named: by their content, ES modules and what they import included."""

from django.contrib.staticfiles.apps import StaticFilesConfig
from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStorage(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Hashed names that reach into `import` statements, or stale modules outlive an upgrade."""

    support_js_module_import_aggregation = True


class StaticConfig(StaticFilesConfig):
    """Leaves out htmx's extensions: nothing here uses them, and their imports name no file."""

    ignore_patterns = [*StaticFilesConfig.ignore_patterns, "django_htmx/ext/*"]
