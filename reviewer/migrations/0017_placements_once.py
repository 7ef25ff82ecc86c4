import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('reviewer', '0016_fill_placements'),
    ]

    operations = [
        migrations.AlterField(
            model_name='placement',
            name='target',
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name='+',
                to='translations.target',
            ),
        ),
        migrations.AddConstraint(
            model_name='placement',
            constraint=models.UniqueConstraint(
                fields=('flag', 'revision'), name='flag_once_a_revision'
            ),
        ),
    ]
