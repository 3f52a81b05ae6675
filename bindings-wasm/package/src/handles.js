// What is compiled once and used often: a calendar, a scheme.
import { ANSWER, WITH, checked, crossing, textOf } from "./border.js";
import { CompiledCalendar, CompiledScheme } from "./kaohe.js";
import { OnCalendar, OnScheme } from "./operations.js";

const answered = (compiled, operation, request) =>
  JSON.parse(crossing(() => compiled.call(operation, checked(textOf(request)))));

export class Calendar extends OnCalendar {
  #compiled;

  constructor(compiled) {
    super();
    this.#compiled = compiled;
  }

  static china() {
    return new Calendar(CompiledCalendar.china());
  }

  static parse(text) {
    return new Calendar(crossing(() => CompiledCalendar.read(checked(text))));
  }

  static of(document) {
    return Calendar.parse(textOf(document));
  }

  knownAsOf(day) {
    return new Calendar(crossing(() => this.#compiled.known_as_of(checked(day))));
  }

  beyond(choice) {
    return new Calendar(crossing(() => this.#compiled.beyond(textOf(choice))));
  }

  [WITH]({ known_as_of, beyond }) {
    const known = known_as_of === undefined ? this : this.knownAsOf(known_as_of);
    return beyond === undefined ? known : known.beyond(beyond);
  }

  [ANSWER](operation, request) {
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
    return new Scheme(crossing(() => CompiledScheme.read(checked(text))));
  }

  static of(document) {
    return Scheme.parse(textOf(document));
  }

  [WITH]() {
    return this;
  }

  [ANSWER](operation, request) {
    return answered(this.#compiled, operation, request);
  }
}
