// Made from the contract by `cargo run -p conformance --bin generate`.
import { ANSWER, Handle, answer } from "./border.js";

export const calendar = Object.freeze({
  addWorkingDays: (request) => answer("calendar.add_working_days", request, "calendar", ["known_as_of", "beyond"]),
  countWorkingDays: (request) => answer("calendar.count_working_days", request, "calendar", ["known_as_of", "beyond"]),
  day: (request) => answer("calendar.day", request, "calendar", ["known_as_of", "beyond"]),
  days: (request) => answer("calendar.days", request, "calendar", ["known_as_of", "beyond"]),
});

export const satisfaction = Object.freeze({
  rate: (request) => answer("satisfaction.rate", request, null),
  rates: (request) => answer("satisfaction.rates", request, null),
  score: (request) => answer("satisfaction.score", request, null),
});

export const cost = Object.freeze({
  sheet: (request) => answer("cost.sheet", request, null),
  tanks: (request) => answer("cost.tanks", request, null),
  share: (request) => answer("cost.share", request, null),
});

export const assessment = Object.freeze({
  assess: (request) => answer("assessment.assess", request, "scheme", []),
  check: (request) => answer("assessment.check", request, "scheme", []),
});

export const deadline = Object.freeze({
  due: (request) => answer("deadline.due", request, "calendar", ["known_as_of", "beyond"]),
  standing: (request) => answer("deadline.standing", request, "calendar", ["known_as_of", "beyond"]),
  rules: (request) => answer("deadline.rules", request, null),
});

export const derivation = Object.freeze({
  render: (request) => answer("derivation.render", request, null),
});

export class OnCalendar extends Handle {
  addWorkingDays(from, days) {
    return this[ANSWER]("calendar.add_working_days", { from: from, days: days });
  }
  countWorkingDays(from, to, counted) {
    return this[ANSWER]("calendar.count_working_days", { from: from, to: to, counted: counted });
  }
  day(day) {
    return this[ANSWER]("calendar.day", { day: day });
  }
  days(from, to) {
    return this[ANSWER]("calendar.days", { from: from, to: to });
  }
  due(from, ask, options) {
    return this[ANSWER]("deadline.due", { from: from, ask: ask, ...options });
  }
  standing(logs, ask, options) {
    return this[ANSWER]("deadline.standing", { logs: logs, ask: ask, ...options });
  }
}

export class OnScheme extends Handle {
  assess(cohort, options) {
    return this[ANSWER]("assessment.assess", { cohort: cohort, ...options });
  }
  check(options) {
    return this[ANSWER]("assessment.check", { ...options });
  }
}
