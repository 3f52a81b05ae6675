// What breaks inside WebAssembly costs one call: the instance is dropped, another takes its place.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

// Instances are seen as they are made, and may be broken: the exports of each stand in a plain object here.
const instances = [];
const Instance = WebAssembly.Instance;
WebAssembly.Instance = function (module, imports) {
  const instance = new Instance(module, imports);
  instances.push({ ...instance.exports });
  return { exports: instances.at(-1) };
};
const kaohe = await import("kaohe");
const { Calendar, KaoheError, Scheme, calendar } = kaohe;

const question = { calendar: "cn", from: "2025-09-10", days: 20 };
const document = (name) => readFileSync(new URL(`../cases/documents/${name}`, import.meta.url), "utf8");
const day = () => calendar.addWorkingDays(question).day;

function refused(act) {
  try {
    act();
  } catch (error) {
    assert.ok(error instanceof KaoheError, String(error));
    return error;
  }
  return assert.fail("nothing was thrown");
}

/** What the instance that answers does at its next call of an export. */
function breakNext(name, act) {
  const exports = instances.at(-1);
  const whole = exports[name];
  exports[name] = (...given) => {
    exports[name] = whole;
    return act(whole, ...given);
  };
}

const abort = () => {
  throw new WebAssembly.RuntimeError("unreachable");
};
const failures = {
  "a read beyond the memory": (whole, _, length) => whole(0xfffffff0, length, 0xfffffff0, 1 << 20),
  "an abort": abort,
  "an overflow of the stack": function overflow() {
    return overflow() + 1;
  },
};

for (const [name, failure] of Object.entries(failures)) {
  test(`${name} is a KaoheError, and the next call answers`, () => {
    assert.equal(day(), "2025-10-14");
    const made = instances.length;
    breakNext("call", failure);
    const error = refused(day);
    assert.deepEqual([error.code, error.at], ["runtime.core_failed", ""]);
    assert.ok(error.cause instanceof WebAssembly.RuntimeError || error.cause instanceof RangeError, String(error.cause));
    assert.ok(error.in("en").includes(error.cause.message) && error.in("zh").includes("核心"));
    assert.equal(day(), "2025-10-14");
    assert.equal(instances.length, made + 1);
  });
}

test("an instance that stays broken is never asked again", () => {
  const broken = instances.at(-1);
  for (const name of Object.keys(broken)) {
    if (typeof broken[name] === "function") broken[name] = () => assert.fail(`${name} of the lost instance`);
  }
  broken.call = abort;
  assert.equal(refused(day).code, "runtime.core_failed");
  assert.equal(day(), "2025-10-14");
});

test("calendars live on: the shipped one, one's own, and what is derived of them", () => {
  const bank = { calendar: "bank", title: { zh: "银行" }, based_on: { calendar: "cn", without: ["work"] }, notices: [] };
  const china = Calendar.china();
  const calendars = [
    china, china.knownAsOf("2018-12-05"), china.beyond("provisional"), china.knownAsOf("2018-12-05").beyond("provisional"),
    Calendar.of(bank), Calendar.parse(JSON.stringify(bank)).knownAsOf("2018-12-05"),
  ];
  const answers = () => calendars.map((calendar) => calendar.addWorkingDays("2018-12-03", 15));
  const before = answers();
  breakNext("compiledcalendar_call", abort);
  assert.equal(refused(answers).code, "runtime.core_failed");
  assert.deepEqual(answers(), before);
  assert.deepEqual(answers(), before);
});

test("a scheme lives on, and so does a refusal", () => {
  const scheme = Scheme.parse(document("office_staff.scheme.json"));
  const cohort = JSON.parse(document("office_staff.2009.json"));
  const before = scheme.assess(cohort);
  breakNext("compiledscheme_call", abort);
  assert.equal(refused(() => scheme.assess(cohort)).code, "runtime.core_failed");
  assert.deepEqual(scheme.assess(cohort), before);
  breakNext("compiledscheme_read", abort);
  assert.equal(refused(() => Scheme.parse("{}")).code, "runtime.core_failed");
  assert.equal(refused(() => Scheme.parse("{}")).code, "shape.missing_key");
});

test("what is freed on a lost instance frees nothing on the next", () => {
  const [lost, kept] = [Calendar.china(), Calendar.china()];
  breakNext("call", abort);
  refused(day);
  assert.equal(day(), "2025-10-14");
  instances.at(-1).__wbg_compiledcalendar_free = () => assert.fail("freed on the next instance");
  lost.free();
  assert.equal(refused(() => lost.day("2025-09-10")).code, "runtime.calendar_freed");
  assert.equal(kept.addWorkingDays("2025-09-10", 20).day, "2025-10-14");
});

test("a call where the stack ends harms no later one", () => {
  const [text, china] = [document("office_staff.scheme.json"), Calendar.china()];
  const within = (depth) => (depth === 0 ? Scheme.parse(text).free() : within(depth - 1));
  const reaches = (depth) => {
    try {
      within(depth);
      return true;
    } catch (error) {
      // Too near the end not even an error of the package has room.
      if (!(error instanceof RangeError || error.cause instanceof RangeError)) throw error;
      return false;
    } finally {
      assert.equal(china.addWorkingDays("2025-09-10", 20).day, "2025-10-14");
    }
  };
  const made = instances.length;
  // Frames shrink while the engine learns, so the end is sought again.
  for (let round = 0; round < 5; round += 1) {
    let [good, bad] = [0, 50_000];
    while (bad - good > 1) {
      const middle = (good + bad) >> 1;
      if (reaches(middle)) good = middle;
      else bad = middle;
    }
    for (let depth = bad; depth < bad + 60; depth += 3) reaches(depth);
  }
  assert.ok(instances.length > made, "the stack never ended within the core");
});
