"""Makes the two sounds of the stage out of sums of sines: `python assets/sounds/make_sounds.py`.

The same bytes come out every time, so that the files in the tree can be checked against this script.
"""

# ruff: noqa: INP001 - a script of its own, part of no package

import struct
import sys
import wave
from io import BytesIO
from math import exp, pi, sin
from pathlib import Path
from typing import NamedTuple

RATE = 22_050  # samples a second


class Partial(NamedTuple):
    """One sine: its pitch in hertz, its share of the sound, the seconds in which it falls to a third."""

    pitch: float
    share: float
    fall: float


# A small bronze bell: the partials of a bell (hum, prime, tierce, quint, nominal), its hum soft and long.
BELL = (
    Partial(329.6, 0.30, 1.10),
    Partial(659.3, 0.40, 0.80),
    Partial(784.0, 0.16, 0.55),
    Partial(988.9, 0.10, 0.40),
    Partial(1318.5, 0.16, 0.30),
    Partial(1975.5, 0.05, 0.16),
    Partial(661.1, 0.12, 0.80),  # beside the prime: the slow beat of real bronze
)
# A knuckle on an oak door: low, short, a little out of tune.
KNOCK = (
    Partial(187.0, 0.50, 0.045),
    Partial(251.0, 0.30, 0.035),
    Partial(412.0, 0.22, 0.020),
    Partial(689.0, 0.12, 0.012),
    Partial(1130.0, 0.08, 0.006),
)


def samples(partials: tuple[Partial, ...], seconds: float, attack: float) -> list[float]:
    """The sound from -1 to 1; it rises in `attack` seconds and ends in silence."""
    count = round(seconds * RATE)
    made = []
    for number in range(count):
        at = number / RATE
        rise = min(1.0, at / attack)
        close = min(1.0, (count - number) / (0.1 * RATE))
        tone = sum(part.share * exp(-at / part.fall) * sin(2 * pi * part.pitch * at) for part in partials)
        made.append(rise * close * tone)
    return made


def bell() -> bytes:
    return written(samples(BELL, 2.6, 0.012))


def knock() -> bytes:
    """Two knocks, the second softer: it is heard as wood and not as a fault of the loudspeaker."""
    one = samples(KNOCK, 0.4, 0.0015)
    gap = round(0.16 * RATE)
    return written([now + (0.7 * one[at - gap] if at >= gap else 0) for at, now in enumerate(one)])


def written(sound: list[float], loudest: float = 0.8) -> bytes:
    """A mono WAV file of 16 bits whose loudest sample is `loudest`."""
    peak = max(abs(one) for one in sound)
    buffer = BytesIO()
    with wave.open(buffer, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(b"".join(struct.pack("<h", round(one / peak * loudest * 32_767)) for one in sound))
    return buffer.getvalue()


SOUNDS = {"bell.wav": bell, "knock.wav": knock}


def main(folder: Path) -> None:
    for name, make in SOUNDS.items():
        (folder / name).write_bytes(make())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
