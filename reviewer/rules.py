"""The newsroom's own rules: written by a chief editor, run in every text from then on."""

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404
from django.utils.translation import gettext as _

from prose.rules import RanOver
from reviewer import checking, permissions
from reviewer.permissions import require
from reviewer.refusals import Invalid, Refused
from translations import history, termbase
from translations.models import Act, Rule


def all_of_them() -> list[Rule]:
    """Give every rule, those that are switched off too."""
    return list(Rule.objects.filter(retired=False))


def found(pk: int) -> Rule:
    """Find a rule; 404 where there is none."""
    rule = Rule.objects.filter(pk=pk, retired=False).first()
    if rule is None:
        raise Http404(_("There is no such rule."))
    return rule


def require_chief(by: User) -> None:
    """Refuse everybody but a chief editor (403)."""
    require(permissions.of(by).chief or by.is_superuser, _("write the house's rules"))


def store(rule: Rule, *, by: User) -> int:
    """Store a rule: one revision; the texts in which it finds something are checked.

    One that takes too long on a text, or finds something nearly everywhere, is not switched on.
    Counts the flags that it opened.
    """
    require_chief(by)
    try:
        rule.full_clean()
    except ValidationError as wrong:
        raise Invalid(*wrong.messages) from wrong
    with transaction.atomic():
        termbase.lock()
        with history.revision(by=by, kind=Act.TERMBASE, comment=f"Rule “{rule.name}”"):
            rule.save()
            termbase.count()
        return _checked(rule)


def _checked(rule: Rule) -> int:
    try:
        return checking.rule_changed(rule.as_told(), on=rule.on and not rule.retired)
    except RanOver as over:
        raise Refused(
            _(
                "The rule was not switched on: it takes too long on some texts, or finds "
                "something nearly everywhere. Try it on the archive."
            )
        ) from over


def switch(rule: Rule, *, on: bool, by: User) -> int:
    """Switch a rule on or off; count the flags that this opened."""
    rule.on = on
    return store(rule, by=by)


def retire(rule: Rule, *, by: User) -> None:
    """Take a rule away. It stays in the history."""
    rule.on, rule.retired = False, True
    store(rule, by=by)
