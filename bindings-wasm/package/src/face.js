export { call } from "./border.js";
export { load } from "./core.js";
export { KaoheError } from "./error.js";
export { Calendar, Scheme } from "./handles.js";
export * from "./operations.js";
