"""What the models say, in the language of the interface."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.sentence import fixed_word, joined, sentence
from models.storage import SqliteStore
from models.storage.rescue import RescueReport
from models.workspace.deadlines import read_deadline
from models.workspace.lamp import DEFAULT_LAMP_RULES
from models.workspace.shipped_words import SHIPPED
from models.workspace.statuses import DEFAULT_STATUSES, Statuses
from models.workspace.store import StoreError
from ui.model_words import office_words, told


@pytest.mark.parametrize("words", ["6月底前", "3月底和6月底前", "清明节前，6月31日", "长期坚持", "7月1日起", "看情况"])
def test_in_chinese_a_sentence_is_told_as_it_is(qapp: object, words: str) -> None:
    why = read_deadline(words, 2017).why

    assert told(why) == why


def test_in_english_template_and_inner_sentences_are_told_so(english: None) -> None:
    assert told(read_deadline("3月底和6月底前", 2017).why) == (
        "Read as 2017-06-30; 2 dates are named, and the last one counts"
    )
    assert told(read_deadline("6月31日", 2017).why) == (
        'The calendar has no "6月31日"; no date can be read from these words'
    )


def test_what_the_disk_refuses_is_told_with_its_cause(english: None, tmp_path: Path) -> None:
    file = tmp_path / "示例.chengqi"
    file.write_bytes(b"no workspace")

    with pytest.raises(StoreError) as refused:
        SqliteStore.open(file, actor="王芳")

    assert told(str(refused.value)) == (
        f'Cannot open "{file}": it is no Chengqi file, or its head is damaged. '
        'If it was one, restore a backup or use "Rescue".'
    )


def test_several_sentences_in_a_row_are_told_with_blanks_between(english: None) -> None:
    report = RescueReport(whole=3, damaged=(), empty=0, lost=2, is_cut_off=False, document_is_whole=True)

    assert report.sentence == "找回 3 次修改，其中 3 次完整，0 次残缺；至少 2 次丢失。请把新文件与最近的备份对照。"
    assert told(report.sentence) == (
        "Edits found: 3, of which whole 3, damaged 0. Lost at least: 2. Compare the new file with the latest backup."
    )


def test_words_of_the_lists_are_told_as_the_window_names_them(english: None) -> None:
    assert told(fixed_word("牵头单位")) == "Lead department"


def test_words_from_people_are_told_as_they_are(english: None) -> None:
    """备注 is a word of the lists, too; here somebody has typed it."""
    assert told("备注") == "备注"
    assert told(joined("；", ["备注", "{0}"])) == "备注; {0}"
    assert told(sentence("日历上没有“{day}”", day="备注 {day}")) == 'The calendar has no "备注 {day}"'


def test_every_word_that_the_program_ships_for_a_status_or_a_lamp_is_told(english: None) -> None:
    words = {*DEFAULT_STATUSES.names, *(rule.word for rule in DEFAULT_LAMP_RULES)}

    assert {str.__str__(word) for word in words} == SHIPPED
    assert all(told(word).isascii() for word in words)
    assert all(told(word).isascii() for word in Statuses.from_values(DEFAULT_STATUSES.to_values()).names)


def test_the_words_of_an_office_for_its_statuses_stay_as_they_are(english: None) -> None:
    own = DEFAULT_STATUSES.renamed("推进中", "在办")

    assert [told(name) for name in own.names][:3] == ["Not started", "在办", "On schedule"]
    assert office_words("on schedule", own.names) == "达序时进度"
    assert office_words("在办", own.names) == "在办"
    assert office_words("Under way", own.names) == "Under way"
