from django.db import migrations, models

from translations import triggers


def guard(apps, schema_editor):
    triggers.guard(schema_editor.connection, "translations_export")


def release(apps, schema_editor):
    triggers.release(schema_editor.connection, "translations_export")


class Migration(migrations.Migration):
    dependencies = [
        ("translations", "0002_chain_exports"),
    ]

    operations = [
        migrations.AlterField(
            model_name="export",
            name="link",
            field=models.PositiveBigIntegerField(editable=False, unique=True),
        ),
        migrations.RunPython(guard, release),
    ]
