"""What a reader sees of an HTML page that was written: its text, without tags."""

import re
from html import unescape
from pathlib import Path


def page_text(page: Path) -> str:
    """The body's text, each gap a plain space."""
    body = page.read_text(encoding="utf-8").split("<body", 1)[-1].partition(">")[2]
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", body)).split())
