// The office's page in Chromium: what a reader sees, and that nothing comes from elsewhere.
// The page: $KAOHE_PAGE, else office_year.html where Cargo builds.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { open } from "./runners/browser.mjs";

const target = process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL("../target", import.meta.url));
const file = process.env.KAOHE_PAGE ?? join(target, "office_year.html");
const widths = { phone: 390, a4: 794, desk: 1280 };
let browser;

before(async () => {
  assert.ok(existsSync(file), `${file} is missing: cargo run --release --example office_year`);
  browser = await open();
});
after(() => browser?.close());

/** The page at a width, with everything it said and asked for. */
async function opened(width = widths.desk) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const said = [];
  const asked = [];
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { page, said, asked };
}

const english = (page) => page.click('button[data-language="en"]');
const openAll = (page) =>
  page.evaluate(() => {
    for (const folded of document.querySelectorAll("details")) folded.open = true;
    for (const button of document.querySelectorAll("button.figure[aria-expanded=false]")) button.click();
  });

test("it says nothing and loads nothing from elsewhere", async () => {
  const { page, said, asked } = await opened();
  await english(page);
  await openAll(page);
  await page.waitForLoadState("networkidle");
  assert.deepEqual(said, []);
  assert.deepEqual(asked, [pathToFileURL(file).href]);
  const elsewhere = await page.evaluate(() =>
    [...document.querySelectorAll("[src], link, [href]")]
      .map((element) => element.getAttribute("src") ?? element.getAttribute("href") ?? element.tagName)
      .filter((place) => !place.startsWith("#")),
  );
  assert.deepEqual(elsewhere, []);
});

test("its policy lets only its own style and script be", async () => {
  const { page, said } = await opened();
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.smuggled = true";
    document.body.append(script);
    return window.smuggled === true;
  });
  assert.equal(ran, false);
  assert.match(said.join("\n"), /Content Security Policy/);
});

test("the hashes in its policy are those of its style and its script", () => {
  const html = readFileSync(file, "utf8");
  for (const part of ["style", "script"]) {
    const [, source] = html.match(new RegExp(`<${part}>([^]*?)</${part}>`));
    const hash = createHash("sha256").update(source).digest("base64");
    assert.ok(html.includes(`${part}-src &#39;sha256-${hash}&#39;`), `in core/src/page/file.rs: ${part} sha256-${hash}`);
  }
});

test("figures stand as published, and what is not published is not computed", async () => {
  const { page } = await opened();
  const text = await page.evaluate(() => document.body.innerText);
  for (const published of ["60", "136", "至少 900", "100%", "提高采用率"]) assert.ok(text.includes(published), published);
  assert.match(text, /不可计算：分子未公布/);
  const sums = await page.locator("dl.figures dd button.figure").allInnerTexts();
  assert.ok(sums.includes("72") && sums.includes("136"), sums.join(" "));
});

test("as many matters are shown as were published", async () => {
  const { page } = await opened();
  const counts = await page.evaluate(() =>
    [...document.querySelectorAll("details.folded")]
      .filter((folded) => /全部/.test(folded.querySelector("summary").textContent))
      .map((folded) => [folded.querySelector("summary").innerText, folded.querySelectorAll("tr.row").length - 1]),
  );
  assert.deepEqual(counts.map(([, rows]) => rows), [60, 8, 4, 75, 61]);
  for (const [summary, rows] of counts) assert.ok(summary.includes(`全部 ${rows} 件`), summary);
});

test("a click on a figure shows its derivation, a second one hides it", async () => {
  const { page } = await opened();
  const figure = page.locator("table button.figure").first();
  const panel = page.locator(`#${await figure.getAttribute("aria-controls")}`);
  assert.equal(await panel.isVisible(), false);
  await figure.click();
  assert.equal(await panel.isVisible(), true);
  assert.equal(await figure.getAttribute("aria-expanded"), "true");
  assert.match(await panel.innerText(), /←/);
  await figure.click();
  assert.equal(await panel.isVisible(), false);
});

test("the keyboard opens a figure and its next level", async () => {
  const { page } = await opened();
  const figure = page.locator("table button.figure", { hasText: "90.22" });
  await figure.focus();
  await page.keyboard.press("Enter");
  const level = page.locator(`#${await figure.getAttribute("aria-controls")} > * > .step > details`).first();
  await level.locator("> summary").focus();
  await page.keyboard.press("Enter");
  assert.equal(await level.getAttribute("open"), "");
});

test("every figure that opens has a derivation of its own", async () => {
  const { page } = await opened();
  const wrong = await page.evaluate(() => {
    const buttons = [...document.querySelectorAll("button.figure")];
    const ids = buttons.map((button) => button.getAttribute("aria-controls"));
    const missing = ids.filter((id) => !document.getElementById(id)?.querySelector(".step"));
    return { count: ids.length, missing, twice: ids.length - new Set(ids).size };
  });
  assert.ok(wrong.count > 100, `${wrong.count} figures`);
  assert.deepEqual([wrong.missing, wrong.twice], [[], 0]);
});

test("a late matter stands in the derivation of the score it lowers", async () => {
  const { page } = await opened();
  const row = page.locator("tr.row", { hasText: "李明" });
  const figure = row.locator("button.figure", { hasText: "90.22" });
  await figure.click();
  const panel = page.locator(`#${await figure.getAttribute("aria-controls")}`);
  await panel.evaluate((panel) => panel.querySelectorAll("details").forEach((level) => (level.open = true)));
  const text = await panel.innerText();
  for (const said of ["hotline.37", "2009-10-16", "2009-10-20"]) assert.ok(text.includes(said), said);
});

test("the switch turns every text into English and back", async () => {
  const { page } = await opened();
  const shown = () =>
    page.evaluate(() => ({
      language: document.documentElement.lang,
      title: document.title,
      chinese: [...document.querySelectorAll('main [lang="zh-CN"]')].filter((part) => part.checkVisibility()).length,
      english: [...document.querySelectorAll('main [lang="en"]')].filter((part) => part.checkVisibility()).length,
    }));
  const zh = await shown();
  assert.deepEqual([zh.language, zh.english], ["zh-CN", 0]);
  await english(page);
  const en = await shown();
  assert.deepEqual([en.language, en.chinese], ["en", 0]);
  assert.ok(en.english > 0 && en.title !== zh.title);
  await page.click('button[data-language="zh-CN"]');
  assert.deepEqual(await shown(), zh);
});

test("without a script everything is there, in Chinese", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  assert.equal(await page.locator(".panel").first().isVisible(), true);
  assert.equal(await page.locator('h1 [lang="en"]').isVisible(), false);
  await context.close();
});

/** Texts that are cut or lie on each other, and what is wider than the window. */
const faults = () => {
  const wrong = [];
  const name = (element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`;
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) wrong.push(`page ${document.documentElement.scrollWidth} > ${width}`);
  for (const element of document.querySelectorAll("body *:not(svg *)")) {
    if (!element.checkVisibility() || element.closest(".scroller")) continue;
    const box = element.getBoundingClientRect();
    const hidden = getComputedStyle(element).overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
    if (box.right > width + 1 || box.left < -1 || hidden) wrong.push(name(element));
  }
  for (const svg of document.querySelectorAll("svg")) {
    if (!svg.checkVisibility()) continue;
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll("text")].map((text) => [text, text.getBoundingClientRect()]);
    texts.forEach(([text, box], at) => {
      const out = box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 2;
      if (out || box.top < frame.top - 2) wrong.push(`cut: ${name(text)}`);
      for (const [other, beside] of texts.slice(at + 1)) {
        const across = Math.min(box.right, beside.right) - Math.max(box.left, beside.left);
        const down = Math.min(box.bottom, beside.bottom) - Math.max(box.top, beside.top);
        if (across > 1 && down > 4) wrong.push(`on each other: ${name(text)} | ${name(other)}`);
      }
    });
  }
  return wrong;
};

for (const [paper, width] of Object.entries(widths)) {
  for (const language of ["zh", "en"]) {
    test(`no text is cut at ${width} px (${paper}, ${language})`, async () => {
      const { page } = await opened(width);
      if (language === "en") await english(page);
      assert.deepEqual(await page.evaluate(faults), []);
      await openAll(page);
      assert.deepEqual(await page.evaluate(faults), []);
    });
  }
}

test("paper shows what was opened, and neither switch nor links", async () => {
  const { page } = await opened(widths.a4);
  const figures = page.locator("table button.figure");
  await figures.first().click();
  await page.emulateMedia({ media: "print" });
  const panel = async (at) => page.locator(`#${await figures.nth(at).getAttribute("aria-controls")}`).isVisible();
  assert.deepEqual([await panel(0), await panel(1)], [true, false]);
  assert.equal(await page.locator(".switch").isVisible(), false);
  assert.deepEqual(await page.evaluate(faults), []);
});

test("pictures speak to screen readers", async () => {
  const { page } = await opened();
  const silent = await page.evaluate(() =>
    [...document.querySelectorAll("svg")]
      .filter((svg) => svg.getAttribute("role") !== "img" || !svg.querySelector(":scope > title")?.textContent)
      .map((svg) => svg.outerHTML.slice(0, 80)),
  );
  assert.deepEqual(silent, []);
});

test("every text stands out from its ground", async () => {
  const { page } = await opened();
  await openAll(page);
  const faint = await page.evaluate(() => {
    const channel = (value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    const light = (colour) => {
      const [r, g, b] = colour.map((value) => channel(value / 255));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const parts = (colour) => colour.match(/[\d.]+/g).map(Number);
    const ground = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const colour = parts(getComputedStyle(at).backgroundColor);
        if (colour.length < 4 || colour[3] > 0) return colour;
      }
      return [255, 255, 255];
    };
    const faint = new Set();
    for (const element of document.querySelectorAll("body *:not(svg *)")) {
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
      if (!own || !element.checkVisibility()) continue;
      const pair = [parts(getComputedStyle(element).color), ground(element)].map((colour) => light(colour.slice(0, 3)));
      const ratio = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
      if (ratio < 4.5) faint.add(`${element.tagName}.${element.className} ${ratio.toFixed(2)}`);
    }
    return [...faint];
  });
  assert.deepEqual(faint, []);
});
