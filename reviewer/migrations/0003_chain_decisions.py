from django.db import migrations, models

from translations import triggers
from translations.models.chain import chain_existing


def chain(apps, schema_editor):
    """Seal the records that are there already, in the order in which they were written."""
    triggers.release(schema_editor.connection, "reviewer_decision")
    chain_existing(apps.get_model("reviewer", "Decision"), apps.get_model("translations", "Chain"))


class Migration(migrations.Migration):
    dependencies = [
        ("reviewer", "0002_initial"),
        ("translations", "0002_chain_exports"),
    ]

    operations = [
        migrations.AddField(
            model_name="decision",
            name="link",
            field=models.PositiveBigIntegerField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="decision",
            name="previous",
            field=models.CharField(blank=True, default="", editable=False, max_length=64),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="decision",
            name="seal",
            field=models.CharField(default="", editable=False, max_length=64),
            preserve_default=False,
        ),
        migrations.RunPython(chain, migrations.RunPython.noop),
    ]
