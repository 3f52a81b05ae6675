"""Answers. Made from the contract by `cargo run -p conformance --bin generate`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar, Literal, TypeAlias

from . import _views


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Moved(_views.Answer):
    """A day that was reached."""

    day: date
    """The day."""

    provisional: bool
    """Whether a day on the way is governed by no notice, so that the day may still change."""

    @classmethod
    def _lift(cls, found: Any) -> Moved:
        return cls(
            day=date.fromisoformat(found["day"]),
            provisional=found["provisional"],
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Counted(_views.Answer):
    """Working days counted."""

    working_days: int
    """How many."""

    provisional: bool
    """Whether a day among them is governed by no notice, so that the number may still change."""

    @classmethod
    def _lift(cls, found: Any) -> Counted:
        return cls(
            working_days=found["working_days"],
            provisional=found["provisional"],
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DayKind(_views.Answer):
    """What a day is: whether it works, and why."""

    day: date
    """The day asked about."""

    works: bool
    """Whether it works."""

    why: Why
    """What makes it so."""

    source: Source | None = None
    """The notice that says so, where one names the day."""

    statute: Source | None = None
    """Where it is written that the day is a statutory holiday."""

    makes_up_for: tuple[date, ...] = ()
    """For a make-up day, the days off of its holiday to which rest days were moved; the notice does not always say
    for which of them it is worked.
    """

    provisional: bool
    """Whether no notice governs the day, so that only the week speaks."""

    @classmethod
    def _lift(cls, found: Any) -> DayKind:
        return cls(
            day=date.fromisoformat(found["day"]),
            works=found["works"],
            why=_lift_Why(found["why"]),
            source=Source._lift(found["source"]) if "source" in found else None,
            statute=Source._lift(found["statute"]) if "statute" in found else None,
            makes_up_for=tuple(date.fromisoformat(item) for item in found["makes_up_for"]) if "makes_up_for" in found else (),
            provisional=found["provisional"],
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Title(_views.Answer):
    """A title given by a document (名称): Chinese, and English where the office wrote one."""

    zh: str
    """Chinese."""

    en: str | None = None
    """English; where it is absent the Chinese stands in its place."""

    @classmethod
    def _lift(cls, found: Any) -> Title:
        return cls(
            zh=found["zh"],
            en=found["en"] if "en" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Source(_views.Answer):
    """The instrument and the article that say it (依据).

    # Shape
    `{"instrument": "信访条例 2005", "article": "33"}`; instruments are cited by name, never by a page.
    """

    instrument: str
    """The instrument's name (文件名称)."""

    article: str | None = None
    """The article (条款), where one is known."""

    @classmethod
    def _lift(cls, found: Any) -> Source:
        return cls(
            instrument=found["instrument"],
            article=found["article"] if "article" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Days(_views.Answer):
    """Every day of a span, run by run."""

    runs: tuple[Run, ...]
    """Consecutive days that work or rest for one reason, in order."""

    @classmethod
    def _lift(cls, found: Any) -> Days:
        return cls(
            runs=tuple(Run._lift(item) for item in found["runs"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Run(_views.Answer):
    """Consecutive days that work or rest for one reason."""

    from_: date
    """First day."""

    to: date
    """Last day."""

    why: Why
    """Why all of them work or rest."""

    works: bool
    """Whether they work."""

    provisional: bool
    """Whether no notice governs them, so that only the week speaks."""

    @classmethod
    def _lift(cls, found: Any) -> Run:
        return cls(
            from_=date.fromisoformat(found["from"]),
            to=date.fromisoformat(found["to"]),
            why=_lift_Why(found["why"]),
            works=found["works"],
            provisional=found["provisional"],
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Published(_views.Answer):
    """A rate as it was published (公布的比率); it is shown and never computed with."""

    rate: Fraction
    """The rate: `"1"` for 100 %."""

    source: Source
    """Where it was published."""

    @classmethod
    def _lift(cls, found: Any) -> Published:
        return cls(
            rate=Fraction(found["rate"]),
            source=Source._lift(found["source"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Rounding(_views.Answer):
    """A named rounding: places and mode (取舍).

    # Shape
    `{"places": 2, "mode": "half_up"}`, places from 0 to 12.
    """

    places: int

    mode: Mode

    @classmethod
    def _lift(cls, found: Any) -> Rounding:
        return cls(
            places=found["places"],
            mode=found["mode"],
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Rate(_views.Explained):
    """A rate (比率): its figure, and the whole way from what was assigned to what was counted."""

    definition: str
    """What the definition is called."""

    title: Title | None = None
    """Its title, where it has one."""

    source: Source
    """Where the definition is written."""

    rate: RateOutcome
    """The rate, or why there is none."""

    numerator: Count
    """How many count above."""

    denominator: Count
    """How many count below."""

    assigned: Count
    """How many there were in all."""

    ledger: tuple[RateLine, ...]
    """What became of all of them, and which of them count."""

    interval: IntervalOutcome | None = None
    """Between which bounds it lies, where that was asked for."""

    findings: tuple[Finding, ...] = ()
    """What is odd about it, but possible."""

    published: Published | None = None
    """What was published, where something was."""

    derivation: Derivation | None = None
    """How it came about, where that was asked for."""

    @classmethod
    def _lift(cls, found: Any) -> Rate:
        return cls(
            definition=found["definition"],
            title=Title._lift(found["title"]) if "title" in found else None,
            source=Source._lift(found["source"]),
            rate=_lift_RateOutcome(found["rate"]),
            numerator=_lift_Count(found["numerator"]),
            denominator=_lift_Count(found["denominator"]),
            assigned=_lift_Count(found["assigned"]),
            ledger=tuple(RateLine._lift(item) for item in found["ledger"]),
            interval=_lift_IntervalOutcome(found["interval"]) if "interval" in found else None,
            findings=tuple(Finding._lift(item) for item in found["findings"]) if "findings" in found else (),
            published=Published._lift(found["published"]) if "published" in found else None,
            derivation=Derivation._lift(found["derivation"]) if "derivation" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RateFigure(_views.Answer):
    """The figure of a rate or a score."""

    exact: Fraction
    """The exact value."""

    rounded: Decimal
    """The value rounded as the request says, and kept from what is never printed."""

    instead_of: Decimal | None = None
    """What the rounding alone would have printed, where that is never printed."""

    rounding: Rounding
    """How it was rounded."""

    @classmethod
    def _lift(cls, found: Any) -> RateFigure:
        return cls(
            exact=Fraction(found["exact"]),
            rounded=Decimal(found["rounded"]),
            instead_of=Decimal(found["instead_of"]) if "instead_of" in found else None,
            rounding=Rounding._lift(found["rounding"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RateNotComputable(_views.Answer):
    """Why there is no figure."""

    because: RateBecause
    """The reason."""

    words: Words
    """The reason in words."""

    code: str | None = None
    """The code of the error for which the tally is refused."""

    at: str | None = None
    """Where the tally is wrong, as a JSON pointer."""

    @classmethod
    def _lift(cls, found: Any) -> RateNotComputable:
        return cls(
            because=found["because"],
            words=Words._lift(found["words"]),
            code=found["code"] if "code" in found else None,
            at=found["at"] if "at" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Words(_views.Answer):
    """One sentence or phrase in both languages, made by the library."""

    zh: str
    """Chinese."""

    en: str
    """English."""

    @classmethod
    def _lift(cls, found: Any) -> Words:
        return cls(
            zh=found["zh"],
            en=found["en"],
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RateLine(_views.Answer):
    """One line of the ledger from what was assigned to what was counted: a disposition, or a grade of the rated."""

    part: str
    """The disposition, or `rated.` and the grade."""

    title: Title
    """What the survey calls it."""

    count: Count
    """How many."""

    side: RateSide
    """Whether they count."""

    why: Words
    """Why, by the words of the definition."""

    @classmethod
    def _lift(cls, found: Any) -> RateLine:
        return cls(
            part=found["part"],
            title=Title._lift(found["title"]),
            count=_lift_Count(found["count"]),
            side=found["side"],
            why=Words._lift(found["why"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Interval(_views.Answer):
    """An interval of a rate (置信区间)."""

    lower: Decimal | None = None
    """The lower bound, where one was asked for."""

    upper: Decimal | None = None
    """The upper bound, where one was asked for."""

    method: Words
    """How it was computed, in words."""

    level: Decimal
    """The level of confidence."""

    sides: Sides
    """Which bounds were asked for."""

    z: Decimal
    """The normal quantile that was used, to twelve places."""

    rounding: Rounding
    """How the bounds were rounded."""

    @classmethod
    def _lift(cls, found: Any) -> Interval:
        return cls(
            lower=Decimal(found["lower"]) if "lower" in found else None,
            upper=Decimal(found["upper"]) if "upper" in found else None,
            method=Words._lift(found["method"]),
            level=Decimal(found["level"]),
            sides=found["sides"],
            z=Decimal(found["z"]),
            rounding=Rounding._lift(found["rounding"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Finding(_views.Answer):
    """A remark on valid input (提示).

    # Shape
    `finding` is a stable code, `area.what_is_odd`, never renamed. `at` is a JSON pointer into the document that was
    handed in. What does not apply is absent.
    """

    finding: str
    """The code."""

    severity: Severity
    """Whether somebody has to look."""

    subject: str | None = None
    """Whom or what it concerns: a subject, a matter, a vehicle, a group."""

    name: str | None = None
    """Which part of it: a node, a grade, an event, a line."""

    at: str | None = None
    """The place in the document, as a JSON pointer."""

    words: Words
    """The remark, in both languages."""

    @classmethod
    def _lift(cls, found: Any) -> Finding:
        return cls(
            finding=found["finding"],
            severity=found["severity"],
            subject=found["subject"] if "subject" in found else None,
            name=found["name"] if "name" in found else None,
            at=found["at"] if "at" in found else None,
            words=Words._lift(found["words"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Derivation(_views.Explained):
    """How a figure came about (推导): its steps in order.

    # Shape
    `{"steps": [ … ]}`: each step after those whose results went into it, the figure itself last. `from` of a step holds
    indexes of earlier steps of the same list; what is used by several appears once. However long a chain of figures is,
    the list is nested no deeper.
    """

    steps: tuple[Step, ...]
    """The steps, each after those it comes from; the last is the figure itself."""

    @classmethod
    def _lift(cls, found: Any) -> Derivation:
        return cls(
            steps=tuple(Step._lift(item) for item in found["steps"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Step(_views.Answer):
    """One step of a derivation (推导步骤): what was computed, from what, by which rule, and how it was rounded."""

    name: str
    """The name in the documents: a node, a value, a rule."""

    title: Title | None = None
    """The title the document gives it."""

    formula: Words
    """What was done, in both languages."""

    inputs: tuple[Input, ...] = ()
    """What went in, in order."""

    exact: Fraction | None = None
    """The exact result, where it is a number."""

    day: date | None = None
    """The result as a day, where it is one."""

    outcome: Words | None = None
    """The result in words, where it is neither number nor day: a grade, a state."""

    rounded: Decimal | None = None
    """The result after the rounding that the formula names."""

    full: Fraction | None = None
    """The most that can be reached here (满分)."""

    source: Source | None = None
    """The rule that says so."""

    illustrative: bool = False
    """Whether the document marks this as made up for illustration."""

    from_: tuple[int, ...] = ()
    """The steps whose results went in: their indexes in the derivation's list, each smaller than this step's own."""

    @classmethod
    def _lift(cls, found: Any) -> Step:
        return cls(
            name=found["name"],
            title=Title._lift(found["title"]) if "title" in found else None,
            formula=Words._lift(found["formula"]),
            inputs=tuple(Input._lift(item) for item in found["inputs"]) if "inputs" in found else (),
            exact=Fraction(found["exact"]) if "exact" in found else None,
            day=date.fromisoformat(found["day"]) if "day" in found else None,
            outcome=Words._lift(found["outcome"]) if "outcome" in found else None,
            rounded=Decimal(found["rounded"]) if "rounded" in found else None,
            full=Fraction(found["full"]) if "full" in found else None,
            source=Source._lift(found["source"]) if "source" in found else None,
            illustrative=found["illustrative"] if "illustrative" in found else False,
            from_=tuple(found["from"]) if "from" in found else (),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Input(_views.Answer):
    """One input of a step (输入)."""

    name: Words
    """What it is, in both languages."""

    value: str
    """Its value as canonical text."""

    at: str | None = None
    """Where it stands in the documents, as a JSON pointer."""

    @classmethod
    def _lift(cls, found: Any) -> Input:
        return cls(
            name=Words._lift(found["name"]),
            value=found["value"],
            at=found["at"] if "at" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Rates(_views.Answer):
    """The rates of several groups, and that of all of them together."""

    groups: tuple[GroupRate, ...]
    """Each group, in the order given."""

    pooled: Rate
    """All of them counted as one: the ratio of the sums, not the mean of the ratios."""

    @classmethod
    def _lift(cls, found: Any) -> Rates:
        return cls(
            groups=tuple(GroupRate._lift(item) for item in found["groups"]),
            pooled=Rate._lift(found["pooled"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GroupRate(_views.Answer):
    """The rate of one group."""

    group: str
    """What the group is called."""

    title: Title | None = None
    """Its title, where it has one."""

    rate: Rate
    """Its rate."""

    @classmethod
    def _lift(cls, found: Any) -> GroupRate:
        return cls(
            group=found["group"],
            title=Title._lift(found["title"]) if "title" in found else None,
            rate=Rate._lift(found["rate"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Score(_views.Explained):
    """A score (得分), and how many grades it is the mean of."""

    score: ScoreOutcome
    """The score, or why there is none."""

    over: Count
    """How many grades it is the mean of."""

    source: Source
    """Where the points are written."""

    findings: tuple[Finding, ...] = ()
    """What is odd about it, but possible."""

    derivation: Derivation | None = None
    """How it came about, where that was asked for."""

    @classmethod
    def _lift(cls, found: Any) -> Score:
        return cls(
            score=_lift_ScoreOutcome(found["score"]),
            over=_lift_Count(found["over"]),
            source=Source._lift(found["source"]),
            findings=tuple(Finding._lift(item) for item in found["findings"]) if "findings" in found else (),
            derivation=Derivation._lift(found["derivation"]) if "derivation" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Months(_views.Answer):
    """A run of months, first and last included (统计期).

    # Shape
    `{"from": "2009-01", "to": "2009-12"}`
    """

    from_: str
    """The first month."""

    to: str
    """The last month."""

    @classmethod
    def _lift(cls, found: Any) -> Months:
        return cls(
            from_=found["from"],
            to=found["to"],
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Sheet(_views.Answer):
    """A ledger's costs in rows that foot (费用报表)."""

    ledger: str
    """The ledger."""

    currency: str
    """The currency of the amounts."""

    period: Months
    """The months."""

    by: tuple[SheetDimension, ...]
    """What the rows go by, outermost first."""

    rows: tuple[SheetRow, ...]
    """The rows: each group's rows, then its total; the total of all comes last."""

    moved: tuple[SheetMoved, ...]
    """The printed cells that are not their own rounding, so that the parts foot."""

    columns: SheetColumns | None = None
    """The totals of the second dimension over the first, where there are two or more."""

    findings: tuple[Finding, ...] = ()
    """What is odd in the ledger, but possible."""

    illustrative: bool = False
    """Whether the ledger is made up for illustration."""

    @classmethod
    def _lift(cls, found: Any) -> Sheet:
        return cls(
            ledger=found["ledger"],
            currency=found["currency"],
            period=Months._lift(found["period"]),
            by=tuple(found["by"]),
            rows=tuple(SheetRow._lift(item) for item in found["rows"]),
            moved=tuple(SheetMoved._lift(item) for item in found["moved"]),
            columns=SheetColumns._lift(found["columns"]) if "columns" in found else None,
            findings=tuple(Finding._lift(item) for item in found["findings"]) if "findings" in found else (),
            illustrative=found["illustrative"] if "illustrative" in found else False,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SheetRow(_views.Answer):
    """One row, or a total over the rows that share its keys (行).

    # Units
    Amounts in the currency of the ledger, distances in kilometres.
    """

    month: str | None = None
    """The month; absent in a total over months, and where rows do not go by month."""

    vehicle: str | None = None
    """The vehicle; absent in a total over vehicles, and where rows do not go by vehicle."""

    category: str | None = None
    """The category; absent in a total over categories, and where rows do not go by category."""

    lines: int
    """How many lines of the ledger are in it, reversals included."""

    amount: SheetCell
    """The amount."""

    amounts: tuple[CategoryAmount, ...] = ()
    """The exact amount of each category, in the order of the chart; absent in the row of a category."""

    litres: SheetCell | None = None
    """Litres bought; absent where no category of the chart carries litres."""

    kwh: SheetCell | None = None
    """Kilowatt-hours bought; absent where no category of the chart carries them."""

    distance: SheetCell | None = None
    """Kilometres driven; absent in the row of a category."""

    litres_per_100_km: SheetCell | None = None
    """Litres bought ÷ kilometres × 100 of the vehicles that run on fuel, a ratio of sums at every level; not to be had
    where one of them drove through a month and bought nothing.
    """

    kwh_per_100_km: SheetCell | None = None
    """Kilowatt-hours bought ÷ kilometres × 100 of the vehicles that run on electricity, likewise."""

    cost_per_km: SheetCell | None = None
    """Amount ÷ kilometres, a ratio of sums at every level; not to be had where nothing is booked."""

    litres_per_100_km_full_to_full: SheetCell | None = None
    """Litres ÷ kilometres × 100 from full tank to full tank, over the spans that begin and end within the months of
    the row; absent where no line of the ledger filled a tank.
    """

    kwh_per_100_km_full_to_full: SheetCell | None = None
    """Kilowatt-hours ÷ kilometres × 100 from full charge to full charge, likewise."""

    @classmethod
    def _lift(cls, found: Any) -> SheetRow:
        return cls(
            month=found["month"] if "month" in found else None,
            vehicle=found["vehicle"] if "vehicle" in found else None,
            category=found["category"] if "category" in found else None,
            lines=found["lines"],
            amount=_lift_SheetCell(found["amount"]),
            amounts=tuple(CategoryAmount._lift(item) for item in found["amounts"]) if "amounts" in found else (),
            litres=_lift_SheetCell(found["litres"]) if "litres" in found else None,
            kwh=_lift_SheetCell(found["kwh"]) if "kwh" in found else None,
            distance=_lift_SheetCell(found["distance"]) if "distance" in found else None,
            litres_per_100_km=_lift_SheetCell(found["litres_per_100_km"]) if "litres_per_100_km" in found else None,
            kwh_per_100_km=_lift_SheetCell(found["kwh_per_100_km"]) if "kwh_per_100_km" in found else None,
            cost_per_km=_lift_SheetCell(found["cost_per_km"]) if "cost_per_km" in found else None,
            litres_per_100_km_full_to_full=_lift_SheetCell(found["litres_per_100_km_full_to_full"]) if "litres_per_100_km_full_to_full" in found else None,
            kwh_per_100_km_full_to_full=_lift_SheetCell(found["kwh_per_100_km_full_to_full"]) if "kwh_per_100_km_full_to_full" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SheetFigure(_views.Explained):
    """A figure of a sheet."""

    exact: Fraction
    """The exact figure."""

    rounded: Decimal | None = None
    """The figure as printed, where the layout rounds its measure."""

    derivation: Derivation | None = None
    """How it came about, where that was asked for."""

    @classmethod
    def _lift(cls, found: Any) -> SheetFigure:
        return cls(
            exact=Fraction(found["exact"]),
            rounded=Decimal(found["rounded"]) if "rounded" in found else None,
            derivation=Derivation._lift(found["derivation"]) if "derivation" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SheetNotComputable(_views.Answer):
    """Why a figure cannot be had, and what is lacking (不可计算)."""

    because: SheetBecause
    """The reason."""

    vehicle: str | None = None
    """The vehicle whose odometer lacks a reading."""

    day: date | None = None
    """The day for which a reading is lacking."""

    month: str | None = None
    """The month in which nothing was bought."""

    line: str | None = None
    """The line that lacks a quantity, or the reading that is not used."""

    @classmethod
    def _lift(cls, found: Any) -> SheetNotComputable:
        return cls(
            because=found["because"],
            vehicle=found["vehicle"] if "vehicle" in found else None,
            day=date.fromisoformat(found["day"]) if "day" in found else None,
            month=found["month"] if "month" in found else None,
            line=found["line"] if "line" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SheetDoesNotApply(_views.Answer):
    """Why a figure does not apply (不适用)."""

    because: SheetNoMeasure
    """The reason."""

    @classmethod
    def _lift(cls, found: Any) -> SheetDoesNotApply:
        return cls(
            because=found["because"],
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CategoryAmount(_views.Answer):
    """The amount of one category in a row."""

    category: str
    """The category."""

    amount: Fraction
    """Its amount."""

    @classmethod
    def _lift(cls, found: Any) -> CategoryAmount:
        return cls(
            category=found["category"],
            amount=Fraction(found["amount"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SheetMoved(_views.Answer):
    """A printed cell that is not its own rounding (尾差调整)."""

    row: int
    """The row, counted from 0."""

    measure: SheetMeasure
    """The measure."""

    own: Decimal
    """What the cell would be by its own rounding."""

    printed: Decimal
    """What stands in the cell."""

    by: Decimal
    """By how much it was moved."""

    @classmethod
    def _lift(cls, found: Any) -> SheetMoved:
        return cls(
            row=found["row"],
            measure=found["measure"],
            own=Decimal(found["own"]),
            printed=Decimal(found["printed"]),
            by=Decimal(found["by"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SheetColumns(_views.Answer):
    """The totals of the second dimension over the first (列合计); printed together with the rows, so that both foot."""

    rows: tuple[SheetRow, ...]
    """A row for each of the second dimension."""

    moved: tuple[SheetMoved, ...]
    """Their printed cells that are not their own rounding."""

    @classmethod
    def _lift(cls, found: Any) -> SheetColumns:
        return cls(
            rows=tuple(SheetRow._lift(item) for item in found["rows"]),
            moved=tuple(SheetMoved._lift(item) for item in found["moved"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Tanks(_views.Answer):
    """What every vehicle used from full tank to full tank (满箱油耗)."""

    ledger: str
    """The ledger."""

    spans: tuple[TankSpan, ...]
    """The spans, vehicle by vehicle in the order of the ledger, each vehicle's in order of time."""

    charges: tuple[ChargeSpan, ...] = ()
    """The spans from full charge to full charge, likewise."""

    findings: tuple[Finding, ...] = ()
    """What is odd in the ledger, but possible."""

    illustrative: bool = False
    """Whether the ledger is made up for illustration."""

    @classmethod
    def _lift(cls, found: Any) -> Tanks:
        return cls(
            ledger=found["ledger"],
            spans=tuple(TankSpan._lift(item) for item in found["spans"]),
            charges=tuple(ChargeSpan._lift(item) for item in found["charges"]) if "charges" in found else (),
            findings=tuple(Finding._lift(item) for item in found["findings"]) if "findings" in found else (),
            illustrative=found["illustrative"] if "illustrative" in found else False,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TankSpan(_views.Answer):
    """From one full tank to the next (一箱区间)."""

    vehicle: str
    """The vehicle."""

    from_: str
    """The line of the full tank it starts from."""

    from_day: date
    """The day of that line."""

    to: str
    """The line of the full tank it ends with."""

    to_day: date
    """The day of that line."""

    distance: Fraction
    """Kilometres between the two."""

    litres: SheetCell
    """Litres bought after the first, up to and with the last."""

    litres_per_100_km: SheetCell
    """Litres ÷ kilometres × 100."""

    @classmethod
    def _lift(cls, found: Any) -> TankSpan:
        return cls(
            vehicle=found["vehicle"],
            from_=found["from"],
            from_day=date.fromisoformat(found["from_day"]),
            to=found["to"],
            to_day=date.fromisoformat(found["to_day"]),
            distance=Fraction(found["distance"]),
            litres=_lift_SheetCell(found["litres"]),
            litres_per_100_km=_lift_SheetCell(found["litres_per_100_km"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ChargeSpan(_views.Answer):
    """From one full charge to the next (一次充满区间)."""

    vehicle: str
    """The vehicle."""

    from_: str
    """The line of the full charge it starts from."""

    from_day: date
    """The day of that line."""

    to: str
    """The line of the full charge it ends with."""

    to_day: date
    """The day of that line."""

    distance: Fraction
    """Kilometres between the two."""

    kwh: SheetCell
    """Kilowatt-hours bought after the first, up to and with the last."""

    kwh_per_100_km: SheetCell
    """Kilowatt-hours ÷ kilometres × 100."""

    @classmethod
    def _lift(cls, found: Any) -> ChargeSpan:
        return cls(
            vehicle=found["vehicle"],
            from_=found["from"],
            from_day=date.fromisoformat(found["from_day"]),
            to=found["to"],
            to_day=date.fromisoformat(found["to_day"]),
            distance=Fraction(found["distance"]),
            kwh=_lift_SheetCell(found["kwh"]),
            kwh_per_100_km=_lift_SheetCell(found["kwh_per_100_km"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Shares(_views.Answer):
    """An amount shared out (分摊结果)."""

    amount: Decimal
    """The amount; the rounded shares sum to it."""

    shares: tuple[KeyShare, ...]
    """The shares, in the order of the keys."""

    @classmethod
    def _lift(cls, found: Any) -> Shares:
        return cls(
            amount=Decimal(found["amount"]),
            shares=tuple(KeyShare._lift(item) for item in found["shares"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class KeyShare(_views.Explained):
    """The share of one key."""

    key: str
    """The key."""

    exact: Fraction
    """The exact share."""

    rounded: Decimal
    """The share to pay."""

    derivation: Derivation | None = None
    """How it came about, where that was asked for."""

    @classmethod
    def _lift(cls, found: Any) -> KeyShare:
        return cls(
            key=found["key"],
            exact=Fraction(found["exact"]),
            rounded=Decimal(found["rounded"]),
            derivation=Derivation._lift(found["derivation"]) if "derivation" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Report(_views.ReportView["Assessed"]):
    """Scores, places, grades and quotas of a cohort (考核结果)."""

    scheme: str
    """The scheme."""

    cohort: str
    """The cohort."""

    law: str
    """The statutory pack, or `none`."""

    law_exception: LawException | None = None
    """Why that pack is followed for periods it is not in force for, where the scheme says so."""

    grades: tuple[GradeName, ...] = ()
    """The grades by the names used here, best first, with their titles."""

    subjects: tuple[Assessed, ...]
    """Who was assessed, in the order of the cohort."""

    ties: tuple[SharedPlace, ...]
    """Those who share a place, each group once."""

    quota: tuple[Allotment, ...]
    """The quotas, in the order of the scheme; one for each class where a quota is split."""

    findings: tuple[Finding, ...]
    """What should be seen."""

    unverified: Mapping[str, Evidence]
    """The grades whose limit in law rests on something else than the text itself."""

    @classmethod
    def _lift(cls, found: Any) -> Report:
        return cls(
            scheme=found["scheme"],
            cohort=found["cohort"],
            law=found["law"],
            law_exception=LawException._lift(found["law_exception"]) if "law_exception" in found else None,
            grades=tuple(GradeName._lift(item) for item in found["grades"]) if "grades" in found else (),
            subjects=tuple(Assessed._lift(item) for item in found["subjects"]),
            ties=tuple(SharedPlace._lift(item) for item in found["ties"]),
            quota=tuple(Allotment._lift(item) for item in found["quota"]),
            findings=tuple(Finding._lift(item) for item in found["findings"]),
            unverified={name: value for name, value in found["unverified"].items()},
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LawException(_views.Answer):
    """Why a statutory pack is followed for periods it is not in force for (例外适用); every answer shows it.

    # Shape
    `{"reason": {"zh": "试点单位提前执行"}, "source": {"instrument": "本办法", "article": "2"}}`
    """

    reason: Title
    """Why."""

    source: Source | None = None
    """The rule that says so."""

    @classmethod
    def _lift(cls, found: Any) -> LawException:
        return cls(
            reason=Title._lift(found["reason"]),
            source=Source._lift(found["source"]) if "source" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GradeName(_views.Answer):
    """A grade by both its names."""

    grade: str
    """The id, as used everywhere in the report."""

    title: Title | None = None
    """The title that the scheme gives it, else the law's."""

    @classmethod
    def _lift(cls, found: Any) -> GradeName:
        return cls(
            grade=found["grade"],
            title=Title._lift(found["title"]) if "title" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Assessed(_views.Explained):
    """What the assessment of one subject comes to."""

    id: str
    """The subject."""

    class_: str
    """Its class."""

    name: str | None = None
    """Its name, where the cohort gives one."""

    score: SubjectScore | None = None
    """The score, where there is one."""

    not_computable: ScoreNotComputable | None = None
    """Why there is no score, where there is none."""

    full: Fraction
    """The full marks that the score is out of; fewer where something is left out."""

    place: int | None = None
    """The place; absent for one who is not ranked."""

    of: int | None = None
    """How many are ranked."""

    tied: int
    """How many others share the place; `ties` of the report names them."""

    by_bands: str | None = None
    """The grade that the score reaches by the bands."""

    grade: str | None = None
    """The grade; absent where there is none, and where it is still to be decided."""

    why: tuple[GradeWhy, ...]
    """Why there is no place, what made the grade another than the bands did, and why there is none."""

    outcome: SubjectOutcome | None = None
    """What the law says of the subject, as the cohort gives it."""

    outcome_reason: str | None = None
    """Why the law says so, as the cohort gives it."""

    ineligible: tuple[str, ...] = ()
    """What the subject is not eligible for."""

    nodes: Mapping[str, Fraction]
    """The points of every node that has any, by id, in the order of the scheme."""

    derivation: Derivation | None = None
    """How the score came about, where it was asked for."""

    @classmethod
    def _lift(cls, found: Any) -> Assessed:
        return cls(
            id=found["id"],
            class_=found["class"],
            name=found["name"] if "name" in found else None,
            score=SubjectScore._lift(found["score"]) if "score" in found else None,
            not_computable=ScoreNotComputable._lift(found["not_computable"]) if "not_computable" in found else None,
            full=Fraction(found["full"]),
            place=found["place"] if "place" in found else None,
            of=found["of"] if "of" in found else None,
            tied=found["tied"],
            by_bands=found["by_bands"] if "by_bands" in found else None,
            grade=found["grade"] if "grade" in found else None,
            why=tuple(_lift_GradeWhy(item) for item in found["why"]),
            outcome=_lift_SubjectOutcome(found["outcome"]) if "outcome" in found else None,
            outcome_reason=found["outcome_reason"] if "outcome_reason" in found else None,
            ineligible=tuple(found["ineligible"]) if "ineligible" in found else (),
            nodes={name: Fraction(value) for name, value in found["nodes"].items()},
            derivation=Derivation._lift(found["derivation"]) if "derivation" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SubjectScore(_views.Answer):
    """A score before and after the rounding it is published with."""

    exact: Fraction
    """The exact score."""

    rounded: Decimal
    """The score as it is published."""

    @classmethod
    def _lift(cls, found: Any) -> SubjectScore:
        return cls(
            exact=Fraction(found["exact"]),
            rounded=Decimal(found["rounded"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ScoreNotComputable(_views.Answer):
    """Why a subject has no score."""

    because: str
    """`subject.set_aside`: something was not reported, and the subject stands in no comparison. Where nothing is left
    to bear the weight of what is absent, the last absence: `subject.no_task` `subject.not_reported`
    `subject.zero_reference`. `subject.not_assessed`: the subject is not assessed (不进行考核). Where its own data
    are faulty and the scheme sets it aside for that, the code of the error.
    """

    name: str
    """The value or node where that began; the whole tree of one who is not assessed or whose data are faulty."""

    words: Words | None = None
    """What is wrong with the data."""

    at: str | None = None
    """Where it is wrong in the cohort, as a JSON pointer."""

    @classmethod
    def _lift(cls, found: Any) -> ScoreNotComputable:
        return cls(
            because=found["because"],
            name=found["name"],
            words=Words._lift(found["words"]) if "words" in found else None,
            at=found["at"] if "at" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SharedPlace(_views.Answer):
    """Those who share a place (并列)."""

    class_: str | None = None
    """The class within which they are ranked; absent where all are ranked together."""

    place: int
    """The place."""

    members: tuple[str, ...]
    """Who shares it, in the order of the cohort."""

    @classmethod
    def _lift(cls, found: Any) -> SharedPlace:
        return cls(
            class_=found["class"] if "class" in found else None,
            place=found["place"],
            members=tuple(found["members"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Allotment(_views.Explained):
    """The places for a grade and who has them (名额分配)."""

    grade: str
    """The grade."""

    class_: str | None = None
    """The class; absent where the whole unit shares the places."""

    base: int
    """How many are counted."""

    rate: Fraction
    """The share of the base."""

    fraction: Fraction
    """The exact number of places before rounding: rate × base, or the class's part of the unit's places."""

    rounded: int
    """The whole number it is rounded to."""

    cap: Fraction | None = None
    """The exact number that must not be exceeded; absent without a cap, and where it stands on the unit."""

    places: int
    """The places."""

    over_cap: bool = False
    """Whether the places exceed the cap, which the scheme lets stand and reports."""

    unit: QuotaSize | None = None
    """The unit's places, where they rule over the classes."""

    given: tuple[str, ...]
    """Who has a place and ends with the grade, best first."""

    moved: tuple[str, ...] = ()
    """Who had a place and ends with another grade, through an effect that acts after the quota; the place is not given
    again.
    """

    undetermined: tuple[str, ...]
    """Who may have one of the places left, once a committee has decided: equals at the last place, and those who have
    a place or not depending on who falls from a better grade. Behind equals who are not alike for the next quota, or
    whom a quota in between drops, it may name one who cannot have a place; it never leaves out one who can.
    """

    next: tuple[str, ...]
    """Next in order without a place: several where they are equal, empty where nobody is left or where the
    undetermined come first.
    """

    unallocated: int
    """Places that nobody named in `given` has."""

    derivation: Derivation | None = None
    """Why it is so, where it was asked for."""

    @classmethod
    def _lift(cls, found: Any) -> Allotment:
        return cls(
            grade=found["grade"],
            class_=found["class"] if "class" in found else None,
            base=found["base"],
            rate=Fraction(found["rate"]),
            fraction=Fraction(found["fraction"]),
            rounded=found["rounded"],
            cap=Fraction(found["cap"]) if "cap" in found else None,
            places=found["places"],
            over_cap=found["over_cap"] if "over_cap" in found else False,
            unit=QuotaSize._lift(found["unit"]) if "unit" in found else None,
            given=tuple(found["given"]),
            moved=tuple(found["moved"]) if "moved" in found else (),
            undetermined=tuple(found["undetermined"]),
            next=tuple(found["next"]),
            unallocated=found["unallocated"],
            derivation=Derivation._lift(found["derivation"]) if "derivation" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class QuotaSize(_views.Answer):
    """How many places a base gives (名额数)."""

    base: int
    """How many are counted."""

    fraction: Fraction
    """The exact product of rate and base."""

    rounded: int
    """The whole number it is rounded to, or that the table for small units gives."""

    cap: Fraction | None = None
    """The exact product of cap and base, where there is a cap."""

    places: int
    """The places."""

    @classmethod
    def _lift(cls, found: Any) -> QuotaSize:
        return cls(
            base=found["base"],
            fraction=Fraction(found["fraction"]),
            rounded=found["rounded"],
            cap=Fraction(found["cap"]) if "cap" in found else None,
            places=found["places"],
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Checked(_views.Answer):
    """What the linter remarks, and the tree as a table."""

    findings: tuple[Finding, ...]
    """What stands, but is probably not meant."""

    tree: tuple[OutlineRow, ...]
    """The nodes, in the order of the document."""

    @classmethod
    def _lift(cls, found: Any) -> Checked:
        return cls(
            findings=tuple(Finding._lift(item) for item in found["findings"]),
            tree=tuple(OutlineRow._lift(item) for item in found["tree"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OutlineRow(_views.Answer):
    """One node in the table of a scheme (指标表)."""

    id: str
    """The node."""

    depth: int
    """How deep it stands; 0 for the whole tree."""

    title: Title | None = None
    """The title."""

    weight: Fraction | None = None
    """The weight, under a weighted mean."""

    full: Fraction
    """The full marks, after the further steps."""

    method: str
    """The method of a leaf, or how a branch combines its children: `mean`, `sum`."""

    source: Source | None = None
    """The rule that says so."""

    illustrative: bool = False
    """Whether it is made up for illustration."""

    @classmethod
    def _lift(cls, found: Any) -> OutlineRow:
        return cls(
            id=found["id"],
            depth=found["depth"],
            title=Title._lift(found["title"]) if "title" in found else None,
            weight=Fraction(found["weight"]) if "weight" in found else None,
            full=Fraction(found["full"]),
            method=found["method"],
            source=Source._lift(found["source"]) if "source" in found else None,
            illustrative=found["illustrative"] if "illustrative" in found else False,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RuleInForce(_views.Answer):
    """The days on which a rule is in force, both included (施行期间).

    # Shape
    `{"from": "2019-05-15", "to": "open"}`. A month `"2024-01"` or a year `"2020"` means some day in it.

    # Errors
    `rule.in_force_unreadable`
    """

    from_: str
    """First day: a day, a month, a year, `unknown`, or `never` for a draft."""

    to: str
    """Last day: a day, a month, a year, `unknown` or `open`."""

    wording_unread_from: str | None = None
    """Since when an earlier wording of the rule held that nobody read."""

    @classmethod
    def _lift(cls, found: Any) -> RuleInForce:
        return cls(
            from_=found["from"],
            to=found["to"],
            wording_unread_from=found["wording_unread_from"] if "wording_unread_from" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Yields(_views.Answer):
    """The limits of other instruments that come before a rule's own.

    # Shape
    `{"to": "longer", "of": ["law", "administrative_regulation"]}`

    # Rule
    Of several rules of a duty that are in force, one that gives way to another is left out, unless the other gives way to
    it as well. Which of two limits is longer is only known where both count the same unit in the same way.
    """

    to: OtherLimit
    """Which limits of the others."""

    of: tuple[InstrumentLevel, ...]
    """The kinds of instruments."""

    @classmethod
    def _lift(cls, found: Any) -> Yields:
        return cls(
            to=found["to"],
            of=tuple(found["of"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Due(_views.Explained):
    """When a term or a rule is due from one day, without a log (到期)."""

    rule: str | None = None
    """The rule, where one was asked."""

    duty: str | None = None
    """What is due."""

    title: Title | None = None
    """The rule's title."""

    source: tuple[Source, ...] = ()
    """Where the rule is written."""

    anchor: date
    """The day from which is counted."""

    n: int | None = None
    """How many of the unit; absent where the due day is the day itself."""

    raw: DayFigure
    """The last day before anything moves it."""

    rolled: DayFigure
    """The last day, moved where it rests."""

    due: DueMoment
    """When it is due."""

    bound: DueBound
    """Whether that is the latest or the earliest."""

    yields: Yields | None = None
    """What the rule gives way to."""

    displaces: tuple[RuleDisplaced, ...] = ()
    """The rules in force that gave way to this one, in the order of the packs."""

    as_a_rule: tuple[str, ...] = ()
    """What the rule says only as a rule (一般), by JSON pointer into it."""

    in_force: InForceOn | None = None
    """Whether the rule is in force on that day, where it is not surely so: only a rule asked by name."""

    assumed: Mapping[str, AssumedReading]
    """The readings that were settled by the question, by JSON pointer into the rule."""

    unverified: Mapping[str, RuleEvidence]
    """Parts of the rule that were not read in its text, by JSON pointer."""

    days: tuple[Stretch, ...]
    """Every day from the anchor to the last day, as runs."""

    rolled_over: tuple[RolledOver, ...]
    """The days over which the last day moved."""

    calendar: Used
    """The calendar."""

    derivation: Derivation | None = None
    """How it came about, where that was asked for."""

    @classmethod
    def _lift(cls, found: Any) -> Due:
        return cls(
            rule=found["rule"] if "rule" in found else None,
            duty=found["duty"] if "duty" in found else None,
            title=Title._lift(found["title"]) if "title" in found else None,
            source=tuple(Source._lift(item) for item in found["source"]) if "source" in found else (),
            anchor=date.fromisoformat(found["anchor"]),
            n=found["n"] if "n" in found else None,
            raw=_lift_DayFigure(found["raw"]),
            rolled=_lift_DayFigure(found["rolled"]),
            due=_lift_DueMoment(found["due"]),
            bound=found["bound"],
            yields=Yields._lift(found["yields"]) if "yields" in found else None,
            displaces=tuple(RuleDisplaced._lift(item) for item in found["displaces"]) if "displaces" in found else (),
            as_a_rule=tuple(found["as_a_rule"]) if "as_a_rule" in found else (),
            in_force=found["in_force"] if "in_force" in found else None,
            assumed={name: value for name, value in found["assumed"].items()},
            unverified={name: value for name, value in found["unverified"].items()},
            days=tuple(Stretch._lift(item) for item in found["days"]),
            rolled_over=tuple(RolledOver._lift(item) for item in found["rolled_over"]),
            calendar=Used._lift(found["calendar"]),
            derivation=Derivation._lift(found["derivation"]) if "derivation" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DeadlineNotComputable(_views.Answer):
    """Why a figure cannot be had (不可计算)."""

    because: str
    """The code of the reason, such as `calendar.year_not_covered`."""

    words: Words
    """The reason in words."""

    event: str | None = None
    """The event that would open the clock, where the reason concerns it."""

    at: str | None = None
    """What is wrong in the log, as a JSON pointer, where the reason is a fault of it."""

    @classmethod
    def _lift(cls, found: Any) -> DeadlineNotComputable:
        return cls(
            because=found["because"],
            words=Words._lift(found["words"]),
            event=found["event"] if "event" in found else None,
            at=found["at"] if "at" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RuleDisplaced(_views.Answer):
    """A rule in force that gave way to another (另有规定的，从其规定)."""

    rule: str
    """The rule."""

    title: Title
    """Its title."""

    source: tuple[Source, ...]
    """Where it is written."""

    yields: Yields
    """What it gives way to."""

    by: str
    """The rule that came before it: the one that is answered by, or one that gave way in its turn."""

    @classmethod
    def _lift(cls, found: Any) -> RuleDisplaced:
        return cls(
            rule=found["rule"],
            title=Title._lift(found["title"]),
            source=tuple(Source._lift(item) for item in found["source"]),
            yields=Yields._lift(found["yields"]),
            by=found["by"],
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Stretch(_views.Answer):
    """Consecutive days that count, or do not, for one reason."""

    from_: date
    """First day."""

    to: date
    """Last day."""

    why: StretchReason
    """Why they count or do not."""

    counted: int
    """How many of the unit they are."""

    @classmethod
    def _lift(cls, found: Any) -> Stretch:
        return cls(
            from_=date.fromisoformat(found["from"]),
            to=date.fromisoformat(found["to"]),
            why=_lift_StretchReason(found["why"]),
            counted=found["counted"],
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RolledOver(_views.Answer):
    """Days over which a last day moved: they rest, or the clock stood still."""

    from_: date
    """First day."""

    to: date
    """Last day."""

    why: StretchReason
    """Why the last day is not among them."""

    @classmethod
    def _lift(cls, found: Any) -> RolledOver:
        return cls(
            from_=date.fromisoformat(found["from"]),
            to=date.fromisoformat(found["to"]),
            why=_lift_StretchReason(found["why"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Used(_views.Answer):
    """The calendar behind an answer."""

    id: str
    """The calendar's id."""

    known_as_of: date | None = None
    """The day up to which its notices are known; absent where all of them are."""

    provisional: bool
    """Whether the answer rests on a day that no notice governs."""

    @classmethod
    def _lift(cls, found: Any) -> Used:
        return cls(
            id=found["id"],
            known_as_of=date.fromisoformat(found["known_as_of"]) if "known_as_of" in found else None,
            provisional=found["provisional"],
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Standings(_views.Answer):
    """Where matters stand (各事项状态)."""

    matters: tuple[MatterStanding, ...]
    """The matters, in the order of their logs: each with its clocks, or with the reason why it has none."""

    @classmethod
    def _lift(cls, found: Any) -> Standings:
        return cls(
            matters=tuple(MatterStanding._lift(item) for item in found["matters"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MatterStanding(_views.Answer):
    """Where a matter stands under what was asked (事项)."""

    matter: str
    """The matter's number; of a log in which it cannot be read its place, such as `/logs/3`."""

    clocks: tuple[Clock, ...]
    """A clock for each event that opened one, in the order of time."""

    not_computable: tuple[DeadlineNotComputable, ...] = ()
    """Why the log could not be read, or the matter, or an event that would open a clock, not be judged."""

    findings: tuple[Finding, ...] = ()
    """What is odd in the log: a reply before its receipt, a pause without end, a matter that appears twice."""

    @classmethod
    def _lift(cls, found: Any) -> MatterStanding:
        return cls(
            matter=found["matter"],
            clocks=tuple(Clock._lift(item) for item in found["clocks"]),
            not_computable=tuple(DeadlineNotComputable._lift(item) for item in found["not_computable"]) if "not_computable" in found else (),
            findings=tuple(Finding._lift(item) for item in found["findings"]) if "findings" in found else (),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Clock(_views.Explained):
    """One clock of a matter (计时): a rule, what opened it, when it runs out, and where it stands."""

    duty: str
    """What is due."""

    rule: str
    """The rule."""

    title: Title
    """The rule's title."""

    source: tuple[Source, ...]
    """Where it is written."""

    trigger: ClockTrigger
    """What opened the clock."""

    anchor: date
    """The day from which is counted: that of the trigger, or of the event that started the term anew."""

    n: int | None = None
    """How many of the unit the term is, before any extension; absent where it ends on the trigger day itself."""

    raw: DayFigure
    """The last day before anything moves it."""

    rolled: DayFigure
    """The last day, moved where it rests."""

    due: DueMoment
    """When it is due."""

    bound: DueBound
    """Whether that is the latest or the earliest."""

    yields: Yields | None = None
    """What the rule gives way to."""

    displaces: tuple[RuleDisplaced, ...] = ()
    """The rules in force that gave way to this one, in the order of the packs."""

    as_a_rule: tuple[str, ...] = ()
    """What the rule says only as a rule (一般), by JSON pointer into it."""

    in_force: InForceOn | None = None
    """Whether the rule is in force on the trigger day, where it is not surely so: only a rule asked by name."""

    extensions: tuple[ExtensionGranted, ...]
    """The extensions that took effect."""

    set_aside: tuple[SetAside, ...]
    """The events that had an effect on no clock, and why: each at the clock that was opened last before it."""

    assumed: Mapping[str, AssumedReading]
    """The readings that were settled by the question, by JSON pointer into the rule."""

    unverified: Mapping[str, RuleEvidence]
    """Parts of the rule that were not read in its text, by JSON pointer."""

    standing: Standing | None = None
    """Where it stands on the day asked about."""

    days: tuple[Stretch, ...]
    """Every day from the anchor to the last day, as runs; empty where there is no last day."""

    rolled_over: tuple[RolledOver, ...]
    """The days over which the last day moved."""

    calendar: Used
    """The calendar."""

    derivation: Derivation | None = None
    """How it came about, where that was asked for."""

    @classmethod
    def _lift(cls, found: Any) -> Clock:
        return cls(
            duty=found["duty"],
            rule=found["rule"],
            title=Title._lift(found["title"]),
            source=tuple(Source._lift(item) for item in found["source"]),
            trigger=ClockTrigger._lift(found["trigger"]),
            anchor=date.fromisoformat(found["anchor"]),
            n=found["n"] if "n" in found else None,
            raw=_lift_DayFigure(found["raw"]),
            rolled=_lift_DayFigure(found["rolled"]),
            due=_lift_DueMoment(found["due"]),
            bound=found["bound"],
            yields=Yields._lift(found["yields"]) if "yields" in found else None,
            displaces=tuple(RuleDisplaced._lift(item) for item in found["displaces"]) if "displaces" in found else (),
            as_a_rule=tuple(found["as_a_rule"]) if "as_a_rule" in found else (),
            in_force=found["in_force"] if "in_force" in found else None,
            extensions=tuple(ExtensionGranted._lift(item) for item in found["extensions"]),
            set_aside=tuple(SetAside._lift(item) for item in found["set_aside"]),
            assumed={name: value for name, value in found["assumed"].items()},
            unverified={name: value for name, value in found["unverified"].items()},
            standing=Standing._lift(found["standing"]) if "standing" in found else None,
            days=tuple(Stretch._lift(item) for item in found["days"]),
            rolled_over=tuple(RolledOver._lift(item) for item in found["rolled_over"]),
            calendar=Used._lift(found["calendar"]),
            derivation=Derivation._lift(found["derivation"]) if "derivation" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ClockTrigger(_views.Answer):
    """The event that opened a clock."""

    event: str
    """The event's id."""

    day: date
    """Its day."""

    deemed_by: str | None = None
    """The rule under which silence put the event into the log."""

    @classmethod
    def _lift(cls, found: Any) -> ClockTrigger:
        return cls(
            event=found["event"],
            day=date.fromisoformat(found["day"]),
            deemed_by=found["deemed_by"] if "deemed_by" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ExtensionGranted(_views.Answer):
    """An extension that took effect (延长)."""

    event: str
    """The event that granted it."""

    by: int | None = None
    """How many more."""

    to: int | None = None
    """How many in all."""

    end_before: DayFigure
    """The last day before it, which nothing has moved."""

    approver: Title | None = None
    """Who approves it by the rule; absent where nobody does, or nobody knows."""

    approved_by: str | None = None
    """Who approved it by the log; shown beside the former, not compared."""

    @classmethod
    def _lift(cls, found: Any) -> ExtensionGranted:
        return cls(
            event=found["event"],
            by=found["by"] if "by" in found else None,
            to=found["to"] if "to" in found else None,
            end_before=_lift_DayFigure(found["end_before"]),
            approver=Title._lift(found["approver"]) if "approver" in found else None,
            approved_by=found["approved_by"] if "approved_by" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SetAside(_views.Answer):
    """An event that had no effect on a clock."""

    event: str
    """The event's id."""

    reason: WithoutEffect
    """Why it had none."""

    @classmethod
    def _lift(cls, found: Any) -> SetAside:
        return cls(
            event=found["event"],
            reason=found["reason"],
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Standing(_views.Answer):
    """Where a clock stands on a day (状态)."""

    on: date
    """The day."""

    state: ClockState
    """What it is doing."""

    ended: ClockEnd | None = None
    """The event that ended it, up to that day."""

    deemed: DeemedToHappen | None = None
    """What silence put into the log."""

    effect: LateEffect | None = None
    """What being late brings, where the rule says more than that it is late."""

    elapsed: Elapsed | None = None
    """From the anchor to that day, or to the end; absent where the anchor lies later."""

    remaining: Distance | None = None
    """From that day, or the end, to the due day."""

    overdue: Distance | None = None
    """From the due day to that day, or to the end."""

    @classmethod
    def _lift(cls, found: Any) -> Standing:
        return cls(
            on=date.fromisoformat(found["on"]),
            state=_lift_ClockState(found["state"]),
            ended=ClockEnd._lift(found["ended"]) if "ended" in found else None,
            deemed=DeemedToHappen._lift(found["deemed"]) if "deemed" in found else None,
            effect=_lift_LateEffect(found["effect"]) if "effect" in found else None,
            elapsed=Elapsed._lift(found["elapsed"]) if "elapsed" in found else None,
            remaining=Distance._lift(found["remaining"]) if "remaining" in found else None,
            overdue=Distance._lift(found["overdue"]) if "overdue" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ClockEnd(_views.Answer):
    """The event that ended a clock."""

    event: str
    """The event's id."""

    day: date
    """Its day."""

    @classmethod
    def _lift(cls, found: Any) -> ClockEnd:
        return cls(
            event=found["event"],
            day=date.fromisoformat(found["day"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DeemedToHappen(_views.Answer):
    """The event that silence put into the log."""

    event: str
    """The word of the event."""

    day: date
    """The day on which it counts as having happened."""

    @classmethod
    def _lift(cls, found: Any) -> DeemedToHappen:
        return cls(
            event=found["event"],
            day=date.fromisoformat(found["day"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Elapsed(_views.Answer):
    """What has passed since the anchor."""

    calendar_days: int
    """Calendar days after the anchor."""

    working_days: CountFigure
    """Working days after the anchor, paused or not."""

    counted: CountFigure | None = None
    """Days of the rule's unit that count; absent where it counts months or years."""

    @classmethod
    def _lift(cls, found: Any) -> Elapsed:
        return cls(
            calendar_days=found["calendar_days"],
            working_days=_lift_CountFigure(found["working_days"]),
            counted=_lift_CountFigure(found["counted"]) if "counted" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Distance(_views.Answer):
    """The days between two days: after the first, up to and on the second."""

    calendar_days: int
    """Calendar days."""

    working_days: CountFigure
    """Working days."""

    @classmethod
    def _lift(cls, found: Any) -> Distance:
        return cls(
            calendar_days=found["calendar_days"],
            working_days=_lift_CountFigure(found["working_days"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DeadlineRules(_views.Answer):
    """The rules that can be asked."""

    packs: tuple[PackLine, ...]
    """The packs they come from."""

    rules: tuple[RuleLine, ...]
    """The rules, pack by pack."""

    @classmethod
    def _lift(cls, found: Any) -> DeadlineRules:
        return cls(
            packs=tuple(PackLine._lift(item) for item in found["packs"]),
            rules=tuple(RuleLine._lift(item) for item in found["rules"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PackLine(_views.Answer):
    """One pack."""

    pack: str
    """The pack's id."""

    texts_read_as_of: date
    """The day on which its texts were last read."""

    evidence: Mapping[str, RuleEvidence]
    """How well is known what is alike in every rule of it."""

    @classmethod
    def _lift(cls, found: Any) -> PackLine:
        return cls(
            pack=found["pack"],
            texts_read_as_of=date.fromisoformat(found["texts_read_as_of"]),
            evidence={name: value for name, value in found["evidence"].items()},
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RuleLine(_views.Answer):
    """One rule, without what it says."""

    id: str
    """The rule's id."""

    title: Title
    """What it is called."""

    duty: str
    """What is due."""

    jurisdiction: str
    """Which offices are under it."""

    level: InstrumentLevel
    """The kind of its instrument."""

    in_force: RuleInForce
    """When it is in force."""

    source: tuple[Source, ...]
    """Where it is written."""

    evidence: Mapping[str, RuleEvidence]
    """How well its parts are known, by JSON pointer."""

    @classmethod
    def _lift(cls, found: Any) -> RuleLine:
        return cls(
            id=found["id"],
            title=Title._lift(found["title"]),
            duty=found["duty"],
            jurisdiction=found["jurisdiction"],
            level=found["level"],
            in_force=RuleInForce._lift(found["in_force"]),
            source=tuple(Source._lift(item) for item in found["source"]),
            evidence={name: value for name, value in found["evidence"].items()},
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Rendered(_views.Answer):
    """The derivation in words."""

    text: str
    """The text; lines end with a line break."""

    @classmethod
    def _lift(cls, found: Any) -> Rendered:
        return cls(
            text=found["text"],
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WhyWeekday(_views.Answer):
    """Works, as its weekday does."""

    _tag: ClassVar[str] = "weekday"

    @classmethod
    def _lift(cls, found: Any) -> WhyWeekday:
        return cls(
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WhyWeekend(_views.Answer):
    """Rests, as its weekday does."""

    _tag: ClassVar[str] = "weekend"

    @classmethod
    def _lift(cls, found: Any) -> WhyWeekend:
        return cls(
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WhyOff(_views.Answer):
    """Rests because a notice says so (放假), also where its weekday rests anyway."""

    _tag: ClassVar[str] = "off"

    name: Title
    """The holiday."""

    notice: str
    """The notice's id."""

    rest: RestKind | None = None
    """What kind of rest it is, where that is said."""

    @classmethod
    def _lift(cls, found: Any) -> WhyOff:
        return cls(
            name=Title._lift(found["name"]),
            notice=found["notice"],
            rest=found["rest"] if "rest" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WhyWork(_views.Answer):
    """Works because a notice says so (调休上班)."""

    _tag: ClassVar[str] = "work"

    name: Title
    """The holiday for which it is made up."""

    notice: str
    """The notice's id."""

    @classmethod
    def _lift(cls, found: Any) -> WhyWork:
        return cls(
            name=Title._lift(found["name"]),
            notice=found["notice"],
        )


_VARIANTS_OF_Why: dict[str, Any] = {
    "weekday": WhyWeekday._lift,
    "weekend": WhyWeekend._lift,
    "off": WhyOff._lift,
    "work": WhyWork._lift,
}


def _lift_Why(found: Any) -> Why:
    return _views.variant(found, _VARIANTS_OF_Why)  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CountAtLeast(_views.Answer):

    _tag: ClassVar[str] = "at_least"
    _bare: ClassVar[bool] = True

    value: int

    @classmethod
    def _lift(cls, found: Any) -> CountAtLeast:
        return cls(value=found)


_VARIANTS_OF_Count: dict[str, Any] = {
    "at_least": CountAtLeast._lift,
}


def _lift_Count(found: Any) -> Count:
    return _views.variant(found, _VARIANTS_OF_Count)  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RateOutcomeComputed(RateFigure):
    """The rate, between 0 and 1."""

    _tag: ClassVar[str] = "computed"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RateOutcomeNotComputable(RateNotComputable):
    """Why there is none."""

    _tag: ClassVar[str] = "not_computable"


_VARIANTS_OF_RateOutcome: dict[str, Any] = {
    "computed": RateOutcomeComputed._lift,
    "not_computable": RateOutcomeNotComputable._lift,
}


def _lift_RateOutcome(found: Any) -> RateOutcome:
    return _views.variant(found, _VARIANTS_OF_RateOutcome)  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IntervalOutcomeComputed(Interval):
    """The interval."""

    _tag: ClassVar[str] = "computed"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IntervalOutcomeNotComputable(RateNotComputable):
    """Why there is none."""

    _tag: ClassVar[str] = "not_computable"


_VARIANTS_OF_IntervalOutcome: dict[str, Any] = {
    "computed": IntervalOutcomeComputed._lift,
    "not_computable": IntervalOutcomeNotComputable._lift,
}


def _lift_IntervalOutcome(found: Any) -> IntervalOutcome:
    return _views.variant(found, _VARIANTS_OF_IntervalOutcome)  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ScoreOutcomeComputed(RateFigure):
    """The score."""

    _tag: ClassVar[str] = "computed"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ScoreOutcomeNotComputable(RateNotComputable):
    """Why there is none."""

    _tag: ClassVar[str] = "not_computable"


_VARIANTS_OF_ScoreOutcome: dict[str, Any] = {
    "computed": ScoreOutcomeComputed._lift,
    "not_computable": ScoreOutcomeNotComputable._lift,
}


def _lift_ScoreOutcome(found: Any) -> ScoreOutcome:
    return _views.variant(found, _VARIANTS_OF_ScoreOutcome)  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SheetCellFigure(SheetFigure):
    """The figure."""

    _tag: ClassVar[str] = "figure"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SheetCellNotComputable(SheetNotComputable):
    """Why there is none."""

    _tag: ClassVar[str] = "not_computable"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SheetCellDoesNotApply(SheetDoesNotApply):
    """Why there can be none: nothing is lacking, and a total does without it."""

    _tag: ClassVar[str] = "does_not_apply"


_VARIANTS_OF_SheetCell: dict[str, Any] = {
    "figure": SheetCellFigure._lift,
    "not_computable": SheetCellNotComputable._lift,
    "does_not_apply": SheetCellDoesNotApply._lift,
}


def _lift_SheetCell(found: Any) -> SheetCell:
    return _views.variant(found, _VARIANTS_OF_SheetCell)  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SubjectOutcomeCeiling(_views.Answer):
    """No grade better than this (不得确定为更高等次)."""

    _tag: ClassVar[str] = "ceiling"
    _bare: ClassVar[bool] = True

    value: str

    @classmethod
    def _lift(cls, found: Any) -> SubjectOutcomeCeiling:
        return cls(value=found)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SubjectOutcomeNoGrade(_views.Answer):
    """Takes part, is counted and placed, and has no grade (参加考核，不确定等次)."""

    _tag: ClassVar[str] = "no_grade"

    @classmethod
    def _lift(cls, found: Any) -> SubjectOutcomeNoGrade:
        return cls(
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SubjectOutcomeNotAssessed(_views.Answer):
    """Is not assessed (不进行考核): listed, and in no score, comparison, place or base; nothing need be given."""

    _tag: ClassVar[str] = "not_assessed"

    @classmethod
    def _lift(cls, found: Any) -> SubjectOutcomeNotAssessed:
        return cls(
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SubjectOutcomePending(_views.Answer):
    """Takes part, is counted and placed; the grade is determined later (补定等次)."""

    _tag: ClassVar[str] = "pending"

    @classmethod
    def _lift(cls, found: Any) -> SubjectOutcomePending:
        return cls(
        )


_VARIANTS_OF_SubjectOutcome: dict[str, Any] = {
    "ceiling": SubjectOutcomeCeiling._lift,
    "no_grade": SubjectOutcomeNoGrade._lift,
    "not_assessed": SubjectOutcomeNotAssessed._lift,
    "pending": SubjectOutcomePending._lift,
}


def _lift_SubjectOutcome(found: Any) -> SubjectOutcome:
    return _views.variant(found, _VARIANTS_OF_SubjectOutcome)  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GradeWhyOutOfRanking(_views.Answer):
    """No place: an effect takes it, by its id."""

    _tag: ClassVar[str] = "out_of_ranking"
    _bare: ClassVar[bool] = True

    value: str

    @classmethod
    def _lift(cls, found: Any) -> GradeWhyOutOfRanking:
        return cls(value=found)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GradeWhyPartScore(_views.Answer):
    """No place: a node is left out, with its full marks (82 of 90); the lowest such node. No grade, where a score of
    all full marks is graded.
    """

    _tag: ClassVar[str] = "part_score"
    _bare: ClassVar[bool] = True

    value: str

    @classmethod
    def _lift(cls, found: Any) -> GradeWhyPartScore:
        return cls(value=found)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GradeWhyLacks(_views.Answer):
    """No place, or no grade: there is no figure of this name, by which subjects are ranked or graded."""

    _tag: ClassVar[str] = "lacks"
    _bare: ClassVar[bool] = True

    value: str

    @classmethod
    def _lift(cls, found: Any) -> GradeWhyLacks:
        return cls(value=found)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GradeWhyOutsideBase(_views.Answer):
    """Outside the base of the quotas, for this reason: no candidate for a place of a limited grade."""

    _tag: ClassVar[str] = "outside_base"
    _bare: ClassVar[bool] = True

    value: str

    @classmethod
    def _lift(cls, found: Any) -> GradeWhyOutsideBase:
        return cls(value=found)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GradeWhyOutcome(_views.Answer):
    """What the law says of the subject."""

    _tag: ClassVar[str] = "outcome"
    _bare: ClassVar[bool] = True

    value: SubjectOutcome

    @classmethod
    def _lift(cls, found: Any) -> GradeWhyOutcome:
        return cls(value=_lift_SubjectOutcome(found))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GradeWhyEffect(_views.Answer):
    """An effect changed the grade, or bars from one that the rank would give; by its id."""

    _tag: ClassVar[str] = "effect"
    _bare: ClassVar[bool] = True

    value: str

    @classmethod
    def _lift(cls, found: Any) -> GradeWhyEffect:
        return cls(value=found)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GradeWhyQuota(_views.Answer):
    """The quota of a grade: there was a place, or there was none."""

    _tag: ClassVar[str] = "quota"
    _bare: ClassVar[bool] = True

    value: str

    @classmethod
    def _lift(cls, found: Any) -> GradeWhyQuota:
        return cls(value=found)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GradeWhyNotCompeting(_views.Answer):
    """The quota of a grade: what it says of those who do not compete for its places."""

    _tag: ClassVar[str] = "not_competing"
    _bare: ClassVar[bool] = True

    value: str

    @classmethod
    def _lift(cls, found: Any) -> GradeWhyNotCompeting:
        return cls(value=found)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GradeWhyUndetermined(_views.Answer):
    """The quota of a grade: a committee decides between equals, here or at a better grade."""

    _tag: ClassVar[str] = "undetermined"
    _bare: ClassVar[bool] = True

    value: str

    @classmethod
    def _lift(cls, found: Any) -> GradeWhyUndetermined:
        return cls(value=found)


_VARIANTS_OF_GradeWhy: dict[str, Any] = {
    "out_of_ranking": GradeWhyOutOfRanking._lift,
    "part_score": GradeWhyPartScore._lift,
    "lacks": GradeWhyLacks._lift,
    "outside_base": GradeWhyOutsideBase._lift,
    "outcome": GradeWhyOutcome._lift,
    "effect": GradeWhyEffect._lift,
    "quota": GradeWhyQuota._lift,
    "not_competing": GradeWhyNotCompeting._lift,
    "undetermined": GradeWhyUndetermined._lift,
}


def _lift_GradeWhy(found: Any) -> GradeWhy:
    return _views.variant(found, _VARIANTS_OF_GradeWhy)  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DayFigureNotComputable(DeadlineNotComputable):
    """Why there is none."""

    _tag: ClassVar[str] = "not_computable"


_VARIANTS_OF_DayFigure: dict[str, Any] = {
    "not_computable": DayFigureNotComputable._lift,
}


def _lift_DayFigure(found: Any) -> DayFigure:
    return _views.variant(found, _VARIANTS_OF_DayFigure, lambda found: date.fromisoformat(found))  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DueMomentDay(_views.Answer):
    """By the end of this day."""

    _tag: ClassVar[str] = "day"
    _bare: ClassVar[bool] = True

    value: date

    @classmethod
    def _lift(cls, found: Any) -> DueMomentDay:
        return cls(value=date.fromisoformat(found))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DueMomentNotComputable(DeadlineNotComputable):
    """Why that is not known."""

    _tag: ClassVar[str] = "not_computable"


_VARIANTS_OF_DueMoment: dict[str, Any] = {
    "day": DueMomentDay._lift,
    "not_computable": DueMomentNotComputable._lift,
}


def _lift_DueMoment(found: Any) -> DueMoment:
    return _views.variant(found, _VARIANTS_OF_DueMoment)  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StretchReasonWeekday(_views.Answer):
    """Works, as its weekday does."""

    _tag: ClassVar[str] = "weekday"

    @classmethod
    def _lift(cls, found: Any) -> StretchReasonWeekday:
        return cls(
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StretchReasonWeekend(_views.Answer):
    """Rests, as its weekday does."""

    _tag: ClassVar[str] = "weekend"

    @classmethod
    def _lift(cls, found: Any) -> StretchReasonWeekend:
        return cls(
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StretchReasonOff(_views.Answer):
    """Rests because a notice says so."""

    _tag: ClassVar[str] = "off"

    name: Title
    """The holiday."""

    notice: str
    """The notice's id."""

    rest: RestKind | None = None
    """What kind of rest it is, where that is said."""

    @classmethod
    def _lift(cls, found: Any) -> StretchReasonOff:
        return cls(
            name=Title._lift(found["name"]),
            notice=found["notice"],
            rest=found["rest"] if "rest" in found else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StretchReasonWork(_views.Answer):
    """Works because a notice says so."""

    _tag: ClassVar[str] = "work"

    name: Title
    """The holiday for which it is made up."""

    notice: str
    """The notice's id."""

    @classmethod
    def _lift(cls, found: Any) -> StretchReasonWork:
        return cls(
            name=Title._lift(found["name"]),
            notice=found["notice"],
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StretchReasonPaused(_views.Answer):
    """Would count, but the clock stood still."""

    _tag: ClassVar[str] = "paused"

    by: str
    """The event that began the pause."""

    @classmethod
    def _lift(cls, found: Any) -> StretchReasonPaused:
        return cls(
            by=found["by"],
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StretchReasonClosed(_views.Answer):
    """Would count, but the matter was closed, and reopened later."""

    _tag: ClassVar[str] = "closed"

    by: str
    """The event that closed it."""

    @classmethod
    def _lift(cls, found: Any) -> StretchReasonClosed:
        return cls(
            by=found["by"],
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StretchReasonDay(_views.Answer):
    """A calendar day."""

    _tag: ClassVar[str] = "day"

    @classmethod
    def _lift(cls, found: Any) -> StretchReasonDay:
        return cls(
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StretchReasonMonths(_views.Answer):
    """Whole months."""

    _tag: ClassVar[str] = "months"

    n: int
    """How many."""

    @classmethod
    def _lift(cls, found: Any) -> StretchReasonMonths:
        return cls(
            n=found["n"],
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StretchReasonYears(_views.Answer):
    """Whole years."""

    _tag: ClassVar[str] = "years"

    n: int
    """How many."""

    @classmethod
    def _lift(cls, found: Any) -> StretchReasonYears:
        return cls(
            n=found["n"],
        )


_VARIANTS_OF_StretchReason: dict[str, Any] = {
    "weekday": StretchReasonWeekday._lift,
    "weekend": StretchReasonWeekend._lift,
    "off": StretchReasonOff._lift,
    "work": StretchReasonWork._lift,
    "paused": StretchReasonPaused._lift,
    "closed": StretchReasonClosed._lift,
    "day": StretchReasonDay._lift,
    "months": StretchReasonMonths._lift,
    "years": StretchReasonYears._lift,
}


def _lift_StretchReason(found: Any) -> StretchReason:
    return _views.variant(found, _VARIANTS_OF_StretchReason)  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ClockStateNotComputable(DeadlineNotComputable):
    """Why that is not known."""

    _tag: ClassVar[str] = "not_computable"


_VARIANTS_OF_ClockState: dict[str, Any] = {
    "not_computable": ClockStateNotComputable._lift,
}


def _lift_ClockState(found: Any) -> ClockState:
    return _views.variant(found, _VARIANTS_OF_ClockState)  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LateEffectDeemedWithoutEvidence(_views.Answer):
    """The act in question counts as being without evidence and basis."""

    _tag: ClassVar[str] = "deemed_without_evidence"

    @classmethod
    def _lift(cls, found: Any) -> LateEffectDeemedWithoutEvidence:
        return cls(
        )


_VARIANTS_OF_LateEffect: dict[str, Any] = {
    "deemed_without_evidence": LateEffectDeemedWithoutEvidence._lift,
}


def _lift_LateEffect(found: Any) -> LateEffect:
    return _views.variant(found, _VARIANTS_OF_LateEffect)  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CountFigureNotComputable(DeadlineNotComputable):
    """Why there is none."""

    _tag: ClassVar[str] = "not_computable"


_VARIANTS_OF_CountFigure: dict[str, Any] = {
    "not_computable": CountFigureNotComputable._lift,
}


def _lift_CountFigure(found: Any) -> CountFigure:
    return _views.variant(found, _VARIANTS_OF_CountFigure)  # type: ignore[no-any-return]


Why: TypeAlias = "WhyWeekday | WhyWeekend | WhyOff | WhyWork"
"""Why a day works or rests.

# Shape
`{"weekday": {}}`, `{"weekend": {}}`, `{"off": {"name", "notice", "rest"}}` or `{"work": {"name", "notice"}}`
"""


RestKind: TypeAlias = Literal["statutory", "moved", "weekend", "special"]
"""What kind of rest a day off is (放假的种类).
`statutory`: A statutory holiday (法定节假日).
`moved`: A weekday to which a rest day of the week was moved (调休), also one in place of a statutory holiday that fell on
a rest day (补休).
`weekend`: A rest day of the week inside a holiday (公休日).
`special`: A day off that is neither, by the notice alone (特别放假).
"""


Count: TypeAlias = "int | CountAtLeast | Literal['not_given']"
"""A count: `80`, `{"at_least": 900}`, or `"not_given"` where nobody published it."""


Mode: TypeAlias = Literal["half_up", "half_even", "down", "up"]
"""How a value between two others is decided (取舍方式); all by size, so the sign does not matter.
`half_up`: To the nearer; halves away from zero (四舍五入).
`half_even`: To the nearer; halves to the even digit (四舍六入五成双).
`down`: Towards zero (舍去).
`up`: Away from zero (进一).
"""


Sides: TypeAlias = Literal["two", "lower", "upper"]
"""Which bounds an interval has; the level is shared between two, or belongs to one.
`two`: A lower and an upper bound.
`lower`: A lower bound alone.
`upper`: An upper bound alone.
"""


RateOutcome: TypeAlias = "RateOutcomeComputed | RateOutcomeNotComputable"
"""A rate, or why there is none."""


RateBecause: TypeAlias = Literal["numerator_not_given", "denominator_not_given", "count_is_a_bound", "denominator_empty", "census", "tally_refused", "group_refused"]
"""A reason why there is no figure.
`numerator_not_given`: Nobody published what counts above.
`denominator_not_given`: Nobody published what counts below.
`count_is_a_bound`: A count is only known to be so many or more.
`denominator_empty`: Nothing counts below.
`census`: All were asked, so nothing is left to chance.
`tally_refused`: The group's tally is refused; `code` and `at` say why and where.
`group_refused`: The tally of a group is refused, so that they cannot be counted together.
"""


RateSide: TypeAlias = Literal["numerator", "denominator", "left_out"]
"""Where a definition counts a part.
`numerator`: Above and below (计入分子和分母).
`denominator`: Below only (只计入分母).
`left_out`: Neither (不计).
"""


IntervalOutcome: TypeAlias = "IntervalOutcomeComputed | IntervalOutcomeNotComputable"
"""An interval, or why there is none."""


Severity: TypeAlias = Literal["check", "note"]
"""How much a finding matters (程度).
`check`: Probably a mistake in what was handed in: somebody should check it before the figures are used (应核对).
`note`: Nothing is wrong, but a reader should know (供参考).
"""


ScoreOutcome: TypeAlias = "ScoreOutcomeComputed | ScoreOutcomeNotComputable"
"""A score, or why there is none."""


SheetDimension: TypeAlias = Literal["month", "vehicle", "category"]
"""What rows go by (分栏).
`month`: The month.
`vehicle`: The vehicle.
`category`: The category of cost; distances have none, so these rows show amounts and quantities only.
"""


SheetCell: TypeAlias = "SheetCellFigure | SheetCellNotComputable | SheetCellDoesNotApply"
"""A figure, or why there is none (单元格)."""


SheetBecause: TypeAlias = Literal["no_reading_before", "no_reading_after", "no_month_end_reading", "no_reading_in_month", "quantity_missing", "distance_zero", "nothing_bought", "nothing_booked", "quantity_of_nothing", "no_full_tanks", "implausible_reading", "readings_disagree", "too_large"]
"""The reasons for which a figure cannot be had (不可计算原因).
`no_reading_before`: The odometer was not read before the month boundary.
`no_reading_after`: The odometer was not read after the month boundary.
`no_month_end_reading`: The odometer was not read on the last day of the month.
`no_reading_in_month`: The odometer was not read in the month.
`quantity_missing`: A line lacks the quantity its category carries.
`distance_zero`: The distance is zero, and nothing can be divided by it.
`nothing_bought`: The vehicle drove through the month and bought nothing, or no more than was taken back; what it used was bought
before.
`nothing_booked`: No line is booked.
`quantity_of_nothing`: Money was paid, or a tank filled, for a quantity of zero.
`no_full_tanks`: No tank was filled twice within the months.
`implausible_reading`: The odometer's only reading fits no others.
`readings_disagree`: Readings disagree, and nothing says which are wrong.
`too_large`: The exact figure has more digits than are computed.
"""


SheetNoMeasure: TypeAlias = Literal["other_energy", "other_category"]
"""The reasons for which a measure does not apply (不适用原因).
`other_energy`: The vehicles run on something else.
`other_category`: The category carries no such quantity.
"""


SheetMeasure: TypeAlias = Literal["amount", "litres", "kwh", "distance"]
"""A measure that can be summed, and so foots (可加指标).
`amount`: Amounts.
`litres`: Litres.
`kwh`: Kilowatt-hours.
`distance`: Distances.
"""


SubjectOutcome: TypeAlias = "SubjectOutcomeCeiling | SubjectOutcomeNoGrade | SubjectOutcomeNotAssessed | SubjectOutcomePending"
"""What the law says of a subject beside its score (法定情形), such as what follows from a sanction.

# Shape
`{"ceiling": "competent"}`, `{"no_grade": {}}`, `{"not_assessed": {}}`, `{"pending": {}}`

# Rule
It comes before every effect and every quota, whatever the order of the stages.
"""


GradeWhy: TypeAlias = "GradeWhyOutOfRanking | GradeWhyPartScore | GradeWhyLacks | GradeWhyOutsideBase | GradeWhyOutcome | GradeWhyEffect | GradeWhyQuota | GradeWhyNotCompeting | GradeWhyUndetermined"
"""Why one has no place, and what made a grade another than the bands did or took it."""


Evidence: TypeAlias = Literal["read", "read_secondary", "inferred", "memory"]
"""How well something is known (核实程度).
`read`: The text was read.
`read_secondary`: A restatement of the text was read.
`inferred`: Concluded from what was read.
`memory`: Not verified.
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


DayFigure: TypeAlias = "date | DayFigureNotComputable"
"""A day, or why there is none.

# Shape
`"2024-05-15"`, or `{"not_computable": {"because", "words"}}`
"""


DueMoment: TypeAlias = "DueMomentDay | DueMomentNotComputable"
"""When something is due (期满), as far as the rule says."""


InForceOn: TypeAlias = Literal["in_force", "not_in_force", "unknown", "unread"]
"""Whether a rule is in force on a day.
`in_force`: It is.
`not_in_force`: It is not.
`unknown`: It may be.
`unread`: An earlier wording is, which nobody read.
"""


StretchReason: TypeAlias = "StretchReasonWeekday | StretchReasonWeekend | StretchReasonOff | StretchReasonWork | StretchReasonPaused | StretchReasonClosed | StretchReasonDay | StretchReasonMonths | StretchReasonYears"
"""Why days count or do not.

# Shape
`{"weekday": {}}` `{"weekend": {}}` `{"off": {"name", "notice"}}` `{"work": {"name", "notice"}}`
`{"paused": {"by"}}` `{"closed": {"by"}}` `{"day": {}}` `{"months": {"n"}}` `{"years": {"n"}}`
"""


WithoutEffect: TypeAlias = Literal["no_cause_of_pause_under_this_rule", "pauses_no_day", "extension_after_expiry", "no_further_extension", "approver_missing", "reset_used_up", "reset_after_expiry", "reset_not_requested", "requested_already", "request_after_expiry", "period_restarted", "ends_nothing", "reopened", "undoes_nothing", "of_another_unit", "outside_the_period", "already_deemed", "undecided"]
"""Why an event had no effect on a clock (未计入的原因).
`no_cause_of_pause_under_this_rule`: The rule does not pause for this cause.
`pauses_no_day`: The pause was over before it took a day.
`extension_after_expiry`: The extension was granted after the due day.
`no_further_extension`: The rule has no further step of extension.
`approver_missing`: The rule names who approves, the event does not.
`reset_used_up`: The term had started anew as often as it may.
`reset_after_expiry`: What starts the term anew came after the due day.
`reset_not_requested`: What starts the term anew had not been asked for.
`requested_already`: What is asked for had been asked for already, and had not come.
`request_after_expiry`: What starts the term anew was asked for after the due day.
`period_restarted`: The term started anew later.
`ends_nothing`: The clock had not begun, or had ended.
`reopened`: The end was undone when the matter was reopened.
`undoes_nothing`: No clock had ended that it could reopen.
`of_another_unit`: It names a unit to which no clock was opened.
`outside_the_period`: It lay before the clock began, or after it ended or ran out.
`already_deemed`: By then it had been deemed to happen, which opened this clock.
`undecided`: The rule can be read in several ways, under one of which it had an effect.
"""


ClockState: TypeAlias = "ClockStateNotComputable | Literal['running', 'paused', 'awaiting_correction', 'overdue', 'deemed', 'done_in_time', 'done_late', 'must_wait', 'may_end', 'ended', 'ended_too_early']"
"""What a clock is doing."""


LateEffect: TypeAlias = "LateEffectDeemedWithoutEvidence"
"""What being late brings (逾期的法律后果).

# Shape
`{"deemed_without_evidence": {}}`
"""


CountFigure: TypeAlias = "int | CountFigureNotComputable"
"""A number of days, or why there is none.

# Shape
`16`, or `{"not_computable": {"because", "words"}}`
"""
