"""Where in an open document the words of an edit stand."""


class Place:
    """A paragraph, with the table and the cell around it where there are."""

    def __init__(self, paragraph, table=None, cell=None):
        self.paragraph, self.table, self.cell = paragraph, table, cell

    @property
    def words(self):
        return self.paragraph.String

    def cursor(self, start, length=0):
        """The words from here to there; a surrogate pair counts as two."""
        cursor = self.paragraph.getText().createTextCursorByRange(self.paragraph.getStart())
        cursor.goRight(start, False)
        cursor.goRight(length, True)
        return cursor

    def whole(self, with_mark=True):
        cursor = self.paragraph.getText().createTextCursorByRange(self.paragraph.getStart())
        cursor.gotoEndOfParagraph(True)
        if with_mark:
            cursor.goRight(1, True)
        return cursor

    def of(self, words):
        """The range of these words in the paragraph."""
        at = self.words.find(words)
        if at < 0:
            raise LookupError(f"{words!r} does not stand in {self.words!r}")
        cursor = self.cursor(at, len(words))
        if cursor.String != words:
            raise LookupError(f"came to {cursor.String!r} instead of {words!r}")
        return cursor

    def after(self, words):
        at = self.words.find(words)
        if at < 0:
            raise LookupError(f"{words!r} does not stand in {self.words!r}")
        return self.cursor(at + len(words))

    def before(self, words):
        at = self.words.find(words)
        if at < 0:
            raise LookupError(f"{words!r} does not stand in {self.words!r}")
        return self.cursor(at)


def places(text, table=None, cell=None):
    """Every paragraph in reading order, those in tables of tables included."""
    pieces = text.createEnumeration()
    while pieces.hasMoreElements():
        piece = pieces.nextElement()
        if piece.supportsService("com.sun.star.text.TextTable"):
            for name in piece.getCellNames():
                yield from places(piece.getCellByName(name).getText(), piece, name)
        else:
            yield Place(piece, table, cell)


def place(document, words, nth=None):
    """The paragraph that holds the words; `nth` chooses where several do."""
    found = [one for one in places(document.Text) if words in one.words]
    if not found or (nth is None and len(found) > 1) or (nth or 1) > len(found):
        raise LookupError(f"{words!r} stands in {len(found)} paragraphs")
    return found[(nth or 1) - 1]
