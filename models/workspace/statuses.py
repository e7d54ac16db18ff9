"""The words an office has for how far a piece of work is."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from models.sentence import joined, sentence
from models.workspace.shipped_words import shipped

_MARKS = "=|"
_POINTS = "。.，,；;、：:!?"


class StatusError(ValueError):
    """A status that does not exist, or a list of them that cannot be. Carries a sentence for the user."""


class StatusRole(StrEnum):
    """What a status means to the program, whatever the office calls it."""

    NOT_STARTED = "not_started"
    UNDER_WAY = "under_way"
    ON_TIME = "on_time"
    LATE = "late"
    AHEAD = "ahead"
    DONE = "done"
    NEEDS_DECISION = "needs_decision"


@dataclass(frozen=True, slots=True)
class Status:
    """A word of the list. It is also read by its other and its former names."""

    name: str
    role: StatusRole
    also: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for word in self.words:
            _must_be_a_word(word)
        object.__setattr__(self, "name", shipped(self.name))

    @property
    def words(self) -> tuple[str, ...]:
        return (self.name, *self.also)

    def renamed(self, name: str) -> Status:
        """The same status under a new name; what was filed under the old one still reads."""
        former = [word for word in self.words if _plain(word) != _plain(name)]
        return replace(self, name=name, also=tuple(former))


@dataclass(frozen=True, slots=True)
class Statuses:
    """The office's list, in the office's order. No word stands for two statuses."""

    items: tuple[Status, ...]

    def __post_init__(self) -> None:
        if not self.items:
            raise StatusError(sentence("状态表是空的，至少要有一种状态。"))
        taken: dict[str, int] = {}
        for position, status in enumerate(self.items):
            for word in status.words:
                holder = taken.setdefault(_plain(word), position)
                if holder != position:
                    other = self.items[holder].name
                    raise StatusError(
                        sentence("“{word}”已经是状态“{other}”的名称或曾用名，请换一个名称。", word=word, other=other)
                    )

    @classmethod
    def from_values(cls, values: Sequence[str]) -> Statuses:
        """Read what `to_values` wrote: done=已完成, late=滞后|欠序时进度. Raises StatusError."""
        return cls(tuple(_read_status(value) for value in values))

    def to_values(self) -> tuple[str, ...]:
        """As a workspace keeps it."""
        return tuple(f"{status.role}={'|'.join(status.words)}" for status in self.items)

    def __iter__(self) -> Iterator[Status]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(status.name for status in self.items)

    def with_role(self, role: StatusRole) -> tuple[str, ...]:
        """The names that mean this; an office may have none or several."""
        return tuple(status.name for status in self.items if status.role is role)

    def find(self, word: str) -> Status | None:
        """The status of this name or former name, whatever its width and blanks."""
        plain = _plain(word)
        return next((status for status in self.items if plain in map(_plain, status.words)), None)

    def name_now(self, word: str) -> str:
        """What the office calls it now, whatever it was called when somebody said it."""
        status = self.find(word)
        return status.name if status else word

    def likely(self, word: str) -> Status | None:
        """The one that another word for it must mean: 推进中。 and, where only one has this role, 进行中."""
        plain = _plain(word).strip(_POINTS)
        role = next((role for role, words in _LIKE.items() if plain in words), None)
        of_role = [status for status in self.items if status.role is role]
        return self.find(plain) or (of_role[0] if len(of_role) == 1 else None)

    def read(self, word: str) -> Status:
        """The same as `find`, where somebody has to be told. Raises StatusError."""
        status = self.find(word)
        if status is None:
            raise StatusError(
                sentence("没有“{word}”这种状态。可以填：{known}。", word=word, known=joined("、", self.names))
            )
        return status

    def renamed(self, old: str, new: str) -> Statuses:
        """The list with one word changed, its role and place kept. Raises StatusError."""
        status = self.read(old)
        return Statuses(tuple(item.renamed(new) if item is status else item for item in self.items))


_LIKE = {
    StatusRole.NOT_STARTED: ("未开始", "没有启动", "尚未启动", "未开展", "尚未开展"),
    StatusRole.UNDER_WAY: ("进行中", "正在进行", "推进", "正在推进", "实施中", "正在实施", "办理中", "正在办理"),
    StatusRole.ON_TIME: ("达到序时进度", "符合序时进度", "达到序时", "符合序时", "与序时进度同步"),
    StatusRole.LATE: ("落后", "未达序时进度", "未达到序时进度", "进度滞后"),
    StatusRole.AHEAD: ("超过序时进度", "快于序时进度"),
    StatusRole.DONE: ("完成", "完成了", "已经完成", "全部完成", "办结", "已办结"),
    StatusRole.NEEDS_DECISION: ("需要协调", "提请协调"),
}
"""What people write though it is not on the list, by what it can only mean."""


def _read_status(value: str) -> Status:
    role, mark, words = value.partition("=")
    if not mark or role not in set(StatusRole):
        raise StatusError(
            sentence(
                "看不懂状态“{value}”。请写成 done=已完成，等号前面是：{known}。",
                value=value,
                known=joined("、", StatusRole),
            )
        )
    name, *also = words.split("|")
    return Status(name, StatusRole(role), tuple(also))


def _plain(word: str) -> str:
    """What two ways of typing a word have in common."""
    return "".join(unicodedata.normalize("NFKC", word).casefold().split())


def _must_be_a_word(word: str) -> None:
    if not word or word != word.strip() or not word.isprintable():
        raise StatusError(sentence("状态名称“{word}”不能为空，前后不能有空格，中间不能换行。", word=word))
    if any(mark in word for mark in _MARKS):
        raise StatusError(sentence("状态名称“{word}”里不能有 = 和 | 。", word=word))


DEFAULT_STATUSES = Statuses(
    (
        Status("未启动", StatusRole.NOT_STARTED),
        Status("推进中", StatusRole.UNDER_WAY),
        Status("达序时进度", StatusRole.ON_TIME, ("达序时",)),
        Status("滞后", StatusRole.LATE, ("欠序时进度", "滞后（欠序时进度）", "欠序时进度（滞后）")),
        Status("超序时进度", StatusRole.AHEAD, ("超序时",)),
        Status("已完成", StatusRole.DONE),
        Status("需协调", StatusRole.NEEDS_DECISION),
    )
)
