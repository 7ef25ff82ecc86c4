"""Give the placements that are stored already their target and status."""

from django.db import migrations
from django.db.models import Exists, F, OuterRef, Subquery


def fill(apps, editor):
    Flag = apps.get_model('reviewer', 'Flag')
    Placement = apps.get_model('reviewer', 'Placement')
    stored = Placement.objects.using(editor.connection.alias)
    flags = Flag.objects.using(editor.connection.alias)
    later = stored.filter(flag=OuterRef('flag'), pk__gt=OuterRef('pk'))
    # One revision could note the same flag twice: what was noted last is where it stood.
    again = stored.filter(Exists(later.filter(revision=OuterRef('revision'))))
    stored.filter(pk__in=again.values('pk')).delete()
    own = flags.filter(pk=OuterRef('flag'))
    stored.update(target=Subquery(own.values('target')[:1]))
    # Flags that a decision ended were noted last where they then stood; orphans are nowhere.
    last = stored.filter(~Exists(later))
    decided = last.filter(flag__status__in=['dismissed', 'withdrawn'])
    fixed = stored.filter(flag__status='fixed', revision=F('flag__fixed_in'))
    for found in (decided, fixed):
        chosen = stored.filter(pk__in=found.values('pk'))
        chosen.update(status=Subquery(own.values('status')[:1]))


class Migration(migrations.Migration):

    dependencies = [
        ('reviewer', '0015_where_flags_stood'),
    ]

    operations = [
        migrations.RunPython(fill, migrations.RunPython.noop, elidable=True),
    ]
