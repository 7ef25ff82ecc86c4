"""How quick the desk is under the fingers: paint, keys, flags and scrolling in Chromium.

    python -m benchmarks.browser [--quick]

It fills a database of its own with an article of 100 paragraphs with 200 flags and one of 400,
serves it by gunicorn as it is deployed, and opens it in Debian's Chromium, headless, with an empty
cache. Frames are not held back to 60 a second, so that a figure is the work and not the wait for
the next frame; a key is measured in a bare field too, in the same minute. Its figure runs from the
key's own time stamp to the first task after the frame that shows it.

It prints a table, and ends with 1 where a bound does not hold.
"""

import argparse
import gzip
import json
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.desk import environment, python
from benchmarks.serving import ROOT, serving

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-headless-shell")
FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-frame-rate-limit"]
FLAGS += ["--disable-background-networking", "--disable-component-update", "--no-first-run"]
LENGTH = 2_000  # characters of the paragraph that is typed in

WORDS = {
    "English": "The talks on tariffs went on in Washington until late. ",
    "Chinese": "美国贸易代表格里尔在华盛顿会见了日本代表团，双方同意继续磋商。",
    "Arabic": "استمرت المحادثات بشأن الرسوم الجمركية في واشنطن حتى وقت متأخر. ",
}

# From a key's time stamp to the first task after the frame that was drawn for it.
LISTEN = """(of) => {
    window.took = [];
    window.heard = () => {};
    document.querySelector(of).addEventListener("keydown", (event) => {
        const started = event.timeStamp;
        requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => {
                window.took.push(performance.now() - started);
                window.heard();
            };
            channel.port2.postMessage(0);
        });
    }, true);
}"""
# Waits without asking in every frame, which would cost the page a part of each key.
DRAWN = """(before) => new Promise((done) => {
    const look = () => window.took.length > before && done();
    window.heard = look;
    look();
})"""
BARE = """(text) => {
    const field = document.createElement("textarea");
    field.id = "bare";
    field.value = text;
    document.body.replaceChildren(field);
    field.focus();
}"""
SCROLL = """async (step) => {
    const frames = [];
    let last = await new Promise(requestAnimationFrame);
    for (let at = 0; at < document.documentElement.scrollHeight; at += step) {
        scrollTo({top: at, behavior: "instant"});
        const now = await new Promise(requestAnimationFrame);
        frames.push(now - last);
        last = now;
    }
    return frames;
}"""
NEXT = """async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    const started = performance.now();
    document.body.dispatchEvent(new KeyboardEvent("keydown", {key: "n", bubbles: true}));
    await frame();
    return performance.now() - started;
}"""


@dataclass(frozen=True)
class Line:
    """One figure: what it is, what it may be at most, and what a bare page takes for the same."""

    what: str
    value: float
    most: float
    unit: str = "ms"
    bare: float | None = None

    def __str__(self) -> str:
        ratio = f"{self.value / self.bare:.1f} × {self.bare:.1f}" if self.bare else "–"
        told = f"{self.value:.1f} {self.unit} | {self.most:g} {self.unit}"
        return f"| {self.what} | {told} | {ratio} |"


def opened(browser: Browser, address: str, session: str, path: str) -> Page:
    """Open a page with nothing in the cache, as somebody who is logged in."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    context.add_cookies([{"name": "sessionid", "value": session, "url": address}])
    page = context.new_page()
    page.goto(address + path, wait_until="load")
    return page


def loading(browser: Browser, address: str, plan: dict[str, Any], rounds: int) -> Iterator[Line]:
    """Measure the first paint, and when the last module has run and the field has the focus."""
    large, row = plan["large"], plan["large_targets"][3]
    paints, readies = [], []
    for _ in range(rounds):
        page = opened(
            browser, address, plan["sessions"]["reviewer"], f"/translations/{large}/?edit={row}"
        )
        assert page.evaluate("document.activeElement.matches('seg-editor textarea')")
        paint, ready = page.evaluate(
            "[performance.getEntriesByName('first-contentful-paint')[0].startTime,"
            " performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd]"
        )
        paints.append(paint)
        readies.append(ready)
        page.context.close()
    yield Line("first paint, 100 paragraphs", statistics.median(paints), 1000)
    yield Line("ready for input", statistics.median(readies), 1500)


def typing(browser: Browser, address: str, plan: dict[str, Any], keys: int) -> Iterator[Line]:
    """Measure a key in a long paragraph, beside the same key in a bare field."""
    large, row = plan["large"], plan["large_targets"][3]
    path = f"/translations/{large}/?edit={row}"
    for language, words in WORDS.items():
        text = (words * LENGTH)[:LENGTH]
        page = opened(browser, address, plan["sessions"]["reviewer"], path)
        own = _keys(page, "seg-editor textarea", text, keys)
        page.evaluate(BARE, text)
        bare = _keys(page, "#bare", text, keys)
        page.context.close()
        yield Line(f"a key, {language}: median", own[0], 8, bare=bare[0])
        yield Line(f"a key, {language}: 95th percentile", own[1], 25, bare=bare[1])


def _keys(page: Page, field: str, text: str, keys: int) -> tuple[float, float]:
    """Give the median and the 95th percentile of keys typed in the middle of a text."""
    page.locator(field).fill(text)
    page.locator(field).evaluate("(field) => field.setSelectionRange(900, 900)")
    page.evaluate(LISTEN, field)
    for number in range(keys):
        page.keyboard.press("abcdefgh "[number % 9])
        page.evaluate(DRAWN, number)
    took = page.evaluate("window.took")[keys // 5 :]
    return statistics.median(took), statistics.quantiles(took, n=20)[18]


def moving(browser: Browser, address: str, plan: dict[str, Any], rounds: int) -> Iterator[Line]:
    """Measure the way from one flag to the next."""
    page = opened(browser, address, plan["sessions"]["reviewer"], f"/translations/{plan['large']}/")
    took = [page.evaluate(NEXT) for _ in range(rounds)]
    page.context.close()
    yield Line("next flag: median", statistics.median(took), 50)


def scrolling(browser: Browser, address: str, plan: dict[str, Any]) -> Iterator[Line]:
    """Measure the slowest frame of a scroll through a long article."""
    page = opened(browser, address, plan["sessions"]["reviewer"], f"/translations/{plan['large']}/")
    page.evaluate("document.fonts.ready")
    frames = page.evaluate(SCROLL, 300)
    page.context.close()
    yield Line(f"slowest of {len(frames)} frames, 400 paragraphs", max(frames), 100)


def weighing() -> Iterator[Line]:
    """Weigh all scripts and all style sheets, packed one by one as they are served; no fonts."""
    import django_htmx  # noqa: PLC0415 - only to find the htmx that it ships

    htmx = Path(django_htmx.__file__).parent / "static/django_htmx/htmx-2.min.js"
    yield Line("all JavaScript, htmx too", _packed([*ROOT.glob("static/js/*.js"), htmx]), 60, "KB")
    yield Line("all CSS", _packed(ROOT.glob("static/css/*.css")), 40, "KB")


def _packed(files: Any) -> float:
    return sum(len(gzip.compress(each.read_bytes(), 9)) for each in files) / 1024


@contextmanager
def newsroom(paragraphs: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Serve a newsroom whose large article has this many paragraphs; gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="exonym-browser-") as name:
        room = Path(name)
        own = environment(room, "newsroom")
        python(own, "manage.py", "collectstatic", "--noinput", "--verbosity", "0")
        python(own, "manage.py", "migrate", "--verbosity", "0")
        plan = room / "plan.json"
        sizes = [
            "--articles",
            "8",
            "--paragraphs",
            "8",
            "--large",
            str(paragraphs),
            "--visits",
            "2",
        ]
        python(own, "-m", "benchmarks.fill", str(plan), *sizes)
        with serving(own, room / "server.log") as server:
            yield f"http://127.0.0.1:{server.port}", json.loads(plan.read_text())


def measure(asked: argparse.Namespace) -> Iterator[Line]:
    """Measure everything in one browser."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        with newsroom(asked.paragraphs) as (address, plan):
            yield from loading(browser, address, plan, asked.rounds)
            yield from typing(browser, address, plan, asked.keys)
            yield from moving(browser, address, plan, asked.rounds * 4)
        with newsroom(asked.long) as (address, plan):
            yield from scrolling(browser, address, plan)
        browser.close()
    yield from weighing()


def main() -> int:
    """Print the table; 0 where every bound holds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="try the harness; bounds no time")
    asked = parser.parse_args()
    asked.paragraphs, asked.long, asked.rounds, asked.keys = 100, 400, 10, 100
    if asked.quick:
        asked.paragraphs, asked.long, asked.rounds, asked.keys = 6, 8, 2, 10
    print("| what | measured | at most | times a bare page, ms |\n|---|---|---|---|")
    over = False
    for line in measure(asked):
        print(line, flush=True)
        bound = not asked.quick or line.unit == "KB"
        over = over or (bound and line.value > line.most)
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
