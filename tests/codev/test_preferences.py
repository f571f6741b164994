import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codev.preferences import Mode, Preferences, Theme, load, save

CHOSEN = Preferences("de", 1, Mode.WINDOWED, 125, Theme.NIGHT, sound=False, volume=0, reduced_motion=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "dossier" / "preferences.json"


def test_what_was_chosen_is_found_again(path: Path) -> None:
    assert load(path) == Preferences()
    for preferences in (CHOSEN, Preferences(), CHOSEN):
        save(preferences, path)
        assert load(path) == preferences
    assert [one.name for one in path.parent.iterdir()] == ["preferences.json"]


def test_what_makes_no_sense_takes_its_default(path: Path) -> None:
    path.parent.mkdir()
    kept = {
        "lang": 5,
        "display": True,
        "mode": "sideways",
        "text_size": 10**9,
        "theme": ["night"],
        "sound": "yes",
        "volume": -1,
        "reduced_motion": True,
        "colour": "red",
    }
    path.write_text(json.dumps(kept))
    assert load(path) == Preferences(reduced_motion=True)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"\xff\xfe{}", b"\x00" * 100, b"[" * 100_000],
    ids=["empty", "cut", "list", "null", "no text", "zeros", "deep"],
)
def test_an_unreadable_file_is_kept_aside(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert load(path) == Preferences()
    assert path.with_name("preferences.json.unreadable").read_bytes() == content
    save(CHOSEN, path)
    assert load(path) == CHOSEN


def test_a_folder_in_its_place_is_lived_with(path: Path) -> None:
    path.mkdir(parents=True)
    assert load(path) == Preferences()
    with pytest.raises(OSError, match="preferences"):
        save(CHOSEN, path)
    assert load(path) == Preferences()


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from([*Preferences.__slots__, "other"]), json_values))
def test_any_json_gives_preferences_that_can_be_saved(
    tmp_path_factory: pytest.TempPathFactory, kept: dict[str, object]
) -> None:
    path = tmp_path_factory.mktemp("any") / "preferences.json"
    path.write_text(json.dumps(kept), "utf-8")
    found = load(path)
    assert isinstance(found.mode, Mode)
    assert isinstance(found.theme, Theme)
    save(found, path)
    assert load(path) == found
