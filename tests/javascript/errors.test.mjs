// What is thrown, and that nothing is guessed.
import * as kaohe from "kaohe";
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";

const { Calendar, KaoheError, calendar, call } = kaohe;

function refused(act) {
  try {
    act();
  } catch (error) {
    assert.ok(error instanceof KaoheError && error instanceof Error, String(error));
    return error;
  }
  return assert.fail("nothing was thrown");
}

test("an error has code, place and both sentences", () => {
  const error = refused(() => Calendar.china().addWorkingDays("2009-9-21", 3));
  assert.equal(error.name, "KaoheError");
  assert.deepEqual([error.code, error.at], ["day.not_a_day", "/from"]);
  assert.equal(error.message, error.in("en"));
  assert.match(error.in("zh"), /日期应写作年-月-日/);
});

test("an error crosses to another worker as plain data and is itself again", () => {
  const error = refused(() => Calendar.china().addWorkingDays("2009-9-21", 3));
  for (const data of [structuredClone(error.toJSON()), JSON.parse(JSON.stringify(error)), JSON.parse(JSON.stringify({ error })).error]) {
    assert.deepEqual(Object.keys(data), ["code", "at", "zh", "en"]);
    const again = KaoheError.from(data);
    assert.ok(again instanceof KaoheError && again instanceof Error);
    assert.deepEqual([again.name, again.code, again.at, again.message], ["KaoheError", "day.not_a_day", "/from", error.message]);
    assert.deepEqual([again.in("zh"), again.in("en")], [error.in("zh"), error.in("en")]);
  }
  assert.equal(KaoheError.from(error), error);
});

test("what is no error's data is not taken for one", () => {
  const { code, at, zh, en } = refused(() => calendar.day({ calendar: "cn", day: "" })).toJSON();
  const wrong = [undefined, null, "day.not_a_day", {}, new Error("day.not_a_day"), { code, at, zh }, { code, at, zh, en: 1 }];
  for (const data of wrong) assert.throws(() => KaoheError.from(data), TypeError);
  for (const value of [undefined, null, "", {}, new Error(""), { code, at, zh, en }]) assert.ok(!(value instanceof KaoheError));
});

test("an error of another copy of the package is a KaoheError too", () => {
  const other = createRequire(import.meta.url)("kaohe");
  assert.notEqual(other.KaoheError, KaoheError);
  const error = refused(() => other.Calendar.china().addWorkingDays("2009-9-21", 3));
  assert.ok(error instanceof other.KaoheError);
  class Mine extends KaoheError {}
  assert.ok(!(error instanceof Mine));
  assert.equal(calendar.addWorkingDays({ calendar: other.Calendar.china(), from: "2025-09-10", days: 20 }).day, "2025-10-14");
});

test("a float is refused in the words of the core where it stands", () => {
  for (const days of [0.5, NaN, Infinity]) {
    const error = refused(() => calendar.addWorkingDays({ calendar: "cn", from: "2009-09-21", days }));
    assert.deepEqual([error.code, error.at], ["exact.float_refused", "/days"]);
    assert.match(error.message, new RegExp(`found the float ${String(days)}`, "i"));
  }
});

test("what is no string, and half a character, are refused", () => {
  assert.throws(() => call("calendar.day", 7), TypeError);
  assert.equal(refused(() => call("calendar.day", '{"day":"\ud800"}')).code, "document.not_json");
  assert.equal(refused(() => calendar.day({ calendar: "cn", day: "\ud800" })).code, "document.not_json");
});

test("the size of a text is counted in UTF-8 and refused before it is copied", () => {
  const texts = { "a": 1, "é": 2, "考": 3, "😀": 4 };
  for (const [letter, bytes] of Object.entries(texts)) {
    const error = refused(() => call("calendar.day", letter.repeat(17_000_000)));
    assert.equal(error.code, "document.too_large");
    assert.match(error.message, new RegExp(`has ${17_000_000 * bytes} bytes`));
  }
});

test("the process lives on after bad input", () => {
  for (const text of ["[".repeat(10_000), "", "{", "\0"]) refused(() => call("calendar.day", text));
  assert.equal(Calendar.china().addWorkingDays("2025-09-10", 20).day, "2025-10-14");
});
