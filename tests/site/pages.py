"""Gates of the pages as files: links, images, weight.

    python3 tests/site/pages.py SITE

Prints what tests/site/gates reads: gate, "fault" or "ok", and words, between tabs.
"""
import os
import re
import sys
from html.parser import HTMLParser
from urllib.parse import unquote

PAGE_MOST = 600_000        # bytes of a page and of all that it loads with it
LIVING_MOST = 2_000_000    # and with its living figures
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}


class Page(HTMLParser):
    """Anchors, links, loaded files and pictures of one page."""

    def __init__(self, path):
        super().__init__()
        self.path, self.anchors, self.links, self.loads = path, set(), [], []
        self.pictures, self.silent = 0, []
        self.open = []      # elements around, as (tag, hidden)
        self.drawing = None  # the <svg role=img> that waits for a title
        with open(path, encoding="utf-8") as file:
            self.feed(file.read())

    def handle_starttag(self, tag, attributes):
        have = dict(attributes)
        self.anchors |= {have[key] for key in ("id", "name") if have.get(key)}
        if tag in ("a", "area") and "href" in have:
            self.links.append(have["href"])
        for address in (have.get("src"), have.get("href") if tag in ("link", "image", "use") else None):
            if address:
                self.loads.append(address)
        hidden = have.get("aria-hidden") == "true" or bool(self.open and self.open[-1][1])
        self.picture(tag, have, hidden)
        if tag not in VOID:
            self.open.append((tag, hidden))

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass
        if tag == "svg" and self.drawing:
            self.silent.append(self.drawing)
            self.drawing = None

    def handle_data(self, text):
        if self.drawing and text.strip() and self.open and self.open[-1][0] == "title":
            self.drawing = None

    def picture(self, tag, have, hidden):
        """A picture says what it shows, or is hidden from those who cannot see it."""
        inside = any(name == "svg" for name, _ in self.open)
        if hidden or tag not in ("img", "svg", "canvas") or inside:
            return
        self.pictures += 1
        words = have.get("alt") or have.get("aria-label") or have.get("aria-labelledby")
        name = have.get("src") or have.get("id") or "without a name"
        if tag == "svg" and not words:
            self.drawing = f"a drawing, {name}"
        elif not words:
            self.silent.append(f"<{tag}> {name}")


def say(gate, kind, words):
    print(gate, kind, words, sep="\t")


def local(address):
    """The path and the anchor of an address of this site; None for others."""
    if re.match(r"[a-z][a-z0-9+.-]*:|//", address, re.I):
        return None
    path, _, anchor = address.partition("#")
    return unquote(path.partition("?")[0]), unquote(anchor)


def check_links(site, pages):
    links = 0
    for page in pages.values():
        for address in page.links + page.loads:
            where = local(address)
            if where is None:
                continue
            links += 1
            path, anchor = where
            target = os.path.normpath(os.path.join(os.path.dirname(page.path), path)) if path else page.path
            fault = (not os.path.isfile(target) or
                     (anchor and target in pages and anchor not in pages[target].anchors
                      and not pages[target].path.endswith("search.html")))
            if fault:
                say("links", "fault", f"{os.path.relpath(page.path, site)}: {address} leads nowhere")
    say("links", "ok", f"{links} links on {len(pages)} pages lead somewhere")


def check_pictures(site, pages):
    for page in pages.values():
        for name in page.silent:
            say("images", "fault", f"{os.path.relpath(page.path, site)}: {name} has no alternative text")
    say("images", "ok", f"{sum(page.pictures for page in pages.values())} pictures say what they show")


def loaded(path, seen):
    """Adds to seen the files that a page or a style sheet loads by itself."""
    if path in seen or not os.path.isfile(path):
        return seen
    seen.add(path)
    addresses = []
    if path.endswith(".html"):
        addresses = Page(path).loads
    elif path.endswith(".css"):
        with open(path, encoding="utf-8") as file:
            addresses = re.findall(r"url\([\"']?([^\"')]+)", file.read())
    for address in addresses:
        where = local(address)
        if where and where[0]:
            loaded(os.path.normpath(os.path.join(os.path.dirname(path), where[0])), seen)
    return seen


def check_weight(site, pages):
    most, most_living = (0, ""), (0, "")
    for path in sorted(p for p in pages if os.path.dirname(p) == site):
        files = loaded(path, set())
        living = sum(os.path.getsize(f) for f in files if f.startswith(os.path.join(site, "living") + "/"))
        plain = sum(map(os.path.getsize, files)) - living
        name = os.path.basename(path)
        most, most_living = max(most, (plain, name)), max(most_living, (plain + living, name))
        if plain >= PAGE_MOST:
            say("weight", "fault", f"{name}: {plain // 1000} kB, {PAGE_MOST // 1000} are allowed")
        if plain + living >= LIVING_MOST:
            say("weight", "fault", f"{name}: {(plain + living) // 1000} kB with living figures,"
                                   f" {LIVING_MOST // 1000} are allowed")
    say("weight", "ok", f"at most {most[0] // 1000} kB a page ({most[1]}) of {PAGE_MOST // 1000}, with living"
                        f" figures {most_living[0] // 1000} ({most_living[1]}) of {LIVING_MOST // 1000}")


def main():
    site = os.path.normpath(sys.argv[1])
    pages = {path: Page(path) for folder, _, files in os.walk(site)
             for path in (os.path.join(folder, f) for f in files if f.endswith(".html"))}
    if not pages:
        say("links", "fault", f"{site} has no page")
        return
    check_links(site, pages)
    check_pictures(site, pages)
    check_weight(site, pages)


main()
