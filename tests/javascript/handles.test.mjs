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

const freed = { calendar: "runtime.calendar_freed", scheme: "runtime.scheme_freed" };
const schemeText = readFileSync(new URL("../cases/documents/office_staff.scheme.json", import.meta.url), "utf8");

test("what is freed answers no more, and what was derived of it does", () => {
  const china = Calendar.china();
  const known = china.knownAsOf("2018-12-05");
  const scheme = Scheme.parse(schemeText);
  for (const handle of [china, scheme]) {
    handle.free();
    handle.free();
  }
  assert.equal(outcome(() => china.day("2018-12-31"))[0], freed.calendar);
  assert.equal(outcome(() => china.knownAsOf("2018-12-05"))[0], freed.calendar);
  assert.equal(outcome(() => calendar.day({ calendar: china, day: "2018-12-31" }))[0], freed.calendar);
  assert.deepEqual(outcome(() => scheme.check()), [freed.scheme, "", "此考核办法已释放，不能再用"]);
  assert.equal(known.day("2018-12-03").works, true);
});

test("a block that says `using` frees at its end", { skip: Symbol.dispose ? false : "this Node knows no Symbol.dispose" }, () => {
  const [china, scheme] = [Calendar.china(), Scheme.parse(schemeText)];
  for (const handle of [china, scheme]) handle[Symbol.dispose]();
  assert.equal(outcome(() => china.day("2018-12-31"))[0], freed.calendar);
  assert.equal(outcome(() => scheme.check())[0], freed.scheme);
});

/** The bytes that WebAssembly took more while `act` ran so many times. */
function growth(act, repeated) {
  for (let times = 0; times < 100; times += 1) act();
  const before = process.memoryUsage().external;
  for (let times = 0; times < repeated; times += 1) act();
  return process.memoryUsage().external - before;
}

test("ten thousand derived calendars that are kept share the days of the one they come from", () => {
  const china = Calendar.china();
  const kept = [];
  const bytes = growth(() => kept.push(china.knownAsOf("2020-01-21")), 10_000);
  assert.ok(bytes <= 16 << 20, `${bytes} bytes`);
  assert.equal(kept.at(-1).day("2020-01-31").works, true);
  assert.equal(china.day("2020-01-31").works, false);
});

test("derived calendars that are freed, or that nobody sees, leave nothing behind", () => {
  const china = Calendar.china();
  const uses = {
    freed: () => china.knownAsOf("2020-01-21").free(),
    "of a derived one": () => {
      const known = china.knownAsOf("2020-01-21");
      known.beyond("provisional").free();
      known.free();
    },
    "beside a handle": () => calendar.day({ calendar: china, known_as_of: "2020-01-21", beyond: "provisional", day: "2020-01-20" }),
    refused: () => outcome(() => calendar.day({ calendar: china, known_as_of: "2020-01-21", day: "" })),
    schemes: () => Scheme.parse(schemeText).free(),
  };
  for (const [name, use] of Object.entries(uses)) {
    const bytes = growth(use, name === "freed" ? 10_000 : 1000);
    assert.ok(bytes <= 4 << 20, `${name}: ${bytes} bytes`);
  }
});
