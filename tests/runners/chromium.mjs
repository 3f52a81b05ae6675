// Answers every case in a page of headless Chromium and writes the outcomes: `chromium.mjs <cases> <outcomes>`.
import { readFileSync, writeFileSync } from "node:fs";
import { withPage } from "./browser.mjs";

const [cases, outcomes] = process.argv.slice(2);
const { lines, closing } = await withPage((page) =>
  page.evaluate(async (text) => {
    const kaohe = await import("kaohe");
    const { answerAll } = await import("/tests/runners/answering.mjs");
    const read = text.split("\n").filter(Boolean).map((line) => JSON.parse(line));
    return answerAll(kaohe, read, "chromium");
  }, readFileSync(cases, "utf8")),
);
writeFileSync(outcomes, `${lines.join("\n")}\n`);
console.log(closing);
