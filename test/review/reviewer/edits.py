"""What a reviewer can do to an open document: one function a kind of edit, named as `do` in the lists of edits."""

import uno  # noqa: F401 – makes the names of LibreOffice importable
from com.sun.star.util import DateTime

from places import place

ANNOTATION = "com.sun.star.text.textfield.Annotation"


class Desk:
    """An open document with somebody sitting before it."""

    def __init__(self, office, document, reviewer, date):
        self.office, self.document, self.reviewer, self.date = office, document, reviewer, date
        self.view = document.CurrentController.ViewCursor

    def go(self, cursor):
        self.view.gotoRange(cursor, False)

    def press(self, command, **arguments):
        self.office.press(self.document, command, **arguments)

    def type(self, words):
        """Words as they are typed; a line break in them is the Enter key."""
        for number, line in enumerate(words.split("\n")):
            if number:
                self.press("InsertPara")
            self.press("InsertText", Text=line)

    def place(self, edit, key="in"):
        return place(self.document, edit[key], edit.get("nth") if key == "in" else edit.get(f"{key}-nth"))

    def comments(self):
        fields = self.document.TextFields.createEnumeration()
        while fields.hasMoreElements():
            field = fields.nextElement()
            if field.supportsService(ANNOTATION):
                yield field

    def comment(self, words):
        return next(field for field in self.comments() if words in field.Content)

    def annotate(self, range_, words, parent=None):
        field = self.document.createInstance(ANNOTATION)
        field.Author, field.Content = self.reviewer, words
        field.Initials = "".join(name[0] for name in self.reviewer.split())
        field.DateTimeValue = moment(self.date)
        if parent is not None:
            field.ParentName = parent.Name
        range_.getText().insertTextContent(range_, field, parent is None)
        return field


def moment(date):
    day, time = date.rstrip("Z").split("T")
    year, month, day = (int(part) for part in day.split("-"))
    hours, minutes, seconds = (int(part) for part in time.split(":"))
    return DateTime(0, seconds, minutes, hours, day, month, year, False)


def replace(desk, edit):
    desk.go(desk.place(edit).of(edit["old"]))
    desk.type(edit["new"])


def insert(desk, edit):
    at = desk.place(edit)
    desk.go(at.after(edit["after"]) if "after" in edit else at.before(edit["before"]))
    desk.type(edit["new"])


def delete(desk, edit):
    desk.go(desk.place(edit).of(edit["old"]))
    desk.press("Delete")


def retype(desk, edit):
    """The whole paragraph is selected and typed anew, its mark stays."""
    desk.go(desk.place(edit).whole(with_mark=False))
    desk.type(edit["new"])


def split(desk, edit):
    desk.go(desk.place(edit).after(edit["after"]))
    desk.press("InsertPara")


def join(desk, edit):
    """The mark of a paragraph is selected and deleted; the Delete key before it joins nothing while recording."""
    at = desk.place(edit)
    desk.go(at.cursor(len(at.words), 1))
    desk.press("Delete")


def delete_across(desk, edit):
    """From words of one paragraph to words of another."""
    cursor = desk.place(edit).before(edit["from"])
    cursor.gotoRange(desk.place(edit, "to-in").after(edit["to"]), True)
    desk.go(cursor)
    desk.press("Delete")


def add_below(desk, edit):
    """Enter at the end of a paragraph or item, then the new one."""
    at = desk.place(edit)
    desk.go(at.cursor(len(at.words)))
    desk.type("\n" + edit["new"])


def add_above(desk, edit):
    """The new paragraph before the first letter of another, then Enter."""
    desk.go(desk.place(edit).cursor(0))
    desk.type(edit["new"] + "\n")


def drop(desk, edit):
    """A whole paragraph with its mark."""
    desk.go(desk.place(edit).whole())
    desk.press("Delete")


def move(desk, edit):
    """Cut and paste of a whole paragraph with its mark."""
    desk.go(desk.place(edit).whole())
    desk.press("Cut")
    desk.go(desk.place(edit, "before").cursor(0))
    desk.press("Paste")


def shift(desk, edit):
    """Ctrl+Alt+Arrow: a paragraph or item goes up or down by one."""
    desk.go(desk.place(edit).cursor(0))
    desk.press({"up": "MoveUp", "down": "MoveDown"}[edit["way"]])


def add_row(desk, edit):
    """A row below the one where the words stand, its cells then filled."""
    at = desk.place(edit)
    desk.go(at.cursor(0))
    desk.press("InsertRowsAfter", Amount=1)
    row = int(at.cell.lstrip("ABCDEFGHIJ")) + 1
    for column, words in zip("ABCDEFGHIJ", edit["cells"], strict=False):
        cell = at.table.getCellByName(f"{column}{row}").getText()
        desk.go(cell.createTextCursorByRange(cell.getEnd()))
        desk.type(words)


def drop_row(desk, edit):
    desk.go(desk.place(edit).cursor(0))
    desk.press("DeleteRows")


def look(desk, edit):
    """Formatting only: Bold, Italic, Underline, CenterPara, RightPara."""
    at = desk.place(edit)
    desk.go(at.of(edit["old"]) if "old" in edit else at.whole(with_mark=False))
    desk.press(edit["press"])


def comment(desk, edit):
    at = desk.place(edit)
    field = desk.annotate(at.of(edit["on"]), edit["new"])
    field.Resolved = edit.get("resolved", False)


def reply(desk, edit):
    parent = desk.comment(edit["to"])
    desk.annotate(parent.Anchor.getEnd(), edit["new"], parent)


def resolve(desk, edit):
    desk.comment(edit["to"]).Resolved = True


def accept(desk, edit):
    desk.go(desk.place(edit).of(edit["old"]))
    desk.press("AcceptTrackedChange")


def reject(desk, edit):
    desk.go(desk.place(edit).of(edit["old"]))
    desk.press("RejectTrackedChange")


DO = {
    "replace": replace,
    "insert": insert,
    "delete": delete,
    "retype": retype,
    "split": split,
    "join": join,
    "delete-across": delete_across,
    "add-below": add_below,
    "add-above": add_above,
    "drop": drop,
    "move": move,
    "shift": shift,
    "add-row": add_row,
    "drop-row": drop_row,
    "look": look,
    "comment": comment,
    "reply": reply,
    "resolve": resolve,
    "accept": accept,
    "reject": reject,
}


def review(office, document, rounds):
    """All rounds, one reviewer after the other, in one sitting."""
    for one in rounds:
        office.sit_down(one["reviewer"])
        desk = Desk(office, document, one["reviewer"], one["date"])
        for edit in one["edits"]:
            # LibreOffice records the anchor of a comment as an insertion without words; Word records none.
            plain = edit["do"] in ("comment", "reply", "resolve") and not edit.get("recorded")
            document.RecordChanges = not plain and not edit.get("untracked")
            try:
                DO[edit["do"]](desk, edit)
            except Exception as error:
                raise RuntimeError(f"{one['reviewer']}: {edit}") from error
    document.RecordChanges = True


