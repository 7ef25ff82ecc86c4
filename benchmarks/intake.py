"""Hostile files, each read in a process of its own: the sentence, the seconds, the memory.

Run: python -m benchmarks.intake. It ends with 1 if one of them took more than 300 MB.
"""

import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from prose import wordprocessing
from prose.document import Unreadable
from prose.formats import html

MOST = 300  # MB
START = '<w:document xmlns:w="w"><w:body>'


def word(body: str) -> bytes:
    """Pack the body of a Word file."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        new.writestr("word/document.xml", body)
    return out.getvalue()


def numbered(paragraphs: int) -> str:
    """Give paragraphs that pack badly, so that the ratio does not refuse them first."""
    return START + "".join(f"<w:p><w:r><w:t>{n * n}</w:t></w:r></w:p>" for n in range(paragraphs))


CASES: dict[str, Callable[[], bytes]] = {
    "an honest docx of 10,000 paragraphs": lambda: word(
        numbered(10_000) + "</w:body></w:document>"
    ),
    "a docx of a million paragraphs": lambda: word(numbered(1_000_000)),
    "a docx of 1.5 million empty paragraphs": lambda: word(START + "<w:p/>" * 1_500_000),
    "a zip bomb of 99 MB": lambda: word(" " * 99 * 2**20),
    "a billion laughs": lambda: word('<!DOCTYPE x [<!ENTITY a "ha">]>' + START),
    "a page of 50,001 elements": lambda: b"<p>" * 50_001,
    "a page of 45,000 paragraphs": lambda: b"<p>word" * 45_000,
    "a page of a million references": lambda: b"&amp;" * 1_000_000,
    "a page 100,000 deep": lambda: b"<div>" * 100_000,
}


def _most() -> int:
    """Give this process's highest memory in MB; getrusage would count its parent's before exec."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024


def measure(name: str, data: bytes) -> None:
    """Read standard input as one case, and say what became of it."""
    before = _most()
    started = time.perf_counter()
    try:
        read = html.read(data.decode(), "en") if "page" in name else wordprocessing.read(data, "en")
        said = f"{len(read.blocks):,} paragraphs"
    except Unreadable as refused:
        said = str(refused)
    took = time.perf_counter() - started
    peak = _most()
    sys.stdout.write(f"| {name} | {len(data):,} | {said} | {took:.2f} | {before} | {peak} |\n")
    sys.exit(peak > MOST)


def main() -> int:
    """Measure every case."""
    sys.stdout.write(
        "| file | bytes | answer | s | MB before | MB at most |\n|---|---|---|---|---|---|\n"
    )
    sys.stdout.flush()
    command = [sys.executable, "-m", "benchmarks.intake"]
    return max(
        subprocess.run([*command, name], input=make(), check=False).returncode
        for name, make in CASES.items()
    )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(sys.argv[1], sys.stdin.buffer.read())
    sys.exit(main())
