/** What was refused or could not be had: a stable code, a place, and a sentence in two languages. */
export declare class KaoheError extends Error {
  private constructor();
  readonly name: "KaoheError";
  /** The stable code, such as `tree.weights_do_not_sum`. */
  readonly code: string;
  /** The place as a JSON pointer into the document or request; empty for the whole of it. */
  readonly at: string;
  /** The sentence in English. */
  readonly message: string;
  /** The sentence in one language. */
  in(language: "zh" | "en"): string;
}

/** Something compiled once that operations work on. */
export declare abstract class Handle {
  private readonly compiled: unknown;
}

/**
 * Carries an operation out by its name: JSON text in, JSON text out.
 * @throws {KaoheError}
 */
export declare function call(operation: string, text: string): string;
