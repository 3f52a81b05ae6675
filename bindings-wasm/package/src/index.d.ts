/**
 * Compiles and starts the core without blocking; after that every call answers at once. Without it the first call
 * compiles it, which pages in Chromium before 114 refuse on their main thread (`runtime.load_first`).
 * @throws {KaoheError} `runtime.*`
 */
export declare function load(): Promise<void>;
export * from "./face.js";
