// For pages that load the bytes themselves, a quarter smaller than in the code.
import start from "./kaohe.js";

/** Loads the core; nothing else answers before that. */
export default async function load(source) {
  await start({ module_or_path: source });
}

export * from "./index.js";
