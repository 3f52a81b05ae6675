declare global {
  // As `lib.esnext.disposable` has it, for whoever compiles for an older language.
  interface SymbolConstructor {
    readonly dispose: unique symbol;
  }
}

/**
 * Something compiled once that operations work on.
 *
 * It holds memory of the core until it is freed, at the latest when it is collected: `using calendar = …`, or `free()`.
 */
export declare abstract class Handle {
  private readonly compiled: unknown;
  /** Gives back what this holds; it answers no more after that (`runtime.calendar_freed`, `runtime.scheme_freed`). Twice does nothing. */
  free(): void;
  /** The same as `free`, at the end of a block that says `using`. */
  [Symbol.dispose](): void;
}

/** The text of a JSON file, or its bytes: UTF-8 with or without its mark; what is saved otherwise is named and refused. */
export type FileText = string | ArrayBuffer | ArrayBufferView;

/**
 * Carries an operation out by its name: JSON text in, JSON text out.
 * @throws {KaoheError}
 */
export declare function call(operation: string, text: FileText): string;
