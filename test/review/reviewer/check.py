"""Holds the returned files against what was sent and against the truth, by readers that are not ours.

    /usr/bin/python3 test/review/reviewer/check.py [NAME …]

With all changes rejected by pandoc and by LibreOffice, a returned file has the words of what was sent, but for the
edits that were not recorded. Every change of the truth stands in word/document.xml or word/comments.xml.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

from make import HERE, RETURNED, exported
from office import office

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def words(text):
    return re.sub(r"\W+", " ", text.replace("\u200d", "")).split()


def by_pandoc(path, changes):
    command = ["pandoc", "-f", "docx", "-t", "plain", "--wrap=none", "--columns=9999", f"--track-changes={changes}"]
    text = subprocess.run([*command, str(path)], check=True, capture_output=True, text=True).stdout
    # Numbers of lists are counted by whoever shows them.
    return re.sub(r"^\s*\d+\.\s", "", text, flags=re.MULTILINE)


def rejected(opened, path, folder):
    """The document with all changes rejected, as LibreOffice saves it then."""
    plain = folder / f"rejected-{path.name}"
    if not plain.exists():
        document = opened.open(path)
        opened.press(document, "RejectAllTrackedChanges")
        opened.save(document, plain)
        document.close(True)
    return plain


def by_parser(path):
    """All words of a document without changes, from its XML."""
    with zipfile.ZipFile(path) as archive:
        root = ElementTree.fromstring(archive.read("word/document.xml"))
    ends = {f"{W}p": "\n", f"{W}tab": "\t", f"{W}br": "\n", f"{W}t": ""}
    return "".join(ends[node.tag] + (node.text or "") for node in root.iter() if node.tag in ends)


def bag(text):
    """Words without order: tables are laid out differently by different readers, and pandoc sets rules of hyphens."""
    found = {}
    for word in words(text):
        found[word] = found.get(word, 0) + 1
    return found


def difference(sent, returned):
    one, other = bag(sent), bag(returned)
    lost = {word: n - other.get(word, 0) for word, n in one.items() if n > other.get(word, 0)}
    more = {word: n - one.get(word, 0) for word, n in other.items() if n > one.get(word, 0)}
    return lost, more


def expected(changes):
    """What the edits without recording took away and added, as a difference."""
    plain = [change for change in changes if change.get("tracked") is False]
    return difference(" ".join(one["old"] for one in plain), " ".join(one["new"] for one in plain))


def recorded(path):
    """What each author inserted and deleted, and all comments."""
    with zipfile.ZipFile(path) as archive:
        root = ElementTree.fromstring(archive.read("word/document.xml"))
        noted = archive.read("word/comments.xml") if "word/comments.xml" in archive.namelist() else b"<none/>"
    found = {}

    def walk(node, marks):
        for child in node:
            kind = child.tag.removeprefix(W)
            inner = [*marks, (kind, child.get(f"{W}author"))] if kind in ("ins", "del") else marks
            if kind in ("t", "delText"):
                for mark in marks:
                    found.setdefault(mark, []).append(child.text or "")
            elif kind == "p":
                for mark in list(found):
                    found[mark].append("\n")
            walk(child, inner)
            if kind in ("ins", "del", "rPrChange", "moveFrom", "moveTo") and node.tag in (f"{W}rPr", f"{W}trPr"):
                where = "row" if node.tag == f"{W}trPr" else "mark" if kind != "rPrChange" else "look"
                found.setdefault((f"{where} {kind}", child.get(f"{W}author")), []).append("x")

    walk(root, [])
    comments = ElementTree.fromstring(noted)
    for one in comments.iter(f"{W}comment"):
        text = " ".join("".join(node.text or "" for node in p.iter(f"{W}t")) for p in one.iter(f"{W}p"))
        found.setdefault(("comment", one.get(f"{W}author")), []).append(text)
    return {mark: " ".join(words(" ".join(parts) if mark[0] == "comment" else "".join(parts))) for mark, parts in found.items()}


def has(found, kind, author, text):
    """The words are there, letter by letter: a run may end within a word."""
    wanted = "".join(words(text.replace("|", " ")))
    return wanted in "".join(words(found.get((kind, author), "")))


def missing(change, found):
    author, kind = change["author"], change["kind"]
    if change.get("tracked") is False:
        return False
    if kind in ("comment", "reply"):
        return not has(found, "comment", author, change["new"])
    if kind == "formatting":
        return not has(found, "look rPrChange", author, "") or ("look rPrChange", author) not in found
    if kind == "split":
        return ("mark ins", author) not in found
    if kind == "join":
        return ("mark del", author) not in found
    return not (has(found, "del", author, change["old"]) and has(found, "ins", author, change["new"]))


def faults(opened, name, folder):
    sheet = json.loads((HERE / "edits" / f"{name}.json").read_text())
    changes = json.loads((RETURNED / f"{name}.truth.json").read_text())["changes"]
    returned, sent = RETURNED / f"{name}.docx", exported(sheet, folder)
    wanted = expected(changes)
    # LibreOffice drops what describes a table, which pandoc reads: what was sent goes through it, too.
    saved = rejected(opened, sent, folder)
    readers = {
        "pandoc": (by_pandoc(saved, "reject"), by_pandoc(returned, "reject")),
        "LibreOffice": (by_parser(saved if sheet.get("since") else sent), by_parser(rejected(opened, returned, folder))),
    }
    for reader, (before, after) in readers.items():
        got = difference(before, after)
        if got != wanted:
            yield f"{reader}, all rejected: lost and more {got}, expected {wanted}"
    found = recorded(returned)
    for change in changes:
        if missing(change, found):
            yield f"not in the file: {change}"


def main(names):
    bad = 0
    with tempfile.TemporaryDirectory() as where, office() as opened:
        for path in sorted(RETURNED.glob("*.truth.json")):
            name = path.name.removesuffix(".truth.json")
            if (names and name not in names) or not (HERE / "edits" / f"{name}.json").exists():
                continue
            found = list(faults(opened, name, pathlib.Path(where)))
            bad += len(found)
            print(f"{name}: {len(found)} faults", *found, sep="\n  ", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
