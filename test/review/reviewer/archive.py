"""What is done to a returned file after LibreOffice: dates that stay the same, and parts that other offices drop."""

import re
import zipfile
from xml.sax.saxutils import escape

SAVED_BY = (1980, 1, 1, 0, 0, 0)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
EXTENDED = "word/commentsExtended.xml"
EXTENDED_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"
EXTENDED_RELATION = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"


def rewritten(path, change, more=None):
    """The archive again, each part through `change(name, bytes)`; None leaves the part out, `more` are new ones."""
    with zipfile.ZipFile(path) as archive:
        parts = [(name, change(name, archive.read(name))) for name in archive.namelist()]
    parts += (more or {}).items()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in parts:
            if data is not None:
                archive.writestr(zipfile.ZipInfo(name, SAVED_BY), data, zipfile.ZIP_DEFLATED, 9)


def dated(path, dates):
    """Changes carry the date of their reviewer's round, not of the day on which the file was made.

    Those of anybody else were there before: they keep theirs.
    """
    written = {escape(author, {'"': "&quot;", "'": "&apos;"}): date for author, date in dates.items()}
    mark = re.compile(rb'(w:author="([^"]*)" w:date=")[^"]*')

    def change(name, data):
        if not name.endswith(".xml") or name == "word/comments.xml":
            return data
        return mark.sub(lambda m: m[1] + written.get(m[2].decode(), m[0][len(m[1]) :].decode()).encode(), data)

    rewritten(path, change)


def without_custom_parts(path):
    def change(name, data):
        if name.startswith("customXml/"):
            return None
        if name == "[Content_Types].xml":
            return re.sub(rb'<Override [^>]*PartName="/customXml/[^>]*/>', b"", data)
        if name.endswith(".rels"):
            return re.sub(rb'<Relationship [^>]*customXml[^>]*/>', b"", data)
        return data

    rewritten(path, change)


def without_bookmarks(path):
    mark = re.compile(rb"<w:bookmark(?:Start|End)\b[^>]*/>|<w:bookmark(?:Start|End)\b[^>]*></w:bookmark(?:Start|End)>")
    rewritten(path, lambda name, data: mark.sub(b"", data) if name == "word/document.xml" else data)


def threaded(path, replies):
    """Replies as Word writes them: LibreOffice keeps the thread of a new reply only by way of its own format."""
    with zipfile.ZipFile(path) as archive:
        text = archive.read("word/comments.xml").decode()
    marks = []

    def mark(words):
        nonlocal text
        start = next(m.start() for m in re.finditer(r"<w:comment .*?</w:comment>", text, re.S) if escape(words) in m[0])
        paragraph = text.index("<w:p>", start)
        if not any(words == one for one, _ in marks):
            marks.append((words, f"{len(marks) + 1:08X}"))
            text = f'{text[:paragraph]}<w:p w14:paraId="{marks[-1][1]}">{text[paragraph + 5 :]}'
        return dict(marks)[words]

    parents = {mark(reply): mark(to) for reply, to in replies}
    extended = "".join(
        f'<w15:commentEx w15:paraId="{name}" '
        + (f'w15:paraIdParent="{parents[name]}" ' if name in parents else "")
        + 'w15:done="0"/>'
        for _, name in marks
    )

    def change(name, data):
        if name == "word/comments.xml":
            return text
        if name == "[Content_Types].xml":
            return data.replace(b"</Types>", f'<Override PartName="/{EXTENDED}" ContentType="{EXTENDED_TYPE}"/></Types>'.encode())
        if name == "word/_rels/document.xml.rels":
            relation = f'<Relationship Id="rIdThreads" Type="{EXTENDED_RELATION}" Target="commentsExtended.xml"/>'
            return data.replace(b"</Relationships>", f"{relation}</Relationships>".encode())
        return data

    rewritten(path, change, {EXTENDED: f'{HEAD}<w15:commentsEx xmlns:w15="{W15}">{extended}</w15:commentsEx>'})


LOSE = {"custom-part": without_custom_parts, "bookmarks": without_bookmarks}
