/**
 * Loads the core from where the page keeps `kaohe/kaohe.wasm`; nothing else answers before that.
 */
export default function load(source: string | URL | Request | Response | BufferSource | WebAssembly.Module): Promise<void>;
export * from "./index.js";
