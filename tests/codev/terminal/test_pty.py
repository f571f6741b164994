"""A real terminal: a short session walked by keys, from the question before the start to the minutes on the disk."""

import codecs
import os
import re
import select
import sys
import time
from pathlib import Path

import pytest

from tests.page_text import page_text

if sys.platform == "win32":
    pytest.skip("a terminal of its own needs a POSIX system", allow_module_level=True)

import fcntl
import pty
import struct
import termios

ROOT = Path(__file__).parents[3]
RIGHT, LEAVE = "\x1b[C", "\x11"
ROWS, CELLS = 24, 80
TOKENS = re.compile(
    r"\x1b\[(?P<numbers>[0-9;?]*)(?P<ending>[A-Za-z])|\x1b\][^\x07]*\x07|\x1b[^\[\]]|(?P<half>\x1b.*\Z)|(?P<letter>.)",
    re.DOTALL,
)
PATIENCE = 30  # seconds: for the slowest machine; a test that works does not wait


class Grid:
    """What a terminal makes of what it is sent: enough of one for a library that draws only what has changed."""

    def __init__(self) -> None:
        self._rows = [[" "] * CELLS for _ in range(ROWS)]
        self._row = self._cell = 0
        self._half = ""

    @property
    def text(self) -> str:
        return " ".join(" ".join("".join(row) for row in self._rows).replace("\xa0", " ").split())

    def takes(self, sent: str) -> None:
        sent = self._half + sent
        self._half = ""
        for found in TOKENS.finditer(sent):
            if found["half"] is not None:
                self._half = found["half"]
            elif found["ending"]:
                self._commanded(
                    found["ending"], [int(one or 0) for one in re.findall(r"\d+", found["numbers"])]
                )
            elif found["letter"]:
                self._written(found["letter"])

    def _written(self, letter: str) -> None:
        match letter:
            case "\r":
                self._cell = 0
            case "\n":
                if self._row == ROWS - 1:
                    self._rows = [*self._rows[1:], [" "] * CELLS]
                self._row = min(ROWS - 1, self._row + 1)
            case "\b":
                self._cell = max(0, self._cell - 1)
            case _ if letter >= " ":
                if self._cell == CELLS:
                    self._written("\n")
                    self._cell = 0
                self._rows[self._row][self._cell] = letter
                self._cell += 1

    def _commanded(self, ending: str, numbers: list[int]) -> None:
        count = numbers[0] if numbers else 1
        match ending:
            case "H":
                self._row, self._cell = (numbers[0] - 1, numbers[1] - 1) if len(numbers) > 1 else (0, 0)
            case "A":
                self._row = max(0, self._row - count)
            case "B":
                self._row = min(ROWS - 1, self._row + count)
            case "C":
                self._cell = min(CELLS - 1, self._cell + count)
            case "D":
                self._cell = max(0, self._cell - count)
            case "K":
                self._rows[self._row][self._cell :] = [" "] * (CELLS - self._cell)
            case "J":
                whole = bool(numbers and numbers[0] == 2)
                self._rows[self._row][0 if whole else self._cell :] = [" "] * (
                    CELLS - (0 if whole else self._cell)
                )
                for row in range(0 if whole else self._row + 1, ROWS):
                    self._rows[row] = [" "] * CELLS


class Terminal:
    """A program on a terminal of its own: what it shows, and what is typed."""

    def __init__(self, *arguments: str, **environment: str) -> None:
        self.grid = Grid()
        self.pid, self._fd = pty.fork()
        if not self.pid:
            os.chdir(ROOT)
            os.environ.update({"TERM": "xterm", "LANGUAGE": "fr", "PYTHONIOENCODING": "utf-8"} | environment)
            os.execv(sys.executable, [sys.executable, "-m", "codev", *arguments])
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, CELLS, 0, 0))
        self._letters = codecs.getincrementaldecoder("utf-8")("replace")

    def sees(self, text: str) -> None:
        """Waits until `text` is on the screen."""
        end = time.monotonic() + PATIENCE
        while text not in self.grid.text:
            assert time.monotonic() < end, self.grid.text
            self._read(0.2)

    def types(self, keys: str) -> None:
        os.write(self._fd, keys.encode())

    def ends(self) -> int:
        """Waits for the end of the program; its exit code."""
        while self._read(PATIENCE):
            pass
        os.close(self._fd)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])

    def _read(self, seconds: float) -> bool:
        if not select.select([self._fd], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self._fd, 65536)
        except OSError:  # how Linux says that nobody writes any more
            return False
        self.grid.takes(self._letters.decode(data))
        return bool(data)


def test_a_session_from_the_plan_to_the_minutes(tmp_path: Path) -> None:
    file = tmp_path / "atelier.seance"
    asked = ("--method", "entraide-30", "--people", "4", "--subject", "Le tri", "--file", str(file))
    terminal = Terminal("run", *asked)
    terminal.sees("réserve :")
    terminal.types("\r")
    terminal.sees("Phase 1/6")
    terminal.types("gÉlus à former\r")
    terminal.sees("F1 aide")
    terminal.types(RIGHT)
    terminal.sees("Phase 2/6")
    terminal.types(LEAVE)
    assert terminal.ends() == 0
    assert "« codev resume » la reprend" in terminal.grid.text

    terminal = Terminal("resume", str(file))
    terminal.sees("suspendu")
    terminal.types("t")
    terminal.sees("temps")
    _to_the_end(terminal)
    terminal.types(LEAVE)
    assert terminal.ends() == 0
    shared = page_text(next(tmp_path.glob("*note.html")))
    for text in ("Comment trier à la source ?", "Un bac par étage", "Appeler la ville"):
        assert text in shared
    assert "à moi seul" not in shared
    assert "à moi seul" in page_text(next(tmp_path.glob("*journal.html")))


def _to_the_end(terminal: Terminal) -> None:
    """The questions, the validation, the ideas, the commitment, the closing."""
    terminal.types(RIGHT)
    terminal.sees("Phase 3/6")
    for who in ("n° 2 parle", "n° 3 parle", "n° 4 parle", "Fin du tour"):
        terminal.types(RIGHT)
        terminal.sees(who)
    terminal.types(RIGHT)
    terminal.sees("Phase 4/6")
    terminal.types("qComment trier à la source ?\r")
    terminal.sees("1. le groupe")
    terminal.types("v")
    terminal.sees("Question validée : Comment trier")
    terminal.types(RIGHT + RIGHT)
    terminal.sees("Phase 5/6")
    terminal.types("eUn bac par étage\r")
    terminal.sees("idée : Un bac par étage")
    terminal.types("mà moi seul\r" + RIGHT * 4)
    terminal.sees("Phase 6/6")
    terminal.types("kAppeler la ville\rMoi\rlundi\r31/12\r")
    terminal.sees("Appeler la ville · Moi")
    terminal.types(RIGHT)
    terminal.sees("Clore la séance ?")
    terminal.types("\r")
    terminal.sees("La séance est close")


def test_a_rehearsal_to_its_minutes(tmp_path: Path) -> None:
    terminal = Terminal(
        "rehearse", "--method", "codev-flash-30", "--people", "4", "--speed", "10000", "--out", str(tmp_path)
    )
    terminal.sees("La séance est close")
    terminal.types(LEAVE)
    assert terminal.ends() == 0
    written = {path.name.partition("codev-flash-30")[2] for path in tmp_path.glob("*.odt")}
    assert written == {"-fiche-client.odt", "-carte-de-suivi.odt", "-journal.odt", "-note.odt"}
    assert "Question validée" in next(tmp_path.glob("*note.html")).read_text(encoding="utf-8")
    assert len(list(tmp_path.glob("*.seance"))) == 1


def test_no_answer_opens_nothing(tmp_path: Path) -> None:
    file = tmp_path / "atelier.seance"
    terminal = Terminal("run", "--file", str(file))
    terminal.sees("Commencer ?")
    terminal.types("n\r")
    assert terminal.ends() == 1
    assert not file.exists()


def test_a_terminal_that_cannot_place_text_is_told() -> None:
    terminal = Terminal("run", TERM="dumb")
    assert terminal.ends() == 2
    assert "TERM=dumb" in terminal.grid.text
