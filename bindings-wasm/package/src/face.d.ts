export { call } from "./border.js";
export type { FileText } from "./border.js";
export { KaoheError } from "./error.js";
export type { KaoheErrorData } from "./error.js";
export { Calendar, Scheme } from "./handles.js";
export * from "./operations.js";
