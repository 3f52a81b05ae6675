// What a README shows runs.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const names = ["README.md", "README.zh-CN.md", "bindings-wasm/package/README.md"];
const examples = names.flatMap((name) => {
  const found = readFileSync(`${root}/${name}`, "utf8").matchAll(/```(?:js|ts)\n(.*?)```/gs);
  return [...found].map(([, code], number) => ({ name: `${name}, ${number + 1}`, code }));
});

test("there are examples", () => assert.ok(examples.length > 0));

for (const { name, code } of examples) {
  test(name, () => {
    // From within the tests, where the package lies among their modules.
    execFileSync("node", ["--input-type=module"], { input: code, cwd: `${root}/tests`, stdio: ["pipe", "pipe", "inherit"] });
  });
}
