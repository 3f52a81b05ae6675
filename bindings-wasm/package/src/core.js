// The instance of the core that answers: compiled when it is first needed or by `load`, and made anew after it broke.
import { KaoheError } from "./error.js";
import { fault, notStarted, said } from "./faults.js";
import { glue } from "./glue.js";

/** Gives the bytes, where they stand in the code. */
let inCode;
let module;
let current;
let lost;
let loading;

/** Says where the bytes stand in the code. */
export function bytesInCode(bytes) {
  inCode = bytes;
}

/** Runs what the core may refuse on the instance that answers; the core throws its errors as JSON text. */
export function crossing(act) {
  const core = running();
  try {
    return act(core);
  } catch (thrown) {
    if (typeof thrown === "string") throw new KaoheError(JSON.parse(thrown));
    // A trap or an overflow of the stack leaves an instance in a state that nobody knows. It is given up before
    // anything is called, for which there may be no room.
    current = undefined;
    lost = core;
    stopLost();
    throw fault("runtime.core_failed", said(thrown), thrown);
  }
}

/** Whether this instance is the one that answers. */
export const answers = (core) => core === current;

/** Loads the core without blocking; after that every call answers at once. */
export function load(source) {
  loading ??= started(source).finally(() => {
    loading = undefined;
  });
  return loading;
}

function stopLost() {
  lost?.stop();
  lost = undefined;
}

function running() {
  if (current === undefined) {
    stopLost();
    current = startedNow();
  }
  return current;
}

function startedNow() {
  try {
    module ??= new WebAssembly.Module(bytes());
    return begun((imports) => new WebAssembly.Instance(module, imports));
  } catch (thrown) {
    const error = notStarted(thrown);
    // What may not be done at once is begun, so that it is there when somebody has waited.
    if (error.code === "runtime.load_first") load().catch(() => {});
    throw error;
  }
}

async function started(source) {
  if (current !== undefined) return;
  try {
    module ??= await compiled(source === undefined ? bytes() : await source);
    const core = glue();
    const instance = await WebAssembly.instantiate(module, core.imports());
    if (current !== undefined) return;
    core.start(instance);
    current = core;
  } catch (thrown) {
    throw notStarted(thrown);
  }
}

function begun(instantiate) {
  const core = glue();
  core.start(instantiate(core.imports()));
  return core;
}

function bytes() {
  if (inCode === undefined) throw fault("runtime.not_loaded");
  return inCode();
}

/** What a value is, by its tag: what comes from another realm is no instance of this one's classes. */
export const kind = (value) => Object.prototype.toString.call(value).slice(8, -1);

async function compiled(source) {
  if (kind(source) === "WebAssembly.Module") return source;
  if (ArrayBuffer.isView(source) || kind(source).endsWith("ArrayBuffer")) return WebAssembly.compile(source);
  const response = await fetched(source);
  const streams = response.headers.get("content-type")?.startsWith("application/wasm") && WebAssembly.compileStreaming;
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

async function fetched(source) {
  try {
    const response = kind(source) === "Response" ? source : await fetch(source);
    if (response.ok) return response;
    throw new Error(`${response.status} ${response.statusText} ${response.url}`.trim());
  } catch (thrown) {
    throw fault("runtime.not_fetched", said(thrown), thrown);
  }
}
