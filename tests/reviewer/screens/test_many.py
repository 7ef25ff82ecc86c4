"""Many files at once: the form, the report, stored one by one or all that are ready."""

import zipfile
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from prose.formats import docx
from reviewer import batches, drafts, pairing
from reviewer.models import Batch, BatchStory, ImportDraft
from tests.conftest import ENGLISH, SOURCE, client_of, document, person
from tests.reviewer.screens.visits import get, page, post
from translations.models import Article, Translation

CHINESE = "\n\n".join(text for _, text in SOURCE)
DRAFT = "\n\n".join(text for _, text in ENGLISH)
FRENCH = DRAFT.replace("Grier", "M. Greer")
FEWER = "\n\n".join(text for _, text in ENGLISH[:2])


def packed(members):
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in members.items():
            new.writestr(name, data if isinstance(data, bytes) else data.encode())
    return out.getvalue()


def another(text, n):
    """Give a text that is another article's."""
    return text.replace("谈判", f"第{n}次谈判").replace("talks", f"talks no {n}")


def sent(user, files, **more):
    chosen = [
        SimpleUploadedFile(name, data if isinstance(data, bytes) else data.encode())
        for name, data in files.items()
    ]
    return post(user, "many", chosen=chosen, **{"language": "zh", **more})


def reported(user, files, **more):
    """Send files and read their report."""
    response = sent(user, files, **more)
    assert response.status_code == 302, page(response)
    return Batch.objects.get(), page(client_of(user).get(response.url))


def line(shown, name):
    """Give one story's line of a report, without its markup."""
    at = BatchStory.objects.get(name=name).pk
    row = shown.partition(f'id="story-{at}"')[2].partition("</tr>")[0]
    return " ".join(row.split())


def test_it_works(tara):
    files = {"a.zh.md": CHINESE, "a.en.md": DRAFT, "b.zh.txt": another(CHINESE, 2)}
    batch, shown = reported(tara, files, outlet="参考消息网")
    assert "4 pairs one to one" in line(shown, "a")
    assert "4 paragraphs, no translation" in line(shown, "b")
    assert "Store the 2 that are ready" in shown
    assert not Article.objects.exists()

    ready = [story.pk for story in batch.stories.all()]
    response = post(tara, "many-store", batch.pk, story=ready)
    assert response.url == reverse("many-report", args=[batch.pk])
    assert Article.objects.count() == 2
    assert {article.outlet for article in Article.objects.all()} == {"参考消息网"}
    assert {article.created_by for article in Article.objects.all()} == {tara}
    translation = Translation.objects.get()
    assert [target.text for target in translation.targets.live()] == [text for _, text in ENGLISH]
    shown = page(get(tara, "many-report", batch.pk))
    assert reverse("article", args=[translation.article_id]) in line(shown, "a")
    assert "Store the" not in shown
    assert not ImportDraft.objects.exists()


@pytest.mark.parametrize("who", ["rita", "otto"])
def test_whoever_does_not_import_is_refused(who, request):
    user = request.getfixturevalue(who)
    assert get(user, "many").status_code == 403
    assert sent(user, {"a.zh.md": CHINESE}).status_code == 403
    assert not Batch.objects.exists()


def test_it_needs_a_log_in(client, db):
    assert client.get("/import/many/").url == "/accounts/login/?next=/import/many/"


def test_a_batch_is_its_owner_s_alone(tara, chen, otto):
    batch, _ = reported(tara, {"a.zh.md": CHINESE})
    story = batch.stories.get().pk
    for user, status in ((chen, 404), (otto, 403)):
        assert get(user, "many-report", batch.pk).status_code == status
        assert post(user, "many-store", batch.pk, story=story).status_code == status
        assert post(user, "many-drop", batch.pk, story=story).status_code == status
    assert not Article.objects.exists()
    assert ImportDraft.objects.count() == 1


def test_a_story_of_another_batch_is_not_stored(tara, chen):
    batch, _ = reported(tara, {"a.zh.md": CHINESE})
    sent(chen, {"a.zh.md": CHINESE})
    (mine,) = Batch.objects.filter(by=chen)
    other = batch.stories.get().pk
    assert post(chen, "many-store", mine.pk, story=other).status_code == 404
    assert post(chen, "many-drop", mine.pk, story=other).status_code == 404
    assert post(chen, "many-drop", mine.pk, story="x").status_code == 404
    assert (Article.objects.count(), ImportDraft.objects.count()) == (0, 2)


def test_a_language_that_is_not_one_s_own_is_refused_by_itself(omar):
    files = {"a.zh.md": CHINESE, "a.en.md": DRAFT, "b.zh.md": another(CHINESE, 2)}
    _, shown = reported(omar, files)
    assert "You may not import translations into English." in line(shown, "a")
    assert "refused" in line(shown, "a")
    assert "ready" in line(shown, "b")


def test_rights_that_end_before_storing(tara):
    batch, _ = reported(tara, {"a.zh.md": CHINESE, "a.en.md": DRAFT})
    tara.memberships.filter(language="en").delete()
    response = post(tara, "many-store", batch.pk, story=batch.stories.get().pk)
    shown = page(client_of(tara).get(response.url))
    assert "ready" in line(shown, "a")
    assert not Article.objects.exists()


def test_several_translations_are_one_article_s(tara):
    word = docx.write(document("fr", tuple(ENGLISH)))
    files = {"a.zh.md": CHINESE, "a.en.md": DRAFT, "a.fr.docx": word}
    batch, shown = reported(tara, files)
    assert "English: " in line(shown, "a")
    assert "French: " in line(shown, "a")
    post(tara, "many-store", batch.pk, story=batch.stories.get().pk)
    article = Article.objects.get()
    assert sorted(article.translations.values_list("language", flat=True)) == ["en", "fr"]
    assert article.segments.count() == len(SOURCE)


def test_a_translation_stored_by_hand_is_joined_by_the_others(tara):
    files = {"a.zh.md": CHINESE, "a.en.md": DRAFT, "a.fr.md": FRENCH}
    batch, _ = reported(tara, files)
    first = ImportDraft.objects.order_by("created_at").first()
    drafts.store(first, by=tara)
    shown = page(get(tara, "many-report", batch.pk))
    assert "Article " in line(shown, "a")
    assert "French: " in line(shown, "a")
    assert "English: " not in line(shown, "a")
    post(tara, "many-store", batch.pk, story=batch.stories.get().pk)
    assert Article.objects.get().translations.count() == 2


def test_pairs_to_look_at(tara):
    batch, shown = reported(tara, {"a.zh.md": CHINESE, "a.en.md": FEWER})
    assert "pairs to look at" in line(shown, "a")
    pairing_page = get(tara, "pairing", ImportDraft.objects.get().pk)
    assert pairing_page.wsgi_request.path in line(shown, "a")
    assert reverse("many-report", args=[batch.pk]) in page(pairing_page)
    assert "Store the" not in shown
    post(tara, "many-store", batch.pk, story=batch.stories.get().pk)
    assert Article.objects.count() == 1


def test_one_bad_file_spoils_no_other(tara):
    files = {
        "a.zh.md": CHINESE,
        "bad.zh.md": b"ab\0c",
        "bad.en.md": DRAFT,
        "empty.zh.md": b"",
        "lie.zh.md": packed({"x": "y"}),
        "lie.zh.docx": b"words",
        "photo.jpg": b"\xff\xd8\xff",
    }
    files["worse.zh.docx"] = files.pop("lie.zh.docx")
    batch, shown = reported(tara, files)
    assert "bad.zh.md: The file was read as UTF-8, but it is binary" in line(shown, "bad")
    assert "empty.zh.md: The file is empty" in line(shown, "empty")
    assert "lie.zh.md is a binary ZIP archive" in line(shown, "lie")
    assert "worse.zh.docx is no Word (DOCX) file" in line(shown, "worse")
    assert "no text, Markdown, HTML or Word" in line(shown, "photo.jpg")
    assert "Store the one that is ready" in shown
    assert ImportDraft.objects.count() == 1
    assert batch.stories.count() == 6


def test_a_story_with_one_bad_translation_leaves_no_draft(tara):
    files = {"a.zh.md": CHINESE, "a.en.md": DRAFT, "a.fr.md": b"\0"}
    _, shown = reported(tara, {**files, "b.zh.md": another(CHINESE, 2)})
    assert "a.fr.md: The file was read as UTF-8, but it is binary" in line(shown, "a")
    assert ImportDraft.objects.get().story.name == "b"


def test_an_archive(tara):
    night = packed(
        {
            "a/s.zh.md": CHINESE.encode("gb18030"),
            "a/s.en.md": DRAFT,
            "b/s.zh.md": another(CHINESE, 2),
            "__MACOSX/a/._s.zh.md": b"\0",
        }
    )
    _, shown = reported(tara, {"night.zip": night})
    assert "GB18030" in line(shown, "night.zip/a/s")
    assert "ready" in line(shown, "night.zip/b/s")
    assert "1 file that macOS or Windows adds was left out" in shown


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ({}, "Choose the files"),
        ({"a.zip": b"words"}, "a.zip: It is no ZIP archive, or a damaged one."),
        ({"a.zip": packed({"../a.zh.md": "x"})}, "which leads out of the archive"),
        ({"a.zip": packed({"b.zip": "x"}), "c.zh.md": CHINESE}, "It holds another archive"),
        ({"a.zip": packed({"a.zh.md": " " * 2**22})}, "times its size"),
        ({"a.zip": packed({f"{n}.zh.md": "" for n in range(2_001)})}, "at most 2,000"),
    ],
)
def test_an_upload_that_is_refused_as_a_whole(tara, files, why):
    response = sent(tara, files)
    assert response.status_code == 400
    assert why in page(response)
    assert not Batch.objects.exists()


def test_more_files_than_a_form_takes(tara):
    response = sent(tara, {f"{n}.zh.md": CHINESE for n in range(201)})
    assert response.status_code == 400
    assert "There are 201 files; at most 200 can be read at once." in page(response)
    assert not Batch.objects.exists()


def test_the_source_has_to_be_said_where_the_names_leave_it_open(tara):
    response = sent(tara, {"a.zh.md": CHINESE, "a.en.md": DRAFT}, language="")
    assert response.status_code == 400
    assert "Chinese or English. Say which." in page(response)
    assert "“klingonese” is no language tag" in page(
        sent(tara, {"a.zh.md": CHINESE}, language="klingonese")
    )


def test_the_form_offers_the_language_of_the_last_import(tara, story):
    assert 'name="language" list="languages" maxlength="35" autocomplete="off" value=""' in page(
        get(tara, "many")
    )
    Article.objects.update(created_by=tara)
    assert 'value="zh-Hans"' in page(get(tara, "many")).partition("</datalist>")[2]


def test_what_is_stored_already_is_said(tara, story):
    other = CHINESE.replace("两小时", "三小时")
    _, shown = reported(tara, {"a.zh-Hans.md": CHINESE, "b.zh-Hans.md": other}, language="zh-Hans")
    assert f"with this very text is stored already: number {story.article_id}" in line(shown, "a")
    assert "begins with the same words is stored already" in line(shown, "b")
    assert "Store the" not in shown


def test_the_same_text_twice_is_said(tara):
    _, shown = reported(tara, {"a.zh.md": CHINESE, "b.zh.md": CHINESE})
    assert "ready" in line(shown, "a")
    assert "The same text as “ a ”" in line(shown, "b").replace("<bdi>", " ").replace("</bdi>", " ")
    assert "Store the one that is ready" in shown


def test_storing_twice_stores_once(tara):
    batch, _ = reported(tara, {"a.zh.md": CHINESE, "a.en.md": DRAFT})
    story = batch.stories.get().pk
    post(tara, "many-store", batch.pk, story=story)
    response = post(tara, "many-store", batch.pk, story=[story, story])
    assert response.status_code == 302
    assert Article.objects.count() == 1


def test_dropping_leaves_the_others(tara):
    batch, _ = reported(tara, {"a.zh.md": CHINESE, "b.zh.md": another(CHINESE, 2)})
    post(tara, "many-drop", batch.pk, story=batch.stories.first().pk)
    shown = page(get(tara, "many-report", batch.pk))
    assert "Nothing of it was stored." in line(shown, "a")
    assert "ready" in line(shown, "b")
    assert not Article.objects.exists()


def test_what_waits_is_offered_again(tara, chen):
    batch, _ = reported(tara, {"a.zh.md": CHINESE})
    at = reverse("many-report", args=[batch.pk])
    assert at in page(get(tara, "many"))
    assert at not in page(get(chen, "many"))
    post(tara, "many-drop", batch.pk, story=batch.stories.get().pk)
    assert at not in page(get(tara, "many"))


def test_what_was_paired_by_hand_is_counted_anew(tara):
    batch, shown = reported(tara, {"a.zh.md": CHINESE, "a.en.md": FEWER})
    draft = ImportDraft.objects.get()
    pairs = len(drafts.doubts(draft))
    assert f"of {pairs} pairs to look at" in line(shown, "a")
    pairing.do(draft, pairing.Act("join", 0), seen=draft.number)
    shown = page(get(tara, "many-report", batch.pk))
    assert f"of {pairs - 1} pairs to look at" in line(shown, "a")


def test_a_report_does_not_ask_more_for_more_stories(tara, django_assert_max_num_queries):
    files = {f"{n}.zh.md": another(CHINESE, n) for n in range(12)}
    batch, _ = reported(tara, files)
    client = client_of(tara)
    with django_assert_max_num_queries(16):
        client.get(reverse("many-report", args=[batch.pk]))


def test_an_article_one_could_not_translate(db):
    lin = person("lin", ("translator", "zh"))
    response = sent(lin, {"a.zh.md": CHINESE})
    assert response.status_code == 400
    assert "a: You may not import an article that you could not translate." in page(response)
    assert not Batch.objects.exists()


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ({"a.zh.md": b"\0"}, "a: a.zh.md: The file was read as UTF-8, but it is binary"),
        ({"a.md": CHINESE, "b.zh.jpg": b""}, "a.md: Its name says no language"),
        ({"a.zh.html": "<p>a" * 10_001}, "It holds over 10,000 paragraphs; no article does."),
    ],
)
def test_where_nothing_can_be_read_nothing_is_kept(tara, files, why):
    response = sent(tara, files)
    assert response.status_code == 400
    assert why in page(response)
    assert not Batch.objects.exists()


def test_more_text_than_is_read_at_once(tara, monkeypatch):
    monkeypatch.setattr(batches, "MOST_TEXT", 2**20)
    long = another(CHINESE, 2) + "\n\n" + "长" * 90_000 + "\n\n" + "长" * 90_000 * 3
    _, shown = reported(tara, {"a.zh.txt": CHINESE, "b.zh.txt": long, "c.zh.txt": "c " + CHINESE})
    assert "With it the texts are over 1 MB; send it by itself." in line(shown, "b")
    assert "Store the 2 that are ready" in shown


def test_longer_than_is_read_at_once(tara, monkeypatch):
    ticks = iter(range(0, 1_000, batches.LONGEST - 5))
    monkeypatch.setattr(batches, "monotonic", lambda: next(ticks))
    _, shown = reported(tara, {"a.zh.md": CHINESE, "b.zh.md": another(CHINESE, 2)})
    assert "Reading took over 30 s before it; send it by itself." in line(shown, "b")
    assert "ready" in line(shown, "a")
