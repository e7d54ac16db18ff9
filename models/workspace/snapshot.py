"""A document and what has been said about it, as typed readings over the same values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from models.document import Document, DocumentReading
from models.links import Link, LinkVerdict
from models.outline import Level, Node, NodeId
from models.source import Repair, RepairVerdict
from models.workspace import filings, progress, settings, tiers, verdicts
from models.workspace.assignment import Assignment, assignment, task_of
from models.workspace.lamp import Colour, Lamp, LampError, LampFacts, LampOverride, SaidBy, lamp
from models.workspace.notes import Doubt, Note, read_doubts, read_notes
from models.workspace.periods import Period
from models.workspace.register import Register, in_conflict
from models.workspace.statuses import Statuses
from models.workspace.values import Key, SubjectId, Value, kind_of, node_subject

if TYPE_CHECKING:
    from models.workspace.attachments import Evidence, Milestone


class Snapshot:
    """Over a copy of the register it is safe to hand to a worker; over a workspace's own it
    follows every edit. Without anything said it is the document alone.
    """

    def __init__(
        self,
        document: Document,
        register: Register | None = None,
        *,
        period: Period | None = None,
        returned: bool = True,
    ) -> None:
        """With a period no filings of another are there, nor what would follow from them; nor, where told so, those
        that were sent back to their unit."""
        self.document = document
        self._period = period
        self._returned = returned
        self.register = Register() if register is None else register
        self.year = settings.plan_year(document)
        self._known = frozenset(node.id for node in document.outline)
        self._reading: DocumentReading | None = None
        self._assignments: dict[NodeId, Assignment] = {}
        self._percents: dict[NodeId, progress.Percent] = {}
        self._statuses: dict[NodeId, progress.NodeStatus] = {}
        self._filings: dict[NodeId, tuple[filings.Filing, ...]] = {}

    @classmethod
    def saying(cls, document: Document, values: Mapping[Key, Value]) -> Snapshot:
        """A document of which all this has been said."""
        return cls(document, Register.saying(values))

    def of_period(self, period: Period) -> Snapshot:
        """What was filed for this period alone; whatever does not belong to one is there as before."""
        return Snapshot(self.document, self.register, period=period, returned=self._returned)

    def of_every_period(self) -> Snapshot:
        """What was filed for any period, where this knows only one."""
        return self if self._period is None else Snapshot(self.document, self.register, returned=self._returned)

    def without_returned(self) -> Snapshot:
        """As if what was sent back to its unit had not been filed yet."""
        return Snapshot(self.document, self.register, period=self._period, returned=False)

    def supposing(self, values: Mapping[Key, Value]) -> Snapshot:
        """As it would be if somebody said all this."""
        register = self.register.supposing(values)
        return Snapshot(self.document, register, period=self._period, returned=self._returned)

    def forget(self, subjects: Iterable[SubjectId]) -> None:
        """Let go of what was worked out about these subjects."""
        every = list(subjects)
        if any(kind_of(subject) == "repair" for subject in every):
            self._reading = None
        for subject in every:
            node = NodeId(self.register.text(subject, "node") if kind_of(subject) else subject)
            if node not in self._known:
                for kept in (self._assignments, self._percents, self._statuses, self._filings):
                    kept.clear()
                return
            self._filings.pop(node, None)
            heirs = [] if kind_of(subject) else self._measures(node)  # who leads them may follow from the task
            for touched in (node, task_of(self.document, node), *heirs):
                self._assignments.pop(touched, None)
                self._percents.pop(touched, None)
                self._statuses.pop(touched, None)

    # the paper

    @property
    def reading(self) -> DocumentReading:
        """The document as it reads under the verdicts given."""
        if self._reading is None:
            adopted = {
                repair.group for repair in self.document.repairs if self.repair_verdict(repair) is RepairVerdict.ADOPTED
            }
            self._reading = self.document.read(adopted)
        return self._reading

    def repair_verdict(self, repair: Repair) -> RepairVerdict:
        return verdicts.repair_verdict(self.register, repair)

    @property
    def tasks(self) -> Sequence[Node]:
        return self.document.outline.of_level(Level.TASK)

    # links

    def links(self) -> Sequence[Link]:
        """Every link, proposed and made by people."""
        return tuple(verdicts.links(self.document, self.register))

    def judged(self, link: Link) -> verdicts.JudgedLink:
        return verdicts.judged(self.register, link, self.words)

    def link_verdict(self, link: Link) -> LinkVerdict:
        return self.judged(link).verdict

    def standing_links(self) -> Sequence[Link]:
        """Those that nobody has rejected."""
        return [link for link in self.links() if self._stands(link)]

    def links_of(self, task: NodeId) -> Sequence[Link]:
        """The links of a task and its measures that nobody has rejected."""
        return [link for link in self.links() if link.task == task and self._stands(link)]

    def links_to(self, point: NodeId) -> Sequence[Link]:
        """The links that lean on a point, those rejected left out."""
        return [link for link in self.links() if link.point == point and self._stands(link)]

    def _stands(self, link: Link) -> bool:
        return self.link_verdict(link) is not LinkVerdict.REJECTED

    def words(self, node_id: NodeId) -> str:
        """How a node with its children reads."""
        return self.reading.whole_text(self.document.outline[node_id])

    # who, and how far

    def assignment(self, node_id: NodeId) -> Assignment:
        if node_id not in self._assignments:
            self._assignments[node_id] = assignment(self.document, self.register, self.year, node_id)
        return self._assignments[node_id]

    def is_pending(self, node_id: NodeId, field: str) -> bool:
        """Whether what holds of an assignment's field is one of several values: its own, or those of its task."""
        own = node_subject(node_id)
        if in_conflict(self.register.heads((own, field))):
            return True
        of_task = (node_subject(task_of(self.document, node_id)), field)
        return self.register.value(own, field) is None and in_conflict(self.register.heads(of_task))

    @property
    def statuses(self) -> Statuses:
        return settings.statuses(self.register)

    @property
    def departments(self) -> tuple[str, ...]:
        return settings.departments(self.document, self.register)

    def filings_of(self, node_id: NodeId) -> tuple[filings.Filing, ...]:
        """By period and unit; of a snapshot of one period, only those for it."""
        if node_id not in self._filings:
            every = filings.filings_of(self.register, node_id)
            self._filings[node_id] = tuple(one for one in every if self._holds(one))
        return self._filings[node_id]

    def with_percent(self, node_id: NodeId) -> Sequence[filings.Filing]:
        """The filings that 完成率 follows from."""
        return self.for_the_whole(node_id, [one for one in self.filings_of(node_id) if one.percent is not None])

    def with_status(self, node_id: NodeId) -> Sequence[filings.Filing]:
        """The filings that the status follows from. A percentage of who leads outweighs the status of others, one of
        anybody else does not."""
        lead = self.assignment(node_id).lead
        saying = [one for one in self.filings_of(node_id) if one.status]
        is_said_by_lead = any(one.unit == lead and one.says_how_far for one in self.filings_of(node_id))
        own = [one for one in saying if one.unit == lead]
        return own if is_said_by_lead else self.for_the_whole(node_id, saying)

    def for_the_whole(self, node_id: NodeId, saying: Sequence[filings.Filing]) -> Sequence[filings.Filing]:
        """Of those that say something those who say it of the whole: what a department and what the counties say is
        never added, and who only supports speaks of their own part, once it is settled who does."""
        found = self.assignment(node_id)
        if all(one.unit == found.lead for one in saying):
            return saying
        is_set = not found.suggested.intersection(("lead", "supporting"))
        speaking = tiers.without_supporters(saying, found.lead, found.supporting) if is_set else saying
        return tiers.for_the_whole(speaking, found.lead, self.departments)

    def lead_unheard(self, node_id: NodeId, counted: Sequence[filings.Filing]) -> str:
        """Who leads, once that is settled, where others have spoken in their stead."""
        found = self.assignment(node_id)
        is_unheard = counted and counted[0].unit != found.lead and "lead" not in found.suggested
        return self._who_leads(node_id) if is_unheard else ""

    def _holds(self, filing: filings.Filing) -> bool:
        is_there = self._returned or filing.review is not filings.Review.RETURNED
        return is_there and self._period in (None, filing.period)

    def percent(self, node_id: NodeId) -> progress.Percent:
        """0 to 100 with its source: said, or derived by a rule that the answer names."""
        if node_id not in self._percents:
            self._percents[node_id] = self._percent(node_id)
        return self._percents[node_id]

    def status(self, node_id: NodeId) -> progress.NodeStatus:
        """A word of the office's list with its source: said, or derived by a rule that the answer names."""
        if node_id not in self._statuses:
            self._statuses[node_id] = self._status(node_id)
        return self._statuses[node_id]

    def _status(self, node_id: NodeId) -> progress.NodeStatus:
        said = self.register.text(node_subject(node_id), "status")
        measures = self._measures(node_id)
        filed = self.with_status(node_id)
        silent = self.lead_unheard(node_id, filed)
        if not measures:
            unless = progress.without_status(self.filings_of(node_id), self._who_leads(node_id))
            return progress.status_of_measure(self.statuses, said, filed, silent, unless=unless)
        of_measures = [self.status(measure) for measure in measures]
        return progress.status_of_task(self.statuses, said, filed, of_measures, silent)

    def is_reported(self, task_id: NodeId) -> bool:
        """Somebody has filed something on the task or a measure of it, or said its percentage: a status that is said
        of it reports nothing."""
        nodes = (task_id, *self._measures(task_id))
        return self.percent(task_id).source is progress.Source.SAID or any(self.filings_of(node) for node in nodes)

    def lamp(self, node_id: NodeId, on: date) -> Lamp:
        """How the work stands at the end of a day, and the rule that says so."""
        return lamp(settings.lamp_rules(self.register), self._facts(node_id), on)

    def milestones(self, node_id: NodeId | None = None) -> tuple[Milestone, ...]:
        """The milestones of a node, or all."""
        if not (subjects := self._attached("milestone", node_id)):
            return ()
        from models.workspace import attachments

        return attachments.milestones(self.register, subjects, self.year)

    def evidence(self, node_id: NodeId | None = None) -> tuple[Evidence, ...]:
        """The evidence for a node, or all."""
        if not (subjects := self._attached("evidence", node_id)):
            return ()
        from models.workspace import attachments

        return attachments.evidence(self.register, subjects)

    def _attached(self, kind: str, node_id: NodeId | None) -> tuple[SubjectId, ...]:
        return self.register.subjects_of(kind, node_id) if node_id else self.register.subjects(kind)

    # notes

    def notes(self, node_id: NodeId | None = None) -> list[Note]:
        """The notes on a node, or all, the deleted ones among them."""
        subjects = self.register.subjects("note") if node_id is None else self.register.subjects_of("note", node_id)
        return read_notes(self.register, subjects, self._known, self.document.source.text)

    def doubts(self, node_id: NodeId | None = None) -> list[Doubt]:
        """The passages people hold for doubtful, of a node or all."""
        subjects = self.register.subjects("doubt") if node_id is None else self.register.subjects_of("doubt", node_id)
        return read_doubts(self.register, subjects, self._known, self.document.source.text)

    # inside

    def _measures(self, node_id: NodeId) -> list[NodeId]:
        node = self.document.outline[node_id]
        return [child.id for child in self.document.outline.children(node_id)] if node.level is Level.TASK else []

    def _percent(self, node_id: NodeId) -> progress.Percent:
        said = self.register.value(node_subject(node_id), "percent")
        number = float(said) if isinstance(said, int | float) and not isinstance(said, bool) else None
        filed = self.filings_of(node_id)
        saying = [one for one in filed if one.percent is not None]
        counted = self.for_the_whole(node_id, saying)
        measures = self._measures(node_id)
        of_measures = [self.percent(measure) for measure in measures]
        if self.lead_unheard(node_id, counted) and any(one.value is not None for one in of_measures):
            counted = []  # its measures say who has reported: who leads, or nobody that does
        if saying and not (counted or measures) and number is None:
            return progress.not_of_the_whole(self._who_leads(node_id), saying)
        reported = counted or [one for one in filed if one.percent is None]
        unheard = self.lead_unheard(node_id, counted)
        silent = unheard or self._lead_suggested(node_id, counted)
        if measures:
            found = progress.percent_of_task(number, reported, of_measures, silent, settled=not unheard)
        else:
            found = progress.percent_of_measure(number, reported, silent, settled=not unheard)
        is_its_own = number is not None or bool(counted) or not measures
        is_task = self.document.outline[node_id].level is Level.TASK
        is_by_others = is_task and _is_by_others([found] if is_its_own else of_measures)
        return self._of_nobody_that_leads(node_id) if is_by_others else found

    def _of_nobody_that_leads(self, task_id: NodeId) -> progress.Percent:
        """What units other than those that lead have filed on a task and its measures, each counted once."""
        others, leads_silent = [], True
        for node in (task_id, *self._measures(task_id)):
            lead = self.assignment(node).lead
            for one in filings.latest_of_each_unit(self.filings_of(node)):
                if one.unit == lead:
                    leads_silent = False
                else:
                    others.append(one)
        return progress.of_nobody_that_leads(others, self.departments, leads_silent=leads_silent)

    def _who_leads(self, node_id: NodeId) -> str:
        found = self.assignment(node_id)
        return tiers.who_leads(found.lead, is_suggested="lead" in found.suggested)

    def _lead_suggested(self, node_id: NodeId, counted: Sequence[filings.Filing]) -> str:
        """Who is only thought to lead, where another department has spoken."""
        found = self.assignment(node_id)
        is_other = counted and counted[0].unit != found.lead and counted[0].unit in self.departments
        return self._who_leads(node_id) if is_other and "lead" in found.suggested else ""

    def _facts(self, node_id: NodeId) -> LampFacts:
        reported = [self.filings_of(node) for node in (node_id, *self._measures(node_id))]
        status, percent = self.statuses.find(self.status(node_id).word), self.percent(node_id)
        return LampFacts(
            due=self.assignment(node_id).deadline.due,
            percent=percent.value,
            settled=percent.settled,
            unheard=percent.unheard,
            status=status.role if status else None,
            said_by=self._said_by(node_id),
            problem=any(map(filings.problems_in, reported)),
            filed=any(reported),
            override=self._override(node_id),
            year=self.year or None,
        )

    def _said_by(self, node_id: NodeId) -> SaidBy:
        if self.status(node_id).source is progress.Source.SAID:
            return SaidBy.HAND
        return SaidBy.FILING if self.with_status(node_id) or not self._measures(node_id) else SaidBy.MEASURES

    def _override(self, node_id: NodeId) -> LampOverride | None:
        subject = node_subject(node_id)
        colour, reason = self.register.text(subject, "lamp"), self.register.text(subject, "lamp_reason")
        if colour not in set(Colour):
            return None
        try:
            return LampOverride(Colour(colour), reason)
        except LampError:
            return None


def _is_by_others(percents: Sequence[progress.Percent]) -> bool:
    """Whether there are any, and none of them is by the one that leads."""
    said = [one for one in percents if one.value is not None]
    return bool(said) and not any(one.settled for one in said)
