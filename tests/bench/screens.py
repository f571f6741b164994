"""A screen of a known size to measure on: the one there is, or one of a server that nobody sees, or SDL's own nothing.

The dummy driver of Xorg comes first where the system lets it start: it is a real X server without a card, and shows
1920×1080 in a millisecond. Xvfb takes fifteen.
"""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which

Size = tuple[int, int]  # pixels
HD, UHD = (1920, 1080), (3840, 2160)
NOTHING = "dummy"  # SDL's driver for no screen at all

_TIMINGS = {
    HD: "148.5 1920 2008 2052 2200 1080 1084 1089 1125",
    UHD: "293.3 3840 3888 4100 4400 2160 2163 2168 2222",  # 30 Hz: the driver has no faster clock
}
_XORG = """\
Section "ServerFlags"
  Option "DontVTSwitch" "true"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-200
  Modeline "mode" {timing}
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "mode"
    Virtual {wide} {high}
  EndSubSection
EndSection
"""


@contextmanager
def screen(size: Size = HD) -> Iterator[str]:
    """A screen of that size for this process and those that it starts; gives its name for the table."""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        yield "the screen there is"
        return
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "xorg.conf"
        config.write_text(_XORG.format(timing=_TIMINGS[size], wide=size[0], high=size[1]), encoding="ascii")
        log = ["-config", str(config), "-logfile", str(Path(folder) / "log"), "-novtswitch", "-sharevts"]
        wide, high = size
        for name, arguments in (("Xorg", log), ("Xvfb", ["-screen", "0", f"{wide}x{high}x24"])):
            server = _started(name, arguments)
            if server is None:
                continue
            process, display = server
            try:
                with _environment(DISPLAY=display, SDL_VIDEODRIVER=None):
                    yield f"x11 ({name})"
            finally:
                process.terminate()
                process.wait()
            return
    with _environment(SDL_VIDEODRIVER=NOTHING):
        yield NOTHING


def _started(name: str, arguments: list[str]) -> tuple[subprocess.Popen[str], str] | None:
    """The server and its display; None where the system has none or does not let it start."""
    program = which(name)
    if program is None:
        return None
    process = subprocess.Popen(
        [program, "-displayfd", "1", "-noreset", "-nolisten", "tcp", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    number = process.stdout.readline().strip() if process.stdout else ""  # written once it is ready
    if not number:
        process.wait()
        return None
    return process, f":{number}"


@contextmanager
def _environment(**values: str | None) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in values}
    _set(values)
    try:
        yield
    finally:
        _set(before)


def _set(values: dict[str, str | None]) -> None:
    for name, value in values.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
