// The package as it is installed: packed, unpacked elsewhere, imported, required, bundled, typed.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const place = mkdtempSync(join(tmpdir(), "kaohe-"));
const installed = join(place, "node_modules/kaohe");
const run = (command, ...rest) => execFileSync(command, rest, { cwd: place, encoding: "utf8" });
after(() => rmSync(place, { recursive: true }));

const [packed] = JSON.parse(
  execFileSync("npm", ["pack", "--json", "--pack-destination", place], { cwd: here("../../bindings-wasm/package"), encoding: "utf8" }),
);
mkdirSync(installed, { recursive: true });
run("tar", "-xzf", packed.filename, "-C", installed, "--strip-components=1");
const question = 'kaohe.Calendar.china().addWorkingDays("2025-09-10", 20).day';

test("everything that package.json names is packed", () => {
  const about = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  const named = Object.values(about.exports).flatMap((entry) => (typeof entry === "string" ? entry : Object.values(entry)));
  for (const path of named) readFileSync(join(installed, path));
  for (const path of ["README.md", "LICENSE-MIT", "LICENSE-APACHE"]) readFileSync(join(installed, path));
});

test("the core is at most 512 KB when compressed", (context) => {
  const size = gzipSync(readFileSync(join(installed, "dist/kaohe.wasm")), { level: 9 }).length;
  context.diagnostic(`kaohe.wasm, compressed: ${size} bytes`);
  assert.ok(size <= 512 * 1024, `${size} bytes`);
});

test("it can be imported and required", () => {
  writeFileSync(join(place, "import.mjs"), `import * as kaohe from "kaohe"; console.log(${question});`);
  writeFileSync(join(place, "require.cjs"), `const kaohe = require("kaohe"); console.log(${question});`);
  assert.equal(run("node", "import.mjs").trim(), "2025-10-14");
  assert.equal(run("node", "--no-warnings", "require.cjs").trim(), "2025-10-14");
});

test("it can be bundled for a browser, without configuration", async () => {
  const contents = `import * as kaohe from "kaohe"; globalThis.answer = ${question};`;
  const built = await build({
    stdin: { contents, resolveDir: place }, bundle: true, minify: true, write: false, platform: "browser", format: "iife",
  });
  writeFileSync(join(place, "bundle.cjs"), `${built.outputFiles[0].text}; console.log(globalThis.answer);`);
  assert.equal(run("node", "bundle.cjs").trim(), "2025-10-14");
});

test("its types hold a user's code strictly", () => {
  writeFileSync(join(place, "package.json"), JSON.stringify({ type: "module" }));
  copyFileSync(here("sample.ts"), join(place, "sample.ts"));
  for (const module of [["nodenext"], ["esnext", "--moduleResolution", "bundler"]]) {
    const checked = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--lib", "es2022,dom", "--types", "", "--module", ...module];
    try {
      run(here("../node_modules/.bin/tsc"), ...checked, "sample.ts");
    } catch (error) {
      assert.fail(error.stdout);
    }
  }
});
