// Calendars and schemes that are compiled once: the same answers.
import { Calendar, KaoheError, Scheme, calendar, call } from "kaohe";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as kaohe from "kaohe";

const contract = JSON.parse(readFileSync(new URL("../contract.json", import.meta.url), "utf8"));
const subjects = new Map(contract.operations.map(({ name, subject }) => [name, subject]));
const camel = (name) => name.replaceAll(/_(.)/g, (_, letter) => letter.toUpperCase());

/** Every case whose operation works on a calendar or a scheme and whose request is a plain object. */
function cases() {
  const lines = readFileSync(process.env.KAOHE_CASES, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
  return lines.flatMap(({ id, operation, text }) => {
    const subject = subjects.get(operation);
    if (!subject || text.written === undefined) return [];
    try {
      const request = JSON.parse(text.written);
      return JSON.stringify(request) === text.written && request[subject] !== undefined ? [{ id, operation, request, subject }] : [];
    } catch {
      return [];
    }
  });
}

function outcome(act) {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof KaoheError)) throw error;
    return [error.code, error.at, error.in("zh")];
  }
}

function handleOf(subject, document) {
  try {
    if (document === "cn") return Calendar.china();
    return subject === "calendar" ? Calendar.of(document) : Scheme.of(document);
  } catch {
    return undefined;
  }
}

test("a handle answers what the plain call answers", () => {
  let compared = 0;
  for (const { id, operation, request, subject } of cases()) {
    const handle = handleOf(subject, request[subject]);
    if (handle === undefined) continue;
    const [area, act] = operation.split(".");
    const plain = outcome(() => JSON.parse(call(operation, JSON.stringify(request))));
    const places = { known_as_of: "/known_as_of", beyond: "/beyond" };
    // A handle is asked for its version before the request is, so its errors have no place in it.
    const ofVersion = Array.isArray(plain) && Object.values(places).includes(plain[1]);
    const found = outcome(() => kaohe[area][camel(act)]({ ...request, [subject]: handle }));
    assert.deepEqual(ofVersion ? [found[0], found[2]] : found, ofVersion ? [plain[0], plain[2]] : plain, id);
    compared += 1;
  }
  assert.ok(compared > 50, `${compared}`);
});

test("methods take required keys by place", () => {
  const china = Calendar.china();
  const plain = calendar.addWorkingDays({ calendar: "cn", known_as_of: "2020-01-21", from: "2020-01-20", days: 10 });
  assert.deepEqual(china.knownAsOf("2020-01-21").addWorkingDays("2020-01-20", 10), plain);
  assert.notDeepEqual(china.addWorkingDays("2020-01-20", 10), plain);
  assert.equal(china.beyond("provisional").addWorkingDays("2027-01-04", 3).provisional, true);
});

test("every operation is a function, and a method where it works on something", () => {
  for (const [operation, subject] of subjects) {
    const [area, act] = operation.split(".");
    assert.equal(typeof kaohe[area][camel(act)], "function", operation);
    if (subject === "calendar") assert.equal(typeof Calendar.prototype[camel(act)], "function", operation);
    if (subject === "scheme") assert.equal(typeof Scheme.prototype[camel(act)], "function", operation);
  }
});

test("a document's faults stand where they stand in the document", () => {
  const error = outcome(() => Calendar.of({ calendar: "bank", title: { zh: "银行" }, notice: [], notices: [] }));
  assert.equal(error[1], "/notice");
});
