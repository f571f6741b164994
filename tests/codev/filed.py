"""A session that was lived in memory, as a file; and what must hold once all its texts were erased from it."""

from pathlib import Path
from typing import Any

from codev.activity import Activity
from codev.contents import contents
from codev.journal import History
from codev.session import Past, forget, look
from codev.store.codec import Codec
from codev.store.file import SessionFile
from codev.store.rows import About, Row, opened
from codev.timing import Instant
from codev.words import SourceWords

WORDS = SourceWords()
MARK = "[effacé le 2026-11-22]"


def filed(history: History[Any, Any], activity: Activity[Any, Any, Any], path: Path) -> None:
    """Writes the acts in force."""
    codec, line = Codec[Any](activity.events), opened("essai 1")
    rows = [Row(1, 0, line.kind, 0, 0, Instant(0), line.payload)]
    for act in history.acts():
        for event in act.events:
            told = codec.line(event)
            rows.append(Row(len(rows) + 1, act.number, told.kind, act.at, act.at, act.at, told.payload))
    about = About(activity.id, activity.version, "essai 1", "s", Instant(0))
    SessionFile.create(path, about, rows).close()


def forgotten_whole(path: Path, activity: Activity[Any, Any, Any]) -> Past:
    """Erases every text of the file, then looks at it; the state must be the one with marks for texts."""
    before = look(path, (activity,))
    rows = [row for row in contents(path, (activity,), WORDS).rows if row.texts]
    texts = {text for row in rows for text in row.texts}
    assert len(texts) > 3
    forget(path, (activity,), [row.number for row in rows], MARK)
    after = look(path, (activity,))
    expected = repr(before.state)
    for text in texts:
        expected = expected.replace(repr(text), repr(MARK))
    assert repr(after.state) == expected
    others = "".join(row.stored for row in contents(path, (activity,), WORDS).rows)
    written = path.read_bytes()
    gone = [text for text in texts if len(text) > 3 and text not in others]  # a pack may say the same
    assert len(gone) > len(texts) // 2
    assert not [text for text in gone if text.encode() in written]
    for output in activity.offered(after.state):
        told = repr(output.document(after.state, "s", WORDS))
        assert not [text for text in gone if len(text) > 12 and text in told], output.slug
    return after
