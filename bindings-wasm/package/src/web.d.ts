/** Where the bytes of the core are: `kaohe/kaohe.wasm`, by its address, as a response, as bytes, or compiled. */
export type Source = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/**
 * Loads the core from where the page keeps its bytes; nothing else answers before that (`runtime.not_loaded`).
 * @param source Where the bytes are.
 * @throws {KaoheError} `runtime.*`
 */
export declare function load(source: Source | PromiseLike<Source>): Promise<void>;
export * from "./face.js";
