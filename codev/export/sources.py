"""Where a fact comes from, said in one line."""

from codev.document import Source
from codev.export.spelling import is_address, lines


def origin(source: Source) -> tuple[tuple[str, str], ...]:
    """The parts of the line, each a text and the address that it leads to, empty where it leads nowhere."""
    url = " ".join(lines(source.url))
    told = [(text, "") for text in (source.reference, source.publisher)]
    told += [(url, url if is_address(url) else ""), (source.checked, ""), (source.note, "")]
    said = ((" ".join(lines(text)), link) for text, link in told)
    return tuple((text, link) for text, link in said if text)
