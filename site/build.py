#!/usr/bin/env python3
"""Builds the site from the Markdown of docs and the Javadoc of the exported packages, into target/site/html.

    python3 site/build.py              builds everything; needs a JDK, Maven, and Python 3.11 or later
    python3 site/build.py --serve      the same, then serves it at http://127.0.0.1:8000 until Ctrl-C

Warnings are errors: broken links, missing anchors, and pages that are not in the navigation.
"""

import argparse
import functools
import http.server
import json
import os
import re
import shutil
import subprocess
import sys
import venv
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from pages import Pages
from references import References

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "site"
TARGET = ROOT / "target" / "site"
HTML = TARGET / "html"
ENVIRONMENT = ROOT / "target" / "site-environment"

# The modules that an application's code or tests use.
MODULES = {
    "dev.rrjava.annotation": "rr-annotations",
    "dev.rrjava.runtime": "rr-runtime",
    "dev.rrjava.jsonb": "rr-jsonb",
    "dev.rrjava.jackson": "rr-jackson",
    "dev.rrjava.validator": "rr-validator",
    "dev.rrjava.test": "rr-test",
    "dev.rrjava.devserver": "rr-devserver",
    "dev.rrjava.services": "rr-services",
    "dev.rrjava.micrometer": "rr-micrometer",
    "dev.rrjava.opentelemetry": "rr-opentelemetry",
}
PORT = 8000
LARGER_THAN_ANY_VERSION = [sys.maxsize]


def main():
    arguments = parse_arguments()
    version = version_of_pom()
    if arguments.publish:
        publish(version, Path(arguments.publish))
    else:
        build(version, arguments)
    if arguments.serve:
        serve(HTML)


def build(version, arguments):
    shutil.rmtree(TARGET, ignore_errors=True)
    pages = TARGET / "pages"
    (pages / "assets").mkdir(parents=True)
    shutil.copy(SITE / "site.css", pages / "assets")
    shutil.copytree(SITE / "overrides", TARGET / "overrides")
    types = write_javadoc(TARGET / "api")
    Pages(ROOT, types, arguments.repository).write(pages)
    address = f"{arguments.address.rstrip('/')}/{version}/"
    configure(version, address)
    check_navigation(pages)
    generate()
    add_start_page(HTML / version / "sitemap.xml", address)
    shutil.copytree(TARGET / "api", HTML / version / "api")
    list_versions(HTML)
    check_files(HTML / version)
    print(f"site: {HTML / version / 'index.html'}")


def publish(version, folder):
    """Adds the version that was built to a folder with others."""
    shutil.rmtree(folder / version, ignore_errors=True)
    shutil.copytree(HTML / version, folder / version)
    list_versions(folder)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repository", default=repository(), help="where links to sources lead, such as https://github.com/owner/name")
    parser.add_argument("--address", default=address(), help="where the site will be, without a version")
    parser.add_argument("--publish", metavar="FOLDER", help="adds what was built before to a folder with other versions")
    parser.add_argument("--serve", action="store_true", help="serves the site when it is built")
    return parser.parse_args()


def repository():
    if "GITHUB_REPOSITORY" in os.environ:
        return f"{os.environ['GITHUB_SERVER_URL']}/{os.environ['GITHUB_REPOSITORY']}"
    return ""


def address():
    """GitHub Pages, if GitHub builds it, else where --serve serves it."""
    if "GITHUB_REPOSITORY" in os.environ:
        owner, name = os.environ["GITHUB_REPOSITORY"].split("/")
        return f"https://{owner.lower()}.github.io/{name}"
    return f"http://127.0.0.1:{PORT}"


def version_of_pom():
    version = ElementTree.parse(ROOT / "pom.xml").findtext("{http://maven.apache.org/POM/4.0.0}version")
    return "main" if version.endswith("-SNAPSHOT") else ".".join(version.split(".")[:2])


def write_javadoc(folder):
    """Writes the Javadoc of all modules, and returns the paths of their types by simple name."""
    artifacts = ",".join(MODULES.values())
    run("mvn", "-B", "-ntp", "-q", "test-compile", "dependency:build-classpath", "-P", "!error-prone",
        "-Dmdep.outputFile=target/site-classpath", "-pl", artifacts, "-am")
    jars = set()
    for artifact in MODULES.values():
        classpath = (ROOT / artifact / "target" / "site-classpath").read_text().split(os.pathsep)
        jars.update(entry for entry in classpath if entry.endswith(".jar"))
    sources = [option for module, artifact in MODULES.items()
               for option in ("--module-source-path", f"{module}={source_path(artifact)}")]
    run(javadoc(), "-quiet", "-notimestamp", "-d", folder, "-encoding", "UTF-8", "-Xdoclint:none", "-author",
        "-windowtitle", "rr-java", "-doctitle", "rr-java", "-bottom", "Copyright &copy; 2026 the rr-java authors. MIT licence.",
        "--add-stylesheet", SITE / "javadoc.css", "--module-path", os.pathsep.join(sorted(jars)),
        *sources, "--module", ",".join(MODULES))
    index = (folder / "type-search-index.js").read_text(encoding="utf-8")
    entries = json.loads(index[index.index("["):index.rindex("]") + 1])
    types = {}
    for entry in entries:
        if "p" in entry and "." not in entry["l"]:
            module = entry.get("m") or module_of(folder, entry)
            path = f"api/{module}/{entry['p'].replace('.', '/')}/{entry['l']}.html"
            types[entry["l"]] = None if entry["l"] in types else path
    return {name: path for name, path in types.items() if path}


def source_path(artifact):
    """Sources of a module, with those that its build generates."""
    generated = sorted((ROOT / artifact / "target" / "generated-sources").glob("*"))
    folders = [folder for folder in generated if folder.name != "annotations" and any(folder.rglob("*.java"))]
    return os.pathsep.join(str(folder) for folder in [ROOT / artifact / "src" / "main" / "java", *folders])


def module_of(folder, entry):
    page = f"{entry['p'].replace('.', '/')}/{entry['l']}.html"
    return next(module for module in MODULES if (folder / module / page).exists())


def javadoc():
    home = os.environ.get("JAVA_HOME")
    return Path(home) / "bin" / "javadoc" if home else "javadoc"


def configure(version, address):
    text = (SITE / "zensical.toml").read_text(encoding="utf-8").replace("@version@", version).replace("@address@", address)
    text = text.replace('"decisions/README.md",', "\n".join(f'"{page}",' for page in decisions()))
    (TARGET / "zensical.toml").write_text(text, encoding="utf-8")


def decisions():
    pages = sorted((ROOT / "docs" / "decisions").glob("0*.md"))
    return ["decisions/README.md", *(f"decisions/{page.name}" for page in pages)]


def add_start_page(sitemap, address):
    """The selector of versions stays on a page only if the sitemap has the folder of the version, too."""
    text = sitemap.read_text(encoding="utf-8")
    sitemap.write_text(text.replace("</urlset>", f"  <url>\n    <loc>{address}</loc>\n  </url>\n</urlset>"), encoding="utf-8")


def check_navigation(pages):
    """The generator does not notice pages that the navigation omits, nor those that it names but don't exist."""
    navigation = set(re.findall(r'"([^"]+\.md)"', (TARGET / "zensical.toml").read_text(encoding="utf-8")))
    existing = {page.relative_to(pages).as_posix() for page in pages.rglob("*.md")}
    for page in sorted(existing ^ navigation):
        print(f"site/zensical.toml: {page} {'is not in the navigation' if page in existing else 'does not exist'}")
    if existing != navigation:
        sys.exit(1)


def check_files(html):
    """What the pages link to exists, Javadoc included, and nothing is loaded from another host."""
    faults = []
    for page in html.rglob("*.html"):
        if "api" not in page.relative_to(html).parts:
            faults += [f"{page.relative_to(html)}: {fault}" for fault in References(page).faults()]
    if faults:
        sys.exit("\n".join(faults))


def generate():
    zensical = install() / ("zensical.exe" if os.name == "nt" else "zensical")
    run(zensical, "build", "--clean", "--strict", "--config-file", TARGET / "zensical.toml", cwd=TARGET)


def install():
    """Creates the environment of the generator, unless it has what requirements.txt says."""
    binaries = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
    requirements = SITE / "requirements.txt"
    installed = ENVIRONMENT / "requirements.txt"
    if not installed.exists() or installed.read_text() != requirements.read_text():
        venv.create(ENVIRONMENT, clear=True, with_pip=True)
        run(binaries / "python", "-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", requirements)
        shutil.copy(requirements, installed)
    return binaries


def list_versions(html):
    """Writes the list that the selector of versions reads; the newest release is the default."""
    names = sorted((f.parent.name for f in html.glob("*/index.html")), key=sort_key, reverse=True)
    newest = next((name for name in names if name != "main"), "main")
    versions = [{"version": n, "title": n, "aliases": ["latest"] if n == newest else []} for n in names]
    (html / "versions.json").write_text(json.dumps(versions, indent=2) + "\n")
    (html / "index.html").write_text(
        f'<!DOCTYPE html>\n<meta charset="utf-8">\n<title>rr-java</title>\n'
        f'<meta http-equiv="refresh" content="0; url={newest}/index.html">\n<a href="{newest}/index.html">rr-java</a>\n')


def sort_key(version):
    return LARGER_THAN_ANY_VERSION if version == "main" else [int(n) for n in re.findall(r"\d+", version)]


def serve(html):
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=html)
    with http.server.ThreadingHTTPServer(("127.0.0.1", PORT), handler) as server:
        print(f"serving the site at http://127.0.0.1:{PORT}; press Ctrl-C to stop")
        server.serve_forever()


def run(*command, cwd=ROOT):
    result = subprocess.run([str(word) for word in command], cwd=cwd)
    if result.returncode != 0:
        sys.exit(f"failed with {result.returncode}: {command[0]}")


if __name__ == "__main__":
    main()
