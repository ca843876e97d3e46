"""Makes returned/vrela-as-word.docx: marks as Microsoft Word writes them and LibreOffice never does.

Runs cut by revision ids and by the spelling checker in the middle of words, moves with ranges and containers, changes
inside links, changed properties of paragraphs, a comment over two paragraphs, a cell whose words are all new.

    /usr/bin/python3 test/review/reviewer/as_word.py
"""

import json
import pathlib
import tempfile

from archive import rewritten, threaded
from make import RETURNED, ROOT, exported

NAME, AUTHOR, DATE = "vrela-as-word", "Carmen Ruiz-Peña", "2025-06-10T08:30:00Z"
SHEET = {"report": "test/review/vrela-2025.mission", "layout": "full"}
WHO = f'w:author="{AUTHOR}" w:date="{DATE}"'
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
COMMENTS_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"


def run(words, tag="t"):
    return f'<w:r w:rsidR="00AB12CD"><w:{tag} xml:space="preserve">{words}</w:{tag}></w:r>'


def ins(words):
    return f'<w:ins w:id="9001" {WHO}>{run(words)}</w:ins>'


def gone(words):
    return f'<w:del w:id="9002" {WHO}>{run(words, "delText")}</w:del>'


def note(number):
    return f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'


# What stands in a run of what was sent, and what Word makes of the run.
RUNS = {
    "Eleven lawyers came. All of them had been asked at least once to interpret for their own client.": run("Elev")
    + '<w:proofErr w:type="spellStart"/>' + run("en law") + '<w:proofErr w:type="spellEnd"/>' + gone("yers")
    + ins("yers and two") + ins(" judges") + run(" came. All of them had been asked at least once to interpret for their own client."),
    "The shelves stand on the floor. A pump is there, but was not connected.": run("The shelves stand on the floor. A pump is ")
    + gone("there, ") + gone("but was ") + gone("not ") + ins("broken, not ") + ins("just un") + run("connected."),
    "2290": gone("2") + gone("290") + ins("2,291"),
    "A fee of 18 euros an hour would equal that of the neighbouring district.": '<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/>'
    + run("A fee of 18 euros an hour") + note(0) + note(1) + run(" would equal that of the neighbouring district."),
    "The summons says nothing about it. The website exists in one language only.": '<w:commentRangeStart w:id="2"/>'
    + run("The summons says nothing about it. The website exists in one language only."),
    "No register is kept.": run("No register is kept.") + note(2),
    "Nobody is told before a hearing that an interpreter is free of charge.": run("Nobody is told before a hearing that an interpreter ")
    + f'<w:r><w:rPr><w:b/><w:rPrChange w:id="9003" {WHO}><w:rPr/></w:rPrChange></w:rPr><w:t xml:space="preserve">is free</w:t></w:r>'
    + run(" of charge."),
}
MOVED = "She asked that the report name no judge."

COMMENTS = [
    ("Is this before tax?", "A fee of 18 euros an hour", "raise-fee", "comment"),
    ("Before tax, says the court.", "Is this before tax?", "raise-fee", "reply"),
    ("Same as in the second finding; say it once.", "No register is kept.", "no-leaflet", "comment"),
]

CHANGES = [
    {"entry": "lawyers", "kind": "words", "old": "lawyers", "new": "lawyers and two judges"},
    {"entry": "cellar", "kind": "words", "old": "there, but was not connected", "new": "broken, not just unconnected"},
    {"entry": "background", "kind": "words", "old": "2290", "new": "2,291"},
    {"entry": "president", "kind": "moved", "old": MOVED, "new": MOVED},
    {"entry": "no-leaflet", "kind": "formatting", "old": "is free", "new": ""},
    {"entry": "thanks", "kind": "words", "old": "R1 and ", "new": "", "note": "inside a link and before it"},
] + [{"entry": entry, "kind": kind, "old": on, "new": new} for new, on, entry, kind in COMMENTS]


def moved(text):
    """The second paragraph on the President stands before the first, as a move of Word."""
    start = text.rindex("<w:p>", 0, text.index(MOVED))
    end = text.index("</w:p>", start) + len("</w:p>")
    first = text.rindex("<w:p>", 0, text.index("The President described the reform"))
    body = text[start:end]
    ends = f'w:id="9101" w:name="move1" {WHO}/>'

    def container(tag, words):
        mark = f'<w:pPr><w:rPr><w:{tag} w:id="9103" {WHO}/></w:rPr></w:pPr>'
        return (
            f'<w:p w:rsidP="00AB12CD">{mark}<w:{tag}RangeStart {ends}<w:{tag} w:id="9102" {WHO}>{run(words)}</w:{tag}></w:p>'
            f'<w:{tag}RangeEnd w:id="9101"/>'
        )

    origin = container("moveFrom", MOVED)
    marks = body[body.index("<w:bookmarkStart") : body.index("/>", body.index("<w:bookmarkStart")) + 2]
    close = body[body.rindex("<w:bookmarkEnd") : body.index("/>", body.rindex("<w:bookmarkEnd")) + 2]
    origin = origin.replace("</w:pPr>", f"</w:pPr>{marks}", 1).replace("</w:p>", f"{close}</w:p>", 1)
    return text[:first] + container("moveTo", MOVED) + text[first:start] + origin + text[end:]


def edited(text):
    for words, instead in RUNS.items():
        plain = f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'
        if text.count(plain) != 1:
            raise LookupError(f"{words!r} stands in {text.count(plain)} runs")
        text = text.replace(plain, instead)
    link = text.index('<w:hyperlink', text.index("It will come back in May 2026"))
    end = text.index("</w:hyperlink>", link)
    inner = text[text.index("<w:r>", link) : end]
    struck = f'<w:del w:id="9005" {WHO}>{inner.replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ")}</w:del>'
    text = text[:link] + text[link:end].replace(inner, struck) + text[end:]
    text = text.replace('<w:r><w:t xml:space="preserve"> and </w:t></w:r><w:hyperlink', gone(" and ") + "<w:hyperlink", 1)
    return moved(text)


def comments():
    one = '<w:comment w:id="{0}" {1} w:initials="CR"><w:p><w:r><w:t>{2}</w:t></w:r></w:p></w:comment>'
    inner = "".join(one.format(number, WHO, words) for number, (words, *_) in enumerate(COMMENTS))
    w14 = "http://schemas.microsoft.com/office/word/2010/wordml"
    return f'<?xml version="1.0" encoding="UTF-8"?><w:comments xmlns:w="{W}" xmlns:w14="{w14}">{inner}</w:comments>'


def main():
    returned = RETURNED / f"{NAME}.docx"
    with tempfile.TemporaryDirectory() as folder:
        returned.write_bytes(exported(SHEET, pathlib.Path(folder)).read_bytes())

    def change(name, data):
        text = data.decode() if name.endswith((".xml", ".rels")) else None
        if name == "word/document.xml":
            return edited(text)
        if name == "[Content_Types].xml" and "comments+xml" not in text:
            return text.replace("</Types>", f'<Override PartName="/word/comments.xml" ContentType="{COMMENTS_TYPE}"/></Types>')
        if name == "word/_rels/document.xml.rels" and "comments.xml" not in text:
            relation = f'<Relationship Id="rIdComments" Type="{COMMENTS_RELATION}" Target="comments.xml"/>'
            return text.replace("</Relationships>", f"{relation}</Relationships>")
        return data

    rewritten(returned, change, {"word/comments.xml": comments()})
    threaded(returned, [(new, on) for new, on, _, kind in COMMENTS if kind == "reply"])
    changes = [{"number": n + 1, "author": AUTHOR, "date": DATE, **one} for n, one in enumerate(CHANGES)]
    told = {**SHEET, "lost": [], "changes": changes}
    (RETURNED / f"{NAME}.truth.json").write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n")
    print(returned.relative_to(ROOT), returned.stat().st_size)


if __name__ == "__main__":
    main()
