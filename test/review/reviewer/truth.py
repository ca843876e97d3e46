"""The truth about a returned file, from the list of edits alone."""

WORDS = {"replace", "insert", "delete", "retype"}
KIND = {
    "split": "split",
    "join": "join",
    "delete-across": "words",
    "add-below": "paragraph",
    "add-above": "paragraph",
    "drop": "paragraph",
    "move": "moved",
    "shift": "moved",
    "add-row": "row",
    "drop-row": "row",
    "look": "formatting",
    "comment": "comment",
    "reply": "reply",
}


def words_of(edit):
    """Old and new words of an edit, as its kind has them."""
    match edit["do"]:
        case "split":
            return edit["after"], edit["then"]
        case "join":
            return edit["in"], edit["with"]
        case "move" | "shift":
            return edit["old"], edit["old"]
        case "add-row":
            return "", " | ".join(edit["cells"])
        case "look":
            return edit.get("old", edit["in"]), ""
        case "comment":
            return edit["on"], edit["new"]
        case "reply":
            return edit["to"], edit["new"]
        case _:
            return edit.get("old", ""), edit.get("new", "")


def truth(rounds):
    """One change an edit, but for those that only settle earlier ones (resolve, accept, reject)."""
    changes = []
    for one in rounds:
        for edit in one["edits"]:
            if edit["do"] in ("resolve", "accept", "reject"):
                continue
            old, new = words_of(edit)
            change = {
                "author": one["reviewer"],
                "date": one["date"],
                "entry": edit["entry"],
                "kind": "words" if edit["do"] in WORDS else KIND[edit["do"]],
                "old": old,
                "new": new,
            }
            if edit.get("untracked"):
                change |= {"author": None, "date": None, "tracked": False}
            for key in ("also", "resolved", "note"):
                if key in edit:
                    change[key] = edit[key]
            # What later rounds left of it: other words, no author, or nothing at all.
            left = edit.get("left", {})
            if left is not None:
                changes.append({"number": len(changes) + 1, **change, **left})
    return changes
