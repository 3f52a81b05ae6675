// The examples of the READMEs run as they stand.
import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import { test } from "node:test";

const root = new URL("../../", import.meta.url);

for (const readme of ["README.md", "README.zh-CN.md", "bindings-wasm/package/README.md"]) {
  test(`the JavaScript examples of ${readme} run`, async () => {
    const text = await readFile(new URL(readme, root), "utf8");
    const examples = [...text.matchAll(/^```js\n(.*?)^```/gms)].map((match) => match[1]);
    assert.ok(examples.length > 0, `${readme} has no example in JavaScript`);
    for (const example of examples) {
      // Beside the tests, so that `kaohe` is found as a user's program finds it.
      const file = new URL(`readme-${readme.replaceAll(/\W/g, "_")}.mjs`, import.meta.url);
      await writeFile(file, example);
      try {
        await import(file.href);
      } finally {
        await rm(file);
      }
    }
  });
}
