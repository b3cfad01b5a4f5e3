"""Converts the Markdown of the repository, which GitHub shows, to the Markdown that the generator expects."""

import re
from pathlib import Path, PurePosixPath

# Files outside docs that are pages of the site as well.
PROJECT_PAGES = {
    "CHANGELOG.md": "changelog.md",
    "CONTRIBUTING.md": "contributing.md",
    "SECURITY.md": "security-policy.md",
}

FENCE = re.compile(r"^(\s*)```(.*)$")
LINK = re.compile(r"(?<!!)\[((?:[^\[\]`]|`[^`]*`)*)\]\(([^()\s]+)\)")
STATUS_LINE = re.compile(r"^HTTP/1\.1 ")


class Pages:
    """Writes all pages into a folder."""

    def __init__(self, root, types, repository):
        self.root = root
        self.types = types
        self.repository = repository
        self.targets = {f"docs/{page}": page for page in self._docs()} | PROJECT_PAGES

    def _docs(self):
        docs = self.root / "docs"
        return sorted(str(PurePosixPath(p.relative_to(docs))) for p in docs.rglob("*.md"))

    def write(self, folder):
        for source, target in self.targets.items():
            path = folder / target
            path.parent.mkdir(parents=True, exist_ok=True)
            text = (self.root / source).read_text(encoding="utf-8")
            path.write_text(self.convert(text, source, target), encoding="utf-8")

    def convert(self, text, source, target):
        out = []
        prose = []
        linked = set()
        lines = iter(text.split("\n"))
        for line in lines:
            fence = FENCE.match(line)
            if not fence:
                prose.append(line)
                continue
            out += self._prose(prose, source, target, linked)
            out += block(fence.group(1) * 2, fence.group(2), body(lines, len(fence.group(1))))
            prose = []
        return "\n".join(out + self._prose(prose, source, target, linked))

    def _prose(self, lines, source, target, linked):
        text = "\n".join(items_apart(deeper(line) for line in lines))
        text = LINK.sub(lambda link: self._link(link, source, target), text)
        return [self._link_types(line, target, linked) for line in text.split("\n")]

    def _link(self, link, source, target):
        """Keeps a link to a page; a link to another file leads to the repository."""
        text, url = link.groups()
        if re.match(r"[a-z]+:|#", url):
            return link.group()
        path, _, anchor = url.partition("#")
        file = normalized(PurePosixPath(source).parent / path)
        for page in (file, f"{file}/README.md"):
            if page in self.targets:
                up = "../" * (len(PurePosixPath(target).parts) - 1)
                return f"[{text}]({up}{self.targets[page]}{'#' + anchor if anchor else ''})"
        if not self.repository:
            return text
        kind = "tree" if (self.root / file).is_dir() else "blob"
        return f"[{text}]({self.repository}/{kind}/HEAD/{file})"

    def _link_types(self, line, target, linked):
        """Links the first mention of each documented type to its Javadoc."""
        if line.lstrip().startswith("#"):
            return line
        up = "../" * (len(PurePosixPath(target).parts) - 1)

        def replace(code):
            name = code.group(1)
            if name not in self.types or name in linked:
                return code.group()
            linked.add(name)
            return f"[{code.group()}]({up}{self.types[name]})"

        parts = re.split(r"(\[(?:[^\[\]`]|`[^`]*`)*\]\([^()\s]+\))", line)
        return "".join(p if p.startswith("[") else re.sub(r"(?<!`)`@?(\w+)`(?!`)", replace, p) for p in parts)


def normalized(path):
    parts = []
    for part in path.parts:
        if part == ".." and parts:
            parts.pop()
        elif part not in (".", ".."):
            parts.append(part)
    return "/".join(parts)


def deeper(line):
    """Indents what belongs to an item of a list by four spaces a level; GitHub needs only two."""
    indent = len(line) - len(line.lstrip(" "))
    return " " * indent + line


def items_apart(lines):
    """Puts an empty line before an item that follows a paragraph of the item before, of which it would become a part."""
    previous = ""
    is_loose = False
    for line in lines:
        is_item = re.match(r"\s*(-|\d+\.) ", line)
        if is_item and is_loose and previous:
            yield ""
        is_loose = not is_item and (is_loose or not line)
        previous = line
        yield line


def body(lines, indent):
    block = []
    for line in lines:
        if line.strip() == "```":
            return block
        block.append(line[indent:])
    raise ValueError("a block of code has no end")


def block(margin, info, code):
    language, _, name = info.strip().partition(" ")
    if language == "http":
        fences = [(f"http title={quoted(title)}", part) for title, part in messages(code)]
    elif re.search(r"[./A-Z]", name):
        fences = [(f"{language} title={quoted(name)}", code)]
    else:
        fences = [(language or "text", code)]
    lines = []
    for opening, part in fences:
        lines += [margin + "```" + opening, *((margin + line).rstrip() for line in part), margin + "```", ""]
    return lines


def quoted(text):
    return '"' + text.replace('"', "'") + '"'


def messages(code):
    """Splits an exchange into its request and its responses, so that each is highlighted as a message."""
    parts = [[]]
    for line in code:
        if STATUS_LINE.match(line) and any(parts[-1]):
            parts.append([])
        parts[-1].append(line)
    for part in parts:
        while part and not part[-1]:
            part.pop()
        yield ("Response" if STATUS_LINE.match(part[0]) else "Request"), part
