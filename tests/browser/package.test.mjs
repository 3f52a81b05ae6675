// The package in a page and in a worker, with the bytes in the code and beside it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { withPage } from "../runners/browser.mjs";

test("it loads in a page", async () => {
  const day = await withPage((page) =>
    page.evaluate(async () => (await import("kaohe")).Calendar.china().addWorkingDays("2025-09-10", 20).day),
  );
  assert.equal(day, "2025-10-14");
});

test("it loads in a page that keeps the bytes itself", async () => {
  const said = await withPage((page) =>
    page.evaluate(async () => {
      const kaohe = await import("kaohe/web");
      await kaohe.load("/package/kaohe.wasm");
      try {
        return kaohe.Calendar.china().addWorkingDays("2027-01-04", 3);
      } catch (error) {
        return [error instanceof kaohe.KaoheError, error.code, error.in("zh")];
      }
    }),
  );
  assert.deepEqual(said.slice(0, 2), [true, "calendar.year_not_covered"]);
  assert.match(said[2], /日历/);
});

test("it loads in a worker", async () => {
  const day = await withPage((page) =>
    page.evaluate(() => {
      const code = `import { Calendar } from "${location.origin}/package/dist/index.js";
        postMessage(Calendar.china().addWorkingDays("2025-09-10", 20).day);`;
      const worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })), { type: "module" });
      return new Promise((answered, failed) => {
        worker.onmessage = (message) => answered(message.data);
        worker.onerror = (error) => failed(new Error(error.message));
      });
    }),
  );
  assert.equal(day, "2025-10-14");
});

test("a page lives on after bad input", async () => {
  const codes = await withPage((page) =>
    page.evaluate(async () => {
      const kaohe = await import("kaohe");
      const refused = (text) => {
        try {
          return kaohe.call("calendar.day", text);
        } catch (error) {
          return error.code;
        }
      };
      const codes = ["[".repeat(10_000), "a".repeat(100_000_000), ""].map(refused);
      return [...codes, kaohe.Calendar.china().addWorkingDays("2025-09-10", 20).day];
    }),
  );
  assert.deepEqual(codes, ["document.too_deep", "document.too_large", "document.not_json", "2025-10-14"]);
});

test("a page whose policy forbids WebAssembly is told so", async () => {
  const said = await withPage(async (page) => {
    return page.evaluate(async () => {
      const { Calendar, KaoheError, load } = await import("kaohe");
      const refused = (error) => [error instanceof KaoheError, error.code, error.in("zh")];
      const loaded = await load().catch(refused);
      try {
        return [loaded, Calendar.china()];
      } catch (error) {
        return [loaded, refused(error)];
      }
    });
  }, "/strict");
  for (const [isOurs, code, zh] of said) {
    assert.deepEqual([isOurs, code], [true, "runtime.not_allowed"]);
    assert.match(zh, /wasm-unsafe-eval/);
  }
});

test("an error crosses from a worker and is itself again", async () => {
  const said = await withPage((page) =>
    page.evaluate(async () => {
      const { KaoheError } = await import("kaohe");
      const code = `import { Calendar } from "${location.origin}/package/dist/index.js";
        try { Calendar.china().addWorkingDays("2027-01-04", 3); } catch (error) { postMessage(error.toJSON()); }`;
      const worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })), { type: "module" });
      const error = await new Promise((answered) => (worker.onmessage = ({ data }) => answered(KaoheError.from(data))));
      return [error instanceof KaoheError, error.code, error.message === error.in("en"), error.in("zh")];
    }),
  );
  assert.deepEqual(said.slice(0, 3), [true, "calendar.year_not_covered", true]);
  assert.match(said[3], /日历/);
});

test("a failure of WebAssembly costs a page one call", async () => {
  const said = await withPage((page) =>
    page.evaluate(async () => {
      const made = [];
      const { instantiate } = WebAssembly;
      WebAssembly.instantiate = async (...given) => {
        made.push({ ...(await instantiate(...given)).exports });
        return { exports: made.at(-1) };
      };
      const { Calendar, load } = await import("kaohe");
      await load();
      const china = Calendar.china();
      const { compiledcalendar_call: whole } = made[0];
      // An address beyond the memory: a true trap.
      made[0].compiledcalendar_call = (at, ...rest) => whole(0xfffffff0, ...rest);
      try {
        return china.day("2025-09-10");
      } catch (error) {
        return [error.code, error.cause instanceof WebAssembly.RuntimeError, china.addWorkingDays("2025-09-10", 20).day];
      }
    }),
  );
  assert.deepEqual(said, ["runtime.core_failed", true, "2025-10-14"]);
});
