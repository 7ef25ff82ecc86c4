from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("reviewer", "0010_work_at_hand"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="flag",
            index=models.Index(fields=["concept", "status"], name="flag_of_concept"),
        ),
    ]
