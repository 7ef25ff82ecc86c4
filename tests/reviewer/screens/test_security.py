"""Every page, the admin's included: a log-in, strict headers, no inline code, markup as text."""

import re
from uuid import UUID

import pytest
from django.urls import reverse

from reviewer import flags, intake, rules, terms, workflow
from reviewer.flags import Remark
from reviewer.urls import urlpatterns
from tests.conftest import approve, client_of, concept, document, person, targets, write
from tests.reviewer.screens.visits import page
from translations import exporting
from translations.importing import Details
from translations.models import Rule

XSS = '<script>alert("x")</script><img src=x onerror=alert(1)>'
RESETS = {f"password_reset{step}" for step in ("", "_done", "_confirm", "_complete")}
PUBLIC = {"login", *RESETS}


@pytest.fixture
def nasty(admin):
    """A story in which every text that a person can enter is markup."""
    evil = person("evil", ("chief", ""), first_name="<b>Eve</b>", last_name="<i>L</i>")
    source = (("headline", f"谈判{XSS}"), ("paragraph", f"格里尔{XSS}"), ("paragraph", "完"))
    english = (("headline", f"Talks {XSS}"), ("paragraph", f"Grier {XSS}"), ("paragraph", "End"))
    details = Details(XSS[:200], XSS[:200], "https://example.org/?<script>", None, XSS)
    article, story = intake.store(
        document("zh-Hans", source), document("en", english), details, by=evil
    )
    known = concept("person", evil, ("en", f"Greer {XSS}", "preferred", "full"))
    concept("term", evil, ("en", "Grier", "deprecated", "full"), ("zh", XSS, "preferred", "full"))
    known.definition = known.notes = XSS
    known.save()
    words = {"name": XSS, "look_for": XSS, "suggest": XSS, "message": XSS, "note": XSS}
    rules.store(Rule(**words), by=evil)
    _discussed(story, known, evil)
    return evil, article, story, known


def _discussed(story, known, evil):
    target = targets(story)[1]
    remark = Remark("style", suggestion=f"{XSS}!", comment=XSS)
    raised = flags.flag(target, flags.words(target, XSS), remark, by=evil, seen=1)
    kept = flags.flag(target, flags.words(target, "script"), remark, by=evil, seen=1)
    flags.dismiss(kept, by=evil, reason="other", note=XSS)
    terms.attach(raised, known)
    write(targets(story)[2], f"The end {XSS}", evil)
    workflow.assign(story, by=evil, translator=evil, reviewer=evil, due=None)
    workflow.submit(story, by=evil, note=XSS)
    workflow.send_back(story, by=evil, note=XSS)


def _desk_pages(article, story, known):
    flag = (
        story.targets.get(pk=targets(story)[1].pk)
        .flags.filter(status="open", by__isnull=False)
        .first()
    )
    row = targets(story)[1].pk
    desk = reverse("review", args=[story.pk])
    rule = Rule.objects.get()
    names = ("review", "read", "history", "compare", "export")
    return [
        *("/", "/?show=all", "/import/", "/termbase/", "/termbase/?q=<script>", "/nothing/"),
        *(reverse(name, args=[story.pk]) for name in names),
        *(f"{desk}?edit={row}", f"{desk}?flag={row}", f"{desk}compare/?layout=inline&source=1"),
        *(reverse("article", args=[article.pk]), reverse("concept", args=[known.pk])),
        *(reverse("everywhere", args=[flag.pk]), reverse("term", args=[flag.pk])),
        *("/rules/", "/rules/new/", reverse("rule", args=[rule.pk]), "/checks/"),
        *("/checks/own_rule/", "/checks/settings/", "/checks/settings/?source=<script>"),
        *(reverse("row", args=[row]), f"{desk}compare/?to=<script>"),
    ]


def _admin_pages(admin):
    """Give every page of the admin that its index leads to, lists and forms and histories."""
    client, seen, waiting = client_of(admin), [], ["/admin/", "/admin/password_change/"]
    while waiting:
        address = waiting.pop()
        seen.append(address)
        links = re.findall(r'href="(/admin/[^"#?]*)"', page(client.get(address)))
        waiting += [link for link in dict.fromkeys(links) if link not in (*seen, *waiting)]
    return [address for address in seen if "jsi18n" not in address]


def _check(response, address):
    """The page has a strict policy, and nothing in it that the policy would stop."""
    policy = response["Content-Security-Policy"]
    assert "unsafe" not in policy, address
    assert "default-src 'none'" in policy, address
    assert response["X-Frame-Options"] == "DENY", address
    assert response["X-Content-Type-Options"] == "nosniff", address
    assert response["Referrer-Policy"] == "same-origin", address
    for tag in re.findall(r"<[a-zA-Z][^>]*>", response.content.decode()):
        assert not re.search(r"""\s(style|on[a-z]+)\s*=\s*["']?""", _without_values(tag)), tag
        assert not re.match("<style|<img src=x|<b>Eve|<i>L", tag), (address, tag)
        assert not re.match("<script", tag) or "src=" in tag or "application/json" in tag, tag


def _without_values(tag):
    return re.sub(r'"[^"]*"', '""', tag)


def test_it_works(nasty):
    evil, *rest = nasty
    client = client_of(evil)
    for address in _desk_pages(*rest):
        response = client.get(address, follow=True)
        _check(response, address)
        assert response.status_code in {200, 400, 404}, address


def test_the_markup_is_shown_as_text(nasty):
    evil, *rest = nasty
    client = client_of(evil)
    showing = [a for a in _desk_pages(*rest) if XSS in page(client.get(a, follow=True))]
    assert len(showing) >= 12


def test_the_admin_too(nasty, admin):
    client = client_of(admin)
    visited = _admin_pages(admin)
    for address in visited:
        _check(client.get(address), address)
    for model in ("article", "translation", "concept", "export"):
        assert f"/admin/translations/{model}/" in visited
    assert any(re.fullmatch(r"/admin/reviewer/flag/\d+/change/", a) for a in visited)
    assert any(re.fullmatch(r"/admin/translations/concept/\d+/history/", a) for a in visited)
    assert "/admin/translations/concept/add/" in visited


def test_the_admins_approval_page_too(nasty, admin):
    story = nasty[2]
    address = reverse("admin:translations_translation_changelist")
    sent = {"action": "approve", "_selected_action": story.pk}
    response = client_of(admin).post(address, sent)
    assert XSS in page(response)
    _check(response, address)


def test_an_approved_text_and_its_exports_too(nasty, rita):
    evil, _, story, _ = nasty
    workflow.submit(story, by=evil, note=XSS)
    approve(story, rita) if not _blocked(story) else approve(story, evil, override=XSS)
    exporting.export(story, "html", by=evil, destination=XSS[:200])
    client = client_of(evil)
    for name in ("export", "read", "history", "review"):
        response = client.get(reverse(name, args=[story.pk]))
        _check(response, name)
        assert XSS in page(response), name


def _blocked(story):
    return any(flag.blocking for target in targets(story) for flag in target.flags.all())


def test_typed_markup_in_a_refused_import_is_text(tara):
    sent = {"language": XSS[:35], "outlet": XSS, "notes": XSS, "source_text": XSS}
    response = client_of(tara).post("/import/", sent)
    assert response.status_code == 400
    _check(response, "/import/")
    assert XSS in page(response)


def test_markup_kept_for_a_lost_session_is_text(story, tara, client):
    address = reverse("save", args=[targets(story)[1].pk])
    response = client.post(address, {"text": XSS, XSS: XSS, "seen": "1"})
    _check(response, address)
    kept = re.search(r'name="kept" value="([^"]+)"', page(response))[1]
    sent = {"username": "tara", "password": "password", "kept": kept}
    shown = client.post("/accounts/login/", sent)
    assert XSS in page(shown)
    _check(shown, "/accounts/login/")


def _address(pattern):
    route = str(pattern.pattern).replace("<slug:code>", "style")
    route = route.replace("<slug:kind>", "csv").replace("<str:tag>", "en")
    route = route.replace("<int:pk>", "1").replace("<int:revision>", "1")
    return "/" + route.replace("<uuid:pk>", str(UUID(int=1)))


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("pattern", urlpatterns, ids=lambda p: p.name)
def test_every_address_needs_a_log_in(pattern, method, client, db):
    response = getattr(client, method)(_address(pattern))
    if pattern.name in PUBLIC:
        assert response.status_code in ({200} if method == "get" else {200, 405})
    elif method == "get" and pattern.name != "logout":
        assert response.status_code == 302
        assert response.url.startswith("/accounts/login/?next=/")
    else:
        assert response.status_code in {302, 401, 405}
        assert "/accounts/login/" in response.headers.get("Location", page(response))


OWN = {"settings", "settings-theme", "settings-tour"}
OPEN_TO_OTTO = {"queue", "logout", *OWN, *PUBLIC}


@pytest.mark.parametrize(
    "pattern", [p for p in urlpatterns if p.name not in OPEN_TO_OTTO], ids=lambda p: p.name
)
def test_a_person_without_a_role_reaches_nothing(pattern, story, otto):
    client = client_of(otto)
    answers = {getattr(client, m)(_address(pattern)).status_code for m in ("get", "post")}
    imports = str(pattern.pattern).startswith("import/")
    assert answers <= ({403, 405} if imports else {404, 405})


@pytest.mark.parametrize("who", ["tara", "rita", "chen", "otto"])
def test_the_admin_is_the_administrators(who, request):
    client = client_of(request.getfixturevalue(who))
    assert client.get("/admin/").status_code == 302
    assert client.get(reverse("admin:reviewer_flag_changelist")).status_code == 302


def test_cookies_are_not_for_scripts(tara, client):
    client.post("/accounts/login/", {"username": "tara", "password": "password"})
    assert client.cookies["sessionid"]["httponly"]
