// What a user writes; the compiler reads it strictly.
import { Calendar, KaoheError, Scheme, calendar, derivation } from "kaohe";
import type { Day, Moved, RateOutcome, Report, Step } from "kaohe";

const china = Calendar.china();
const moved: Moved = china.addWorkingDays("2025-09-10", 20);
const day: Day = moved.day;
const again: Moved = calendar.addWorkingDays({ calendar: china, known_as_of: "2020-01-21", from: day, days: 10 });

const step: Step = { name: "rate", formula: { zh: "除", en: "divided" }, exact: "16/21" };
const text: string = derivation.render({ derivation: { steps: [step] }, language: "zh", format: "text" }).text;

// @ts-expect-error an exact number is text
const wrong: Step = { name: "rate", formula: { zh: "除", en: "divided" }, exact: 0.5 };
// @ts-expect-error a key that is not known
calendar.addWorkingDays({ calendar: "cn", from: day, days: 1, day });

const report: Report = Scheme.parse("{}").assess(JSON.parse("{}"), { explain: true });
const rounded: string | undefined = report.subjects[0]?.score?.rounded;

function shown(outcome: RateOutcome): string {
  return "computed" in outcome ? outcome.computed.rounded : outcome.not_computable.because;
}

try {
  china.addWorkingDays("2027-01-04", 3);
} catch (error) {
  if (error instanceof KaoheError) console.log(error.code, error.at, error.in("zh"), again, text, wrong, rounded, shown);
}
