"""The office's own fonts, found by the names inside their files."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest

from exporters.pdf.installed import chosen_fonts
from resources.fonts import roles

ttlib = pytest.importorskip("fontTools.ttLib")
SHIPPED = roles()["fangsong"].shipped


@dataclass(frozen=True)
class Role:
    title: str
    office: tuple[str, ...]
    shipped: tuple[Path, ...] = SHIPPED
    stand_in: str = "Fandol仿宋"


def install(folder: Path, file: str, family: str, use: int = 0) -> Path:
    """A font of this family in a file of any name."""
    font = ttlib.TTFont(BytesIO(SHIPPED[0].read_bytes()))
    for record in font["name"].names:
        if record.nameID in (1, 4):
            record.string = family
    font["OS/2"].fsType = use
    place = folder / "深处" / file
    place.parent.mkdir(exist_ok=True)
    font.save(place)
    return place


def test_a_font_is_found_by_the_name_inside_whatever_its_file_is_called(tmp_path: Path) -> None:
    place = install(tmp_path, "x1.TTF", "仿宋_GB2312")

    choice = chosen_fonts({"fangsong": Role("仿宋", ("方正仿宋", "仿宋_GB2312"))}, [tmp_path])

    assert choice.fonts["fangsong"] == (place, *SHIPPED)
    assert choice.substitutes == ()


def test_a_face_that_is_not_there_is_named_with_what_stands_in_for_it(tmp_path: Path) -> None:
    choice = chosen_fonts({"fangsong": Role("仿宋", ("仿宋_GB2312",))}, [tmp_path, tmp_path / "没有"])

    assert choice.fonts["fangsong"] == SHIPPED
    (sentence,) = choice.substitutes
    assert "仿宋_GB2312" in sentence
    assert "→Fandol仿宋" in sentence
    assert sentence in choice.warning


def test_a_font_whose_maker_forbids_embedding_is_not_used(tmp_path: Path) -> None:
    install(tmp_path, "a.ttf", "仿宋", use=2)

    assert chosen_fonts({"fangsong": Role("仿宋", ("仿宋",))}, [tmp_path]).fonts["fangsong"] == SHIPPED


def test_files_that_are_no_fonts_are_passed_over(tmp_path: Path) -> None:
    for name, data in (
        ("a.ttf", b""),
        ("b.ttc", b"ttcf" + b"\0" * 8),
        ("c.otf", b"OTTO" + b"\0" * 60),
        ("d.ttf", b"x"),
    ):
        (tmp_path / name).write_bytes(data)

    assert chosen_fonts({"fangsong": Role("仿宋", ("仿宋",))}, [tmp_path]).fonts["fangsong"] == SHIPPED


def test_a_role_without_office_names_needs_no_substitute(tmp_path: Path) -> None:
    assert chosen_fonts({"interface": Role("界面", ())}, [tmp_path]).substitutes == ()


def test_what_stands_in_is_called_as_people_know_it() -> None:
    known = {name: role.stand_in for name, role in roles().items()}

    assert known["xiaobiaosong"] == "思源宋体粗体"
    assert known["kaiti"] == "霞鹜文楷"
    assert not any("Chengqi" in name for name in known.values())
