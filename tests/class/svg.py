"""Is an SVG that a stranger's program may have written fit to be shown?

Pages show it as an image, where browsers run no script and fetch nothing; here it is
refused already when it holds anything but what gnuplot and Graphviz draw with.
"""

import re
import xml.etree.ElementTree as tree

MOST_BYTES = 300_000
# Elements that are drawn, with each use of one: the course's figures have up to 10 000.
MOST_DRAWN = 100_000
SVG = "{http://www.w3.org/2000/svg}"
HREF = ("href", "{http://www.w3.org/1999/xlink}href")
KNOWN = {
    SVG + name
    for name in "svg title style g defs path rect circle ellipse line polyline polygon text tspan use"
    " clipPath filter feFlood feComposite".split()
}
BEGIN = re.compile(r'(<\?xml version="1\.0" encoding="utf-8" \?>)?\s*<svg\s')
# A place elsewhere, or a way to hide one.
ELSEWHERE = re.compile(r"""\\|@import|image-set|javascript:|url\s*\((?!\s*["']?\#)""", re.I)


def attribute_wrong(name, value):
    if name.rpartition("}")[2].lower().startswith("on"):
        return "holds a script"
    if ELSEWHERE.search(value) or name in HREF and not value.startswith("#"):
        return "points elsewhere"
    return ""


def element_wrong(element):
    if element.tag not in KNOWN:
        return "holds %s, which no figure needs" % ascii(element.tag.rpartition("}")[2])[:40]
    if element.tag == SVG + "style" and ELSEWHERE.search(element.text or ""):
        return "points elsewhere"
    return next(filter(None, (attribute_wrong(n, v) for n, v in element.items())), "")


def drawn(element, named, known):
    """How many elements are drawn for this one; a circle of uses has no end, and raises."""
    if element not in known:
        used = [named[v[1:]] for n, v in element.items() if n in HREF and v[1:] in named]
        known[element] = 1 + sum(drawn(part, named, known) for part in [*element, *used])
    return known[element]


def too_much(root):
    named = {element.get("id"): element for element in root.iter()}
    try:
        return drawn(root, named, {}) > MOST_DRAWN
    except RecursionError:
        return True


def wrong(data):
    """What speaks against showing it, as the end of a sentence; nothing if it is well."""
    if len(data) > MOST_BYTES:
        return "is larger than %d kB" % (MOST_BYTES // 1000)
    text = data.decode("utf-8", "replace")
    if not BEGIN.match(text) or "<!" in text or text.count("<?") > text.startswith("<?xml "):
        return "does not begin as a figure does"
    try:
        root = tree.fromstring(text)
    except tree.ParseError:
        return "is no SVG"
    said = next(filter(None, map(element_wrong, root.iter())), "")
    return said or ("draws too much" if too_much(root) else "")
