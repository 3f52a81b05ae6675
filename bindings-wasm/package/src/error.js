// The one error of this package.

/** Marks the error for every copy of this package: one program may hold an ES module and a CommonJS copy. */
const BRAND = Symbol.for("kaohe.error");

export class KaoheError extends Error {
  #sentences;

  constructor({ code, at, zh, en }, options) {
    super(en, options);
    this.name = "KaoheError";
    this.code = code;
    this.at = at;
    this.#sentences = { zh, en };
  }

  static from(value) {
    if (value instanceof KaoheError) return value;
    const texts = [value?.code, value?.at, value?.zh, value?.en];
    if (texts.some((text) => typeof text !== "string")) {
      throw new TypeError("expected what `KaoheError.toJSON` gives: an object with the texts code, at, zh and en");
    }
    return new KaoheError(value);
  }

  static [Symbol.hasInstance](value) {
    if (this !== KaoheError) return Function.prototype[Symbol.hasInstance].call(this, value);
    return typeof value === "object" && value !== null && value[BRAND] === true;
  }

  in(language) {
    return this.#sentences[language];
  }

  toJSON() {
    return { code: this.code, at: this.at, ...this.#sentences };
  }
}

Object.defineProperty(KaoheError.prototype, BRAND, { value: true });
