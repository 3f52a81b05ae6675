// The JavaScript that the READMEs show.
import { readFileSync } from "node:fs";

const names = ["README.md", "README.zh-CN.md", "bindings-wasm/package/README.md"];
const text = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");

/** Every block of them, with where it stands. */
export const examples = () =>
  names.flatMap((name) =>
    [...text(name).matchAll(/```(?:js|ts)\n(.*?)```/gs)].map(([, code], number) => ({ name: `${name}, ${number + 1}`, code })),
  );
