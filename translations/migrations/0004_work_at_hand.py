from django.db import migrations, models


def find_unexported(apps, schema_editor):
    """Say of each approved text whether it has left the house."""
    Export = apps.get_model("translations", "Export")
    Translation = apps.get_model("translations", "Translation")
    left = Export.objects.filter(
        translation=models.OuterRef("pk"), revision=models.OuterRef("approved_revision")
    )
    approved = Translation.objects.filter(status="approved")
    approved.exclude(models.Exists(left)).update(awaits_export=True)


class Migration(migrations.Migration):
    dependencies = [
        ("translations", "0003_exports_append_only"),
    ]

    operations = [
        migrations.AddField(
            model_name="translation",
            name="awaits_export",
            field=models.BooleanField(default=False, editable=False),
        ),
        migrations.AddIndex(
            model_name="translation",
            index=models.Index(fields=["status", "language"], name="translation_standing"),
        ),
        migrations.AddIndex(
            model_name="translation",
            index=models.Index(fields=["status", "awaits_export"], name="translation_to_export"),
        ),
        migrations.RunPython(find_unexported, migrations.RunPython.noop, elidable=True),
    ]
