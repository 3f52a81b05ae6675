// For Node: the bytes lie beside this file.
import { readFileSync } from "node:fs";
import { initSync } from "./kaohe.js";

initSync({ module: readFileSync(new URL("./kaohe.wasm", import.meta.url)) });

export * from "./index.js";
