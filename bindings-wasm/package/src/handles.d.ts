import type { FileText } from "./border.js";
import type { Beyond, CalendarDocument, Day, SchemeDocument } from "./operations.js";
import { OnCalendar, OnScheme } from "./operations.js";

/** A working calendar, compiled once (工作日历). */
export declare class Calendar extends OnCalendar {
  private constructor();
  /** The official calendar of China, with every notice that ships. */
  static china(): Calendar;
  /** A calendar from the JSON text of its document, or from the bytes of its file. */
  static parse(text: FileText): Calendar;
  /** A calendar from its document. */
  static of(document: CalendarDocument): Calendar;
  /** The calendar as it was known on a day: with the notices announced up to and on it. */
  knownAsOf(day: Day): Calendar;
  /** The calendar with this answer to days that no notice governs; a calendar refuses them at first. */
  beyond(choice: Beyond): Calendar;
}

/** An assessment scheme, checked and compiled once (考核办法). */
export declare class Scheme extends OnScheme {
  private constructor();
  /** A scheme from the JSON text of its document, or from the bytes of its file. */
  static parse(text: FileText): Scheme;
  /** A scheme from its document. */
  static of(document: SchemeDocument): Scheme;
}
