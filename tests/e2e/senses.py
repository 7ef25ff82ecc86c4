"""What a page must give to fingers, to keys and to eyes that cannot bear motion."""

from playwright.sync_api import Page

# Everything that is pressed, without the words for screen readers, and without what only repeats
# another link: the blocks of the strip and the portraits lead where the numbers of the rows lead.
PRESSED = """
const pressed = [...document.querySelectorAll(
    "a[href], button, summary, select, textarea, input:not([type=hidden])")]
    .filter((one) => one.checkVisibility({visibilityProperty: true, opacityProperty: true})
        && !one.closest(".for-screen-readers, .skip, [aria-hidden=true], .avatar, [inert]"));
const named = (one) => `${one.localName}.${one.className} “${
    (one.ariaLabel || one.textContent || one.name || "").trim().slice(0, 30)}”`;
"""
SMALL = (
    "(least) => {"
    + PRESSED
    + """
    const inSentence = (one) => one.localName === "a" && getComputedStyle(one).display === "inline";
    const box = (one) => (one.closest("label") ?? one).getBoundingClientRect();
    return pressed.filter((one) => !inSentence(one)).map((one) => [one, box(one)])
        .filter(([one, {width, height}]) => width > 1 && Math.min(width, height) < least - 0.5)
        .map(([one, {width, height}]) =>
            `${named(one)} ${Math.round(width)}×${Math.round(height)}`);
}"""
)
UNSEEN = (
    "() => {"
    + PRESSED
    + """
    const part = (style) => ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow",
        "borderTopColor", "backgroundColor", "textDecorationLine"].map((key) => style[key]).join();
    const look = (one) => {
        const found = [];
        for (let at = one, up = 0; at && up < 5; at = at.parentElement, up += 1) {
            found.push(part(getComputedStyle(at)), part(getComputedStyle(at, "::after")));
        }
        return found.join();
    };
    const unseen = [];
    for (const one of pressed) {
        if (one.matches("seg-editor textarea")) {
            continue; // the caret shows it, in a row that has its frame
        }
        one.blur();
        const before = look(one);
        one.focus({preventScroll: true});
        if (document.activeElement === one && look(one) === before) {
            unseen.push(named(one));
        }
    }
    return unseen;
}"""
)
MOVING = """() => [...document.querySelectorAll("*")].filter((one) => {
    const style = getComputedStyle(one);
    return [style.transitionDuration, style.animationDuration].join().split(",")
        .some((time) => parseFloat(time) > 0.01);
}).map((one) => `${one.localName}.${one.className}`)"""


def small(page: Page, least: int) -> list[str]:
    """Give what is pressed on a page and is less than so many pixels wide or high."""
    return list(page.evaluate(SMALL, least))


def unseen(page: Page) -> list[str]:
    """Give what can have the focus and does not look as if it had."""
    page.keyboard.press("Shift")  # who uses keys sees the focus
    return list(page.evaluate(UNSEEN))


def moving(page: Page) -> list[str]:
    """Give what moves or fades although the reader asked for no motion."""
    return list(page.evaluate(MOVING))
