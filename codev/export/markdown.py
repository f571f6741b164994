"""A document in Markdown (CommonMark, with GitHub's tables): every text is escaped, so that nothing said is markup."""

import re
from collections.abc import Iterator, Sequence
from typing import assert_never

from codev.document import Block, Bullets, Document, Heading, Paragraph, Picture, Source, Table
from codev.export.sources import origin
from codev.export.spelling import lines

_ANYWHERE = re.compile(r"[\\`*_{}\[\]<>&~|$^@]|:(?=//)|(?<=[wW]{3})\.")
# What starts a list, a heading, a rule or a definition where it comes first on a line.
_FIRST = re.compile(r"^(?:[-+#=:]|\d+(?=[.)]))")


def markdown(document: Document) -> str:
    """The whole file."""
    parts = [f"# {_one_line(document.title)}", _broken(document.subtitle)]
    parts.append(
        "\n".join(f"- **{_one_line(name)}** — {_one_line(value)}" for name, value in document.particulars)
    )
    parts.extend(part for block in document.blocks for part in _block(block))
    if document.footer:
        parts.extend(["---", _broken(document.footer)])
    return "\n\n".join(part for part in parts if part) + "\n"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, text):
            yield f"{'#' * min(level + 1, 6)} {_one_line(text)}"
        case Paragraph(text, lead, soft):
            yield _paragraph(text, lead, soft)
        case Bullets(items):
            yield "\n".join(f"- {_broken(item, indent='  ')}" for item in items)
        case Table():
            yield f"**{_one_line(block.caption)}**" if block.caption else ""
            yield _table(block)
        case Source():
            yield _broken(block.statement)
            yield f"*{_origin(block)}*"
        case Picture(caption, alternative):
            yield f"**{_one_line(caption)}**" if caption else ""
            yield _broken(alternative)
        case _:
            assert_never(block)


def _paragraph(text: str, lead: str, soft: bool) -> str:
    body = _broken(text)
    if soft and body:
        body = f"*{body}*"
    return f"**{_one_line(lead)}** {body}".rstrip() if lead else body


def _table(table: Table) -> str:
    width = max(len(row) for row in (table.header, *table.rows))
    rows = [_row(table.header, width), "|" + " --- |" * width, *(_row(row, width) for row in table.rows)]
    return "\n".join(rows)


def _row(cells: Sequence[str], width: int) -> str:
    filled = [*cells, *[""] * (width - len(cells))]
    return "|" + "".join(f" {'<br>'.join(_escaped(line) for line in lines(cell))} |" for cell in filled)


def _origin(source: Source) -> str:
    return " · ".join(f"<{link}>" if link else _escaped(told) for told, link in origin(source))


def _broken(text: str, indent: str = "") -> str:
    """`text` with its own line ends, as hard breaks."""
    return f"\\\n{indent}".join(_escaped(line) for line in lines(text))


def _one_line(text: str) -> str:
    return _escaped(" ".join(lines(text)))


def _escaped(line: str) -> str:
    escaped = _ANYWHERE.sub(r"\\\g<0>", line)
    first = _FIRST.match(escaped)
    if first is None:
        return escaped
    cut = first.end() if first[0][0].isdigit() else 0
    return f"{escaped[:cut]}\\{escaped[cut:]}"
