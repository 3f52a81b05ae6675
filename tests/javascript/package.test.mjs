// The package as it is installed: packed, unpacked elsewhere, imported, required, bundled, typed.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { examples } from "./examples.mjs";
import { installed } from "./installed.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { place, folder: there, packed } = installed();
const run = (command, ...rest) => execFileSync(command, rest, { cwd: place, encoding: "utf8" });
const question = 'kaohe.Calendar.china().addWorkingDays("2025-09-10", 20).day';

test("everything that package.json names is packed", () => {
  const about = JSON.parse(readFileSync(join(there, "package.json"), "utf8"));
  const paths = (entry) => (typeof entry === "string" ? [entry] : Object.values(entry).flatMap(paths));
  for (const path of [about.main, about.types, ...about.sideEffects, ...paths(about.exports)]) readFileSync(join(there, path));
  const web = JSON.parse(readFileSync(join(there, "web/package.json"), "utf8"));
  for (const path of [web.main, web.types]) readFileSync(join(there, "web", path));
  for (const path of ["README.md", "LICENSE-MIT", "LICENSE-APACHE"]) readFileSync(join(there, path));
});

test("the core is at most 664 KB when compressed", (context) => {
  const size = gzipSync(readFileSync(join(there, "kaohe.wasm")), { level: 9 }).length;
  const code = gzipSync(readFileSync(join(there, "dist/bytes.js")), { level: 9 }).length;
  context.diagnostic(`compressed: kaohe.wasm ${size} bytes, as text in the code ${code} bytes; the package ${packed.size} bytes`);
  assert.ok(size <= 664 * 1024, `${size} bytes`);
});

test("it can be imported and required", () => {
  writeFileSync(join(place, "import.mjs"), `import * as kaohe from "kaohe"; console.log(${question});`);
  writeFileSync(join(place, "require.cjs"), `const kaohe = require("kaohe"); console.log(${question});`);
  assert.equal(run("node", "import.mjs").trim(), "2025-10-14");
  assert.equal(run("node", "--no-warnings", "require.cjs").trim(), "2025-10-14");
});

test("its types hold a user's code strictly", () => {
  writeFileSync(join(place, "package.json"), JSON.stringify({ type: "module" }));
  copyFileSync(here("sample.ts"), join(place, "sample.ts"));
  // A README's example is a user's code too.
  examples().forEach(({ code }, number) => writeFileSync(join(place, `readme${number}.ts`), `${code}\nexport {};\n`));
  for (const module of [["nodenext"], ["esnext", "--moduleResolution", "bundler"]]) {
    const checked = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--target", "es2022", "--lib", "es2022,dom", "--types", "", "--module", ...module];
    try {
      run(here("../node_modules/.bin/tsc"), ...checked, ...readdirSync(place).filter((name) => name.endsWith(".ts")));
    } catch (error) {
      assert.fail(error.stdout);
    }
  }
});
