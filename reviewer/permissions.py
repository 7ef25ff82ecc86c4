"""Who may see, edit, review and approve, in which language: decided here and nowhere else."""

from collections.abc import Collection
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404
from django.utils.translation import gettext as _

from prose import language
from reviewer.models import Flag, Membership, Role
from translations.models import Article, Concept, Segment, Target, Translation
from translations.naming import language_name

WRITERS = (Role.TRANSLATOR, Role.REVIEWER)


@dataclass(frozen=True, slots=True)
class Rights:
    """What one person may do. Ask by target language."""

    memberships: tuple[Membership, ...]

    def has(self, roles: Collection[str], tag: str) -> bool:
        """Whether one of the roles is held for this target language."""
        return self.chief or any(m.role in roles and m.covers(tag) for m in self.memberships)

    @property
    def chief(self) -> bool:
        """Whether the person is a chief editor: of every language, for there is no other."""
        return any(m.role == Role.CHIEF and not m.language for m in self.memberships)

    @property
    def any_role(self) -> bool:
        """Whether the person has something to do here at all."""
        return bool(self.memberships)

    def may_see(self, tag: str) -> bool:
        """Read a translation in this language."""
        return self.has(WRITERS, tag)

    def may_edit(self, tag: str) -> bool:
        """Change its texts."""
        return self.has(WRITERS, tag)

    def translates(self, tag: str) -> bool:
        """Whether it is this person's own work to write in this language."""
        return any(m.role == Role.TRANSLATOR and m.covers(tag) for m in self.memberships)

    def may_translate(self, tag: str) -> bool:
        """Start, import and submit a translation."""
        return self.has([Role.TRANSLATOR], tag)

    def may_review(self, tag: str) -> bool:
        """Flag, tick, keep as is, send back and approve."""
        return self.has([Role.REVIEWER], tag)

    @property
    def may_import(self) -> bool:
        """Bring an article in at all (its translation asks `may_translate` besides)."""
        return any(m.role in {Role.TRANSLATOR, Role.CHIEF} for m in self.memberships)

    @property
    def may_propose_terms(self) -> bool:
        """Add a rendering to the termbase."""
        return any(m.role in {Role.REVIEWER, Role.CHIEF} for m in self.memberships)

    def may_term(self, tag: str) -> bool:
        """Add a rendering in this language to the termbase."""
        return self.may_review(tag)

    def in_words(self) -> str:
        """Name the roles: "Translator, English and French"."""
        return _("; ").join(
            _("%(role)s, %(languages)s") % {"role": role.label, "languages": _languages(tags)}
            for role in Role
            if (tags := [m.language for m in self.memberships if m.role == role])
        )


def _languages(tags: list[str]) -> str:
    if "" in tags:
        return _("every language")
    names = sorted(language_name(tag) for tag in tags)
    if len(names) == 1:
        return names[0]
    *most, last = names
    return _("%(most)s and %(last)s") % {"most": _(", ").join(most), "last": last}


def of(user: User | AnonymousUser) -> Rights:
    """Look up what this person may do. An account that was closed may do nothing.

    Looked up once for each time the account itself is read: a request reads it anew.
    """
    if not user.is_authenticated or not user.is_active:
        return Rights(())
    held: Rights | None = user.__dict__.get("_rights")
    if held is None:
        held = user.__dict__["_rights"] = Rights(tuple(Membership.objects.filter(user=user)))
    return held


def reader(user: User | AnonymousUser) -> Rights:
    """Give the rights of somebody with a role; for all others there is nothing here (404)."""
    rights = of(user)
    if not rights.any_role:
        raise Http404(_("There is nothing here for an account without a role."))
    return rights


def visible_translations(rights: Rights) -> Q:
    """Give the condition that holds for each translation the person may see."""
    return _covering(rights, WRITERS)


def reviewable_translations(rights: Rights) -> Q:
    """Give the condition that holds for each translation the person may review."""
    return _covering(rights, [Role.REVIEWER])


def translatable_translations(rights: Rights) -> Q:
    """Give the condition that holds for each translation the person may write."""
    return _covering(rights, [Role.TRANSLATOR])


def reviewers(tag: str) -> list[User]:
    """Give everyone who may review in a language, the chief editors last."""
    held = Membership.objects.filter(role__in=[Role.REVIEWER, Role.CHIEF], user__is_active=True)
    covering = [m for m in held.select_related("user") if m.role == Role.CHIEF or m.covers(tag)]
    covering.sort(key=lambda m: (m.role == Role.CHIEF, m.user.username))
    return list({m.user_id: m.user for m in covering}.values())


def _covering(rights: Rights, roles: Collection[str]) -> Q:
    if rights.chief:
        return Q()
    covered = Q(pk__in=[])
    for membership in rights.memberships:
        if membership.role in roles:
            if not membership.language:
                return Q()
            covered |= Q(language=membership.language)
            covered |= Q(language__startswith=f"{membership.language}-")
    return covered


def translation_for(user: User | AnonymousUser, pk: int) -> Translation:
    """Find a translation that the person may see; 404 for every other."""
    found = Translation.objects.select_related("article", "translator", "reviewer").filter(pk=pk)
    translation = found.first()
    if translation is None or not of(user).may_see(translation.language):
        raise Http404("There is no such translation.")
    return translation


def target_for(user: User | AnonymousUser, pk: int) -> Target:
    """Find a target of a translation that the person may see; 404 for every other."""
    found = Target.objects.select_related("translation__article", "segment")
    target = found.filter(pk=pk, retired=False).first()
    if target is None or not of(user).may_see(target.translation.language):
        raise Http404("There is no such paragraph.")
    return target


def flag_for(user: User | AnonymousUser, pk: int) -> Flag:
    """Find a flag in a translation that the person may see; 404 for every other."""
    found = Flag.objects.select_related("target__translation__article", "target__segment")
    flag = found.filter(pk=pk, target__retired=False).first()
    if flag is None or not of(user).may_see(flag.target.translation.language):
        raise Http404("There is no such flag.")
    return flag


def sees_article(rights: Rights, article: Article) -> bool:
    """Whether the article has, or can have, a translation in one of the person's languages."""
    return rights.chief or any(
        not m.language or not language.same(m.language, article.language)
        for m in rights.memberships
    )


def article_for(user: User | AnonymousUser, pk: int) -> Article:
    """Find an article that the person may see; 404 for every other."""
    article = Article.objects.filter(pk=pk).first()
    if article is None or not sees_article(of(user), article):
        raise Http404("There is no such article.")
    return article


def segment_for(user: User | AnonymousUser, pk: int) -> Segment:
    """Find a segment of an article that the person may see; 404 for every other."""
    segment = Segment.objects.select_related("article").filter(pk=pk, retired=False).first()
    if segment is None or not sees_article(of(user), segment.article):
        raise Http404("There is no such paragraph.")
    return segment


def concept_for(user: User | AnonymousUser, pk: int) -> Concept:
    """Find an entry of the termbase, for anybody who works here; 404 for all others."""
    reader(user)
    found = Concept.objects.filter(pk=pk, retired=False).first()
    if found is None:
        raise Http404(_("There is no such concept."))
    return found


def require(allowed: bool, deed: str) -> None:  # noqa: FBT001 the sentence reads as it stands
    """Go on if allowed; else refuse in words: "You may not {deed}." (403)."""
    if not allowed:
        raise PermissionDenied(_("You may not %(deed)s.") % {"deed": deed})
