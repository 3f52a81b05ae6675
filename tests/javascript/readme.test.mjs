// What a README shows runs; what it says a line gives, the line gives.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { examples } from "./examples.mjs";

const tests = fileURLToPath(new URL("..", import.meta.url));
const all = examples();

test("each README has an example, and the asynchronous start comes first in it", () => {
  const firsts = all.filter(({ name }) => name.endsWith(", 1"));
  assert.equal(firsts.length, 3);
  for (const { name, code } of firsts) assert.match(code, /^import \{[^}]*\bload\b[^}]*\} from "kaohe";\n\nawait load\(\);/, name);
});

for (const { name, code } of all) {
  test(name, () => {
    // From within the tests, where the package lies among their modules.
    const printed = execFileSync("node", ["--input-type=module"], { input: code, cwd: tests, encoding: "utf8" });
    const promised = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, line]) => line.replaceAll('"', ""));
    assert.deepEqual(promised.filter((line) => !printed.split("\n").includes(line)), [], printed);
  });
}
