// What is compiled once and used often: a calendar, a scheme.
import { ANSWER, checked, textIn, textOf } from "./border.js";
import { answers, crossing } from "./core.js";
import { fault } from "./faults.js";
import { OnCalendar, OnScheme } from "./operations.js";

/** Something of the core, and how to compile it again: where the core was started anew, what it held is gone. */
class Compiled {
  #whenFreed;
  #again;
  #core;
  #held;

  constructor(whenFreed, again, first = again) {
    this.#whenFreed = whenFreed;
    this.#again = again;
    this.#keep(crossing((core) => [core, first(core)]));
  }

  /** Runs `act` on what is held. */
  use(act) {
    this.#mustLive();
    return crossing((core) => act(this.#in(core)));
  }

  /** What `derive` makes of this; it outlives this. */
  derived(derive) {
    this.#mustLive();
    const from = this.#again;
    const again = (core) => {
      const base = from(core);
      const made = derive(base);
      base.free();
      return made;
    };
    return new Compiled(this.#whenFreed, again, (core) => derive(this.#in(core)));
  }

  free() {
    const [core, held] = [this.#core, this.#held];
    this.#again = this.#core = this.#held = undefined;
    if (held !== undefined && answers(core)) crossing(() => held.free());
  }

  #mustLive() {
    if (this.#again === undefined) throw fault(this.#whenFreed);
  }

  #in(core) {
    if (this.#core !== core) this.#keep([core, this.#again(core)]);
    return this.#held;
  }

  #keep([core, held]) {
    this.#core = core;
    this.#held = held;
  }
}

/** Uses a handle and frees it. */
function freed(handle, use) {
  try {
    return use(handle);
  } finally {
    handle.free();
  }
}

const answered = (compiled, operation, request) => {
  const text = checked(textOf(request));
  return JSON.parse(compiled.use((held) => held.call(operation, text)));
};

export class Calendar extends OnCalendar {
  #compiled;

  constructor(compiled) {
    super();
    this.#compiled = compiled;
  }

  static china() {
    return new Calendar(new Compiled("runtime.calendar_freed", (core) => core.CompiledCalendar.china()));
  }

  static parse(text) {
    const document = textIn(text);
    return new Calendar(new Compiled("runtime.calendar_freed", (core) => core.CompiledCalendar.read(document)));
  }

  static of(document) {
    return Calendar.parse(textOf(document));
  }

  knownAsOf(day) {
    const text = checked(day);
    return new Calendar(this.#compiled.derived((held) => held.known_as_of(text)));
  }

  beyond(choice) {
    const text = textOf(choice);
    return new Calendar(this.#compiled.derived((held) => held.beyond(text)));
  }

  free() {
    this.#compiled.free();
  }

  [ANSWER](operation, request, { known_as_of, beyond } = {}) {
    if (known_as_of !== undefined) {
      return freed(this.knownAsOf(known_as_of), (known) => known[ANSWER](operation, request, { beyond }));
    }
    if (beyond !== undefined) return freed(this.beyond(beyond), (calendar) => calendar[ANSWER](operation, request));
    return answered(this.#compiled, operation, request);
  }
}

export class Scheme extends OnScheme {
  #compiled;

  constructor(compiled) {
    super();
    this.#compiled = compiled;
  }

  static parse(text) {
    const document = textIn(text);
    return new Scheme(new Compiled("runtime.scheme_freed", (core) => core.CompiledScheme.read(document)));
  }

  static of(document) {
    return Scheme.parse(textOf(document));
  }

  free() {
    this.#compiled.free();
  }

  [ANSWER](operation, request) {
    return answered(this.#compiled, operation, request);
  }
}

// Node 18 and older pages do not know `using`.
if (Symbol.dispose) {
  for (const kind of [Calendar, Scheme]) kind.prototype[Symbol.dispose] = kind.prototype.free;
}
