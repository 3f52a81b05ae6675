// What a user writes; the compiler reads it strictly.
import { Calendar, KaoheError, calendar, derivation } from "kaohe";
import type { Day, Moved, Step } from "kaohe";

const china = Calendar.china();
const moved: Moved = china.addWorkingDays("2025-09-10", 20);
const day: Day = moved.day;
const again: Moved = calendar.addWorkingDays({ calendar: china, known_as_of: "2020-01-21", from: day, days: 10 });

const step: Step = { name: "rate", formula: { zh: "除", en: "divided" }, exact: "16/21" };
const text: string = derivation.render({ derivation: step, language: "zh", format: "text" }).text;

// @ts-expect-error an exact number is text
const wrong: Step = { name: "rate", formula: { zh: "除", en: "divided" }, exact: 0.5 };
// @ts-expect-error a key that is not known
calendar.addWorkingDays({ calendar: "cn", from: day, days: 1, day });

try {
  china.addWorkingDays("2027-01-04", 3);
} catch (error) {
  if (error instanceof KaoheError) console.log(error.code, error.at, error.in("zh"), again, text, wrong);
}
