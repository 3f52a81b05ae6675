// What crosses into the core and back: JSON text. No rule, no wording and no arithmetic stands here.
import { crossing, kind } from "./core.js";
import { KaoheError } from "./error.js";

/** How a handle answers; a symbol, so that no operation's name can meet it, and one for every copy of this package. */
export const ANSWER = Symbol.for("kaohe.answer");

export class Handle {}

/** Carries an operation out: JSON text in, or its bytes, JSON text out. */
export function call(operation, text) {
  const [name, request] = [checked(operation), textIn(text)];
  return crossing((core) => core.call(name, request));
}

/** Carries an operation out on plain values; what it works on may be a handle, with `beside` it. */
export function answer(operation, request, subject, beside = []) {
  const handle = subject === null ? undefined : request?.[subject];
  if (typeof handle?.[ANSWER] !== "function") return JSON.parse(call(operation, textOf(request)));
  const rest = Object.entries(request).filter(([key]) => key !== subject && !beside.includes(key));
  const keys = beside.filter((key) => request[key] !== undefined).map((key) => [key, request[key]]);
  return handle[ANSWER](operation, Object.fromEntries(rest), Object.fromEntries(keys));
}

/** A value as JSON text. */
export function textOf(value) {
  const text = JSON.stringify(value) ?? "null";
  // JSON writes what is not finite as null; the core says instead that it is no exact number, and where.
  const found = text.includes("null") ? notFinite(value, "") : undefined;
  if (found === undefined) return text;
  throw new KaoheError(JSON.parse(crossing((core) => core.float_refused(String(found.value), found.at))));
}

function notFinite(value, at) {
  if (typeof value === "number" && !Number.isFinite(value)) return { value, at };
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const found = notFinite(item, `${at}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A text fit to be copied into the core: no larger than is read, and half characters escaped so that they are refused. */
export function checked(text) {
  if (typeof text !== "string") throw new TypeError(`expected a string, found ${typeof text}`);
  crossing((core) => text.length > core.size_limit() && core.check_size(bytesOf(text)));
  return text.isWellFormed?.() === false ? text.replaceAll(/\p{Surrogate}/gu, escaped) : text;
}

/** A text, or that of a file's bytes; the core knows in what other encodings offices save. */
export function textIn(given) {
  const bytes = ArrayBuffer.isView(given)
    ? new Uint8Array(given.buffer, given.byteOffset, given.byteLength)
    : kind(given) === "ArrayBuffer" && new Uint8Array(given);
  if (!bytes) return checked(given);
  return crossing((core) => {
    if (bytes.length > core.size_limit()) core.check_size(bytes.length);
    return core.text_of(bytes);
  });
}

const escaped = (half) => `\\u${half.charCodeAt(0).toString(16)}`;

/** The length in UTF-8, without a copy; Node counts faster than a loop does. */
function bytesOf(text) {
  if (globalThis.Buffer?.byteLength) return globalThis.Buffer.byteLength(text);
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Two halves of a character take four bytes together, two for each unit.
    if (unit > 0x7f) bytes += unit <= 0x7ff || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}
