"""Reads what a page of the site refers to."""

from html.parser import HTMLParser
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

LOADED = {("script", "src"), ("link", "href"), ("img", "src"), ("iframe", "src"), ("source", "src")}
# A link with such a relation is not loaded.
NOT_LOADED = {"canonical", "prev", "next", "alternate"}


class References(HTMLParser):
    """The links of a page, and the files that a browser loads with it."""

    def __init__(self, page):
        super().__init__()
        self.page = page
        self.links = []
        self.loaded = []
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        for name, value in attributes:
            if (tag, name) in LOADED and values.get("rel") not in NOT_LOADED:
                self.loaded.append(value)
            elif (tag, name) == ("a", "href"):
                self.links.append(value)

    def faults(self):
        for url in self.loaded:
            if urlsplit(url).netloc:
                yield f"{url} would be loaded from another host"
        for url in self.links + self.loaded:
            parts = urlsplit(url)
            if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
                continue
            if not (self.page.parent / PurePosixPath(unquote(parts.path))).exists():
                yield f"{url} does not exist"
