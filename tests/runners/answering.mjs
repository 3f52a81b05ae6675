// Answers one case through the typed face of JavaScript; the same in Node and in a page.

/** Compares by code point, as the other runtimes do; JavaScript alone would compare halves of characters. */
function byCodePoint(one, other) {
  const [ones, others] = [Array.from(one), Array.from(other)];
  for (let at = 0; at < Math.min(ones.length, others.length); at += 1) {
    const difference = ones[at].codePointAt(0) - others[at].codePointAt(0);
    if (difference !== 0) return difference;
  }
  return ones.length - others.length;
}

export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).sort(byCodePoint);
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
}

function whole(text) {
  if (text.written !== undefined) return text.written;
  if (text.bytes !== undefined) return Uint8Array.from(text.bytes.match(/../g), (digits) => Number.parseInt(digits, 16));
  const { before, unit, times, after } = text.repeated;
  return before + unit.repeat(times) + after;
}

const camel = (name) => name.replaceAll(/_(.)/g, (_, letter) => letter.toUpperCase());

function functionOf(kaohe, operation) {
  const [area, act] = operation.split(".");
  return kaohe[area]?.[camel(act ?? "")];
}

/** The request as a value, where JavaScript can hold it: not a key twice, not 1.0, not a number beyond its own. */
function sayable(kaohe, operation, text) {
  if (typeof text !== "string" || functionOf(kaohe, operation) === undefined || text.length > 1_000_000) return undefined;
  try {
    const request = JSON.parse(text);
    return JSON.stringify(request) === text ? request : undefined;
  } catch {
    return undefined;
  }
}

function outcome(kaohe, operation, text, request) {
  try {
    const answer = request === undefined ? JSON.parse(kaohe.call(operation, text)) : functionOf(kaohe, operation)(request);
    return { answer };
  } catch (error) {
    if (!(error instanceof kaohe.KaoheError)) throw error;
    return { error: { code: error.code, at: error.at, zh: error.in("zh"), en: error.in("en") } };
  }
}

/** The outcomes of all cases as lines, and a closing line about them. */
export function answerAll(kaohe, cases, runtime) {
  let typed = 0;
  let slowest = { seconds: 0, id: "" };
  const lines = cases.map(({ id, operation, text }) => {
    const written = whole(text);
    const request = sayable(kaohe, operation, written);
    const started = performance.now();
    const found = outcome(kaohe, operation, written, request);
    const seconds = (performance.now() - started) / 1000;
    if (seconds > slowest.seconds) slowest = { seconds, id };
    if (request !== undefined) typed += 1;
    return canonical({ id, outcome: found });
  });
  // A face that hides behind plain text would be compared with nothing.
  if (typed * 10 < cases.length * 9) throw new Error(`only ${typed} of ${cases.length} cases go through the typed face`);
  const closing = `${runtime}: ${cases.length} cases, ${typed} through the typed face; slowest ${slowest.seconds.toFixed(3)} s ${slowest.id}`;
  return { lines, closing };
}
