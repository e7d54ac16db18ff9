"""argparse that speaks Chinese."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

_SENTENCES = (
    (re.compile(r"the following arguments are required: (.+)"), r"缺少参数：\1。"),
    (re.compile(r"unrecognized arguments: (.+)"), r"不认识的参数：\1。"),
    (re.compile(r"argument (.+?): invalid choice: '(.*)' \(choose from (.+)\)"), r"\1 没有“\2”这个选择，可以用：\3。"),
    (re.compile(r"argument (.+?): (?:expected .+|是空的)"), r"\1 后面缺少内容。"),
    (re.compile(r"argument (.+?): (后面要写.+)"), r"\1 \2。"),
    (re.compile(r"argument (.+?): not allowed with argument (.+)"), r"\1 不能与 \2 同时使用。"),
    (re.compile(r"argument (.+?): given twice"), r"\1 写了两次，只能写一次。"),
    (re.compile(r"argument (.+?): invalid int value: '(.*)'"), r"\1 后面要写整数，不能是“\2”。"),
    (re.compile(r"ambiguous option: (.+?) could match (.+)"), r"\1 不够明确，可能是：\2。"),
    (re.compile(r"argument (.+?): ignored explicit argument (.+)"), r"\1 不带内容，多写了 \2。"),
)


def filled(words: str) -> str:
    """What stands behind an option. Blanks are nothing, and would pass for an option not given."""
    if not words.strip():
        raise argparse.ArgumentTypeError("是空的")
    return words


def place(words: str) -> Path:
    """The name of a file or a folder."""
    return Path(filled(words))


def day(words: str) -> date:
    """A day as scripts write it."""
    try:
        return date.fromisoformat(filled(words).strip())
    except ValueError:
        raise argparse.ArgumentTypeError(f"后面要写日期，例如 2017-04-25，不能是“{words}”") from None


class ChineseFormatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)

    def format_help(self) -> str:
        return re.sub(r"(?m)^(参数|选项):$", r"\1：", super().format_help())


class _Once(argparse.Action):
    """Keeps what stands behind an option. Of two of them one would pass unheard."""

    def __call__(
        self,
        _parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        _hear(self, namespace, option_string)
        setattr(namespace, self.dest, values)


class EitherWay(argparse.BooleanOptionalAction):
    """--notes and --no-notes, of which only one is said."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        _hear(self, namespace, option_string)
        super().__call__(parser, namespace, values, option_string)


def _hear(action: argparse.Action, namespace: argparse.Namespace, option_string: str | None) -> None:
    heard: set[str] = vars(namespace).setdefault("heard", set())
    if option_string and action.dest in heard:
        raise argparse.ArgumentError(action, "given twice")
    heard.add(action.dest)


class ChineseParser(argparse.ArgumentParser):
    """Errors are one Chinese sentence and exit 2."""

    def __init__(self, *, example: str = "", **options: object) -> None:
        super().__init__(
            formatter_class=ChineseFormatter,
            add_help=False,
            allow_abbrev=False,
            epilog=f"例：{example}" if example else None,
            **options,  # type: ignore[arg-type]
        )
        self.register("action", None, _Once)
        self._positionals.title, self._optionals.title = "参数", "选项"
        self.add_argument("-h", "--help", action="help", help="显示这些说明")

    def parse_known_args(  # type: ignore[override]  # argparse has overloads for what nobody here passes
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """What a verb does not know is said by the verb, which knows its help."""
        known, others = super().parse_known_args(args, namespace)
        if others:
            self.error(f"unrecognized arguments: {' '.join(others)}")
        return known, others

    def error(self, message: str) -> NoReturn:
        print(f"{_in_chinese(message)}用 {self.prog} --help 查看用法。", file=sys.stderr)
        raise SystemExit(2)


def _in_chinese(message: str) -> str:
    for pattern, sentence in _SENTENCES:
        if match := pattern.fullmatch(message):
            return match.expand(sentence).replace("'", "")
    return f"命令写得不对（{message}）。"
