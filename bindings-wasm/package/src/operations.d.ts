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
  /** Where it is written that the day is a statutory holiday. */
  readonly statute?: Source;
  /**
   * For a make-up day, the days off of its holiday to which rest days were moved; the notice does not always say
   * for which of them it is worked.
   */
  readonly makes_up_for?: ReadonlyArray<Day>;
  /** Whether no notice governs the day, so that only the week speaks. */
  readonly provisional: boolean;
}

/**
 * Why a day works or rests.
 *
 * # Shape
 * `{"weekday": {}}`, `{"weekend": {}}`, `{"off": {"name", "notice", "rest"}}` or `{"work": {"name", "notice"}}`
 */
export type Why =
  /** Works, as its weekday does. */
  | { readonly weekday: Record<string, never> }
  /** Rests, as its weekday does. */
  | { readonly weekend: Record<string, never> }
  /** Rests because a notice says so (放假), also where its weekday rests anyway. */
  | { readonly off: {
      /** The holiday. */
      readonly name: Title;
      /** The notice's id. */
      readonly notice: string;
      /** What kind of rest it is, where that is said. */
      readonly rest?: RestKind;
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

/** What kind of rest a day off is (放假的种类). */
export type RestKind =
  /** A statutory holiday (法定节假日). */
  | "statutory"
  /**
   * A weekday to which a rest day of the week was moved (调休), also one in place of a statutory holiday that fell on
   * a rest day (补休).
   */
  | "moved"
  /** A rest day of the week inside a holiday (公休日). */
  | "weekend"
  /** A day off that is neither, by the notice alone (特别放假). */
  | "special";

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
  /** What is odd about it, but possible. */
  readonly findings?: ReadonlyArray<Finding>;
  /** What was published, where something was. */
  readonly published?: Published;
  /** How it came about, where that was asked for. */
  readonly derivation?: Derivation;
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
  /** The value rounded as the request says, and kept from what is never printed. */
  readonly rounded: Decimal;
  /** What the rounding alone would have printed, where that is never printed. */
  readonly instead_of?: Decimal;
  /** How it was rounded. */
  readonly rounding: Rounding;
}

/** Why there is no figure. */
export interface RateNotComputable {
  /** The reason. */
  readonly because: RateBecause;
  /** The reason in words. */
  readonly words: Words;
  /** The code of the error for which the tally is refused. */
  readonly code?: string;
  /** Where the tally is wrong, as a JSON pointer. */
  readonly at?: string;
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
  | "census"
  /** The group's tally is refused; `code` and `at` say why and where. */
  | "tally_refused"
  /** The tally of a group is refused, so that they cannot be counted together. */
  | "group_refused";

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

/**
 * A remark on valid input (提示).
 *
 * # Shape
 * `finding` is a stable code, `area.what_is_odd`, never renamed. `at` is a JSON pointer into the document that was
 * handed in. What does not apply is absent.
 */
export interface Finding {
  /** The code. */
  readonly finding: string;
  /** Whether somebody has to look. */
  readonly severity: Severity;
  /** Whom or what it concerns: a subject, a matter, a vehicle, a group. */
  readonly subject?: string;
  /** Which part of it: a node, a grade, an event, a line. */
  readonly name?: string;
  /** The place in the document, as a JSON pointer. */
  readonly at?: string;
  /** The remark, in both languages. */
  readonly words: Words;
}

/** How much a finding matters (程度). */
export type Severity =
  /** Probably a mistake in what was handed in: somebody should check it before the figures are used (应核对). */
  | "check"
  /** Nothing is wrong, but a reader should know (供参考). */
  | "note";

/**
 * How a figure came about (推导): its steps in order.
 *
 * # Shape
 * `{"steps": [ … ]}`: each step after those whose results went into it, the figure itself last. `from` of a step holds
 * indexes of earlier steps of the same list; what is used by several appears once. However long a chain of figures is,
 * the list is nested no deeper.
 *
 * # Example
 * ```
 * use kaohe::{derivation::{Derivation, Step}, words::{Language, Words}};
 * let mut double = Step::new("double", Words::same("1 + 1"));
 * double.from = vec![0];
 * let derivation = Derivation { steps: vec![Step::new("one", Words::same("1")), double] };
 * assert_eq!(derivation.text(Language::En), "double ← 1 + 1\n└─ one ← 1\n");
 * ```
 */
export interface Derivation {
  /** The steps, each after those it comes from; the last is the figure itself. */
  readonly steps: ReadonlyArray<Step>;
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
  /** The steps whose results went in: their indexes in the derivation's list, each smaller than this step's own. */
  readonly from?: ReadonlyArray<number>;
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
  /** What is odd about it, but possible. */
  readonly findings?: ReadonlyArray<Finding>;
  /** How it came about, where that was asked for. */
  readonly derivation?: Derivation;
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
  /** The totals of the second dimension over the first, where there are two or more. */
  readonly columns?: SheetColumns;
  /** What is odd in the ledger, but possible. */
  readonly findings?: ReadonlyArray<Finding>;
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
  /**
   * Litres bought ÷ kilometres × 100 of the vehicles that run on fuel, a ratio of sums at every level; not to be had
   * where one of them drove through a month and bought nothing.
   */
  readonly litres_per_100_km?: SheetCell;
  /** Kilowatt-hours bought ÷ kilometres × 100 of the vehicles that run on electricity, likewise. */
  readonly kwh_per_100_km?: SheetCell;
  /** Amount ÷ kilometres, a ratio of sums at every level; not to be had where nothing is booked. */
  readonly cost_per_km?: SheetCell;
  /**
   * Litres ÷ kilometres × 100 from full tank to full tank, over the spans that begin and end within the months of
   * the row; absent where no line of the ledger filled a tank.
   */
  readonly litres_per_100_km_full_to_full?: SheetCell;
  /** Kilowatt-hours ÷ kilometres × 100 from full charge to full charge, likewise. */
  readonly kwh_per_100_km_full_to_full?: SheetCell;
}

/** A figure, or why there is none (单元格). */
export type SheetCell =
  /** The figure. */
  | { readonly figure: SheetFigure }
  /** Why there is none. */
  | { readonly not_computable: SheetNotComputable }
  /** Why there can be none: nothing is lacking, and a total does without it. */
  | { readonly does_not_apply: SheetDoesNotApply };

/** A figure of a sheet. */
export interface SheetFigure {
  /** The exact figure. */
  readonly exact: Fraction;
  /** The figure as printed, where the layout rounds its measure. */
  readonly rounded?: Decimal;
  /** How it came about, where that was asked for. */
  readonly derivation?: Derivation;
}

/** Why a figure cannot be had, and what is lacking (不可计算). */
export interface SheetNotComputable {
  /** The reason. */
  readonly because: SheetBecause;
  /** The vehicle whose odometer lacks a reading. */
  readonly vehicle?: string;
  /** The day for which a reading is lacking. */
  readonly day?: Day;
  /** The month in which nothing was bought. */
  readonly month?: string;
  /** The line that lacks a quantity, or the reading that is not used. */
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
  | "distance_zero"
  /**
   * The vehicle drove through the month and bought nothing, or no more than was taken back; what it used was bought
   * before.
   */
  | "nothing_bought"
  /** No line is booked. */
  | "nothing_booked"
  /** Money was paid, or a tank filled, for a quantity of zero. */
  | "quantity_of_nothing"
  /** No tank was filled twice within the months. */
  | "no_full_tanks"
  /** The odometer's only reading fits no others. */
  | "implausible_reading"
  /** Readings disagree, and nothing says which are wrong. */
  | "readings_disagree"
  /** The exact figure has more digits than are computed. */
  | "too_large";

/** Why a figure does not apply (不适用). */
export interface SheetDoesNotApply {
  /** The reason. */
  readonly because: SheetNoMeasure;
}

/** The reasons for which a measure does not apply (不适用原因). */
export type SheetNoMeasure =
  /** The vehicles run on something else. */
  | "other_energy"
  /** The category carries no such quantity. */
  | "other_category";

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

/** The totals of the second dimension over the first (列合计); printed together with the rows, so that both foot. */
export interface SheetColumns {
  /** A row for each of the second dimension. */
  readonly rows: ReadonlyArray<SheetRow>;
  /** Their printed cells that are not their own rounding. */
  readonly moved: ReadonlyArray<SheetMoved>;
}

/** What every vehicle used from full tank to full tank (满箱油耗). */
export interface Tanks {
  /** The ledger. */
  readonly ledger: string;
  /** The spans, vehicle by vehicle in the order of the ledger, each vehicle's in order of time. */
  readonly spans: ReadonlyArray<TankSpan>;
  /** The spans from full charge to full charge, likewise. */
  readonly charges?: ReadonlyArray<ChargeSpan>;
  /** What is odd in the ledger, but possible. */
  readonly findings?: ReadonlyArray<Finding>;
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

/** From one full charge to the next (一次充满区间). */
export interface ChargeSpan {
  /** The vehicle. */
  readonly vehicle: string;
  /** The line of the full charge it starts from. */
  readonly from: string;
  /** The day of that line. */
  readonly from_day: Day;
  /** The line of the full charge it ends with. */
  readonly to: string;
  /** The day of that line. */
  readonly to_day: Day;
  /** Kilometres between the two. */
  readonly distance: Fraction;
  /** Kilowatt-hours bought after the first, up to and with the last. */
  readonly kwh: SheetCell;
  /** Kilowatt-hours ÷ kilometres × 100. */
  readonly kwh_per_100_km: SheetCell;
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
  readonly derivation?: Derivation;
}

/**
 * What the law says of a subject beside its score (法定情形), such as what follows from a sanction.
 *
 * # Shape
 * `{"ceiling": "competent"}`, `{"no_grade": {}}`, `{"not_assessed": {}}`, `{"pending": {}}`
 *
 * # Rule
 * It comes before every effect and every quota, whatever the order of the stages.
 */
export type SubjectOutcome =
  /** No grade better than this (不得确定为更高等次). */
  | { readonly ceiling: string }
  /** Takes part, is counted and placed, and has no grade (参加考核，不确定等次). */
  | { readonly no_grade: Record<string, never> }
  /** Is not assessed (不进行考核): listed, and in no score, comparison, place or base; nothing need be given. */
  | { readonly not_assessed: Record<string, never> }
  /** Takes part, is counted and placed; the grade is determined later (补定等次). */
  | { readonly pending: Record<string, never> };

/** Scores, places, grades and quotas of a cohort (考核结果). */
export interface Report {
  /** The scheme. */
  readonly scheme: string;
  /** The cohort. */
  readonly cohort: string;
  /** The statutory pack, or `none`. */
  readonly law: string;
  /** Why that pack is followed for periods it is not in force for, where the scheme says so. */
  readonly law_exception?: LawException;
  /** The grades by the names used here, best first, with their titles. */
  readonly grades?: ReadonlyArray<GradeName>;
  /** Who was assessed, in the order of the cohort. */
  readonly subjects: ReadonlyArray<Assessed>;
  /** Those who share a place, each group once. */
  readonly ties: ReadonlyArray<SharedPlace>;
  /** The quotas, in the order of the scheme; one for each class where a quota is split. */
  readonly quota: ReadonlyArray<Allotment>;
  /** What should be seen. */
  readonly findings: ReadonlyArray<Finding>;
  /** The grades whose limit in law rests on something else than the text itself. */
  readonly unverified: { readonly [name: string]: Evidence };
}

/**
 * Why a statutory pack is followed for periods it is not in force for (例外适用); every answer shows it.
 *
 * # Shape
 * `{"reason": {"zh": "试点单位提前执行"}, "source": {"instrument": "本办法", "article": "2"}}`
 */
export interface LawException {
  /** Why. */
  readonly reason: Title;
  /** The rule that says so. */
  readonly source?: Source;
}

/** A grade by both its names. */
export interface GradeName {
  /** The id, as used everywhere in the report. */
  readonly grade: string;
  /** The title that the scheme gives it, else the law's. */
  readonly title?: Title;
}

/** What the assessment of one subject comes to. */
export interface Assessed {
  /** The subject. */
  readonly id: string;
  /** Its class. */
  readonly class: string;
  /** Its name, where the cohort gives one. */
  readonly name?: string;
  /** The score, where there is one. */
  readonly score?: SubjectScore;
  /** Why there is no score, where there is none. */
  readonly not_computable?: ScoreNotComputable;
  /** The full marks that the score is out of; fewer where something is left out. */
  readonly full: Fraction;
  /** The place; absent for one who is not ranked. */
  readonly place?: number;
  /** How many are ranked. */
  readonly of?: number;
  /** How many others share the place; `ties` of the report names them. */
  readonly tied: number;
  /** The grade that the score reaches by the bands. */
  readonly by_bands?: string;
  /** The grade; absent where there is none, and where it is still to be decided. */
  readonly grade?: string;
  /** Why there is no place, what made the grade another than the bands did, and why there is none. */
  readonly why: ReadonlyArray<GradeWhy>;
  /** What the law says of the subject, as the cohort gives it. */
  readonly outcome?: SubjectOutcome;
  /** Why the law says so, as the cohort gives it. */
  readonly outcome_reason?: string;
  /** What the subject is not eligible for. */
  readonly ineligible?: ReadonlyArray<string>;
  /** The points of every node that has any, by id, in the order of the scheme. */
  readonly nodes: { readonly [name: string]: Fraction };
  /** How the score came about, where it was asked for. */
  readonly derivation?: Derivation;
}

/** A score before and after the rounding it is published with. */
export interface SubjectScore {
  /** The exact score. */
  readonly exact: Fraction;
  /** The score as it is published. */
  readonly rounded: Decimal;
}

/** Why a subject has no score. */
export interface ScoreNotComputable {
  /**
   * `subject.set_aside`: something was not reported, and the subject stands in no comparison. Where nothing is left
   * to bear the weight of what is absent, the last absence: `subject.no_task` `subject.not_reported`
   * `subject.zero_reference`. `subject.not_assessed`: the subject is not assessed (不进行考核). Where its own data
   * are faulty and the scheme sets it aside for that, the code of the error.
   */
  readonly because: string;
  /** The value or node where that began; the whole tree of one who is not assessed or whose data are faulty. */
  readonly name: string;
  /** What is wrong with the data. */
  readonly words?: Words;
  /** Where it is wrong in the cohort, as a JSON pointer. */
  readonly at?: string;
}

/** Why one has no place, and what made a grade another than the bands did or took it. */
export type GradeWhy =
  /** No place: an effect takes it, by its id. */
  | { readonly out_of_ranking: string }
  /**
   * No place: a node is left out, with its full marks (82 of 90); the lowest such node. No grade, where a score of
   * all full marks is graded.
   */
  | { readonly part_score: string }
  /** No place, or no grade: there is no figure of this name, by which subjects are ranked or graded. */
  | { readonly lacks: string }
  /** Outside the base of the quotas, for this reason: no candidate for a place of a limited grade. */
  | { readonly outside_base: string }
  /** What the law says of the subject. */
  | { readonly outcome: SubjectOutcome }
  /** An effect changed the grade, or bars from one that the rank would give; by its id. */
  | { readonly effect: string }
  /** The quota of a grade: there was a place, or there was none. */
  | { readonly quota: string }
  /** The quota of a grade: what it says of those who do not compete for its places. */
  | { readonly not_competing: string }
  /** The quota of a grade: a committee decides between equals, here or at a better grade. */
  | { readonly undetermined: string };

/** Those who share a place (并列). */
export interface SharedPlace {
  /** The class within which they are ranked; absent where all are ranked together. */
  readonly class?: string;
  /** The place. */
  readonly place: number;
  /** Who shares it, in the order of the cohort. */
  readonly members: ReadonlyArray<string>;
}

/** The places for a grade and who has them (名额分配). */
export interface Allotment {
  /** The grade. */
  readonly grade: string;
  /** The class; absent where the whole unit shares the places. */
  readonly class?: string;
  /** How many are counted. */
  readonly base: number;
  /** The share of the base. */
  readonly rate: Fraction;
  /** The exact number of places before rounding: rate × base, or the class's part of the unit's places. */
  readonly fraction: Fraction;
  /** The whole number it is rounded to. */
  readonly rounded: number;
  /** The exact number that must not be exceeded; absent without a cap, and where it stands on the unit. */
  readonly cap?: Fraction;
  /** The places. */
  readonly places: number;
  /** Whether the places exceed the cap, which the scheme lets stand and reports. */
  readonly over_cap?: boolean;
  /** The unit's places, where they rule over the classes. */
  readonly unit?: QuotaSize;
  /** Who has a place and ends with the grade, best first. */
  readonly given: ReadonlyArray<string>;
  /**
   * Who had a place and ends with another grade, through an effect that acts after the quota; the place is not given
   * again.
   */
  readonly moved?: ReadonlyArray<string>;
  /**
   * Who may have one of the places left, once a committee has decided: equals at the last place, and those who have
   * a place or not depending on who falls from a better grade. Behind equals who are not alike for the next quota, or
   * whom a quota in between drops, it may name one who cannot have a place; it never leaves out one who can.
   */
  readonly undetermined: ReadonlyArray<string>;
  /**
   * Next in order without a place: several where they are equal, empty where nobody is left or where the
   * undetermined come first.
   */
  readonly next: ReadonlyArray<string>;
  /** Places that nobody named in `given` has. */
  readonly unallocated: number;
  /** Why it is so, where it was asked for. */
  readonly derivation?: Derivation;
}

/** How many places a base gives (名额数). */
export interface QuotaSize {
  /** How many are counted. */
  readonly base: number;
  /** The exact product of rate and base. */
  readonly fraction: Fraction;
  /** The whole number it is rounded to, or that the table for small units gives. */
  readonly rounded: number;
  /** The exact product of cap and base, where there is a cap. */
  readonly cap?: Fraction;
  /** The places. */
  readonly places: number;
}

/** How well something is known (核实程度). */
export type Evidence =
  /** The text was read. */
  | "read"
  /** A restatement of the text was read. */
  | "read_secondary"
  /** Concluded from what was read. */
  | "inferred"
  /** Not verified. */
  | "memory";

/** What the linter remarks, and the tree as a table. */
export interface Checked {
  /** What stands, but is probably not meant. */
  readonly findings: ReadonlyArray<Finding>;
  /** The nodes, in the order of the document. */
  readonly tree: ReadonlyArray<OutlineRow>;
}

/** One node in the table of a scheme (指标表). */
export interface OutlineRow {
  /** The node. */
  readonly id: string;
  /** How deep it stands; 0 for the whole tree. */
  readonly depth: number;
  /** The title. */
  readonly title?: Title;
  /** The weight, under a weighted mean. */
  readonly weight?: Fraction;
  /** The full marks, after the further steps. */
  readonly full: Fraction;
  /** The method of a leaf, or how a branch combines its children: `mean`, `sum`. */
  readonly method: string;
  /** The rule that says so. */
  readonly source?: Source;
  /** Whether it is made up for illustration. */
  readonly illustrative?: boolean;
}

/** A word by which a question settles what the text of a rule leaves open (读法). */
export type AssumedReading =
  /** The trigger day is not counted; the n-th day after it is the end (当日不计). */
  | "after"
  /** The trigger day is day 1 (含当日). */
  | "including"
  /** The day after n full days. */
  | "clear_after"
  /** The n-th day before the trigger day (N 日前, 差 N 日). */
  | "before"
  /** The day before n full days ahead of the trigger day (N 日前, 隔 N 日). */
  | "clear_before"
  /** The days on which the matter was closed count. */
  | "counts"
  /** The days on which the matter was closed do not count. */
  | "excluded";

/** How well something is known (核实程度). */
export type RuleEvidence =
  /** The article was read. */
  | "read"
  /** A passage was read. */
  | "excerpt"
  /** A news item about it was read. */
  | "press"
  /** Concluded from what was read. */
  | "inferred"
  /** Not verified, but hardly in doubt. */
  | "memory_high"
  /** Not verified. */
  | "memory_medium"
  /** Not verified, and in doubt. */
  | "memory_low"
  /** Nobody wrote it; it is how one counts. */
  | "convention"
  /** Not known. */
  | "unknown";

/** The kind of an instrument (效力位阶). */
export type InstrumentLevel =
  /** A law (法律). */
  | "law"
  /** An administrative regulation (行政法规). */
  | "administrative_regulation"
  /** A rule of Party and State (党政联合规定). */
  | "party_and_state_rule"
  /** A ministry's rule (部门规章). */
  | "ministry_rule"
  /** A local regulation (地方性法规). */
  | "local_regulation"
  /** A local government's rule (地方政府规章). */
  | "local_rule"
  /** An office's own rule (规范性文件或本单位规定). */
  | "office_rule"
  /** A draft (征求意见稿). */
  | "draft";

/**
 * The days on which a rule is in force, both included (施行期间).
 *
 * # Shape
 * `{"from": "2019-05-15", "to": "open"}`. A month `"2024-01"` or a year `"2020"` means some day in it.
 *
 * # Errors
 * `rule.in_force_unreadable`
 */
export interface RuleInForce {
  /** First day: a day, a month, a year, `unknown`, or `never` for a draft. */
  readonly from: string;
  /** Last day: a day, a month, a year, `unknown` or `open`. */
  readonly to: string;
  /** Since when an earlier wording of the rule held that nobody read. */
  readonly wording_unread_from?: string;
}

/** Whether the due day is the latest or the earliest (最迟或最早). */
export type DueBound =
  /** It is done on that day or before. */
  | "at_latest"
  /** It is done on that day or later: a minimum. */
  | "at_earliest";

/**
 * The limits of other instruments that come before a rule's own.
 *
 * # Shape
 * `{"to": "longer", "of": ["law", "administrative_regulation"]}`
 *
 * # Rule
 * Of several rules of a duty that are in force, one that gives way to another is left out, unless the other gives way to
 * it as well. Which of two limits is longer is only known where both count the same unit in the same way.
 */
export interface Yields {
  /** Which limits of the others. */
  readonly to: OtherLimit;
  /** The kinds of instruments. */
  readonly of: ReadonlyArray<InstrumentLevel>;
}

/** A limit of another instrument, beside a rule's own. */
export type OtherLimit =
  /** Any (另有规定的). */
  | "other"
  /** A longer one. */
  | "longer"
  /** A shorter one. */
  | "shorter";

/** When a term or a rule is due from one day, without a log (到期). */
export interface Due {
  /** The rule, where one was asked. */
  readonly rule?: string;
  /** What is due. */
  readonly duty?: string;
  /** The rule's title. */
  readonly title?: Title;
  /** Where the rule is written. */
  readonly source?: ReadonlyArray<Source>;
  /** The day from which is counted. */
  readonly anchor: Day;
  /** How many of the unit; absent where the due day is the day itself. */
  readonly n?: number;
  /** The last day before anything moves it. */
  readonly raw: DayFigure;
  /** The last day, moved where it rests. */
  readonly rolled: DayFigure;
  /** When it is due. */
  readonly due: DueMoment;
  /** Whether that is the latest or the earliest. */
  readonly bound: DueBound;
  /** What the rule gives way to. */
  readonly yields?: Yields;
  /** The rules in force that gave way to this one, in the order of the packs. */
  readonly displaces?: ReadonlyArray<RuleDisplaced>;
  /** What the rule says only as a rule (一般), by JSON pointer into it. */
  readonly as_a_rule?: ReadonlyArray<string>;
  /** Whether the rule is in force on that day, where it is not surely so: only a rule asked by name. */
  readonly in_force?: InForceOn;
  /** The readings that were settled by the question, by JSON pointer into the rule. */
  readonly assumed: { readonly [name: string]: AssumedReading };
  /** Parts of the rule that were not read in its text, by JSON pointer. */
  readonly unverified: { readonly [name: string]: RuleEvidence };
  /** Every day from the anchor to the last day, as runs. */
  readonly days: ReadonlyArray<Stretch>;
  /** The days over which the last day moved. */
  readonly rolled_over: ReadonlyArray<RolledOver>;
  /** The calendar. */
  readonly calendar: Used;
  /** How it came about, where that was asked for. */
  readonly derivation?: Derivation;
}

/**
 * A day, or why there is none.
 *
 * # Shape
 * `"2024-05-15"`, or `{"not_computable": {"because", "words"}}`
 */
export type DayFigure =
  /** The day. */
  | Day
  /** Why there is none. */
  | { readonly not_computable: DeadlineNotComputable };

/** Why a figure cannot be had (不可计算). */
export interface DeadlineNotComputable {
  /** The code of the reason, such as `calendar.year_not_covered`. */
  readonly because: string;
  /** The reason in words. */
  readonly words: Words;
  /** The event that would open the clock, where the reason concerns it. */
  readonly event?: string;
  /** What is wrong in the log, as a JSON pointer, where the reason is a fault of it. */
  readonly at?: string;
}

/** When something is due (期满), as far as the rule says. */
export type DueMoment =
  /** By the end of this day. */
  | { readonly day: Day }
  /** Why that is not known. */
  | { readonly not_computable: DeadlineNotComputable };

/** A rule in force that gave way to another (另有规定的，从其规定). */
export interface RuleDisplaced {
  /** The rule. */
  readonly rule: string;
  /** Its title. */
  readonly title: Title;
  /** Where it is written. */
  readonly source: ReadonlyArray<Source>;
  /** What it gives way to. */
  readonly yields: Yields;
  /** The rule that came before it: the one that is answered by, or one that gave way in its turn. */
  readonly by: string;
}

/** Whether a rule is in force on a day. */
export type InForceOn =
  /** It is. */
  | "in_force"
  /** It is not. */
  | "not_in_force"
  /** It may be. */
  | "unknown"
  /** An earlier wording is, which nobody read. */
  | "unread";

/** Consecutive days that count, or do not, for one reason. */
export interface Stretch {
  /** First day. */
  readonly from: Day;
  /** Last day. */
  readonly to: Day;
  /** Why they count or do not. */
  readonly why: StretchReason;
  /** How many of the unit they are. */
  readonly counted: number;
}

/**
 * Why days count or do not.
 *
 * # Shape
 * `{"weekday": {}}` `{"weekend": {}}` `{"off": {"name", "notice"}}` `{"work": {"name", "notice"}}`
 * `{"paused": {"by"}}` `{"closed": {"by"}}` `{"day": {}}` `{"months": {"n"}}` `{"years": {"n"}}`
 */
export type StretchReason =
  /** Works, as its weekday does. */
  | { readonly weekday: Record<string, never> }
  /** Rests, as its weekday does. */
  | { readonly weekend: Record<string, never> }
  /** Rests because a notice says so. */
  | { readonly off: {
      /** The holiday. */
      readonly name: Title;
      /** The notice's id. */
      readonly notice: string;
      /** What kind of rest it is, where that is said. */
      readonly rest?: RestKind;
    } }
  /** Works because a notice says so. */
  | { readonly work: {
      /** The holiday for which it is made up. */
      readonly name: Title;
      /** The notice's id. */
      readonly notice: string;
    } }
  /** Would count, but the clock stood still. */
  | { readonly paused: {
      /** The event that began the pause. */
      readonly by: string;
    } }
  /** Would count, but the matter was closed, and reopened later. */
  | { readonly closed: {
      /** The event that closed it. */
      readonly by: string;
    } }
  /** A calendar day. */
  | { readonly day: Record<string, never> }
  /** Whole months. */
  | { readonly months: {
      /** How many. */
      readonly n: number;
    } }
  /** Whole years. */
  | { readonly years: {
      /** How many. */
      readonly n: number;
    } };

/** Days over which a last day moved: they rest, or the clock stood still. */
export interface RolledOver {
  /** First day. */
  readonly from: Day;
  /** Last day. */
  readonly to: Day;
  /** Why the last day is not among them. */
  readonly why: StretchReason;
}

/** The calendar behind an answer. */
export interface Used {
  /** The calendar's id. */
  readonly id: string;
  /** The day up to which its notices are known; absent where all of them are. */
  readonly known_as_of?: Day;
  /** Whether the answer rests on a day that no notice governs. */
  readonly provisional: boolean;
}

/** Where matters stand (各事项状态). */
export interface Standings {
  /** The matters, in the order of their logs: each with its clocks, or with the reason why it has none. */
  readonly matters: ReadonlyArray<MatterStanding>;
}

/** Where a matter stands under what was asked (事项). */
export interface MatterStanding {
  /** The matter's number; of a log in which it cannot be read its place, such as `/logs/3`. */
  readonly matter: string;
  /** A clock for each event that opened one, in the order of time. */
  readonly clocks: ReadonlyArray<Clock>;
  /** Why the log could not be read, or the matter, or an event that would open a clock, not be judged. */
  readonly not_computable?: ReadonlyArray<DeadlineNotComputable>;
  /** What is odd in the log: a reply before its receipt, a pause without end, a matter that appears twice. */
  readonly findings?: ReadonlyArray<Finding>;
}

/** One clock of a matter (计时): a rule, what opened it, when it runs out, and where it stands. */
export interface Clock {
  /** What is due. */
  readonly duty: string;
  /** The rule. */
  readonly rule: string;
  /** The rule's title. */
  readonly title: Title;
  /** Where it is written. */
  readonly source: ReadonlyArray<Source>;
  /** What opened the clock. */
  readonly trigger: ClockTrigger;
  /** The day from which is counted: that of the trigger, or of the event that started the term anew. */
  readonly anchor: Day;
  /** How many of the unit the term is, before any extension; absent where it ends on the trigger day itself. */
  readonly n?: number;
  /** The last day before anything moves it. */
  readonly raw: DayFigure;
  /** The last day, moved where it rests. */
  readonly rolled: DayFigure;
  /** When it is due. */
  readonly due: DueMoment;
  /** Whether that is the latest or the earliest. */
  readonly bound: DueBound;
  /** What the rule gives way to. */
  readonly yields?: Yields;
  /** The rules in force that gave way to this one, in the order of the packs. */
  readonly displaces?: ReadonlyArray<RuleDisplaced>;
  /** What the rule says only as a rule (一般), by JSON pointer into it. */
  readonly as_a_rule?: ReadonlyArray<string>;
  /** Whether the rule is in force on the trigger day, where it is not surely so: only a rule asked by name. */
  readonly in_force?: InForceOn;
  /** The extensions that took effect. */
  readonly extensions: ReadonlyArray<ExtensionGranted>;
  /** The events that had an effect on no clock, and why: each at the clock that was opened last before it. */
  readonly set_aside: ReadonlyArray<SetAside>;
  /** The readings that were settled by the question, by JSON pointer into the rule. */
  readonly assumed: { readonly [name: string]: AssumedReading };
  /** Parts of the rule that were not read in its text, by JSON pointer. */
  readonly unverified: { readonly [name: string]: RuleEvidence };
  /** Where it stands on the day asked about. */
  readonly standing?: Standing;
  /** Every day from the anchor to the last day, as runs; empty where there is no last day. */
  readonly days: ReadonlyArray<Stretch>;
  /** The days over which the last day moved. */
  readonly rolled_over: ReadonlyArray<RolledOver>;
  /** The calendar. */
  readonly calendar: Used;
  /** How it came about, where that was asked for. */
  readonly derivation?: Derivation;
}

/** The event that opened a clock. */
export interface ClockTrigger {
  /** The event's id. */
  readonly event: string;
  /** Its day. */
  readonly day: Day;
  /** The rule under which silence put the event into the log. */
  readonly deemed_by?: string;
}

/** An extension that took effect (延长). */
export interface ExtensionGranted {
  /** The event that granted it. */
  readonly event: string;
  /** How many more. */
  readonly by?: number;
  /** How many in all. */
  readonly to?: number;
  /** The last day before it, which nothing has moved. */
  readonly end_before: DayFigure;
  /** Who approves it by the rule; absent where nobody does, or nobody knows. */
  readonly approver?: Title;
  /** Who approved it by the log; shown beside the former, not compared. */
  readonly approved_by?: string;
}

/** An event that had no effect on a clock. */
export interface SetAside {
  /** The event's id. */
  readonly event: string;
  /** Why it had none. */
  readonly reason: WithoutEffect;
}

/** Why an event had no effect on a clock (未计入的原因). */
export type WithoutEffect =
  /** The rule does not pause for this cause. */
  | "no_cause_of_pause_under_this_rule"
  /** The pause was over before it took a day. */
  | "pauses_no_day"
  /** The extension was granted after the due day. */
  | "extension_after_expiry"
  /** The rule has no further step of extension. */
  | "no_further_extension"
  /** The rule names who approves, the event does not. */
  | "approver_missing"
  /** The term had started anew as often as it may. */
  | "reset_used_up"
  /** What starts the term anew came after the due day. */
  | "reset_after_expiry"
  /** What starts the term anew had not been asked for. */
  | "reset_not_requested"
  /** What is asked for had been asked for already, and had not come. */
  | "requested_already"
  /** What starts the term anew was asked for after the due day. */
  | "request_after_expiry"
  /** The term started anew later. */
  | "period_restarted"
  /** The clock had not begun, or had ended. */
  | "ends_nothing"
  /** The end was undone when the matter was reopened. */
  | "reopened"
  /** No clock had ended that it could reopen. */
  | "undoes_nothing"
  /** It names a unit to which no clock was opened. */
  | "of_another_unit"
  /** It lay before the clock began, or after it ended or ran out. */
  | "outside_the_period"
  /** By then it had been deemed to happen, which opened this clock. */
  | "already_deemed"
  /** The rule can be read in several ways, under one of which it had an effect. */
  | "undecided";

/** Where a clock stands on a day (状态). */
export interface Standing {
  /** The day. */
  readonly on: Day;
  /** What it is doing. */
  readonly state: ClockState;
  /** The event that ended it, up to that day. */
  readonly ended?: ClockEnd;
  /** What silence put into the log. */
  readonly deemed?: DeemedToHappen;
  /** What being late brings, where the rule says more than that it is late. */
  readonly effect?: LateEffect;
  /** From the anchor to that day, or to the end; absent where the anchor lies later. */
  readonly elapsed?: Elapsed;
  /** From that day, or the end, to the due day. */
  readonly remaining?: Distance;
  /** From the due day to that day, or to the end. */
  readonly overdue?: Distance;
}

/** What a clock is doing. */
export type ClockState =
  /** Why that is not known. */
  | { readonly not_computable: DeadlineNotComputable }
  | "running" | "paused" | "awaiting_correction" | "overdue" | "deemed" | "done_in_time" | "done_late" | "must_wait" | "may_end" | "ended" | "ended_too_early";

/** The event that ended a clock. */
export interface ClockEnd {
  /** The event's id. */
  readonly event: string;
  /** Its day. */
  readonly day: Day;
}

/** The event that silence put into the log. */
export interface DeemedToHappen {
  /** The word of the event. */
  readonly event: string;
  /** The day on which it counts as having happened. */
  readonly day: Day;
}

/**
 * What being late brings (逾期的法律后果).
 *
 * # Shape
 * `{"deemed_without_evidence": {}}`
 */
export type LateEffect =
  /** The act in question counts as being without evidence and basis. */
  | { readonly deemed_without_evidence: Record<string, never> };

/** What has passed since the anchor. */
export interface Elapsed {
  /** Calendar days after the anchor. */
  readonly calendar_days: number;
  /** Working days after the anchor, paused or not. */
  readonly working_days: CountFigure;
  /** Days of the rule's unit that count; absent where it counts months or years. */
  readonly counted?: CountFigure;
}

/**
 * A number of days, or why there is none.
 *
 * # Shape
 * `16`, or `{"not_computable": {"because", "words"}}`
 */
export type CountFigure =
  /** The number. */
  | number
  /** Why there is none. */
  | { readonly not_computable: DeadlineNotComputable };

/** The days between two days: after the first, up to and on the second. */
export interface Distance {
  /** Calendar days. */
  readonly calendar_days: number;
  /** Working days. */
  readonly working_days: CountFigure;
}

/** The rules that can be asked. */
export interface DeadlineRules {
  /** The packs they come from. */
  readonly packs: ReadonlyArray<PackLine>;
  /** The rules, pack by pack. */
  readonly rules: ReadonlyArray<RuleLine>;
}

/** One pack. */
export interface PackLine {
  /** The pack's id. */
  readonly pack: string;
  /** The day on which its texts were last read. */
  readonly texts_read_as_of: Day;
  /** How well is known what is alike in every rule of it. */
  readonly evidence: { readonly [name: string]: RuleEvidence };
}

/** One rule, without what it says. */
export interface RuleLine {
  /** The rule's id. */
  readonly id: string;
  /** What it is called. */
  readonly title: Title;
  /** What is due. */
  readonly duty: string;
  /** Which offices are under it. */
  readonly jurisdiction: string;
  /** The kind of its instrument. */
  readonly level: InstrumentLevel;
  /** When it is in force. */
  readonly in_force: RuleInForce;
  /** Where it is written. */
  readonly source: ReadonlyArray<Source>;
  /** How well its parts are known, by JSON pointer. */
  readonly evidence: { readonly [name: string]: RuleEvidence };
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
 * Dispositions and grades by id or by Chinese title. One that is not written has none where those that are written
 * sum to what was assigned; otherwise it is as little known as one that is written `"not_given"`.
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
 * names are dispositions, `rated.` and a grade, stages, or `assigned` for the whole; dispositions and grades also by their
 * Chinese titles: `已评价.满意`.
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
  /** What is never printed unless it is so, by rounding alone; absent, it is printed and found. */
  readonly never?: ReadonlyArray<NeverPrinted>;
}

/**
 * What is never printed unless it is so (取整限制).
 *
 * # Rule
 * What would be printed so is printed one step nearer: at two places 199 of 200 as 0.99, not as 1.00.
 */
export type NeverPrinted =
  /** The most there can be, while something is missing (未达全部不取满值). */
  | "full"
  /** The least there can be, while something is there (非零不取零值). */
  | "zero";

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
  /**
   * What is never printed unless it is so, by rounding alone: the most points, or the least; absent, it is printed and
   * found.
   */
  readonly never?: ReadonlyArray<NeverPrinted>;
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
 * A line is never edited; what was wrong is reversed by another line and entered anew, what was paid back in part is
 * a refund. A line that is reversed gives no odometer reading. A line names its vehicle and its category by id or by
 * Chinese title. A ledger is one document: a line that contradicts it is refused with its place, for every sum would
 * be another without it; what is odd but possible is a finding, and what it makes unknown is not computed.
 *
 * # Errors
 * `cost.id_twice` `cost.vehicle_unknown` `cost.category_unknown` `cost.name_ambiguous` `cost.amount_places`
 * `cost.below_zero` `cost.quantity_not_in_chart` `cost.reverses_nothing` `cost.reversed_twice`
 * `cost.reversal_differs` `cost.refunds_nothing` `cost.refund_differs` `cost.refund_exceeds` `cost.before_its_line`
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
  /** What it runs on; absent, what it has bought says so. */
  readonly runs_on?: ReadonlyArray<Carried>;
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
  /** The amount; below zero only where the line takes back another, or a part of it. */
  readonly amount: Decimal;
  /** How much of it, where the category carries a quantity. */
  readonly quantity?: LedgerQuantity;
  /** What the odometer showed, in kilometres. */
  readonly odometer?: number;
  /** Whether the tank was filled to the top. */
  readonly fill?: Fill;
  /** The order it was spent on; what was spent above its limit or before it was approved is a finding. */
  readonly order?: LedgerOrder;
  /** The invoice's number; one that stands on several lines is a finding. */
  readonly invoice?: string;
  /** The line that this one reverses, whole (冲销). */
  readonly reverses?: string;
  /** The line of which this one pays back a part (部分退款): an amount below zero, and no quantity. */
  readonly refunds?: string;
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
 * `{"month_boundary": {"interpolate": {}}, "two_readings": "highest", "kilometres_a_day": 1000}`
 *
 * # Errors
 * `cost.two_readings`
 */
export interface SheetPolicy {
  /** Where one month's distance ends and the next one's begins. */
  readonly month_boundary: MonthBoundary;
  /** What is done with two different readings of one vehicle on one day. */
  readonly two_readings: TwoReadings;
  /**
   * The most kilometres a vehicle can drive in a day, both days of two readings counted. The readings that do not
   * fit the others are then set aside and named; absent, one that goes back is refused, for nothing says which of
   * two is wrong.
   */
  readonly kilometres_a_day?: number;
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
 * What can be summed foots, and no printed cell lies a whole step from its exact figure. The total is rounded. With
 * one dimension its parts are rounded by largest remainder, equal remainders to the earlier row. With two, cells,
 * rows, columns and total foot together, whichever dimension is named first: all start at their nearest, and where a
 * sum does not foot, those nearest to a half give way. With three this holds of the first two, and the third is
 * rounded by largest remainder within each of their cells; a figure can then lie one step from that of a sheet that
 * goes by other dimensions. The sheet lists each cell that is not its own rounding. Where a total cannot be had, its
 * parts are rounded each for itself. Ratios are rounded each for itself.
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

/**
 * Who is assessed, and what is given about them (考核对象).
 *
 * # Shape
 * `{"cohort": "office.2009", "scheme": "office.staff", "period": {"from": "2009-01-01", "to": "2009-12-31"},
 * "subjects": […], "targets": […], "ballots": […], "ledger": […], "events": […]}`
 *
 * # Rule
 * A value that is neither given nor under `no_task` or `not_reported` is refused, never zero.
 *
 * # Errors
 * `cohort.*` `ballot.*` `ledger.*` `name.unknown`, when it is assessed
 */
export interface Cohort {
  /** The cohort's id. */
  readonly cohort: string;
  /** The scheme it is meant for. */
  readonly scheme: string;
  /** The period that is assessed. */
  readonly period: CohortPeriod;
  /** The day up to which targets are looked at; the period's end where it is absent. */
  readonly as_of?: Day;
  /** Whether it is made up for illustration. */
  readonly illustrative?: boolean;
  /** Who is assessed. */
  readonly subjects: ReadonlyArray<CohortSubject>;
  /** The unit to which quotas belong. */
  readonly unit?: CohortStrength;
  /** The values common to all. */
  readonly common?: { readonly [name: string]: Fraction };
  /** The targets. */
  readonly targets?: ReadonlyArray<CohortTarget>;
  /** The ballots. */
  readonly ballots?: ReadonlyArray<CohortBallots>;
  /** The entries of the ledger. */
  readonly ledger?: ReadonlyArray<LedgerEntry>;
  /** The events that effects look at. */
  readonly events?: ReadonlyArray<CohortEvent>;
}

/** The period that is assessed, both days included (考核期). */
export interface CohortPeriod {
  /** First day. */
  readonly from: Day;
  /** Last day. */
  readonly to: Day;
}

/** One who is assessed: a person, a department, a township (考核对象). */
export interface CohortSubject {
  /** The subject's id. */
  readonly id: string;
  /** The class in which it is compared. */
  readonly class: string;
  /** The name, for readers. */
  readonly name?: string;
  /** The values, by name. */
  readonly values?: { readonly [name: string]: Fraction };
  /** The marks, by node. */
  readonly marks?: { readonly [name: string]: Fraction };
  /** Values and leaves without a task this year, and why. */
  readonly no_task?: { readonly [name: string]: string };
  /** Values and marks that should be there and are not. */
  readonly not_reported?: ReadonlyArray<string>;
  /** Figures of another area, taken as values, by name. */
  readonly figures?: { readonly [name: string]: CohortFigure };
  /** What the law says of the subject beside its score. */
  readonly outcome?: SubjectOutcome;
  /** Why the law says so, for readers. */
  readonly outcome_reason?: string;
  /** Why the subject is outside the base of the quotas (不计入基数), such as 新进, 援派; inside where it is absent. */
  readonly outside_base?: string;
}

/** A figure of another area, taken as a value. */
export interface CohortFigure {
  /** The figure. */
  readonly value: Fraction;
  /** How it came about. */
  readonly derivation?: Derivation;
}

/** The strength of the unit to which quotas belong (单位人数). */
export interface CohortStrength {
  /** How many should be assessed (应参加考核人数). */
  readonly should_be_assessed?: number;
  /** How many serve (总人数). */
  readonly headcount?: number;
  /** How many posts there are (编制数). */
  readonly establishment?: number;
  /** How many of each class should be assessed. */
  readonly should_be_assessed_by_class?: { readonly [name: string]: number };
  /** How many of each class serve. */
  readonly headcount_by_class?: { readonly [name: string]: number };
  /** How many posts of each class there are. */
  readonly establishment_by_class?: { readonly [name: string]: number };
}

/** A target (目标); the latest one in force rules. */
export interface CohortTarget {
  /** Whose target. */
  readonly subject: string;
  /** Of which value. */
  readonly value: string;
  /** From when it is in force. */
  readonly from: Day;
  /** How much. */
  readonly amount: Fraction;
}

/**
 * Ballots, counted or one by one (选票).
 *
 * # Shape
 * Counted: `{"form", "class", "question", "subject", "counts": {"excellent": 3}}`. One by one:
 * `{"form", "class", "question", "voter", "marks": {"li.ming": "excellent"}}`
 */
export interface CohortBallots {
  /** The form. */
  readonly form: string;
  /** The class of the voters. */
  readonly class: string;
  /** The question. */
  readonly question: string;
  /** On whom, where ballots are counted. */
  readonly subject?: string;
  /** How many ballots of each kind, where ballots are counted. */
  readonly counts?: { readonly [name: string]: number };
  /** Who voted, where ballots are given one by one. */
  readonly voter?: string;
  /** The mark for each subject, where ballots are given one by one: a word of the form, or a number as text. */
  readonly marks?: { readonly [name: string]: BallotMark };
}

/** A word of the form, or a number as text. */
export type BallotMark =
  | Fraction
  | string;

/** An entry of the ledger (计件记录). */
export interface LedgerEntry {
  /** The entry's id. */
  readonly id: string;
  /** Whose entry. */
  readonly subject: string;
  /** At which node. */
  readonly node: string;
  /** Of which kind. */
  readonly kind: string;
  /** How many; one where it is absent. */
  readonly n?: number;
  /** The item it belongs to; entries with the same item count together. */
  readonly item?: string;
  /** How many authors share it. */
  readonly authors?: number;
  /** The role of the subject in it. */
  readonly role?: string;
}

/** An event that effects look at (事项): an accident, a reprimand. */
export interface CohortEvent {
  /** The event's id. */
  readonly id: string;
  /** Whose event. */
  readonly subject: string;
  /** Which event. */
  readonly event: string;
  /** How many; one where it is absent. */
  readonly n?: number;
}

/**
 * By what a due day is asked: a term, a duty or a rule.
 *
 * # Shape
 * `{"term": …}`, `{"duty": "open_government.reply"}`, also with `"prefer"`, or `{"rule": "foi07.reply"}`
 *
 * # Errors
 * `ask.one_of` `ask.prefer_without_duty`
 */
export interface AskDueBy {
  /** A term. */
  readonly term?: Term;
  /** What is due; the rule is the one in force on the day. */
  readonly duty?: string;
  /** Which rule is taken where several are in force; absent: that is refused. */
  readonly prefer?: Prefer;
  /** A rule, which counts also outside its days. */
  readonly rule?: string;
}

/**
 * A term (期限): how many days, working days, months or years, how they are counted, and what becomes of a rest day
 * at their end.
 *
 * # Shape
 * `{"working_days": {"n": 20, "counted": "after"}}`, `{"months": {"n": 3, "counted": "after", "roll": "forward"}}`
 *
 * # Rule
 * 民法典 第200条至第204条
 *
 * # Example
 * ```
 * use kaohe::deadline::{Roll, Term};
 * use kaohe::{Calendar, Day};
 * let china = Calendar::china();
 * let received = Day::parse("2009-09-21")?;
 * assert_eq!(Term::working_days(15).due_day(received, &china)?, Day::parse("2009-10-16")?);
 * let accepted = Day::parse("2009-08-03")?;
 * let sixty = Term::days(60, Roll::Forward);
 * assert_eq!(sixty.raw_day(accepted, &china)?, Day::parse("2009-10-02")?);
 * assert_eq!(sixty.due_day(accepted, &china)?, Day::parse("2009-10-09")?);
 * # Ok::<(), kaohe::Error>(())
 * ```
 */
export type Term =
  /** Days that work in the calendar (工作日); they end on one, so nothing rolls. */
  | { readonly working_days: WorkingTerm }
  /** Calendar days (日). */
  | { readonly days: RollingTerm }
  /** Months (月): the same-numbered day, else the last of that month. */
  | { readonly months: RollingTerm }
  /** Years (年): as twelve months each. */
  | { readonly years: RollingTerm }
  /** The trigger day itself (当日). */
  | { readonly same_day: Record<string, never> };

/** A term that ends on a working day by itself. */
export interface WorkingTerm {
  /** How many. */
  readonly n: Amount;
  /** From which end, and which days are in it. */
  readonly counted: OpenCountedFrom;
}

/** An amount of a rule: fixed, or `{"set": {"least", "most"}}`: set by an event within bounds. */
export type Amount =
  | number
  | { readonly set: AmountBounds };

/** What an event may set an amount to, both ends included. */
export interface AmountBounds {
  /** The least; absent: 1. */
  readonly least?: number;
  /** The most; absent: no limit. */
  readonly most?: number;
}

/** A word, or `{"unknown": [word, word]}`: the readings between which the text leaves it open. */
export type OpenCountedFrom =
  | CountedFrom
  | { readonly unknown: ReadonlyArray<CountedFrom> };

/** From which end a term is counted, and which days are in it (起算). */
export type CountedFrom =
  /** The trigger day is not counted; the n-th day after it is the end (当日不计). */
  | "after"
  /** The trigger day is day 1 (含当日). */
  | "including"
  /** The day after n full days. */
  | "clear_after"
  /** The n-th day before the trigger day (N 日前, 差 N 日). */
  | "before"
  /** The day before n full days ahead of the trigger day (N 日前, 隔 N 日). */
  | "clear_before";

/** A term that may end on a day that rests. */
export interface RollingTerm {
  /** How many. */
  readonly n: Amount;
  /** From which end, and which days are in it. */
  readonly counted: OpenCountedFrom;
  /** Where a last day that rests moves, once, at the end. */
  readonly roll: Roll;
}

/** Where the last day of a term moves when it rests (顺延或提前). */
export type Roll =
  /** To the next working day. */
  | "forward"
  /** To the working day before. */
  | "backward"
  /** Nowhere. */
  | "none";

/** Which of several rules of a duty is taken (取舍). */
export type Prefer =
  /** The one whose jurisdiction is nearest to the office. */
  | "nearest";

/**
 * A pack of rules with its words (规则包).
 *
 * # Shape
 * `{"pack", "texts_read_as_of", "evidence", "events", "causes", "rules"}`, with `duties` and `facts` where they have names
 *
 * # Errors
 * `document.*` `shape.*` `rule.*` `term.*` `jurisdiction.unreadable`
 *
 * # Example
 * ```
 * use kaohe::deadline::{DueQuestion, DeadlinePack, Rulebook};
 * use kaohe::{Calendar, Day};
 * let pack: DeadlinePack = kaohe::document::read(r#"{"pack": "office", "texts_read_as_of": "2009-01-01", "evidence": {},
 *     "events": {"instructed": {"zh": "批示"}, "reported": {"zh": "报告"}}, "causes": {}, "rules": [
 *     {"id": "office.inspect", "title": {"zh": "批示办理"}, "duty": "inspection.report", "jurisdiction": "CN-370503",
 *      "level": "office_rule", "in_force": {"from": "2009-01-01", "to": "open"}, "source": [{"instrument": "本单位规则"}],
 *      "evidence": {}, "binds": "office", "when": {}, "trigger": {"on": ["instructed"]},
 *      "term": {"working_days": {"n": 3, "counted": "after"}}, "bound": "at_latest", "extensions": [], "pauses": [],
 *      "resets": [], "ends": ["reported"], "on_expiry": {"overdue": {}}}]}"#)?;
 * let question = DueQuestion::rule("office.inspect", Day::parse("2009-09-30")?);
 * let due = Rulebook::china().with(pack)?.due(&question, &Calendar::china())?;
 * assert_eq!(due.rolled.day(), Some(Day::parse("2009-10-12")?));
 * # Ok::<(), kaohe::Error>(())
 * ```
 */
export interface DeadlinePack {
  /** The pack's id. */
  readonly pack: string;
  /** The day on which its texts were last read. */
  readonly texts_read_as_of: Day;
  /** How well is known what is alike in every rule, by JSON pointer into a rule. */
  readonly evidence: { readonly [name: string]: RuleEvidence };
  /** The events that its rules and the logs of matters name. */
  readonly events: { readonly [name: string]: Title };
  /** The causes of pauses. */
  readonly causes: { readonly [name: string]: Title };
  /** What duties are called; each is that of a rule. */
  readonly duties?: { readonly [name: string]: Title };
  /** What facts of matters and their values are called. */
  readonly facts?: { readonly [name: string]: MatterFact };
  /** The rules. */
  readonly rules: ReadonlyArray<DeadlineRule>;
}

/**
 * A fact about which rules ask, with its values (事实).
 *
 * # Shape
 * `{"title": {"zh": "申请渠道"}, "values": {"internet": {"zh": "互联网"}}}`
 */
export interface MatterFact {
  /** What it is called. */
  readonly title: Title;
  /** What its values are called. */
  readonly values: { readonly [name: string]: Title };
}

/**
 * One wording of one limit (期限规则).
 *
 * # Shape
 * Eighteen keys, each written out and empty where there is nothing, and `transition`, `yields`, `as_a_rule`,
 * `closed_days` and `note` where they apply.
 *
 * # Errors
 * `rule.*` `term.*` `jurisdiction.unreadable`
 */
export interface DeadlineRule {
  /** The rule's id. */
  readonly id: string;
  /** What it is called. */
  readonly title: Title;
  /** What is due, over all versions and places, such as `open_government.reply`. */
  readonly duty: string;
  /** Which offices are under it. */
  readonly jurisdiction: string;
  /** The kind of its instrument. */
  readonly level: InstrumentLevel;
  /** When it is in force. */
  readonly in_force: RuleInForce;
  /** Where an earlier rule of the same duty and place ends: which of them holds of old matters. */
  readonly transition?: Transition;
  /** Where it is written. */
  readonly source: ReadonlyArray<Source>;
  /** How well its parts are known, by JSON pointer; `""` is the whole rule. */
  readonly evidence: { readonly [name: string]: RuleEvidence };
  /** Who is late. */
  readonly binds: Binds;
  /** Facts of the matter and their allowed values, all of which must hold. */
  readonly when: { readonly [name: string]: ReadonlyArray<string> };
  /** What opens a clock. */
  readonly trigger: Trigger;
  /** How long it takes. */
  readonly term: Term;
  /** Whether the due day is the latest or the earliest. */
  readonly bound: DueBound;
  /** What it gives way to. */
  readonly yields?: Yields;
  /** What its text says only as a rule (一般), by JSON pointer into the rule. */
  readonly as_a_rule?: ReadonlyArray<string>;
  /** How often and by how much it can be extended, step by step. */
  readonly extensions: ReadonlyArray<ExtensionStep>;
  /** What does not count. */
  readonly pauses: ReadonlyArray<PauseRule>;
  /** What starts it anew. */
  readonly resets: ReadonlyArray<ResetRule>;
  /** The events that fulfil it. */
  readonly ends: ReadonlyArray<string>;
  /** Whether the days on which a matter was closed count once it is reopened; absent: the text does not say. */
  readonly closed_days?: OpenPauseEdge;
  /** What silence does. */
  readonly on_expiry: OnExpiry;
  /** Words without effect on days. */
  readonly note?: Title;
}

/** What holds of matters that began under an earlier rule (新旧衔接). */
export type Transition =
  /** They stay under the rule in force on their trigger day. */
  | "trigger_day";

/** Who is late (义务人). */
export type Binds =
  /** The office that handles the matter. */
  | "office"
  /** Another office. */
  | "other_office"
  /** The respondent of a review. */
  | "respondent"
  /** An enterprise. */
  | "enterprise"
  /** The applicant. */
  | "applicant"
  /** A third party. */
  | "third_party"
  /** A deputy. */
  | "deputy";

/** What opens a clock (起算事由): each such event opens one of its own. */
export type Trigger =
  /** Any of these events. */
  | { readonly on: ReadonlyArray<string> }
  /** Events that depend on a fact of the matter. */
  | { readonly by_fact: ByFact };

/** Events that open a clock, by a fact of the matter. */
export interface ByFact {
  /** The fact, such as `channel`. */
  readonly fact: string;
  /** For each of its values, the events. */
  readonly on: { readonly [name: string]: ReadonlyArray<string> };
}

/**
 * One step of extension (延长).
 *
 * # Shape
 * `{"by": amount, "when", "approver"}` or `{"to": amount, "when", "approver"}`
 */
export interface ExtensionStep {
  /** More of the same unit, from the end that nothing has moved. */
  readonly by?: Amount;
  /** A new total from the anchor. */
  readonly to?: Amount;
  /** Until when it can be granted. */
  readonly when: GrantedWhen;
  /** Who approves it. */
  readonly approver: Approver;
}

/** Until when an extension can be granted. */
export type GrantedWhen =
  /** Up to and on the due day. */
  | "before_expiry"
  /** Also later. */
  | "any_time";

/** Who approves it: a title, `nobody` where the text asks for no approval, or `unknown`. */
export type Approver =
  | Title
  | "nobody" | "unknown";

/** Causes for which days do not count (扣除期间). */
export interface PauseRule {
  /** The causes. */
  readonly causes: ReadonlyArray<string>;
  /** Whether the day of the pause still counts. */
  readonly first_day: PauseEdge;
  /** Whether the day of the resumption counts again. */
  readonly last_day: PauseEdge;
}

/** Whether a day at the edge of a pause counts. */
export type PauseEdge =
  /** It counts. */
  | "counts"
  /** It does not. */
  | "excluded";

/**
 * Events from which the term starts anew (重新起算).
 *
 * # Shape
 * `{"on": ["correction_received"], "times": 1}`, or with `"awaits": ["correction_requested"]`: from such a request on
 * the term waits, and starts anew when what was asked for comes; what comes unasked starts nothing.
 */
export interface ResetRule {
  /** The events. */
  readonly on: ReadonlyArray<string>;
  /** How often at most. */
  readonly times: number;
  /** The events that ask for it: from one of them the term waits for one of `on`; absent: `on` is not asked for. */
  readonly awaits?: ReadonlyArray<string>;
}

/** A word, or `{"unknown": [word, word]}`: the readings between which the text leaves it open. */
export type OpenPauseEdge =
  | PauseEdge
  | { readonly unknown: ReadonlyArray<PauseEdge> };

/** What happens when the term ends and nobody acted (届满的后果). */
export type OnExpiry =
  /** It is late (逾期). */
  | { readonly overdue: Record<string, never> }
  /** Something counts as having happened (视为), and may start the next rule. */
  | { readonly deemed: DeemedEvent }
  /** It is late, and what is answered later or never counts as being without evidence and basis (视为没有证据、依据). */
  | { readonly deemed_without_evidence: Record<string, never> };

/** The event that silence puts into the log. */
export interface DeemedEvent {
  /** The event. */
  readonly event: string;
  /** The day on which it counts as having happened. */
  readonly on: DeemedOn;
}

/** The day on which a deemed event counts as having happened. */
export type DeemedOn =
  /** The day on which the clock was opened. */
  | "trigger_day"
  /** The day on which it ran out. */
  | "due_day";

/**
 * The log of a matter (办理记录): where it belongs, what is known of it, and what happened.
 *
 * # Shape
 * `{"matter", "jurisdiction", "facts", "events"}`; the order of the events is irrelevant.
 */
export interface MatterLog {
  /** The matter's number. */
  readonly matter: string;
  /** Where the office is that handles it, such as `CN-370503`. */
  readonly jurisdiction: string;
  /** What rules may ask about the matter, such as `channel`. */
  readonly facts: { readonly [name: string]: string };
  /** What happened. */
  readonly events: ReadonlyArray<MatterEvent>;
}

/**
 * One event of a matter (事件).
 *
 * # Shape
 * `event` is a word of the packs, or `paused` (with `cause`), `resumed` (with `of`), `extended` (with `duty`) or
 * `reopened`. Exactly one of `on` and `at`.
 *
 * # Errors
 * `log.*` `shape.missing_key` `shape.unknown_key`
 */
export interface MatterEvent {
  /** The event's id in this log. */
  readonly id: string;
  /** What happened. */
  readonly event: string;
  /** The day on which it happened. */
  readonly on?: Day;
  /** The moment at which it happened. */
  readonly at?: string;
  /** The unit that did it. */
  readonly by?: string;
  /** The unit that it was done to. */
  readonly to?: string;
  /** An amount that the rule leaves to the event. */
  readonly n?: number;
  /** Of a pause: why. */
  readonly cause?: string;
  /** Of a resumption: the id of the pause. */
  readonly of?: string;
  /** Of an extension: the duty that is extended. */
  readonly duty?: string;
  /** Of an extension: who approved it; its day is the day of approval. */
  readonly approved_by?: string;
}

/**
 * By what a matter is asked: a duty, for which the rule is found, or a rule by its name.
 *
 * # Shape
 * `{"duty": "open_government.reply"}`, also with `"prefer": "nearest"`, or `{"rule": "foi19.reply"}`
 *
 * # Errors
 * `ask.one_of` `ask.prefer_without_duty`
 */
export interface AskStanding {
  /** What is due; the rule is the one in force on the trigger day. */
  readonly duty?: string;
  /** Which rule is taken where several are in force; absent: that is refused. */
  readonly prefer?: Prefer;
  /** A rule, which counts also outside its days. */
  readonly rule?: string;
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
 * `{"off": {"name": {"zh": "春节"}, "statutory": true}}` or `{"work": {"name": {"zh": "春节"}}}`
 */
export type Ruling =
  /** The day rests (放假). */
  | { readonly off: DayOff }
  /** The day works, though its weekday rests (调休上班). */
  | { readonly work: Occasion };

/**
 * A day that rests: for which holiday, and what kind of rest it is.
 *
 * # Shape
 * `{"name": title}`, and where the notice says so `statutory`, `moved` and `statute`. A day of which nothing is said
 * rests all the same; a term that skips statutory holidays cannot cross it.
 */
export interface DayOff {
  /** The holiday's name. */
  readonly name: Title;
  /** Whether it is a statutory holiday (法定节假日); absent where that is not said. */
  readonly statutory?: boolean;
  /** Whether a rest day of the week was moved here (调休); a statutory day is not. Absent where that is not said. */
  readonly moved?: boolean;
  /** Where it is written that the day is statutory. */
  readonly statute?: Source;
}

/** For what a day is worked. */
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

/**
 * An assessment scheme as it is written (考核办法).
 *
 * # Shape
 * Values are measured or computed; leaves of the tree turn them into points; points combine up the tree; then come
 * effects, places, grades and quotas. Values and nodes share one namespace: every name is one figure per subject.
 */
export interface SchemeDocument {
  /** The scheme's id. */
  readonly scheme: string;
  /** The title. */
  readonly title: Title;
  /** First and last day in force. */
  readonly in_force: InForce;
  /** Where it is written. */
  readonly source: Source;
  /** Whether it is made up for illustration. */
  readonly illustrative?: boolean;
  /** A remark for whoever reads it. */
  readonly note?: Title;
  /** The statutory pack that it follows, or `"none"`. */
  readonly law: string;
  /** Why that pack is followed for periods it is not in force for. */
  readonly law_exception?: LawException;
  /** The classes of subjects that are compared with each other. */
  readonly classes: ReadonlyArray<SchemeClass>;
  /** What is done in special cases, for the whole tree. */
  readonly choices: Choices;
  /** What is done with a subject whose own data are missing or cannot be used; `refuse` where it is absent. */
  readonly faulty_subjects?: FaultySubjects;
  /** How a score is printed. */
  readonly publish: Rounding;
  /** The values, by name. */
  readonly values?: { readonly [name: string]: SchemeValue };
  /** The forms of ballots, by name. */
  readonly ballots?: { readonly [name: string]: BallotForm };
  /** The tree. */
  readonly tree: SchemeNode;
  /** What follows from events and figures beside the score. */
  readonly effects?: ReadonlyArray<SchemeEffect>;
  /** How subjects are placed. */
  readonly ranking: Ranking;
  /** The grades. */
  readonly grades?: Grades;
  /** The order in which bands, effects and quotas act. */
  readonly stages?: ReadonlyArray<SchemeStage>;
  /** How many may have a grade. */
  readonly quota?: ReadonlyArray<Quota>;
}

/**
 * The days on which something is in force, both included (施行期间).
 *
 * # Shape
 * `{"from": "2009-01-01", "to": "open"}`
 */
export interface InForce {
  /** First day. */
  readonly from: Day;
  /** Last day, or `"open"`. */
  readonly to: string;
}

/** A class of subjects that are compared with each other (考核类别). */
export interface SchemeClass {
  /** The class. */
  readonly id: string;
  /** The title. */
  readonly title?: Title;
  /** The rule that says so. */
  readonly source?: Source;
  /** Whether this is made up for illustration. */
  readonly illustrative?: boolean;
  /** A remark for whoever reads the scheme. */
  readonly note?: Title;
  /** What is different for this class. */
  readonly overrides?: ReadonlyArray<ClassOverride>;
}

/**
 * A change of the scheme for one class (差异规定).
 *
 * # Shape
 * `{"put": {"at": "service", "keys": {"full": "50"}}}`, `{"drop": {"at": "farm"}}`,
 * `{"add": {"under": "economy", "node": {…}}}`
 *
 * # Errors
 * `override.no_such_part`
 */
export type ClassOverride =
  /** Keys of a node or an effect are replaced. */
  | { readonly put: {
      /** The node or effect. */
      readonly at: string;
      /** The keys that are replaced. */
      readonly keys: OverrideKeys;
    } }
  /** A node or an effect is left out. */
  | { readonly drop: {
      /** The node or effect. */
      readonly at: string;
    } }
  /** A node is added as the last child of another. */
  | { readonly add: {
      /** The node it is added to. */
      readonly under: string;
      /** The node. */
      readonly node: SchemeNode;
    } };

/** Keys of a node, or of an effect, that are replaced. */
export interface OverrideKeys {
  /** The title. */
  readonly title?: Title;
  /** The rule that says so. */
  readonly source?: Source;
  /** Whether it is made up for illustration. */
  readonly illustrative?: boolean;
  /** A remark for whoever reads the scheme. */
  readonly note?: Title;
  /** The weight of a node. */
  readonly weight?: Fraction;
  /** The full marks of a leaf. */
  readonly full?: Fraction;
  /** How a leaf is scored. */
  readonly score?: Method;
  /** How children are combined. */
  readonly combine?: NodeCombine;
  /** What is combined. */
  readonly children?: ReadonlyArray<SchemeNode>;
  /** The further steps of a node. */
  readonly then?: ReadonlyArray<Then>;
  /** What is done in special cases. */
  readonly choices?: Choices;
  /** When an effect acts. */
  readonly when?: ReadonlyArray<Condition>;
  /** What an effect does. */
  readonly effect?: ReadonlyArray<EffectAction>;
}

/**
 * How a leaf is scored (计分方法).
 *
 * # Shape
 * One key names the method: `{"completion": {"of": "tasks", "against": {"target": {}}, "within": ["0", "120"]}}`
 */
export type Method =
  /** A mark given directly (直接打分). */
  | { readonly mark: MarkMethod }
  /** Full marks × value ÷ reference (完成率). */
  | { readonly completion: CompletionMethod }
  /** Points for meeting the reference, and steps above and below it (基本分±步进). */
  | { readonly steps: StepsMethod }
  /** Straight lines through knots (分段线性). */
  | { readonly curve: CurveMethod }
  /** Base and span between the worst and the best (功效系数). */
  | { readonly efficacy: EfficacyMethod }
  /** Points by place (名次). */
  | { readonly place: PlaceMethod }
  /** Points by rows (区间档位). */
  | { readonly bands: BandsMethod }
  /** Entries counted one by one (计件、扣分). */
  | { readonly ledger: LedgerMethod }
  /** Ballots (民主测评). */
  | { readonly ballot: BallotMethod }
  /** The value itself is points. */
  | { readonly amount: AmountMethod };

/**
 * The mark under the node's id (直接打分).
 *
 * # Shape
 * `{}`, or `{"one_of": ["100", "95", "90"]}`
 *
 * # Rule
 * A mark outside 0 … full, or not in `one_of`, is refused, not clamped.
 *
 * # Errors
 * `cohort.mark_out_of_range`
 */
export interface MarkMethod {
  /** The only marks that may be given. */
  readonly one_of?: ReadonlyArray<Fraction>;
}

/**
 * Full marks × value ÷ reference (完成率).
 *
 * # Shape
 * `{"of": "tasks", "against": {"target": {}}, "within": ["0", "120"]}`. Against the best it is 比最高, against a
 * constant 基准比.
 *
 * # Units
 * `within` bounds the points.
 *
 * # Rule
 * A reference that is not above zero is the case `zero_reference`.
 *
 * # Errors
 * `name.unknown` `value.better_missing` `bounds.crossed` `cohort.target_missing`
 */
export interface CompletionMethod {
  /** The value or node. */
  readonly of: string;
  /** What it is held against. */
  readonly against: Reference;
  /** The fewest and the most points. */
  readonly within: readonly [Bound, Bound];
}

/**
 * What a figure is held against (基准).
 *
 * # Shape
 * `{"target": {}}`, `{"fixed": "90"}`, `{"value": "city"}`, `{"best": {"among": "class"}}`
 */
export type Reference =
  /** The target of the same value that is in force (目标值). */
  | { readonly target: Record<string, never> }
  /** A constant. */
  | { readonly fixed: Fraction }
  /** Another value or node of the same subject. */
  | { readonly value: string }
  /** The best of the same figure among the subjects compared (最好值). */
  | { readonly best: {
      /** Who is compared. */
      readonly among: Among;
    } }
  /** The worst of the same figure among the subjects compared (最差值). */
  | { readonly worst: {
      /** Who is compared. */
      readonly among: Among;
    } }
  /** The mean of the same figure among the subjects compared (平均值). */
  | { readonly mean: {
      /** Who is compared. */
      readonly among: Among;
    } };

/** Who is compared (比较范围); who has no value is not in the set. */
export type Among =
  /** The subjects of the same class. */
  | "class"
  /** All subjects of the cohort. */
  | "all";

/** An exact number as text, or `open` where there is no end. */
export type Bound =
  | Fraction
  | "open";

/**
 * `at` points where the reference is met exactly, and so many per step above and below it (基本分±步进).
 *
 * # Shape
 * `{"of": "paid_in", "against": {"target": {}}, "at": "60", "above": {"each": {"by": {"share": "0.10"}, "points": "0.5",
 * "count": "whole"}}, "below": {"zero": {}}, "within": ["0", "70"]}`
 *
 * # Rule
 * The points of a step are added on either side, so a deduction is negative: `"points": "-1"` under `below` takes a
 * point away for each step that the value falls short; the linter remarks on points that rise there. All or nothing (完成得分), and the cliff
 * (悬崖), are `"below": {"zero": {}}`.
 *
 * # Errors
 * `name.unknown` `bounds.crossed` `steps.step_not_positive` `cohort.target_missing`
 */
export interface StepsMethod {
  /** The value or node. */
  readonly of: string;
  /** What it is held against. */
  readonly against: Reference;
  /** The points where the reference is met exactly. */
  readonly at: Fraction;
  /** What happens above the reference. */
  readonly above: StepsSide;
  /** What happens below the reference. */
  readonly below: StepsSide;
  /** The fewest and the most points. */
  readonly within: readonly [Bound, Bound];
}

/** One side of the reference. */
export type StepsSide =
  /** Points for each step away from the reference. */
  | { readonly each: {
      /** How long a step is. */
      readonly by: StepsBy;
      /** The points that each step adds; a deduction is negative. */
      readonly points: Fraction;
      /** How steps are counted. */
      readonly count: StepsCounting;
    } }
  /** The points of the reference. */
  | { readonly flat: Record<string, never> }
  /** No points. */
  | { readonly zero: Record<string, never> };

/** How long a step is (步长). */
export type StepsBy =
  /** This much, in the value's own unit. */
  | { readonly difference: Fraction }
  /** This share of the reference. */
  | { readonly share: Fraction };

/** How steps are counted (计步方式). */
export type StepsCounting =
  /** Parts of a step count as parts. */
  | "linear"
  /** Only whole steps count. */
  | "whole"
  /** A step that is begun counts whole. */
  | "part";

/**
 * Straight lines through knots (分段线性).
 *
 * # Shape
 * `{"of": "rate", "knots": [["80", "0"], ["90", "6"], ["100", "10"]], "before": "zero", "after": "flat"}`
 *
 * # Rule
 * A knot is a value and its points; between two knots the points lie on the line through them.
 *
 * # Errors
 * `name.unknown` `curve.order`
 */
export interface CurveMethod {
  /** The value or node. */
  readonly of: string;
  /** The knots, by ascending value; at least two. */
  readonly knots: ReadonlyArray<readonly [Fraction, Fraction]>;
  /** What happens below the first knot. */
  readonly before: CurveEnd;
  /** What happens above the last knot. */
  readonly after: CurveEnd;
}

/** What happens beyond the knots. */
export type CurveEnd =
  /** The points of the knot. */
  | "flat"
  /** The line goes on. */
  | "extend"
  /** No points. */
  | "zero";

/**
 * base + span × (value − low) ÷ (high − low) (功效系数).
 *
 * # Shape
 * `{"of": "growth", "ends": {"observed": {"among": "class"}}, "base": "60", "span": "40", "growth": {"linear": {}},
 * "within": ["60", "100"]}`
 *
 * # Rule
 * Observed ends are the worst and the best of those compared, so `better` decides which is which. Equal ends are the
 * case `all_equal`.
 *
 * # Errors
 * `name.unknown` `value.better_missing` `bounds.crossed`
 */
export interface EfficacyMethod {
  /** The value or node. */
  readonly of: string;
  /** Between what the value is placed. */
  readonly ends: EfficacyEnds;
  /** The points at the low end. */
  readonly base: Fraction;
  /** The points between the low and the high end. */
  readonly span: Fraction;
  /** How points grow between the ends. */
  readonly growth: EfficacyGrowth;
  /** The fewest and the most points. */
  readonly within: readonly [Bound, Bound];
}

/** Between what a value is placed (满意值与不允许值). */
export type EfficacyEnds =
  /** The worst and the best of those compared. */
  | { readonly observed: {
      /** Who is compared. */
      readonly among: Among;
    } }
  /** Ends that are stated. */
  | { readonly stated: {
      /** The low end. */
      readonly low: Reference;
      /** The high end. */
      readonly high: Reference;
    } };

/** How points grow between the ends. */
export type EfficacyGrowth =
  /** In a straight line. */
  | { readonly linear: Record<string, never> };

/**
 * Points by place among those compared (名次).
 *
 * # Shape
 * `{"of": "energy", "among": "class", "points": {"between": {"first": "50", "last": "30"}}}`
 *
 * # Rule
 * Who fails `where` gets 0 and is not counted. Two who are equal are the case `tie`; one alone between two ends is the
 * case `alone`. Where equals share a dense place, `dense_last` says to which place a line between two ends runs.
 *
 * # Errors
 * `name.unknown` `value.better_missing` `place.beyond_table`
 */
export interface PlaceMethod {
  /** The value or node. */
  readonly of: string;
  /** Who is compared. */
  readonly among: Among;
  /** The points of each place. */
  readonly points: PlacePoints;
  /** Who takes part: all of these hold. */
  readonly where?: ReadonlyArray<Condition>;
}

/** The points of each place (名次得分). */
export type PlacePoints =
  /** `first` points, `step` fewer with each place, never fewer than `least`. */
  | { readonly ladder: {
      /** The points of the first place. */
      readonly first: Fraction;
      /** How many fewer each place has. */
      readonly step: Fraction;
      /** The fewest points. */
      readonly least: Fraction;
    } }
  /**
   * In a straight line from the first to the last place, which is the number of those compared; where equals share
   * a dense place, the choice `dense_last` says which place is the last.
   */
  | { readonly between: {
      /** The points of the first place. */
      readonly first: Fraction;
      /** The points of the last place. */
      readonly last: Fraction;
    } }
  /** The points of each place, written out. */
  | { readonly table: {
      /** The points, from the first place on. */
      readonly places: ReadonlyArray<Fraction>;
      /** The points of the places after the last one written. */
      readonly beyond: PlaceBeyond;
    } };

/** Points as text, or `refuse`. */
export type PlaceBeyond =
  | Fraction
  | "refuse";

/**
 * A condition on one subject (条件); of a list, all must hold.
 *
 * # Shape
 * `{"at_least": ["task", "60"]}`, `{"events": {"of": "accident", "at_least": 1}}`, `{"class_is": ["town"]}`,
 * `{"any": [[…], […]]}`
 *
 * # Errors
 * `name.unknown`; `condition.value_missing` where a subject does not have the figure.
 */
export type Condition =
  /** The figure is this or more. */
  | { readonly at_least: readonly [string, Fraction] }
  /** The figure is more than this. */
  | { readonly above: readonly [string, Fraction] }
  /** The figure is this or less. */
  | { readonly at_most: readonly [string, Fraction] }
  /** The figure is less than this. */
  | { readonly below: readonly [string, Fraction] }
  /** So many events of a kind are entered. */
  | { readonly events: {
      /** The event. */
      readonly of: string;
      /** The least number. */
      readonly at_least: number;
    } }
  /** The subject is of one of these classes. */
  | { readonly class_is: ReadonlyArray<string> }
  /** One of these lists holds as a whole. */
  | { readonly any: ReadonlyArray<ReadonlyArray<Condition>> };

/**
 * Points by the first row that holds (区间档位).
 *
 * # Shape
 * `{"of": "rate", "rows": [{"from": "0.9", "points": "200"}, {"over": "0.8", "points": "190"}, {"points": "160"}]}`
 *
 * # Rule
 * A row states only its lower end, so rows neither gap nor overlap; the last row takes the rest.
 *
 * # Errors
 * `name.unknown` `bands.order` `bands.unreachable` `bands.no_last_row`
 */
export interface BandsMethod {
  /** The value or node. */
  readonly of: string;
  /** The rows, from high to low. */
  readonly rows: ReadonlyArray<BandsRow>;
}

/** One row of `BandsMethod`. */
export interface BandsRow {
  /** The value is this or more. */
  readonly from?: Fraction;
  /** The value is more than this. */
  readonly over?: Fraction;
  /** And all of these hold. */
  readonly and?: ReadonlyArray<Condition>;
  /** The points. */
  readonly points: Fraction;
  /** The range as the instrument prints it, for the linter. */
  readonly printed?: readonly [Fraction, Fraction];
}

/**
 * A start, and so many points for each entry of the ledger (计件、扣分).
 *
 * # Shape
 * `{"start": "100", "kinds": {"late": "-2"}, "repeats": "first_only", "authors": {"whole": {}}, "within": ["0", "100"]}`
 *
 * # Rule
 * start + factor × Σ kind × n. Entries with the same `item` count together, by `repeats`; an entry without an item
 * stands alone. An entry whose kind is a multiplier multiplies the rest of its item: 加2倍 is `"3"`.
 *
 * # Errors
 * `name.unknown` `name.twice` `bounds.crossed` `ledger.unknown_kind` `ledger.unknown_role`
 * `ledger.multiplies_nothing`
 */
export interface LedgerMethod {
  /** The points before any entry. */
  readonly start: Fraction;
  /** The points of each kind of entry; a deduction is negative. */
  readonly kinds: { readonly [name: string]: Fraction };
  /** What happens where one item is entered more than once. */
  readonly repeats: LedgerRepeats;
  /** What happens where several have done one thing together. */
  readonly authors: LedgerAuthors;
  /** The fewest and the most points. */
  readonly within: readonly [Bound, Bound];
  /** Kinds that multiply the points of their item. */
  readonly multipliers?: { readonly [name: string]: Fraction };
  /** A value or node that multiplies the points of all entries. */
  readonly factor?: string;
}

/** What happens where one item is entered more than once (同一事项). */
export type LedgerRepeats =
  /** Each entry counts (累加). */
  | "accumulate"
  /** The entry with the most points counts (取最高); among deductions that is the lightest. */
  | "best_only"
  /** The entry with the fewest points counts (取最高扣分): among deductions the heaviest. */
  | "worst_only"
  /** The entry that stands first counts (只计一次). */
  | "first_only";

/** What happens where several have done one thing together (合作者). */
export type LedgerAuthors =
  /** Each has all the points. */
  | { readonly whole: Record<string, never> }
  /** The points are divided by the number of authors. */
  | { readonly divide: Record<string, never> }
  /** Each has the share of its role: 主办 1, 协办 0.5. */
  | { readonly roles: { readonly [name: string]: Fraction } };

/**
 * The weighted means of the classes of voters (民主测评).
 *
 * # Shape
 * `{"form": "yearly", "question": "de"}`
 *
 * # Errors
 * `name.unknown` `tree.scales_mixed` `ballot.empty_class` `ballot.nobody_left`
 */
export interface BallotMethod {
  /** The form. */
  readonly form: string;
  /** The question on it. */
  readonly question: string;
}

/**
 * A value that is points already (数值即分值).
 *
 * # Shape
 * `{"of": "contest", "within": ["0", "10"]}`
 *
 * # Errors
 * `name.unknown` `bounds.crossed`
 */
export interface AmountMethod {
  /** The value or node. */
  readonly of: string;
  /** The fewest and the most points. */
  readonly within: readonly [Bound, Bound];
}

/**
 * How children are combined (汇总方式).
 *
 * # Shape
 * `{"weighted_mean": {"weights_sum": "1"}}`, `{"sum": {"full": "1000"}}`, `{"mean": {}}`
 */
export type NodeCombine =
  /** Σ weight × score ÷ Σ weight (加权平均); the children have the same full marks. */
  | { readonly weighted_mean: {
      /** What the weights sum to. */
      readonly weights_sum: Fraction;
    } }
  /** Points added up (分值相加); the children's full marks sum to `full`. */
  | { readonly sum: {
      /** The full marks of the whole. */
      readonly full: Fraction;
    } }
  /** The plain mean (算术平均); the children have the same full marks. */
  | { readonly mean: Record<string, never> };

/**
 * A node of the tree (指标).
 *
 * # Shape
 * A leaf has `score` with `full`; any other node has `combine` with `children`.
 *
 * # Errors
 * `tree.score_or_combine` `tree.full_missing` `tree.weight_negative` `tree.weights_do_not_sum`
 * `tree.points_do_not_sum` `tree.scales_mixed` `choice.missing` `name.twice`
 */
export interface SchemeNode {
  /** The name; values and nodes share one namespace. */
  readonly id: string;
  /** The title. */
  readonly title?: Title;
  /** The rule that says so. */
  readonly source?: Source;
  /** Whether this is made up for illustration. */
  readonly illustrative?: boolean;
  /** A remark for whoever reads the scheme. */
  readonly note?: Title;
  /** The weight (权重), under a weighted mean. */
  readonly weight?: Fraction;
  /** The full marks (满分) of a leaf; `"0"` marks what nobody is expected to earn: bonuses and deductions. */
  readonly full?: Fraction;
  /** How a leaf is scored. */
  readonly score?: Method;
  /** How the children are combined. */
  readonly combine?: NodeCombine;
  /** What is combined. */
  readonly children?: ReadonlyArray<SchemeNode>;
  /** Further steps, in this order. */
  readonly then?: ReadonlyArray<Then>;
  /** What is done in special cases, for this branch. */
  readonly choices?: Choices;
}

/**
 * A step after the score or the combination (后续步骤).
 *
 * # Shape
 * `{"times": "difficulty"}`, `{"within": ["0", "60"]}`, `{"round": {"places": 1, "mode": "half_up"}}`
 */
export type Then =
  /** Multiplied by a figure: a difficulty coefficient (难度系数). */
  | { readonly times: string }
  /** A figure added: a correction (修正). */
  | { readonly plus: string }
  /** Held between a lowest and a highest. */
  | { readonly within: readonly [Bound, Bound] }
  /** Rounded, and what follows goes on from there. */
  | { readonly round: Rounding }
  /** Brought to other full marks (折算): × `to` ÷ full. */
  | { readonly rescale: {
      /** The new full marks. */
      readonly to: Fraction;
    } }
  /** Void, that is 0, where all of these hold. */
  | { readonly zero_if: ReadonlyArray<Condition> };

/**
 * What is done in the cases below, for a whole branch (特殊情形处理).
 *
 * # Rule
 * The nearest word above a leaf holds. A case that a leaf's method can hit must have one; `refuse` is always allowed.
 *
 * # Errors
 * `choice.missing`
 */
export interface Choices {
  /** A subject has no task of this kind this year (本年无任务); every leaf can meet it. */
  readonly no_task?: NoTask;
  /** A value or mark that should be there is not (未报); leaves with a value or a mark can meet it. */
  readonly not_reported?: NotReported;
  /** What is divided by is not above zero (基准为零); completion, steps by share and quotients can meet it. */
  readonly zero_reference?: ZeroReference;
  /** Best and worst are equal (最好与最差相同); efficacy can meet it. */
  readonly all_equal?: AllEqual;
  /** Only one is compared (仅一个对象); places between two ends can meet it. */
  readonly alone?: Alone;
  /** Two are equal (并列); places can meet it. */
  readonly tie?: TiePoints;
  /**
   * Equals share a dense place, and points run in a line to the last place (并列后的末位名次); places between two ends
   * whose `tie` is `dense` can meet it.
   */
  readonly dense_last?: DenseLast;
  /** Nobody of a class has voted (类别空缺); ballots can meet it. */
  readonly empty_class?: EmptyClass;
}

/** A subject has no task of this kind this year (本年无任务); every leaf can meet it. */
export type NoTask =
  /** The leaf's full marks. */
  | "full_marks"
  /** No points. */
  | "zero"
  /** The other leaves bear its weight. */
  | "rescale"
  /** Neither points nor full marks, and no place: 82 of 90. */
  | "out_of_ranking"
  /** The cohort is refused where the case occurs. */
  | "refuse";

/** A value or mark that should be there is not (未报); leaves with a value or a mark can meet it. */
export type NotReported =
  /** No points. */
  | "zero"
  /** The other leaves bear its weight. */
  | "rescale"
  /** The subject has no score and stands in no comparison. */
  | "set_aside"
  /** The cohort is refused where the case occurs. */
  | "refuse";

/** What is divided by is not above zero (基准为零); completion, steps by share and quotients can meet it. */
export type ZeroReference =
  /** As where there is no task. */
  | "no_task"
  /** The leaf's full marks. */
  | "full_marks"
  /** No points. */
  | "zero"
  /** The cohort is refused where the case occurs. */
  | "refuse";

/** Best and worst are equal (最好与最差相同); efficacy can meet it. */
export type AllEqual =
  /** The leaf's full marks. */
  | "full_marks"
  /** The base. */
  | "base"
  /** The base and half the span. */
  | "middle"
  /** The cohort is refused where the case occurs. */
  | "refuse";

/** Only one is compared (仅一个对象); places between two ends can meet it. */
export type Alone =
  /** The points of the first place. */
  | "first"
  /** Half way between first and last. */
  | "middle"
  /** The points of the last place. */
  | "last"
  /** The cohort is refused where the case occurs. */
  | "refuse";

/** Two are equal (并列); places can meet it. */
export type TiePoints =
  /** Each has the points of the highest place they share. */
  | "share_place"
  /** Each has the mean of the points of the places they share. */
  | "mean_of_places"
  /** Each has the points of the place they share, and the next place follows: 1, 2, 2, 3. */
  | "dense"
  /** The cohort is refused where the case occurs. */
  | "refuse";

/**
 * Equals share a dense place, and points run in a line to the last place (并列后的末位名次); places between two ends
 * whose `tie` is `dense` can meet it.
 */
export type DenseLast =
  /** The last place is the number of those compared: of 3, 2, 2, 1 it is 4. */
  | "subjects"
  /** The last place is the last dense one: of 3, 2, 2, 1 it is 3. */
  | "places"
  /** The cohort is refused where the case occurs. */
  | "refuse";

/** Nobody of a class has voted (类别空缺); ballots can meet it. */
export type EmptyClass =
  /** The other classes bear its weight. */
  | "rescale"
  /** The class has given no points. */
  | "zero"
  /** The cohort is refused where the case occurs. */
  | "refuse";

/**
 * What an effect does.
 *
 * # Shape
 * `{"ceiling": "competent"}`, `{"up": 1}`, `{"ineligible": "prize"}`, `{"out_of_ranking": {}}`, `{"finding": {}}`
 */
export type EffectAction =
  /** No grade better than this (不得确定为更高等次), to the end. */
  | { readonly ceiling: string }
  /** This grade (直接确定等次). */
  | { readonly grade: string }
  /** So many grades better (晋档), never above a ceiling. */
  | { readonly up: number }
  /** So many grades worse (降档), never below the last. */
  | { readonly down: number }
  /** Not eligible for something the office names (取消评优资格). */
  | { readonly ineligible: string }
  /** No place (不参加排名). */
  | { readonly out_of_ranking: Record<string, never> }
  /** A remark in the report. */
  | { readonly finding: Record<string, never> };

/**
 * What is done with a subject whose own data are missing or cannot be used (数据有误的考核对象): a value that is not
 * given or cannot be read, a mark out of range, a case for which the scheme says `refuse`.
 */
export type FaultySubjects =
  /** The subject has no score and stands in no comparison, and the report says why; the others are assessed. */
  | "set_aside"
  /** The whole cohort is refused: whoever is ranked is compared with everybody. */
  | "refuse";

/**
 * A value per subject (数值).
 *
 * # Shape
 * Exactly one of `input`, `common`, `target`, `fixed`, `sum`, `product`, `quotient`, `clamp`, `bands`.
 *
 * # Errors
 * `shape.one_key` `name.unknown` `name.circle` `value.better_missing`
 */
export interface SchemeValue {
  /** The title. */
  readonly title?: Title;
  /** The rule that says so. */
  readonly source?: Source;
  /** Whether this is made up for illustration. */
  readonly illustrative?: boolean;
  /** A remark for whoever reads the scheme. */
  readonly note?: Title;
  /** The unit (单位), for readers. */
  readonly unit?: string;
  /** Which is better, where values are compared. */
  readonly better?: Better;
  /** A rounding of the value that feeds what follows. */
  readonly round?: Rounding;
  /** Given per subject. */
  readonly input?: Empty;
  /** One figure for the cohort: a city's average. */
  readonly common?: Empty;
  /** The target in force of another value, for arithmetic. */
  readonly target?: ValueTarget;
  /** A named constant. */
  readonly fixed?: Fraction;
  /** Σ coefficient × value; a difference has the coefficient `"-1"`. */
  readonly sum?: { readonly [name: string]: Fraction };
  /** The product of these. */
  readonly product?: ReadonlyArray<string>;
  /** The first divided by the second; a second that is not above zero is the case `zero_reference`. */
  readonly quotient?: readonly [string, string];
  /** Another value, bounded. */
  readonly clamp?: ValueClamp;
  /** Looked up in rows by another value. */
  readonly bands?: ValueBands;
}

/** Which of two values is better (优劣方向). */
export type Better =
  /** The higher. */
  | "high"
  /** The lower. */
  | "low";

/** `{}`: the key alone says it. */
export type Empty = Record<string, never>;

/** Which value's target is meant. */
export interface ValueTarget {
  /** The value. */
  readonly of: string;
}

/** A value held between a lowest and a highest. */
export interface ValueClamp {
  /** The value. */
  readonly of: string;
  /** The lowest and the highest. */
  readonly within: readonly [Bound, Bound];
}

/**
 * A table that turns one value into another.
 *
 * # Shape
 * `{"of": "people", "rows": [{"from": "1000", "is": "1.2"}, {"is": "1"}]}`
 *
 * # Errors
 * `bands.order` `bands.unreachable` `bands.no_last_row`
 */
export interface ValueBands {
  /** The value that is looked up. */
  readonly of: string;
  /** The rows, from high to low; the last takes the rest. */
  readonly rows: ReadonlyArray<ValueBandsRow>;
}

/** One row of a `ValueBands`. */
export interface ValueBandsRow {
  /** The least value of this row; absent in the last. */
  readonly from?: Fraction;
  /** What the value is turned into. */
  readonly is: Fraction;
}

/**
 * A form of ballots (民主测评表).
 *
 * # Shape
 * `{"marks": {"words": {"excellent": "100", "competent": "80"}}, "outside": ["void"], "classes": {"leaders": "0.4",
 * "staff": "0.6"}, "weights_sum": "1"}`
 *
 * # Rule
 * The denominator is a list: a kind of ballot either has points and counts, or stands in `outside`; a kind on neither
 * is refused. The mean of a class is weighted, never its heads.
 *
 * # Errors
 * `name.twice` `tree.weights_do_not_sum` `tree.weight_negative` `ballot.trim_takes_all`
 */
export interface BallotForm {
  /** The title. */
  readonly title?: Title;
  /** The rule that says so. */
  readonly source?: Source;
  /** Whether this is made up for illustration. */
  readonly illustrative?: boolean;
  /** A remark for whoever reads the scheme. */
  readonly note?: Title;
  /** The marks and their points. */
  readonly marks: BallotMarks;
  /** Kinds of ballots that do not count: 弃权, 废票, 不了解. */
  readonly outside: ReadonlyArray<string>;
  /** The weights of the classes of voters. */
  readonly classes: { readonly [name: string]: Fraction };
  /** What the weights sum to. */
  readonly weights_sum: Fraction;
  /** The highest and lowest ballots that are taken off (去掉最高最低). */
  readonly trim?: BallotTrim;
}

/** The marks a ballot can bear (评价档次). */
export type BallotMarks =
  /** Words and their points. */
  | { readonly words: { readonly [name: string]: Fraction } }
  /** Numbers between two ends. */
  | { readonly numbers: {
      /** The lowest and the highest. */
      readonly within: readonly [Fraction, Fraction];
    } };

/** How many ballots are taken off each end (去掉最高最低). */
export interface BallotTrim {
  /** Only where there are more ballots than this; at or below, the plain mean. */
  readonly above: number;
  /** How many are taken off each end, equals included one by one. */
  readonly each_end: number;
}

/**
 * What follows where conditions hold (效力), such as a veto (一票否决).
 *
 * # Shape
 * `{"id": "safety", "when": [{"events": {"of": "accident", "at_least": 1}}], "effect": [{"ceiling": "competent"}]}`
 *
 * # Rule
 * Effects act in the order of the document; ceilings hold to the end. No effect touches a score.
 *
 * # Errors
 * `name.twice` `name.unknown`
 */
export interface SchemeEffect {
  /** The effect's name. */
  readonly id: string;
  /** The title. */
  readonly title?: Title;
  /** The rule that says so. */
  readonly source?: Source;
  /** Whether this is made up for illustration. */
  readonly illustrative?: boolean;
  /** A remark for whoever reads the scheme. */
  readonly note?: Title;
  /** When it acts: all of these hold. */
  readonly when: ReadonlyArray<Condition>;
  /** What it does. */
  readonly effect: ReadonlyArray<EffectAction>;
}

/**
 * How subjects are placed (名次).
 *
 * # Shape
 * `{"by": ["total", "ji"], "compare": "published", "within": "class", "ties": "competition", "missing": "below"}`
 *
 * # Rule
 * A later name is asked only where all earlier ones leave figures equal. Who has no figure for the first name, or a
 * score out of fewer full marks, is not ranked.
 *
 * # Errors
 * `ranking.by_empty` `ranking.by_twice` `ranking.tie` `tree.scales_mixed`; `choice.missing` `choice.refused` where one
 * who is equal to others lacks the name that would break the tie.
 */
export interface Ranking {
  /** Nodes and values, higher first; a later name breaks the ties of the earlier ones. */
  readonly by: ReadonlyArray<string>;
  /** Which figure is compared. */
  readonly compare: Compare;
  /** Among whom. */
  readonly within: Within;
  /** What happens where two are equal by every name. */
  readonly ties: TieRule;
  /**
   * What happens where several are equal and one of them lacks the name that would break the tie; a cohort in which
   * that occurs is refused where nothing is said.
   */
  readonly missing?: TieBreakerMissing;
  /** How figures are compared where classes have different full marks; such a scheme is refused where nothing is said. */
  readonly scales?: ComparedScales;
  /** The ranking's title. */
  readonly title?: Title;
  /** The rule that says so. */
  readonly source?: Source;
  /** Whether this is made up for illustration. */
  readonly illustrative?: boolean;
  /** A remark for whoever reads the scheme. */
  readonly note?: Title;
}

/**
 * Which figure of a score is compared: before or after the rounding it is published with (取舍前后).
 *
 * # Rule
 * `publish` says how the score of the whole tree is printed. Any other figure is compared as it is: exactly, or as its
 * own rounding left it.
 */
export type Compare =
  /** The exact value. */
  | "exact"
  /** The value as it is published. */
  | "published";

/** Among whom subjects are placed (排名范围). */
export type Within =
  /** Among the subjects of the same class. */
  | "class"
  /** Among all subjects of the cohort. */
  | "all";

/** What happens where two are equal (并列). */
export type TieRule =
  /** They share the higher place and the next places stay empty: 1, 2, 2, 4. */
  | "competition"
  /** They share a place and the next one follows: 1, 2, 2, 3. */
  | "dense"
  /** The ranking is refused. */
  | "refuse";

/** What happens where several are equal and one of them lacks the name that would break the tie (缺少区分项). */
export type TieBreakerMissing =
  /** Who lacks it comes below those who have it. */
  | "below"
  /** The name breaks no tie among these: they stay equal by it, and the next name is asked. */
  | "tied"
  /** The cohort is refused where the case occurs. */
  | "refuse";

/** How figures of classes with different full marks are compared (不同满分). */
export type ComparedScales =
  /** As shares of their full marks (得分率): 140 of 200 is 70 %. */
  | "share";

/**
 * The grades of a scheme, best first (等次).
 *
 * # Shape
 * `{"of": "total", "compare": "published", "rows": [{"grade": "excellent", "from": "90"}, {"grade": "competent"}]}`
 *
 * # Rule
 * A row states its lower end, which belongs to it; the last row takes the rest. So rows neither gap nor overlap.
 * Wherever a scheme or a cohort names a grade, its id and its title both mean it; under a law, so do the law's words.
 *
 * # Errors
 * `bands.order` `bands.no_last_row` `bands.unreachable` `grades.twice`
 */
export interface Grades {
  /** The node or value that is graded. */
  readonly of: string;
  /** Which figure of it is compared. */
  readonly compare: Compare;
  /** The grades, best first. */
  readonly rows: ReadonlyArray<GradeRow>;
  /** The title of the grading. */
  readonly title?: Title;
  /** The rule that says so. */
  readonly source?: Source;
  /** Whether this is made up for illustration. */
  readonly illustrative?: boolean;
  /** A remark for whoever reads the scheme. */
  readonly note?: Title;
}

/** One grade and from where it is reached. */
export interface GradeRow {
  /** The grade: an id, or the law's word for it (优秀). */
  readonly grade: string;
  /** The least figure that reaches it; absent in the last row, which takes the rest. */
  readonly from?: Fraction;
  /** The grade's title. */
  readonly title?: Title;
}

/** A stage between score and grade (步骤). */
export type SchemeStage =
  /** The grade a score reaches. */
  | "bands"
  /** Ceilings, promotions, demotions. */
  | "effects"
  /** The quotas. */
  | "quota";

/**
 * How many may have a grade, and who is among them (名额).
 *
 * # Rule
 * Where several grades are limited, the better one comes first: who holds a better grade is no candidate for a worse
 * one. What an effect, or the law, bars from a grade is passed over.
 *
 * # Shape
 * ```json
 * {"grade": "excellent", "candidates": "bands", "rate": {"law": {}}, "base": {"law": {}}, "rounding": "half_up",
 *  "hard_cap": {"law": {}}, "over_cap": "reduce", "split": {"unit": {}}, "ties": "undetermined", "succession": "next"}
 * ```
 *
 * # Units
 * Rates and caps are shares of the base: `"0.15"` is 15 %.
 *
 * # Errors
 * `quota.grade_unknown` `quota.grade_twice` `quota.law_silent` `quota.share_out_of_range` `quota.looser_than_law`
 * `quota.small_order`
 */
export interface Quota {
  /** The grade that is limited. */
  readonly grade: string;
  /** Who competes for a place. */
  readonly candidates: QuotaCandidates;
  /** The share of the base. */
  readonly rate: QuotaRate;
  /** Who is counted. */
  readonly base: QuotaBase;
  /** How share × base becomes whole places. */
  readonly rounding: Mode;
  /** The share that is not exceeded even after rounding. */
  readonly hard_cap: HardCap;
  /** What happens where rounding exceeds the hard cap. */
  readonly over_cap: OverCap;
  /** Whether the unit or each class has its places. */
  readonly split: QuotaSplit;
  /** What happens where several are equal at the last place. */
  readonly ties: QuotaTies;
  /** What happens to the place of one who is barred from the grade. */
  readonly succession: QuotaSuccession;
  /**
   * What becomes of the grade of one who reached it and does not compete for its places: who is out of the ranking,
   * has a score out of fewer full marks, or is outside the base. A cohort in which that occurs is refused where
   * nothing is said.
   */
  readonly not_competing?: QuotaNotCompeting;
  /** Fixed places for small units, by their base; ascending. */
  readonly small?: ReadonlyArray<QuotaSmall>;
  /** The quota's title. */
  readonly title?: Title;
  /** The rule that says so. */
  readonly source?: Source;
  /** Whether this is made up for illustration. */
  readonly illustrative?: boolean;
  /** A remark for whoever reads the scheme. */
  readonly note?: Title;
}

/** Who competes for a place (候选范围). */
export type QuotaCandidates =
  /** Who reached the grade by the bands. */
  | "bands"
  /** Everybody who is ranked and holds no better grade. */
  | "ranked";

/** The share of the base (比例). */
export type QuotaRate =
  /** The law's normal share. */
  | { readonly law: Record<string, never> }
  /** A share of the scheme's own; with a law, not above the law's. */
  | { readonly fixed: Fraction };

/** Who is counted (基数). */
export type QuotaBase =
  /** As the law says. */
  | { readonly law: Record<string, never> }
  /** Those who took part (参加考核人数). */
  | { readonly assessed: Record<string, never> }
  /** Those who should have taken part (应参加考核人数). */
  | { readonly should_be_assessed: Record<string, never> }
  /** The posts of the unit (编制数). */
  | { readonly establishment: Record<string, never> };

/** The share that is not exceeded even after rounding (上限). */
export type HardCap =
  /** The law's highest share. */
  | { readonly law: Record<string, never> }
  /** A share of the scheme's own; with a law, not above the law's highest. */
  | { readonly fixed: Fraction }
  /** None; not where a law has one. */
  | { readonly none: Record<string, never> };

/** What happens where rounding exceeds the hard cap (超限处理). */
export type OverCap =
  /** The places are reduced to the cap. */
  | "reduce"
  /** The places stay and the excess is reported. */
  | "report";

/** Whether the unit or each class has its places (名额划分). */
export type QuotaSplit =
  /** One number of places for the whole unit. */
  | { readonly unit: Record<string, never> }
  /** Places by class; no class borrows from another. */
  | { readonly class: ClassSplit };

/** How the classes come to their places (分类计算). */
export type ClassSplit =
  /** Each class rounds its own share. */
  | { readonly each: Record<string, never> }
  /** The unit's total rules and is split by largest remainder; equal remainders to the class named earlier. */
  | { readonly largest_remainder: Record<string, never> };

/** What happens where several are equal at the last place (末位并列); the places are never exceeded. */
export type QuotaTies =
  /** They are named as undetermined; a committee decides between them. */
  | "undetermined"
  /** None of them gets a place. */
  | "drop";

/** What happens to the place of one who is barred from the grade (递补). */
export type QuotaSuccession =
  /** The next one moves up. */
  | "next"
  /** The place is lost. */
  | "lapse";

/** What becomes of a limited grade that one reached who does not compete for its places (不参与名额竞争者的等次). */
export type QuotaNotCompeting =
  /** It stays, and uses no place. */
  | "keep"
  /** It falls by one grade, as without a place. */
  | "fall"
  /** There is no grade. */
  | "no_grade"
  /** The cohort is refused where the case occurs. */
  | "refuse";

/** Fixed places for a base up to a size (小单位名额). */
export interface QuotaSmall {
  /** The largest base to which the row applies. */
  readonly up_to: number;
  /** The places, in place of share × base; the hard cap stands. */
  readonly places: number;
}

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
    /** What each group counted; one that cannot be read has no rate and says why, and the others are counted. */
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

export namespace assessment {
  /** Scores, places, grades and quotas of a cohort, with the derivation of every figure where it is asked for. */
  function assess(request: {
    /** The scheme's document. */
    readonly scheme: SchemeDocument | Scheme;
    /** Who is assessed, and what is given about them. */
    readonly cohort: Cohort;
    /** Whether every figure comes with its derivation; without where it is absent. */
    readonly explain?: boolean;
  }): Report;
  /** What the linter remarks about a scheme, and its tree as a table. */
  function check(request: {
    /** The scheme's document. */
    readonly scheme: SchemeDocument | Scheme;
    /** The class whose tree is meant; the tree as written where it is absent. */
    readonly class?: string;
  }): Checked;
}

export namespace deadline {
  /** When a term, a duty or a rule is due from one day: before and after the roll, with every day counted. */
  function due(request: {
    /** The calendar: the name of one that ships (`cn`), or a document. */
    readonly calendar: string | CalendarDocument | Calendar;
    /** The day as of which its notices are known; absent: all of them are. */
    readonly known_as_of?: Day;
    /** What holds of days that no notice governs; absent: `refuse`. */
    readonly beyond?: Beyond;
    /** The trigger day. */
    readonly from: Day;
    /** By what is asked: a term, a duty or a rule. */
    readonly ask: AskDueBy;
    /** What happened on that day, such as `received`; absent: whatever opens a clock. */
    readonly event?: string;
    /** Where the office is, such as `CN-370503`; absent: `CN`, so that national rules alone are asked. */
    readonly jurisdiction?: string;
    /** Facts of the matter that rules ask about, such as `channel`. */
    readonly facts?: { readonly [name: string]: string };
    /** An amount that the term or the rule leaves to the event. */
    readonly n?: number;
    /** Readings to be taken where the text leaves them open, by JSON pointer: `{"/term/days/counted": "before"}`. */
    readonly assume?: { readonly [name: string]: AssumedReading };
    /** Packs of rules beside the one that ships. */
    readonly packs?: ReadonlyArray<DeadlinePack>;
    /** Whether the answer carries its derivation. */
    readonly explain?: boolean;
  }): Due;
  /** Where matters stand under a duty or a rule: their clocks, due days, pauses, extensions and what is late. */
  function standing(request: {
    /** The calendar: the name of one that ships (`cn`), or a document. */
    readonly calendar: string | CalendarDocument | Calendar;
    /** The day as of which its notices are known; absent: all of them are. */
    readonly known_as_of?: Day;
    /** What holds of days that no notice governs; absent: `refuse`. */
    readonly beyond?: Beyond;
    /** The logs of the matters; one that cannot be read is a matter that says why, and the others are judged. */
    readonly logs: ReadonlyArray<MatterLog>;
    /** By what is asked: a duty or a rule. */
    readonly ask: AskStanding;
    /** The day on which the matters are looked at; absent: no clock says where it stands. */
    readonly on?: Day;
    /** Readings to be taken where the text leaves them open, by JSON pointer: `{"/term/days/counted": "before"}`. */
    readonly assume?: { readonly [name: string]: AssumedReading };
    /** Packs of rules beside the one that ships. */
    readonly packs?: ReadonlyArray<DeadlinePack>;
    /** Whether each clock carries its derivation. */
    readonly explain?: boolean;
  }): Standings;
  /** The rules on deadlines that can be asked, with source, days in force and evidence. */
  function rules(request: {
    /** Packs of rules beside the one that ships. */
    readonly packs?: ReadonlyArray<DeadlinePack>;
  }): DeadlineRules;
}

export namespace derivation {
  /** A derivation as text, Markdown or HTML in one language. */
  function render(request: {
    /** The derivation, as an answer returned it. */
    readonly derivation: Derivation;
    /** The language of the text. */
    readonly language: Language;
    /** How it is drawn. */
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
  /**
   * When a term, a duty or a rule is due from one day: before and after the roll, with every day counted.
   * @param from The trigger day.
   * @param ask By what is asked: a term, a duty or a rule.
   */
  due(from: Day, ask: AskDueBy, options?: {
    /** What happened on that day, such as `received`; absent: whatever opens a clock. */
    readonly event?: string;
    /** Where the office is, such as `CN-370503`; absent: `CN`, so that national rules alone are asked. */
    readonly jurisdiction?: string;
    /** Facts of the matter that rules ask about, such as `channel`. */
    readonly facts?: { readonly [name: string]: string };
    /** An amount that the term or the rule leaves to the event. */
    readonly n?: number;
    /** Readings to be taken where the text leaves them open, by JSON pointer: `{"/term/days/counted": "before"}`. */
    readonly assume?: { readonly [name: string]: AssumedReading };
    /** Packs of rules beside the one that ships. */
    readonly packs?: ReadonlyArray<DeadlinePack>;
    /** Whether the answer carries its derivation. */
    readonly explain?: boolean;
  }): Due;
  /**
   * Where matters stand under a duty or a rule: their clocks, due days, pauses, extensions and what is late.
   * @param logs The logs of the matters; one that cannot be read is a matter that says why, and the others are judged.
   * @param ask By what is asked: a duty or a rule.
   */
  standing(logs: ReadonlyArray<MatterLog>, ask: AskStanding, options?: {
    /** The day on which the matters are looked at; absent: no clock says where it stands. */
    readonly on?: Day;
    /** Readings to be taken where the text leaves them open, by JSON pointer: `{"/term/days/counted": "before"}`. */
    readonly assume?: { readonly [name: string]: AssumedReading };
    /** Packs of rules beside the one that ships. */
    readonly packs?: ReadonlyArray<DeadlinePack>;
    /** Whether each clock carries its derivation. */
    readonly explain?: boolean;
  }): Standings;
}

/** The operations on a scheme. */
export declare class OnScheme extends Handle {
  /**
   * Scores, places, grades and quotas of a cohort, with the derivation of every figure where it is asked for.
   * @param cohort Who is assessed, and what is given about them.
   */
  assess(cohort: Cohort, options?: {
    /** Whether every figure comes with its derivation; without where it is absent. */
    readonly explain?: boolean;
  }): Report;
  /** What the linter remarks about a scheme, and its tree as a table. */
  check(options?: {
    /** The class whose tree is meant; the tree as written where it is absent. */
    readonly class?: string;
  }): Checked;
}
