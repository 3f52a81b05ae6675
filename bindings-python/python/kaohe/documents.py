"""Documents and parts of requests: `help(kaohe.documents.Cohort)` lists the keys of one. Made from the contract by `cargo run -p conformance --bin generate`."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, TypeAlias, TypedDict

if sys.version_info >= (3, 11):
    from typing import NotRequired
else:
    from typing_extensions import NotRequired

from . import types

# Nothing is listed by `help(kaohe.documents)`: ask for a document by its name, `help(kaohe.documents.Cohort)`.
__all__: list[str] = []

Exact: TypeAlias = Decimal | Fraction | int | str
"""An exact number: a `Decimal`, a `Fraction`, an `int`, or its text. A float is refused."""

Day: TypeAlias = date | str
"""A day: a `date`, or its text `2009-09-21`."""


class Title(TypedDict):
    """A title given by a document (名称): Chinese, and English where the office wrote one.

    Keys:
        zh: Chinese.
        en (optional): English; where it is absent the Chinese stands in its place.
    """

    zh: str

    en: NotRequired[str]


class Source(TypedDict):
    """The instrument and the article that say it (依据).

    # Shape
    `{"instrument": "信访条例 2005", "article": "33"}`; instruments are cited by name, never by a page.

    Keys:
        instrument: The instrument's name (文件名称).
        article (optional): The article (条款), where one is known.
    """

    instrument: str

    article: NotRequired[str]


class SurveyDocument(TypedDict):
    """A survey as its document writes it.

    Keys:
        survey: The survey's id, such as `hotline`.
        title: What it is called.
        dispositions: What can become of a follow-up; each one ends in exactly one of these.
        stages: Sums of dispositions that have a name.
        scale: The grades of the disposition `rated`; none where nothing is rated.
    """

    survey: str

    title: Title | types.Title

    dispositions: Mapping[str, Title | types.Title]

    stages: Mapping[str, Sequence[str]]

    scale: Mapping[str, Title | types.Title]


class Tally(TypedDict):
    """A tally (回访统计): what was assigned, and how many ended in each disposition.

    # Shape
    Dispositions and grades by id or by Chinese title. One that is not written has none where those that are written
    sum to what was assigned; otherwise it is as little known as one that is written `"not_given"`.

    # Rule
    Where every part is an exact count, the parts sum to what was assigned.

    Keys:
        assigned: How many there were in all.
        dispositions: How many ended in each disposition.
        published (optional): A rate that was published beside or instead of counts.
    """

    assigned: Count | types.Count

    dispositions: Mapping[str, Counts]

    published: NotRequired[Published | types.Published]


class Published(TypedDict):
    """A rate as it was published (公布的比率); it is shown and never computed with.

    Keys:
        rate: The rate: `"1"` for 100 %.
        source: Where it was published.
    """

    rate: Exact

    source: Source | types.Source


class Definition(TypedDict):
    """The definition of a rate (计算口径): which parts stand in the numerator, which in the denominator.

    # Shape
    `{"definition": "satisfied_of_rated", "numerator": ["rated.satisfied"], "denominator": ["rated"], "source": {…}}`;
    names are dispositions, `rated.` and a grade, stages, or `assigned` for the whole; dispositions and grades also by their
    Chinese titles: `已评价.满意`.

    # Rule
    The numerator lies inside the denominator.

    Keys:
        definition: What the definition is called.
        title (optional): Its title, where it has one.
        numerator: What counts above.
        denominator: What counts below.
        source: Where it is written.
        never (optional): What is never printed unless it is so, by rounding alone; absent, it is printed and found.
    """

    definition: str

    title: NotRequired[Title | types.Title]

    numerator: Sequence[str]

    denominator: Sequence[str]

    source: Source | types.Source

    never: NotRequired[Sequence[NeverPrinted]]


class Rounding(TypedDict):
    """A named rounding: places and mode (取舍).

    # Shape
    `{"places": 2, "mode": "half_up"}`, places from 0 to 12.
    """

    places: int

    mode: Mode


class Wilson(TypedDict):
    """What Wilson's interval must be told.

    # Units
    `level` from 0.5 to 0.999999; `places` from 0 to 12.

    Keys:
        level: The level of confidence (置信水平): `"0.95"`.
        sides: Which bounds are asked for.
        places: Places of the bounds, which are rounded half up.
        population: Of whom the rate is said.
    """

    level: Exact

    sides: Sides

    places: int

    population: Population


class Words(TypedDict):
    """One sentence or phrase in both languages, made by the library.

    Keys:
        zh: Chinese.
        en: English.
    """

    zh: str

    en: str


class Derivation(TypedDict):
    """How a figure came about (推导): its steps in order.

    # Shape
    `{"steps": [ … ]}`: each step after those whose results went into it, the figure itself last. `from` of a step holds
    indexes of earlier steps of the same list; what is used by several appears once. However long a chain of figures is,
    the list is nested no deeper.
    """

    steps: Sequence[Step | types.Step]


Step = TypedDict("Step", {
    "name": "str",
    "title": "NotRequired[Title | types.Title]",
    "formula": "Words | types.Words",
    "inputs": "NotRequired[Sequence[Input | types.Input]]",
    "exact": "NotRequired[Exact]",
    "day": "NotRequired[Day]",
    "outcome": "NotRequired[Words | types.Words]",
    "rounded": "NotRequired[Exact]",
    "full": "NotRequired[Exact]",
    "source": "NotRequired[Source | types.Source]",
    "illustrative": "NotRequired[bool]",
    "from": "NotRequired[Sequence[int]]",
})
"""One step of a derivation (推导步骤): what was computed, from what, by which rule, and how it was rounded.

Keys:
    name: The name in the documents: a node, a value, a rule.
    title (optional): The title the document gives it.
    formula: What was done, in both languages.
    inputs (optional): What went in, in order.
    exact (optional): The exact result, where it is a number.
    day (optional): The result as a day, where it is one.
    outcome (optional): The result in words, where it is neither number nor day: a grade, a state.
    rounded (optional): The result after the rounding that the formula names.
    full (optional): The most that can be reached here (满分).
    source (optional): The rule that says so.
    illustrative (optional): Whether the document marks this as made up for illustration.
    from (optional): The steps whose results went in: their indexes in the derivation's list, each smaller than this step's own.
"""


class Input(TypedDict):
    """One input of a step (输入).

    Keys:
        name: What it is, in both languages.
        value: Its value as canonical text.
        at (optional): Where it stands in the documents, as a JSON pointer.
    """

    name: Words | types.Words

    value: str

    at: NotRequired[str]


class TallyGroup(TypedDict):
    """One of several tallies that are counted apart and together.

    Keys:
        group: What the group is called.
        title (optional): Its title, where it has one.
        tally: What it counted.
    """

    group: str

    title: NotRequired[Title | types.Title]

    tally: Tally


class Scoring(TypedDict):
    """How grades become points (满意度得分).

    # Shape
    `{"score": {"satisfied": "100", "basically": "60", "not_satisfied": "0"}, "over": ["rated"], "source": {…}}`

    Keys:
        score: The points of each grade.
        over: The grades over which the mean is taken.
        source: Where it is written.
        never (optional): What is never printed unless it is so, by rounding alone: the most points, or the least; absent, it is printed and
            found.
    """

    score: Mapping[str, Exact]

    over: Sequence[str]

    source: Source | types.Source

    never: NotRequired[Sequence[NeverPrinted]]


class CostLedger(TypedDict):
    """The costs of an office's vehicles, line by line (费用台账).

    # Shape
    ```json
    {"ledger": "vehicles.2026", "currency": "CNY", "places": 2,
     "categories": {"fuel": {"carries": ["litres"]}, "repair": {}}, "vehicles": {"鲁E-0007": {}},
     "lines": [{"id": "2026-0013", "day": "2026-02-03", "vehicle": "鲁E-0007", "category": "fuel",
                "amount": "312.40", "quantity": {"litres": "38.4"}, "odometer": 10420}]}
    ```

    # Units
    Amounts in the currency, odometers in whole kilometres.

    # Rule
    A line is never edited; what was wrong is reversed by another line and entered anew, what was paid back in part is
    a refund. A line that is reversed gives no odometer reading. A line names its vehicle and its category by id or by
    Chinese title. A ledger is one document: a line that contradicts it is refused with its place, for every sum would
    be another without it; what is odd but possible is a finding, and what it makes unknown is not computed.

    # Errors
    `cost.id_twice` `cost.vehicle_unknown` `cost.category_unknown` `cost.name_ambiguous` `cost.amount_places`
    `cost.below_zero` `cost.quantity_not_in_chart` `cost.reverses_nothing` `cost.reversed_twice`
    `cost.reversal_differs` `cost.refunds_nothing` `cost.refund_differs` `cost.refund_exceeds` `cost.before_its_line`
    `cost.odometer_rollback`

    Keys:
        ledger: The ledger's id.
        currency: The currency of every amount.
        places: The most places an amount has behind the point.
        categories: The chart: every category of cost, and which quantities it carries.
        vehicles: The vehicles, by number plate or any other name.
        lines: The lines, in any order.
        readings (optional): Odometer readings that came with no cost.
        meters (optional): What happened to the odometers themselves.
        title (optional): The ledger's title.
        source (optional): The rule the ledger is kept by.
        illustrative (optional): Whether this is made up for illustration.
        note (optional): A remark for whoever reads the ledger.
    """

    ledger: str

    currency: str

    places: int

    categories: Mapping[str, LedgerCategory]

    vehicles: Mapping[str, Vehicle]

    lines: Sequence[LedgerLine]

    readings: NotRequired[Sequence[OdometerReading]]

    meters: NotRequired[Sequence[MeterEvent]]

    title: NotRequired[Title | types.Title]

    source: NotRequired[Source | types.Source]

    illustrative: NotRequired[bool]

    note: NotRequired[Title | types.Title]


class LedgerCategory(TypedDict):
    """A category of cost (费用类别).

    Keys:
        carries (optional): The quantities its lines may carry; none where it carries none.
        title (optional): The category's title.
    """

    carries: NotRequired[Sequence[Carried]]

    title: NotRequired[Title | types.Title]


class Vehicle(TypedDict):
    """A vehicle (车辆).

    Keys:
        runs_on (optional): What it runs on; absent, what it has bought says so.
        title (optional): The vehicle's title.
    """

    runs_on: NotRequired[Sequence[Carried]]

    title: NotRequired[Title | types.Title]


class LedgerLine(TypedDict):
    """One line of the ledger: what happened once (账目).

    Keys:
        id: The line's id.
        day: The day it happened.
        vehicle: The vehicle.
        category: The category of cost.
        amount: The amount; below zero only where the line takes back another, or a part of it.
        quantity (optional): How much of it, where the category carries a quantity.
        odometer (optional): What the odometer showed, in kilometres.
        fill (optional): Whether the tank was filled to the top.
        order (optional): The order it was spent on; what was spent above its limit or before it was approved is a finding.
        invoice (optional): The invoice's number; one that stands on several lines is a finding.
        reverses (optional): The line that this one reverses, whole (冲销).
        refunds (optional): The line of which this one pays back a part (部分退款): an amount below zero, and no quantity.
    """

    id: str

    day: Day

    vehicle: str

    category: str

    amount: Exact

    quantity: NotRequired[LedgerQuantity]

    odometer: NotRequired[int]

    fill: NotRequired[Fill]

    order: NotRequired[LedgerOrder]

    invoice: NotRequired[str]

    reverses: NotRequired[str]

    refunds: NotRequired[str]


class LedgerOrder(TypedDict):
    """The order something was spent on (派单).

    Keys:
        kind: Its kind, such as 派购单 or 派修单.
        no: Its number.
        approved_by (optional): Who approved it.
        approved_on (optional): The day it was approved.
        limit (optional): The most that may be spent on it.
    """

    kind: str

    no: str

    approved_by: NotRequired[str]

    approved_on: NotRequired[Day]

    limit: NotRequired[Exact]


class OdometerReading(TypedDict):
    """An odometer reading that came with no cost (里程表读数).

    Keys:
        id: The reading's id.
        day: The day it was taken.
        vehicle: The vehicle.
        odometer: What the odometer showed, in kilometres.
    """

    id: str

    day: Day

    vehicle: str

    odometer: int


class MeterEvent(TypedDict):
    """What happened to an odometer (里程表事项).

    # Rule
    A reading on the day of the event is taken after it.

    Keys:
        id: The event's id.
        day: The day it happened.
        vehicle: The vehicle.
        event: What happened.
    """

    id: str

    day: Day

    vehicle: str

    event: MeterChange


class SheetPolicy(TypedDict):
    """How a ledger is read (统计口径); every choice is stated.

    # Shape
    `{"month_boundary": {"interpolate": {}}, "two_readings": "highest", "kilometres_a_day": 1000}`

    # Errors
    `cost.two_readings`

    Keys:
        month_boundary: Where one month's distance ends and the next one's begins.
        two_readings: What is done with two different readings of one vehicle on one day.
        kilometres_a_day (optional): The most kilometres a vehicle can drive in a day, both days of two readings counted. The readings that do not
            fit the others are then set aside and named; absent, one that goes back is refused, for nothing says which of
            two is wrong.
    """

    month_boundary: MonthBoundary

    two_readings: TwoReadings

    kilometres_a_day: NotRequired[int]


Months = TypedDict("Months", {
    "from": "str",
    "to": "str",
})
"""A run of months, first and last included (统计期).

# Shape
`{"from": "2009-01", "to": "2009-12"}`

Keys:
    from: The first month.
    to: The last month.
"""


class SheetPublication(TypedDict):
    """How each measure is printed (公布口径).

    # Rule
    What can be summed foots, and no printed cell lies a whole step from its exact figure. The total is rounded. With
    one dimension its parts are rounded by largest remainder, equal remainders to the earlier row. With two, cells,
    rows, columns and total foot together, whichever dimension is named first: all start at their nearest, and where a
    sum does not foot, those nearest to a half give way. With three this holds of the first two, and the third is
    rounded by largest remainder within each of their cells; a figure can then lie one step from that of a sheet that
    goes by other dimensions. The sheet lists each cell that is not its own rounding. Where a total cannot be had, its
    parts are rounded each for itself. Ratios are rounded each for itself.

    Keys:
        amount (optional): Amounts.
        litres (optional): Litres.
        kwh (optional): Kilowatt-hours.
        distance (optional): Distances.
        litres_per_100_km (optional): Litres per 100 km.
        kwh_per_100_km (optional): Kilowatt-hours per 100 km.
        cost_per_km (optional): Cost per kilometre.
    """

    amount: NotRequired[Rounding | types.Rounding]

    litres: NotRequired[Rounding | types.Rounding]

    kwh: NotRequired[Rounding | types.Rounding]

    distance: NotRequired[Rounding | types.Rounding]

    litres_per_100_km: NotRequired[Rounding | types.Rounding]

    kwh_per_100_km: NotRequired[Rounding | types.Rounding]

    cost_per_km: NotRequired[Rounding | types.Rounding]


class Portion(TypedDict):
    """A key and the quantity it shares by.

    Keys:
        key: Who shares.
        quantity: By how much: kilometres, square metres, heads.
    """

    key: str

    quantity: Exact


class Cohort(TypedDict):
    """Who is assessed, and what is given about them (考核对象).

    # Shape
    `{"cohort": "office.2009", "scheme": "office.staff", "period": {"from": "2009-01-01", "to": "2009-12-31"},
    "subjects": […], "targets": […], "ballots": […], "ledger": […], "events": […]}`

    # Rule
    A value that is neither given nor under `no_task` or `not_reported` is refused, never zero.

    # Errors
    `cohort.*` `ballot.*` `ledger.*` `name.unknown`, when it is assessed

    Keys:
        cohort: The cohort's id.
        scheme: The scheme it is meant for.
        period: The period that is assessed.
        as_of (optional): The day up to which targets are looked at; the period's end where it is absent.
        illustrative (optional): Whether it is made up for illustration.
        subjects: Who is assessed.
        unit (optional): The unit to which quotas belong.
        common (optional): The values common to all.
        targets (optional): The targets.
        ballots (optional): The ballots.
        ledger (optional): The entries of the ledger.
        events (optional): The events that effects look at.
    """

    cohort: str

    scheme: str

    period: CohortPeriod

    as_of: NotRequired[Day]

    illustrative: NotRequired[bool]

    subjects: Sequence[CohortSubject]

    unit: NotRequired[CohortStrength]

    common: NotRequired[Mapping[str, Exact]]

    targets: NotRequired[Sequence[CohortTarget]]

    ballots: NotRequired[Sequence[CohortBallots]]

    ledger: NotRequired[Sequence[LedgerEntry]]

    events: NotRequired[Sequence[CohortEvent]]


CohortPeriod = TypedDict("CohortPeriod", {
    "from": "Day",
    "to": "Day",
})
"""The period that is assessed, both days included (考核期).

Keys:
    from: First day.
    to: Last day.
"""


CohortSubject = TypedDict("CohortSubject", {
    "id": "str",
    "class": "str",
    "name": "NotRequired[str]",
    "values": "NotRequired[Mapping[str, Exact]]",
    "marks": "NotRequired[Mapping[str, Exact]]",
    "no_task": "NotRequired[Mapping[str, str]]",
    "not_reported": "NotRequired[Sequence[str]]",
    "figures": "NotRequired[Mapping[str, CohortFigure]]",
    "outcome": "NotRequired[SubjectOutcome | types.SubjectOutcome]",
    "outcome_reason": "NotRequired[str]",
    "outside_base": "NotRequired[str]",
})
"""One who is assessed: a person, a department, a township (考核对象).

Keys:
    id: The subject's id.
    class: The class in which it is compared.
    name (optional): The name, for readers.
    values (optional): The values, by name.
    marks (optional): The marks, by node.
    no_task (optional): Values and leaves without a task this year, and why.
    not_reported (optional): Values and marks that should be there and are not.
    figures (optional): Figures of another area, taken as values, by name.
    outcome (optional): What the law says of the subject beside its score.
    outcome_reason (optional): Why the law says so, for readers.
    outside_base (optional): Why the subject is outside the base of the quotas (不计入基数), such as 新进, 援派; inside where it is absent.
"""


class CohortFigure(TypedDict):
    """A figure of another area, taken as a value.

    Keys:
        value: The figure.
        derivation (optional): How it came about.
    """

    value: Exact

    derivation: NotRequired[Derivation | types.Derivation]


class CohortStrength(TypedDict):
    """The strength of the unit to which quotas belong (单位人数).

    Keys:
        should_be_assessed (optional): How many should be assessed (应参加考核人数).
        headcount (optional): How many serve (总人数).
        establishment (optional): How many posts there are (编制数).
        should_be_assessed_by_class (optional): How many of each class should be assessed.
        headcount_by_class (optional): How many of each class serve.
        establishment_by_class (optional): How many posts of each class there are.
    """

    should_be_assessed: NotRequired[int]

    headcount: NotRequired[int]

    establishment: NotRequired[int]

    should_be_assessed_by_class: NotRequired[Mapping[str, int]]

    headcount_by_class: NotRequired[Mapping[str, int]]

    establishment_by_class: NotRequired[Mapping[str, int]]


CohortTarget = TypedDict("CohortTarget", {
    "subject": "str",
    "value": "str",
    "from": "Day",
    "amount": "Exact",
})
"""A target (目标); the latest one in force rules.

Keys:
    subject: Whose target.
    value: Of which value.
    from: From when it is in force.
    amount: How much.
"""


CohortBallots = TypedDict("CohortBallots", {
    "form": "str",
    "class": "str",
    "question": "str",
    "subject": "NotRequired[str]",
    "counts": "NotRequired[Mapping[str, int]]",
    "voter": "NotRequired[str]",
    "marks": "NotRequired[Mapping[str, BallotMark]]",
})
"""Ballots, counted or one by one (选票).

# Shape
Counted: `{"form", "class", "question", "subject", "counts": {"excellent": 3}}`. One by one:
`{"form", "class", "question", "voter", "marks": {"li.ming": "excellent"}}`

Keys:
    form: The form.
    class: The class of the voters.
    question: The question.
    subject (optional): On whom, where ballots are counted.
    counts (optional): How many ballots of each kind, where ballots are counted.
    voter (optional): Who voted, where ballots are given one by one.
    marks (optional): The mark for each subject, where ballots are given one by one: a word of the form, or a number as text.
"""


class LedgerEntry(TypedDict):
    """An entry of the ledger (计件记录).

    Keys:
        id: The entry's id.
        subject: Whose entry.
        node: At which node.
        kind: Of which kind.
        n (optional): How many; one where it is absent.
        item (optional): The item it belongs to; entries with the same item count together.
        authors (optional): How many authors share it.
        role (optional): The role of the subject in it.
    """

    id: str

    subject: str

    node: str

    kind: str

    n: NotRequired[int]

    item: NotRequired[str]

    authors: NotRequired[int]

    role: NotRequired[str]


class CohortEvent(TypedDict):
    """An event that effects look at (事项): an accident, a reprimand.

    Keys:
        id: The event's id.
        subject: Whose event.
        event: Which event.
        n (optional): How many; one where it is absent.
    """

    id: str

    subject: str

    event: str

    n: NotRequired[int]


class LawException(TypedDict):
    """Why a statutory pack is followed for periods it is not in force for (例外适用); every answer shows it.

    # Shape
    `{"reason": {"zh": "试点单位提前执行"}, "source": {"instrument": "本办法", "article": "2"}}`

    Keys:
        reason: Why.
        source (optional): The rule that says so.
    """

    reason: Title | types.Title

    source: NotRequired[Source | types.Source]


class AskDueBy(TypedDict):
    """By what a due day is asked: a term, a duty or a rule.

    # Shape
    `{"term": …}`, `{"duty": "open_government.reply"}`, also with `"prefer"`, or `{"rule": "foi07.reply"}`

    # Errors
    `ask.one_of` `ask.prefer_without_duty`

    Keys:
        term (optional): A term.
        duty (optional): What is due; the rule is the one in force on the day.
        prefer (optional): Which rule is taken where several are in force; absent: that is refused.
        rule (optional): A rule, which counts also outside its days.
    """

    term: NotRequired[Term]

    duty: NotRequired[str]

    prefer: NotRequired[Prefer]

    rule: NotRequired[str]


class WorkingTerm(TypedDict):
    """A term that ends on a working day by itself.

    Keys:
        n: How many.
        counted: From which end, and which days are in it.
    """

    n: Amount

    counted: OpenCountedFrom


class AmountBounds(TypedDict):
    """What an event may set an amount to, both ends included.

    Keys:
        least (optional): The least; absent: 1.
        most (optional): The most; absent: no limit.
    """

    least: NotRequired[int]

    most: NotRequired[int]


class RollingTerm(TypedDict):
    """A term that may end on a day that rests.

    Keys:
        n: How many.
        counted: From which end, and which days are in it.
        roll: Where a last day that rests moves, once, at the end.
    """

    n: Amount

    counted: OpenCountedFrom

    roll: Roll


class DeadlinePack(TypedDict):
    """A pack of rules with its words (规则包).

    # Shape
    `{"pack", "texts_read_as_of", "evidence", "events", "causes", "rules"}`, with `duties` and `facts` where they have names

    # Errors
    `document.*` `shape.*` `rule.*` `term.*` `jurisdiction.unreadable`
    """

    pack: str

    texts_read_as_of: Day

    evidence: Mapping[str, RuleEvidence]

    events: Mapping[str, Title | types.Title]

    causes: Mapping[str, Title | types.Title]

    duties: NotRequired[Mapping[str, Title | types.Title]]

    facts: NotRequired[Mapping[str, MatterFact]]

    rules: Sequence[DeadlineRule]


class MatterFact(TypedDict):
    """A fact about which rules ask, with its values (事实).

    # Shape
    `{"title": {"zh": "申请渠道"}, "values": {"internet": {"zh": "互联网"}}}`

    Keys:
        title: What it is called.
        values: What its values are called.
    """

    title: Title | types.Title

    values: Mapping[str, Title | types.Title]


class DeadlineRule(TypedDict):
    """One wording of one limit (期限规则).

    # Shape
    Eighteen keys, each written out and empty where there is nothing, and `transition`, `yields`, `as_a_rule`,
    `closed_days` and `note` where they apply.

    # Errors
    `rule.*` `term.*` `jurisdiction.unreadable`

    Keys:
        id: The rule's id.
        title: What it is called.
        duty: What is due, over all versions and places, such as `open_government.reply`.
        jurisdiction: Which offices are under it.
        level: The kind of its instrument.
        in_force: When it is in force.
        transition (optional): Where an earlier rule of the same duty and place ends: which of them holds of old matters.
        source: Where it is written.
        evidence: How well its parts are known, by JSON pointer; `""` is the whole rule.
        binds: Who is late.
        when: Facts of the matter and their allowed values, all of which must hold.
        trigger: What opens a clock.
        term: How long it takes.
        bound: Whether the due day is the latest or the earliest.
        yields (optional): What it gives way to.
        as_a_rule (optional): What its text says only as a rule (一般), by JSON pointer into the rule.
        extensions: How often and by how much it can be extended, step by step.
        pauses: What does not count.
        resets: What starts it anew.
        ends: The events that fulfil it.
        closed_days (optional): Whether the days on which a matter was closed count once it is reopened; absent: the text does not say.
        on_expiry: What silence does.
        note (optional): Words without effect on days.
    """

    id: str

    title: Title | types.Title

    duty: str

    jurisdiction: str

    level: InstrumentLevel

    in_force: RuleInForce | types.RuleInForce

    transition: NotRequired[Transition]

    source: Sequence[Source | types.Source]

    evidence: Mapping[str, RuleEvidence]

    binds: Binds

    when: Mapping[str, Sequence[str]]

    trigger: Trigger

    term: Term

    bound: DueBound

    yields: NotRequired[Yields | types.Yields]

    as_a_rule: NotRequired[Sequence[str]]

    extensions: Sequence[ExtensionStep]

    pauses: Sequence[PauseRule]

    resets: Sequence[ResetRule]

    ends: Sequence[str]

    closed_days: NotRequired[OpenPauseEdge]

    on_expiry: OnExpiry

    note: NotRequired[Title | types.Title]


RuleInForce = TypedDict("RuleInForce", {
    "from": "str",
    "to": "str",
    "wording_unread_from": "NotRequired[str]",
})
"""The days on which a rule is in force, both included (施行期间).

# Shape
`{"from": "2019-05-15", "to": "open"}`. A month `"2024-01"` or a year `"2020"` means some day in it.

# Errors
`rule.in_force_unreadable`

Keys:
    from: First day: a day, a month, a year, `unknown`, or `never` for a draft.
    to: Last day: a day, a month, a year, `unknown` or `open`.
    wording_unread_from (optional): Since when an earlier wording of the rule held that nobody read.
"""


class ByFact(TypedDict):
    """Events that open a clock, by a fact of the matter.

    Keys:
        fact: The fact, such as `channel`.
        on: For each of its values, the events.
    """

    fact: str

    on: Mapping[str, Sequence[str]]


class Yields(TypedDict):
    """The limits of other instruments that come before a rule's own.

    # Shape
    `{"to": "longer", "of": ["law", "administrative_regulation"]}`

    # Rule
    Of several rules of a duty that are in force, one that gives way to another is left out, unless the other gives way to
    it as well. Which of two limits is longer is only known where both count the same unit in the same way.

    Keys:
        to: Which limits of the others.
        of: The kinds of instruments.
    """

    to: OtherLimit

    of: Sequence[InstrumentLevel]


class ExtensionStep(TypedDict):
    """One step of extension (延长).

    # Shape
    `{"by": amount, "when", "approver"}` or `{"to": amount, "when", "approver"}`

    Keys:
        by (optional): More of the same unit, from the end that nothing has moved.
        to (optional): A new total from the anchor.
        when: Until when it can be granted.
        approver: Who approves it.
    """

    by: NotRequired[Amount]

    to: NotRequired[Amount]

    when: GrantedWhen

    approver: Approver


class PauseRule(TypedDict):
    """Causes for which days do not count (扣除期间).

    Keys:
        causes: The causes.
        first_day: Whether the day of the pause still counts.
        last_day: Whether the day of the resumption counts again.
    """

    causes: Sequence[str]

    first_day: PauseEdge

    last_day: PauseEdge


class ResetRule(TypedDict):
    """Events from which the term starts anew (重新起算).

    # Shape
    `{"on": ["correction_received"], "times": 1}`, or with `"awaits": ["correction_requested"]`: from such a request on
    the term waits, and starts anew when what was asked for comes; what comes unasked starts nothing.

    Keys:
        on: The events.
        times: How often at most.
        awaits (optional): The events that ask for it: from one of them the term waits for one of `on`; absent: `on` is not asked for.
    """

    on: Sequence[str]

    times: int

    awaits: NotRequired[Sequence[str]]


class DeemedEvent(TypedDict):
    """The event that silence puts into the log.

    Keys:
        event: The event.
        on: The day on which it counts as having happened.
    """

    event: str

    on: DeemedOn


class MatterLog(TypedDict):
    """The log of a matter (办理记录): where it belongs, what is known of it, and what happened.

    # Shape
    `{"matter", "jurisdiction", "facts", "events"}`; the order of the events is irrelevant.

    Keys:
        matter: The matter's number.
        jurisdiction: Where the office is that handles it, such as `CN-370503`.
        facts: What rules may ask about the matter, such as `channel`.
        events: What happened.
    """

    matter: str

    jurisdiction: str

    facts: Mapping[str, str]

    events: Sequence[MatterEvent]


class MatterEvent(TypedDict):
    """One event of a matter (事件).

    # Shape
    `event` is a word of the packs, or `paused` (with `cause`), `resumed` (with `of`), `extended` (with `duty`) or
    `reopened`. Exactly one of `on` and `at`.

    # Errors
    `log.*` `shape.missing_key` `shape.unknown_key`

    Keys:
        id: The event's id in this log.
        event: What happened.
        on (optional): The day on which it happened.
        at (optional): The moment at which it happened.
        by (optional): The unit that did it.
        to (optional): The unit that it was done to.
        n (optional): An amount that the rule leaves to the event.
        cause (optional): Of a pause: why.
        of (optional): Of a resumption: the id of the pause.
        duty (optional): Of an extension: the duty that is extended.
        approved_by (optional): Of an extension: who approved it; its day is the day of approval.
    """

    id: str

    event: str

    on: NotRequired[Day]

    at: NotRequired[str]

    by: NotRequired[str]

    to: NotRequired[str]

    n: NotRequired[int]

    cause: NotRequired[str]

    of: NotRequired[str]

    duty: NotRequired[str]

    approved_by: NotRequired[str]


class AskStanding(TypedDict):
    """By what a matter is asked: a duty, for which the rule is found, or a rule by its name.

    # Shape
    `{"duty": "open_government.reply"}`, also with `"prefer": "nearest"`, or `{"rule": "foi19.reply"}`

    # Errors
    `ask.one_of` `ask.prefer_without_duty`

    Keys:
        duty (optional): What is due; the rule is the one in force on the trigger day.
        prefer (optional): Which rule is taken where several are in force; absent: that is refused.
        rule (optional): A rule, which counts also outside its days.
    """

    duty: NotRequired[str]

    prefer: NotRequired[Prefer]

    rule: NotRequired[str]


class CalendarDocument(TypedDict):
    """A calendar as a document (日历文件).

    # Shape
    Either a `week` of its own or `based_on` another calendar.

    Keys:
        calendar: The calendar's id, such as `cn`.
        title: What it is called.
        zone (optional): The zone of its moments; days need none.
        week (optional): Which weekdays work, from when on; the later row holds from its day.
        based_on (optional): The calendar whose week and notices come before this one's.
        notices: The notices; a later announcement overrides an earlier one, on one day the one further below.
    """

    calendar: str

    title: Title | types.Title

    zone: NotRequired[Zone]

    week: NotRequired[Sequence[WeekFrom]]

    based_on: NotRequired[Base]

    notices: Sequence[Notice]


WeekFrom = TypedDict("WeekFrom", {
    "from": "Day",
    "works": "Sequence[Weekday]",
})
"""The weekdays that work, from a day on (周制).

Keys:
    from: First day of this week pattern.
    works: The weekdays that work.
"""


class Base(TypedDict):
    """The calendar that another one starts from.

    Keys:
        calendar: The name of a calendar that ships with the library.
        without (optional): What of the base is left out: `["work"]` for a bank that stays closed on make-up days.
    """

    calendar: str

    without: NotRequired[Sequence[LeftOut]]


class Notice(TypedDict):
    """A notice on days off and make-up days (放假通知), or a revision of one.

    # Shape
    `governs` (a notice of its own) or `revises` (the id of the notice that it changes), never both.

    Keys:
        id: Its id in this calendar, such as `2020`; reasons of days cite it.
        governs (optional): The days for which it settles what works; a revision has none of its own.
        revises (optional): The id of the notice that this one revises.
        announced_on: When it became known.
        source: Where it is written.
        days: What it says of single days; every other day that it governs follows the week.
    """

    id: str

    governs: NotRequired[Governed]

    revises: NotRequired[str]

    announced_on: str

    source: Source | types.Source

    days: Mapping[str, Ruling]


Governed = TypedDict("Governed", {
    "from": "Day",
    "to": "Day",
})
"""First and last day that a notice governs, both included.

Keys:
    from: First day.
    to: Last day.
"""


class DayOff(TypedDict):
    """A day that rests: for which holiday, and what kind of rest it is.

    # Shape
    `{"name": title}`, and where the notice says so `statutory`, `moved` and `statute`. A day of which nothing is said
    rests all the same; a term that skips statutory holidays cannot cross it.

    Keys:
        name: The holiday's name.
        statutory (optional): Whether it is a statutory holiday (法定节假日); absent where that is not said.
        moved (optional): Whether a rest day of the week was moved here (调休); a statutory day is not. Absent where that is not said.
        statute (optional): Where it is written that the day is statutory.
    """

    name: Title | types.Title

    statutory: NotRequired[bool]

    moved: NotRequired[bool]

    statute: NotRequired[Source | types.Source]


class Occasion(TypedDict):
    """For what a day is worked.

    Keys:
        name: The holiday's name.
    """

    name: Title | types.Title


class SchemeDocument(TypedDict):
    """An assessment scheme as it is written (考核办法).

    # Shape
    Values are measured or computed; leaves of the tree turn them into points; points combine up the tree; then come
    effects, places, grades and quotas. Values and nodes share one namespace: every name is one figure per subject.

    Keys:
        scheme: The scheme's id.
        title: The title.
        in_force: First and last day in force.
        source: Where it is written.
        illustrative (optional): Whether it is made up for illustration.
        note (optional): A remark for whoever reads it.
        law: The statutory pack that it follows, or `"none"`.
        law_exception (optional): Why that pack is followed for periods it is not in force for.
        classes: The classes of subjects that are compared with each other.
        choices: What is done in special cases, for the whole tree.
        faulty_subjects (optional): What is done with a subject whose own data are missing or cannot be used; `refuse` where it is absent.
        publish: How a score is printed.
        values (optional): The values, by name.
        ballots (optional): The forms of ballots, by name.
        tree: The tree.
        effects (optional): What follows from events and figures beside the score.
        ranking: How subjects are placed.
        grades (optional): The grades.
        stages (optional): The order in which bands, effects and quotas act.
        quota (optional): How many may have a grade.
    """

    scheme: str

    title: Title | types.Title

    in_force: InForce

    source: Source | types.Source

    illustrative: NotRequired[bool]

    note: NotRequired[Title | types.Title]

    law: str

    law_exception: NotRequired[LawException | types.LawException]

    classes: Sequence[SchemeClass]

    choices: Choices

    faulty_subjects: NotRequired[FaultySubjects]

    publish: Rounding | types.Rounding

    values: NotRequired[Mapping[str, SchemeValue]]

    ballots: NotRequired[Mapping[str, BallotForm]]

    tree: SchemeNode

    effects: NotRequired[Sequence[SchemeEffect]]

    ranking: Ranking

    grades: NotRequired[Grades]

    stages: NotRequired[Sequence[SchemeStage]]

    quota: NotRequired[Sequence[Quota]]


InForce = TypedDict("InForce", {
    "from": "Day",
    "to": "str",
})
"""The days on which something is in force, both included (施行期间).

# Shape
`{"from": "2009-01-01", "to": "open"}`

Keys:
    from: First day.
    to: Last day, or `"open"`.
"""


class SchemeClass(TypedDict):
    """A class of subjects that are compared with each other (考核类别).

    Keys:
        id: The class.
        title (optional): The title.
        source (optional): The rule that says so.
        illustrative (optional): Whether this is made up for illustration.
        note (optional): A remark for whoever reads the scheme.
        overrides (optional): What is different for this class.
    """

    id: str

    title: NotRequired[Title | types.Title]

    source: NotRequired[Source | types.Source]

    illustrative: NotRequired[bool]

    note: NotRequired[Title | types.Title]

    overrides: NotRequired[Sequence[ClassOverride]]


class OverrideKeys(TypedDict):
    """Keys of a node, or of an effect, that are replaced.

    Keys:
        title (optional): The title.
        source (optional): The rule that says so.
        illustrative (optional): Whether it is made up for illustration.
        note (optional): A remark for whoever reads the scheme.
        weight (optional): The weight of a node.
        full (optional): The full marks of a leaf.
        score (optional): How a leaf is scored.
        combine (optional): How children are combined.
        children (optional): What is combined.
        then (optional): The further steps of a node.
        choices (optional): What is done in special cases.
        when (optional): When an effect acts.
        effect (optional): What an effect does.
    """

    title: NotRequired[Title | types.Title]

    source: NotRequired[Source | types.Source]

    illustrative: NotRequired[bool]

    note: NotRequired[Title | types.Title]

    weight: NotRequired[Exact]

    full: NotRequired[Exact]

    score: NotRequired[Method]

    combine: NotRequired[NodeCombine]

    children: NotRequired[Sequence[SchemeNode]]

    then: NotRequired[Sequence[Then]]

    choices: NotRequired[Choices]

    when: NotRequired[Sequence[Condition]]

    effect: NotRequired[Sequence[EffectAction]]


class MarkMethod(TypedDict):
    """The mark under the node's id (直接打分).

    # Shape
    `{}`, or `{"one_of": ["100", "95", "90"]}`

    # Rule
    A mark outside 0 … full, or not in `one_of`, is refused, not clamped.

    # Errors
    `cohort.mark_out_of_range`

    Keys:
        one_of (optional): The only marks that may be given.
    """

    one_of: NotRequired[Sequence[Exact]]


class CompletionMethod(TypedDict):
    """Full marks × value ÷ reference (完成率).

    # Shape
    `{"of": "tasks", "against": {"target": {}}, "within": ["0", "120"]}`. Against the best it is 比最高, against a
    constant 基准比.

    # Units
    `within` bounds the points.

    # Rule
    A reference that is not above zero is the case `zero_reference`.

    # Errors
    `name.unknown` `value.better_missing` `bounds.crossed` `cohort.target_missing`

    Keys:
        of: The value or node.
        against: What it is held against.
        within: The fewest and the most points.
    """

    of: str

    against: Reference

    within: Sequence[Bound]


class StepsMethod(TypedDict):
    """`at` points where the reference is met exactly, and so many per step above and below it (基本分±步进).

    # Shape
    `{"of": "paid_in", "against": {"target": {}}, "at": "60", "above": {"each": {"by": {"share": "0.10"}, "points": "0.5",
    "count": "whole"}}, "below": {"zero": {}}, "within": ["0", "70"]}`

    # Rule
    The points of a step are added on either side, so a deduction is negative: `"points": "-1"` under `below` takes a
    point away for each step that the value falls short; the linter remarks on points that rise there. All or nothing (完成得分), and the cliff
    (悬崖), are `"below": {"zero": {}}`.

    # Errors
    `name.unknown` `bounds.crossed` `steps.step_not_positive` `cohort.target_missing`

    Keys:
        of: The value or node.
        against: What it is held against.
        at: The points where the reference is met exactly.
        above: What happens above the reference.
        below: What happens below the reference.
        within: The fewest and the most points.
    """

    of: str

    against: Reference

    at: Exact

    above: StepsSide

    below: StepsSide

    within: Sequence[Bound]


class CurveMethod(TypedDict):
    """Straight lines through knots (分段线性).

    # Shape
    `{"of": "rate", "knots": [["80", "0"], ["90", "6"], ["100", "10"]], "before": "zero", "after": "flat"}`

    # Rule
    A knot is a value and its points; between two knots the points lie on the line through them.

    # Errors
    `name.unknown` `curve.order`

    Keys:
        of: The value or node.
        knots: The knots, by ascending value; at least two.
        before: What happens below the first knot.
        after: What happens above the last knot.
    """

    of: str

    knots: Sequence[Sequence[Exact]]

    before: CurveEnd

    after: CurveEnd


class EfficacyMethod(TypedDict):
    """base + span × (value − low) ÷ (high − low) (功效系数).

    # Shape
    `{"of": "growth", "ends": {"observed": {"among": "class"}}, "base": "60", "span": "40", "growth": {"linear": {}},
    "within": ["60", "100"]}`

    # Rule
    Observed ends are the worst and the best of those compared, so `better` decides which is which. Equal ends are the
    case `all_equal`.

    # Errors
    `name.unknown` `value.better_missing` `bounds.crossed`

    Keys:
        of: The value or node.
        ends: Between what the value is placed.
        base: The points at the low end.
        span: The points between the low and the high end.
        growth: How points grow between the ends.
        within: The fewest and the most points.
    """

    of: str

    ends: EfficacyEnds

    base: Exact

    span: Exact

    growth: EfficacyGrowth

    within: Sequence[Bound]


class PlaceMethod(TypedDict):
    """Points by place among those compared (名次).

    # Shape
    `{"of": "energy", "among": "class", "points": {"between": {"first": "50", "last": "30"}}}`

    # Rule
    Who fails `where` gets 0 and is not counted. Two who are equal are the case `tie`; one alone between two ends is the
    case `alone`. Where equals share a dense place, `dense_last` says to which place a line between two ends runs.

    # Errors
    `name.unknown` `value.better_missing` `place.beyond_table`

    Keys:
        of: The value or node.
        among: Who is compared.
        points: The points of each place.
        where (optional): Who takes part: all of these hold.
    """

    of: str

    among: Among

    points: PlacePoints

    where: NotRequired[Sequence[Condition]]


class BandsMethod(TypedDict):
    """Points by the first row that holds (区间档位).

    # Shape
    `{"of": "rate", "rows": [{"from": "0.9", "points": "200"}, {"over": "0.8", "points": "190"}, {"points": "160"}]}`

    # Rule
    A row states only its lower end, so rows neither gap nor overlap; the last row takes the rest.

    # Errors
    `name.unknown` `bands.order` `bands.unreachable` `bands.no_last_row`

    Keys:
        of: The value or node.
        rows: The rows, from high to low.
    """

    of: str

    rows: Sequence[BandsRow]


BandsRow = TypedDict("BandsRow", {
    "from": "NotRequired[Exact]",
    "over": "NotRequired[Exact]",
    "and": "NotRequired[Sequence[Condition]]",
    "points": "Exact",
    "printed": "NotRequired[Sequence[Exact]]",
})
"""One row of `BandsMethod`.

Keys:
    from (optional): The value is this or more.
    over (optional): The value is more than this.
    and (optional): And all of these hold.
    points: The points.
    printed (optional): The range as the instrument prints it, for the linter.
"""


class LedgerMethod(TypedDict):
    """A start, and so many points for each entry of the ledger (计件、扣分).

    # Shape
    `{"start": "100", "kinds": {"late": "-2"}, "repeats": "first_only", "authors": {"whole": {}}, "within": ["0", "100"]}`

    # Rule
    start + factor × Σ kind × n. Entries with the same `item` count together, by `repeats`; an entry without an item
    stands alone. An entry whose kind is a multiplier multiplies the rest of its item: 加2倍 is `"3"`.

    # Errors
    `name.unknown` `name.twice` `bounds.crossed` `ledger.unknown_kind` `ledger.unknown_role`
    `ledger.multiplies_nothing`

    Keys:
        start: The points before any entry.
        kinds: The points of each kind of entry; a deduction is negative.
        repeats: What happens where one item is entered more than once.
        authors: What happens where several have done one thing together.
        within: The fewest and the most points.
        multipliers (optional): Kinds that multiply the points of their item.
        factor (optional): A value or node that multiplies the points of all entries.
    """

    start: Exact

    kinds: Mapping[str, Exact]

    repeats: LedgerRepeats

    authors: LedgerAuthors

    within: Sequence[Bound]

    multipliers: NotRequired[Mapping[str, Exact]]

    factor: NotRequired[str]


class BallotMethod(TypedDict):
    """The weighted means of the classes of voters (民主测评).

    # Shape
    `{"form": "yearly", "question": "de"}`

    # Errors
    `name.unknown` `tree.scales_mixed` `ballot.empty_class` `ballot.nobody_left`

    Keys:
        form: The form.
        question: The question on it.
    """

    form: str

    question: str


class AmountMethod(TypedDict):
    """A value that is points already (数值即分值).

    # Shape
    `{"of": "contest", "within": ["0", "10"]}`

    # Errors
    `name.unknown` `bounds.crossed`

    Keys:
        of: The value or node.
        within: The fewest and the most points.
    """

    of: str

    within: Sequence[Bound]


class SchemeNode(TypedDict):
    """A node of the tree (指标).

    # Shape
    A leaf has `score` with `full`; any other node has `combine` with `children`.

    # Errors
    `tree.score_or_combine` `tree.full_missing` `tree.weight_negative` `tree.weights_do_not_sum`
    `tree.points_do_not_sum` `tree.scales_mixed` `choice.missing` `name.twice`

    Keys:
        id: The name; values and nodes share one namespace.
        title (optional): The title.
        source (optional): The rule that says so.
        illustrative (optional): Whether this is made up for illustration.
        note (optional): A remark for whoever reads the scheme.
        weight (optional): The weight (权重), under a weighted mean.
        full (optional): The full marks (满分) of a leaf; `"0"` marks what nobody is expected to earn: bonuses and deductions.
        score (optional): How a leaf is scored.
        combine (optional): How the children are combined.
        children (optional): What is combined.
        then (optional): Further steps, in this order.
        choices (optional): What is done in special cases, for this branch.
    """

    id: str

    title: NotRequired[Title | types.Title]

    source: NotRequired[Source | types.Source]

    illustrative: NotRequired[bool]

    note: NotRequired[Title | types.Title]

    weight: NotRequired[Exact]

    full: NotRequired[Exact]

    score: NotRequired[Method]

    combine: NotRequired[NodeCombine]

    children: NotRequired[Sequence[SchemeNode]]

    then: NotRequired[Sequence[Then]]

    choices: NotRequired[Choices]


class Choices(TypedDict):
    """What is done in the cases below, for a whole branch (特殊情形处理).

    # Rule
    The nearest word above a leaf holds. A case that a leaf's method can hit must have one; `refuse` is always allowed.

    # Errors
    `choice.missing`

    Keys:
        no_task (optional): A subject has no task of this kind this year (本年无任务); every leaf can meet it.
        not_reported (optional): A value or mark that should be there is not (未报); leaves with a value or a mark can meet it.
        zero_reference (optional): What is divided by is not above zero (基准为零); completion, steps by share and quotients can meet it.
        all_equal (optional): Best and worst are equal (最好与最差相同); efficacy can meet it.
        alone (optional): Only one is compared (仅一个对象); places between two ends can meet it.
        tie (optional): Two are equal (并列); places can meet it.
        dense_last (optional): Equals share a dense place, and points run in a line to the last place (并列后的末位名次); places between two ends
            whose `tie` is `dense` can meet it.
        empty_class (optional): Nobody of a class has voted (类别空缺); ballots can meet it.
    """

    no_task: NotRequired[NoTask]

    not_reported: NotRequired[NotReported]

    zero_reference: NotRequired[ZeroReference]

    all_equal: NotRequired[AllEqual]

    alone: NotRequired[Alone]

    tie: NotRequired[TiePoints]

    dense_last: NotRequired[DenseLast]

    empty_class: NotRequired[EmptyClass]


class SchemeValue(TypedDict):
    """A value per subject (数值).

    # Shape
    Exactly one of `input`, `common`, `target`, `fixed`, `sum`, `product`, `quotient`, `clamp`, `bands`.

    # Errors
    `shape.one_key` `name.unknown` `name.circle` `value.better_missing`

    Keys:
        title (optional): The title.
        source (optional): The rule that says so.
        illustrative (optional): Whether this is made up for illustration.
        note (optional): A remark for whoever reads the scheme.
        unit (optional): The unit (单位), for readers.
        better (optional): Which is better, where values are compared.
        round (optional): A rounding of the value that feeds what follows.
        input (optional): Given per subject.
        common (optional): One figure for the cohort: a city's average.
        target (optional): The target in force of another value, for arithmetic.
        fixed (optional): A named constant.
        sum (optional): Σ coefficient × value; a difference has the coefficient `"-1"`.
        product (optional): The product of these.
        quotient (optional): The first divided by the second; a second that is not above zero is the case `zero_reference`.
        clamp (optional): Another value, bounded.
        bands (optional): Looked up in rows by another value.
    """

    title: NotRequired[Title | types.Title]

    source: NotRequired[Source | types.Source]

    illustrative: NotRequired[bool]

    note: NotRequired[Title | types.Title]

    unit: NotRequired[str]

    better: NotRequired[Better]

    round: NotRequired[Rounding | types.Rounding]

    input: NotRequired[Empty]

    common: NotRequired[Empty]

    target: NotRequired[ValueTarget]

    fixed: NotRequired[Exact]

    sum: NotRequired[Mapping[str, Exact]]

    product: NotRequired[Sequence[str]]

    quotient: NotRequired[Sequence[str]]

    clamp: NotRequired[ValueClamp]

    bands: NotRequired[ValueBands]


class Empty(TypedDict):
    """`{}`: the key alone says it."""


class ValueTarget(TypedDict):
    """Which value's target is meant.

    Keys:
        of: The value.
    """

    of: str


class ValueClamp(TypedDict):
    """A value held between a lowest and a highest.

    Keys:
        of: The value.
        within: The lowest and the highest.
    """

    of: str

    within: Sequence[Bound]


class ValueBands(TypedDict):
    """A table that turns one value into another.

    # Shape
    `{"of": "people", "rows": [{"from": "1000", "is": "1.2"}, {"is": "1"}]}`

    # Errors
    `bands.order` `bands.unreachable` `bands.no_last_row`

    Keys:
        of: The value that is looked up.
        rows: The rows, from high to low; the last takes the rest.
    """

    of: str

    rows: Sequence[ValueBandsRow]


ValueBandsRow = TypedDict("ValueBandsRow", {
    "from": "NotRequired[Exact]",
    "is": "Exact",
})
"""One row of a `ValueBands`.

Keys:
    from (optional): The least value of this row; absent in the last.
    is: What the value is turned into.
"""


class BallotForm(TypedDict):
    """A form of ballots (民主测评表).

    # Shape
    `{"marks": {"words": {"excellent": "100", "competent": "80"}}, "outside": ["void"], "classes": {"leaders": "0.4",
    "staff": "0.6"}, "weights_sum": "1"}`

    # Rule
    The denominator is a list: a kind of ballot either has points and counts, or stands in `outside`; a kind on neither
    is refused. The mean of a class is weighted, never its heads.

    # Errors
    `name.twice` `tree.weights_do_not_sum` `tree.weight_negative` `ballot.trim_takes_all`

    Keys:
        title (optional): The title.
        source (optional): The rule that says so.
        illustrative (optional): Whether this is made up for illustration.
        note (optional): A remark for whoever reads the scheme.
        marks: The marks and their points.
        outside: Kinds of ballots that do not count: 弃权, 废票, 不了解.
        classes: The weights of the classes of voters.
        weights_sum: What the weights sum to.
        trim (optional): The highest and lowest ballots that are taken off (去掉最高最低).
    """

    title: NotRequired[Title | types.Title]

    source: NotRequired[Source | types.Source]

    illustrative: NotRequired[bool]

    note: NotRequired[Title | types.Title]

    marks: BallotMarks

    outside: Sequence[str]

    classes: Mapping[str, Exact]

    weights_sum: Exact

    trim: NotRequired[BallotTrim]


class BallotTrim(TypedDict):
    """How many ballots are taken off each end (去掉最高最低).

    Keys:
        above: Only where there are more ballots than this; at or below, the plain mean.
        each_end: How many are taken off each end, equals included one by one.
    """

    above: int

    each_end: int


class SchemeEffect(TypedDict):
    """What follows where conditions hold (效力), such as a veto (一票否决).

    # Shape
    `{"id": "safety", "when": [{"events": {"of": "accident", "at_least": 1}}], "effect": [{"ceiling": "competent"}]}`

    # Rule
    Effects act in the order of the document; ceilings hold to the end. No effect touches a score.

    # Errors
    `name.twice` `name.unknown`

    Keys:
        id: The effect's name.
        title (optional): The title.
        source (optional): The rule that says so.
        illustrative (optional): Whether this is made up for illustration.
        note (optional): A remark for whoever reads the scheme.
        when: When it acts: all of these hold.
        effect: What it does.
    """

    id: str

    title: NotRequired[Title | types.Title]

    source: NotRequired[Source | types.Source]

    illustrative: NotRequired[bool]

    note: NotRequired[Title | types.Title]

    when: Sequence[Condition]

    effect: Sequence[EffectAction]


class Ranking(TypedDict):
    """How subjects are placed (名次).

    # Shape
    `{"by": ["total", "ji"], "compare": "published", "within": "class", "ties": "competition", "missing": "below"}`

    # Rule
    A later name is asked only where all earlier ones leave figures equal. Who has no figure for the first name, or a
    score out of fewer full marks, is not ranked.

    # Errors
    `ranking.by_empty` `ranking.by_twice` `ranking.tie` `tree.scales_mixed`; `choice.missing` `choice.refused` where one
    who is equal to others lacks the name that would break the tie.

    Keys:
        by: Nodes and values, higher first; a later name breaks the ties of the earlier ones.
        compare: Which figure is compared.
        within: Among whom.
        ties: What happens where two are equal by every name.
        missing (optional): What happens where several are equal and one of them lacks the name that would break the tie; a cohort in which
            that occurs is refused where nothing is said.
        scales (optional): How figures are compared where classes have different full marks; such a scheme is refused where nothing is said.
        title (optional): The ranking's title.
        source (optional): The rule that says so.
        illustrative (optional): Whether this is made up for illustration.
        note (optional): A remark for whoever reads the scheme.
    """

    by: Sequence[str]

    compare: Compare

    within: Within

    ties: TieRule

    missing: NotRequired[TieBreakerMissing]

    scales: NotRequired[ComparedScales]

    title: NotRequired[Title | types.Title]

    source: NotRequired[Source | types.Source]

    illustrative: NotRequired[bool]

    note: NotRequired[Title | types.Title]


class Grades(TypedDict):
    """The grades of a scheme, best first (等次).

    # Shape
    `{"of": "total", "compare": "published", "rows": [{"grade": "excellent", "from": "90"}, {"grade": "competent"}]}`

    # Rule
    A row states its lower end, which belongs to it; the last row takes the rest. So rows neither gap nor overlap.
    Wherever a scheme or a cohort names a grade, its id and its title both mean it; under a law, so do the law's words.

    # Errors
    `bands.order` `bands.no_last_row` `bands.unreachable` `grades.twice`

    Keys:
        of: The node or value that is graded.
        compare: Which figure of it is compared.
        rows: The grades, best first.
        title (optional): The title of the grading.
        source (optional): The rule that says so.
        illustrative (optional): Whether this is made up for illustration.
        note (optional): A remark for whoever reads the scheme.
    """

    of: str

    compare: Compare

    rows: Sequence[GradeRow]

    title: NotRequired[Title | types.Title]

    source: NotRequired[Source | types.Source]

    illustrative: NotRequired[bool]

    note: NotRequired[Title | types.Title]


GradeRow = TypedDict("GradeRow", {
    "grade": "str",
    "from": "NotRequired[Exact]",
    "title": "NotRequired[Title | types.Title]",
})
"""One grade and from where it is reached.

Keys:
    grade: The grade: an id, or the law's word for it (优秀).
    from (optional): The least figure that reaches it; absent in the last row, which takes the rest.
    title (optional): The grade's title.
"""


class Quota(TypedDict):
    """How many may have a grade, and who is among them (名额).

    # Rule
    Where several grades are limited, the better one comes first: who holds a better grade is no candidate for a worse
    one. What an effect, or the law, bars from a grade is passed over.

    # Shape
    ```json
    {"grade": "excellent", "candidates": "bands", "rate": {"law": {}}, "base": {"law": {}}, "rounding": "half_up",
     "hard_cap": {"law": {}}, "over_cap": "reduce", "split": {"unit": {}}, "ties": "undetermined", "succession": "next"}
    ```

    # Units
    Rates and caps are shares of the base: `"0.15"` is 15 %.

    # Errors
    `quota.grade_unknown` `quota.grade_twice` `quota.law_silent` `quota.share_out_of_range` `quota.looser_than_law`
    `quota.small_order`

    Keys:
        grade: The grade that is limited.
        candidates: Who competes for a place.
        rate: The share of the base.
        base: Who is counted.
        rounding: How share × base becomes whole places.
        hard_cap: The share that is not exceeded even after rounding.
        over_cap: What happens where rounding exceeds the hard cap.
        split: Whether the unit or each class has its places.
        ties: What happens where several are equal at the last place.
        succession: What happens to the place of one who is barred from the grade.
        not_competing (optional): What becomes of the grade of one who reached it and does not compete for its places: who is out of the ranking,
            has a score out of fewer full marks, or is outside the base. A cohort in which that occurs is refused where
            nothing is said.
        small (optional): Fixed places for small units, by their base; ascending.
        title (optional): The quota's title.
        source (optional): The rule that says so.
        illustrative (optional): Whether this is made up for illustration.
        note (optional): A remark for whoever reads the scheme.
    """

    grade: str

    candidates: QuotaCandidates

    rate: QuotaRate

    base: QuotaBase

    rounding: Mode

    hard_cap: HardCap

    over_cap: OverCap

    split: QuotaSplit

    ties: QuotaTies

    succession: QuotaSuccession

    not_competing: NotRequired[QuotaNotCompeting]

    small: NotRequired[Sequence[QuotaSmall]]

    title: NotRequired[Title | types.Title]

    source: NotRequired[Source | types.Source]

    illustrative: NotRequired[bool]

    note: NotRequired[Title | types.Title]


class QuotaSmall(TypedDict):
    """Fixed places for a base up to a size (小单位名额).

    Keys:
        up_to: The largest base to which the row applies.
        places: The places, in place of share × base; the hard cap stands.
    """

    up_to: int

    places: int


FirstDay: TypeAlias = Literal["after", "including"]
"""Whether a count includes the day from which it starts.
`after`: The first day is not counted (当日不计).
`including`: The first day is counted (含当日).
"""


SurveyGiven: TypeAlias = "str | SurveyDocument"
"""A survey: the name of one that ships, or a document."""


class CountAtLeast(TypedDict):

    at_least: int


Count: TypeAlias = "int | CountAtLeast | Literal['not_given']"
"""A count: `80`, `{"at_least": 900}`, or `"not_given"` where nobody published it."""


Counts: TypeAlias = "Count | types.Count | Mapping[str, Count | types.Count]"
"""A count, or counts by grade for the disposition `rated`."""


NeverPrinted: TypeAlias = Literal["full", "zero"]
"""What is never printed unless it is so (取整限制).

# Rule
What would be printed so is printed one step nearer: at two places 199 of 200 as 0.99, not as 1.00.
`full`: The most there can be, while something is missing (未达全部不取满值).
`zero`: The least there can be, while something is there (非零不取零值).
"""


Mode: TypeAlias = Literal["half_up", "half_even", "down", "up"]
"""How a value between two others is decided (取舍方式); all by size, so the sign does not matter.
`half_up`: To the nearer; halves away from zero (四舍五入).
`half_even`: To the nearer; halves to the even digit (四舍六入五成双).
`down`: Towards zero (舍去).
`up`: Away from zero (进一).
"""


class IntervalMethodWilson(TypedDict):
    """Wilson's score interval, without correction for continuity."""

    wilson: Wilson


IntervalMethod: TypeAlias = "IntervalMethodWilson"
"""How an interval is computed."""


Sides: TypeAlias = Literal["two", "lower", "upper"]
"""Which bounds an interval has; the level is shared between two, or belongs to one.
`two`: A lower and an upper bound.
`lower`: A lower bound alone.
`upper`: An upper bound alone.
"""


Population: TypeAlias = Literal["infinite", "census"]
"""Of whom a rate is said (总体).
`infinite`: Of everyone who could have been asked, without end: those asked are a sample.
`census`: Of exactly those counted: all were asked, and nothing is left to chance (普查).
"""


Carried: TypeAlias = Literal["litres", "kwh"]
"""A quantity that a category can carry (计量项目).
`litres`: Litres of fuel (升).
`kwh`: Kilowatt-hours (千瓦时).
"""


class LedgerQuantityLitres(TypedDict):
    """Litres of fuel (升)."""

    litres: Exact


class LedgerQuantityKwh(TypedDict):
    """Kilowatt-hours (千瓦时)."""

    kwh: Exact


LedgerQuantity: TypeAlias = "LedgerQuantityLitres | LedgerQuantityKwh"
"""How much was bought (数量)."""


Fill: TypeAlias = Literal["full", "partial"]
"""Whether a tank was filled (是否加满).
`full`: To the top.
`partial`: Not to the top.
"""


class MeterChangeRolloverContent(TypedDict):
    """It went from the highest figure it can show back to zero (回零).

    Keys:
        highest: The highest figure it can show: 99999 with five digits.
    """

    highest: int


class MeterChangeRollover(TypedDict):
    """It went from the highest figure it can show back to zero (回零)."""

    rollover: MeterChangeRolloverContent


class MeterChangeReplacedContent(TypedDict):
    """It was replaced (换表).

    Keys:
        old: What the old one showed at the end.
        new: What the new one showed at the start.
    """

    old: int

    new: int


class MeterChangeReplaced(TypedDict):
    """It was replaced (换表)."""

    replaced: MeterChangeReplacedContent


MeterChange: TypeAlias = "MeterChangeRollover | MeterChangeReplaced"
"""What can happen to an odometer."""


class MonthBoundaryInterpolateContent(TypedDict):
    """At the first of the month, on the straight line between the readings before and after it."""


class MonthBoundaryInterpolate(TypedDict):
    """At the first of the month, on the straight line between the readings before and after it."""

    interpolate: MonthBoundaryInterpolateContent


class MonthBoundaryMonthEndReadingContent(TypedDict):
    """At a reading on the last day of the month."""


class MonthBoundaryMonthEndReading(TypedDict):
    """At a reading on the last day of the month."""

    month_end_reading: MonthBoundaryMonthEndReadingContent


class MonthBoundaryFirstToFirstContent(TypedDict):
    """At the first reading in the month."""


class MonthBoundaryFirstToFirst(TypedDict):
    """At the first reading in the month."""

    first_to_first: MonthBoundaryFirstToFirstContent


MonthBoundary: TypeAlias = "MonthBoundaryInterpolate | MonthBoundaryMonthEndReading | MonthBoundaryFirstToFirst"
"""Where one month's distance ends and the next one's begins (月度里程界线)."""


TwoReadings: TypeAlias = Literal["highest", "refuse"]
"""What is done with two different readings of one vehicle on one day (一日两读数).
`highest`: The highest is taken.
`refuse`: The ledger is refused.
"""


SheetDimension: TypeAlias = Literal["month", "vehicle", "category"]
"""What rows go by (分栏).
`month`: The month.
`vehicle`: The vehicle.
`category`: The category of cost; distances have none, so these rows show amounts and quantities only.
"""


class OverEqual(TypedDict):
    """Equally over these keys."""

    equal: Sequence[str]


class OverInProportion(TypedDict):
    """In proportion to a quantity of each key."""

    in_proportion: Sequence[Portion]


Over: TypeAlias = "OverEqual | OverInProportion"
"""Over whom an amount is shared (分摊方式)."""


class SubjectOutcomeCeiling(TypedDict):
    """No grade better than this (不得确定为更高等次)."""

    ceiling: str


class SubjectOutcomeNoGradeContent(TypedDict):
    """Takes part, is counted and placed, and has no grade (参加考核，不确定等次)."""


class SubjectOutcomeNoGrade(TypedDict):
    """Takes part, is counted and placed, and has no grade (参加考核，不确定等次)."""

    no_grade: SubjectOutcomeNoGradeContent


class SubjectOutcomeNotAssessedContent(TypedDict):
    """Is not assessed (不进行考核): listed, and in no score, comparison, place or base; nothing need be given."""


class SubjectOutcomeNotAssessed(TypedDict):
    """Is not assessed (不进行考核): listed, and in no score, comparison, place or base; nothing need be given."""

    not_assessed: SubjectOutcomeNotAssessedContent


class SubjectOutcomePendingContent(TypedDict):
    """Takes part, is counted and placed; the grade is determined later (补定等次)."""


class SubjectOutcomePending(TypedDict):
    """Takes part, is counted and placed; the grade is determined later (补定等次)."""

    pending: SubjectOutcomePendingContent


SubjectOutcome: TypeAlias = "SubjectOutcomeCeiling | SubjectOutcomeNoGrade | SubjectOutcomeNotAssessed | SubjectOutcomePending"
"""What the law says of a subject beside its score (法定情形), such as what follows from a sanction.

# Shape
`{"ceiling": "competent"}`, `{"no_grade": {}}`, `{"not_assessed": {}}`, `{"pending": {}}`

# Rule
It comes before every effect and every quota, whatever the order of the stages.
"""


BallotMark: TypeAlias = "Exact | str"
"""A word of the form, or a number as text."""


class TermWorkingDays(TypedDict):
    """Days that work in the calendar (工作日); they end on one, so nothing rolls."""

    working_days: WorkingTerm


class TermDays(TypedDict):
    """Calendar days (日)."""

    days: RollingTerm


class TermMonths(TypedDict):
    """Months (月): the same-numbered day, else the last of that month."""

    months: RollingTerm


class TermYears(TypedDict):
    """Years (年): as twelve months each."""

    years: RollingTerm


class TermSameDayContent(TypedDict):
    """The trigger day itself (当日)."""


class TermSameDay(TypedDict):
    """The trigger day itself (当日)."""

    same_day: TermSameDayContent


Term: TypeAlias = "TermWorkingDays | TermDays | TermMonths | TermYears | TermSameDay"
"""A term (期限): how many days, working days, months or years, how they are counted, and what becomes of a rest day
at their end.

# Shape
`{"working_days": {"n": 20, "counted": "after"}}`, `{"months": {"n": 3, "counted": "after", "roll": "forward"}}`

# Rule
民法典 第200条至第204条
"""


class AmountSet(TypedDict):

    set: AmountBounds


Amount: TypeAlias = "int | AmountSet"
"""An amount of a rule: fixed, or `{"set": {"least", "most"}}`: set by an event within bounds."""


class OpenCountedFromUnknown(TypedDict):

    unknown: Sequence[CountedFrom]


OpenCountedFrom: TypeAlias = "CountedFrom | OpenCountedFromUnknown"
"""A word, or `{"unknown": [word, word]}`: the readings between which the text leaves it open."""


CountedFrom: TypeAlias = Literal["after", "including", "clear_after", "before", "clear_before"]
"""From which end a term is counted, and which days are in it (起算).
`after`: The trigger day is not counted; the n-th day after it is the end (当日不计).
`including`: The trigger day is day 1 (含当日).
`clear_after`: The day after n full days.
`before`: The n-th day before the trigger day (N 日前, 差 N 日).
`clear_before`: The day before n full days ahead of the trigger day (N 日前, 隔 N 日).
"""


Roll: TypeAlias = Literal["forward", "backward", "none"]
"""Where the last day of a term moves when it rests (顺延或提前).
`forward`: To the next working day.
`backward`: To the working day before.
`none`: Nowhere.
"""


Prefer: TypeAlias = Literal["nearest"]
"""Which of several rules of a duty is taken (取舍).
`nearest`: The one whose jurisdiction is nearest to the office.
"""


AssumedReading: TypeAlias = Literal["after", "including", "clear_after", "before", "clear_before", "counts", "excluded"]
"""A word by which a question settles what the text of a rule leaves open (读法).
`after`: The trigger day is not counted; the n-th day after it is the end (当日不计).
`including`: The trigger day is day 1 (含当日).
`clear_after`: The day after n full days.
`before`: The n-th day before the trigger day (N 日前, 差 N 日).
`clear_before`: The day before n full days ahead of the trigger day (N 日前, 隔 N 日).
`counts`: The days on which the matter was closed count.
`excluded`: The days on which the matter was closed do not count.
"""


RuleEvidence: TypeAlias = Literal["read", "excerpt", "press", "inferred", "memory_high", "memory_medium", "memory_low", "convention", "unknown"]
"""How well something is known (核实程度).
`read`: The article was read.
`excerpt`: A passage was read.
`press`: A news item about it was read.
`inferred`: Concluded from what was read.
`memory_high`: Not verified, but hardly in doubt.
`memory_medium`: Not verified.
`memory_low`: Not verified, and in doubt.
`convention`: Nobody wrote it; it is how one counts.
`unknown`: Not known.
"""


InstrumentLevel: TypeAlias = Literal["law", "administrative_regulation", "party_and_state_rule", "ministry_rule", "local_regulation", "local_rule", "office_rule", "draft"]
"""The kind of an instrument (效力位阶).
`law`: A law (法律).
`administrative_regulation`: An administrative regulation (行政法规).
`party_and_state_rule`: A rule of Party and State (党政联合规定).
`ministry_rule`: A ministry's rule (部门规章).
`local_regulation`: A local regulation (地方性法规).
`local_rule`: A local government's rule (地方政府规章).
`office_rule`: An office's own rule (规范性文件或本单位规定).
`draft`: A draft (征求意见稿).
"""


Transition: TypeAlias = Literal["trigger_day"]
"""What holds of matters that began under an earlier rule (新旧衔接).
`trigger_day`: They stay under the rule in force on their trigger day.
"""


Binds: TypeAlias = Literal["office", "other_office", "respondent", "enterprise", "applicant", "third_party", "deputy"]
"""Who is late (义务人).
`office`: The office that handles the matter.
`other_office`: Another office.
`respondent`: The respondent of a review.
`enterprise`: An enterprise.
`applicant`: The applicant.
`third_party`: A third party.
`deputy`: A deputy.
"""


class TriggerOn(TypedDict):
    """Any of these events."""

    on: Sequence[str]


class TriggerByFact(TypedDict):
    """Events that depend on a fact of the matter."""

    by_fact: ByFact


Trigger: TypeAlias = "TriggerOn | TriggerByFact"
"""What opens a clock (起算事由): each such event opens one of its own."""


DueBound: TypeAlias = Literal["at_latest", "at_earliest"]
"""Whether the due day is the latest or the earliest (最迟或最早).
`at_latest`: It is done on that day or before.
`at_earliest`: It is done on that day or later: a minimum.
"""


OtherLimit: TypeAlias = Literal["other", "longer", "shorter"]
"""A limit of another instrument, beside a rule's own.
`other`: Any (另有规定的).
`longer`: A longer one.
`shorter`: A shorter one.
"""


GrantedWhen: TypeAlias = Literal["before_expiry", "any_time"]
"""Until when an extension can be granted.
`before_expiry`: Up to and on the due day.
`any_time`: Also later.
"""


Approver: TypeAlias = "Title | types.Title | Literal['nobody', 'unknown']"
"""Who approves it: a title, `nobody` where the text asks for no approval, or `unknown`."""


PauseEdge: TypeAlias = Literal["counts", "excluded"]
"""Whether a day at the edge of a pause counts.
`counts`: It counts.
`excluded`: It does not.
"""


class OpenPauseEdgeUnknown(TypedDict):

    unknown: Sequence[PauseEdge]


OpenPauseEdge: TypeAlias = "PauseEdge | OpenPauseEdgeUnknown"
"""A word, or `{"unknown": [word, word]}`: the readings between which the text leaves it open."""


class OnExpiryOverdueContent(TypedDict):
    """It is late (逾期)."""


class OnExpiryOverdue(TypedDict):
    """It is late (逾期)."""

    overdue: OnExpiryOverdueContent


class OnExpiryDeemed(TypedDict):
    """Something counts as having happened (视为), and may start the next rule."""

    deemed: DeemedEvent


class OnExpiryDeemedWithoutEvidenceContent(TypedDict):
    """It is late, and what is answered later or never counts as being without evidence and basis (视为没有证据、依据)."""


class OnExpiryDeemedWithoutEvidence(TypedDict):
    """It is late, and what is answered later or never counts as being without evidence and basis (视为没有证据、依据)."""

    deemed_without_evidence: OnExpiryDeemedWithoutEvidenceContent


OnExpiry: TypeAlias = "OnExpiryOverdue | OnExpiryDeemed | OnExpiryDeemedWithoutEvidence"
"""What happens when the term ends and nobody acted (届满的后果)."""


DeemedOn: TypeAlias = Literal["trigger_day", "due_day"]
"""The day on which a deemed event counts as having happened.
`trigger_day`: The day on which the clock was opened.
`due_day`: The day on which it ran out.
"""


Language: TypeAlias = Literal["zh", "en"]
"""The language an answer is worded in (语言).
`zh`: Chinese (中文).
`en`: English (英文).
"""


Format: TypeAlias = Literal["text", "markdown", "html"]
"""How a derivation is drawn.
`text`: Lines with branches.
`markdown`: A Markdown list.
`html`: An HTML fragment in which each further level opens by a click.
"""


Zone: TypeAlias = Literal["Asia/Shanghai"]
"""The zone that a calendar's moments are told in.
`Asia/Shanghai`: The time of all offices in China (北京时间).
"""


Weekday: TypeAlias = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
"""A day of the week.
`mon`: Monday.
`tue`: Tuesday.
`wed`: Wednesday.
`thu`: Thursday.
`fri`: Friday.
`sat`: Saturday.
`sun`: Sunday.
"""


LeftOut: TypeAlias = Literal["work"]
"""A kind of day that is left out of a base.
`work`: Make-up days, which follow the week again.
"""


class RulingOff(TypedDict):
    """The day rests (放假)."""

    off: DayOff


class RulingWork(TypedDict):
    """The day works, though its weekday rests (调休上班)."""

    work: Occasion


Ruling: TypeAlias = "RulingOff | RulingWork"
"""What a notice says of one day.

# Shape
`{"off": {"name": {"zh": "春节"}, "statutory": true}}` or `{"work": {"name": {"zh": "春节"}}}`
"""


Beyond: TypeAlias = Literal["refuse", "provisional"]
"""What becomes of days that no notice governs (公布范围之外).
`refuse`: A question that depends on them is refused.
`provisional`: Only their week speaks, and the answer says that it is provisional.
"""


class ClassOverridePutContent(TypedDict):
    """Keys of a node or an effect are replaced.

    Keys:
        at: The node or effect.
        keys: The keys that are replaced.
    """

    at: str

    keys: OverrideKeys


class ClassOverridePut(TypedDict):
    """Keys of a node or an effect are replaced."""

    put: ClassOverridePutContent


class ClassOverrideDropContent(TypedDict):
    """A node or an effect is left out.

    Keys:
        at: The node or effect.
    """

    at: str


class ClassOverrideDrop(TypedDict):
    """A node or an effect is left out."""

    drop: ClassOverrideDropContent


class ClassOverrideAddContent(TypedDict):
    """A node is added as the last child of another.

    Keys:
        under: The node it is added to.
        node: The node.
    """

    under: str

    node: SchemeNode


class ClassOverrideAdd(TypedDict):
    """A node is added as the last child of another."""

    add: ClassOverrideAddContent


ClassOverride: TypeAlias = "ClassOverridePut | ClassOverrideDrop | ClassOverrideAdd"
"""A change of the scheme for one class (差异规定).

# Shape
`{"put": {"at": "service", "keys": {"full": "50"}}}`, `{"drop": {"at": "farm"}}`,
`{"add": {"under": "economy", "node": {…}}}`

# Errors
`override.no_such_part`
"""


class MethodMark(TypedDict):
    """A mark given directly (直接打分)."""

    mark: MarkMethod


class MethodCompletion(TypedDict):
    """Full marks × value ÷ reference (完成率)."""

    completion: CompletionMethod


class MethodSteps(TypedDict):
    """Points for meeting the reference, and steps above and below it (基本分±步进)."""

    steps: StepsMethod


class MethodCurve(TypedDict):
    """Straight lines through knots (分段线性)."""

    curve: CurveMethod


class MethodEfficacy(TypedDict):
    """Base and span between the worst and the best (功效系数)."""

    efficacy: EfficacyMethod


class MethodPlace(TypedDict):
    """Points by place (名次)."""

    place: PlaceMethod


class MethodBands(TypedDict):
    """Points by rows (区间档位)."""

    bands: BandsMethod


class MethodLedger(TypedDict):
    """Entries counted one by one (计件、扣分)."""

    ledger: LedgerMethod


class MethodBallot(TypedDict):
    """Ballots (民主测评)."""

    ballot: BallotMethod


class MethodAmount(TypedDict):
    """The value itself is points."""

    amount: AmountMethod


Method: TypeAlias = "MethodMark | MethodCompletion | MethodSteps | MethodCurve | MethodEfficacy | MethodPlace | MethodBands | MethodLedger | MethodBallot | MethodAmount"
"""How a leaf is scored (计分方法).

# Shape
One key names the method: `{"completion": {"of": "tasks", "against": {"target": {}}, "within": ["0", "120"]}}`
"""


class ReferenceTargetContent(TypedDict):
    """The target of the same value that is in force (目标值)."""


class ReferenceTarget(TypedDict):
    """The target of the same value that is in force (目标值)."""

    target: ReferenceTargetContent


class ReferenceFixed(TypedDict):
    """A constant."""

    fixed: Exact


class ReferenceValue(TypedDict):
    """Another value or node of the same subject."""

    value: str


class ReferenceBestContent(TypedDict):
    """The best of the same figure among the subjects compared (最好值).

    Keys:
        among: Who is compared.
    """

    among: Among


class ReferenceBest(TypedDict):
    """The best of the same figure among the subjects compared (最好值)."""

    best: ReferenceBestContent


class ReferenceWorstContent(TypedDict):
    """The worst of the same figure among the subjects compared (最差值).

    Keys:
        among: Who is compared.
    """

    among: Among


class ReferenceWorst(TypedDict):
    """The worst of the same figure among the subjects compared (最差值)."""

    worst: ReferenceWorstContent


class ReferenceMeanContent(TypedDict):
    """The mean of the same figure among the subjects compared (平均值).

    Keys:
        among: Who is compared.
    """

    among: Among


class ReferenceMean(TypedDict):
    """The mean of the same figure among the subjects compared (平均值)."""

    mean: ReferenceMeanContent


Reference: TypeAlias = "ReferenceTarget | ReferenceFixed | ReferenceValue | ReferenceBest | ReferenceWorst | ReferenceMean"
"""What a figure is held against (基准).

# Shape
`{"target": {}}`, `{"fixed": "90"}`, `{"value": "city"}`, `{"best": {"among": "class"}}`
"""


Among: TypeAlias = Literal["class", "all"]
"""Who is compared (比较范围); who has no value is not in the set.
`class`: The subjects of the same class.
`all`: All subjects of the cohort.
"""


Bound: TypeAlias = "Exact | Literal['open']"
"""An exact number as text, or `open` where there is no end."""


class StepsSideEachContent(TypedDict):
    """Points for each step away from the reference.

    Keys:
        by: How long a step is.
        points: The points that each step adds; a deduction is negative.
        count: How steps are counted.
    """

    by: StepsBy

    points: Exact

    count: StepsCounting


class StepsSideEach(TypedDict):
    """Points for each step away from the reference."""

    each: StepsSideEachContent


class StepsSideFlatContent(TypedDict):
    """The points of the reference."""


class StepsSideFlat(TypedDict):
    """The points of the reference."""

    flat: StepsSideFlatContent


class StepsSideZeroContent(TypedDict):
    """No points."""


class StepsSideZero(TypedDict):
    """No points."""

    zero: StepsSideZeroContent


StepsSide: TypeAlias = "StepsSideEach | StepsSideFlat | StepsSideZero"
"""One side of the reference."""


class StepsByDifference(TypedDict):
    """This much, in the value's own unit."""

    difference: Exact


class StepsByShare(TypedDict):
    """This share of the reference."""

    share: Exact


StepsBy: TypeAlias = "StepsByDifference | StepsByShare"
"""How long a step is (步长)."""


StepsCounting: TypeAlias = Literal["linear", "whole", "part"]
"""How steps are counted (计步方式).
`linear`: Parts of a step count as parts.
`whole`: Only whole steps count.
`part`: A step that is begun counts whole.
"""


CurveEnd: TypeAlias = Literal["flat", "extend", "zero"]
"""What happens beyond the knots.
`flat`: The points of the knot.
`extend`: The line goes on.
`zero`: No points.
"""


class EfficacyEndsObservedContent(TypedDict):
    """The worst and the best of those compared.

    Keys:
        among: Who is compared.
    """

    among: Among


class EfficacyEndsObserved(TypedDict):
    """The worst and the best of those compared."""

    observed: EfficacyEndsObservedContent


class EfficacyEndsStatedContent(TypedDict):
    """Ends that are stated.

    Keys:
        low: The low end.
        high: The high end.
    """

    low: Reference

    high: Reference


class EfficacyEndsStated(TypedDict):
    """Ends that are stated."""

    stated: EfficacyEndsStatedContent


EfficacyEnds: TypeAlias = "EfficacyEndsObserved | EfficacyEndsStated"
"""Between what a value is placed (满意值与不允许值)."""


class EfficacyGrowthLinearContent(TypedDict):
    """In a straight line."""


class EfficacyGrowthLinear(TypedDict):
    """In a straight line."""

    linear: EfficacyGrowthLinearContent


EfficacyGrowth: TypeAlias = "EfficacyGrowthLinear"
"""How points grow between the ends."""


class PlacePointsLadderContent(TypedDict):
    """`first` points, `step` fewer with each place, never fewer than `least`.

    Keys:
        first: The points of the first place.
        step: How many fewer each place has.
        least: The fewest points.
    """

    first: Exact

    step: Exact

    least: Exact


class PlacePointsLadder(TypedDict):
    """`first` points, `step` fewer with each place, never fewer than `least`."""

    ladder: PlacePointsLadderContent


class PlacePointsBetweenContent(TypedDict):
    """In a straight line from the first to the last place, which is the number of those compared; where equals share
    a dense place, the choice `dense_last` says which place is the last.

    Keys:
        first: The points of the first place.
        last: The points of the last place.
    """

    first: Exact

    last: Exact


class PlacePointsBetween(TypedDict):
    """In a straight line from the first to the last place, which is the number of those compared; where equals share
    a dense place, the choice `dense_last` says which place is the last.
    """

    between: PlacePointsBetweenContent


class PlacePointsTableContent(TypedDict):
    """The points of each place, written out.

    Keys:
        places: The points, from the first place on.
        beyond: The points of the places after the last one written.
    """

    places: Sequence[Exact]

    beyond: PlaceBeyond


class PlacePointsTable(TypedDict):
    """The points of each place, written out."""

    table: PlacePointsTableContent


PlacePoints: TypeAlias = "PlacePointsLadder | PlacePointsBetween | PlacePointsTable"
"""The points of each place (名次得分)."""


PlaceBeyond: TypeAlias = "Exact | Literal['refuse']"
"""Points as text, or `refuse`."""


class ConditionAtLeast(TypedDict):
    """The figure is this or more."""

    at_least: Sequence[str]


class ConditionAbove(TypedDict):
    """The figure is more than this."""

    above: Sequence[str]


class ConditionAtMost(TypedDict):
    """The figure is this or less."""

    at_most: Sequence[str]


class ConditionBelow(TypedDict):
    """The figure is less than this."""

    below: Sequence[str]


class ConditionEventsContent(TypedDict):
    """So many events of a kind are entered.

    Keys:
        of: The event.
        at_least: The least number.
    """

    of: str

    at_least: int


class ConditionEvents(TypedDict):
    """So many events of a kind are entered."""

    events: ConditionEventsContent


class ConditionClassIs(TypedDict):
    """The subject is of one of these classes."""

    class_is: Sequence[str]


class ConditionAny(TypedDict):
    """One of these lists holds as a whole."""

    any: Sequence[Sequence[Condition]]


Condition: TypeAlias = "ConditionAtLeast | ConditionAbove | ConditionAtMost | ConditionBelow | ConditionEvents | ConditionClassIs | ConditionAny"
"""A condition on one subject (条件); of a list, all must hold.

# Shape
`{"at_least": ["task", "60"]}`, `{"events": {"of": "accident", "at_least": 1}}`, `{"class_is": ["town"]}`,
`{"any": [[…], […]]}`

# Errors
`name.unknown`; `condition.value_missing` where a subject does not have the figure.
"""


LedgerRepeats: TypeAlias = Literal["accumulate", "best_only", "worst_only", "first_only"]
"""What happens where one item is entered more than once (同一事项).
`accumulate`: Each entry counts (累加).
`best_only`: The entry with the most points counts (取最高); among deductions that is the lightest.
`worst_only`: The entry with the fewest points counts (取最高扣分): among deductions the heaviest.
`first_only`: The entry that stands first counts (只计一次).
"""


class LedgerAuthorsWholeContent(TypedDict):
    """Each has all the points."""


class LedgerAuthorsWhole(TypedDict):
    """Each has all the points."""

    whole: LedgerAuthorsWholeContent


class LedgerAuthorsDivideContent(TypedDict):
    """The points are divided by the number of authors."""


class LedgerAuthorsDivide(TypedDict):
    """The points are divided by the number of authors."""

    divide: LedgerAuthorsDivideContent


class LedgerAuthorsRoles(TypedDict):
    """Each has the share of its role: 主办 1, 协办 0.5."""

    roles: Mapping[str, Exact]


LedgerAuthors: TypeAlias = "LedgerAuthorsWhole | LedgerAuthorsDivide | LedgerAuthorsRoles"
"""What happens where several have done one thing together (合作者)."""


class NodeCombineWeightedMeanContent(TypedDict):
    """Σ weight × score ÷ Σ weight (加权平均); the children have the same full marks.

    Keys:
        weights_sum: What the weights sum to.
    """

    weights_sum: Exact


class NodeCombineWeightedMean(TypedDict):
    """Σ weight × score ÷ Σ weight (加权平均); the children have the same full marks."""

    weighted_mean: NodeCombineWeightedMeanContent


class NodeCombineSumContent(TypedDict):
    """Points added up (分值相加); the children's full marks sum to `full`.

    Keys:
        full: The full marks of the whole.
    """

    full: Exact


class NodeCombineSum(TypedDict):
    """Points added up (分值相加); the children's full marks sum to `full`."""

    sum: NodeCombineSumContent


class NodeCombineMeanContent(TypedDict):
    """The plain mean (算术平均); the children have the same full marks."""


class NodeCombineMean(TypedDict):
    """The plain mean (算术平均); the children have the same full marks."""

    mean: NodeCombineMeanContent


NodeCombine: TypeAlias = "NodeCombineWeightedMean | NodeCombineSum | NodeCombineMean"
"""How children are combined (汇总方式).

# Shape
`{"weighted_mean": {"weights_sum": "1"}}`, `{"sum": {"full": "1000"}}`, `{"mean": {}}`
"""


class ThenTimes(TypedDict):
    """Multiplied by a figure: a difficulty coefficient (难度系数)."""

    times: str


class ThenPlus(TypedDict):
    """A figure added: a correction (修正)."""

    plus: str


class ThenWithin(TypedDict):
    """Held between a lowest and a highest."""

    within: Sequence[Bound]


class ThenRound(TypedDict):
    """Rounded, and what follows goes on from there."""

    round: Rounding | types.Rounding


class ThenRescaleContent(TypedDict):
    """Brought to other full marks (折算): × `to` ÷ full.

    Keys:
        to: The new full marks.
    """

    to: Exact


class ThenRescale(TypedDict):
    """Brought to other full marks (折算): × `to` ÷ full."""

    rescale: ThenRescaleContent


class ThenZeroIf(TypedDict):
    """Void, that is 0, where all of these hold."""

    zero_if: Sequence[Condition]


Then: TypeAlias = "ThenTimes | ThenPlus | ThenWithin | ThenRound | ThenRescale | ThenZeroIf"
"""A step after the score or the combination (后续步骤).

# Shape
`{"times": "difficulty"}`, `{"within": ["0", "60"]}`, `{"round": {"places": 1, "mode": "half_up"}}`
"""


NoTask: TypeAlias = Literal["full_marks", "zero", "rescale", "out_of_ranking", "refuse"]
"""A subject has no task of this kind this year (本年无任务); every leaf can meet it.
`full_marks`: The leaf's full marks.
`zero`: No points.
`rescale`: The other leaves bear its weight.
`out_of_ranking`: Neither points nor full marks, and no place: 82 of 90.
`refuse`: The cohort is refused where the case occurs.
"""


NotReported: TypeAlias = Literal["zero", "rescale", "set_aside", "refuse"]
"""A value or mark that should be there is not (未报); leaves with a value or a mark can meet it.
`zero`: No points.
`rescale`: The other leaves bear its weight.
`set_aside`: The subject has no score and stands in no comparison.
`refuse`: The cohort is refused where the case occurs.
"""


ZeroReference: TypeAlias = Literal["no_task", "full_marks", "zero", "refuse"]
"""What is divided by is not above zero (基准为零); completion, steps by share and quotients can meet it.
`no_task`: As where there is no task.
`full_marks`: The leaf's full marks.
`zero`: No points.
`refuse`: The cohort is refused where the case occurs.
"""


AllEqual: TypeAlias = Literal["full_marks", "base", "middle", "refuse"]
"""Best and worst are equal (最好与最差相同); efficacy can meet it.
`full_marks`: The leaf's full marks.
`base`: The base.
`middle`: The base and half the span.
`refuse`: The cohort is refused where the case occurs.
"""


Alone: TypeAlias = Literal["first", "middle", "last", "refuse"]
"""Only one is compared (仅一个对象); places between two ends can meet it.
`first`: The points of the first place.
`middle`: Half way between first and last.
`last`: The points of the last place.
`refuse`: The cohort is refused where the case occurs.
"""


TiePoints: TypeAlias = Literal["share_place", "mean_of_places", "dense", "refuse"]
"""Two are equal (并列); places can meet it.
`share_place`: Each has the points of the highest place they share.
`mean_of_places`: Each has the mean of the points of the places they share.
`dense`: Each has the points of the place they share, and the next place follows: 1, 2, 2, 3.
`refuse`: The cohort is refused where the case occurs.
"""


DenseLast: TypeAlias = Literal["subjects", "places", "refuse"]
"""Equals share a dense place, and points run in a line to the last place (并列后的末位名次); places between two ends
whose `tie` is `dense` can meet it.
`subjects`: The last place is the number of those compared: of 3, 2, 2, 1 it is 4.
`places`: The last place is the last dense one: of 3, 2, 2, 1 it is 3.
`refuse`: The cohort is refused where the case occurs.
"""


EmptyClass: TypeAlias = Literal["rescale", "zero", "refuse"]
"""Nobody of a class has voted (类别空缺); ballots can meet it.
`rescale`: The other classes bear its weight.
`zero`: The class has given no points.
`refuse`: The cohort is refused where the case occurs.
"""


class EffectActionCeiling(TypedDict):
    """No grade better than this (不得确定为更高等次), to the end."""

    ceiling: str


class EffectActionGrade(TypedDict):
    """This grade (直接确定等次)."""

    grade: str


class EffectActionUp(TypedDict):
    """So many grades better (晋档), never above a ceiling."""

    up: int


class EffectActionDown(TypedDict):
    """So many grades worse (降档), never below the last."""

    down: int


class EffectActionIneligible(TypedDict):
    """Not eligible for something the office names (取消评优资格)."""

    ineligible: str


class EffectActionOutOfRankingContent(TypedDict):
    """No place (不参加排名)."""


class EffectActionOutOfRanking(TypedDict):
    """No place (不参加排名)."""

    out_of_ranking: EffectActionOutOfRankingContent


class EffectActionFindingContent(TypedDict):
    """A remark in the report."""


class EffectActionFinding(TypedDict):
    """A remark in the report."""

    finding: EffectActionFindingContent


EffectAction: TypeAlias = "EffectActionCeiling | EffectActionGrade | EffectActionUp | EffectActionDown | EffectActionIneligible | EffectActionOutOfRanking | EffectActionFinding"
"""What an effect does.

# Shape
`{"ceiling": "competent"}`, `{"up": 1}`, `{"ineligible": "prize"}`, `{"out_of_ranking": {}}`, `{"finding": {}}`
"""


FaultySubjects: TypeAlias = Literal["set_aside", "refuse"]
"""What is done with a subject whose own data are missing or cannot be used (数据有误的考核对象): a value that is not
given or cannot be read, a mark out of range, a case for which the scheme says `refuse`.
`set_aside`: The subject has no score and stands in no comparison, and the report says why; the others are assessed.
`refuse`: The whole cohort is refused: whoever is ranked is compared with everybody.
"""


Better: TypeAlias = Literal["high", "low"]
"""Which of two values is better (优劣方向).
`high`: The higher.
`low`: The lower.
"""


class BallotMarksWords(TypedDict):
    """Words and their points."""

    words: Mapping[str, Exact]


class BallotMarksNumbersContent(TypedDict):
    """Numbers between two ends.

    Keys:
        within: The lowest and the highest.
    """

    within: Sequence[Exact]


class BallotMarksNumbers(TypedDict):
    """Numbers between two ends."""

    numbers: BallotMarksNumbersContent


BallotMarks: TypeAlias = "BallotMarksWords | BallotMarksNumbers"
"""The marks a ballot can bear (评价档次)."""


Compare: TypeAlias = Literal["exact", "published"]
"""Which figure of a score is compared: before or after the rounding it is published with (取舍前后).

# Rule
`publish` says how the score of the whole tree is printed. Any other figure is compared as it is: exactly, or as its
own rounding left it.
`exact`: The exact value.
`published`: The value as it is published.
"""


Within: TypeAlias = Literal["class", "all"]
"""Among whom subjects are placed (排名范围).
`class`: Among the subjects of the same class.
`all`: Among all subjects of the cohort.
"""


TieRule: TypeAlias = Literal["competition", "dense", "refuse"]
"""What happens where two are equal (并列).
`competition`: They share the higher place and the next places stay empty: 1, 2, 2, 4.
`dense`: They share a place and the next one follows: 1, 2, 2, 3.
`refuse`: The ranking is refused.
"""


TieBreakerMissing: TypeAlias = Literal["below", "tied", "refuse"]
"""What happens where several are equal and one of them lacks the name that would break the tie (缺少区分项).
`below`: Who lacks it comes below those who have it.
`tied`: The name breaks no tie among these: they stay equal by it, and the next name is asked.
`refuse`: The cohort is refused where the case occurs.
"""


ComparedScales: TypeAlias = Literal["share"]
"""How figures of classes with different full marks are compared (不同满分).
`share`: As shares of their full marks (得分率): 140 of 200 is 70 %.
"""


SchemeStage: TypeAlias = Literal["bands", "effects", "quota"]
"""A stage between score and grade (步骤).
`bands`: The grade a score reaches.
`effects`: Ceilings, promotions, demotions.
`quota`: The quotas.
"""


QuotaCandidates: TypeAlias = Literal["bands", "ranked"]
"""Who competes for a place (候选范围).
`bands`: Who reached the grade by the bands.
`ranked`: Everybody who is ranked and holds no better grade.
"""


class QuotaRateLawContent(TypedDict):
    """The law's normal share."""


class QuotaRateLaw(TypedDict):
    """The law's normal share."""

    law: QuotaRateLawContent


class QuotaRateFixed(TypedDict):
    """A share of the scheme's own; with a law, not above the law's."""

    fixed: Exact


QuotaRate: TypeAlias = "QuotaRateLaw | QuotaRateFixed"
"""The share of the base (比例)."""


class QuotaBaseLawContent(TypedDict):
    """As the law says."""


class QuotaBaseLaw(TypedDict):
    """As the law says."""

    law: QuotaBaseLawContent


class QuotaBaseAssessedContent(TypedDict):
    """Those who took part (参加考核人数)."""


class QuotaBaseAssessed(TypedDict):
    """Those who took part (参加考核人数)."""

    assessed: QuotaBaseAssessedContent


class QuotaBaseShouldBeAssessedContent(TypedDict):
    """Those who should have taken part (应参加考核人数)."""


class QuotaBaseShouldBeAssessed(TypedDict):
    """Those who should have taken part (应参加考核人数)."""

    should_be_assessed: QuotaBaseShouldBeAssessedContent


class QuotaBaseEstablishmentContent(TypedDict):
    """The posts of the unit (编制数)."""


class QuotaBaseEstablishment(TypedDict):
    """The posts of the unit (编制数)."""

    establishment: QuotaBaseEstablishmentContent


QuotaBase: TypeAlias = "QuotaBaseLaw | QuotaBaseAssessed | QuotaBaseShouldBeAssessed | QuotaBaseEstablishment"
"""Who is counted (基数)."""


class HardCapLawContent(TypedDict):
    """The law's highest share."""


class HardCapLaw(TypedDict):
    """The law's highest share."""

    law: HardCapLawContent


class HardCapFixed(TypedDict):
    """A share of the scheme's own; with a law, not above the law's highest."""

    fixed: Exact


class HardCapNoneContent(TypedDict):
    """None; not where a law has one."""


class HardCapNone(TypedDict):
    """None; not where a law has one."""

    none: HardCapNoneContent


HardCap: TypeAlias = "HardCapLaw | HardCapFixed | HardCapNone"
"""The share that is not exceeded even after rounding (上限)."""


OverCap: TypeAlias = Literal["reduce", "report"]
"""What happens where rounding exceeds the hard cap (超限处理).
`reduce`: The places are reduced to the cap.
`report`: The places stay and the excess is reported.
"""


class QuotaSplitUnitContent(TypedDict):
    """One number of places for the whole unit."""


class QuotaSplitUnit(TypedDict):
    """One number of places for the whole unit."""

    unit: QuotaSplitUnitContent


QuotaSplitClass = TypedDict("QuotaSplitClass", {
    "class": "ClassSplit",
})
"""Places by class; no class borrows from another."""


QuotaSplit: TypeAlias = "QuotaSplitUnit | QuotaSplitClass"
"""Whether the unit or each class has its places (名额划分)."""


class ClassSplitEachContent(TypedDict):
    """Each class rounds its own share."""


class ClassSplitEach(TypedDict):
    """Each class rounds its own share."""

    each: ClassSplitEachContent


class ClassSplitLargestRemainderContent(TypedDict):
    """The unit's total rules and is split by largest remainder; equal remainders to the class named earlier."""


class ClassSplitLargestRemainder(TypedDict):
    """The unit's total rules and is split by largest remainder; equal remainders to the class named earlier."""

    largest_remainder: ClassSplitLargestRemainderContent


ClassSplit: TypeAlias = "ClassSplitEach | ClassSplitLargestRemainder"
"""How the classes come to their places (分类计算)."""


QuotaTies: TypeAlias = Literal["undetermined", "drop"]
"""What happens where several are equal at the last place (末位并列); the places are never exceeded.
`undetermined`: They are named as undetermined; a committee decides between them.
`drop`: None of them gets a place.
"""


QuotaSuccession: TypeAlias = Literal["next", "lapse"]
"""What happens to the place of one who is barred from the grade (递补).
`next`: The next one moves up.
`lapse`: The place is lost.
"""


QuotaNotCompeting: TypeAlias = Literal["keep", "fall", "no_grade", "refuse"]
"""What becomes of a limited grade that one reached who does not compete for its places (不参与名额竞争者的等次).
`keep`: It stays, and uses no place.
`fall`: It falls by one grade, as without a place.
`no_grade`: There is no grade.
`refuse`: The cohort is refused where the case occurs.
"""
