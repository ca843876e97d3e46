"""Makes the returned files anew: exports, reviews in LibreOffice, writes NAME.docx and NAME.truth.json.

    /usr/bin/python3 test/review/reviewer/make.py [NAME …]
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from archive import LOSE, dated, threaded
from edits import review
from office import office
from truth import truth

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
FILTERS = {"odt": "writer8"}
RETURNED = HERE.parent / "returned"


def exported(sheet, folder):
    """The Word file that was sent, in a folder of its own: a crash leaves a lock beside it."""
    since = sheet.get("since", [])
    sent = folder / f"{sheet['report']}.{sheet['layout']}.{len(since)}.docx".replace("/", "-")
    if not sent.exists():
        command = ["node", str(ROOT / "dist/cli.js"), "export", sheet["report"], "--to", "docx"]
        options = ["--audience", "internal", "--layout", sheet["layout"], "--out", str(sent)]
        if since:
            options += ["--since", str(earlier(sheet, folder)), "--author", "The mission"]
        environment = os.environ | {"SOURCE_DATE_EPOCH": "1749600000"}
        subprocess.run([*command, *options], cwd=ROOT, check=True, capture_output=True, env=environment)
    return sent


def earlier(sheet, folder):
    """An earlier version of the report, with its vocabulary beside it."""
    report = ROOT / sheet["report"]
    for beside in report.parent.glob("*.mission"):
        shutil.copy(beside, folder)
    text = report.read_text()
    for now, then in sheet["since"]:
        if now not in text:
            raise LookupError(f"{now!r} does not stand in {report}")
        text = text.replace(now, then)
    (folder / report.name).write_text(text)
    return folder / report.name


def make(opened, name, sheet, folder):
    sent = exported(sheet, folder)
    working = folder / f"{name}.docx"
    shutil.copy(sent, working)
    document = opened.open(working)
    returned = RETURNED / f"{name}.docx"
    try:
        review(opened, document, sheet["rounds"])
        opened.save(document, returned)
        if sheet.get("by-way-of"):
            other = folder / f"{name}.{sheet['by-way-of']}"
            opened.save(document, other, FILTERS[sheet["by-way-of"]])
    finally:
        document.close(True)
    if sheet.get("by-way-of"):
        document = opened.open(other)
        opened.save(document, returned)
        document.close(True)
    dates = {one["reviewer"]: one["date"] for one in sheet["rounds"]}
    dated(returned, dates)
    for part in sheet.get("lose", []):
        LOSE[part](returned)
    replies = [(edit["new"], edit["to"]) for one in sheet["rounds"] for edit in one["edits"] if edit["do"] == "reply"]
    if replies and not sheet.get("by-way-of"):
        threaded(returned, replies)
    told = {"report": sheet["report"], "layout": sheet["layout"], "lost": sheet.get("lose", [])}
    text = json.dumps({**told, "changes": truth(sheet["rounds"])}, ensure_ascii=False, indent=2)
    (RETURNED / f"{name}.truth.json").write_text(text + "\n")
    return returned


def main(names):
    RETURNED.mkdir(exist_ok=True)
    failed = []
    sheets = sorted((HERE / "edits").glob("*.json"))
    with tempfile.TemporaryDirectory() as folder, office() as opened:
        for path in sheets:
            if names and path.stem not in names:
                continue
            try:
                returned = make(opened, path.stem, json.loads(path.read_text()), pathlib.Path(folder))
                print(returned.relative_to(ROOT), returned.stat().st_size, flush=True)
            except Exception as error:
                failed.append(path.stem)
                print(f"{path.stem}: {error}: {error.__cause__}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
