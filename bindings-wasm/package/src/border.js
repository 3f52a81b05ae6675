// What crosses into the core and back: JSON text. No rule, no wording and no arithmetic stands here.
import { call as carryOut, check_size, float_refused, size_limit } from "./kaohe.js";

export class KaoheError extends Error {
  #sentences;

  constructor({ code, at, zh, en }) {
    super(en);
    this.name = "KaoheError";
    this.code = code;
    this.at = at;
    this.#sentences = { zh, en };
  }

  in(language) {
    return this.#sentences[language];
  }
}

/** How a handle answers; a symbol, so that no operation's name can meet it. */
export const ANSWER = Symbol("answer");
/** How a handle takes the other keys that a request may name beside it. */
export const WITH = Symbol("with");

export class Handle {}

/** Carries an operation out: JSON text in, JSON text out. */
export function call(operation, text) {
  return crossing(() => carryOut(operation, checked(text)));
}

/** Carries an operation out on plain values; what it works on may be a handle. */
export function answer(operation, request, subject, beside = []) {
  const handle = subject === null ? undefined : request?.[subject];
  if (!(handle instanceof Handle)) return JSON.parse(call(operation, textOf(request)));
  const rest = Object.entries(request).filter(([key]) => key !== subject && !beside.includes(key));
  const keys = beside.filter((key) => request[key] !== undefined).map((key) => [key, request[key]]);
  return handle[WITH](Object.fromEntries(keys))[ANSWER](operation, Object.fromEntries(rest));
}

/** A value as JSON text. */
export function textOf(value) {
  const text = JSON.stringify(value) ?? "null";
  // JSON writes what is not finite as null; the core says instead that it is no exact number, and where.
  const found = text.includes("null") ? notFinite(value, "") : undefined;
  if (found !== undefined) throw new KaoheError(JSON.parse(float_refused(String(found.value), found.at)));
  return text;
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
  if (text.length > size_limit()) check_size(bytesOf(text));
  return text.isWellFormed?.() === false ? text.replaceAll(/\p{Surrogate}/gu, escaped) : text;
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

/** Runs what the core may refuse; it throws its errors as JSON text. */
export function crossing(act) {
  try {
    return act();
  } catch (thrown) {
    throw typeof thrown === "string" ? new KaoheError(JSON.parse(thrown)) : thrown;
  }
}
