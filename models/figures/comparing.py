"""How a target is put into words beside its baseline and its present value, the same in window and paper."""

from __future__ import annotations

from decimal import Decimal

from models.figures.comparison import Comparison, Relation
from models.figures.figure import Figure
from models.sentence import sentence
from models.source import full_width

RELATIONS = {
    Relation.SAME: "同一指标",
    Relation.SIMILAR: "口径相近",
    Relation.FLOW_VS_STOCK: "增量对存量",
}
_BEHIND = frozenset({"以上", "以下", "左右", "以内", "内", "上下", "之内"})
_LIMITS = frozenset({"以下", "以内", "内", "之内", "不超过", "不高于", "低于", "少于"})
_BOUND, _BETWEEN = "余多至", "、"
_LARGE = (("亿", Decimal(10**8), 1), ("万", Decimal(10**4), 10))  # and how many of it are short for a number


def printed(figure: Figure) -> str:
    """The figure as the paper prints it, with the words that qualify it: 约1578万余人, 70%以上."""
    words = [word for word in figure.qualifier.split(_BETWEEN) if word]
    before = "".join(word for word in words if word not in _BEHIND and word[0] not in _BOUND)
    behind = "".join(word for word in words if word in _BEHIND)
    return f"{before}{full_width(figure.quote)}{behind}"


def difference(comparison: Comparison) -> str:
    """+644家, −20个, 持平; 口径不同 where target and baseline are not of one indicator."""
    value = comparison.difference
    if value is None or not comparison.is_comparable:
        return sentence("口径不同")
    if value == 0:
        return sentence("持平")
    sign, amount = "＋" if value > 0 else "－", plain(abs(value))
    if comparison.unit == "%":
        return sentence("{amount}个百分点", amount=f"{sign}{amount}")
    change = f"{amount}{comparison.unit}"
    return (
        sentence("{sign}约{change}", sign=sign, change=change) if _is_coarse(comparison, value) else f"{sign}{change}"
    )


def distance(comparison: Comparison) -> str:
    """The same without its sign: 约644个; empty where target and baseline are not of one indicator."""
    value = comparison.difference
    if value is None or not comparison.is_comparable:
        return ""
    amount = plain(abs(value))
    words = sentence("{amount}个百分点", amount=amount) if comparison.unit == "%" else f"{amount}{comparison.unit}"
    return sentence("约{amount}", amount=words) if _is_coarse(comparison, value) else words


def reached(comparison: Comparison, current: Decimal) -> str:
    """How much of the target: of what is to be added the part that has been; of a share what is left."""
    if comparison.is_running_total:
        return _added(comparison, current)
    return reached_alone(comparison.target, current)


def reached_alone(target: Figure, current: Decimal) -> str:
    """The same of a target that has no baseline; of one that is not to be passed whether it has been."""
    if _is_limit(target):
        over = current - target.amount
        amount = sentence("{amount}个百分点", amount=plain(over)) if target.plain_unit == "%" else ""
        beyond = amount or f"{plain(over)}{target.plain_unit}"
        return sentence("超出目标{beyond}", beyond=beyond) if over > 0 else sentence("在目标以内")
    if target.plain_unit == "%":
        left = target.amount - current
        return sentence("距目标{points}个百分点", points=plain(left)) if left > 0 else sentence("已达目标")
    part = part_reached(target, current)
    return sentence("占{part}", part=part) if part else ""


def part_reached(target: Figure, current: Decimal) -> str:
    """21%; empty of a share, of a limit, and where there is nothing to be a part of."""
    return "" if target.plain_unit == "%" or _is_limit(target) else _share(current, target.amount)


def part_added(comparison: Comparison, current: Decimal) -> str:
    """32.6% of what is to be added to a total; empty where that has shrunk."""
    baseline = comparison.baseline.amount
    return _share(current - baseline, comparison.target.amount - baseline)


def _is_limit(target: Figure) -> bool:
    """24小时内: less is better, and no part of it is reached."""
    return not _LIMITS.isdisjoint(target.qualifier.split(_BETWEEN))


def _share(part: Decimal, whole: Decimal) -> str:
    return f"{plain(round(part / whole * 100, 1))}%" if whole and part >= 0 else ""


def counted(comparison: Comparison, amount: Decimal) -> str:
    """22566个."""
    return f"{plain(amount)}{comparison.unit}"


def large(amount: Decimal, unit: str) -> str:
    """8.5亿元, 120万元; as it stands where that would want more than two decimals."""
    for word, one, least in _LARGE:
        short = amount / one
        if abs(short) >= least and short == round(short, 2):
            return f"{plain(short)}{word}{unit}"
    return f"{plain(amount)}{unit}"


def plain(value: Decimal) -> str:
    """A number without exponent and trailing zeros: 23000.0 → 23000."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _added(comparison: Comparison, current: Decimal) -> str:
    """比基数增210个，占应增约644个的32.6%."""
    added = current - comparison.baseline.amount
    if added < 0:
        return sentence("比基数少{fewer}", fewer=counted(comparison, -added))
    return sentence(
        "比基数增{added}，占应增{wanted}的{part}",
        added=counted(comparison, added),
        wanted=distance(comparison),
        part=part_added(comparison, current),
    )


def _is_coarse(comparison: Comparison, value: Decimal) -> bool:
    """One of the two is printed in so round a figure that the last digits of the difference mean nothing."""
    coarse = max(comparison.target.precision, comparison.baseline.precision) * 10 >= abs(value)
    return coarse and comparison.unit != "%" and abs(value) > 100
