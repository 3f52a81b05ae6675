// Runs what was built: in Node, in a page of Chromium, on Next's server.
import { execFile, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { promisify } from "node:util";
import { open } from "../runners/browser.mjs";

const kinds = { ".js": "text/javascript", ".wasm": "application/wasm", ".html": "text/html" };
const bare = '<!doctype html><link rel="icon" href="data:,"><script src="page.js"></script>';

/** What a program prints. */
export async function answerOf(file) {
  const { stdout } = await promisify(execFile)("node", [file]);
  return stdout.trim();
}

/** What a page hands to `answered`: a page at an address, or one that is served from a folder. */
export async function pageAnswer(at) {
  if (at.startsWith("http")) return inPage(at);
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    const file = path === "/" ? "/index.html" : path;
    const body = await readFile(join(at, file)).catch(() => (path === "/" ? bare : undefined));
    response.writeHead(body === undefined ? 404 : 200, { "content-type": kinds[extname(file)] ?? "text/plain" }).end(body);
  }).listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  try {
    return await inPage(`http://127.0.0.1:${server.address().port}/`);
  } finally {
    server.close();
  }
}

async function inPage(address) {
  const browser = await open();
  try {
    const page = await browser.newPage();
    let answer;
    const answered = new Promise((done, failed) => {
      answer = done;
      page.on("pageerror", failed);
    });
    // Before the page is opened, or its code may ask for what is not there yet.
    await page.exposeFunction("answered", answer);
    await page.goto(address);
    const late = new Promise((_, failed) => setTimeout(failed, 30_000, new Error("no answer")).unref());
    return await Promise.race([answered, late]);
  } finally {
    await browser.close();
  }
}

/** Starts Next's server, hands its address to `act`, and ends it. */
export async function nextServer(next, root, act) {
  const server = spawn("node", [next, "start", "--hostname", "127.0.0.1", "--port", "0"], {
    cwd: root, env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }, stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    await act(await addressIn(server));
  } finally {
    server.kill();
  }
}

function addressIn(server) {
  return new Promise((found, failed) => {
    let said = "";
    server.stdout.on("data", (text) => {
      said += text;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (address && /ready/i.test(said)) found(address[0]);
    });
    server.once("exit", () => failed(new Error(`Next ended: ${said}`)));
  });
}
