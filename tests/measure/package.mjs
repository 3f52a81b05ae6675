// Measures the JavaScript package: `node tests/measure/package.mjs [entry]`; the entry is a file of a package's `dist`.
//
// Import and first answer in new processes and new pages; memory after ten thousand derived calendars.
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { basename, dirname, extname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { open } from "../runners/browser.mjs";

const require = createRequire(import.meta.url);
const entry = resolve(process.argv[2] ?? join(dirname(require.resolve("kaohe")), "../index.js"));
const from = JSON.stringify(pathToFileURL(entry).href);
const first = 'Calendar.china().addWorkingDays("2025-09-10", 20)';
const TIMES = 15;

/** What a new process of Node prints of `code`. */
const printed = (code) => execFileSync("node", ["--input-type=module", "-e", code], { encoding: "utf8" }).trim();

function middle(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return `${sorted[sorted.length >> 1].toFixed(1)} ms (least ${sorted[0].toFixed(1)})`;
}

function inNode() {
  const code = `const started = performance.now();
    const { Calendar } = await import(${from});
    const imported = performance.now();
    Calendar.china().addWorkingDays("2025-09-10", 20);
    console.log(JSON.stringify([imported - started, performance.now() - started]));`;
  const times = Array.from({ length: TIMES }, () => JSON.parse(printed(code)));
  console.log(`Node: import ${middle(times.map(([imported]) => imported))}`);
  console.log(`Node: import and first answer ${middle(times.map(([, answered]) => answered))}`);
}

async function inPage() {
  const kinds = { ".js": "text/javascript", ".wasm": "application/wasm" };
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    const body = path === "/" ? "<!doctype html>" : await readFile(join(dirname(entry), path)).catch(() => undefined);
    response.writeHead(body === undefined ? 404 : 200, { "content-type": kinds[extname(path)] ?? "text/html" }).end(body);
  }).listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  const browser = await open();
  const answer = async (name) => {
    const started = performance.now();
    const { Calendar, load } = await import(name);
    const imported = performance.now();
    await load?.();
    Calendar.china().addWorkingDays("2025-09-10", 20);
    return [performance.now() - started, performance.now() - imported];
  };
  const times = [];
  for (let time = 0; time < TIMES; time += 1) {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    times.push(await page.evaluate(answer, `/${basename(entry)}`));
    await page.context().close();
  }
  console.log(`Chromium: import and first answer ${middle(times.map(([whole]) => whole))}`);
  console.log(`Chromium: first answer after import ${middle(times.map(([, answered]) => answered))}`);
  await browser.close();
  server.close();
}

function memory() {
  const uses = {
    "kept": "kept.push(china.knownAsOf(day))",
    "nobody refers to any more": "china.knownAsOf(day)",
    "of the function form": "calendar.day({ calendar: china, known_as_of: day, day })",
  };
  for (const [name, use] of Object.entries(uses)) {
    const code = `const { Calendar, calendar } = await import(${from});
      const [china, day, kept] = [Calendar.china(), "2020-01-21", []];
      const before = process.memoryUsage().rss;
      for (let times = 0; times < 10_000; times += 1) ${use};
      console.log(((process.memoryUsage().rss - before) / 1e6).toFixed(0));`;
    console.log(`Node: 10,000 derived calendars that are ${name}: ${printed(code)} MB more`);
  }
}

console.log(fileURLToPath(pathToFileURL(entry)));
inNode();
memory();
await inPage();
