// What is thrown, and that nothing is guessed.
import * as kaohe from "kaohe";
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";

const { Calendar, KaoheError, Scheme, calendar, call } = kaohe;

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
  assert.match(error.in("zh"), /日期应写作/);
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
    assert.match(error.message, new RegExp(`found ${String(days)}`, "i"));
  }
});

test("what is no string, and half a character, are refused", () => {
  assert.throws(() => call("calendar.day", 7), TypeError);
  assert.equal(refused(() => call("calendar.day", '{"day":"\ud800"}')).code, "document.not_json");
  assert.equal(refused(() => calendar.day({ calendar: "cn", day: "\ud800" })).code, "document.not_json");
});

test("the bytes of a file are read where its text is, and another encoding is named", () => {
  const document = JSON.stringify({ calendar: "bank", title: { zh: "银行" }, based_on: { calendar: "cn" }, notices: [] });
  const bytes = new TextEncoder().encode(`\ufeff${document}`);
  const within = new Uint8Array([0, 0, ...bytes, 0]).subarray(2, -1);
  for (const file of [document, `\ufeff${document}`, bytes, Buffer.from(bytes), bytes.buffer, new DataView(bytes.buffer), within]) {
    assert.equal(Calendar.parse(file).addWorkingDays("2025-09-10", 20).day, "2025-10-14");
  }
  assert.equal(JSON.parse(call("calendar.day", new TextEncoder().encode('{"calendar":"cn","day":"2025-09-10"}'))).works, true);
  // 考核 in GBK; the same in UTF-16 with its mark.
  for (const [encoding, file] of [["GBK", [0x22, 0xbf, 0xbc, 0xba, 0xcb, 0x22]], ["UTF-16", [0xff, 0xfe, 0x22, 0, 3, 0x80, 0x38, 0x68, 0x22, 0]]]) {
    for (const read of [Calendar.parse, Scheme.parse, (given) => call("calendar.day", given)]) {
      const error = refused(() => read(new Uint8Array(file)));
      assert.equal(error.code, "document.not_utf8");
      assert.ok(error.in("en").includes(encoding) && error.in("zh").includes(encoding), error.in("zh"));
    }
  }
  assert.equal(refused(() => Scheme.parse(new ArrayBuffer(17_000_000))).code, "document.too_large");
  for (const none of [undefined, null, 7, {}, [], true]) assert.throws(() => Scheme.parse(none), TypeError);
  assert.throws(() => Calendar.china().knownAsOf(new Uint8Array(10)), TypeError);
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
