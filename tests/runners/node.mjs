// Answers every case in Node and writes the outcomes: `node.mjs <cases> <outcomes>`.
import * as kaohe from "kaohe";
import { readFileSync, writeFileSync } from "node:fs";
import { answerAll } from "./answering.mjs";

const [cases, outcomes] = process.argv.slice(2);
const read = readFileSync(cases, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
const { lines, closing } = answerAll(kaohe, read, "node");
writeFileSync(outcomes, `${lines.join("\n")}\n`);
console.log(closing);
