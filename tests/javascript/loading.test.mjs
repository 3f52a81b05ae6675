// How the core is loaded, and what is said where it cannot be.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { CODES } from "../../bindings-wasm/package/dist/faults.js";

const tests = fileURLToPath(new URL("..", import.meta.url));
const wasm = JSON.stringify(fileURLToPath(new URL("../../bindings-wasm/package/kaohe.wasm", import.meta.url)));

/** What a new process says of `code`: its answers as JSON, an error as its plain data. */
function said(code) {
  const whole = `
    import { readFileSync } from "node:fs";
    const said = [];
    const say = async (act) => {
      try {
        said.push(await act());
      } catch (error) {
        said.push(error.toJSON ? error : String(error));
      }
    };
    const day = (kaohe) => kaohe.Calendar.china().addWorkingDays("2025-09-10", 20).day;
    ${code}
    console.log(JSON.stringify(said));`;
  return JSON.parse(execFileSync("node", ["--input-type=module", "-e", whole], { cwd: tests, encoding: "utf8" }));
}

/** What engines did and do on the main thread of a page. */
const refuseToCompileAtOnce = `
  const { Module, Instance } = WebAssembly;
  const refuse = (what) => { throw new RangeError(\`WebAssembly.\${what} is disallowed on the main thread, if the buffer size is larger than 4KB.\`); };
  WebAssembly.Module = function () { refuse("Compile"); };
  WebAssembly.Instance = function () { refuse("Instance"); };`;

const shown = new Set();
function refused(error, code) {
  assert.equal(error.code, code, JSON.stringify(error));
  assert.equal(error.at, "");
  assert.match(error.zh, /\p{Script=Han}/u);
  shown.add(code);
}

test("nothing is compiled before it is asked for", () => {
  assert.deepEqual(
    said(`const { Module } = WebAssembly;
      let compiled = 0;
      WebAssembly.Module = function (bytes) { compiled += 1; return new Module(bytes); };
      const kaohe = await import("kaohe");
      said.push(compiled, day(kaohe), compiled);`),
    [0, "2025-10-14", 1],
  );
});

test("load compiles without blocking, once, and every call answers after it", () => {
  assert.deepEqual(
    said(`const { load, ...kaohe } = await import("kaohe");
      const { compile } = WebAssembly;
      let compiled = 0;
      WebAssembly.compile = (bytes) => { compiled += 1; return compile(bytes); };
      WebAssembly.Module = function () { throw new Error("at once"); };
      said.push(...(await Promise.all([load(), load()])).map(String), day(kaohe));
      await load();
      said.push(compiled);`),
    ["undefined", "undefined", "2025-10-14", 1],
  );
});

test("where nothing large is compiled at once, the error says to await load, and load works", () => {
  const [first, later, ...answers] = said(`${refuseToCompileAtOnce}
    const kaohe = await import("kaohe");
    await say(() => day(kaohe));
    await say(() => kaohe.call("calendar.day", "{}"));
    await kaohe.load();
    await say(() => day(kaohe));`);
  refused(first, "runtime.load_first");
  refused(later, "runtime.load_first");
  assert.match(first.en, /await `load`/);
  assert.deepEqual(answers, ["2025-10-14"]);
});

test("after a failure too such a page has the core again once it has waited", () => {
  const [whole, failed, first, again] = said(`${refuseToCompileAtOnce}
    const { instantiate } = WebAssembly;
    const instances = [];
    WebAssembly.instantiate = async (...given) => {
      const exports = { ...(await instantiate(...given)).exports };
      instances.push(exports);
      return { exports };
    };
    const kaohe = await import("kaohe");
    await kaohe.load();
    const china = kaohe.Calendar.china();
    const asked = () => china.addWorkingDays("2025-09-10", 20).day;
    await say(asked);
    instances[0].compiledcalendar_call = () => { throw new WebAssembly.RuntimeError("unreachable"); };
    await say(asked);
    await say(asked);
    await kaohe.load();
    await say(asked);`);
  assert.equal(whole, "2025-10-14");
  refused(failed, "runtime.core_failed");
  refused(first, "runtime.load_first");
  assert.equal(again, "2025-10-14");
});

test("where WebAssembly is forbidden the error says what would allow it", () => {
  const [error] = said(`
    WebAssembly.Module = function () {
      throw new WebAssembly.CompileError("WebAssembly.Module(): Refused to compile or instantiate WebAssembly module because 'unsafe-eval' is not an allowed source of script in the following Content Security Policy directive");
    };
    const kaohe = await import("kaohe");
    await say(() => day(kaohe));`);
  refused(error, "runtime.not_allowed");
  assert.match(error.en, /wasm-unsafe-eval/);
});

test("bytes that are none of the core are refused, and the right ones taken after", () => {
  const [error, ...answers] = said(`
    const kaohe = await import("kaohe/web");
    await say(() => kaohe.load(new Uint8Array(8)));
    await kaohe.load(readFileSync(${wasm}));
    await say(() => day(kaohe));`);
  refused(error, "runtime.not_started");
  assert.deepEqual(answers, ["2025-10-14"]);
});

test("kaohe/web takes bytes, a compiled module, a response or an address, and waits for it", () => {
  const serve = `
    const { createServer } = await import("node:http");
    const server = createServer((request, response) => {
      const there = request.url !== "/missing";
      response.writeHead(there ? 200 : 404, request.url === "/plain" ? {} : { "content-type": "application/wasm" });
      response.end(there ? readFileSync(${wasm}) : "");
    }).listen(0, "127.0.0.1");
    await new Promise((ready) => server.once("listening", ready));
    const at = (path) => new URL(path, \`http://127.0.0.1:\${server.address().port}\`);
    const kaohe = await import("kaohe/web");`;
  const sources = [
    "bytes", "bytes.buffer", "new WebAssembly.Module(bytes)", 'at("/")', 'String(at("/plain"))', 'new Request(at("/"))',
    'await fetch(at("/plain"))', 'fetch(at("/"))',
  ];
  for (const source of sources) {
    const found = said(`${serve}
      const bytes = new Uint8Array(readFileSync(${wasm}));
      await say(async () => kaohe.load(${source}));
      await say(() => day(kaohe));
      server.closeAllConnections(); server.close();`);
    assert.deepEqual(found, [null, "2025-10-14"], source);
  }
  const [missing, again] = said(`${serve}
    await say(() => kaohe.load(at("/missing")));
    await kaohe.load(at("/"));
    await say(() => day(kaohe));
    server.closeAllConnections(); server.close();`);
  refused(missing, "runtime.not_fetched");
  assert.match(missing.en, /404/);
  assert.equal(again, "2025-10-14");
  const [unreachable] = said(`const kaohe = await import("kaohe/web"); await say(() => kaohe.load("http://127.0.0.1:1/kaohe.wasm"));`);
  refused(unreachable, "runtime.not_fetched");
});

test("kaohe/web says that it is not loaded", () => {
  const errors = said(`
    const kaohe = await import("kaohe/web");
    await say(() => day(kaohe));
    await say(() => kaohe.call("calendar.day", "{}"));
    await say(() => kaohe.Scheme.parse("{}"));
    await say(() => kaohe.load());`);
  for (const error of errors) refused(error, "runtime.not_loaded");
});

test("every code of the package itself is shown by a test", () => {
  // Those of freed handles are shown where handles are tested.
  for (const code of ["runtime.calendar_freed", "runtime.scheme_freed"]) shown.add(code);
  assert.deepEqual(CODES.filter((code) => !shown.has(code)), []);
});
