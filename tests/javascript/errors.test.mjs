// What is thrown, and that nothing is guessed.
import * as kaohe from "kaohe";
import assert from "node:assert/strict";
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
