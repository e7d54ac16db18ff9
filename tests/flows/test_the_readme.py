"""What the README promises, run as a person would."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **environment},
        cwd=ROOT,
    )


def test_one_command_turns_the_document_into_a_folder_of_papers(tmp_path: Path) -> None:
    done = run("export", "all", "--out", str(tmp_path / "briefing"), DISPLAY="", PYTHONWARNINGS="error")

    assert done.returncode == 0
    expected = ("代替", "还没有任何填报", "整栏空着", "只是建议")
    assert all(any(words in line for words in expected) for line in done.stderr.splitlines())
    papers = sorted(path.suffix for path in (tmp_path / "briefing").iterdir())
    assert papers == [".pdf"] * 5 + [".xlsx"] * 16
    assert [Path(line).name for line in done.stdout.splitlines()] == [
        Path(line).name for line in done.stdout.splitlines() if Path(line).is_file()
    ]


def test_it_works_where_qt_cannot_be_imported(tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    (blocked / "PySide6").mkdir(parents=True)
    (blocked / "PySide6" / "__init__.py").write_text("raise ImportError('no Qt here')")

    done = run("export", "all", "--out", str(tmp_path / "briefing"), PYTHONPATH=str(blocked))

    assert done.returncode == 0


def test_exporting_twice_writes_the_same_pdf(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        assert run("export", "pdf", "--tasks", "T03", "--out", str(tmp_path / name)).returncode == 0

    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_the_source_is_never_written_to(tmp_path: Path) -> None:
    source = ROOT / "resources" / "documents" / "zhejiang-2016-2017" / "source.txt"
    before = (source.read_bytes(), source.stat().st_mtime_ns)

    run("export", "all", "--out", str(tmp_path / "briefing"))
    run("show", "outline", "--json")

    assert (source.read_bytes(), source.stat().st_mtime_ns) == before


def test_a_missing_component_is_named_with_the_line_that_installs_it() -> None:
    code = (
        "import sys; sys.modules['reportlab'] = None; sys.argv[1:] = ['export', 'pdf', '--out', 'x.pdf']; "
        "import main; sys.exit(main.main())"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", cwd=ROOT, check=False
    )

    assert done.returncode == 2
    assert "pip install -e ." in done.stderr
    assert "Traceback" not in done.stderr
