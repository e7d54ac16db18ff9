"""check-pdf: a file against GB/T 9704-2012."""

from __future__ import annotations

import argparse
import json

from ui.command_line.chinese_parser import place


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=place, metavar="FILE", help="要量的 PDF")
    parser.add_argument("--json", action="store_true", help="输出 JSON")


def run(arguments: argparse.Namespace) -> int:
    """1 where a rule is not kept. Raises ExportError for a file that cannot be read."""
    from exporters.checking import check_pdf

    findings = check_pdf(arguments.file)
    if arguments.json:
        listed = [
            {
                "rule": found.rule,
                "clause": found.clause,
                "wanted": found.wanted,
                "measured": found.measured,
                "pass": found.passed,
                "page": found.page,
            }
            for found in findings
        ]
        print(json.dumps(listed, ensure_ascii=False, indent=2))
    else:
        for found in findings:
            where = f"（第{found.page}面）" if found.page else ""
            mark = "不合" if not found.passed else "合格" if found.applies else "不适用"
            print(f"{mark}  {found.rule}（{found.clause}）  要求：{found.wanted}  量得：{found.measured}{where}")
    return 0 if all(found.passed for found in findings) else 1
