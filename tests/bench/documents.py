"""How long a full day takes to leave in every format, from a process that has loaded nothing yet, and what it costs.

The day: three rounds of four tables, a codevelopment, two hundred notes, two pictures. The baselines are the bare
libraries, writing as many paragraphs or pages without any look.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from codev.document import (
    Bar,
    Bars,
    Block,
    Bullets,
    Document,
    Heading,
    Paragraph,
    Picture,
    Reminder,
    Source,
    Table,
)
from codev.export.formats import Format
from codev.export.writing import write
from tests.bench.figure import Figure, ratio, within

NOTES = 200
SAID = "Les producteurs des environs sont prêts, et le contrôle des livraisons est simple."
EMBLEMS = ("Chêne", "Lion", "Cerf", "Faucon")
PHASES = ("Cadre", "Exposé", "Questions", "Reformulation", "Silence", "Idées", "Synthèse", "Apprentissages")
FROM_NOTHING = "from tests.bench.documents import timed; timed()"
MEGABYTE = 1_048_576


def day() -> Document:
    """All that twenty people leave behind."""
    lengths = tuple((phase, (Bar(10, "10 min"), Bar(12, "12 min"))) for phase in PHASES)
    blocks: list[Block] = []
    for number in (1, 2, 3):
        said = tuple((table, "A. Exiger", "unanime", SAID, SAID, "maintient") for table in EMBLEMS)
        header = ("Table", "Premier choix", "Accord", "Raison", "Objection entendue", "Après l’éclairage")
        blocks += [
            Heading(1, f"Manche {number}"),
            Paragraph(SAID * 3),
            Paragraph(SAID, lead="Question"),
            Bullets((SAID,) * 3),
            Table(f"Choix de la manche {number}", header, said, "positions"),
            *(Source(SAID, "L. 2152-7", "Légifrance", "https://www.legifrance.gouv.fr/x", "vérifié hier"),)
            * 5,
        ]
    blocks += [
        Heading(1, "Engagements"),
        Table("Engagements pris", ("Quoi", "Qui", "Quand"), ((SAID, "Camille", "mars"),) * 20, "commitments"),
        Heading(1, "Idées"),
        Bullets(tuple(f"{SAID} (n° {seat})" for seat in range(1, 40))),
        Heading(1, "Déroulement"),
        Table(
            "Temps", ("Phase", "Prévu", "Pris"), tuple((one, "10 min", "12 min") for one in PHASES), "times"
        ),
        *(Picture("Temps prévu et pris", SAID, Bars(("Prévu", "Pris"), lengths)),) * 2,
        Heading(1, "Notes"),
        Bullets(tuple(f"{number} : {SAID}" for number in range(NOTES))),
    ]
    reminders = tuple(Reminder(f"{number}@banc", "2027-03-15", "Retour") for number in range(20))
    given = (("Date", "22 novembre 2026"), ("Lieu", "Mairie"))
    return Document("Compte rendu", "Une journée", "fr", given, tuple(blocks), "Projet.", reminders)


def timed() -> None:
    """Prints the seconds from the start of this to the first file and to the last, and the bytes that they took."""
    begun, taken, document = time.perf_counter(), [], day()
    before = _memory()
    with tempfile.TemporaryDirectory() as folder:
        told = lambda _: taken.append(time.perf_counter() - begun)  # noqa: E731
        write(document, Path(folder), "journee", tuple(Format), written=told)
    print(taken[0], taken[-1], _memory() - before)


def written() -> tuple[float, float, float]:
    """What `timed` prints, in a process of its own, the best of three."""
    runs = [
        subprocess.check_output([sys.executable, "-c", FROM_NOTHING], text=True).split() for _ in range(3)
    ]
    first, last, memory = (min(float(run[column]) for run in runs) for column in range(3))
    return first, last, memory


def figures() -> list[Figure]:
    from codev.export.docx import docx
    from codev.export.pdf import pdf
    from codev.timing import Instant

    first, last, memory = written()
    document = day()
    unpictured = replace(
        document, blocks=tuple(one for one in document.blocks if not isinstance(one, Picture))
    )
    took = f"{memory / MEGABYTE:.0f} MB"
    return [
        within("a full day to its first format, ODT, from nothing", first, 1),
        within("a full day to every format, from nothing", last, 5),
        Figure("memory that every format takes in all", took, "", "≤ 200 MB", memory <= 200 * MEGABYTE),
        ratio(
            "DOCX of that day without pictures, against bare paragraphs",
            _best(lambda: docx(unpictured)),
            _best(bare_docx),
            5,
        ),
        ratio(
            "PDF of that day, against as many bare pages",
            _best(lambda: pdf(document, Instant(0))),
            _best(bare_pdf),
            3,
        ),
    ]


def bare_docx() -> None:
    """The baseline: as many paragraphs and cells."""
    from docx import Document as Template

    file = Template()
    for number in range(300):
        file.add_paragraph(f"{number} : {SAID}")
    for rows, columns in ((5, 6), (5, 6), (5, 6), (21, 3), (9, 3)):
        for row in file.add_table(rows, columns).rows:
            for cell in row.cells:
                cell.text = SAID
    file.save(BytesIO())


def bare_pdf() -> None:
    """The baseline: as many words, set by the same composer, tagged too."""
    import typst

    typst.compile(f"#set document(title: [t])\n#for _ in range(400) [ #par[{SAID}] ]".encode())


def _best(act: Callable[[], object]) -> float:
    times = []
    for _ in range(5):
        begun = time.perf_counter()
        act()
        times.append(time.perf_counter() - begun)
    return min(times)


def _memory() -> int:
    """The most that this process has ever held, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    print(*figures(), sep="\n")
