// For everyone: Node, pages, workers, any bundler or none. The bytes stand in the code.
import { base64 } from "./bytes.js";
import { bytesInCode } from "./core.js";

bytesInCode(() => {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  // Node's own is twenty times faster than its `atob`.
  if (globalThis.Buffer?.from) return globalThis.Buffer.from(base64, "base64");
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
});

export * from "./face.js";
