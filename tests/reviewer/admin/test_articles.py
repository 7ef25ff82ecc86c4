"""What is known of an article may be corrected; its text may not."""

import pytest
from django.urls import reverse

from tests.conftest import SOURCE, client_of
from tests.reviewer.screens.visits import get, page
from translations.models import Act, Article, RevisionMeta

EMPTY = {"segments-INITIAL_FORMS": "0", "segments-TOTAL_FORMS": "0"}


def _save(user, article, **more):
    address = reverse("admin:translations_article_change", args=[article.pk])
    sent = {"outlet": article.outlet, "byline": "", "source_url": "", "notes": "", **EMPTY}
    return client_of(user).post(address, sent | more)


def test_it_works(admin, article):
    assert _save(admin, article, byline="Li Wei", source_url="example.org/1").status_code == 302
    article.refresh_from_db()
    assert (article.byline, article.source_url) == ("Li Wei", "https://example.org/1")
    meta = RevisionMeta.objects.latest("pk")
    assert (meta.kind, meta.article, meta.revision.user) == (Act.SOURCE, article, admin)


@pytest.mark.parametrize("who", ["tara", "chen"])
def test_others_do_not_come_in(article, who, request):
    assert _save(request.getfixturevalue(who), article, byline="x").status_code == 302
    article.refresh_from_db()
    assert article.byline == ""


def test_nothing_changed_is_no_revision(admin, article):
    before = RevisionMeta.objects.count()
    _save(admin, article)
    assert RevisionMeta.objects.count() == before


def test_language_and_texts_stay(admin, article):
    segment = article.segments.first()
    row = {"segments-0-id": segment.pk, "segments-0-text": "别的", "segments-TOTAL_FORMS": "1"}
    _save(admin, article, language="ja", created_by=admin.pk, byline="x", **row)
    article.refresh_from_db()
    segment.refresh_from_db()
    assert article.language == "zh-Hans"
    assert segment.text == SOURCE[0][1]


def test_the_source_is_shown(admin, article):
    shown = page(get(admin, "admin:translations_article_change", article.pk))
    assert all(text in shown for _, text in SOURCE)


def test_it_is_found_by_its_words(admin, article):
    address = "admin:translations_article_changelist"
    assert SOURCE[0][1] in page(get(admin, address, q="建设性"))
    assert SOURCE[0][1] not in page(get(admin, address, q="足球"))


def test_none_is_added_or_deleted(admin, article):
    client = client_of(admin)
    assert client.get(reverse("admin:translations_article_add")).status_code == 403
    address = reverse("admin:translations_article_delete", args=[article.pk])
    assert client.post(address, {"post": "yes"}).status_code == 403
    sent = {"action": "delete_selected", "_selected_action": article.pk, "post": "yes"}
    client.post(reverse("admin:translations_article_changelist"), sent)
    assert Article.objects.filter(pk=article.pk).exists()
