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

/** The derivation in words. */
export interface Rendered {
  /** The text, ending with a line break. */
  readonly text: string;
}

/** Whether a count includes the day from which it starts. */
export type FirstDay =
  /** The first day is not counted (当日不计). */
  | "after"
  /** The first day is counted (含当日). */
  | "including";

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

/** One sentence or phrase in both languages, made by the library. */
export interface Words {
  /** Chinese. */
  readonly zh: string;
  /** English. */
  readonly en: string;
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
  | "markdown";

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

export namespace derivation {
  /** A derivation as text or Markdown in one language. */
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
