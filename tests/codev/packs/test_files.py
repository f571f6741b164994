"""A folder is read within itself: regular files of a known name and a sane size."""

import os
from pathlib import Path

import pytest

from codev.packs.files import MAX_BYTES, Folder
from codev.packs.problems import Problem


def code_of(root: Path, inside: str) -> str:
    problems: list[Problem] = []
    assert Folder(root, "p").read(inside, problems) is None
    (found,) = problems
    return found.code


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"x" * MAX_BYTES)
    assert len(Folder(tmp_path, "").read("a.yaml", []) or b"") == MAX_BYTES


@pytest.mark.parametrize(
    "inside", ["../a.yaml", "x/../../a.yaml", "/etc/passwd", "C:/a.yaml", "a\0b", "é.yaml", ""]
)
def test_no_path_leaves_the_folder(inside: str, tmp_path: Path) -> None:
    (tmp_path / "p").mkdir()
    (tmp_path / "a.yaml").write_text("x")
    assert code_of(tmp_path / "p", inside) == "outside"


def test_no_link_leads_out(tmp_path: Path) -> None:
    out, root = tmp_path / "out", tmp_path / "p"
    out.mkdir()
    root.mkdir()
    (out / "a.yaml").write_text("x")
    (root / "a.yaml").symlink_to(out / "a.yaml")
    (root / "cartes").symlink_to(out)
    assert code_of(root, "a.yaml") == "outside"
    assert code_of(root, "cartes/a.yaml") == "outside"
    problems: list[Problem] = []
    assert Folder(root, "p").listing("cartes", problems) == ()
    assert [(one.path, one.code) for one in problems] == [("p/cartes", "outside")]


def test_a_folder_reached_by_a_link_is_the_users_choice(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.yaml").write_text("x")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert Folder(tmp_path / "link", "").read("a.yaml", []) == b"x"


def test_a_pipe_does_not_hold_the_reader(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    assert code_of(tmp_path, "a.yaml") == "not-a-file"


def test_a_big_file_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "a.yaml").open("wb") as file:
        file.truncate(50_000_000_000)
    assert code_of(tmp_path, "a.yaml") == "too-big"


def test_other_names_are_told_and_left(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yaml", "c.yml", "D.yaml", "e.YAML", ".f.yaml", "notes.txt"):
        (tmp_path / name).write_text("x")
    problems: list[Problem] = []
    assert Folder(tmp_path, "p").listing("", problems) == ("a.yaml", "b.yaml")
    assert [one.path for one in problems] == ["p/D.yaml", "p/c.yml", "p/e.YAML"]
    assert not any(one.is_error for one in problems)
