"""Copies beside the workspace: whole, known by their checksum, and never outside their folder."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from models.storage.evidence_files import bring_evidence, evidence_folder, evidence_is_whole, keep_evidence
from models.workspace import StoreError


class Enough(Exception):  # noqa: N818 - somebody wants to stop
    """Raised by whoever is told how far the work is."""


def test_whoever_waits_is_told_how_much_is_done(tmp_path: Path) -> None:
    file = tmp_path / "示例.bin"
    file.write_bytes(b"x" * (3 << 20))
    told: list[float] = []

    kept = keep_evidence(tmp_path / "示例.chengqi", file, told.append)

    assert told == sorted(told)
    assert len(told) >= 6
    assert told[-1] == 1.0
    assert evidence_is_whole(tmp_path / "示例.chengqi", kept.address, kept.sha256)


def test_of_work_that_was_stopped_nothing_is_left(tmp_path: Path) -> None:
    file, workspace = tmp_path / "示例.bin", tmp_path / "示例.chengqi"
    file.write_bytes(b"x" * (2 << 20))

    def stop(share: float) -> None:
        if share > 0.7:
            raise Enough

    with pytest.raises(Enough):
        keep_evidence(workspace, file, stop)

    assert list(evidence_folder(workspace).iterdir()) == []


def test_a_file_that_is_still_being_written_is_refused(tmp_path: Path) -> None:
    file, workspace = tmp_path / "示例.txt", tmp_path / "示例.chengqi"
    file.write_text("第一句", encoding="utf-8")

    def write_on(share: float) -> None:
        if share == 1.0:
            file.write_text("第一句，第二句", encoding="utf-8")

    with pytest.raises(StoreError, match="还在改动"):
        keep_evidence(workspace, file, write_on)

    assert list(evidence_folder(workspace).iterdir()) == []


@pytest.mark.parametrize("address", ["../机密.txt", "a/../../机密.txt", "..", "", "\0"])
def test_an_address_that_leads_out_of_the_folder_is_none_of_ours(address: str, tmp_path: Path) -> None:
    ours, theirs = tmp_path / "我" / "示例.chengqi", tmp_path / "他" / "示例.chengqi"
    for workspace, words in ((ours, "我们的"), (theirs, "他们的")):
        evidence_folder(workspace).mkdir(parents=True)
        (workspace.parent / "机密.txt").write_text(words, encoding="utf-8")
    checksum = hashlib.sha256("他们的".encode()).hexdigest()

    assert not evidence_is_whole(theirs, address, checksum)
    assert not bring_evidence(theirs, ours, address, checksum)
    assert (ours.parent / "机密.txt").read_text(encoding="utf-8") == "我们的"
