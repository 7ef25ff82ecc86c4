"""Every door to a text: what history recorded is what stands there, now and earlier."""

import io

import pytest
from django.core.management import call_command

from reviewer import editing, flags, intake, places, terms, workflow
from reviewer.flags import Remark
from reviewer.terms import Form
from tests.conftest import approve, client_of, document, greer, open_flags, targets, write
from translations import history
from translations.importing import Details
from translations.models import Concept, Rendering, Translation


def _live(translation):
    """What stands in the database, read without history."""
    return [
        (t.pk, t.segment_id, t.position, t.kind, t.text, t.state, t.segment and t.segment.text)
        for t in targets(translation)
    ]


def _recorded(translation, revision):
    return [
        (t.target, t.segment, t.position, t.kind, t.text, t.state, t.source or None)
        for t in history.texts_at(translation, revision)
    ]


class Ledger:
    """Compares history with the rows after each act, and remembers every state."""

    def __init__(self, translation):
        self.translation = translation
        self.states = {}
        self.note()

    def note(self):
        """Take down the state of the latest revision."""
        latest = history.latest(self.translation)
        live = _live(self.translation)
        assert _recorded(self.translation, latest) == live
        self.states[latest] = live

    def check(self, *, acts):
        """Look every earlier state up again."""
        assert len(self.states) == acts + 1
        for revision, state in self.states.items():
            assert _recorded(self.translation, revision) == state


def _posted(page):
    """Give what the admin's page would send as it stands."""
    inlines = [each.formset for each in page.context["inline_admin_formsets"]]
    forms = [page.context["adminform"].form]
    for formset in inlines:
        forms += [formset.management_form, *formset.forms]
    sent = {}
    for form in forms:
        for bound in form:
            value = bound.value()
            sent[bound.html_name] = "" if value is None or value is False else value
    return sent


def _admin_save(admin, model, pk, **fields):
    client = client_of(admin)
    address = f"/admin/translations/{model}/{pk}/change/"
    sent = _posted(client.get(address)) | fields
    answer = client.post(address, sent)
    assert answer.status_code == 302


def test_it_works(story, tara):
    ledger = Ledger(story)
    for text in ("One.", "Two.\r\n\r\nThree 😀.", "Jose\u0301", ""):
        write(targets(story)[1], text, tara)
        ledger.note()
    ledger.check(acts=4)


@pytest.mark.parametrize("empty", [True, False])
def test_started_and_written(article, tara, empty):
    french = intake.start(article, "fr", by=tara)
    ledger = Ledger(french)
    for target in targets(french)[: 1 if empty else 4]:
        write(target, f"Texte {target.pk}.", tara)
        ledger.note()
    ledger.check(acts=1 if empty else 4)


def test_imported(chen):
    source = document("zh", (("paragraph", "甲。"), ("paragraph", "乙。")))
    english = document("en", (("headline", "One"), ("paragraph", "A."), ("paragraph", "B.")))
    _, translation = intake.store(source, english, Details(), by=chen)
    Ledger(translation).check(acts=0)


def test_states(story, tara):
    ledger = Ledger(story)
    for number, state in ((2, "joined"), (3, "cut"), (2, "open"), (3, "open"), (1, "joined")):
        target = targets(story)[number]
        editing.set_state(target, state, by=tara, seen=target.version, reason="So.")
        ledger.note()
    ledger.check(acts=5)


def test_added(story, tara):
    ledger = Ledger(story)
    for number in range(13):  # more than there is room for between two
        editing.add_target(targets(story)[0], f"Line {number}.", by=tara)
        ledger.note()
    ledger.check(acts=13)


def test_corrected(story, tara, rita):
    ledger = Ledger(story)
    target = targets(story)[1]
    remark = Remark("style", suggestion="the officials took part")
    flag = flags.flag(target, flags.words(target, "attended"), remark, by=rita, seen=1)
    flags.correct(flag, by=tara, seen=1)
    ledger.note()
    greer()
    flag = open_flags(story)[0]
    chosen = [place.key for place in places.find(flag)]
    seen = {target.pk: target.version for target in targets(story)}
    places.correct(flag, chosen, by=tara, seen=seen)
    ledger.note()
    ledger.check(acts=2)


def test_restored(story, tara):
    ledger = Ledger(story)
    first = history.latest(story)
    write(targets(story)[1], "Other words.", tara)
    ledger.note()
    editing.add_target(targets(story)[1], "Added.", by=tara)
    ledger.note()
    editing.set_state(targets(story)[3], "joined", by=tara, seen=1)
    ledger.note()
    last = history.latest(story)
    for revision in (first, last):
        editing.restore(story, revision, by=tara)
        ledger.note()
    assert ledger.states[last] == _live(story)
    assert [row[4] for row in ledger.states[first]] == [
        row[4] for row in ledger.states[sorted(ledger.states)[-2]]
    ]
    ledger.check(acts=5)


def test_source_edited(story, tara, chen):
    ledger = Ledger(story)
    segment = story.article.segments.all()[1]
    editing.save_source(segment, "格里尔出席。", by=chen, seen=1)
    ledger.note()
    editing.still_right(targets(story)[1], by=tara, seen=1)
    ledger.note()
    ledger.check(acts=2)


def test_decided(story, tara, rita, chen):
    ledger = Ledger(story)
    workflow.submit(story, by=tara)
    ledger.note()
    workflow.send_back(story, by=rita, note="No.")
    ledger.note()
    workflow.submit(story, by=tara)
    ledger.note()
    approve(story, rita)
    ledger.note()
    workflow.reopen(story, by=chen)
    ledger.note()
    workflow.assign(story, by=chen, translator=tara, reviewer=rita, due=None)
    ledger.note()
    ledger.check(acts=6)


def test_saved_in_the_admin(story, admin, tara):
    ledger = Ledger(story)
    _admin_save(admin, "article", story.article_id, outlet="新华社")
    ledger.note()
    _admin_save(admin, "translation", story.pk, translator=tara.pk)
    ledger.note()
    story.refresh_from_db()
    assert (story.translator, story.article.outlet) == (tara, "新华社")
    assert history.article_at(story.article, history.latest(story))["outlet"] == "新华社"
    assert history.article_at(story.article, min(ledger.states))["outlet"] == "参考消息网"
    ledger.check(acts=2)


def test_a_concept_saved_in_the_admin(story, admin):
    concept = greer()
    before = _live(story)
    _admin_save(admin, "concept", concept.pk, definition="US trade envoy")
    assert Concept.objects.get().definition == "US trade envoy"
    assert [entry.comment for entry in history.of_concept(concept)] == ["In the admin", ""]
    assert _live(story) == before == _recorded(story, history.latest(story))


def test_terms(story, chen):
    ledger = Ledger(story)
    concept = greer(chen)
    terms.add(concept, Form("en", "Greér"), by=chen)
    terms.retire(Rendering.objects.get(text="Grier"), by=chen)
    ledger.note()
    ledger.check(acts=0)


def test_imported_by_a_command(db, tmp_path):
    (tmp_path / "a.md").write_text("# 标题\n\n甲。\n\n乙。", encoding="utf-8")
    (tmp_path / "b.md").write_text("# Title\n\nOne.\n\nTwo.", encoding="utf-8")
    words = [str(tmp_path / "a.md"), "--language", "zh", "--to", "en"]
    words += ["--translation", str(tmp_path / "b.md")]
    call_command("import_article", *words, stdout=io.StringIO())
    Ledger(Translation.objects.get()).check(acts=0)


def _replayed(translation):
    """Build each state from the timeline's edits alone, and compare it with `texts_at`."""
    texts = {}
    for entry in history.timeline(translation):
        for edit in entry.edits:
            assert texts.get(edit.target, "") == edit.before
            texts[edit.target] = edit.after
        standing = history.texts_at(translation, entry.id)
        assert {unit.target: unit.text for unit in standing} == {
            unit.target: texts.get(unit.target, "") for unit in standing
        }


def test_the_demo(db, settings):
    settings.EXONYM_DEMO = True
    call_command("load_demo", stdout=io.StringIO())
    for translation in Translation.objects.all():
        Ledger(translation).check(acts=0)
        _replayed(translation)
    assert Translation.objects.count() == 4
