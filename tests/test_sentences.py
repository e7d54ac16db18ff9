"""Whatever a window can show of models/ and exporters/ is made as a sentence, so that it can be said in English."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.source_texts import unmarked_in

ROOT = Path(__file__).parents[1]

# What these make stands on paper, in workbooks or in letters, which are Chinese in every language.
PAPER = {
    "models/workspace/chasing.py",
    "exporters/content/annex.py",
    "exporters/content/formal.py",
    "exporters/content/letterhead.py",
    "exporters/content/numbering.py",
    "exporters/content/onepage.py",
    "exporters/content/progress.py",
    "exporters/content/report.py",
    "exporters/content/table.py",
    "exporters/content/targets.py",
    "exporters/content/task.py",
    "exporters/content/wording.py",
    "exporters/pdf/blanks.py",
    "exporters/pdf/comparison_table.py",
    "exporters/pdf/ends.py",
    "exporters/pdf/heads.py",
    "exporters/pdf/layout.py",
    "exporters/workbook/checks.py",
    "exporters/workbook/filed.py",
    "exporters/workbook/handout.py",
    "exporters/workbook/hidden.py",
    "exporters/workbook/instructions.py",
    "exporters/workbook/layout.py",
    "exporters/workbook/master.py",
    "exporters/workbook/overview.py",
    "exporters/workbook/own_form.py",
    "exporters/workbook/proposals.py",
    "exporters/workbook/rows.py",
}

# These read the paper and say nothing.
READING = {
    "models/figures/figure.py",
    "models/figures/indicators.py",
    "models/figures/reader.py",
    "models/outline/furniture.py",
    "models/outline/markers.py",
    "models/outline/nodes.py",
    "models/outline/parts.py",
    "models/outline/roles.py",
    "models/outline/run_in.py",
    "exporters/content/repair_words.py",
}

# Chinese that is read, kept in the log, exported in a table, a word of the lists, or the name of a file.
OTHERS = {
    "exporters/returning.py": {"（", "）"},
    "exporters/workbook/grid.py": {"是", "否"},
    "exporters/workbook/parts.py": {"[ymdhs年月日]"},
    "exporters/workbook/read.py": {"上年", "本年", "年"},
    "exporters/workbook/template.py": {r"\s*(填报单位|报送单位|期次|填报期次)\s*[:：]?([\s_＿]*)"},
    "models/figures/checks.py": {"万", "亿"},
    "models/outline/headings.py": {"：:"},
    "models/outline/parse.py": {"，", "。"},
    "models/source/repair.py": {": “", "” does not fill "},
    "models/storage/backup_folder.py": {".备份"},
    "models/storage/backups.py": {" 损坏"},
    "models/storage/evidence_files.py": {".佐证"},
    "models/workspace/coverage.py": {"任务", "合计", "（已确认", "）"},
    "models/workspace/deadlines.py": {"每年", "底", "末", "内", "上", "元旦", "次翌", "元"},
    "models/workspace/entries.py": {"人工添加。", "设置", "的", "、", "是", "否"},
    "models/workspace/entry_cells.py": {"：", "：…"},
    "models/workspace/handouts.py": {"[、,，;；\n]"},
    "models/workspace/history.py": {
        "时间", "何人", "来源", "修改", "对象", "栏目", "原来", "改为", "现在", "何时",
    },
    "models/workspace/labels.py": {"、.．，, "},
    "models/workspace/lamp.py": {"。"},
    "models/workspace/ledger.py": {"、", "已发", "逾期未回", "已回，未收完", "已收"},
    "models/workspace/moments.py": {"（", "）"},
    "models/workspace/office_entries.py": {"、"},
    "models/workspace/pending.py": {"定为“", "”"},
    "models/workspace/periods.py": {"Q季"},
    "models/workspace/taking_in.py": {"回收", "填报表", "份填报表（", "、", "等", "（", "）", "新增的行）"},
    "models/workspace/three_ways.py": {"；"},
    "models/workspace/values.py": {"、", "是", "否"},
    "models/workspace/workspace.py": {"撤销：", "重做："},
}  # fmt: skip

# Still to be made as sentences.
LATER = {
    "exporters/checking/page_rules.py",
    "exporters/checking/printed.py",
    "exporters/checking/text_rules.py",
    "exporters/content/selections.py",
    "exporters/content/wish.py",
    "exporters/files.py",
    "exporters/issuing.py",
    "exporters/page_pictures.py",
    "exporters/papers.py",
    "exporters/pdf/annex.py",
    "exporters/pdf/faces.py",
    "exporters/pdf/installed.py",
    "exporters/pdf/misfits.py",
    "exporters/pdf/papers.py",
    "exporters/pdf/truetype.py",
    "exporters/pdf/writer.py",
}

FILES = sorted(str(file.relative_to(ROOT)) for room in ("models", "exporters") for file in (ROOT / room).rglob("*.py"))


@pytest.mark.parametrize("file", [file for file in FILES if file not in PAPER | READING | LATER])
def test_chinese_that_a_window_can_show_is_a_sentence(file: str) -> None:
    assert sorted(set(unmarked_in(ROOT / file)) - OTHERS.get(file, set())) == []


def test_no_list_here_names_what_is_not_there() -> None:
    assert {*PAPER, *READING, *OTHERS, *LATER} <= set(FILES)
    assert [file for file, words in OTHERS.items() if words - set(unmarked_in(ROOT / file))] == []
