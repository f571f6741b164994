"""Two sounds that are what their script makes, and silence where there is no card."""

import runpy
import struct
import wave
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from arthur.stage.engine import pygame
from arthur.stage.sound import Sound, Sounds

FOLDER = Path(__file__).parents[3] / "assets" / "sounds"


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    yield
    pygame.mixer.quit()


def samples(data: bytes) -> tuple[int, ...]:
    with wave.open(BytesIO(data)) as read:
        assert (read.getnchannels(), read.getsampwidth()) == (1, 2)
        return struct.unpack(f"<{read.getnframes()}h", read.readframes(read.getnframes()))


@pytest.mark.parametrize("sound", Sound)
def test_the_files_are_what_their_script_makes(sound: Sound) -> None:
    name = f"{sound.value}.wav"
    made = samples(runpy.run_path(str(FOLDER / "make_sounds.py"))["SOUNDS"][name]())
    kept = samples((FOLDER / name).read_bytes())
    assert len(made) == len(kept)
    assert max(abs(a - b) for a, b in zip(made, kept, strict=True)) <= 1  # another system may round otherwise


@pytest.mark.parametrize("sound", Sound)
def test_a_sound_starts_and_ends_in_silence(sound: Sound) -> None:
    heard = samples((FOLDER / f"{sound.value}.wav").read_bytes())
    assert abs(heard[0]) < 300
    assert max(abs(one) for one in heard[-50:]) < 300
    assert max(abs(one) for one in heard) < 32_000


def test_it_plays_where_there_is_a_card() -> None:
    sounds = Sounds(FOLDER)
    assert sounds.prepare()
    assert sounds.play(Sound.BELL)
    sounds.close()


def test_no_volume_is_silence() -> None:
    assert not Sounds(FOLDER, volume=0).play(Sound.KNOCK)


def test_without_a_card_it_stays_silent_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "none-such")
    sounds = Sounds(FOLDER)
    assert not sounds.prepare()
    assert not sounds.play(Sound.BELL)


def test_without_its_files_it_stays_silent(tmp_path: Path) -> None:
    assert not Sounds(tmp_path).play(Sound.BELL)


def test_a_card_that_comes_back_is_heard_after_prepare(monkeypatch: pytest.MonkeyPatch) -> None:
    sounds = Sounds(FOLDER)
    with monkeypatch.context() as gone:
        gone.setenv("SDL_AUDIODRIVER", "none-such")
        assert not sounds.play(Sound.BELL)
    assert sounds.prepare()
    assert sounds.play(Sound.BELL)
