//! Every bound of the library in one place: how much of anything a request may hold.
//!
//! Each bound names the code of the error that a request beyond it gets. `SECURITY.md` lists them all, and a test
//! compares it with this file.

/// Bytes of a JSON document or request, 16 MiB; tables have no such limit. `document.too_large`
pub const DOCUMENT_BYTES: usize = 16 * 1024 * 1024;

/// Nesting of lists and objects in a document. `document.too_deep`
pub const DOCUMENT_DEPTH: usize = 100;

/// Bytes of one text of a document: an answer may repeat it for every subject, row or clock. A derivation that is handed
/// back to be drawn has no such limit. `document.text_too_long`
pub const TEXT_BYTES: usize = 2_048;

/// Bytes of one key of a document, the names of vehicles, categories and values among them. `document.text_too_long`
pub const KEY_BYTES: usize = 256;

/// JSON values of the document of a scheme or of a calendar, lists and objects among them: a larger one is not even built.
/// `document.too_many_values`
pub const DOCUMENT_VALUES: usize = 400_000;

/// Elements of a list of which each is read by itself, such as the logs of matters: what cannot be read then becomes a
/// sentence of the answer, which is longer than what it is about. `document.too_many_elements`
pub const LIST_ELEMENTS: usize = 50_000;

/// Digits of a written number, before and after the point together. `exact.too_many_digits`
pub const NUMBER_DIGITS: usize = 28;

/// Binary digits of a computed fraction, above and below the line together; squaring in a chain would otherwise fill
/// the memory. `exact.out_of_range`
pub const FRACTION_BITS: u64 = 8_192;

/// Places behind the point that a rounding keeps. `exact.too_many_places`
pub const ROUNDING_PLACES: u32 = 12;

/// Parts of a scheme, its nodes counted for every class that changes them: what is compared pair by pair, or copied
/// for every class, stays in bounds. `scheme.too_large`
pub const SCHEME_PARTS: usize = 4_000;

/// Entries of all lists of a scheme (rows, steps, conditions, terms, kinds), those of its tree and effects counted for
/// every class that changes them. `scheme.too_large`
pub const SCHEME_ENTRIES: usize = 20_000;

/// Values, nodes and further steps one upon the other. `scheme.chain_too_long`
pub const SCHEME_CHAIN: usize = 200;

/// Groups to which the quotas of a scheme give places: quotas by class times classes. `scheme.too_large`
pub const QUOTA_GROUPS: usize = 10_000;

/// Bytes of the texts that an answer repeats: the definition and the parts of a survey for every group of rates, with
/// `tally.too_much_text`, and the names of values and nodes for every subject, 32 MiB. `cohort.too_large`
pub const ANSWER_TEXT: usize = 32 * 1024 * 1024;

/// Bytes of the parts of an answer that may come of few words of its request, 48 MiB: the clocks of all matters, the rows
/// of a sheet with `cost.too_many_rows`, what effects and quotas say of subjects with `cohort.too_large`.
/// `log.too_many_clocks`
pub const ANSWER_BYTES: usize = 48 * 1024 * 1024;

/// Subjects that are assessed together. `cohort.too_large`
pub const COHORT_SUBJECTS: usize = 5_000;

/// Figures of a cohort that are computed together: subjects times values and nodes. `cohort.too_large`
pub const COHORT_CELLS: usize = 1_000_000;

/// Keys among which one amount is shared. `share.too_large`
pub const SHARE_KEYS: usize = 50_000;

/// Binary digits of all the exact shares of one amount together. `share.too_large`
pub const SHARE_BITS: u64 = 4_194_304;

/// Work of an assessment: for every subject the entries of the scheme that it meets, and four for every subject as often as
/// a class with methods of its own places among all. `cohort.too_large`
pub const COHORT_WORK: usize = 4_000_000;

/// Months of a sheet, fifty years. `cost.too_many_months`
pub const SHEET_MONTHS: usize = 600;

/// Amounts by category in all rows of a sheet together. `cost.too_many_amounts`
pub const SHEET_AMOUNTS: usize = 500_000;

/// Rows that a sheet has or is made from, totals included. `cost.too_many_rows`
pub const SHEET_ROWS: usize = 40_000;

/// Rules of all packs of a book. `rule.too_many`
pub const BOOK_RULES: usize = 2_000;

/// Words of all the lists of one rule: events, causes, facts, steps. `rule.too_large`
pub const RULE_WORDS: usize = 500;

/// Events of the log of one matter. `log.too_many_events`
pub const LOG_EVENTS: usize = 10_000;

/// Clocks that the log of one matter opens, times its pauses, extensions and other events that each of them meets.
/// `log.too_many_clocks`
pub const CLOCK_EVENTS: usize = 100_000;

/// Days of a span that a calendar lists, more than a century. `calendar.too_many_days`
pub const SPAN_DAYS: u32 = 40_000;

/// Days of a clock that its answer lists run by run, more than a century: those from its anchor to its last day where it
/// counts working days, and those over which that day moved. `log.too_many_days`
pub const CLOCK_DAYS: u32 = 40_000;

/// Steps of one derivation, written or handed in. `derivation.too_many_steps`
pub const DERIVATION_STEPS: usize = 50_000;

/// Times that the steps of a derivation that is handed in are said to come from others, all together: each is a line when
/// it is drawn. `derivation.too_many_steps`
pub const DERIVATION_LINES: usize = 200_000;

/// Steps that the derivations of one answer have together, a step of long texts counted once more for every 512 bytes of
/// them. `derivation.too_many_steps`
pub const ANSWER_STEPS: usize = 250_000;

/// Levels to which a derivation is drawn as a tree; what lies deeper is drawn behind it, so nothing is refused.
pub const DRAWN_LEVELS: usize = 24;

/// Characters of a number that an answer wrote and that is read back to be shown: a denominator of n twos needs n
/// decimal places, and two for each bit are more than enough. `exact.too_many_digits`
pub const WRITTEN_DIGITS: usize = 16_384;

/// Names that a sentence or a step gives of those who share something; the answer lists all of them once, so nothing is
/// refused.
pub const NAMES_TOLD: usize = 20;
