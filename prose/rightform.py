"""What should stand where a name is wrong: the house's form, as long as the wrong one was."""

from prose import languages
from prose.folding import without_accents
from prose.inflection import cases
from prose.likeness import alike
from prose.occurrence import recased
from prose.style import HouseStyle
from prose.termbase import Concept, Snapshot


def right_form(concept: Concept, wrong: str, snapshot: Snapshot, language: str) -> str:
    """Give the house's form of a concept for the words ``wrong``; empty where there is none.

    Several words of a person become the whole name in the house's order, one word the form for
    later mentions, in the case of the wrong one; capitals are answered with capitals. Where names
    have no blanks it is the preferred form most like the wrong one.
    """
    style = snapshot.style(language)
    if concept.kind != "person":
        preferred = concept.preferred(language)
        return recased(preferred.text, wrong, preferred.text) if preferred else ""
    full, later = whole_name(concept, language, style), later_name(concept, language)
    if not full or not later:
        return _in_style(full or later, style)
    if " " in full:
        chosen = full if " " in wrong.strip() else later
    else:
        chosen = max((full, later), key=lambda form: (-abs(len(form) - len(wrong)), form == later))
    fitting = max(cases(chosen, languages.get(language)), key=lambda form: alike(wrong, form))
    return _in_style(recased(fitting, wrong, fitting), style)


def called(concept: Concept, language: str, style: HouseStyle) -> str:
    """Give what a concept is called in full, a person in the house's order; empty if unknown."""
    if concept.kind == "person":
        return whole_name(concept, language, style)
    preferred = concept.preferred(language)
    return preferred.text if preferred else ""


def later_name(concept: Concept, language: str) -> str:
    """Give the form for later mentions, which for most people is the family name."""
    found = concept.preferred(language, "short")
    return found.text if found else ""


def whole_name(concept: Concept, language: str, style: HouseStyle) -> str:
    """Give a person's whole name in the order of the house, or of the exception for the person."""
    full = concept.preferred(language)
    if full is None:
        return ""
    order = concept.order or style.order(concept.culture)
    family = family_of(concept, language)
    given = given_of(full.text, family)
    if not order or not family or not given:
        return full.text
    return f"{given} {family}" if order == "given-family" else f"{family} {given}"


def family_of(concept: Concept, language: str, *, spaced: bool = True) -> str:
    """Give the family name as it stands at an end of the whole name; empty where none does.

    Where names have no blanks between them it stands at the beginning.
    """
    full = concept.preferred(language)
    if full is None:
        return ""
    families = (
        each.text
        for each in concept.in_language(language)
        if each.accepted and each.part in {"family", "short"} and each.text != full.text
    )
    if not spaced:
        return next((name for name in families if full.text.startswith(name)), "")
    return next((name for name in families if given_of(full.text, name)), "")


def given_of(full: str, family: str) -> str:
    """Give what is left of a whole name without the family name at one of its ends."""
    if family and full.startswith(f"{family} "):
        return full[len(family) + 1 :].strip()
    if family and full.endswith(f" {family}"):
        return full[: -len(family) - 1].strip()
    return ""


def _in_style(name: str, style: HouseStyle) -> str:
    return without_accents(name) if style.accents == "dropped" else name
