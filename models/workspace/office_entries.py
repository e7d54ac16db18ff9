"""From what somebody typed to the office's own lists and rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from models.sentence import joined, sentence
from models.workspace.department_names import names_in
from models.workspace.entries import EntryError, Fields, clean_text, known_colour, whole_number
from models.workspace.labels import node_name
from models.workspace.lamp import DEFAULT_LAMP_RULES, LampError, LampRule, LampRules
from models.workspace.paper_settings import PAPER_FIELDS, SEAL
from models.workspace.reporting_units import both_have_filed, may_report
from models.workspace.settings import lamp_rules
from models.workspace.snapshot import Snapshot
from models.workspace.statuses import StatusError
from models.workspace.unit_names import RENAMED, former_names, unit_now, units_now
from models.workspace.values import OFFICE, Value, kind_of

_OFFICE_FIELDS = ("departments", "add_department", "rename_department", "rename_status", "lamp_rule")
_NOT_IN_A_NAME = ">@\n"


def office_entry(typed: Mapping[str, str], snapshot: Snapshot) -> Fields:
    """departments=甲、乙; add_department=甲; rename_department=旧>新; rename_status=旧>新;
    lamp_rule=<规则>; lamp_word@<规则名>=…, lamp_colour@…, lamp_shape@…, lamp_threshold@…;
    what stands on its papers: paper_issuer and the like.

    Each is said of the office as the ones before it leave it. Raises EntryError.
    """
    found: Fields = {}
    for field, words in typed.items():
        stands = snapshot.supposing(found) if found else snapshot
        found.update(_office_fields(stands, field, clean_text(words)))
    return found


def _office_fields(snapshot: Snapshot, field: str, text: str) -> Fields:
    name, _, about = field.partition("@")
    match name:
        case "departments":
            return {(OFFICE, "departments"): _nobodys_former(snapshot, _departments(text))}
        case "add_department":
            return {(OFFICE, "departments"): _with_departments(snapshot, text)}
        case "rename_department":
            return _renamed_department(snapshot, *_old_and_new(text))
        case "rename_status":
            return {(OFFICE, "statuses"): _renamed_status(snapshot, *_old_and_new(text))}
        case "lamp_rule":
            return {(OFFICE, "lamp_rules"): _with_rule(snapshot, text)}
        case _ if name in _PARTS:
            return {(OFFICE, "lamp_rules"): _with_part(snapshot, name, about, text)}
        case _ if field == SEAL and text not in ("", "是", "否"):
            raise EntryError(sentence("加盖印章只能填 是 或 否，不能是“{text}”。", text=text))
        case _ if field in PAPER_FIELDS:
            return {(OFFICE, field): text or None}
        case _:
            known = " ".join((*_OFFICE_FIELDS, *(f"{part}@…" for part in _PARTS), *PAPER_FIELDS))
            raise EntryError(sentence("设置没有“{field}”这一项。可以填：{known}。", field=field, known=known))


def _old_and_new(text: str) -> tuple[str, str]:
    old, _, new = text.partition(">")
    if ">" in new:
        raise EntryError(sentence("名称里不能有 > ：“{name}”。", name=new.strip()))
    return old.strip(), new.strip()


# departments


def _departments(text: str) -> tuple[str, ...]:
    names = tuple(names_in(text))
    if not names:
        raise EntryError(sentence("单位名单不能是空的。"))
    for name in names:
        if any(mark in name for mark in _NOT_IN_A_NAME):
            raise EntryError(sentence("单位名称里不能有 > 和 @ ，不能换行：“{name}”。", name=name))
    return names


def _with_departments(snapshot: Snapshot, text: str) -> tuple[str, ...]:
    if not text:
        raise EntryError(sentence("要写单位的名称。"))
    new, known = _departments(text), snapshot.departments
    if there := [name for name in new if name in known]:
        raise EntryError(sentence("“{name}”已经在单位名单里。", name=joined("、", there)))
    return (*known, *_nobodys_former(snapshot, new))


def _nobodys_former(snapshot: Snapshot, names: tuple[str, ...]) -> tuple[str, ...]:
    """What another unit was called before goes on meaning that unit: it has filed under it."""
    listed, now = snapshot.departments, units_now(snapshot.register)
    for name in names:
        if (unit := now.get(name, name)) != name and name not in listed:
            raise EntryError(
                sentence(
                    "“{name}”是“{unit}”的原名，不能再作另一个单位的名称；要改回来，请给“{unit}”改名。",
                    name=name,
                    unit=unit,
                )
            )
    return names


def _renamed_department(snapshot: Snapshot, old: str, new: str) -> Fields:
    """The new name in the list, wherever somebody has said the old one leads or supports, and in the filters kept. What
    it has filed and was sent stays under the name it bore then, and is read as its own (`unit_names`). A unit in no
    list can be renamed, too, once it has filed or was sent something."""
    known = snapshot.departments
    if unit_now(snapshot.register, old) != old or not may_report(snapshot, old):
        raise EntryError(sentence("“{name}”不在单位名单里。名单：{known}。", name=old, known=joined("、", known)))
    if names_in(new) != [new]:
        raise EntryError(sentence("单位名称不能为空，里面不能有顿号、逗号和分号：“{name}”。", name=new))
    if new in known and new != old:
        raise EntryError(sentence("“{name}”已经在单位名单里。", name=new))
    if unit_now(snapshot.register, new) != old:
        _nobodys_former(snapshot, _departments(new))
        _refuse_both(snapshot, old, new)
    found: Fields = {}
    if old in known:
        found[OFFICE, "departments"] = _departments("、".join(new if name == old else name for name in known))
    for key, value in snapshot.register.items():
        if key[1] in ("lead", "supporting") and not kind_of(key[0]) and (changed := _put(value, old, new)) != value:
            found[key] = changed
    return {**found, **_renamed_names(snapshot, old, new), **_renamed_filters(snapshot, old, new)}


def _refuse_both(snapshot: Snapshot, old: str, new: str) -> None:
    """Two units that have both filed on a row cannot be one: one of the two would be lost. Raises EntryError."""
    if new != old and (entry := both_have_filed(snapshot, old, new)):
        node, period = entry
        raise EntryError(
            sentence(
                "“{old}”和“{new}”都填报了{node}（{period}），合不到一起：请先把其中一份清空，再改名。",
                old=old,
                new=new,
                node=node_name(snapshot.document, node),
                period=period.name,
            )
        )


def _renamed_names(snapshot: Snapshot, old: str, new: str) -> Fields:
    """What people and the paper's suggestions called it stays as they have it; its present name is kept beside each."""
    bearing = (old, *former_names(snapshot.register, old))
    return {(OFFICE, f"{RENAMED}{name}"): new if new != name else None for name in bearing}


def _renamed_filters(snapshot: Snapshot, old: str, new: str) -> Fields:
    found: Fields = {}
    for subject in snapshot.register.subjects("filter"):
        criteria = snapshot.register.value(subject, "criteria")
        if isinstance(criteria, tuple) and f"department={old}" in criteria:
            found[(subject, "criteria")] = _put(criteria, f"department={old}", f"department={new}")
    return found


def _put(value: Value, old: str, new: str) -> Value:
    if isinstance(value, tuple):
        return tuple(dict.fromkeys(new if name == old else name for name in value))
    return new if value == old else value


# statuses


def _renamed_status(snapshot: Snapshot, old: str, new: str) -> tuple[str, ...]:
    try:
        return snapshot.statuses.renamed(old, new).to_values()
    except StatusError as error:
        raise EntryError(str(error)) from error


# the lamp


def _with_rule(snapshot: Snapshot, text: str) -> tuple[str, ...]:
    """The rules with one put in the place of the one of its name, or one of the program's that the
    office's own set does not have yet put before the last."""
    rules = lamp_rules(snapshot.register).to_values()
    name = text.partition("=")[0]
    if name not in {rule.partition("=")[0] for rule in rules} and name in DEFAULT_LAMP_RULES.names:
        rules = (*rules[:-1], text, rules[-1])
    elif name not in {rule.partition("=")[0] for rule in rules}:
        raise EntryError(sentence("没有名为“{name}”的警示规则。现有：{known}。", name=name, known=joined("；", rules)))
    changed = tuple(text if rule.partition("=")[0] == name else rule for rule in rules)
    try:
        return LampRules.from_values(changed).to_values()
    except LampError as error:
        raise EntryError(str(error)) from error


def _with_part(snapshot: Snapshot, part: str, name: str, text: str) -> tuple[str, ...]:
    """The rules with one property of one of them changed."""
    rules = lamp_rules(snapshot.register)
    try:
        return rules.changed(_PARTS[part](rules[name], text)).to_values()
    except LampError as error:
        raise EntryError(str(error)) from error


_PARTS = MappingProxyType[str, Callable[[LampRule, str], LampRule]](
    {
        "lamp_word": lambda rule, text: replace(rule, word=text),
        "lamp_colour": lambda rule, text: replace(rule, colour=known_colour(text)),
        "lamp_shape": lambda rule, text: replace(rule, shape=text),
        "lamp_threshold": lambda rule, text: replace(
            rule, threshold=whole_number(text, rule.counts or sentence("规则"))
        ),
    }
)
