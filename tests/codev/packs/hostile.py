"""Reads one file with bounds on time and memory that a hostile file must not reach; prints what was said of it."""

import resource
import sys
import time
from pathlib import Path

from codev.packs import reading
from codev.packs.files import Folder
from codev.packs.problems import Problem
from codev.words import SourceWords

MEMORY = 200 * 1024 * 1024  # bytes of data, of the whole process
SECONDS = 20  # of processor: generous, for a slow machine


def main(path: Path, parser: str) -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    if parser == "python":
        reading.PARSER = reading._PurePython
    problems: list[Problem] = []
    start = time.perf_counter()
    tree = reading.read_file(Folder(path.parent, ""), path.name, problems)
    words = SourceWords()
    print(" ".join(one.code for one in problems) or "good")
    for problem in problems:
        print(problem.written(words), f"({time.perf_counter() - start:.2f} s)", file=sys.stderr)
    sys.exit(0 if problems or tree else 3)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
