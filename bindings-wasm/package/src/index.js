export { KaoheError, call } from "./border.js";
export { Calendar, Scheme } from "./handles.js";
export * from "./operations.js";
