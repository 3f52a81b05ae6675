// What users build with: each tool builds the package as it is installed, without configuration, and what it built answers.
//
// The tools lie in the folder that KAOHE_BUNDLERS names, and everything is built in there: tools look for modules
// in the folders above, and some follow no links.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { installed } from "../javascript/installed.mjs";
import { answerOf, nextServer, pageAnswer } from "./running.mjs";

const tools = process.env.KAOHE_BUNDLERS;
const { place, folder, tarball } = installed(tools);
const require = createRequire(join(tools, "package.json"));
const load = async (name) => import(pathToFileURL(require.resolve(name)));
const run = promisify(execFile);

const RIGHT = "2025-10-14";
const question = 'Calendar.china().addWorkingDays("2025-09-10", 20).day';
const entries = {
  // A page waits for `load`; a server's code, and what older tools read, calls at once.
  "page.js": `import { Calendar, load } from "kaohe"; load().then(() => globalThis.answered(${question}));`,
  "once.js": `import { Calendar } from "kaohe"; globalThis.answered(${question});`,
  "print.js": `import { Calendar } from "kaohe"; console.log(${question});`,
  "print.mjs": `import { Calendar } from "kaohe"; console.log(${question});`,
  "print.cjs": `const { Calendar } = require("kaohe"); console.log(${question});`,
  "web.js": `import address from "kaohe/kaohe.wasm?url"; import { Calendar, load } from "kaohe/web";
    load(address).then(() => globalThis.answered(${question}));`,
  "web5.js": `import { Calendar, load } from "kaohe/web";
    load(new URL("kaohe/kaohe.wasm", import.meta.url)).then(() => globalThis.answered(${question}));`,
};
for (const [name, code] of Object.entries(entries)) writeFileSync(join(place, name), code);
const entry = (name) => join(place, name);
const built = (name) => join(place, "built", name);

test("esbuild, for a page", async () => {
  const { build } = await load("esbuild");
  await build({ entryPoints: [entry("page.js")], outfile: built("esbuild/page.js"), bundle: true, minify: true, format: "iife", logLevel: "error" });
  assert.equal(await pageAnswer(built("esbuild")), RIGHT);
});

test("esbuild, for Node", async () => {
  const { build } = await load("esbuild");
  for (const [format, from, to] of [["esm", "print.mjs", "out.mjs"], ["cjs", "print.mjs", "from-esm.cjs"], ["cjs", "print.cjs", "out.cjs"]]) {
    const outfile = built(`esbuild-node/${to}`);
    await build({ entryPoints: [entry(from)], outfile, bundle: true, platform: "node", format, logLevel: "error" });
    assert.equal(await answerOf(outfile), RIGHT, to);
  }
});

test("vite, for a page, with the bytes in the code and beside it", async () => {
  const { build } = await load("vite");
  for (const name of ["page", "web"]) {
    const root = join(place, `vite-${name}`);
    mkdirSync(root);
    writeFileSync(join(root, "index.html"), `<!doctype html><script type="module" src="../${name}.js"></script>`);
    await build({ root, configFile: false, logLevel: "error", base: "./", build: { outDir: built(`vite-${name}`), chunkSizeWarningLimit: 4096 } });
    assert.equal(await pageAnswer(built(`vite-${name}`)), RIGHT, name);
  }
});

test("vite, for a server, with the package outside and inside of what is built", async () => {
  const { build } = await load("vite");
  for (const noExternal of [false, true]) {
    const outDir = built(`vite-ssr-${noExternal}`);
    await build({
      root: place, configFile: false, logLevel: "error", ssr: noExternal ? { noExternal } : {},
      build: { ssr: entry("print.mjs"), outDir },
    });
    const [file] = readdirSync(outDir).filter((name) => /\.m?js$/.test(name));
    assert.equal(readFileSync(join(outDir, file), "utf8").length > 1_000_000, noExternal);
    assert.equal(await answerOf(join(outDir, file)), RIGHT);
  }
});

/** Builds with webpack; what it warns of fails as well. */
function packed(webpack, options) {
  return new Promise((done, failed) => {
    webpack({ mode: "production", performance: false, context: place, ...options }, (error, stats) => {
      if (error) return failed(error);
      const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
      return errors.length + warnings.length > 0 ? failed(new Error(JSON.stringify([...errors, ...warnings]))) : done();
    });
  });
}

test("webpack 5, for a page, with the bytes in the code and beside it", async () => {
  const { default: webpack } = await load("webpack");
  for (const name of ["page", "web5"]) {
    const path = built(`webpack5-${name}`);
    await packed(webpack, { entry: entry(`${name}.js`), output: { path, filename: "page.js" } });
    assert.equal(await pageAnswer(path), RIGHT, name);
  }
});

test("webpack 5, for Node", async () => {
  const { default: webpack } = await load("webpack");
  for (const from of ["print.mjs", "print.cjs"]) {
    const path = built(`webpack5-${from}`);
    await packed(webpack, { entry: entry(from), target: "node", output: { path, filename: "out.cjs" } });
    assert.equal(await answerOf(join(path, "out.cjs")), RIGHT, from);
  }
});

test("webpack 4, for a page and for Node", async () => {
  // In a process of its own: it needs hashes that Node offers only where they are asked for.
  const script = entry("webpack4.cjs");
  writeFileSync(script, `
    const webpack = require(${JSON.stringify(require.resolve("webpack-4"))});
    const packed = ${packed};
    const place = ${JSON.stringify(place)};
    Promise.all([
      packed(webpack, { entry: ${JSON.stringify(entry("once.js"))}, output: { path: ${JSON.stringify(built("webpack4"))}, filename: "page.js" } }),
      packed(webpack, { entry: ${JSON.stringify(entry("print.js"))}, target: "node", output: { path: ${JSON.stringify(built("webpack4-node"))}, filename: "out.cjs" } }),
    ]).catch((error) => { console.error(error); process.exitCode = 1; });`);
  await run("node", [script], { cwd: place, env: { ...process.env, NODE_OPTIONS: "--openssl-legacy-provider" } });
  assert.equal(await pageAnswer(built("webpack4")), RIGHT);
  assert.equal(await answerOf(join(built("webpack4-node"), "out.cjs")), RIGHT);
});

test("Next, on the server and in the page", async () => {
  const root = join(place, "next");
  cpSync(fileURLToPath(new URL("next", import.meta.url)), root, { recursive: true });
  const next = join(tools, "node_modules/next/dist/bin/next");
  await run("node", [next, "build"], { cwd: root, env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } });
  await nextServer(next, root, async (address) => {
    const html = await (await fetch(address)).text();
    assert.match(html, new RegExp(`server (<!-- -->)?${RIGHT}`));
    assert.deepEqual(await (await fetch(`${address}/api`)).json(), { day: RIGHT });
    assert.equal(await pageAnswer(address), RIGHT);
  });
});

test("publint finds nothing", async () => {
  const { publint } = await load("publint");
  const { messages } = await publint({ pkgDir: folder, pack: false, strict: true });
  assert.deepEqual(messages, []);
});

test("the types are right for every kind of resolution", async () => {
  const { checkPackage, createPackageFromTarballData } = await load("@arethetypeswrong/core");
  const { types, problems, entrypoints } = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball))));
  assert.equal(types.kind, "included");
  assert.deepEqual(problems, []);
  assert.deepEqual(Object.keys(entrypoints).sort(), [".", "./kaohe.wasm", "./package.json", "./web"]);
});

test("TypeScript 5 compiles a user's code by every kind of resolution", async () => {
  const tsc = require.resolve("typescript-5/lib/tsc.js");
  const code = `import { Calendar, KaoheError, load } from "kaohe";
    import { load as loadFrom } from "kaohe/web";
    export const started: Promise<void> = load();
    export const fetched: Promise<void> = loadFrom(fetch("kaohe.wasm"));
    export const day: string = ${question};
    export const again = (error: unknown) => (error instanceof KaoheError ? KaoheError.from(error.toJSON()).code : undefined);
    export function once(): string { using asOf = Calendar.china().knownAsOf("2018-12-05"); return asOf.day("2018-12-31").day; }
    Calendar.china()[Symbol.dispose]();
    // @ts-expect-error an exact number is text
    Calendar.china().addWorkingDays(20250910, 20);`;
  // Without the one line that only a newer language has.
  const older = code.split("\n").filter((line) => !line.includes("using ")).join("\n");
  const kinds = [
    ["mts", { module: "nodenext", target: "es2022", lib: ["es2022", "dom", "esnext.disposable"] }, code],
    ["mts", { module: "nodenext", target: "es2018", lib: ["es2018", "dom"] }, older],
    ["cts", { module: "nodenext", target: "es2022", lib: ["es2022", "dom"] }, older],
    ["ts", { module: "commonjs", moduleResolution: "node10", target: "es2018", lib: ["es2018", "dom"] }, older],
    ["ts", { module: "esnext", moduleResolution: "node10", target: "es2022", lib: ["es2022", "dom"] }, older],
    ["ts", { module: "esnext", moduleResolution: "bundler", target: "es2022", lib: ["es2022", "dom"] }, older],
  ];
  for (const [number, [ending, options, text]] of kinds.entries()) {
    writeFileSync(entry(`typed${number}.${ending}`), text);
    const compilerOptions = { ...options, noEmit: true, strict: true, exactOptionalPropertyTypes: true, types: [] };
    writeFileSync(entry(`tsconfig${number}.json`), JSON.stringify({ compilerOptions, files: [`typed${number}.${ending}`] }));
    await run("node", [tsc, "-p", entry(`tsconfig${number}.json`)]).catch(({ stdout }) => assert.fail(`${JSON.stringify(options)}: ${stdout}`));
  }
});
