import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codev.document import Document, Paragraph, Table
from codev.export.sheets import sheet, sheets
from codev.export.spelling import lines
from tests.codev.export.naughty import NAUGHTY

FORMULAS = (
    "=1+1",
    "+1",
    "-1",
    "@SOMME(A1)",
    "\t=1",
    "  =1",
    "\r\n=1",
    "＝1",
    "=cmd|' /C calc'!A0",
    "\u2028=1",
)
SIGNS = "=+-@\t\r＝＋－＠"


def cells(file: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(file.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_a_french_spreadsheet_opens_it() -> None:
    file = sheet(Table("Engagements", ("Quoi", "Qui"), (("Écrire ; puis « dire »", 'x"y'),)))
    assert file.startswith(b"\xef\xbb\xbf")
    assert file.decode("utf-8-sig") == '"Quoi";"Qui"\r\n"Écrire ; puis « dire »";"x""y"\r\n'


@pytest.mark.parametrize("said", [*FORMULAS, *NAUGHTY])
def test_nothing_said_is_calculated(said: str) -> None:
    rows = cells(sheet(Table(said, ("a", said), ((said, said),))))
    for cell in (rows[0][1], *rows[1]):
        assert not cell.startswith(tuple(SIGNS))
        assert cell.removeprefix("'") == "\n".join(lines(said)) or cell == "\n".join(lines(said))


@given(st.lists(st.text(), min_size=1, max_size=4), st.lists(st.text(), max_size=6))
def test_every_row_has_as_many_cells(header: list[str], row: list[str]) -> None:
    found = cells(sheet(Table("", tuple(header), (tuple(row),))))
    assert {len(each) for each in found} == {max(len(header), len(row))}


def test_each_table_has_its_name() -> None:
    def table(key: str) -> Table:
        return Table("", ("a",), (), key)

    blocks = (table("positions"), Paragraph("x"), table("positions"), table("times"), table(""))
    named = [name for name, _ in sheets(Document("t", "", "fr", blocks=blocks))]
    assert named == ["positions-1", "positions-2", "times", "table"]
