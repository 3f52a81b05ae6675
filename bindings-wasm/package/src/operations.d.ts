// Made from the contract by `cargo run -p conformance --bin generate`.
import type { Calendar, Scheme } from "./handles.js";
import type { Handle } from "./border.js";

/** An exact decimal as text: `"90.22"`. Never a number. */
export type Decimal = string;
/** An exact fraction as text: a decimal where one is exact, else `"1600/21"`. Never a number. */
export type Fraction = string;
/** A day as text: `"2009-09-21"`. */
export type Day = string;

/** A day that was reached. */
export interface Moved {
  /** The day. */
  readonly day: Day;
  /** Whether a day on the way is governed by no notice, so that the day may still change. */
  readonly provisional: boolean;
}

/** Working days counted. */
export interface Counted {
  /** How many. */
  readonly working_days: number;
  /** Whether a day among them is governed by no notice, so that the number may still change. */
  readonly provisional: boolean;
}

/** What a day is: whether it works, and why. */
export interface DayKind {
  /** The day asked about. */
  readonly day: Day;
  /** Whether it works. */
  readonly works: boolean;
  /** What makes it so. */
  readonly why: Why;
  /** The notice that says so, where one names the day. */
  readonly source?: Source;
  /** Whether no notice governs the day, so that only the week speaks. */
  readonly provisional: boolean;
}

/**
 * Why a day works or rests.
 *
 * # Shape
 * `{"weekday": {}}`, `{"weekend": {}}`, `{"off": {"name", "notice"}}` or `{"work": {"name", "notice"}}`
 */
export type Why =
  /** Works, as its weekday does. */
  | { readonly weekday: Record<string, never> }
  /** Rests, as its weekday does. */
  | { readonly weekend: Record<string, never> }
  /** Rests because a notice says so (放假). */
  | { readonly off: {
      /** The holiday. */
      readonly name: Title;
      /** The notice's id. */
      readonly notice: string;
    } }
  /** Works because a notice says so (调休上班). */
  | { readonly work: {
      /** The holiday for which it is made up. */
      readonly name: Title;
      /** The notice's id. */
      readonly notice: string;
    } };

/** A title given by a document (名称): Chinese, and English where the office wrote one. */
export interface Title {
  /** Chinese. */
  readonly zh: string;
  /** English; where it is absent the Chinese stands in its place. */
  readonly en?: string;
}

/**
 * The instrument and the article that say it (依据).
 *
 * # Shape
 * `{"instrument": "信访条例 2005", "article": "33"}`; instruments are cited by name, never by a page.
 */
export interface Source {
  /** The instrument's name (文件名称). */
  readonly instrument: string;
  /** The article (条款), where one is known. */
  readonly article?: string;
}

/** Every day of a span, run by run. */
export interface Days {
  /** Consecutive days that work or rest for one reason, in order. */
  readonly runs: ReadonlyArray<Run>;
}

/** Consecutive days that work or rest for one reason. */
export interface Run {
  /** First day. */
  readonly from: Day;
  /** Last day. */
  readonly to: Day;
  /** Why all of them work or rest. */
  readonly why: Why;
  /** Whether they work. */
  readonly works: boolean;
  /** Whether no notice governs them, so that only the week speaks. */
  readonly provisional: boolean;
}

/** A count: `80`, `{"at_least": 900}`, or `"not_given"` where nobody published it. */
export type Count =
  | number
  | { readonly at_least: number }
  | "not_given";

/** A rate as it was published (公布的比率); it is shown and never computed with. */
export interface Published {
  /** The rate: `"1"` for 100 %. */
  readonly rate: Fraction;
  /** Where it was published. */
  readonly source: Source;
}

/**
 * A named rounding: places and mode (取舍).
 *
 * # Shape
 * `{"places": 2, "mode": "half_up"}`, places from 0 to 12.
 *
 * # Example
 * ```
 * use kaohe::{Mode, Ratio, Rounding};
 * let two = Rounding::new(2, Mode::HalfUp)?;
 * assert_eq!(two.of(&Ratio::parse("2.675")?)?.to_string(), "2.68");
 * assert_eq!(two.of(&Ratio::parse("-1/3")?)?.to_string(), "-0.33");
 * # Ok::<(), kaohe::Error>(())
 * ```
 */
export interface Rounding {
  readonly places: number;
  readonly mode: Mode;
}

/** How a value between two others is decided (取舍方式); all by size, so the sign does not matter. */
export type Mode =
  /** To the nearer; halves away from zero (四舍五入). */
  | "half_up"
  /** To the nearer; halves to the even digit (四舍六入五成双). */
  | "half_even"
  /** Towards zero (舍去). */
  | "down"
  /** Away from zero (进一). */
  | "up";

/** Which bounds an interval has; the level is shared between two, or belongs to one. */
export type Sides =
  /** A lower and an upper bound. */
  | "two"
  /** A lower bound alone. */
  | "lower"
  /** An upper bound alone. */
  | "upper";

/** A rate (比率): its figure, and the whole way from what was assigned to what was counted. */
export interface Rate {
  /** What the definition is called. */
  readonly definition: string;
  /** Its title, where it has one. */
  readonly title?: Title;
  /** Where the definition is written. */
  readonly source: Source;
  /** The rate, or why there is none. */
  readonly rate: RateOutcome;
  /** How many count above. */
  readonly numerator: Count;
  /** How many count below. */
  readonly denominator: Count;
  /** How many there were in all. */
  readonly assigned: Count;
  /** What became of all of them, and which of them count. */
  readonly ledger: ReadonlyArray<RateLine>;
  /** Between which bounds it lies, where that was asked for. */
  readonly interval?: IntervalOutcome;
  /** What was published, where something was. */
  readonly published?: Published;
  /** How it came about, where that was asked for. */
  readonly derivation?: Step;
}

/** A rate, or why there is none. */
export type RateOutcome =
  /** The rate, between 0 and 1. */
  | { readonly computed: RateFigure }
  /** Why there is none. */
  | { readonly not_computable: RateNotComputable };

/** The figure of a rate or a score. */
export interface RateFigure {
  /** The exact value. */
  readonly exact: Fraction;
  /** The value rounded as the request says. */
  readonly rounded: Decimal;
  /** How it was rounded. */
  readonly rounding: Rounding;
}

/** Why there is no figure. */
export interface RateNotComputable {
  /** The reason. */
  readonly because: RateBecause;
  /** The reason in words. */
  readonly words: Words;
}

/** A reason why there is no figure. */
export type RateBecause =
  /** Nobody published what counts above. */
  | "numerator_not_given"
  /** Nobody published what counts below. */
  | "denominator_not_given"
  /** A count is only known to be so many or more. */
  | "count_is_a_bound"
  /** Nothing counts below. */
  | "denominator_empty"
  /** All were asked, so nothing is left to chance. */
  | "census";

/** One sentence or phrase in both languages, made by the library. */
export interface Words {
  /** Chinese. */
  readonly zh: string;
  /** English. */
  readonly en: string;
}

/** One line of the ledger from what was assigned to what was counted: a disposition, or a grade of the rated. */
export interface RateLine {
  /** The disposition, or `rated.` and the grade. */
  readonly part: string;
  /** What the survey calls it. */
  readonly title: Title;
  /** How many. */
  readonly count: Count;
  /** Whether they count. */
  readonly side: RateSide;
  /** Why, by the words of the definition. */
  readonly why: Words;
}

/** Where a definition counts a part. */
export type RateSide =
  /** Above and below (计入分子和分母). */
  | "numerator"
  /** Below only (只计入分母). */
  | "denominator"
  /** Neither (不计). */
  | "left_out";

/** An interval, or why there is none. */
export type IntervalOutcome =
  /** The interval. */
  | { readonly computed: Interval }
  /** Why there is none. */
  | { readonly not_computable: RateNotComputable };

/** An interval of a rate (置信区间). */
export interface Interval {
  /** The lower bound, where one was asked for. */
  readonly lower?: Decimal;
  /** The upper bound, where one was asked for. */
  readonly upper?: Decimal;
  /** How it was computed, in words. */
  readonly method: Words;
  /** The level of confidence. */
  readonly level: Decimal;
  /** Which bounds were asked for. */
  readonly sides: Sides;
  /** The normal quantile that was used, to twelve places. */
  readonly z: Decimal;
  /** How the bounds were rounded. */
  readonly rounding: Rounding;
}

/** One step of a derivation (推导步骤): what was computed, from what, by which rule, and how it was rounded. */
export interface Step {
  /** The name in the documents: a node, a value, a rule. */
  readonly name: string;
  /** The title the document gives it. */
  readonly title?: Title;
  /** What was done, in both languages. */
  readonly formula: Words;
  /** What went in, in order. */
  readonly inputs?: ReadonlyArray<Input>;
  /** The exact result, where it is a number. */
  readonly exact?: Fraction;
  /** The result as a day, where it is one. */
  readonly day?: Day;
  /** The result in words, where it is neither number nor day: a grade, a state. */
  readonly outcome?: Words;
  /** The result after the rounding that the formula names. */
  readonly rounded?: Decimal;
  /** The most that can be reached here (满分). */
  readonly full?: Fraction;
  /** The rule that says so. */
  readonly source?: Source;
  /** Whether the document marks this as made up for illustration. */
  readonly illustrative?: boolean;
  /** The steps whose results went in. */
  readonly from?: ReadonlyArray<Step>;
}

/** One input of a step (输入). */
export interface Input {
  /** What it is, in both languages. */
  readonly name: Words;
  /** Its value as canonical text. */
  readonly value: string;
  /** Where it stands in the documents, as a JSON pointer. */
  readonly at?: string;
}

/** The rates of several groups, and that of all of them together. */
export interface Rates {
  /** Each group, in the order given. */
  readonly groups: ReadonlyArray<GroupRate>;
  /** All of them counted as one: the ratio of the sums, not the mean of the ratios. */
  readonly pooled: Rate;
}

/** The rate of one group. */
export interface GroupRate {
  /** What the group is called. */
  readonly group: string;
  /** Its title, where it has one. */
  readonly title?: Title;
  /** Its rate. */
  readonly rate: Rate;
}

/** A score (得分), and how many grades it is the mean of. */
export interface Score {
  /** The score, or why there is none. */
  readonly score: ScoreOutcome;
  /** How many grades it is the mean of. */
  readonly over: Count;
  /** Where the points are written. */
  readonly source: Source;
  /** How it came about, where that was asked for. */
  readonly derivation?: Step;
}

/** A score, or why there is none. */
export type ScoreOutcome =
  /** The score. */
  | { readonly computed: RateFigure }
  /** Why there is none. */
  | { readonly not_computable: RateNotComputable };

/**
 * A run of months, first and last included (统计期).
 *
 * # Shape
 * `{"from": "2009-01", "to": "2009-12"}`
 */
export interface Months {
  /** The first month. */
  readonly from: string;
  /** The last month. */
  readonly to: string;
}

/** What rows go by (分栏). */
export type SheetDimension =
  /** The month. */
  | "month"
  /** The vehicle. */
  | "vehicle"
  /** The category of cost; distances have none, so these rows show amounts and quantities only. */
  | "category";

/** A ledger's costs in rows that foot (费用报表). */
export interface Sheet {
  /** The ledger. */
  readonly ledger: string;
  /** The currency of the amounts. */
  readonly currency: string;
  /** The months. */
  readonly period: Months;
  /** What the rows go by, outermost first. */
  readonly by: ReadonlyArray<SheetDimension>;
  /** The rows: each group's rows, then its total; the total of all comes last. */
  readonly rows: ReadonlyArray<SheetRow>;
  /** The printed cells that are not their own rounding, so that the parts foot. */
  readonly moved: ReadonlyArray<SheetMoved>;
  /** Whether the ledger is made up for illustration. */
  readonly illustrative?: boolean;
}

/**
 * One row, or a total over the rows that share its keys (行).
 *
 * # Units
 * Amounts in the currency of the ledger, distances in kilometres.
 */
export interface SheetRow {
  /** The month; absent in a total over months, and where rows do not go by month. */
  readonly month?: string;
  /** The vehicle; absent in a total over vehicles, and where rows do not go by vehicle. */
  readonly vehicle?: string;
  /** The category; absent in a total over categories, and where rows do not go by category. */
  readonly category?: string;
  /** How many lines of the ledger are in it, reversals included. */
  readonly lines: number;
  /** The amount. */
  readonly amount: SheetCell;
  /** The exact amount of each category, in the order of the chart; absent in the row of a category. */
  readonly amounts?: ReadonlyArray<CategoryAmount>;
  /** Litres bought; absent where no category of the chart carries litres. */
  readonly litres?: SheetCell;
  /** Kilowatt-hours bought; absent where no category of the chart carries them. */
  readonly kwh?: SheetCell;
  /** Kilometres driven; absent in the row of a category. */
  readonly distance?: SheetCell;
  /** Litres ÷ kilometres × 100, a ratio of sums at every level. */
  readonly litres_per_100_km?: SheetCell;
  /** Kilowatt-hours ÷ kilometres × 100, a ratio of sums at every level. */
  readonly kwh_per_100_km?: SheetCell;
  /** Amount ÷ kilometres, a ratio of sums at every level. */
  readonly cost_per_km?: SheetCell;
}

/** A figure, or why there is none (单元格). */
export type SheetCell =
  /** The figure. */
  | { readonly figure: SheetFigure }
  /** Why there is none. */
  | { readonly not_computable: SheetNotComputable };

/** A figure of a sheet. */
export interface SheetFigure {
  /** The exact figure. */
  readonly exact: Fraction;
  /** The figure as printed, where the layout rounds its measure. */
  readonly rounded?: Decimal;
  /** How it came about, where that was asked for. */
  readonly derivation?: Step;
}

/** Why a figure cannot be had, and what is lacking (不可计算). */
export interface SheetNotComputable {
  /** The reason. */
  readonly because: SheetBecause;
  /** The vehicle whose odometer lacks a reading. */
  readonly vehicle?: string;
  /** The day for which a reading is lacking. */
  readonly day?: Day;
  /** The line that lacks a quantity. */
  readonly line?: string;
}

/** The reasons for which a figure cannot be had (不可计算原因). */
export type SheetBecause =
  /** The odometer was not read before the month boundary. */
  | "no_reading_before"
  /** The odometer was not read after the month boundary. */
  | "no_reading_after"
  /** The odometer was not read on the last day of the month. */
  | "no_month_end_reading"
  /** The odometer was not read in the month. */
  | "no_reading_in_month"
  /** A line lacks the quantity its category carries. */
  | "quantity_missing"
  /** The distance is zero, and nothing can be divided by it. */
  | "distance_zero";

/** The amount of one category in a row. */
export interface CategoryAmount {
  /** The category. */
  readonly category: string;
  /** Its amount. */
  readonly amount: Fraction;
}

/** A printed cell that is not its own rounding (尾差调整). */
export interface SheetMoved {
  /** The row, counted from 0. */
  readonly row: number;
  /** The measure. */
  readonly measure: SheetMeasure;
  /** What the cell would be by its own rounding. */
  readonly own: Decimal;
  /** What stands in the cell. */
  readonly printed: Decimal;
  /** By how much it was moved. */
  readonly by: Decimal;
}

/** A measure that can be summed, and so foots (可加指标). */
export type SheetMeasure =
  /** Amounts. */
  | "amount"
  /** Litres. */
  | "litres"
  /** Kilowatt-hours. */
  | "kwh"
  /** Distances. */
  | "distance";

/** What every vehicle used from full tank to full tank (满箱油耗). */
export interface Tanks {
  /** The ledger. */
  readonly ledger: string;
  /** The spans, vehicle by vehicle in the order of the ledger, each vehicle's in order of time. */
  readonly spans: ReadonlyArray<TankSpan>;
  /** Whether the ledger is made up for illustration. */
  readonly illustrative?: boolean;
}

/** From one full tank to the next (一箱区间). */
export interface TankSpan {
  /** The vehicle. */
  readonly vehicle: string;
  /** The line of the full tank it starts from. */
  readonly from: string;
  /** The day of that line. */
  readonly from_day: Day;
  /** The line of the full tank it ends with. */
  readonly to: string;
  /** The day of that line. */
  readonly to_day: Day;
  /** Kilometres between the two. */
  readonly distance: Fraction;
  /** Litres bought after the first, up to and with the last. */
  readonly litres: SheetCell;
  /** Litres ÷ kilometres × 100. */
  readonly litres_per_100_km: SheetCell;
}

/** An amount shared out (分摊结果). */
export interface Shares {
  /** The amount; the rounded shares sum to it. */
  readonly amount: Decimal;
  /** The shares, in the order of the keys. */
  readonly shares: ReadonlyArray<KeyShare>;
}

/** The share of one key. */
export interface KeyShare {
  /** The key. */
  readonly key: string;
  /** The exact share. */
  readonly exact: Fraction;
  /** The share to pay. */
  readonly rounded: Decimal;
  /** How it came about, where that was asked for. */
  readonly derivation?: Step;
}

/** The derivation in words. */
export interface Rendered {
  /** The text; lines end with a line break. */
  readonly text: string;
}

/** Whether a count includes the day from which it starts. */
export type FirstDay =
  /** The first day is not counted (当日不计). */
  | "after"
  /** The first day is counted (含当日). */
  | "including";

/** A survey: the name of one that ships, or a document. */
export type SurveyGiven =
  | string
  | SurveyDocument;

/** A survey as its document writes it. */
export interface SurveyDocument {
  /** The survey's id, such as `hotline`. */
  readonly survey: string;
  /** What it is called. */
  readonly title: Title;
  /** What can become of a follow-up; each one ends in exactly one of these. */
  readonly dispositions: { readonly [name: string]: Title };
  /** Sums of dispositions that have a name. */
  readonly stages: { readonly [name: string]: ReadonlyArray<string> };
  /** The grades of the disposition `rated`; none where nothing is rated. */
  readonly scale: { readonly [name: string]: Title };
}

/**
 * A tally (回访统计): what was assigned, and how many ended in each disposition.
 *
 * # Shape
 * A disposition or grade that is not written has none; what nobody published is written `"not_given"`.
 *
 * # Rule
 * Where every part is an exact count, the parts sum to what was assigned.
 */
export interface Tally {
  /** How many there were in all. */
  readonly assigned: Count;
  /** How many ended in each disposition. */
  readonly dispositions: { readonly [name: string]: Counts };
  /** A rate that was published beside or instead of counts. */
  readonly published?: Published;
}

/** A count, or counts by grade for the disposition `rated`. */
export type Counts =
  | Count
  | { readonly [name: string]: Count };

/**
 * The definition of a rate (计算口径): which parts stand in the numerator, which in the denominator.
 *
 * # Shape
 * `{"definition": "satisfied_of_rated", "numerator": ["rated.satisfied"], "denominator": ["rated"], "source": {…}}`;
 * names are dispositions, `rated.` and a grade, stages, or `assigned` for the whole.
 *
 * # Rule
 * The numerator lies inside the denominator.
 */
export interface Definition {
  /** What the definition is called. */
  readonly definition: string;
  /** Its title, where it has one. */
  readonly title?: Title;
  /** What counts above. */
  readonly numerator: ReadonlyArray<string>;
  /** What counts below. */
  readonly denominator: ReadonlyArray<string>;
  /** Where it is written. */
  readonly source: Source;
}

/** How an interval is computed. */
export type IntervalMethod =
  /** Wilson's score interval, without correction for continuity. */
  | { readonly wilson: Wilson };

/**
 * What Wilson's interval must be told.
 *
 * # Units
 * `level` from 0.5 to 0.999999; `places` from 0 to 12.
 */
export interface Wilson {
  /** The level of confidence (置信水平): `"0.95"`. */
  readonly level: Decimal;
  /** Which bounds are asked for. */
  readonly sides: Sides;
  /** Places of the bounds, which are rounded half up. */
  readonly places: number;
  /** Of whom the rate is said. */
  readonly population: Population;
}

/** Of whom a rate is said (总体). */
export type Population =
  /** Of everyone who could have been asked, without end: those asked are a sample. */
  | "infinite"
  /** Of exactly those counted: all were asked, and nothing is left to chance (普查). */
  | "census";

/** One of several tallies that are counted apart and together. */
export interface TallyGroup {
  /** What the group is called. */
  readonly group: string;
  /** Its title, where it has one. */
  readonly title?: Title;
  /** What it counted. */
  readonly tally: Tally;
}

/**
 * How grades become points (满意度得分).
 *
 * # Shape
 * `{"score": {"satisfied": "100", "basically": "60", "not_satisfied": "0"}, "over": ["rated"], "source": {…}}`
 */
export interface Scoring {
  /** The points of each grade. */
  readonly score: { readonly [name: string]: Decimal };
  /** The grades over which the mean is taken. */
  readonly over: ReadonlyArray<string>;
  /** Where it is written. */
  readonly source: Source;
}

/**
 * The costs of an office's vehicles, line by line (费用台账).
 *
 * # Shape
 * ```json
 * {"ledger": "vehicles.2026", "currency": "CNY", "places": 2,
 *  "categories": {"fuel": {"carries": ["litres"]}, "repair": {}}, "vehicles": {"鲁E-0007": {}},
 *  "lines": [{"id": "2026-0013", "day": "2026-02-03", "vehicle": "鲁E-0007", "category": "fuel",
 *             "amount": "312.40", "quantity": {"litres": "38.4"}, "odometer": 10420}]}
 * ```
 *
 * # Units
 * Amounts in the currency, odometers in whole kilometres.
 *
 * # Rule
 * A line is never edited; what was wrong is reversed by another line and entered anew. A line that is reversed gives
 * no odometer reading.
 *
 * # Errors
 * `cost.id_twice` `cost.vehicle_unknown` `cost.category_unknown` `cost.amount_places` `cost.below_zero`
 * `cost.quantity_not_in_chart` `cost.reverses_nothing` `cost.reversed_twice` `cost.reversal_differs`
 * `cost.odometer_rollback`
 */
export interface CostLedger {
  /** The ledger's id. */
  readonly ledger: string;
  /** The currency of every amount. */
  readonly currency: string;
  /** The most places an amount has behind the point. */
  readonly places: number;
  /** The chart: every category of cost, and which quantities it carries. */
  readonly categories: { readonly [name: string]: LedgerCategory };
  /** The vehicles, by number plate or any other name. */
  readonly vehicles: { readonly [name: string]: Vehicle };
  /** The lines, in any order. */
  readonly lines: ReadonlyArray<LedgerLine>;
  /** Odometer readings that came with no cost. */
  readonly readings?: ReadonlyArray<OdometerReading>;
  /** What happened to the odometers themselves. */
  readonly meters?: ReadonlyArray<MeterEvent>;
  /** The ledger's title. */
  readonly title?: Title;
  /** The rule the ledger is kept by. */
  readonly source?: Source;
  /** Whether this is made up for illustration. */
  readonly illustrative?: boolean;
  /** A remark for whoever reads the ledger. */
  readonly note?: Title;
}

/** A category of cost (费用类别). */
export interface LedgerCategory {
  /** The quantities its lines may carry; none where it carries none. */
  readonly carries?: ReadonlyArray<Carried>;
  /** The category's title. */
  readonly title?: Title;
}

/** A quantity that a category can carry (计量项目). */
export type Carried =
  /** Litres of fuel (升). */
  | "litres"
  /** Kilowatt-hours (千瓦时). */
  | "kwh";

/** A vehicle (车辆). */
export interface Vehicle {
  /** The vehicle's title. */
  readonly title?: Title;
}

/** One line of the ledger: what happened once (账目). */
export interface LedgerLine {
  /** The line's id. */
  readonly id: string;
  /** The day it happened. */
  readonly day: Day;
  /** The vehicle. */
  readonly vehicle: string;
  /** The category of cost. */
  readonly category: string;
  /** The amount; below zero only where the line reverses another. */
  readonly amount: Decimal;
  /** How much of it, where the category carries a quantity. */
  readonly quantity?: LedgerQuantity;
  /** What the odometer showed, in kilometres. */
  readonly odometer?: number;
  /** Whether the tank was filled to the top. */
  readonly fill?: Fill;
  /** The order it was spent on; recorded for whoever reads the ledger. */
  readonly order?: LedgerOrder;
  /** The invoice's number; recorded for whoever reads the ledger. */
  readonly invoice?: string;
  /** The line that this one reverses (冲销). */
  readonly reverses?: string;
}

/** How much was bought (数量). */
export type LedgerQuantity =
  /** Litres of fuel (升). */
  | { readonly litres: Decimal }
  /** Kilowatt-hours (千瓦时). */
  | { readonly kwh: Decimal };

/** Whether a tank was filled (是否加满). */
export type Fill =
  /** To the top. */
  | "full"
  /** Not to the top. */
  | "partial";

/** The order something was spent on (派单). */
export interface LedgerOrder {
  /** Its kind, such as 派购单 or 派修单. */
  readonly kind: string;
  /** Its number. */
  readonly no: string;
  /** Who approved it. */
  readonly approved_by?: string;
  /** The day it was approved. */
  readonly approved_on?: Day;
  /** The most that may be spent on it. */
  readonly limit?: Decimal;
}

/** An odometer reading that came with no cost (里程表读数). */
export interface OdometerReading {
  /** The reading's id. */
  readonly id: string;
  /** The day it was taken. */
  readonly day: Day;
  /** The vehicle. */
  readonly vehicle: string;
  /** What the odometer showed, in kilometres. */
  readonly odometer: number;
}

/**
 * What happened to an odometer (里程表事项).
 *
 * # Rule
 * A reading on the day of the event is taken after it.
 */
export interface MeterEvent {
  /** The event's id. */
  readonly id: string;
  /** The day it happened. */
  readonly day: Day;
  /** The vehicle. */
  readonly vehicle: string;
  /** What happened. */
  readonly event: MeterChange;
}

/** What can happen to an odometer. */
export type MeterChange =
  /** It went from the highest figure it can show back to zero (回零). */
  | { readonly rollover: {
      /** The highest figure it can show: 99999 with five digits. */
      readonly highest: number;
    } }
  /** It was replaced (换表). */
  | { readonly replaced: {
      /** What the old one showed at the end. */
      readonly old: number;
      /** What the new one showed at the start. */
      readonly new: number;
    } };

/**
 * How a ledger is read (统计口径); every choice is stated.
 *
 * # Shape
 * `{"month_boundary": {"interpolate": {}}, "two_readings": "highest"}`
 *
 * # Errors
 * `cost.two_readings`
 */
export interface SheetPolicy {
  /** Where one month's distance ends and the next one's begins. */
  readonly month_boundary: MonthBoundary;
  /** What is done with two different readings of one vehicle on one day. */
  readonly two_readings: TwoReadings;
}

/** Where one month's distance ends and the next one's begins (月度里程界线). */
export type MonthBoundary =
  /** At the first of the month, on the straight line between the readings before and after it. */
  | { readonly interpolate: Record<string, never> }
  /** At a reading on the last day of the month. */
  | { readonly month_end_reading: Record<string, never> }
  /** At the first reading in the month. */
  | { readonly first_to_first: Record<string, never> };

/** What is done with two different readings of one vehicle on one day (一日两读数). */
export type TwoReadings =
  /** The highest is taken. */
  | "highest"
  /** The ledger is refused. */
  | "refuse";

/**
 * How each measure is printed (公布口径).
 *
 * # Rule
 * What can be summed foots: the total is rounded, and its parts are the whole steps nearest to them that sum to it,
 * by largest remainder, equal remainders to the earlier row. The sheet lists each cell that is not its own rounding.
 * Ratios are rounded each for itself.
 */
export interface SheetPublication {
  /** Amounts. */
  readonly amount?: Rounding;
  /** Litres. */
  readonly litres?: Rounding;
  /** Kilowatt-hours. */
  readonly kwh?: Rounding;
  /** Distances. */
  readonly distance?: Rounding;
  /** Litres per 100 km. */
  readonly litres_per_100_km?: Rounding;
  /** Kilowatt-hours per 100 km. */
  readonly kwh_per_100_km?: Rounding;
  /** Cost per kilometre. */
  readonly cost_per_km?: Rounding;
}

/** Over whom an amount is shared (分摊方式). */
export type Over =
  /** Equally over these keys. */
  | { readonly equal: ReadonlyArray<string> }
  /** In proportion to a quantity of each key. */
  | { readonly in_proportion: ReadonlyArray<Portion> };

/** A key and the quantity it shares by. */
export interface Portion {
  /** Who shares. */
  readonly key: string;
  /** By how much: kilometres, square metres, heads. */
  readonly quantity: Fraction;
}

/** The language an answer is worded in (语言). */
export type Language =
  /** Chinese (中文). */
  | "zh"
  /** English (英文). */
  | "en";

/** How a derivation is drawn. */
export type Format =
  /** Lines with branches. */
  | "text"
  /** A Markdown list. */
  | "markdown"
  /** An HTML fragment in which each further level opens by a click. */
  | "html";

/**
 * A calendar as a document (日历文件).
 *
 * # Shape
 * Either a `week` of its own or `based_on` another calendar.
 */
export interface CalendarDocument {
  /** The calendar's id, such as `cn`. */
  readonly calendar: string;
  /** What it is called. */
  readonly title: Title;
  /** The zone of its moments; days need none. */
  readonly zone?: Zone;
  /** Which weekdays work, from when on; the later row holds from its day. */
  readonly week?: ReadonlyArray<WeekFrom>;
  /** The calendar whose week and notices come before this one's. */
  readonly based_on?: Base;
  /** The notices; a later announcement overrides an earlier one, on one day the one further below. */
  readonly notices: ReadonlyArray<Notice>;
}

/** The zone that a calendar's moments are told in. */
export type Zone =
  /** The time of all offices in China (北京时间). */
  | "Asia/Shanghai";

/** The weekdays that work, from a day on (周制). */
export interface WeekFrom {
  /** First day of this week pattern. */
  readonly from: Day;
  /** The weekdays that work. */
  readonly works: ReadonlyArray<Weekday>;
}

/** A day of the week. */
export type Weekday =
  /** Monday. */
  | "mon"
  /** Tuesday. */
  | "tue"
  /** Wednesday. */
  | "wed"
  /** Thursday. */
  | "thu"
  /** Friday. */
  | "fri"
  /** Saturday. */
  | "sat"
  /** Sunday. */
  | "sun";

/** The calendar that another one starts from. */
export interface Base {
  /** The name of a calendar that ships with the library. */
  readonly calendar: string;
  /** What of the base is left out: `["work"]` for a bank that stays closed on make-up days. */
  readonly without?: ReadonlyArray<LeftOut>;
}

/** A kind of day that is left out of a base. */
export type LeftOut =
  /** Make-up days, which follow the week again. */
  | "work";

/**
 * A notice on days off and make-up days (放假通知), or a revision of one.
 *
 * # Shape
 * `governs` (a notice of its own) or `revises` (the id of the notice that it changes), never both.
 */
export interface Notice {
  /** Its id in this calendar, such as `2020`; reasons of days cite it. */
  readonly id: string;
  /** The days for which it settles what works; a revision has none of its own. */
  readonly governs?: Governed;
  /** The id of the notice that this one revises. */
  readonly revises?: string;
  /** When it became known. */
  readonly announced_on: string;
  /** Where it is written. */
  readonly source: Source;
  /** What it says of single days; every other day that it governs follows the week. */
  readonly days: { readonly [name: string]: Ruling };
}

/** First and last day that a notice governs, both included. */
export interface Governed {
  /** First day. */
  readonly from: Day;
  /** Last day. */
  readonly to: Day;
}

/**
 * What a notice says of one day.
 *
 * # Shape
 * `{"off": {"name": {"zh": "春节"}}}` or `{"work": {"name": {"zh": "春节"}}}`
 */
export type Ruling =
  /** The day rests (放假). */
  | { readonly off: Occasion }
  /** The day works, though its weekday rests (调休上班). */
  | { readonly work: Occasion };

/** For what a day rests or is worked. */
export interface Occasion {
  /** The holiday's name. */
  readonly name: Title;
}

/** What becomes of days that no notice governs (公布范围之外). */
export type Beyond =
  /** A question that depends on them is refused. */
  | "refuse"
  /** Only their week speaks, and the answer says that it is provisional. */
  | "provisional";

export namespace calendar {
  /** The day that lies a number of working days after a day, or before it where the number is negative. */
  function addWorkingDays(request: {
    /** The calendar: the name of one that ships (`cn`), or a document. */
    readonly calendar: string | CalendarDocument | Calendar;
    /** The day as of which its notices are known; absent: all of them are. */
    readonly known_as_of?: Day;
    /** What holds of days that no notice governs; absent: `refuse`. */
    readonly beyond?: Beyond;
    /** The day from which is counted; itself not counted. */
    readonly from: Day;
    /** Working days to go; negative goes back, zero stays. */
    readonly days: number;
  }): Moved;
  /** The working days between two days, with or without the first. */
  function countWorkingDays(request: {
    /** The calendar: the name of one that ships (`cn`), or a document. */
    readonly calendar: string | CalendarDocument | Calendar;
    /** The day as of which its notices are known; absent: all of them are. */
    readonly known_as_of?: Day;
    /** What holds of days that no notice governs; absent: `refuse`. */
    readonly beyond?: Beyond;
    /** The day from which is counted. */
    readonly from: Day;
    /** The last day that is counted. */
    readonly to: Day;
    /** Whether the first day is counted too. */
    readonly counted: FirstDay;
  }): Counted;
  /** Whether a day works, why, and which notice says so. */
  function day(request: {
    /** The calendar: the name of one that ships (`cn`), or a document. */
    readonly calendar: string | CalendarDocument | Calendar;
    /** The day as of which its notices are known; absent: all of them are. */
    readonly known_as_of?: Day;
    /** What holds of days that no notice governs; absent: `refuse`. */
    readonly beyond?: Beyond;
    /** The day. */
    readonly day: Day;
  }): DayKind;
  /** Every day of a span, as runs of days that work or rest for one reason. */
  function days(request: {
    /** The calendar: the name of one that ships (`cn`), or a document. */
    readonly calendar: string | CalendarDocument | Calendar;
    /** The day as of which its notices are known; absent: all of them are. */
    readonly known_as_of?: Day;
    /** What holds of days that no notice governs; absent: `refuse`. */
    readonly beyond?: Beyond;
    /** First day. */
    readonly from: Day;
    /** Last day. */
    readonly to: Day;
  }): Days;
}

export namespace satisfaction {
  /** The satisfaction rate of a tally by a definition, with the ledger from what was assigned to what was counted. */
  function rate(request: {
    /** The survey: `hotline`, `proposals`, or a document. */
    readonly survey: SurveyGiven;
    /** What was counted. */
    readonly tally: Tally;
    /** What counts above and below. */
    readonly definition: Definition;
    /** How the rate is rounded. */
    readonly rounding: Rounding;
    /** The interval, where one is wanted. */
    readonly interval?: IntervalMethod;
    /** Whether the answer shows how it came about. */
    readonly explain?: boolean;
  }): Rate;
  /** The satisfaction rates of several groups by one definition, and of all of them pooled. */
  function rates(request: {
    /** The survey: `hotline`, `proposals`, or a document. */
    readonly survey: SurveyGiven;
    /** What each group counted. */
    readonly groups: ReadonlyArray<TallyGroup>;
    /** What counts above and below. */
    readonly definition: Definition;
    /** How the rates are rounded. */
    readonly rounding: Rounding;
    /** The interval, where one is wanted. */
    readonly interval?: IntervalMethod;
    /** Whether the answer shows how each rate came about. */
    readonly explain?: boolean;
  }): Rates;
  /** The mean of the points that grades are worth. */
  function score(request: {
    /** The survey: `hotline`, `proposals`, or a document. */
    readonly survey: SurveyGiven;
    /** What was counted. */
    readonly tally: Tally;
    /** What the grades are worth. */
    readonly scoring: Scoring;
    /** How the score is rounded. */
    readonly rounding: Rounding;
    /** Whether the answer shows how it came about. */
    readonly explain?: boolean;
  }): Score;
}

export namespace cost {
  /** The costs of a ledger in rows by month, vehicle and category, with totals on every level. */
  function sheet(request: {
    /** The ledger. */
    readonly ledger: CostLedger;
    /** How it is read. */
    readonly policy: SheetPolicy;
    /** The months. */
    readonly period: Months;
    /** What the rows go by, outermost first; there is a total after each group and one of all. */
    readonly by: ReadonlyArray<SheetDimension>;
    /** How each measure is printed; one that is not named is not rounded. */
    readonly publish?: SheetPublication;
    /** Whether each figure carries its derivation. */
    readonly explain?: boolean;
  }): Sheet;
  /** What every vehicle of a ledger used from full tank to full tank. */
  function tanks(request: {
    /** The ledger. */
    readonly ledger: CostLedger;
    /** How it is read. */
    readonly policy: SheetPolicy;
    /** How litres per 100 km are printed; absent, they are not rounded. */
    readonly litres_per_100_km?: Rounding;
    /** Whether each figure carries its derivation. */
    readonly explain?: boolean;
  }): Tanks;
  /** An amount shared over keys, equally or by quantity, to the last place. */
  function share(request: {
    /** The amount. */
    readonly amount: Decimal;
    /** The places of each share behind the point. */
    readonly places: number;
    /** Over whom. */
    readonly over: Over;
    /** Whether each share carries its derivation. */
    readonly explain?: boolean;
  }): Shares;
}

export namespace derivation {
  /** A derivation as text, Markdown or HTML in one language. */
  function render(request: {
    /** The derivation, as an answer returned it. */
    readonly derivation: Step;
    /** The language of the text. */
    readonly language: Language;
    /** How the tree is drawn. */
    readonly format: Format;
  }): Rendered;
}

/** The operations on a calendar. */
export declare class OnCalendar extends Handle {
  /**
   * The day that lies a number of working days after a day, or before it where the number is negative.
   * @param from The day from which is counted; itself not counted.
   * @param days Working days to go; negative goes back, zero stays.
   */
  addWorkingDays(from: Day, days: number): Moved;
  /**
   * The working days between two days, with or without the first.
   * @param from The day from which is counted.
   * @param to The last day that is counted.
   * @param counted Whether the first day is counted too.
   */
  countWorkingDays(from: Day, to: Day, counted: FirstDay): Counted;
  /**
   * Whether a day works, why, and which notice says so.
   * @param day The day.
   */
  day(day: Day): DayKind;
  /**
   * Every day of a span, as runs of days that work or rest for one reason.
   * @param from First day.
   * @param to Last day.
   */
  days(from: Day, to: Day): Days;
}

/** The operations on a scheme. */
export declare class OnScheme extends Handle {
}
