// A page in headless Chromium, served from this repository: the package under `kaohe`, the tests beside it.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const tests = fileURLToPath(new URL("..", import.meta.url));
const roots = { "/package/": join(tests, "../bindings-wasm/package/"), "/tests/": tests };
const kinds = { ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".html": "text/html" };
const page = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<script type="importmap">{"imports": {"kaohe": "/package/dist/index.js", "kaohe/web": "/package/dist/web.js"}}</script>`;

async function respond(request, response) {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
  const root = Object.keys(roots).find((prefix) => path.startsWith(prefix));
  try {
    const body = root === undefined ? page : await readFile(join(roots[root], path.slice(root.length)));
    const headers = path === "/strict" ? { "content-security-policy": "script-src 'self' 'unsafe-inline'" } : {};
    response.writeHead(200, { ...headers, "content-type": root === undefined ? "text/html" : kinds[extname(path)] ?? "text/plain" });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}

/** Headless Chromium. */
export const open = () =>
  chromium.launch({
    executablePath: process.env.KAOHE_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });

/** Runs `act` with a page; what goes wrong in the page goes wrong here. At `/strict` no WebAssembly is allowed. */
export async function withPage(act, path = "/") {
  const server = createServer(respond).listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  const browser = await open();
  try {
    const opened = await browser.newPage();
    const wrong = [];
    opened.on("pageerror", (error) => wrong.push(error));
    await opened.goto(`http://127.0.0.1:${server.address().port}${path}`);
    const result = await act(opened);
    if (wrong.length > 0) throw wrong[0];
    return result;
  } finally {
    await browser.close();
    server.close();
  }
}
