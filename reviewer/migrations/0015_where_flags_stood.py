import django.db.models.deletion
from django.db import migrations, models

STATUSES = [
    ('open', 'Open'),
    ('fixed', 'Fixed'),
    ('dismissed', 'Kept as is'),
    ('orphaned', 'Its words are gone'),
    ('withdrawn', 'Withdrawn'),
]


class Migration(migrations.Migration):

    dependencies = [
        ('reviewer', '0014_newsroom'),
    ]

    operations = [
        migrations.AddField(
            model_name='flag',
            name='context_before',
            field=models.TextField(blank=True, default=''),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='flag',
            name='context_after',
            field=models.TextField(blank=True, default=''),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='placement',
            name='target',
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name='+',
                to='translations.target',
            ),
        ),
        migrations.AddField(
            model_name='placement',
            name='status',
            field=models.CharField(choices=STATUSES, default='open', max_length=9),
        ),
        migrations.AddField(
            model_name='placement',
            name='unsure',
            field=models.BooleanField(default=False),
        ),
    ]
