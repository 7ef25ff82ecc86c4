from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("reviewer", "0009_story_counts"),
        ("translations", "0004_work_at_hand"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="decision",
            index=models.Index(
                fields=["translation"], name="decision_by_one", condition=models.Q(lone=True)
            ),
        ),
        migrations.AddIndex(
            model_name="flag",
            index=models.Index(fields=["status", "blocking", "target"], name="flag_blocking"),
        ),
    ]
