/** An error as plain data, as `JSON.stringify` writes it. */
export interface KaoheErrorData {
  /** The stable code, such as `tree.weights_do_not_sum`. */
  readonly code: string;
  /** The place as a JSON pointer into the document or request; empty for the whole of it. */
  readonly at: string;
  /** The sentence in Chinese. */
  readonly zh: string;
  /** The sentence in English. */
  readonly en: string;
}

/**
 * What was refused or could not be had: a stable code, a place, and a sentence in two languages.
 *
 * `instanceof` also holds for errors of another copy of this package in the same program.
 */
export declare class KaoheError extends Error {
  private constructor();
  readonly name: "KaoheError";
  /** The stable code, such as `tree.weights_do_not_sum`. */
  readonly code: string;
  /** The place as a JSON pointer into the document or request; empty for the whole of it. */
  readonly at: string;
  /** The sentence in English. */
  readonly message: string;
  /** The engine's own error, where a code `runtime.*` has one. */
  readonly cause?: unknown;
  /** The sentence in one language. */
  in(language: "zh" | "en"): string;
  /** The error as plain data: what `postMessage` and `JSON.stringify` carry. */
  toJSON(): KaoheErrorData;
  /**
   * The error from its plain data, in another worker or process.
   * @throws {TypeError} where it is not what `toJSON` gives.
   */
  static from(data: unknown): KaoheError;
}
