// For pages and workers, through any bundler or none: the bytes stand in the code.
import { base64 } from "./bytes.js";
import { initSync } from "./kaohe.js";

initSync({ module: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) });

export * from "./index.js";
