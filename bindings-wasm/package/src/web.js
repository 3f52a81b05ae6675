// For pages that keep the bytes beside the code, a quarter smaller than in it.
export * from "./face.js";
