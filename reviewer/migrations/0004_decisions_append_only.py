from django.db import migrations, models

from translations import triggers


def guard(apps, schema_editor):
    triggers.guard(schema_editor.connection, "reviewer_decision")


def release(apps, schema_editor):
    triggers.release(schema_editor.connection, "reviewer_decision")


class Migration(migrations.Migration):
    dependencies = [
        ("reviewer", "0003_chain_decisions"),
    ]

    operations = [
        migrations.AlterField(
            model_name="decision",
            name="link",
            field=models.PositiveBigIntegerField(editable=False, unique=True),
        ),
        migrations.RunPython(guard, release),
    ]
