"""The report as PDF against the typst package on the same text with the same fonts, each in a fresh process;
ten times the text; a thousand pages."""

from __future__ import annotations

import gc
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from support.faces import FONTS
from support.typst_report import source

from exporters.content import Briefing, Wish, build_report
from exporters.pdf import render_pdf
from models.workspace import Snapshot

pytestmark = pytest.mark.benchmark

ROOT = Path(__file__).parents[2]
OURS = """
import sys, time
sys.path[:0] = [{root!r}, {tests!r}]
from exporters.content import Wish, build_report
from exporters.pdf import render_pdf
from models.workspace import Snapshot
from support.faces import FONTS
from ui.opening import embedded_document
briefing = build_report(Snapshot(embedded_document()), Wish())
start = time.perf_counter()
render_pdf(briefing, FONTS)
print(time.perf_counter() - start)
"""
THEIRS = """
import sys, time, typst
text = open(sys.argv[1], 'rb').read()
start = time.perf_counter()
typst.compile(text, font_paths=[sys.argv[2]], ignore_system_fonts=True)
print(time.perf_counter() - start)
"""
MANY = """
import resource, sys
sys.path[:0] = [{root!r}, {tests!r}]
from dataclasses import replace
from exporters.content import Wish, build_report
from exporters.pdf import render_pdf
from models.workspace import Snapshot
from support.faces import FONTS
from ui.opening import embedded_document
briefing = build_report(Snapshot(embedded_document()), Wish())
data = render_pdf(replace(briefing, blocks=briefing.blocks * 36), FONTS)
print(data.count(b'/Type /Page ') + data.count(b'/Type /Page\\n'), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def fresh(code: str, *arguments: str) -> list[float]:
    filled = code.replace("{root!r}", repr(str(ROOT))).replace("{tests!r}", repr(str(ROOT / "tests")))
    done = subprocess.run(
        [sys.executable, "-c", filled, *arguments], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return [float(number) for number in done.stdout.split()]


def seconds(briefing: Briefing) -> float:
    gc.collect()
    start = time.perf_counter()
    render_pdf(briefing, FONTS)
    return time.perf_counter() - start


def test_the_report_takes_at_most_half_as_long_again_as_typst(snapshot: Snapshot, tmp_path: Path) -> None:
    pytest.importorskip("typst")
    file = tmp_path / "report.typ"
    file.write_text(source(build_report(snapshot, Wish())), encoding="utf-8")

    pairs = [(fresh(OURS)[0], fresh(THEIRS, str(file), str(ROOT / "resources/fonts"))[0]) for _ in range(5)]

    ours, theirs = (sorted(times)[len(times) // 2] for times in zip(*pairs, strict=True))
    print(f"ours {ours:.3f} s, typst {theirs:.3f} s, ratio {ours / theirs:.2f}")  # noqa: T201 - what was measured
    assert ours <= 1.5 * theirs


def test_ten_times_the_text_takes_at_most_eleven_times_as_long(snapshot: Snapshot) -> None:
    briefing = build_report(snapshot, Wish())
    tenfold = replace(briefing, blocks=briefing.blocks * 10)
    seconds(briefing)

    once, ten = (min(seconds(one) for _ in range(3)) for one in (briefing, tenfold))

    print(f"once {once:.3f} s, tenfold {ten:.3f} s, ratio {ten / once:.2f}")  # noqa: T201 - what was measured
    assert ten <= 11 * once


def test_a_thousand_pages_take_less_than_300_megabytes() -> None:
    pages, kilobytes = fresh(MANY)

    print(f"{pages:.0f} pages, {kilobytes / 1024:.0f} MB")  # noqa: T201 - what was measured
    assert pages >= 1000
    assert kilobytes / 1024 < 300
