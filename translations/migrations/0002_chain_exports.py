from django.db import migrations, models

from translations import triggers
from translations.models.chain import chain_existing


def chain(apps, schema_editor):
    """Seal the records that are there already, in the order in which they were written."""
    triggers.release(schema_editor.connection, "translations_export")
    chain_existing(apps.get_model("translations", "Export"), apps.get_model("translations", "Chain"))


class Migration(migrations.Migration):
    dependencies = [
        ("translations", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Chain",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=100, unique=True)),
                ("length", models.PositiveBigIntegerField(default=0)),
                ("seal", models.CharField(blank=True, max_length=64)),
            ],
        ),
        migrations.AddField(
            model_name="export",
            name="link",
            field=models.PositiveBigIntegerField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="export",
            name="previous",
            field=models.CharField(blank=True, default="", editable=False, max_length=64),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="export",
            name="seal",
            field=models.CharField(default="", editable=False, max_length=64),
            preserve_default=False,
        ),
        migrations.RunPython(chain, migrations.RunPython.noop),
    ]
