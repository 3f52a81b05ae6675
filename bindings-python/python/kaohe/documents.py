"""Documents and parts of requests. Made from the contract by `cargo run -p conformance --bin generate`."""

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

Exact: TypeAlias = Decimal | Fraction | int | str
"""An exact number: a `Decimal`, a `Fraction`, an `int`, or its text. A float is refused."""

Day: TypeAlias = date | str
"""A day: a `date`, or its text `2009-09-21`."""


class Title(TypedDict):
    """A title given by a document (名称): Chinese, and English where the office wrote one."""

    #: Chinese.
    zh: str

    #: English; where it is absent the Chinese stands in its place.
    en: NotRequired[str]


class Source(TypedDict):
    """The instrument and the article that say it (依据).

    # Shape
    `{"instrument": "信访条例 2005", "article": "33"}`; instruments are cited by name, never by a page.
    """

    #: The instrument's name (文件名称).
    instrument: str

    #: The article (条款), where one is known.
    article: NotRequired[str]


class SurveyDocument(TypedDict):
    """A survey as its document writes it."""

    #: The survey's id, such as `hotline`.
    survey: str

    #: What it is called.
    title: Title | types.Title

    #: What can become of a follow-up; each one ends in exactly one of these.
    dispositions: Mapping[str, Title | types.Title]

    #: Sums of dispositions that have a name.
    stages: Mapping[str, Sequence[str]]

    #: The grades of the disposition `rated`; none where nothing is rated.
    scale: Mapping[str, Title | types.Title]


class Tally(TypedDict):
    """A tally (回访统计): what was assigned, and how many ended in each disposition.

    # Shape
    A disposition or grade that is not written has none; what nobody published is written `"not_given"`.

    # Rule
    Where every part is an exact count, the parts sum to what was assigned.
    """

    #: How many there were in all.
    assigned: Count | types.Count

    #: How many ended in each disposition.
    dispositions: Mapping[str, Counts]

    #: A rate that was published beside or instead of counts.
    published: NotRequired[Published | types.Published]


class Published(TypedDict):
    """A rate as it was published (公布的比率); it is shown and never computed with."""

    #: The rate: `"1"` for 100 %.
    rate: Exact

    #: Where it was published.
    source: Source | types.Source


class Definition(TypedDict):
    """The definition of a rate (计算口径): which parts stand in the numerator, which in the denominator.

    # Shape
    `{"definition": "satisfied_of_rated", "numerator": ["rated.satisfied"], "denominator": ["rated"], "source": {…}}`;
    names are dispositions, `rated.` and a grade, stages, or `assigned` for the whole.

    # Rule
    The numerator lies inside the denominator.
    """

    #: What the definition is called.
    definition: str

    #: Its title, where it has one.
    title: NotRequired[Title | types.Title]

    #: What counts above.
    numerator: Sequence[str]

    #: What counts below.
    denominator: Sequence[str]

    #: Where it is written.
    source: Source | types.Source


class Rounding(TypedDict):
    """A named rounding: places and mode (取舍).

    # Shape
    `{"places": 2, "mode": "half_up"}`, places from 0 to 12.

    # Example
    ```
    use kaohe::{Mode, Ratio, Rounding};
    let two = Rounding::new(2, Mode::HalfUp)?;
    assert_eq!(two.of(&Ratio::parse("2.675")?)?.to_string(), "2.68");
    assert_eq!(two.of(&Ratio::parse("-1/3")?)?.to_string(), "-0.33");
    # Ok::<(), kaohe::Error>(())
    ```
    """

    places: int

    mode: Mode


class Wilson(TypedDict):
    """What Wilson's interval must be told.

    # Units
    `level` from 0.5 to 0.999999; `places` from 0 to 12.
    """

    #: The level of confidence (置信水平): `"0.95"`.
    level: Exact

    #: Which bounds are asked for.
    sides: Sides

    #: Places of the bounds, which are rounded half up.
    places: int

    #: Of whom the rate is said.
    population: Population


class Words(TypedDict):
    """One sentence or phrase in both languages, made by the library."""

    #: Chinese.
    zh: str

    #: English.
    en: str


Step = TypedDict("Step", {
    #: The name in the documents: a node, a value, a rule.
    "name": "str",
    #: The title the document gives it.
    "title": "NotRequired[Title | types.Title]",
    #: What was done, in both languages.
    "formula": "Words | types.Words",
    #: What went in, in order.
    "inputs": "NotRequired[Sequence[Input | types.Input]]",
    #: The exact result, where it is a number.
    "exact": "NotRequired[Exact]",
    #: The result as a day, where it is one.
    "day": "NotRequired[Day]",
    #: The result in words, where it is neither number nor day: a grade, a state.
    "outcome": "NotRequired[Words | types.Words]",
    #: The result after the rounding that the formula names.
    "rounded": "NotRequired[Exact]",
    #: The most that can be reached here (满分).
    "full": "NotRequired[Exact]",
    #: The rule that says so.
    "source": "NotRequired[Source | types.Source]",
    #: Whether the document marks this as made up for illustration.
    "illustrative": "NotRequired[bool]",
    #: The steps whose results went in.
    "from": "NotRequired[Sequence[Step | types.Step]]",
})
"""One step of a derivation (推导步骤): what was computed, from what, by which rule, and how it was rounded."""


class Input(TypedDict):
    """One input of a step (输入)."""

    #: What it is, in both languages.
    name: Words | types.Words

    #: Its value as canonical text.
    value: str

    #: Where it stands in the documents, as a JSON pointer.
    at: NotRequired[str]


class TallyGroup(TypedDict):
    """One of several tallies that are counted apart and together."""

    #: What the group is called.
    group: str

    #: Its title, where it has one.
    title: NotRequired[Title | types.Title]

    #: What it counted.
    tally: Tally


class Scoring(TypedDict):
    """How grades become points (满意度得分).

    # Shape
    `{"score": {"satisfied": "100", "basically": "60", "not_satisfied": "0"}, "over": ["rated"], "source": {…}}`
    """

    #: The points of each grade.
    score: Mapping[str, Exact]

    #: The grades over which the mean is taken.
    over: Sequence[str]

    #: Where it is written.
    source: Source | types.Source


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
    A line is never edited; what was wrong is reversed by another line and entered anew. A line that is reversed gives
    no odometer reading.

    # Errors
    `cost.id_twice` `cost.vehicle_unknown` `cost.category_unknown` `cost.amount_places` `cost.below_zero`
    `cost.quantity_not_in_chart` `cost.reverses_nothing` `cost.reversed_twice` `cost.reversal_differs`
    `cost.odometer_rollback`
    """

    #: The ledger's id.
    ledger: str

    #: The currency of every amount.
    currency: str

    #: The most places an amount has behind the point.
    places: int

    #: The chart: every category of cost, and which quantities it carries.
    categories: Mapping[str, LedgerCategory]

    #: The vehicles, by number plate or any other name.
    vehicles: Mapping[str, Vehicle]

    #: The lines, in any order.
    lines: Sequence[LedgerLine]

    #: Odometer readings that came with no cost.
    readings: NotRequired[Sequence[OdometerReading]]

    #: What happened to the odometers themselves.
    meters: NotRequired[Sequence[MeterEvent]]

    #: The ledger's title.
    title: NotRequired[Title | types.Title]

    #: The rule the ledger is kept by.
    source: NotRequired[Source | types.Source]

    #: Whether this is made up for illustration.
    illustrative: NotRequired[bool]

    #: A remark for whoever reads the ledger.
    note: NotRequired[Title | types.Title]


class LedgerCategory(TypedDict):
    """A category of cost (费用类别)."""

    #: The quantities its lines may carry; none where it carries none.
    carries: NotRequired[Sequence[Carried]]

    #: The category's title.
    title: NotRequired[Title | types.Title]


class Vehicle(TypedDict):
    """A vehicle (车辆)."""

    #: The vehicle's title.
    title: NotRequired[Title | types.Title]


class LedgerLine(TypedDict):
    """One line of the ledger: what happened once (账目)."""

    #: The line's id.
    id: str

    #: The day it happened.
    day: Day

    #: The vehicle.
    vehicle: str

    #: The category of cost.
    category: str

    #: The amount; below zero only where the line reverses another.
    amount: Exact

    #: How much of it, where the category carries a quantity.
    quantity: NotRequired[LedgerQuantity]

    #: What the odometer showed, in kilometres.
    odometer: NotRequired[int]

    #: Whether the tank was filled to the top.
    fill: NotRequired[Fill]

    #: The order it was spent on; recorded for whoever reads the ledger.
    order: NotRequired[LedgerOrder]

    #: The invoice's number; recorded for whoever reads the ledger.
    invoice: NotRequired[str]

    #: The line that this one reverses (冲销).
    reverses: NotRequired[str]


class LedgerOrder(TypedDict):
    """The order something was spent on (派单)."""

    #: Its kind, such as 派购单 or 派修单.
    kind: str

    #: Its number.
    no: str

    #: Who approved it.
    approved_by: NotRequired[str]

    #: The day it was approved.
    approved_on: NotRequired[Day]

    #: The most that may be spent on it.
    limit: NotRequired[Exact]


class OdometerReading(TypedDict):
    """An odometer reading that came with no cost (里程表读数)."""

    #: The reading's id.
    id: str

    #: The day it was taken.
    day: Day

    #: The vehicle.
    vehicle: str

    #: What the odometer showed, in kilometres.
    odometer: int


class MeterEvent(TypedDict):
    """What happened to an odometer (里程表事项).

    # Rule
    A reading on the day of the event is taken after it.
    """

    #: The event's id.
    id: str

    #: The day it happened.
    day: Day

    #: The vehicle.
    vehicle: str

    #: What happened.
    event: MeterChange


class SheetPolicy(TypedDict):
    """How a ledger is read (统计口径); every choice is stated.

    # Shape
    `{"month_boundary": {"interpolate": {}}, "two_readings": "highest"}`

    # Errors
    `cost.two_readings`
    """

    #: Where one month's distance ends and the next one's begins.
    month_boundary: MonthBoundary

    #: What is done with two different readings of one vehicle on one day.
    two_readings: TwoReadings


Months = TypedDict("Months", {
    #: The first month.
    "from": "str",
    #: The last month.
    "to": "str",
})
"""A run of months, first and last included (统计期).

# Shape
`{"from": "2009-01", "to": "2009-12"}`
"""


class SheetPublication(TypedDict):
    """How each measure is printed (公布口径).

    # Rule
    What can be summed foots: the total is rounded, and its parts are the whole steps nearest to them that sum to it,
    by largest remainder, equal remainders to the earlier row. The sheet lists each cell that is not its own rounding.
    Ratios are rounded each for itself.
    """

    #: Amounts.
    amount: NotRequired[Rounding | types.Rounding]

    #: Litres.
    litres: NotRequired[Rounding | types.Rounding]

    #: Kilowatt-hours.
    kwh: NotRequired[Rounding | types.Rounding]

    #: Distances.
    distance: NotRequired[Rounding | types.Rounding]

    #: Litres per 100 km.
    litres_per_100_km: NotRequired[Rounding | types.Rounding]

    #: Kilowatt-hours per 100 km.
    kwh_per_100_km: NotRequired[Rounding | types.Rounding]

    #: Cost per kilometre.
    cost_per_km: NotRequired[Rounding | types.Rounding]


class Portion(TypedDict):
    """A key and the quantity it shares by."""

    #: Who shares.
    key: str

    #: By how much: kilometres, square metres, heads.
    quantity: Exact


class CalendarDocument(TypedDict):
    """A calendar as a document (日历文件).

    # Shape
    Either a `week` of its own or `based_on` another calendar.
    """

    #: The calendar's id, such as `cn`.
    calendar: str

    #: What it is called.
    title: Title | types.Title

    #: The zone of its moments; days need none.
    zone: NotRequired[Zone]

    #: Which weekdays work, from when on; the later row holds from its day.
    week: NotRequired[Sequence[WeekFrom]]

    #: The calendar whose week and notices come before this one's.
    based_on: NotRequired[Base]

    #: The notices; a later announcement overrides an earlier one, on one day the one further below.
    notices: Sequence[Notice]


WeekFrom = TypedDict("WeekFrom", {
    #: First day of this week pattern.
    "from": "Day",
    #: The weekdays that work.
    "works": "Sequence[Weekday]",
})
"""The weekdays that work, from a day on (周制)."""


class Base(TypedDict):
    """The calendar that another one starts from."""

    #: The name of a calendar that ships with the library.
    calendar: str

    #: What of the base is left out: `["work"]` for a bank that stays closed on make-up days.
    without: NotRequired[Sequence[LeftOut]]


class Notice(TypedDict):
    """A notice on days off and make-up days (放假通知), or a revision of one.

    # Shape
    `governs` (a notice of its own) or `revises` (the id of the notice that it changes), never both.
    """

    #: Its id in this calendar, such as `2020`; reasons of days cite it.
    id: str

    #: The days for which it settles what works; a revision has none of its own.
    governs: NotRequired[Governed]

    #: The id of the notice that this one revises.
    revises: NotRequired[str]

    #: When it became known.
    announced_on: str

    #: Where it is written.
    source: Source | types.Source

    #: What it says of single days; every other day that it governs follows the week.
    days: Mapping[str, Ruling]


Governed = TypedDict("Governed", {
    #: First day.
    "from": "Day",
    #: Last day.
    "to": "Day",
})
"""First and last day that a notice governs, both included."""


class Occasion(TypedDict):
    """For what a day rests or is worked."""

    #: The holiday's name.
    name: Title | types.Title


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
    """It went from the highest figure it can show back to zero (回零)."""

    #: The highest figure it can show: 99999 with five digits.
    highest: int


class MeterChangeRollover(TypedDict):
    """It went from the highest figure it can show back to zero (回零)."""

    rollover: MeterChangeRolloverContent


class MeterChangeReplacedContent(TypedDict):
    """It was replaced (换表)."""

    #: What the old one showed at the end.
    old: int

    #: What the new one showed at the start.
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

    off: Occasion


class RulingWork(TypedDict):
    """The day works, though its weekday rests (调休上班)."""

    work: Occasion


Ruling: TypeAlias = "RulingOff | RulingWork"
"""What a notice says of one day.

# Shape
`{"off": {"name": {"zh": "春节"}}}` or `{"work": {"name": {"zh": "春节"}}}`
"""


Beyond: TypeAlias = Literal["refuse", "provisional"]
"""What becomes of days that no notice governs (公布范围之外).
`refuse`: A question that depends on them is refused.
`provisional`: Only their week speaks, and the answer says that it is provisional.
"""
